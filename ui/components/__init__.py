"""Larger parts that more than one page may use. They know files or pictures; they do not know the field."""
