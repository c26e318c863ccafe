"""One line for somebody at the door, and under it how the line is understood, before anything is saved.

Knows a line and what it means. Must not know how a person is added.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from a87desk.people.walk_in import WalkInLook
from ui import theme
from ui.fonts import TextSize
from ui.painting.frames import paint_rule
from ui.tokens import Tone
from ui.widgets.buttons import Button, IconButton
from ui.widgets.choices import CheckBox
from ui.widgets.fields import LineEdit
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class WalkInBar(QWidget):
    """Enter adds; it stays open for the next one. Esc closes it."""

    written = Signal(str)
    """The line as it stands, to be looked at."""
    add_wanted = Signal(str, bool)
    """The line, and whether the person is here now."""
    listed_wanted = Signal(str)
    """The id of somebody who is on the list already and is meant."""
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.edit = LineEdit(placeholder=_("Ana Silva, OIT, Brazil"), name=_("New person: name, organisation, country"))
        self.here = CheckBox(_("Here now"))
        self.add = Button(_("Add"), key="↵", small=True)
        self.listed = Button("", icon="check", small=True)
        self._said = PlainLabel("", TextSize.SMALL, tone=Tone.INK2)
        self._listed_id = ""
        self._build()
        self._connect()

    def open(self, is_here: bool) -> None:
        """Show the line and give it the keyboard."""
        self.here.setChecked(is_here)
        self.setVisible(True)
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.show_look(None)

    def show_look(self, look: WalkInLook | None) -> None:
        """Say how the line is understood, and who is on the list already."""
        one = look.listed[0] if look and look.listed else None
        self._listed_id = one.id if one else ""
        self.listed.setVisible(one is not None)
        if one is not None:
            number = _("no. {number}").format(number=one.number) if one.number is not None else ""
            words = " ".join(part for part in (one.name, f"({number})" if number else "") if part)
            self.listed.setText(_("It is {name}").format(name=words))
        self._said.setText(_look_words(look))

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box, (16, 8, 16, 8), 4)
        line = QHBoxLayout()
        space(line, gap=8)
        line.addWidget(self.edit, 1)
        line.addWidget(self.here)
        line.addWidget(self.add)
        close = IconButton("x", _("Close this line"), key="Esc")
        close.clicked.connect(self.closed)
        line.addWidget(close)
        box.addLayout(line)
        below = QHBoxLayout()
        space(below, gap=8)
        below.addWidget(self._said, 1)
        below.addWidget(self.listed)
        box.addLayout(below)
        self.listed.hide()
        self.here.setChecked(True)
        theme.follow(self)

    def _connect(self) -> None:
        self.edit.textChanged.connect(self.written)
        self.edit.returnPressed.connect(self._on_add)
        self.add.clicked.connect(self._on_add)
        self.listed.clicked.connect(lambda: self.listed_wanted.emit(self._listed_id))
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.closed)

    def _on_add(self) -> None:
        self.add_wanted.emit(self.edit.text(), self.here.isChecked())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().tokens.surf2)
            paint_rule(painter, 0, self.width() - 1, self.height() - 1)


def _look_words(look: WalkInLook | None) -> str:
    if look is None or not look.walk_in.name:
        return _("Name, organisation, country: what you do not know, leave out.")
    walk_in = look.walk_in
    parts = [" ".join(part for part in (walk_in.honorific, walk_in.name) if part)]
    if look.known is not None:
        parts.append(look.known.name or look.known.acronym)
    elif walk_in.organisation:
        parts.append(_("{organisation} (new organisation)").format(organisation=walk_in.organisation))
    if walk_in.country:
        parts.append(walk_in.country)
    return " · ".join(parts)
