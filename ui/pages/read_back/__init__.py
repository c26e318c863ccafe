"""The page on which a group's words are read back to it in large type."""
