"""The questions as a list model.

Knows rows and the ids in them. Must not know how they are painted.
"""

from __future__ import annotations

from ui.pages.evaluation.rows import QuestionRow
from ui.widgets.keyed_rows import KeyedRows


class QuestionModel(KeyedRows[QuestionRow]):
    """The questions of the form."""

    def key_of(self, row: QuestionRow) -> tuple[str, ...]:
        return row.key

    def words_of(self, row: QuestionRow) -> str:
        return row.title

    def spoken(self, row: QuestionRow) -> str:
        return row.spoken
