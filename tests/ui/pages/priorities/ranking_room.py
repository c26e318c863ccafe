"""A Priorities page at work, with the shortest ways to act and to look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import AddRecords
from a87desk.commands.theme import AddTheme
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.theme import Theme
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace
from tests.ui.opened import Asked, finish
from ui.pages.priorities.matrix_mark import MarkWidget
from ui.pages.priorities.page import PrioritiesPage
from ui.session import Session

GROUPS = tuple(new_id() for _ in range(5))
THEMES = (
    ("Share information on common platforms", (3, 5)),
    ("Track and publish progress", (1, 5)),
    ("Skills and funding for civil society", (1, 2)),
    ("Link civil society across regions", (1, 3)),
    ("Agree who leads the national plan", (4,)),
    ("Map what already exists first", (2, 3, 4)),
)
"""Names and the groups that raised them."""

Prepare = Callable[[Workspace], object]


def nothing(_workspace: Workspace) -> None:
    """Leave the workshop as it is: themes, no vote."""


@dataclass
class RankingRoom:
    """A page over a file."""

    qtbot: QtBot
    page: PrioritiesPage
    session: Session
    asked: Asked

    def settle(self) -> None:
        """Wait until the file has answered everything, also what the answers asked."""
        for _ in range(3):
            finish(self.qtbot, self.session)

    def press(self, widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(widget, key, held)
        self.settle()

    def run(self, act: Callable[[Workspace], object]) -> None:
        """Do something to the file, as another page would."""
        self.session.act(act)
        self.settle()

    def themes(self) -> dict[int, Theme]:
        answer: list[list[Theme]] = []
        self.session.ask(lambda workspace: workspace.read.all(Theme), answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return {one.number or 0: one for one in answer[0]}

    def place(self, number: int) -> tuple[int | None, int | None]:
        """Return what the file holds of the place of a theme."""
        theme = self.themes()[number]
        return theme.priority_tenths, theme.feasibility_tenths

    def stored(self, record_type: type[Any]) -> list[Any]:
        answer: list[list[Any]] = []
        self.session.ask(lambda workspace: workspace.read.all(record_type), answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return answer[0]

    def mark(self, number: int) -> MarkWidget:
        """Return the mark of a theme in the matrix."""
        marks = self.page.matrix.findChildren(MarkWidget)
        return next(one for one in marks if one.mark.number == number and not one.isHidden())

    def drag(self, number: int, to: QPoint) -> None:
        """Take a mark with the mouse and let it go elsewhere."""
        matrix = self.page.matrix
        start = matrix.point_of(self.mark(number).mark.key)
        self.qtbot.mousePress(matrix, Qt.MouseButton.LeftButton, pos=start)
        for share in (0.3, 0.7, 1.0):
            at = QPoint(
                round(start.x() + (to.x() - start.x()) * share), round(start.y() + (to.y() - start.y()) * share)
            )
            _move(matrix, at)
        self.qtbot.mouseRelease(matrix, Qt.MouseButton.LeftButton, pos=to)
        self.settle()

    def ranked(self) -> list[int]:
        """Return the numbers of the themes as the list shows them."""
        return [row.number for row in self.page.ranking.list.ranks.rows()]

    def choose(self, number: int) -> None:
        """Put the keyboard on a theme in the list."""
        ranking = self.page.ranking.list
        ranking.choose(self.mark(number).mark.key)
        ranking.setFocus()


def _move(widget: QWidget, at: QPoint) -> None:
    """Move the mouse with its button held, which the test library cannot."""
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    left = Qt.MouseButton.LeftButton
    place = QPointF(at)
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, QPointF(widget.mapToGlobal(at)), Qt.MouseButton.NoButton, left,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def workshop(path: Path | None, themes: tuple[tuple[str, tuple[int, ...]], ...] = THEMES) -> Workspace:
    """Return a workshop whose five groups raised these themes."""
    workspace = create_workspace(path, Workshop(id=new_id(), title="Forum"), "Facilitator")
    names = ("Research", "Capacity", "Structure", "Plans", "Information")
    groups = (BreakoutGroup(id=one, number=n, theme=names[n - 1]) for n, one in enumerate(GROUPS, start=1))
    workspace.run(AddRecords(tuple(groups)))
    for name, raised in themes:
        ids = []
        for group in raised:
            ids.append(new_id())
            words = f"{name}, says group {group}"
            record = Recommendation(id=ids[-1], group_id=BreakoutGroupId(GROUPS[group - 1]), text=words)
            workspace.run(WriteRecommendation(record))
        workspace.run(AddTheme(name, tuple(ids)))
    return workspace
