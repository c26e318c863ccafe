"""The Records page: what was said and decided in plenary, session by session."""
