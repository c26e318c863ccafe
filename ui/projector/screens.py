"""The screens of this laptop: which one the facilitator works on, which ones are left for the room.

Knows QScreen and tells when one comes or goes. Must not know what is shown on it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen and the number that "Identify screens" shows on it. `key` stays the same when it is plugged in again."""

    number: int
    key: str
    name: str
    screen: QScreen
    is_own: bool


class Screens(QObject):
    """All screens. `own` tells the one with the facilitator's window, which the room never sees."""

    changed = Signal()
    removed = Signal(str)
    """The key of a screen that went away; its windows are still where they were, and must go now."""
    added = Signal(str)

    def __init__(self, own: Callable[[], QScreen | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._own = own
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenRemoved.connect(self._on_removed)
        app.screenAdded.connect(self._on_added)

    def all(self) -> tuple[Screen, ...]:
        """Return every screen, the facilitator's own marked."""
        own = self._own() or QGuiApplication.primaryScreen()
        return tuple(
            Screen(number, key_of(screen), _name_of(screen), screen, screen is own)
            for number, screen in enumerate(QGuiApplication.screens(), start=1)
        )

    def for_the_room(self) -> tuple[Screen, ...]:
        """Return the screens that show something else than the facilitator's: a mirrored screen is none of them."""
        found = self.all()
        own = next((one for one in found if one.is_own), None)
        if own is None:
            return found
        return tuple(one for one in found if not one.screen.geometry().intersects(own.screen.geometry()))

    def find(self, key: str) -> Screen | None:
        """Return the screen for the room with this key, else the first one; None where there is none."""
        found = self.for_the_room()
        return next((one for one in found if one.key == key), found[0] if found else None)

    def _on_removed(self, screen: QScreen) -> None:
        self.removed.emit(key_of(screen))
        self.changed.emit()

    def _on_added(self, screen: QScreen) -> None:
        self.added.emit(key_of(screen))
        self.changed.emit()


def key_of(screen: QScreen) -> str:
    """Return what tells a screen from the others, also after it was unplugged."""
    return "|".join((screen.name(), screen.manufacturer(), screen.model(), screen.serialNumber()))


def _name_of(screen: QScreen) -> str:
    maker = " ".join(part for part in (screen.manufacturer(), screen.model()) if part)
    return maker or screen.name()
