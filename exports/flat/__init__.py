"""Flat files that any program reads: the open workshop document, and a data package with a table of each list."""
