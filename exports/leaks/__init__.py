"""The last look at a finished file: whether anything stands in it that its readers may not know, and where."""
