"""An Evaluation page at work, with the shortest ways to act and to look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a87desk.reading.evaluation_results import Evaluation, evaluation
from a87desk.workspace import Workspace
from tests.ui.opened import Asked, finish
from ui.pages.evaluation.form_grid import FormGrid
from ui.pages.evaluation.page import EvaluationPage
from ui.pages.evaluation.question_form import QuestionForm
from ui.session import Session

T = TypeVar("T")
NO_KEY = Qt.KeyboardModifier.NoModifier


@dataclass
class Room:
    """A page at work."""

    qtbot: QtBot
    page: EvaluationPage
    session: Session
    asked: Asked

    @property
    def grid(self) -> FormGrid:
        return self.page.grid

    @property
    def form(self) -> QuestionForm:
        return self.page._form

    @property
    def questions(self) -> Any:
        return self.page._questions

    def settle(self) -> None:
        """Wait until the file answered, and the page took in what it told."""
        for _round in range(4):
            finish(self.qtbot, self.session)

    def type(self, keys: str) -> None:
        """Type into the grid: digits and words, blank = Space, | = Enter, > = Tab, < = Backspace."""
        special = {"|": Qt.Key.Key_Return, ">": Qt.Key.Key_Tab, "<": Qt.Key.Key_Backspace}
        for key in keys:
            target = self.page.window().focusWidget() or self.grid
            if key in special:
                self.qtbot.keyClick(target, special[key])
            else:
                self.qtbot.keyClicks(target, key)

    def press(self, widget: Any, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.keyClick(widget, key, held)
        self.settle()

    def ask(self, question: Callable[[Workspace], T]) -> T:
        answer: list[T] = []
        self.session.ask(question, answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return answer[0]

    def stored(self) -> Evaluation:
        self.settle()
        return self.ask(lambda workspace: evaluation(workspace.read))

    def cells(self) -> list[list[str]]:
        """Return what the grid shows: the number of each form, then its answers; "–" for what was left out."""
        forms = self.grid.forms
        return [
            [forms.number(row), *(self._cell(row, column) for column in range(forms.columnCount()))]
            for row in range(forms.rowCount())
        ]

    def _cell(self, row: int, column: int) -> str:
        given = self.grid.forms.given(row, column)
        return str(given) if given not in (None, "") else "–" if self.grid.forms.is_left_out(row, column) else ""

    def listed(self) -> list[tuple[str, str, str]]:
        """Return title, mean and count of each question of the list."""
        return [(row.title, row.mean, row.count) for row in self.questions._model.rows()]

    def said(self) -> str:
        return self.page._said.text() if self.page._said_row.isVisible() else ""
