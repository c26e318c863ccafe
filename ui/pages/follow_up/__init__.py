"""The page of those who follow the roadmap up: committees, their meetings, and next steps."""
