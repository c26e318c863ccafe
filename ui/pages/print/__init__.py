"""The Print page: the paper for the venue, seen before it is printed."""
