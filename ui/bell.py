"""The bell before a session ends, and whether people want to hear it.

Knows one setting of this laptop. Must not know when it rings.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtWidgets import QApplication

from a87desk.domain.errors import A87Error
from a87desk.settings import change_settings, load_settings


class Bell:
    """Rings by the system's own sound; nothing flashes."""

    def __init__(self, folder: Path, sound: Callable[[], None] = QApplication.beep) -> None:
        self._folder, self._sound = folder, sound
        self._is_on = load_settings(folder).bell

    @property
    def is_on(self) -> bool:
        return self._is_on

    def switch(self, on: bool) -> None:
        """Let the bell ring from now on, or not; where that cannot be kept, until the program ends."""
        self._is_on = on
        with suppress(A87Error):
            change_settings(self._folder, bell=on)

    def ring(self) -> None:
        """Ring, if people want to hear it."""
        if self._is_on:
            self._sound()
