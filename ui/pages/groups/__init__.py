"""Who sits in which group: the groups of a session, their balance, a marketplace's visits, an open space's board."""
