"""What a change of the document means: for clients on the wire, and for callers in Python."""
