"""The command line: one file for each group of commands. Hands over to `exports` and `ui` only when asked."""
