"""Ballots from a table: pasted from a spreadsheet or chosen as a file, looked at first, then taken as one step.

Knows what was found and what could not be read. Must not know how a table is read.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStyleOptionViewItem, QWidget

from a87desk.commands.ballot import Cast, EnterBallots
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.errors import A87Error
from a87desk.i18n import _, ngettext
from a87desk.importing.ballot_table import FoundBallot, read_ballots
from a87desk.reading.vote_entry import VoteEntry, cast_words, fault_words
from exports.xlsx.reader import read_workbook
from ui import theme
from ui.context import Context
from ui.dialogs.voting.frame import VoteWindow
from ui.fonts import TextSize, Weight
from ui.painting.frames import paint_row
from ui.painting.geometry import Row
from ui.painting.icons import icon_size, paint_icon
from ui.painting.pills import Pill, PillKind, paint_pill, pill_size
from ui.painting.text import Align, TextLook, paint_line, text_width
from ui.stakeholders import stakeholder_icon, stakeholder_words
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import CardDelegate, CardListView
from ui.widgets.cards import Card
from ui.widgets.fields import TextBox
from ui.widgets.keyed_rows import KeyedRows
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

AnyIndex = QModelIndex | QPersistentModelIndex
_NUMBER = TextLook(TextSize.SMALL, align=Align.END, tabular=True)
_WORDS = TextLook(TextSize.BASE, align=Align.START, tabular=True)
_SMALL = TextLook(TextSize.SMALL, align=Align.END)


class FoundRows(KeyedRows[FoundBallot]):
    """The rows of the table that are ballots, or should be."""

    def __init__(self, entry: VoteEntry) -> None:
        super().__init__()
        self._entry = entry

    def show_found(self, found: Sequence[FoundBallot]) -> None:
        """Show other rows at once."""
        self.beginResetModel()
        self._rows = list(found)
        self.endResetModel()

    def key_of(self, row: FoundBallot) -> int:
        return row.row

    def words_of(self, row: FoundBallot) -> str:
        return cast_words(row.marks, row.feasibility, self._entry.items)

    def remark(self, row: FoundBallot) -> str:
        """Return what is wrong with a row, "" while all is well."""
        if row.problem or row.is_spoiled:
            return row.problem
        rules = self._entry.rules
        faults = rules.faults(row.marks, row.feasibility)
        return ", ".join(fault_words(one, rules, sum(row.marks.values())) for one in faults)

    def spoken(self, row: FoundBallot) -> str:
        said = [_("Row {number}").format(number=row.row), self.words_of(row), stakeholder_words(row.stakeholder_group)]
        said += [_("spoiled")] if row.is_spoiled else []
        said += [_("not taken")] if row.problem else []
        return ", ".join([*said, self.remark(row)] if self.remark(row) else said)


class FoundDelegate(CardDelegate):
    """Paints the number of the row, the group, what stands on the ballot, and what is wrong with it."""

    def key(self, index: AnyIndex) -> Hashable:
        return "row"

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(28)

    def words(self, index: AnyIndex, width: int) -> str:
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: FoundBallot = index.data(FoundRows.ROW)
        model = index.model()
        assert isinstance(model, FoundRows)
        px = theme.current().px
        paint_row(painter, option.rect, option)
        line = Row(option.rect.adjusted(px(8), 0, -px(10), 0))
        paint_line(painter, line.start(QSize(px(30), px(18)), px(8)), str(row.row), _NUMBER, Tone.INK3)
        paint_icon(painter, line.start(icon_size(), px(8)), stakeholder_icon(row.stakeholder_group), Tone.INK3)
        if row.problem or row.is_spoiled:
            pill = Pill(PillKind.DASHED, _("Not taken")) if row.problem else Pill(PillKind.NEUTRAL, _("Spoiled"))
            paint_pill(painter, line.end(pill_size(pill), px(8)), pill)
        remark = model.remark(row)
        if remark:
            width = min(text_width(remark, _SMALL), line.left_over // 2)
            paint_line(painter, line.end(QSize(width, px(18)), px(6)), remark, _SMALL, Tone.WARN)
            paint_icon(painter, line.end(icon_size(14), px(8)), "triangle-alert", Tone.WARN, 14)
        tone = Tone.INK3 if row.problem or row.is_spoiled else Tone.INK
        paint_line(painter, line.rest(), model.words_of(row) or "–", _WORDS, tone)


class TableWindow(VoteWindow):
    """The window. Taking closes it; it is one step that can be taken back."""

    def __init__(self, context: Context, entry: VoteEntry, parent: QWidget) -> None:
        super().__init__("ballots from a table", _("Ballots from a table"), parent, 820, 580)
        self._context, self._entry = context, entry
        self._found: tuple[FoundBallot, ...] = ()
        self.line.setText(entry.vote.title)
        letters = ", ".join(entry.letters[:3])
        how = _("One ballot a row, a column for each item with its letter as heading: {letters} …").format(
            letters=letters
        )
        if entry.rules.is_on_axes:
            how += " " + _("Both scores in one cell (4/3), or two columns (A priority, A feasibility).")
        self._how = PlainLabel(how, TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self.pasted = TextBox(
            name=_("Table"), placeholder=_("Paste the table here, with its headings"), least=4, most=4
        )
        self.choose = Button(_("Choose a file…"), icon="download")
        self.rows = FoundRows(entry)
        self.list = CardListView(_("Ballots found"))
        self._delegate = FoundDelegate()
        self._told = PlainLabel("", weight=Weight.DemiBold, wrap=True)
        self._cancel = Button(_("Cancel"))
        self.take = Button("", ButtonKind.MAIN, key="Ctrl ↵")
        self._build()
        self._connect()
        self._show(())
        self.pasted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self.rows)
        for label in (self._how, self._told):
            label.set_align(Align.START)
        top = QHBoxLayout()
        space(top, gap=12)
        top.addWidget(self._how, 1)
        top.addWidget(self.choose)
        self.body.addLayout(top)
        self.body.addWidget(self.pasted)
        self.body.addWidget(self._told)
        card = Card(padding=1)
        card.box.addWidget(self.list)
        self.body.addWidget(card, 1)
        self.add_foot(self._cancel, self.take)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.take.click)  # setText would take it from a button

    def _connect(self) -> None:
        self.pasted.textChanged.connect(lambda: self.read_bytes(self.pasted.toPlainText().encode()))
        self.choose.clicked.connect(self._on_choose)
        self._cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._on_take)

    def read_bytes(self, data: bytes) -> None:
        """Show what a table holds."""
        if not data.strip():
            self._show(())
            return
        try:
            found = read_ballots(data, self._entry.items, read_workbook, on_axes=self._entry.rules.is_on_axes)
        except A87Error as problem:
            self._show(())
            self._told.setText(f"{problem.what_happened} {problem.what_to_do}")
            return
        self._show(found)

    def _show(self, found: tuple[FoundBallot, ...]) -> None:
        self._found = found
        self.rows.show_found(found)
        good = len(self._wanted())
        bad = len(found) - good
        words = ngettext("{count} ballot found", "{count} ballots found", good).format(count=good)
        if bad:
            more = ngettext("{count} row could not be read", "{count} rows could not be read", bad)
            words += " · " + more.format(count=bad)
        self._told.setText(words if found else "")
        take = ngettext("Enter {count} ballot", "Enter {count} ballots", good).format(count=good)
        self.take.setText(take if good else _("Enter ballots"))
        self.take.setEnabled(good > 0)

    def _wanted(self) -> list[FoundBallot]:
        return [one for one in self._found if not one.problem]

    def _on_choose(self) -> None:
        kinds = _("Tables (*.xlsx *.csv *.tsv *.txt)")
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Choose a table"), str(self._context.export_folder), kinds)
        if chosen:
            self.open_file(Path(chosen))

    def open_file(self, path: Path) -> None:
        """Read a file; what cannot be read is told."""
        try:
            data = path.read_bytes()
        except OSError as problem:
            self._show(())
            self._told.setText(_("The file cannot be read: {detail}").format(detail=problem.strerror or ""))
            return
        self.read_bytes(data)

    def _on_take(self) -> None:
        casts = tuple(Cast(one.marks, one.feasibility, one.stakeholder_group, one.is_spoiled) for one in self._wanted())
        self.take.setEnabled(False)

        def done(changes: ChangeSet) -> None:
            self._context.offer_undo(changes.label)
            if not self.is_gone:
                self.accept()

        def failed(problem: A87Error) -> None:
            if not self.is_gone:
                self.take.setEnabled(True)
                self._told.setText(problem.sentence)

        self._context.session.run(EnterBallots(self._entry.vote.id, casts), done, failed)
