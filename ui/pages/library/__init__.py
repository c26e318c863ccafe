"""The Library page: the workshops of many countries and their priorities, from the bundles that came."""
