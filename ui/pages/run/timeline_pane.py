"""The start pane: the day as a line, with the keys that start a session and open its details.

Knows rows and keys. Must not know how an act is saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from a87desk.i18n import _
from a87desk.reading.day_line import Stage
from ui.pages.run.models import RunModel
from ui.pages.run.rows import RunRow
from ui.pages.run.timeline_painting import TimelineDelegate
from ui.widgets.card_list import CardListView
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space


class TimelinePane(QWidget):
    """One day. It tells what a person wants; the page does it. `box` takes notices below the line."""

    chosen = Signal(object)
    """The `RunRow` the keyboard is on."""
    agenda_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.list = TimelineList()
        self.model = RunModel()
        self._delegate = TimelineDelegate()
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self.model)
        self.box = QVBoxLayout(self)
        self._build()
        self.list.selectionModel().currentChanged.connect(self._on_current)

    def show_rows(self, rows: Sequence[RunRow], *, has_day: bool) -> None:
        """Show a day; what is chosen stays chosen."""
        self.model.show_rows(rows)
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if has_day:
            self._empty.set_words(_("No sessions on this day"), _("The line of the day comes from the agenda."))
        else:
            self._empty.set_words(_("No days yet"), _("The line of the day comes from the agenda."))

    def current(self) -> RunRow | None:
        return self.model.at(self.list.currentIndex())

    def choose(self, key: tuple[str, ...]) -> bool:
        """Bring a row into view and choose it; tell whether it is here."""
        index = self.model.index_of(key)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        return index.isValid()

    def choose_now(self) -> None:
        """Choose what goes on now, else what comes next."""
        for stage in (Stage.RUNNING, Stage.NEXT):
            row = next((row for row in self.model.rows() if row.stage is stage), None)
            if row is not None:
                self.choose(row.key)
                return

    def _build(self) -> None:
        space(self.box, (12, 12, 16, 0))
        self._empty = EmptyState("timer", _("No days yet"), _("The line of the day comes from the agenda."))
        self._empty.add_button(_("Go to the agenda"), self.agenda_wanted.emit, icon="clipboard-list")
        # Not a stack, which would be at least as high as its empty state: the notices below need the room.
        self.box.addWidget(self.list, 1)
        self.box.addWidget(self._empty, 1)
        self._empty.hide()

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = self.model.at(index)
        if row is not None:
            self.chosen.emit(row)


class TimelineList(CardListView):
    """The list with its key: Space starts what is chosen, or pauses it."""

    start_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("The day"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers() and self.currentIndex().isValid():
            self.start_wanted.emit()
        else:
            super().keyPressEvent(event)
