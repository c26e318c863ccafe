"""Where it went: the slip of each group, on screen as it is printed."""
