"""The strip in which a group confirms its page: how many are there, and the two answers.

Knows a number. Must not know what is confirmed.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _, ngettext
from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.frames import paint_rule
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.fields import LineEdit
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

MOST = 9999


class ConfirmBar(QWidget):
    """Hidden until asked. `confirmed` carries how many are there, None where that was left open."""

    confirmed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = LineEdit(name=_("How many of the group are here"), placeholder=_("Not counted"))
        self._said = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self._main = Button(_("The group confirms"), ButtonKind.MAIN, icon="check", key="↵")
        self._not_now = Button(_("Not now"), ButtonKind.QUIET)
        self._build()
        self.count.returnPressed.connect(self._confirm)
        self._main.clicked.connect(self._confirm)
        self._not_now.clicked.connect(self._leave)
        theme.follow(self)
        self.hide()

    def ask(self, members: int | None) -> None:
        """Ask, with the number of members who are here as far as it is known."""
        self.count.setText("" if members is None else str(members))
        self._say(members)
        self.show()
        self.count.setFocus(Qt.FocusReason.OtherFocusReason)
        self.count.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().tokens.surf2)
            paint_rule(painter, 0, self.width() - 1, 0)

    def _build(self) -> None:
        box = QHBoxLayout(self)
        space(box, (16, 10, 16, 10), 12)
        words = QVBoxLayout()
        space(words, gap=2)
        title = PlainLabel(_("Does the group agree with every word?"), weight=Weight.DemiBold, wrap=True)
        for label in (title, self._said):
            words.addWidget(label)
        box.addLayout(words, 1)
        box.addWidget(PlainLabel(_("People here"), TextSize.SMALL, tone=Tone.INK2))
        self.count.setMaximumWidth(theme.current().px(96))
        for part in (self.count, self._not_now, self._main):
            box.addWidget(part)

    def _say(self, members: int | None) -> None:
        if members is None:
            self._said.setText(_("Count the people of the group who are here, or leave it open."))
            return
        words = ngettext("{count} member is here today", "{count} members are here today", members)
        self._said.setText(_("{members}; correct it if you count others.").format(members=words.format(count=members)))

    def _confirm(self) -> None:
        written = self.count.text().strip()
        if written and not (written.isdecimal() and int(written) <= MOST):
            self.count.set_wrong(True)
            self._said.set_tone(Tone.ERR)
            self._said.setText(_("Write a whole number, for example 9, or leave it empty."))
            self.count.setFocus()
            return
        self._done()
        self.confirmed.emit(int(written) if written else None)

    def _leave(self) -> None:
        self._done()
        self.left.emit()

    def _done(self) -> None:
        self.count.set_wrong(False)
        self._said.set_tone(Tone.INK2)
        self.hide()
