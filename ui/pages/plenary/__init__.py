"""The Plenary page: themes put to the room one after the other, their words, outcomes, and what stays divergent."""
