"""Typing in paper ballots one after the other: letters and digits, Enter, the next ballot. Totals are never shown.

Knows how a ballot is typed, saved and corrected. What is wrong with one is told at once and never stops saving: another
Enter saves it as it is, and the star says that it does not count.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from a87desk.commands.ballot import Cast, ChangeBallot, EnterBallots, RemoveBallots
from a87desk.commands.command import Command
from a87desk.commands.vote import ChangeVote
from a87desk.domain.errors import A87Error
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import StakeholderGroup, word_for
from a87desk.domain.vote import BallotPaper
from a87desk.i18n import _, ngettext
from a87desk.prioritising.typed_ballot import TypedBallot
from a87desk.reading.vote_entry import VoteEntry, book_words, fault_words, given_words, rules_words, vote_entry
from ui import theme
from ui.context import Context
from ui.dialogs.voting.ballot_list import BOX, GAP, BallotList
from ui.dialogs.voting.entered_list import EnteredDelegate, EnteredRows
from ui.dialogs.voting.frame import VoteWindow, fixed
from ui.dialogs.voting.more_menu import more_button
from ui.fonts import TextSize, Weight
from ui.pages.groups.number_field import NumberField
from ui.painting.text import Align
from ui.stakeholders import STAKEHOLDER_ICONS, stakeholder_icon
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import AnyIndex, CardListView
from ui.widgets.cards import Card
from ui.widgets.fields import ComboBox
from ui.widgets.headers import Hint
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.spacing import space


class BallotsWindow(VoteWindow):
    """The window for one vote, over the file. `typed` is the ballot on screen; `corrected` the one it mends, if any."""

    def __init__(self, context: Context, entry: VoteEntry, parent: QWidget) -> None:
        super().__init__("enter ballots", _("Enter ballots"), parent)
        self._context, self._entry = context, entry
        self.typed = entry.blank()
        self.corrected: BallotPaper | None = None
        self._is_warned = self._is_left = False
        self._coming = 0
        self.list = BallotList(self.typed)
        self.entered = CardListView(_("Ballots entered"))
        self.entered_rows = EnteredRows()
        self._entered_delegate = EnteredDelegate()
        self.group = ComboBox(_("Stakeholder group of the voter"))
        self.issued = NumberField(_("Ballots given out"), least=0, most=99999)
        self.left = NumberField(_("Ballots left over"), least=0, most=99999)
        self._number = PlainLabel("", weight=Weight.DemiBold)
        self._given = fixed(PlainLabel("", weight=Weight.DemiBold))
        self._fault_icon = IconLabel("triangle-alert", Tone.WARN)
        self._fault = PlainLabel("", TextSize.SMALL, tone=Tone.WARN, wrap=True)
        self._count = PlainLabel("", weight=Weight.DemiBold)
        self._count.setFixedHeight(theme.current().px(30))
        self._book = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self._table = Button(_("From a table…"), icon="table-2", small=True)
        self._spoil = Button(_("Spoiled"), key="*")
        self._spoil.setCheckable(True)
        self._close = Button(_("Close"), key="Esc")
        self._save = Button(_("Save ballot"), ButtonKind.MAIN, key="↵")
        self._build()
        self._connect()
        self.show_entry(entry)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_entry(self, entry: VoteEntry) -> None:
        """Show the pile as it stands; what is being typed stays."""
        self._entry = entry
        self.line.setText(" · ".join(part for part in (entry.vote.title, rules_words(entry.rules)) if part))
        for field, number in ((self.issued, entry.vote.issued), (self.left, entry.vote.left)):
            if not field.hasFocus():
                field.set_number(number)
        if self.corrected is not None and self.corrected.id not in {one.paper.id for one in entry.ballots}:
            self.corrected = None
            self.typed = entry.blank()
        self._show()

    # Building

    def _build(self) -> None:
        self.top.addWidget(more_button(self, self._context, self._entry.vote))
        for label in (self._fault, self._book):
            label.set_align(Align.START)
        self.entered.setItemDelegate(self._entered_delegate)
        self.entered.setModel(self.entered_rows)
        self.group.add_choice(_("Group not said"), "", stakeholder_icon(None))
        for kind in StakeholderGroup:
            self.group.add_choice(word_for(kind), kind.value, STAKEHOLDER_ICONS[kind])
        both = QHBoxLayout()
        space(both, gap=20)
        both.addLayout(self._build_ballot(), 3)
        both.addLayout(self._build_pile(), 2)
        self.body.addLayout(both, 1)
        self.body.addWidget(self.hints)
        self.add_foot(self._spoil, self._close, self._save, start=self._book)

    def _build_ballot(self) -> QVBoxLayout:
        box = QVBoxLayout()
        space(box, gap=8)
        top = QHBoxLayout()
        space(top, gap=8)
        top.addWidget(self._number, 1)
        top.addWidget(self.group)
        box.addLayout(top)
        if self._entry.rules.is_on_axes:
            box.addLayout(_heads())
        card = Card(padding=1)
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        card.box.addWidget(self.list)
        box.addWidget(card, 100)
        told = QHBoxLayout()
        space(told, gap=8)
        told.addWidget(self._given)
        told.addWidget(self._fault_icon)
        told.addWidget(self._fault, 1)
        box.addLayout(told)
        box.addStretch(1)
        return box

    def _build_pile(self) -> QVBoxLayout:
        box = QVBoxLayout()
        space(box, gap=8)
        top = QHBoxLayout()
        space(top, gap=8)
        top.addWidget(self._count, 1)
        top.addWidget(self._table)
        box.addLayout(top)
        card = Card(padding=1)
        card.box.addWidget(self.entered)
        box.addWidget(card, 1)
        numbers = QHBoxLayout()
        space(numbers, gap=8)
        for words, field in ((_("Given out"), self.issued), (_("Left over"), self.left)):
            label = PlainLabel(words, TextSize.SMALL, tone=Tone.INK2)
            label.setFixedWidth(label.sizeHint().width())
            numbers.addWidget(label)
            numbers.addWidget(field)
        numbers.addStretch(1)
        box.addLayout(numbers)
        return box

    def _connect(self) -> None:
        self.list.typed.connect(self._on_typed)
        self.list.entered.connect(self._on_entered)
        self.list.previous_wanted.connect(self._on_previous)
        self.group.activated.connect(lambda _row: self._back_to_list())
        self.entered.opened.connect(self._on_opened)
        self.entered.removed.connect(self._on_removed)
        self._spoil.clicked.connect(lambda: self._on_typed(self.typed.spoil()))
        self._table.clicked.connect(self._on_table)
        self._save.clicked.connect(self._on_entered)
        self._close.clicked.connect(self.reject)
        for field, name in ((self.issued, "issued"), (self.left, "left")):
            field.editingFinished.connect(lambda field=field, name=name: self._on_number(field, name))
            field.returnPressed.connect(self._back_to_list)
        QShortcut(QKeySequence("Ctrl+G"), self, lambda: self.group.setFocus(Qt.FocusReason.ShortcutFocusReason))
        QShortcut(QKeySequence("Ctrl+Z"), self, self._context.session.undo)
        QShortcut(QKeySequence("Ctrl+Y"), self, self._context.session.redo)
        self._context.session.changed.connect(self._refresh)

    # Showing

    def _show(self) -> None:
        entry, typed = self._entry, self.typed
        self.list.show_ballot(entry.items, typed)
        self.entered_rows.show_entry(entry, self.corrected.id if self.corrected else "")
        if self.corrected is not None:
            self._number.setText(_("Ballot {number}, corrected").format(number=self.corrected.number or "?"))
        else:
            self._number.setText(_("Ballot {number}").format(number=entry.next_number + self._coming))
        self._given.setText(_("Spoiled: it does not count") if typed.is_spoiled else given_words(typed))
        self._spoil.setChecked(typed.is_spoiled)
        self._spoil.setText(_("Counts after all") if typed.is_spoiled else _("Spoiled"))
        self._tell(self._told())
        self._count.setText(self._count_words())
        self._book.setText(self._book_line())
        self._show_hints()

    def _told(self) -> str:
        """Return what to tell under the ballot, "" while all is well."""
        typed, rules = self.typed, self._entry.rules
        if typed.refused is not None:
            return fault_words(typed.refused, rules, typed.given).capitalize()
        faults = [one for one in typed.faults if self._is_warned or not typed.is_empty]
        words = ", ".join(fault_words(one, rules, typed.given) for one in faults).capitalize()
        if self._is_warned and words:
            return _("{faults}. Enter again saves it as it is; * says that it does not count.").format(faults=words)
        return words

    def _tell(self, words: str) -> None:
        self._fault.setText(words)
        self._fault_icon.setVisible(bool(words))

    def _count_words(self) -> str:
        entry = self._entry
        count = len(entry.ballots)
        if entry.vote.issued:
            back = entry.vote.issued - (entry.vote.left or 0)
            words = ngettext("{count} of {all} entered", "{count} of {all} entered", back).format(count=count, all=back)
        else:
            words = ngettext("{count} ballot entered", "{count} ballots entered", count).format(count=count)
        if entry.doubled:
            numbers = ", ".join(str(one) for one in entry.doubled)
            words += " · " + _("twice: {numbers}").format(numbers=numbers)
        return words

    def _book_line(self) -> str:
        if self._entry.book is None:
            return _("Say how many ballots were given out, to see whether all came back.")
        return book_words(self._entry.book, dots=False)

    def _show_hints(self) -> None:
        keys = (
            (Hint(("1", "…", "5"), _("score, and on")), Hint(("Space",), _("left out")))
            if self._entry.rules.is_on_axes
            else (Hint(("A3",), _("3 for A")), Hint(("↑", "↓"), _("other item")))
        )
        self.hints.set_hints(
            (
                *keys,
                Hint(("⌫",), _("take back")),
                Hint(("*",), _("spoiled")),
                Hint(("PgUp",), _("ballot before")),
                Hint(("Ctrl G",), _("group")),
            )
        )

    # Acts

    def _on_typed(self, typed: TypedBallot) -> None:
        self.typed = typed
        self._is_warned = self._is_left = False
        self._show()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_entered(self) -> None:
        typed = self.typed.done()
        if typed.faults and not self._is_warned:
            self._is_warned = True
            self.typed = typed
            self._show()
            return
        cast = Cast(typed.marks, typed.feasibility, self._group(), typed.is_spoiled)
        corrected, before = self.corrected, self.typed
        command: Command
        if corrected is not None:
            command = ChangeBallot(corrected.id, cast)
        else:
            command = EnterBallots(self._entry.vote.id, (cast,), (new_id(),))
            self._coming += 1
        self._begin_next()
        self._context.session.run(
            command, lambda _changes: self._came(corrected), lambda problem: self._on_failed(problem, corrected, before)
        )

    def _begin_next(self) -> None:
        self.corrected, self._is_warned, self._is_left = None, False, False
        self.typed = self._entry.blank()
        self._show()
        self._back_to_list()

    def _came(self, corrected: BallotPaper | None) -> None:
        if corrected is None:
            self._coming -= 1
        self._refresh()

    def _on_failed(self, problem: A87Error, corrected: BallotPaper | None, typed: TypedBallot) -> None:
        """Show again what could not be saved, unless another ballot is being typed already."""
        self._came(corrected)
        if self.is_gone:
            return
        if self.typed.is_empty:
            self.typed, self.corrected = typed, corrected
        self._show()
        self._tell(f"{problem.what_happened} {problem.what_to_do}".strip())

    def _on_previous(self) -> None:
        """Correct the ballot before the one on screen."""
        ids = [one.paper.id for one in self._entry.ballots]
        here = ids.index(self.corrected.id) if self.corrected is not None else len(ids)
        if here > 0:
            self._correct(self._entry.ballots[here - 1].paper)

    def _on_opened(self, index: AnyIndex) -> None:
        row = self.entered_rows.at(index)
        if row is not None:
            self._correct(row.ballot.paper)

    def _correct(self, paper: BallotPaper) -> None:
        if self._is_unsaved():
            self._tell(_("Save this ballot first, or press Esc to leave it out."))
            self._back_to_list()
            return
        self.corrected, self._is_warned = paper, False
        self.typed = self._entry.retyped(paper)
        self.group.setCurrentIndex(max(0, self.group.findData(str(paper.stakeholder_group or ""))))
        self._show()
        self._back_to_list()

    def _on_removed(self, index: AnyIndex) -> None:
        row = self.entered_rows.at(index)
        if row is not None:
            self._context.session.run(
                RemoveBallots((row.ballot.paper.id,)), lambda changes: self._context.offer_undo(changes.label)
            )

    def _on_table(self) -> None:
        from ui.dialogs.voting.table_window import TableWindow

        TableWindow(self._context, self._entry, self).open()

    def _on_number(self, field: NumberField, name: str) -> None:
        number = field.number()
        if field.text().strip() and number is None:
            field.set_wrong(True)
            return
        field.set_wrong(False)
        if number != getattr(self._entry.vote, name):
            self._context.session.run(ChangeVote(self._entry.vote.id, {name: number}))

    def _refresh(self, _changes: object = None) -> None:
        vote_id = self._entry.vote.id
        if not self.is_gone:
            self._context.session.ask(lambda workspace: vote_entry(workspace.read, vote_id), self._on_read)

    def _on_read(self, entry: VoteEntry | None) -> None:
        if self.is_gone:
            return
        if entry is None:
            self.reject()
            return
        self.show_entry(entry)

    def _group(self) -> StakeholderGroup | None:
        said = str(self.group.currentData() or "")
        return StakeholderGroup(said) if said else None

    def _back_to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        """Leave a correction, or what is typed and not saved, first; then close."""
        if self._is_unsaved() and not self._is_left:
            self._is_left = True
            self._tell(_("This ballot is not saved. Esc again leaves it out, Enter saves it."))
        elif self.corrected is not None or not self.typed.is_empty:
            self._begin_next()
        else:
            super().reject()

    def _is_unsaved(self) -> bool:
        if self.corrected is None:
            return not self.typed.is_empty
        before = self._entry.retyped(self.corrected)
        return (self.typed.marks, self.typed.feasibility, self.typed.is_spoiled) != (
            before.marks, before.feasibility, before.is_spoiled,
        )  # fmt: skip


def _heads() -> QHBoxLayout:
    """Return the names of the two columns, over their boxes."""
    px = theme.current().px
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, px(GAP) + 1, 0)
    row.setSpacing(0)
    row.addStretch(1)
    for words in (_("Priority"), _("Feasibility")):
        label = PlainLabel(words, TextSize.SMALL, tone=Tone.INK2)
        label.setFixedWidth(px(BOX) + px(GAP))
        label.set_align(Align.CENTRE)
        row.addWidget(label)
    return row
