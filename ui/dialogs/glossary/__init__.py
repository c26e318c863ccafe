"""Words that mean the same: the glossary to look through, and the workshop's own words beside it."""
