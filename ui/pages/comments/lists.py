"""The two lists of the page with their keys: versions, comments.

Knows which key means what. Must not know how an act is saved.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent

from a87desk.domain.document_lists import Disposition
from a87desk.i18n import _
from ui.keys import digit_of
from ui.pages.comments.models import CommentModel, VersionModel
from ui.pages.comments.painting import Chosen, CommentDelegate, VersionDelegate
from ui.pages.comments.rows import DISPOSITIONS
from ui.widgets.card_list import CardListView

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class VersionList(CardListView):
    """Versions: Insert gives out the next draft, Enter goes to the comments."""

    wanted = Signal()
    chosen = Signal(str)

    def __init__(self, shown: Chosen) -> None:
        super().__init__(_("Versions"))
        self.rows = VersionModel()
        self._delegate = VersionDelegate(shown)
        self.setItemDelegate(self._delegate)
        self.setModel(self.rows)
        self.selectionModel().currentChanged.connect(self._on_current)

    def choose(self, version_id: str) -> bool:
        """Put the keyboard's place on a version; tell whether it is here."""
        return _choose(self, self.rows.index_of(version_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert and event.modifiers() in _PLAIN:
            self.wanted.emit()
        else:
            super().keyPressEvent(event)

    def _on_current(self, index: QModelIndex) -> None:
        row = self.rows.at(index)
        if row is not None:
            self.chosen.emit(row.key)


class CommentList(CardListView):
    """Comments: 1 to 4 say what became of one, 0 opens it again, Enter goes to the next open one, F2 answers."""

    said = Signal(object)
    """A `Disposition`, or None."""
    next_wanted = Signal()
    answer_wanted = Signal()
    wanted = Signal()
    chosen = Signal(str)

    def __init__(self, shown: Chosen) -> None:
        super().__init__(_("Comments"))
        self.rows = CommentModel()
        self._delegate = CommentDelegate(shown)
        self.setItemDelegate(self._delegate)
        self.setModel(self.rows)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.opened.connect(lambda _index: self.answer_wanted.emit())

    def choose(self, comment_id: str) -> bool:
        """Put the keyboard's place on a comment; tell whether it is here."""
        return _choose(self, self.rows.index_of(comment_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() not in _PLAIN or not self._acts(event):
            super().keyPressEvent(event)

    def _acts(self, event: QKeyEvent) -> bool:
        digit, is_on_one = digit_of(event), self.currentIndex().isValid()
        if digit is not None and digit <= len(DISPOSITIONS) and is_on_one:
            self.said.emit(_disposition(digit))
        elif event.key() in _ENTER and is_on_one:
            self.next_wanted.emit()
        elif event.key() == Qt.Key.Key_F2 and is_on_one:
            self.answer_wanted.emit()
        elif event.key() == Qt.Key.Key_Insert:
            self.wanted.emit()
        else:
            return False
        return True

    def _on_current(self, index: QModelIndex) -> None:
        row = self.rows.at(index)
        if row is not None:
            self.chosen.emit(row.key)


def _disposition(digit: int) -> Disposition | None:
    return DISPOSITIONS[digit - 1] if digit else None


def _choose(view: CardListView, index: QModelIndex) -> bool:
    if index.isValid() and index != view.currentIndex():
        view.setCurrentIndex(index)
        view.scrollTo(index)
    return index.isValid()
