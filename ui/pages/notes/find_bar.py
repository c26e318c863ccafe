"""The bar that finds words on this page: a field, how many notes hold them, next and previous.

Knows words and counts. Must not know notes.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from a87desk.i18n import _
from ui.fonts import TextSize
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.fields import FindField
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class FindBar(QWidget):
    """`sought` carries the words with every letter, `stepped` +1 or -1, `closed` that the bar went away."""

    sought = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = FindField(_("Find on this page"), width=230)
        self.count = PlainLabel("", TextSize.SMALL, tone=Tone.INK2)
        self._build()
        self.field.changed.connect(self.sought)
        self.field.submitted.connect(lambda _words: self.stepped.emit(+1))
        self.hide()

    def words(self) -> str:
        """Return what is looked for, empty while the bar is closed."""
        return self.field.text().strip() if not self.isHidden() else ""

    def open(self) -> None:
        """Show the bar with the keyboard in its field."""
        self.show()
        self.field.edit.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sought.emit(self.words())

    def close_bar(self) -> None:
        """Go away; nothing is marked any more."""
        self.hide()
        self.closed.emit()

    def show_count(self, place: int, count: int) -> None:
        """Say which of how many is shown; a place of 0 is none."""
        if not self.field.text().strip():
            words = ""
        elif not count:
            words = _("Nothing found")
        else:
            words = _("{place} of {count}").format(place=place, count=count) if place else str(count)
        self.count.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Enter alone is the field's own; this is Shift Enter.
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else +1)
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        box = QHBoxLayout(self)
        space(box, (13, 6, 10, 6), 6)
        box.addWidget(self.field)
        before = Button(_("Previous"), ButtonKind.QUIET, key="Shift F3", small=True)
        after = Button(_("Next"), ButtonKind.QUIET, key="F3", small=True)
        before.clicked.connect(lambda: self.stepped.emit(-1))
        after.clicked.connect(lambda: self.stepped.emit(+1))
        box.addWidget(after)
        box.addWidget(before)
        box.addWidget(self.count, 1)
        cross = IconButton("x", _("Close"), key="Esc")
        cross.clicked.connect(self.close_bar)
        box.addWidget(cross)
