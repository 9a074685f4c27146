"""The contract of the generated client, shown with servers that misbehave on purpose."""
