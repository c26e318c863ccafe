"""The start pane: who is in no group yet, to drag into one or to send there by its number.

Knows people. Must not know how an act is saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from a87desk.reading.groups_board import Somebody
from ui.fonts import TextSize
from ui.pages.groups.card_painting import PersonDelegate
from ui.pages.groups.people_list import PeopleList
from ui.pages.groups.rows import PeopleModel
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.headers import PaneHeader
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space


class WithoutPane(QWidget):
    """People without a group by name. `moved` says which group they go to, by its number."""

    moved = Signal(tuple, int)
    dropped = Signal(tuple)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = PeopleModel()
        self._delegate = PersonDelegate()
        self.list = PeopleList(_("In no group"))
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self.rows)
        self._build()
        self.list.digits.entered.connect(self._on_digits)
        self.list.dropped.connect(self.dropped)
        self.list.stepped.connect(lambda columns, _rows: self.left.emit() if columns > 0 else None)

    def show_people(self, people: Sequence[Somebody], total: int, highest: int) -> None:
        """Show these people; what is chosen stays chosen, or what follows it."""
        place = self.list.currentIndex().row()
        chosen = self.rows.at(self.list.currentIndex())
        self.list.digits.highest = highest
        self.rows.show_rows(people)
        self._header.set_text(_("{left} of {total}").format(left=len(people), total=total) if total else "")
        self._stack.setCurrentWidget(self._people if people else self._everybody if total else self._nobody)
        if chosen is not None and self.rows.row_of(chosen.id) < 0 and people:
            self.list.setCurrentIndex(self.rows.index(min(max(place, 0), len(people) - 1)))

    def chosen_people(self) -> tuple[str, ...]:
        """Return the ids of the people that are chosen, in order."""
        indexes = sorted(self.list.selectedIndexes(), key=lambda index: index.row())
        return tuple(row.id for one in indexes if (row := self.rows.at(one)) is not None)

    def choose_person(self, person_id: str) -> bool:
        """Choose a person; tell whether they are here."""
        index = self.rows.index_of(person_id)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        return index.isValid()

    def _on_digits(self, number: int) -> None:
        people = self.chosen_people()
        if people:
            self.moved.emit(people, number)

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box)
        self._header = PaneHeader(_("In no group"))
        self._header.set_margin(12)
        box.addWidget(self._header)
        self._people = QWidget()
        inner = QVBoxLayout(self._people)
        space(inner)
        line = QHBoxLayout()
        space(line, (12, 0, 12, 8), 6)
        words = _("Drag into a group, or press the group’s number.")
        line.addWidget(IconLabel("hand"), 0, Qt.AlignmentFlag.AlignTop)
        how = PlainLabel(words, TextSize.SMALL, tone=Tone.INK2, wrap=True)
        how.set_align(Align.START)
        line.addWidget(how, 1)
        inner.addLayout(line)
        inner.addWidget(self.list, 1)
        self._everybody = EmptyState("circle-check", _("Everybody is in a group"), _("Nobody is left over."))
        self._nobody = EmptyState("users", _("Nobody listed yet"), _("People come from the list of participants."))
        self._stack = QStackedLayout()
        box.addLayout(self._stack, 1)  # first: a stack without a parent would show its first part as a window
        for widget in (self._nobody, self._everybody, self._people):
            self._stack.addWidget(widget)
