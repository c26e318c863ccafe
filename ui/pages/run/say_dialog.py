"""Asks for a few words to everybody in the room.

Knows one text. Must not know who shows it.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui.fonts import TextSize, Weight
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.fields import Field, TextBox
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

MOST = 300
"""More letters than these nobody reads from the back of a room."""


def _hint() -> str:
    return _("It goes to the preview of the projector, where you show it. Write no names and no quotes of people.")


class SayDialog(QDialog):
    """`said` carries the words; empty ones take away what was said before."""

    said = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = TextBox(name=_("Words"), placeholder=_("Please come back to the plenary at 12:30"))
        self._field = Field(_("Words"), self.text, _hint())
        self.setWindowTitle(_("Say to all groups"))
        self.setMinimumWidth(480)
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        box.addWidget(PlainLabel(_("Say to all groups"), TextSize.CARD, weight=Weight.DemiBold))
        box.addWidget(self._field)
        row = QHBoxLayout()
        space(row, gap=8)
        row.addStretch(1)
        cancel, self.say = Button(_("Cancel")), Button(_("To the projector"), ButtonKind.MAIN, icon="megaphone")
        cancel.clicked.connect(self.reject)
        self.say.clicked.connect(self._on_say)
        for button in (cancel, self.say):
            row.addWidget(button)
        box.addLayout(row)
        self.text.setFocus()

    def _on_say(self) -> None:
        words = self.text.toPlainText().strip()
        if len(words) > MOST:
            self._field.set_error(
                _("Nobody reads so much on a screen. Use at most {count} letters.").format(count=MOST)
            )
            self.text.setFocus()
            return
        self.said.emit(words)
        self.accept()
