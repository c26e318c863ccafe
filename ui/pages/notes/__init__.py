"""The Notes page: what one group says, written at speaking speed, with the keyboard alone."""
