"""The page Participants: the list, the door, one person's form, and what is to be decided of names and seats."""
