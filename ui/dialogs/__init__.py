"""Small windows that ask one thing. Choices are named; there is no OK and no Cancel for choices."""
