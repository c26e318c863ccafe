"""The start pane: all decisions, and the sessions that ask for a record.

Knows rows and the keys of the list. Must not know what a session's record holds.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui.pages.records.models import PlaceModel
from ui.pages.records.painting import PlaceDelegate
from ui.pages.records.rows import Key, PlaceRow
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import CardListView
from ui.widgets.headers import PaneHeader
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space


class PlaceList(CardListView):
    """The list; Insert asks for a session after the chosen one."""

    session_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.session_wanted.emit()
        else:
            super().keyPressEvent(event)


class PlacePane(QWidget):
    """Sessions. `chosen` carries the key of the row that a person chose; `opened` that they want to write there."""

    chosen = Signal(tuple)
    opened = Signal()
    session_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown_key: Key = ()
        self.list = PlaceList(_("Sessions"))
        self.model = PlaceModel()
        self.list.setItemDelegate(PlaceDelegate(lambda: self.shown_key))
        self.list.setModel(self.model)
        self._is_showing = False
        self._build()
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.opened.connect(lambda _index: self.opened.emit())
        self.list.session_wanted.connect(self.session_wanted)

    def show_rows(self, rows: Sequence[PlaceRow], chosen: Key) -> None:
        """Show these rows and which record is shown beside them."""
        self._is_showing = True
        self.model.show_rows(rows)
        self.shown_key = chosen
        index = self.model.index_of(chosen)
        if index.isValid() and index != self.list.currentIndex():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        self._stack.setCurrentWidget(self._holder if len(rows) > 1 else self._empty)
        self._is_showing = False
        self.list.viewport().update()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box)
        head = PaneHeader(_("Sessions"))
        add = Button(_("Add"), ButtonKind.QUIET, icon="plus", small=True)
        add.setAccessibleName(_("Add a session"))
        add.clicked.connect(self.session_wanted)
        head.add_action(add)
        box.addWidget(head)
        self._holder = QWidget()
        inner = QHBoxLayout(self._holder)
        space(inner, (12, 2, 12, 8))
        inner.addWidget(self.list)
        self._empty = EmptyState("mic", _("No sessions yet"), _("Add the first, or set up the agenda."))
        self._empty.add_button(_("Add a session"), self.session_wanted.emit, icon="plus")
        self._stack = QStackedLayout()
        box.addLayout(self._stack, 1)  # first: a stack without a parent would show its first part as a window
        for widget in (self._empty, self._holder):
            self._stack.addWidget(widget)

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = self.model.at(index)
        if row is not None and not row.is_heading and not self._is_showing:
            self.chosen.emit(row.key)
