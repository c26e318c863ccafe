"""Mechanisms, meetings and actions as list models.

Knows rows and their keys. Must not know how they are painted.
"""

from __future__ import annotations

from PySide6.QtCore import Qt

from ui.pages.follow_up.rows import HeadingRow, Key, MechanismRow, MeetingRow, StepRow
from ui.widgets.keyed_rows import AnyIndex, KeyedRows


class MechanismModel(KeyedRows[MechanismRow]):
    """Committees, each followed by its sub-committees."""

    def key_of(self, row: MechanismRow) -> Key:
        return row.key

    def words_of(self, row: MechanismRow) -> str:
        return row.title

    def spoken(self, row: MechanismRow) -> str:
        return row.spoken


class MeetingModel(KeyedRows[MeetingRow]):
    """The meetings of one committee."""

    def key_of(self, row: MeetingRow) -> Key:
        return row.key

    def words_of(self, row: MeetingRow) -> str:
        return row.title

    def spoken(self, row: MeetingRow) -> str:
        return row.spoken


class ActionModel(KeyedRows[StepRow]):
    """Actions, with headings between them that cannot be chosen."""

    def key_of(self, row: StepRow) -> Key:
        return row.key

    def words_of(self, row: StepRow) -> str:
        return row.title

    def spoken(self, row: StepRow) -> str:
        return row.spoken

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled if isinstance(self.at(index), HeadingRow) else super().flags(index)
