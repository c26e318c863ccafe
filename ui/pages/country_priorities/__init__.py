"""The page of the country's priorities, under headings of its own or as one list."""
