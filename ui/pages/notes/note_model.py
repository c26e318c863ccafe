"""The notes of a group as rows.

Knows `NoteLine`. Must not know how a row is painted.
"""

from __future__ import annotations

from a87desk.i18n import _
from a87desk.reading.group_page import NoteLine
from ui.pages.notes.kinds import RECOMMENDATION, kind_of
from ui.widgets.keyed_rows import AnyIndex, KeyedRows

__all__ = ["AnyIndex", "NoteModel", "label_of"]


class NoteModel(KeyedRows[NoteLine]):
    """The lines of a group in order."""

    def key_of(self, row: NoteLine) -> str:
        return row.id

    def words_of(self, row: NoteLine) -> str:
        return row.record.text

    def spoken(self, row: NoteLine) -> str:
        secret = _("Confidential") if row.is_confidential else ""
        return ". ".join(part for part in (label_of(row), secret, row.record.text) if part)


def label_of(line: NoteLine) -> str:
    """Return what a line is called: "Recommendation 2", "Challenge"."""
    words = kind_of(line.kind).words
    number = line.record.number if line.kind == RECOMMENDATION else None  # type: ignore[union-attr]
    return f"{words} {number}" if number is not None else words
