"""The field in which a rapporteur writes: Enter saves and starts the next; nothing that was typed is ever lost.

Knows keys. Must not know how a note is saved.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QWidget

from a87desk.i18n import _
from ui.pictures import holds_picture, picture_files
from ui.widgets.fields import TextBox

DRAFT_EVERY_MS = 2000


class Entry(TextBox):
    """Two to six lines. `submitted` carries the words on Enter, `stepped` -1 or +1 on Ctrl ↑ and Ctrl ↓.

    `paused` carries what is in the field, at most every two seconds while it changes, to be kept as a draft.
    `lines_pasted` carries a text of several lines that may be several notes, `picture_pasted` what holds a picture.
    """

    submitted = Signal(str)
    stepped = Signal(int)
    stopped = Signal()
    paused = Signal(str)
    lines_pasted = Signal(str)
    picture_pasted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            name=_("Write a note"),
            placeholder=_("Type here and press Enter. Or all in one line: rec: … @whom #tag"),
            parent=parent,
        )
        self.may_divide = True
        """Whether several pasted lines may become several notes; not while an earlier note is edited."""
        self._draft = QTimer(self, singleShot=True, interval=DRAFT_EVERY_MS)
        self._draft.timeout.connect(self.keep_draft)
        self.textChanged.connect(self._on_text_changed)

    def show_text(self, text: str) -> None:
        """Put words into the field, the cursor behind them."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def give_back(self, text: str) -> None:
        """Put words that could not be saved in front of what was typed since."""
        typed = self.toPlainText()
        self.show_text(f"{text}\n{typed}" if typed else text)

    def keep_draft(self) -> None:
        """Tell what is in the field now."""
        self._draft.stop()
        self.paused.emit(self.toPlainText())

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window while the field has nothing to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            for keys, is_mine in (
                (QKeySequence.StandardKey.Undo, document.isUndoAvailable()),
                (QKeySequence.StandardKey.Redo, document.isRedoAvailable()),
            ):
                if event.matches(keys) and not is_mine:
                    event.ignore()
                    return False
        return super().event(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return holds_picture(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take words as they are; several lines and pictures are for the page to ask about."""
        if source.hasText() and not picture_files(source):
            text = source.text()
            if self.may_divide and len([line for line in text.splitlines() if line.strip()]) > 1:
                self.lines_pasted.emit(text)
            else:
                super().insertFromMimeData(source)
        elif holds_picture(source):
            self.picture_pasted.emit(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and held == Qt.KeyboardModifier.NoModifier:
            self.submitted.emit(self.toPlainText())
        elif is_enter and held == Qt.KeyboardModifier.ShiftModifier:
            self.insertPlainText("\n")
        elif held == Qt.KeyboardModifier.ControlModifier and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.stopped.emit()
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self) -> None:
        if not self._draft.isActive():
            self._draft.start()
