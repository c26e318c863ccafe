"""Putting ideas in order with people: ballots in, counts and rankings out. Nothing is kept or asked here."""
