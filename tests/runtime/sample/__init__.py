"""A hand-written package in the shape of generated ones, to run the runtime under."""
