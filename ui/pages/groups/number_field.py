"""A field for a small whole number: digits, and the arrow keys for one more or one fewer.

Knows numbers. Must not know what is counted.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from ui import theme
from ui.widgets.fields import LineEdit

WIDTH = 72


class NumberField(LineEdit):
    """`changed` tells the number with every key, None where nothing or no number is written."""

    changed = Signal(object)

    def __init__(self, name: str, placeholder: str = "", *, least: int = 1, most: int = 999) -> None:
        super().__init__(placeholder=placeholder, name=name)
        self._least, self._most = least, most
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(lambda _text: self.changed.emit(self.number()))

    def number(self) -> int | None:
        """Return the number, None where nothing or no number between the bounds is written."""
        written = self.text().strip()
        if not written.isdecimal() or len(written) > 6:
            return None
        return int(written) if self._least <= int(written) <= self._most else None

    def set_number(self, number: int | None) -> None:
        """Show a number without telling it."""
        self.setText("" if number is None else str(number))

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(WIDTH), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        number = self.number()
        wanted = self._least if number is None else number + step
        self.set_number(max(self._least, min(self._most, wanted)))
        self.changed.emit(self.number())
