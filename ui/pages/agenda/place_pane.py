"""The start pane: the workshop and its days, and the list of what is still to be completed.

Knows rows and the keys of both lists. Must not know how an act is saved.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from a87desk.i18n import _, ngettext
from a87desk.reading.incomplete import Incomplete
from ui.pages.agenda.models import SESSION_MIME, EntryModel, PlaceModel, dragged_session
from ui.pages.agenda.place_painting import EntryDelegate, PlaceDelegate
from ui.pages.agenda.rows import EntryRow, PlaceRow
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import CardListView
from ui.widgets.cards import Rule
from ui.widgets.drop_list import DropList, Target
from ui.widgets.headers import PaneHeader
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space

MOST_DAYS = 6


class PlacePane(QWidget):
    """Days and gaps. It tells what a person wants; the page does it."""

    chosen = Signal(tuple)
    """The key of the workshop or a day."""
    opened = Signal()
    """Enter on the chosen one: go to its form."""
    entry_opened = Signal(object)
    """An `Incomplete` to be mended."""
    day_wanted = Signal()
    day_removed = Signal(str)
    dropped = Signal(str, str)
    """A session, and the day it was dropped on."""

    def __init__(self) -> None:
        super().__init__()
        self.shown_key: Hashable = None
        self.list = PlaceList()
        self.entries = CardListView(_("To complete"))
        self._places, self._entry_rows = PlaceModel(), EntryModel()
        self._place_delegate = PlaceDelegate(lambda: self.shown_key, lambda: self.list.drop_key)
        self._entry_delegate = EntryDelegate()
        self._build()
        self._connect()

    def show_rows(self, places: Sequence[PlaceRow], entries: Sequence[Incomplete]) -> None:
        """Show these rows; what is chosen stays chosen."""
        self._places.show_rows(places)
        self._entry_rows.show_rows([EntryRow(entry) for entry in entries])
        self._header.set_text(str(len(entries)) if entries else "")
        wrong = sum(entry.contradicts for entry in entries)
        words = ngettext("{count} contradicts what is written elsewhere", "{count} contradict each other", wrong)
        self.entries.setAccessibleDescription(words.format(count=wrong) if wrong else "")
        self._stack.setCurrentWidget(self.entries if entries else self._empty)

    def current(self) -> PlaceRow | None:
        return self._places.at(self.list.currentIndex())

    def choose(self, key: tuple[str, ...]) -> None:
        """Choose the workshop or a day."""
        index = self._places.index_of(key)
        if index.isValid() and index != self.list.currentIndex():
            self.list.setCurrentIndex(index)

    def show_chosen(self, key: Hashable) -> None:
        """Mark the row whose form is open, None for none."""
        if key != self.shown_key:
            self.shown_key = key
            self.list.viewport().update()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box)
        days = PaneHeader(_("Workshop"))
        add = Button(_("Add day"), ButtonKind.QUIET, icon="plus", small=True)
        add.clicked.connect(self.day_wanted)
        days.add_action(add)
        box.addWidget(days)
        self.list.setItemDelegate(self._place_delegate)
        self.list.setModel(self._places)
        inner = QHBoxLayout()
        space(inner, (12, 0, 12, 8))
        inner.addWidget(self.list)
        box.addLayout(inner)
        box.addWidget(Rule())
        self._header = PaneHeader(_("To complete"))
        box.addWidget(self._header)
        self.entries.setItemDelegate(self._entry_delegate)
        self.entries.setModel(self._entry_rows)
        line = _("Dates, times, roles, questions and groups are all there.")
        self._empty = EmptyState("circle-check", _("Nothing is missing"), line)
        self._stack = QStackedLayout()
        box.addLayout(self._stack, 1)  # first: a stack without a parent would show its first part as a window
        for widget in (self._empty, self.entries):
            self._stack.addWidget(widget)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.opened.connect(lambda _index: self.opened.emit())
        self.list.removed.connect(self._on_removed)
        self.list.day_wanted.connect(self.day_wanted)
        self.list.dropped.connect(self.dropped)
        self.entries.opened.connect(self._on_entry)
        self.entries.clicked.connect(self._on_entry)

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = self._places.at(index)
        if row is not None:
            self.chosen.emit(row.key)

    def _on_removed(self, index: QModelIndex) -> None:
        row = self._places.at(index)
        if row is not None and row.day_id:
            self.day_removed.emit(row.day_id)

    def _on_entry(self, index: QModelIndex) -> None:
        row = self._entry_rows.at(index)
        if row is not None:
            self.entry_opened.emit(row.entry)


class PlaceList(DropList):
    """The workshop and its days; a session can be dropped on a day."""

    day_wanted = Signal()
    dropped = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(_("Workshop and days"), SESSION_MIME, hug=MOST_DAYS)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert:
            self.day_wanted.emit()
        elif event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def target_at(self, at: QPoint) -> Target | None:
        row: PlaceRow | None = self.indexAt(at).data(PlaceModel.ROW)
        return ("day", row.day_id) if row is not None and row.day_id else None

    def take_drop(self, dropped: QMimeData, target: Target) -> bool:
        session_id = dragged_session(dropped)
        if session_id:
            self.dropped.emit(session_id, target[1])
        return bool(session_id)
