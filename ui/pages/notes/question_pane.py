"""The start pane: guiding questions with their counts, what the group is asked for, and how much it wrote so far.

Knows a `GroupPage`. New notes go to the chosen question; none chosen is a choice too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyleOptionViewItem, QVBoxLayout, QWidget

from a87desk.domain.session import GuidingQuestion
from a87desk.i18n import _, ngettext
from a87desk.reading.group_page import GroupPage
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.notes.kinds import WITH_KEYS, kind_of
from ui.painting.frames import CardState, has_focus, paint_card, paint_inner_focus, paint_selection_bar
from ui.painting.geometry import mirrored
from ui.painting.text import Align, TextLook, layout_text, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate, CardListView
from ui.widgets.cards import Rule
from ui.widgets.headers import PaneHeader
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.spacing import space

_NUMBER = TextLook(TextSize.BASE, Weight.Medium, Align.START)
_WORDS = TextLook(TextSize.BASE)
_COUNT = TextLook(TextSize.SMALL, align=Align.START)


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question and how many notes answer it. `id` is empty for "no question"."""

    id: str
    number: str
    text: str
    count: int


class QuestionModel(QAbstractListModel):
    """The questions in order, "no question" last."""

    def __init__(self) -> None:
        super().__init__()
        self._questions: list[AskedQuestion] = []

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self._questions)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        question = self._questions[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{question.text} {notes_words(question.count)}"
        return question if role == Qt.ItemDataRole.UserRole else None

    def question_at(self, row: int) -> AskedQuestion | None:
        return self._questions[row] if 0 <= row < len(self._questions) else None

    def row_of(self, question_id: str) -> int:
        """Return the row of a question, the last one ("no question") where it is not here."""
        rows = (row for row, one in enumerate(self._questions) if one.id == question_id)
        return next(rows, len(self._questions) - 1)

    def show_questions(self, questions: Sequence[AskedQuestion]) -> None:
        """Show these; where only counts differ, the rows stay."""
        if [one.id for one in questions] == [one.id for one in self._questions]:
            self._questions = list(questions)
            if questions:
                self.dataChanged.emit(self.index(0), self.index(len(questions) - 1))
            return
        self.beginResetModel()
        self._questions = list(questions)
        self.endResetModel()


def notes_words(count: int) -> str:
    """Return a count of notes in words."""
    return ngettext("{count} note", "{count} notes", count).format(count=count)


class QuestionDelegate(CardDelegate):
    """Paints a question: its number, its words, how many notes answer it; the chosen one on a card."""

    def key(self, index: AnyIndex) -> Hashable:
        question: AskedQuestion = index.data(Qt.ItemDataRole.UserRole)
        return question.text

    def height(self, index: AnyIndex, width: int) -> int:
        question: AskedQuestion = index.data(Qt.ItemDataRole.UserRole)
        px = theme.current().px
        words = layout_text(question.text, _WORDS, width - px(56))
        return px(10) + words.height + px(2) + theme.current().line_height(TextSize.SMALL) + px(10) + px(6)

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        question: AskedQuestion = index.data(Qt.ItemDataRole.UserRole)
        px = theme.current().px
        card = option.rect.adjusted(px(13), 0, -px(11), -px(6))
        chosen = index.row() == option.widget.currentIndex().row() if isinstance(option.widget, CardListView) else False
        if chosen:
            paint_card(painter, card, CardState.NORMAL)
            paint_selection_bar(painter, card.adjusted(0, px(4), 0, -px(4)))
            if has_focus(option):
                paint_inner_focus(painter, card, px(8))
        inner = card.adjusted(px(13), px(10), -px(6), -px(10))
        number = mirrored(QRect(inner.topLeft(), QSize(px(12), theme.current().line_height(TextSize.BASE))), inner)
        paint_line(painter, number, question.number, _NUMBER, Tone.ACC if chosen else Tone.INK3)
        body = mirrored(inner.adjusted(px(18), 0, 0, 0), inner)
        block = layout_text(question.text, _WORDS, body.width())
        paint_text(painter, body, question.text, _WORDS)
        words = notes_words(question.count)
        if chosen:
            words = _("{notes} · new notes go here").format(notes=words)
        line = QRect(
            body.left(), body.top() + block.height + px(2), body.width(), theme.current().line_height(TextSize.SMALL)
        )
        paint_line(painter, line, words, _COUNT, Tone.INK2)


class QuestionPane(QWidget):
    """The start pane of the Notes page. `chosen` carries the id of the question that new notes answer."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QuestionModel()
        self.list = CardListView(_("Guiding questions"), hug=1)
        self._asked = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self._counts = QVBoxLayout()
        self._build()
        self.list.selectionModel().currentChanged.connect(lambda index, _before: self._on_chosen(index.row()))

    def question_id(self) -> str:
        """Return the question that new notes answer; empty for none."""
        question = self._model.question_at(self.list.currentIndex().row())
        return question.id if question else ""

    def next_question(self) -> None:
        """Choose the question after the chosen one, the first after the last."""
        count = self._model.rowCount()
        if count:
            self.list.setCurrentIndex(self._model.index((self.list.currentIndex().row() + 1) % count))

    def show_page(self, page: GroupPage) -> None:
        """Show the questions and counts of a group; the chosen question stays."""
        chosen = self.question_id()
        had_any = self._model.rowCount() > 0
        self._model.show_questions(_asked_questions(page))
        if self._model.rowCount():
            row = self._model.row_of(chosen) if had_any else 0
            self.list.setCurrentIndex(self._model.index(row))
        self.list.setVisible(bool(page.questions))
        words = _("Your group is asked for at least {count} concrete recommendations.")
        self._asked.setText(words.format(count=page.asked) if page.asked else "")
        self._asked.setVisible(bool(page.asked))
        self._show_counts(page)

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box, (0, 0, 0, 12))
        box.addWidget(PaneHeader(_("Guiding questions")))
        self.list.setItemDelegate(QuestionDelegate(self.list))
        self.list.setModel(self._model)
        box.addWidget(self.list, 1)
        asked = QVBoxLayout()
        space(asked, (16, 8, 12, 12))
        asked.addWidget(self._asked)
        box.addLayout(asked)
        box.addStretch(0)
        box.addWidget(Rule())
        counts = QVBoxLayout()
        space(counts, (16, 10, 16, 0), 6)
        counts.addWidget(PlainLabel(_("Your notes so far"), TextSize.SMALL, tone=Tone.INK3, weight=Weight.DemiBold))
        space(self._counts, gap=4)
        counts.addLayout(self._counts)
        box.addLayout(counts)

    def _show_counts(self, page: GroupPage) -> None:
        while item := self._counts.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        counts = Counter(line.kind for line in page.lines)
        shown = [*(key for key in WITH_KEYS[:2] if key not in counts), *counts]
        for key in sorted(shown, key=lambda key: (-counts[key], key)):
            self._counts.addWidget(_count_row(key, counts[key]))

    def _on_chosen(self, row: int) -> None:
        question = self._model.question_at(row)
        self.list.viewport().update()
        self.chosen.emit(question.id if question else "")


def _asked_questions(page: GroupPage) -> list[AskedQuestion]:
    counts = Counter(line.record.question_id or "" for line in page.lines)
    asked = [_asked_question(question, counts[question.id]) for question in page.questions]
    return [*asked, AskedQuestion("", "–", _("No question"), counts[""])] if asked else []


def _asked_question(question: GuidingQuestion, count: int) -> AskedQuestion:
    number = str(question.number) if question.number is not None else "?"
    return AskedQuestion(question.id, number, question.text, count)


def _count_row(key: str, count: int) -> QWidget:
    kind = kind_of(key)
    row = QWidget()
    box = QHBoxLayout(row)
    space(box, gap=8)
    box.addWidget(IconLabel(kind.icon, Tone.INK2, 14))
    box.addWidget(PlainLabel(kind.words, TextSize.SMALL), 1)
    number = PlainLabel(str(count), TextSize.SMALL, weight=Weight.DemiBold if count else None)
    number.set_tone(Tone.INK if count else Tone.INK3)
    number.set_tabular()
    box.addWidget(number)
    return row
