"""A look at a list of people before it is taken in: every cell says what it is, every row what is done with it.

Knows a preview. Changes nothing: `choices` are for whoever opened it, and closing it leaves all as it was.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from a87desk.i18n import _, ngettext
from a87desk.people.people_field import PeopleField
from a87desk.people.preview import Choice, PeoplePreview, PreviewRow, State
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.participants.import_model import (
    CHOICE,
    FIRST_FIELD,
    ROW_NUMBER,
    STATE,
    ImportModel,
    choice_words,
    count_shown,
)
from ui.pages.participants.import_painting import INNER, ROW, ImportDelegate
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.choices import SegmentedControl
from ui.widgets.labels import PlainLabel
from ui.widgets.row_table import RowTable
from ui.widgets.spacing import space

ALL = "all"
_WIDTHS = {ROW_NUMBER: 52, STATE: 116, CHOICE: 130}
_FIELD_WIDTHS = {
    PeopleField.NUMBER: 60, PeopleField.HONORIFIC: 90, PeopleField.NAME: 190, PeopleField.ORGANISATION: 240,
    PeopleField.JOB_TITLE: 200,
}  # fmt: skip
_CHOICE_KEYS = {Qt.Key.Key_K: Choice.KEEP, Qt.Key.Key_R: Choice.REPLACE, Qt.Key.Key_B: Choice.BOTH}


class ImportTable(RowTable):
    """The rows. K keeps, R replaces, B takes both; the menu of a row says the same."""

    def __init__(self, rows: ImportModel) -> None:
        super().__init__(rows, ImportDelegate(), _("Rows of the list"), INNER)
        self.rows = rows
        self.customContextMenuRequested.connect(self._menu)
        self.clicked.connect(self._on_clicked)
        theme.current().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def chosen_rows(self) -> list[PreviewRow]:
        """Return the rows that are chosen in the table."""
        found = (self.rows.at(index) for index in self.selectionModel().selectedRows())
        return [row for row in found if row is not None]

    def go_to(self, place: int) -> None:
        """Choose this row and no other, whatever keys are held."""
        self.choose_row(place, STATE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        choice = _CHOICE_KEYS.get(Qt.Key(event.key()))
        if choice is not None and not event.modifiers():
            self.rows.choose(self.chosen_rows(), choice)
        else:
            super().keyPressEvent(event)

    def _menu(self, at: QPoint) -> None:
        row = self.rows.at(self.currentIndex())
        if row is None:
            return
        menu = QMenu(self)
        for key, choice in _CHOICE_KEYS.items():
            if choice in row.choices:
                words = f"{choice_words(row, choice)}\t{chr(key)}"
                menu.addAction(words, partial(self.rows.choose, self.chosen_rows(), choice))
        menu.exec(self.viewport().mapToGlobal(at))

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == CHOICE and len(self.chosen_rows()) == 1:
            self._menu(self.visualRect(index).bottomLeft())

    def _on_theme_changed(self) -> None:
        px = theme.current().px
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, px(width))
        for place in range(FIRST_FIELD, self.rows.columnCount()):
            field = self.rows.field_at(place)
            self.setColumnWidth(place, px(_FIELD_WIDTHS.get(field, 150)))


class ImportDialog(QDialog):
    """The look. Accepted: take it in with `choices`; rejected: nothing."""

    def __init__(self, file: str, preview: PeoplePreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview = preview
        self.rows = ImportModel(preview)
        self.table = ImportTable(self.rows)
        self.tabs = SegmentedControl(_("Which rows are shown"))
        self.take = Button("", ButtonKind.MAIN)
        self.choice = SegmentedControl(_("What is done with the chosen rows"), small=True)
        self._what = _sentence("", Tone.INK2)
        self._build(file)
        self._connect()
        self._say()
        self._say_row()

    def choices(self) -> dict[int, Choice]:
        """Return what was chosen otherwise than usual, by the number of the row."""
        return self.rows.choices()

    def _build(self, file: str) -> None:
        px = theme.current().px
        self.setWindowTitle(_("Import a list of people"))
        self.setModal(True)
        self.resize(px(1040), px(600))
        self.setMinimumSize(640, 420)
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        box.addWidget(PlainLabel(_("Import “{file}”").format(file=file), TextSize.CARD, weight=Weight.DemiBold))
        lead = _("Nothing is changed yet. Nobody is removed, what a cell does not say stays, one undo takes it back.")
        box.addWidget(_sentence(lead, Tone.INK2))
        self.tabs.set_segments(_segments(self._preview))
        line = QHBoxLayout()
        space(line, gap=12)
        line.addWidget(self.tabs)
        line.addStretch(1)
        box.addLayout(line)
        box.addWidget(self.table, 1)
        line = QHBoxLayout()
        space(line, gap=8)
        line.addWidget(PlainLabel(_("Chosen rows:"), TextSize.SMALL, tone=Tone.INK2))
        self.choice.set_segments(
            [("keep", _("Keep (K)"), ""), ("replace", _("Replace (R)"), ""), ("both", _("Both (B)"), "")]
        )
        line.addWidget(self.choice)
        line.addStretch(1)
        box.addLayout(line)
        box.addWidget(self._what)
        for remark in self._preview.remarks[:4]:
            box.addWidget(_sentence(remark, Tone.INK3))
        line = QHBoxLayout()
        space(line, gap=8)
        line.addStretch(1)
        leave = Button(_("Leave all as it is"))
        leave.clicked.connect(self.reject)
        line.addWidget(leave)
        line.addWidget(self.take)
        box.addLayout(line)
        self.take.clicked.connect(self.accept)
        self.take.setDefault(True)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab)
        self.choice.chosen.connect(lambda key: self.rows.choose(self.table.chosen_rows(), Choice(key)))
        self.rows.dataChanged.connect(self._say)
        self.rows.dataChanged.connect(self._say_row)
        self.table.selectionModel().selectionChanged.connect(self._say_row)
        self._go_to_first()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_tab(self, key: str) -> None:
        self.rows.show_state(None if key == ALL else State(key))
        self._go_to_first()
        self._say_row()

    def _go_to_first(self) -> None:
        """Choose the first row that says something anew, else the first."""
        rows = [self.rows.at(self.rows.index(place, STATE)) for place in range(self.rows.rowCount())]
        news = (place for place, row in enumerate(rows) if row is not None and row.state is not State.SAME)
        if rows:
            self.table.go_to(next(news, 0))

    def _say(self) -> None:
        """Say on the button how many rows come in."""
        done = [self.rows.choice_of(row) for row in self._preview.rows]
        added = sum(one is Choice.BOTH for one in done)
        changed = sum(
            one is Choice.REPLACE and row.state is State.CHANGED
            for one, row in zip(done, self._preview.rows, strict=True)
        )
        people = ngettext("Take in {count} person", "Take in {count} people", added).format(count=added)
        if changed:
            people = _("{take_in}, change {count}").format(take_in=people, count=changed)
        self.take.setText(people)
        self.take.setEnabled(bool(added or changed))

    def _say_row(self) -> None:
        """Say of the row that is chosen whom it means, what is wrong with it, and what is done."""
        chosen = self.table.chosen_rows()
        self.choice.setEnabled(any(len(row.choices) > 1 for row in chosen))
        row = self.rows.at(self.table.currentIndex())
        if row is None:
            self._what.setText("")
            return
        self.choice.choose(self.rows.choice_of(row).value)
        self._what.setText(" ".join(_sentences(row)))


def _sentence(words: str, tone: Tone) -> PlainLabel:
    label = PlainLabel(words, TextSize.SMALL, tone=tone, wrap=True)
    label.set_align(Align.START)
    return label


def _sentences(row: PreviewRow) -> list[str]:
    if row.problems:
        return list(row.problems)
    here = next((cell.here for cell in row.cells if cell.field is PeopleField.NAME), "")
    if not row.participant_id:
        return [_("Row {row} is somebody who is not on the list.").format(row=row.row)]
    if row.state is State.SAME:
        return [_("Row {row} says what is here already of {name}.").format(row=row.row, name=here)]
    by = {
        "number": _("the number is the same"),
        "email": _("the e-mail address is the same"),
        "name": _("the name is the same"),
        "likeness": _("the names look alike; nobody is merged unless you choose so"),
    }[row.matched_by.value if row.matched_by else "name"]
    return [_("Row {row} means {name}: {why}.").format(row=row.row, name=here, why=by)]


def _segments(preview: PeoplePreview) -> list[tuple[str, str, str]]:
    words = {
        State.NEW: _("New {count}"),
        State.CHANGED: _("Changed {count}"),
        State.SAME: _("The same {count}"),
        State.PROBLEM: _("Problems {count}"),
    }
    tabs = [(ALL, _("All {count}").format(count=len(preview.rows)), "")]
    return [
        *tabs,
        *((state.value, text.format(count=count_shown(preview, state)), "") for state, text in words.items()),
    ]
