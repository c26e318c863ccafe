"""A choice between options by criteria, in which nothing unknown is taken for a no."""
