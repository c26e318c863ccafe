"""The lists of the page with their keys: committees, meetings, actions.

Knows which key means what. Must not know how an act is saved.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent

from a87desk.domain.vocabulary import ActionStatus
from a87desk.i18n import _
from ui.keys import digit_of
from ui.pages.follow_up.models import ActionModel, MechanismModel, MeetingModel
from ui.pages.follow_up.painting import ActionDelegate, Chosen, MechanismDelegate, MeetingDelegate
from ui.pages.follow_up.rows import STATUSES, ActionRow
from ui.widgets.card_list import CardListView

_ALT = Qt.KeyboardModifier.AltModifier
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class MechanismList(CardListView):
    """Committees: Insert adds one, Alt Insert a sub-committee, Alt and the arrows move it."""

    wanted = Signal(bool)
    """A new committee; True: under the one that is chosen."""
    stepped = Signal(int)
    chosen = Signal(str)

    def __init__(self, shown: Chosen) -> None:
        super().__init__(_("Committees"))
        self.rows = MechanismModel()
        self._delegate = MechanismDelegate(shown)
        self.setItemDelegate(self._delegate)
        self.setModel(self.rows)
        self.selectionModel().currentChanged.connect(self._on_current)

    def choose(self, mechanism_id: str) -> None:
        """Put the keyboard's place on a committee."""
        _choose(self, self.rows.index_of(("mechanism", mechanism_id)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() == _ALT:
            self.stepped.emit(step)
        elif event.key() == Qt.Key.Key_Insert:
            self.wanted.emit(bool(event.modifiers() & _ALT))
        elif event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_current(self, index: QModelIndex) -> None:
        row = self.rows.at(index)
        if row is not None:
            self.chosen.emit(row.mechanism.id)


class MeetingList(CardListView):
    """Meetings of one committee: Insert adds one, Enter opens its details."""

    wanted = Signal()
    chosen = Signal(str)

    def __init__(self, shown: Chosen) -> None:
        super().__init__(_("Meetings"))
        self.rows = MeetingModel()
        self._delegate = MeetingDelegate(shown)
        self.setItemDelegate(self._delegate)
        self.setModel(self.rows)
        self.setUniformItemSizes(True)
        self.selectionModel().currentChanged.connect(self._on_current)

    def choose(self, meeting_id: str) -> None:
        """Put the keyboard's place on a meeting."""
        _choose(self, self.rows.index_of(("meeting", meeting_id)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert:
            self.wanted.emit()
        elif event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_current(self, index: QModelIndex) -> None:
        row = self.rows.at(index)
        if row is not None:
            self.chosen.emit(row.meeting.id)


class ActionList(CardListView):
    """Actions: 1 to 5 say how one stands, Enter reports on it, F2 changes it, C carries over."""

    status_wanted = Signal(object)
    """One of `STATUSES`."""
    details_wanted = Signal()
    wanted = Signal()
    carry_wanted = Signal()
    chosen = Signal(str)

    def __init__(self, name: str, shown: Chosen) -> None:
        super().__init__(name)
        self.rows = ActionModel()
        self._delegate = ActionDelegate(shown)
        self.setItemDelegate(self._delegate)
        self.setModel(self.rows)
        self.selectionModel().currentChanged.connect(self._on_current)

    def current(self) -> ActionRow | None:
        """Return the action the keyboard is on."""
        row = self.rows.at(self.currentIndex())
        return row if isinstance(row, ActionRow) else None

    def choose(self, action_id: str) -> bool:
        """Put the keyboard's place on an action; tell whether it is here. Without one it is on the first."""
        index = self.rows.index_of(("action", action_id))
        if not index.isValid() and self.current() is None:
            first = next((place for place, row in enumerate(self.rows.rows()) if isinstance(row, ActionRow)), -1)
            _choose(self, self.rows.index(first))
            return False
        _choose(self, index)
        return index.isValid()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() not in _PLAIN or not self._acts(event):
            super().keyPressEvent(event)

    def _acts(self, event: QKeyEvent) -> bool:
        digit = digit_of(event)
        if digit is not None and 1 <= digit <= len(STATUSES) and self.current() is not None:
            self.status_wanted.emit(_status(digit))
        elif event.key() == Qt.Key.Key_Insert:
            self.wanted.emit()
        elif event.key() == Qt.Key.Key_C:
            self.carry_wanted.emit()
        elif event.key() == Qt.Key.Key_F2 and self.current() is not None:
            self.details_wanted.emit()
        else:
            return False
        return True

    def _on_current(self, index: QModelIndex) -> None:
        row = self.rows.at(index)
        if isinstance(row, ActionRow):
            self.chosen.emit(row.followed.id)


def _status(digit: int) -> ActionStatus:
    return STATUSES[digit - 1]


def _choose(view: CardListView, index: QModelIndex) -> None:
    if index.isValid() and index != view.currentIndex():
        view.setCurrentIndex(index)
        view.scrollTo(index)
