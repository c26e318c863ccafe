"""The workbook of the NGO Forum, cell by cell, beside what it was.

Where a change is meant: python -m tests.exports.sheets.listing, and look at what git shows.
"""

from __future__ import annotations

from tests.exports.making import Made
from tests.exports.sheets.listing import GOLDEN, both


def test_every_cell_is_what_it_was(forum: Made) -> None:
    assert both(forum.model).splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()
