"""A workshop with votes, and a window from which their dialogs open, as a person would use them.

Persons there are none; the items are made up.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from a87desk.commands.record import AddRecords
from a87desk.domain.ids import VoteId
from a87desk.domain.record import Record
from a87desk.domain.vocabulary import VotingMethod
from a87desk.domain.vote import BallotPaper, Vote, VoteItem
from a87desk.domain.workshop import Workshop
from a87desk.prioritising.multivoting import letter_of
from a87desk.reading.vote_result import VoteResult, vote_result
from a87desk.workspace import Workspace, create_workspace
from tests.ui.opened import Asked, finish
from ui.context import Context
from ui.dialogs.voting.opening import enter_votes
from ui.session import Session

R = TypeVar("R", bound=Record)
NO_KEY = Qt.KeyboardModifier.NoModifier
DOTS, AXES, NOMINAL, MANY, WALL, LONG = ("5" * 30 + f"0{n}" for n in range(6))
ITEMS = ("Map what already exists", "Share information", "Skills and funding", "Track progress", "Link the regions")
AT = "2018-11-29T14:00:00+01:00"


def item_id(vote_id: str, place: int) -> str:
    return vote_id[:-4] + f"{place:02d}" + vote_id[-2:]


def vote(vote_id: str, method: VotingMethod, items: int = 5, **fields: object) -> tuple[Record, ...]:
    """Return a vote with its list."""
    words = [ITEMS[place] if place < len(ITEMS) else f"Item {place + 1}" for place in range(items)]
    records: list[Record] = [Vote(id=vote_id, method=method, title=f"Vote {vote_id[-2:]}", began_at=AT, **fields)]  # type: ignore[arg-type]
    for place, text in enumerate(words):
        letter = letter_of(place)
        one = VoteItem(
            id=item_id(vote_id, place), vote_id=VoteId(vote_id), text=text, letter=letter, position=f"1000{place:02d}"
        )
        records.append(one)
    return tuple(records)


HELD: tuple[Record, ...] = (
    *vote(DOTS, VotingMethod.DOTS, budget=5, cap=3, issued=4),
    *vote(AXES, VotingMethod.PRIORITY_FEASIBILITY, lowest=1, highest=5),
    *vote(NOMINAL, VotingMethod.NOMINAL_GROUP, budget=5),
    *vote(MANY, VotingMethod.MULTIVOTING, 9, budget=3, cap=3),
    *vote(WALL, VotingMethod.DOTS, budget=3, is_counted_by_hand=True),
    *vote(LONG, VotingMethod.PRIORITY_FEASIBILITY, lowest=0, highest=10),
)


def made_workshop(path: Path, records: tuple[Record, ...] = HELD) -> Workspace:
    workspace = create_workspace(path, Workshop(id="1" * 32, title="Sample"), "Facilitator")
    workspace.run(AddRecords(records))
    return workspace


@dataclass
class Room:
    """A window of the program with the dialogs of a vote."""

    qtbot: QtBot
    page: QWidget
    context: Context
    asked: Asked

    @property
    def session(self) -> Session:
        return self.context.session

    def settle(self) -> None:
        for _round in range(4):
            finish(self.qtbot, self.session)

    def dialog(self, name: str) -> Any:
        found = [one for one in self.page.findChildren(QDialog, name) if one.isVisible()]
        return found[-1] if found else None

    def enter(self, vote_id: str) -> Any:
        """Open the window in which a vote is entered."""
        enter_votes(self.context, vote_id, self.page)
        return self.opened("enter ballots", "enter dots")

    def opened(self, *names: str) -> Any:
        self.qtbot.waitUntil(lambda: any(self.dialog(name) for name in names))
        dialog = next(self.dialog(name) for name in names if self.dialog(name))
        self.qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    def keys(self, words: str) -> None:
        """Type where the keyboard is, letter by letter."""
        for letter in words:
            self.qtbot.keyClick(self.focused(), letter)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.keyClick(self.focused(), key, held)
        self.settle()

    def focused(self) -> Any:
        from PySide6.QtWidgets import QApplication

        return QApplication.focusWidget()

    def ballot(self, words: str) -> None:
        """Type a ballot and Enter."""
        self.keys(words)
        self.press(Qt.Key.Key_Return)

    def click(self, words: str, within: QWidget) -> None:
        found = [one for one in within.findChildren(QPushButton) if one.accessibleName() == words and one.isVisible()]
        assert found, words
        self.qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
        self.settle()

    def all(self, record_type: type[R], where: str = "1") -> list[R]:
        answer: list[list[R]] = []
        self.session.ask(lambda workspace: workspace.read.all(record_type, where), answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return answer[0]

    def papers(self, vote_id: str) -> list[BallotPaper]:
        return sorted(self.all(BallotPaper, f"vote_id = '{vote_id}'"), key=lambda one: one.number or 0)

    def result(self, vote_id: str) -> VoteResult:
        answer: list[VoteResult | None] = []
        self.session.ask(lambda workspace: vote_result(workspace.read, vote_id), answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        assert answer[0] is not None
        return answer[0]


def pile(dialog: Any) -> list[str]:
    """Return what is said of the ballots in the list, the last one typed in first."""
    rows = dialog.entered_rows
    return [rows.index(place).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(rows.rowCount())]
