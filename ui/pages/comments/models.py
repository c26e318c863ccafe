"""Versions and comments as list models.

Knows rows and their keys. Must not know how they are painted.
"""

from __future__ import annotations

from ui.pages.comments.rows import CommentRow, VersionRow
from ui.widgets.keyed_rows import KeyedRows


class VersionModel(KeyedRows[VersionRow]):
    """The versions, by document, the latest first."""

    def key_of(self, row: VersionRow) -> str:
        return row.key

    def words_of(self, row: VersionRow) -> str:
        return row.title

    def spoken(self, row: VersionRow) -> str:
        return row.spoken


class CommentModel(KeyedRows[CommentRow]):
    """The comments on one version."""

    def key_of(self, row: CommentRow) -> str:
        return row.key

    def words_of(self, row: CommentRow) -> str:
        return row.words

    def spoken(self, row: CommentRow) -> str:
        return row.spoken
