"""The middle of the page: the group's notes, and the bar that finds words in them.

Knows lines and which are chosen. Must not know how a note is saved or changed.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from a87desk.domain.finding import holds_words, wanted_words
from a87desk.domain.recommendation import Recommendation
from a87desk.i18n import _
from a87desk.reading.group_page import NoteLine
from ui.pages.notes.find_bar import FindBar
from ui.pages.notes.note_delegate import NoteDelegate
from ui.pages.notes.note_list import NoteList
from ui.pages.notes.note_model import NoteModel, label_of
from ui.widgets.card_list import EndFollower
from ui.widgets.cards import Rule
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space


class ListPane(QWidget):
    """`chosen` tells that another note is the current one; `found_left` that finding is over."""

    chosen = Signal()
    find_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = NoteModel()
        self.list = NoteList()
        self.find_bar = FindBar()
        self._build()
        self.list.selectionModel().currentChanged.connect(lambda _index, _before: self.chosen.emit())
        self.find_bar.sought.connect(self._on_sought)
        self.find_bar.stepped.connect(self.find_step)
        self.find_bar.closed.connect(self._on_find_closed)

    def current(self) -> NoteLine | None:
        """Return the current note."""
        return self.model.at(self.list.currentIndex())

    def show_lines(self, lines: Sequence[NoteLine], wanted_id: str = "") -> None:
        """Show these; the chosen ones stay chosen, unless another is wanted or none is left."""
        before = self.current()
        self.model.show_rows(lines)
        self._stack.setCurrentWidget(self.list if lines else self._empty)
        wanted = wanted_id or (before.id if before else lines[-1].id if lines else "")
        row = self.model.row_of(wanted)
        if row >= 0 and (row != self.list.currentIndex().row() or wanted_id):
            self.choose(row)
        if wanted_id and row >= 0:
            self.list.scrollTo(self.model.index(row, 0))
        self._tell_found()

    def choose(self, row: int) -> None:
        """Make a row the chosen one, whatever keys are held."""
        only = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(self.model.index(row, 0), only)
        self.list.scrollTo(self.model.index(row, 0))

    def open_find(self) -> None:
        """Show the bar that finds words."""
        self.find_bar.open()

    def find_step(self, step: int) -> None:
        """Go to the next (+1) or previous (-1) note with the words, round the end."""
        if not self.find_bar.words():
            self.find_bar.open()
            return
        found = self._found()
        if not found:
            return
        here = self.list.currentIndex().row()
        if step > 0:
            row = next((one for one in found if one > here), found[0])
        else:
            row = next((one for one in reversed(found) if one < here), found[-1])
        self.choose(row)
        self._tell_found()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box)
        line = _("Type below and press Enter. Every note is saved at once.")
        self._empty = EmptyState("notebook-pen", _("No notes yet"), line)
        self.list.setItemDelegate(NoteDelegate(self.list))
        self.list.setModel(self.model)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        EndFollower(self.list)
        box.addWidget(self.find_bar)
        self._rule = Rule()
        self._rule.hide()
        box.addWidget(self._rule)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        for widget in (self._empty, self.list):
            self._stack.addWidget(widget)
        box.addWidget(holder, 1)

    def _found(self) -> list[int]:
        wanted = wanted_words(self.find_bar.words())
        if not wanted:
            return []
        return [row for row, line in enumerate(self.model.rows()) if holds_words(_texts(line), wanted)]

    def _on_sought(self, _words: str) -> None:
        self.list.sought = self.find_bar.words()
        self._rule.setVisible(not self.find_bar.isHidden())
        found = self._found()
        if found and self.list.currentIndex().row() not in found:
            self.choose(found[0])
        if found:
            self.list.scrollTo(self.list.currentIndex())
        self.list.viewport().update()
        self._tell_found()

    def _on_find_closed(self) -> None:
        self.list.sought = ""
        self._rule.hide()
        self.list.viewport().update()
        self.find_left.emit()

    def _tell_found(self) -> None:
        if self.find_bar.isHidden():
            return
        found = self._found()
        here = self.list.currentIndex().row()
        self.find_bar.show_count(found.index(here) + 1 if here in found else 0, len(found))


def _texts(line: NoteLine) -> tuple[str, ...]:
    """Return what can be found in a line: what it is called, its words, its tags, whom it names."""
    record = line.record
    addressee = record.addressee if isinstance(record, Recommendation) else ""
    return (label_of(line), record.text, *record.tags, record.country, record.speaker, addressee, line.code)
