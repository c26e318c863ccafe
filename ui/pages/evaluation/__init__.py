"""What participants say of the workshop: the questions, the forms that came back, and what they say together."""
