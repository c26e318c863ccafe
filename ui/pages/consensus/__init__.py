"""The Consensus page: suggestions, themes, and what is in no theme yet."""
