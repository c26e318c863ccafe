"""Who sits in which group, and who visits which station when. Pure functions: people and places in, proposals out."""
