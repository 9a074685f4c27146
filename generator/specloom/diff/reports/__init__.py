"""A report for people, machines and reviews."""
