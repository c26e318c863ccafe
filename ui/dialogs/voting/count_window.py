"""Entering dots that were counted on the wall: how many each item has, and whether cast, spoiled and left balance.

Knows what a count asks for and how it is saved. A difference is named in words and never stops saving.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from a87desk.commands.ballot import CountByHand
from a87desk.domain.errors import A87Error
from a87desk.domain.vocabulary import StakeholderGroup, word_for
from a87desk.i18n import _
from a87desk.prioritising.ballot import BallotBook
from a87desk.reading.vote_entry import VoteEntry, book_words
from ui.context import Context
from ui.dialogs.voting.count_grid import Column, CountGrid
from ui.dialogs.voting.frame import VoteWindow
from ui.dialogs.voting.more_menu import more_button
from ui.fonts import Weight
from ui.pages.groups.number_field import NumberField
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Card
from ui.widgets.fields import Field
from ui.widgets.headers import Hint
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.spacing import space


class CountWindow(VoteWindow):
    """The window for one dot vote. Saving closes it; Esc asks once where something is not saved."""

    def __init__(self, context: Context, entry: VoteEntry, parent: QWidget) -> None:
        super().__init__("enter dots", _("Enter dots"), parent, 860, 600)
        self._context, self._entry = context, entry
        self._is_warned = False
        self._kept: dict[tuple[str, Column], int | None] = dict(entry.counts)
        self.line.setText(entry.vote.title)
        self.people = NumberField(_("People who voted"), least=0, most=99999)
        self.budget = NumberField(_("Dots each"))
        self.spoiled = NumberField(_("Spoiled"), "0", least=0, most=99999)
        self.left = NumberField(_("Left over"), "0", least=0, most=99999)
        self.grid = CountGrid(entry.items)
        self.by_group = Button(_("By stakeholder group"), icon="users")
        self._choices: dict[Column, QAction] = {}
        self._icon = IconLabel("circle-dashed", Tone.INK2)
        self._told = PlainLabel("", weight=Weight.DemiBold, wrap=True)
        self._told.set_align(Align.START)
        self._close = Button(_("Close"), key="Esc")
        self._save = Button(_("Save counts"), ButtonKind.MAIN, key="Ctrl ↵")
        self._build()
        self._connect()
        self._show_book()
        (self.grid.focus_first if entry.vote.issued else self.people.setFocus)()

    def _build(self) -> None:
        self.top.addWidget(more_button(self, self._context, self._entry.vote))
        entry = self._entry
        numbers = ((self.people, entry.vote.issued), (self.budget, entry.vote.budget))
        for field, number in (*numbers, (self.spoiled, entry.vote.spoiled), (self.left, entry.vote.left)):
            field.set_number(number)
        row = QHBoxLayout()
        space(row, gap=16)
        for field, words in (
            (self.people, _("Voters")),
            (self.budget, _("Dots each")),
            (self.spoiled, _("Spoiled")),
            (self.left, _("Left over")),
        ):
            row.addWidget(Field(words, field), 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        row.addWidget(self.by_group, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self.by_group.setMenu(self._menu())
        card = Card(padding=1)
        card.box.addWidget(self.grid)
        self.grid.show_counts(entry.counts, self._columns())
        self.body.addWidget(card, 1)
        told = QHBoxLayout()
        space(told, gap=8)
        told.addWidget(self._icon)
        told.addWidget(self._told, 1)
        self.body.addLayout(told)
        self.hints.set_hints(
            (
                Hint(("↑", "↓", "↵"), _("next item")),
                Hint(("+", "-"), _("one dot more, fewer")),
                Hint(("Tab",), _("next column")),
            )
        )
        self.add_foot(self._close, self._save, start=self.hints)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        counted = {group for _item, group in self._entry.counts}
        for group in StakeholderGroup:
            action = menu.addAction(word_for(group))
            action.setCheckable(True)
            action.setChecked(group in counted)
            action.toggled.connect(self._on_columns)
            self._choices[group] = action
        return menu

    def _columns(self) -> tuple[Column, ...]:
        chosen = [group for group in StakeholderGroup if self._choices[group].isChecked()]
        return (*chosen, None)

    def _connect(self) -> None:
        self.grid.changed.connect(self._on_changed)
        self.grid.left.connect(lambda: self.spoiled.setFocus(Qt.FocusReason.OtherFocusReason))
        for field in (self.people, self.budget, self.spoiled, self.left):
            field.changed.connect(self._on_changed)
        self.people.returnPressed.connect(lambda: self.budget.setFocus(Qt.FocusReason.OtherFocusReason))
        self.budget.returnPressed.connect(self.grid.focus_first)
        self.spoiled.returnPressed.connect(lambda: self.left.setFocus(Qt.FocusReason.OtherFocusReason))
        self.left.returnPressed.connect(lambda: self._save.setFocus(Qt.FocusReason.OtherFocusReason))
        self._close.clicked.connect(self.reject)
        self._save.clicked.connect(self._on_save)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._save.click)  # setText would take it from a button

    # Showing

    def _on_columns(self) -> None:
        """Show other columns; what was written in one that goes is still counted."""
        self._kept = self._written()
        written = {place: count for place, count in self._kept.items() if count is not None and count >= 0}
        self.grid.show_counts(written, self._columns())
        self.grid.focus_first()
        self._on_changed()

    def _written(self) -> dict[tuple[str, Column], int | None]:
        """Return all counts: those on screen, and those of columns that are not shown."""
        return {**self._kept, **self.grid.counts()}

    def _on_changed(self) -> None:
        self._is_warned = False
        self._show_book()

    def _show_book(self) -> None:
        book = self._book()
        icon, tone, words = "circle-dashed", Tone.INK2, _("Say how many people voted, to see whether the dots balance.")
        if book is not None:
            words = book_words(book, dots=True)
            icon, tone = ("circle-check", Tone.OK) if book.balances else ("triangle-alert", Tone.WARN)
        self._tell(icon, tone, words)

    def _tell(self, icon: str, tone: Tone, words: str) -> None:
        self._icon.set_icon(icon, tone)
        self._told.set_tone(tone if tone is Tone.WARN else Tone.INK)
        self._told.setText(words)

    def _book(self) -> BallotBook | None:
        people, each = self.people.number(), self.budget.number()
        if people is None or each is None:
            return None
        cast = sum(max(0, count or 0) for count in self._written().values())
        return BallotBook(people * each, cast, self.spoiled.number() or 0, self.left.number() or 0)

    # Acts

    def _on_save(self) -> None:
        written = self._written()
        if -1 in written.values():
            self.grid.mark_wrong()
            self._tell("triangle-alert", Tone.WARN, _("Write whole numbers."))
            return
        changed = {place: count for place, count in written.items() if count != self._entry.counts.get(place)}
        command = CountByHand(self._entry.vote.id, changed, self._fields())
        self._save.setEnabled(False)
        self._context.session.run(command, lambda _changes: self._saved(), self._failed)

    def _fields(self) -> dict[str, object]:
        numbers = {
            "issued": self.people,
            "budget": self.budget,
            "spoiled": self.spoiled,
            "left": self.left,
        }
        vote = self._entry.vote
        return {name: field.number() for name, field in numbers.items() if field.number() != getattr(vote, name)}

    def _saved(self) -> None:
        if not self.is_gone:
            self.accept()

    def _failed(self, problem: A87Error) -> None:
        if not self.is_gone:
            self._save.setEnabled(True)
            self._tell("triangle-alert", Tone.WARN, problem.sentence)

    def reject(self) -> None:
        """Close; where something is not saved, say so once."""
        written = {place: count for place, count in self._written().items() if count is not None}
        if not self._is_warned and (written != dict(self._entry.counts) or self._fields()):
            self._is_warned = True
            self._tell("triangle-alert", Tone.WARN, _("The counts are not saved. Esc again leaves them as they were."))
            return
        super().reject()
