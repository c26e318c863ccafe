"""Holding a vote: opening it, typing in ballots, counting dots on the wall, going on to the next round."""
