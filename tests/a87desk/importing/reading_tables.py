"""The readers of tables, given the program's own reader of workbooks."""

from __future__ import annotations

from functools import partial

from a87desk.importing import ballot_table, notes_file, people_table
from exports.xlsx.reader import read_workbook

read_people = partial(people_table.read_people, read_workbook=read_workbook)
read_ballots = partial(ballot_table.read_ballots, read_workbook=read_workbook)
read_notes = partial(notes_file.read_notes, read_workbook=read_workbook)
