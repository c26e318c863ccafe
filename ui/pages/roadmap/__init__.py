"""The page of the roadmap: actions in a table with their times, and everything known of one of them beside it."""
