"""The two lists as models.

Knows rows. Must not know painting.
"""

from __future__ import annotations

from ui.pages.report_back.rows import AmendmentRow, AnySaidRow, GroupRow
from ui.widgets.keyed_rows import KeyedRows


class GroupModel(KeyedRows[GroupRow]):
    """The groups in the order in which they speak."""

    def key_of(self, row: GroupRow) -> tuple[str, ...]:
        return row.key

    def words_of(self, row: GroupRow) -> str:
        return row.title

    def spoken(self, row: GroupRow) -> str:
        return row.spoken


class SaidModel(KeyedRows[AnySaidRow]):
    """What one group presents, with the amendments."""

    def key_of(self, row: AnySaidRow) -> tuple[str, ...]:
        return row.key

    def words_of(self, row: AnySaidRow) -> str:
        return row.amendment.text if isinstance(row, AmendmentRow) else row.said.one.text

    def spoken(self, row: AnySaidRow) -> str:
        return row.spoken
