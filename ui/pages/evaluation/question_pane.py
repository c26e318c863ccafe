"""The start pane: the questions of the form with their results, to add, move and remove.

Knows rows and the keys of the list. Must not know how an act is saved.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from a87desk.domain.vocabulary import EvaluationQuestionKind
from a87desk.i18n import _
from ui.pages.evaluation.models import QuestionModel
from ui.pages.evaluation.question_painting import QuestionDelegate
from ui.pages.evaluation.rows import QuestionRow
from ui.widgets.buttons import Button
from ui.widgets.card_list import CardListView
from ui.widgets.headers import PaneHeader
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space


class QuestionList(CardListView):
    """The list with its keys."""

    wanted = Signal()
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__(_("Questions of the evaluation"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(step)
        elif event.key() == Qt.Key.Key_Insert:
            self.wanted.emit()
        elif event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class QuestionPane(QWidget):
    """The questions. It tells what a person wants; the page does it."""

    chosen = Signal(str)
    """The id of the question the keyboard is on."""
    wanted = Signal(object)
    """The kind of a question to add."""
    ready_set_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown_key: Hashable = None
        self.list = QuestionList()
        self._model = QuestionModel()
        self._delegate = QuestionDelegate(lambda: self.shown_key)
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self._model)
        self._build()
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.wanted.connect(lambda: self.wanted.emit(EvaluationQuestionKind.SCALE))

    def show_rows(self, rows: Sequence[QuestionRow]) -> None:
        """Show these questions; what is chosen stays chosen."""
        self._model.show_rows(rows)
        self._header.set_text(str(len(rows)) if rows else "")
        self._stack.setCurrentWidget(self._holder if rows else self._empty)

    def current(self) -> QuestionRow | None:
        return self._model.at(self.list.currentIndex())

    def choose(self, question_id: str) -> bool:
        """Bring a question into view and choose it; tell whether it is here."""
        index = self._model.index_of(("question", question_id))
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        return index.isValid()

    def show_chosen(self, question_id: str) -> None:
        """Mark the question that is shown beside."""
        if self.shown_key != ("question", question_id):
            self.shown_key = ("question", question_id)
            self.list.viewport().update()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box)
        self._header = PaneHeader(_("Questions"))
        box.addWidget(self._header)
        self._holder = QWidget()
        inner = QVBoxLayout(self._holder)
        space(inner, (8, 2, 8, 8), 8)
        inner.addWidget(self.list, 1)
        row = QHBoxLayout()
        space(row, gap=6)
        self.add_scale = Button(_("Scale"), icon="plus", small=True)
        self.add_words = Button(_("Words"), icon="plus", small=True)
        for button, kind, name in (
            (self.add_scale, EvaluationQuestionKind.SCALE, _("Add a question on a scale")),
            (self.add_words, EvaluationQuestionKind.TEXT, _("Add a question for words")),
        ):
            button.setAccessibleName(name)
            button.clicked.connect(lambda _checked=False, kind=kind: self.wanted.emit(kind))
            row.addWidget(button)
        row.addStretch(1)
        inner.addLayout(row)
        line = _("Start from eight that fit every workshop, and change them as you like.")
        self._empty = EmptyState("list-checks", _("No questions yet"), line)
        self.ready = self._empty.add_button(_("Use the ready questions"), self.ready_set_wanted.emit, icon="plus")
        self.first = self._empty.add_button(
            _("Write my own"), lambda: self.wanted.emit(EvaluationQuestionKind.SCALE), icon="pencil"
        )
        self._stack = QStackedLayout()
        box.addLayout(self._stack, 1)  # first: a stack without a parent would show its first part as a window
        for widget in (self._empty, self._holder):
            self._stack.addWidget(widget)

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = self._model.at(index)
        if row is not None:
            self.chosen.emit(row.question.id)
