"""The end pane: what is in no theme yet, to drag onto a theme or to send there by its number.

Knows rows and the keys of the list. Must not know how an act is saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from a87desk.reading.codes import CodedRecommendation
from ui.fonts import TextSize
from ui.pages.consensus.left_painting import LeftDelegate
from ui.pages.consensus.models import LeftModel, dragged_ids
from ui.pages.consensus.rows import AnyLeftRow, LeftRow
from ui.tokens import Tone
from ui.widgets.card_list import CardListView
from ui.widgets.digits import DigitKeys
from ui.widgets.headers import PaneHeader
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space


class LeftPane(QWidget):
    """Recommendations by group. `taken_out` says that some of a theme were dropped here."""

    put_in = Signal(tuple, int)
    taken_out = Signal(tuple, str)

    def __init__(self) -> None:
        super().__init__()
        self.list = LeftList()
        self._model = LeftModel()
        self._delegate = LeftDelegate()
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self._model)
        self._build()
        self.list.digits.entered.connect(self._on_digits)
        self.list.taken_out.connect(self.taken_out)

    def show_rows(self, rows: Sequence[AnyLeftRow], total: int) -> None:
        """Show these rows; what is chosen stays chosen, or what follows it."""
        place = self.list.currentIndex().row()
        chosen = self._model.at(self.list.currentIndex())
        self._model.show_rows(rows)
        left = sum(isinstance(row, LeftRow) for row in rows)
        self._header.set_text(_("{left} of {total}").format(left=left, total=total))
        self._stack.setCurrentWidget(self._cards if rows else self._empty)
        index = self._model.index_of(chosen.key) if chosen is not None else QModelIndex()
        if not index.isValid() or not isinstance(chosen, LeftRow):
            index = self._next_card(place)
        if index.isValid():
            self.list.setCurrentIndex(index)

    def chosen(self) -> list[CodedRecommendation]:
        """Return the chosen recommendations in order."""
        indexes = sorted(self.list.selectedIndexes(), key=lambda index: index.row())
        return [row.one for index in indexes if isinstance(row := self._model.at(index), LeftRow)]

    def choose(self, recommendation_id: str) -> bool:
        """Bring a recommendation into view and choose it; tell whether it is here."""
        index = self._model.index_of(("left", recommendation_id))
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        return index.isValid()

    def _next_card(self, place: int) -> QModelIndex:
        """Return the index of the first card from a place on, else the last one."""
        rows = self._model.rows()
        cards = [number for number, row in enumerate(rows) if isinstance(row, LeftRow)]
        found = next((number for number in cards if number >= place), cards[-1] if cards else -1)
        return self._model.index(found)

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box)
        self._header = PaneHeader(_("Not in a theme yet"))
        self._header.set_margin(12)
        box.addWidget(self._header)
        help_line = QHBoxLayout()
        space(help_line, (12, 0, 12, 6), 6)
        words = _("Drag onto a theme, or select one and press the theme's number.")
        help_line.addWidget(IconLabel("hand"), 0, Qt.AlignmentFlag.AlignTop)
        help_line.addWidget(PlainLabel(words, TextSize.SMALL, tone=Tone.INK2, wrap=True), 1)
        self._cards = QWidget()
        inner = QVBoxLayout(self._cards)
        space(inner)
        inner.addLayout(help_line)
        lists = QHBoxLayout()
        space(lists, (12, 0, 8, 4))
        lists.addWidget(self.list)
        inner.addLayout(lists, 1)
        self._empty = EmptyState("circle-check", _("Everything is in a theme"), _("Nobody's words are left over."))
        self._stack = QStackedLayout()
        box.addLayout(self._stack, 1)  # first: a stack without a parent would show its first part as a window
        for widget in (self._empty, self._cards):
            self._stack.addWidget(widget)

    def _on_digits(self, number: int) -> None:
        chosen = self.chosen()
        if chosen:
            self.put_in.emit(tuple(one.id for one in chosen), number)


class LeftList(CardListView):
    """The list with its keys; it takes what is dragged out of a theme."""

    taken_out = Signal(tuple, str)

    def __init__(self) -> None:
        super().__init__(_("Not in a theme yet"))
        self.digits = DigitKeys(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.digits.takes(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._follow(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._follow(event)

    def dropEvent(self, event: QDropEvent) -> None:
        ids, out_of = dragged_ids(event.mimeData())
        if not ids or not out_of:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.taken_out.emit(ids, out_of)

    def _follow(self, event: QDragMoveEvent) -> None:
        _ids, out_of = dragged_ids(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(bool(out_of))
