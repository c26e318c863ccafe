"""The people of a workshop: who may be one person, how many of whom there are, and the list that goes out and in.

Pure functions over the records of `a87desk.domain`; nothing here is stored and nobody is merged.
"""
