"""One module per command: `register` declares its arguments, `run` does the work.

A command imports what it needs when it runs, so that the parser of all commands costs none of them anything.
"""
