"""Agenda and setup: the workshop's own facts, its days, their sessions in time, and what is still missing."""
