"""Numbers typed into a list: one digit, or two within 0.6 seconds where there are that many things.

Knows digit keys and time. Must not know what is numbered.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from ui.keys import digit_of

WAIT_MS = 600


class DigitKeys(QObject):
    """Gathers digits. `highest` is the largest number there is; a digit that cannot begin a longer one acts at once."""

    entered = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.highest = 0
        self._begun = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._end)

    def takes(self, event: QKeyEvent) -> bool:
        """Take a key if it is a digit on its own; tell whether it was."""
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        digit = digit_of(event)
        if digit is None or held:
            return False
        number = self._begun * 10 + digit
        if number == 0:
            return False
        self._begun = number
        if number * 10 > self.highest:
            self._end()
        else:
            self._timer.start()
        return True

    def _end(self) -> None:
        self._timer.stop()
        number, self._begun = self._begun, 0
        if number:
            self.entered.emit(number)
