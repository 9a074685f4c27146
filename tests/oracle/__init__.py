"""An independent judge of the models: pydantic classes by another generator from the same document."""
