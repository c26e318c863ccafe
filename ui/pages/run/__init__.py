"""The Run page: the day as a line, the countdown, and what the groups have handed in."""
