"""The first page: who works here, workshops to open, templates to start from."""
