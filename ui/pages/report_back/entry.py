"""The line in which an amendment from the floor is written; what is half written is kept.

Knows what the words are about. Must not know how they are saved.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui.fonts import TextSize
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.fields import LineEdit
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

DRAFT_EVERY_MS = 2000


class AmendmentEntry(QWidget):
    """A line under the list. `submitted` carries the words on Enter, `left` those that stay as a draft on Esc."""

    submitted = Signal(str)
    left = Signal(str)
    paused = Signal(str)
    """What is in the line, at most every two seconds while it changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", TextSize.SMALL, tone=Tone.INK2)
        self.edit = _Line(placeholder=_("What the floor says instead, or wants to add"))
        self.save = Button(_("Keep"), ButtonKind.MAIN, key="↵", small=True)
        self._draft = QTimer(self, singleShot=True, interval=DRAFT_EVERY_MS)
        box = QVBoxLayout(self)
        space(box, (16, 8, 16, 10), 4)
        box.addWidget(self._title)
        line = QHBoxLayout()
        space(line, gap=8)
        line.addWidget(self.edit, 1)
        line.addWidget(self.save)
        box.addLayout(line)
        self.edit.submitted.connect(self._submit)
        self.save.clicked.connect(self._submit)
        self.edit.stopped.connect(self._leave)
        self.edit.textEdited.connect(self._on_edited)
        self._draft.timeout.connect(self.keep_draft)
        self.hide()

    def open(self, title: str, text: str) -> None:
        """Appear with words to go on with, the keyboard in the line."""
        self._title.setText(title)
        self.edit.setAccessibleName(title)
        self.edit.setText(text)
        self.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self) -> str:
        """Return what is in the line."""
        return self.edit.text()

    def close_line(self) -> None:
        """Go away with an empty line."""
        self._draft.stop()
        self.edit.clear()
        self.hide()

    def keep_draft(self) -> None:
        """Tell what is in the line now."""
        self._draft.stop()
        if not self.isHidden():
            self.paused.emit(self.edit.text())

    def _submit(self) -> None:
        self._draft.stop()
        self.submitted.emit(self.edit.text().strip())

    def _leave(self) -> None:
        self._draft.stop()
        self.left.emit(self.edit.text())

    def _on_edited(self) -> None:
        if not self._draft.isActive():
            self._draft.start()


class _Line(LineEdit):
    submitted = Signal()
    stopped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.stopped.emit()
        else:
            super().keyPressEvent(event)
