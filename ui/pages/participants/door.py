"""Adding somebody at the door: the line is looked at while it is written, and Enter adds the person as one act.

Knows the line and the file's answers. Must not know the list.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from a87desk.clock import wall_clock
from a87desk.commands.participant import AddPerson
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import AttendanceState
from a87desk.people.walk_in import WalkInLook, look_at_walk_in
from a87desk.workspace import Workspace
from ui.context import Context
from ui.pages.participants.walk_in_bar import WalkInBar


class Door(QObject):
    """Serves one line. `day_id` tells the day of the check-in."""

    added = Signal(str, object)
    """The id of a new person and the change set."""
    listed_came = Signal(str)
    """The id of somebody who is on the list already and is meant by the line."""
    closed = Signal()

    def __init__(self, context: Context, bar: WalkInBar, day_id: Callable[[], str]) -> None:
        super().__init__(bar)
        self._context, self._bar, self._day_id = context, bar, day_id
        bar.written.connect(self._look_at)
        bar.add_wanted.connect(self._add)
        bar.listed_wanted.connect(self._take_listed)
        bar.closed.connect(self._close)

    def open(self) -> None:
        """Show the line and give it the keyboard."""
        self._bar.open(is_here=True)

    def _close(self) -> None:
        self._bar.hide()
        self.closed.emit()

    def _look_at(self, line: str) -> None:
        def show(look: WalkInLook) -> None:
            if self._bar.edit.text() == line:
                self._bar.show_look(look)

        self._context.session.ask(lambda workspace: _look(workspace, line), show)

    def _add(self, line: str, is_here: bool) -> None:
        person_id, day_id, at = new_id(), self._day_id(), now_words()
        state = AttendanceState.PRESENT if is_here else None

        def act(workspace: Workspace) -> ChangeSet:
            return workspace.run(AddPerson(_look(workspace, line).walk_in, person_id, day_id, state, at))

        def done(changes: ChangeSet) -> None:
            if self._bar.edit.text() == line:
                self._bar.edit.clear()
            self.added.emit(person_id, changes)

        self._context.session.act(act, done, self._context.show_problem)

    def _take_listed(self, person_id: str) -> None:
        self._bar.edit.clear()
        self.listed_came.emit(person_id)


def _look(workspace: Workspace, line: str) -> WalkInLook:
    return look_at_walk_in(line, workspace.read.all(Participant), workspace.read.all(Organisation))


def now_words() -> str:
    """Return the time on this laptop, HH:MM."""
    return wall_clock().strftime("%H:%M")
