"""The middle pane: the record of the chosen session, and the entry under it; or everything that is open.

Knows rows. Must not know how anything is saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui import theme
from ui.pages.records.entry_pane import EntryPane
from ui.pages.records.models import RecordModel
from ui.pages.records.painting import RecordDelegate
from ui.pages.records.rows import RecordRow
from ui.widgets.card_list import CardListView
from ui.widgets.cards import Rule
from ui.widgets.headers import PaneHeader
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space

LOW_HEIGHT = 560
"""Below this many drawn pixels the entry gives room to the record."""


class RecordList(CardListView):
    """The lines. `stepped` carries -1 or +1: the chosen line changes places with the one before or after it."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and held == Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)


class RecordPane(QWidget):
    """A list over an entry."""

    def __init__(self) -> None:
        super().__init__()
        self.list = RecordList(_("The record"), bare=False)
        self.model = RecordModel()
        self.list.setItemDelegate(RecordDelegate(self.list))
        self.list.setModel(self.model)
        self.entry = EntryPane()
        self._head = PaneHeader("")
        self._rule = Rule()
        self._empty = EmptyState("mic", "", "")
        self._stack = QStackedLayout()
        self._build()

    def show_rows(self, rows: Sequence[RecordRow], title: str, empty: tuple[str, str]) -> None:
        """Show these lines under a title; `empty` is what is said where there are none."""
        self._head.set_title(title)
        self._empty.set_words(*empty)
        self.model.show_rows(rows)
        self._stack.setCurrentWidget(self.list if rows else self._empty)

    def show_entry(self, shown: bool) -> None:
        """Show the entry, or only the list."""
        self._rule.setVisible(shown)
        self.entry.setVisible(shown)

    def current(self) -> RecordRow | None:
        """Return the chosen line, None for none."""
        row = self.model.at(self.list.currentIndex())
        return None if row is None or row.is_heading else row

    def choose(self, record_id: str) -> bool:
        """Choose the line of a record; tell whether it is here."""
        place = self.model.place_of(record_id)
        if place < 0:
            return False
        index = self.model.index(place, 0)
        self.list.setCurrentIndex(index)
        above = self.model.at(self.model.index(place - 1, 0)) if place else None
        if above is not None and above.is_heading:
            self.list.scrollTo(self.model.index(place - 1, 0))
        self.list.scrollTo(index)
        return True

    def choose_end(self, *, last: bool) -> None:
        """Choose the last line, or the first."""
        lines = self.model.lines()
        record = lines[-1 if last else 0].record if lines else None
        if record is not None:
            self.choose(record.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.entry.set_compact(self.height() < theme.current().px(LOW_HEIGHT))

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box)
        box.addWidget(self._head)
        box.addWidget(Rule())
        holder = QWidget()
        holder.setLayout(self._stack)
        for widget in (self._empty, self.list):
            self._stack.addWidget(widget)
        box.addWidget(holder, 1)
        box.addWidget(self._rule)
        box.addWidget(self.entry)
