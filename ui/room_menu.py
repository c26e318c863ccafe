"""The running day in the window around the pages: the Workshop menu with F8, and the pill in the top line.

Knows the window and one room at a time. What the acts do is the room's.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from a87desk.i18n import _
from a87desk.room_clock import RoomClock
from ui.bell import Bell
from ui.frame.app_bar import MenuName
from ui.frame.timer_pill import TimerPill
from ui.main_window import MainWindow
from ui.projector.scenes import TimeShown
from ui.room import MORE_MINUTES, Room
from ui.room_words import pill_words
from ui.session import Session

RUN = "run"


class RoomMenu(QObject):
    """Makes the room of an open workshop and lets it go again. Made once for a window."""

    def __init__(self, window: MainWindow, folder: Path, clock: RoomClock | None = None) -> None:
        super().__init__(window)
        self._window, self._folder, self._clock = window, folder, clock
        self._room: Room | None = None
        self._pill = TimerPill()
        window.app_bar.add_widget(self._pill)
        self._pill.clicked.connect(self._show_run)
        self._acts = self._build()
        self._enable(False)

    def open_room(self, session: Session, role: str, offer_undo: Callable[[str], None]) -> Room:
        """Make the room of a workshop; a rapporteur sees the time, and only the facilitator sets it."""
        room = Room(session, self._clock or RoomClock(), Bell(self._folder), self)
        self._room = room
        room.time_changed.connect(self._show_time)
        room.changed.connect(lambda: self._show_time(room.time))
        room.did.connect(offer_undo)
        room.nothing_to_start.connect(self._show_run)
        self._enable(role != "rapporteur")
        room.load()
        return room

    def close_room(self) -> None:
        """Let the room go with its workshop."""
        if self._room is not None:
            room, self._room = self._room, None
            room.deleteLater()
        self._pill.show_time("", "", False)
        self._enable(False)

    def _build(self) -> list[QAction]:
        add = self._window.add_act
        menu = MenuName.WORKSHOP
        minutes = _("{count} minutes more").format(count=MORE_MINUTES)
        return [
            add(menu, _("Start or pause the session"), self._asked(Room.toggle), "F8", "play"),
            add(menu, minutes, self._asked(Room.add), "Shift+F8", "plus"),
            add(menu, _("Finish the session"), self._asked(Room.finish), "Ctrl+F8", "skip-forward"),
        ]

    def _asked(self, act: Callable[[Room], None]) -> Callable[[], None]:
        def do() -> None:
            if self._room is not None:
                act(self._room)

        return do

    def _enable(self, enabled: bool) -> None:
        for action in self._acts:
            action.setEnabled(enabled)
            action.setVisible(enabled)
        self._window.app_bar.show_filled_menus()

    def _show_run(self) -> None:
        if any(entry.key == RUN for entry in self._window.pages.entries()):
            self._window.show_page(RUN)

    def _show_time(self, time: TimeShown) -> None:
        room = self._room
        one = room.counted if room else None
        if room is None or one is None or not time.clock:
            self._pill.show_time("", "", False)
            return
        words = pill_words(room.left(one.id), room.is_open(one), room.is_paused(one.id))
        tip = " · ".join(part for part in (time.title, time.line) if part)
        self._pill.show_time(words, tip, time.is_short)
