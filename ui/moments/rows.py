"""The two lists of the window of moments as models.

Knows moments and what differs. Must not know painting.
"""

from __future__ import annotations

from a87desk.domain.moment import Moment
from ui.moments.words import AnyRow, HeadingRow, moment_line
from ui.widgets.keyed_rows import KeyedRows


class MomentModel(KeyedRows[Moment]):
    """The named moments, the newest first."""

    def key_of(self, row: Moment) -> str:
        return row.id

    def words_of(self, row: Moment) -> str:
        return row.name

    def spoken(self, row: Moment) -> str:
        return f"{row.name}. {moment_line(row)}"


class ComparedModel(KeyedRows[AnyRow]):
    """What differs, under headings."""

    def key_of(self, row: AnyRow) -> tuple[str, str]:
        return ("heading", row.words) if isinstance(row, HeadingRow) else ("row", row.key)

    def words_of(self, row: AnyRow) -> str:
        return row.words if isinstance(row, HeadingRow) else row.title

    def spoken(self, row: AnyRow) -> str:
        return row.words if isinstance(row, HeadingRow) else row.spoken
