"""The two lists of the page as models.

Knows rows. Must not know how they are painted.
"""

from __future__ import annotations

from ui.pages.run.board_rows import BoardRow
from ui.pages.run.rows import RunRow
from ui.widgets.keyed_rows import KeyedRows


class RunModel(KeyedRows[RunRow]):
    """The day."""

    def key_of(self, row: RunRow) -> tuple[str, ...]:
        return row.key

    def words_of(self, row: RunRow) -> str:
        return row.title

    def spoken(self, row: RunRow) -> str:
        return row.spoken


class BoardModel(KeyedRows[BoardRow]):
    """The groups."""

    def key_of(self, row: BoardRow) -> str:
        return row.group_id

    def words_of(self, row: BoardRow) -> str:
        return row.name

    def spoken(self, row: BoardRow) -> str:
        return row.spoken
