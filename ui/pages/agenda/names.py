"""A field for a name: while it is written, known names that fit stand below, to be taken with the arrows and Enter.

Knows names. Must not know what somebody is named for. Nothing is ever filled in that a person did not choose.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy

from a87desk.domain.folding import fold
from a87desk.i18n import _
from ui import theme
from ui.widgets.fields import LineEdit

MOST = 4
_ROW = 26


class KnownNames(QObject):
    """The names that are offered, shared by all fields of a page."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._names: list[tuple[str, str]] = []

    def show_names(self, names: Sequence[str]) -> None:
        """Offer these names from now on."""
        self._names = [(fold(name), name) for name in sorted(set(filter(None, names)), key=str.casefold)]

    def fitting(self, written: str) -> list[str]:
        """Return the names that hold what is written, those that begin with it first; none for the very name."""
        wanted = fold(written.strip())
        if not wanted:
            return []
        found = [(not folded.startswith(wanted), name) for folded, name in self._names if wanted in folded]
        names = [name for _later, name in sorted(found, key=lambda one: one[0])][:MOST]
        return [] if any(fold(name) == wanted for name in names) else names


class OfferedNames(QListView):
    """The names that fit, under the field; the keyboard stays in the field."""

    def __init__(self) -> None:
        super().__init__()
        self.names = QStringListModel()
        self.setModel(self.names)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setUniformItemSizes(True)
        self.hide()

    def sizeHint(self) -> QSize:
        row = max(self.sizeHintForRow(0), theme.current().px(_ROW) - 2)
        return QSize(super().sizeHint().width(), row * self.names.rowCount() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())


class NameField(LineEdit):
    """A line for a name. `named` says that a person is done with it; put `offered` below it in the layout."""

    named = Signal()

    def __init__(self, names: KnownNames, name: str, placeholder: str = "") -> None:
        super().__init__(placeholder=placeholder or _("TBD"), name=name)
        self._names = names
        self.offered = OfferedNames()
        self.offered.setAccessibleName(_("Names on the list"))
        self.textEdited.connect(self._on_edited)
        self.offered.pressed.connect(lambda index: self._take(str(index.data())))

    def event(self, event: QEvent) -> bool:
        """Let Esc close the names before it leaves the form."""
        if event.type() == QEvent.Type.ShortcutOverride and self.offered.isVisible() and self._is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self.offered.isVisible() and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif self.offered.isVisible() and key == Qt.Key.Key_Escape:
            self.offered.hide()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            index = self.offered.currentIndex()
            if self.offered.isVisible() and index.isValid():
                self._take(str(index.data()))
            else:
                self._done()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._done()

    def _on_edited(self, written: str) -> None:
        names = self._names.fitting(written)
        self.offered.names.setStringList(names)
        self.offered.setVisible(bool(names))
        self.offered.updateGeometry()

    def _is_escape(self, event: QEvent) -> bool:
        return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape

    def _step(self, step: int) -> None:
        rows = self.offered.names.rowCount()
        row = self.offered.currentIndex().row() + step
        self.offered.setCurrentIndex(self.offered.names.index(max(0, min(rows - 1, row))))
        self.setAccessibleDescription(str(self.offered.currentIndex().data()))

    def _take(self, name: str) -> None:
        self.setText(name)
        self.setModified(True)
        self._done()

    def _done(self) -> None:
        self.offered.hide()
        self.setAccessibleDescription("")
        self.named.emit()
