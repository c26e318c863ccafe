"""Bringing work in from files: they are decoded, checked and become commands. All problems come back, not the first."""
