"""The generated SDK: its public surface over real HTTP, its models, and its behaviour as a package."""
