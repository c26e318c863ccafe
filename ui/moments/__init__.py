"""Named moments: keeping one from anywhere, and seeing what changed between two of them."""
