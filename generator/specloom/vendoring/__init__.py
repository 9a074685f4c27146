"""A generated package in another repository: put there, checked, brought up to date, local edits kept."""
