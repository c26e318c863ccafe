"""The calendar file: what a workshop has dates for, for the calendar program that people use already."""
