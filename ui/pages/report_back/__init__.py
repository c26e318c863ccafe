"""The Report-back page: each group in turn, only what is new, and what the floor says to it."""
