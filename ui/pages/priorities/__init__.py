"""The Priorities page: the matrix of priority and feasibility, the ranking, and what stands behind a theme."""
