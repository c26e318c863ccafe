"""A look at a filled spreadsheet before it is taken in: every change says what it is, and a check box takes it or not.

Knows a preview. Changes nothing: `chosen` is for whoever opened it, and closing it leaves all as it was.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from a87desk.domain.sheet_change import ChangeState, SheetChange, SheetChanges
from a87desk.i18n import _, ngettext
from ui import theme
from ui.dialogs.filled_sheet.model import ChangesModel, Part, state_words
from ui.dialogs.filled_sheet.painting import INNER, ROW, ChangesDelegate
from ui.fonts import TextSize, Weight
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.choices import SegmentedControl
from ui.widgets.labels import PlainLabel
from ui.widgets.row_table import RowTable
from ui.widgets.spacing import space

ALL = "all"
_WIDTHS = {Part.TAKE: 74, Part.STATE: 162}
_SHARES = {Part.RECORD: 25, Part.HEADING: 15, Part.HERE: 27}
"""Of what the first columns leave, in hundredths; the last column has the rest."""
_NARROWEST = 80
_MOST_REMARKS = 4


class ChangesTable(RowTable):
    """The changes. Space takes a change in or leaves it, for all rows that are chosen."""

    def __init__(self, rows: ChangesModel) -> None:
        super().__init__(rows, ChangesDelegate(), _("Changes in the spreadsheet"), INNER)
        self.rows = rows
        self.horizontalHeader().setStretchLastSection(True)
        self.customContextMenuRequested.connect(self._menu)
        self.clicked.connect(self._on_clicked)
        theme.current().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def chosen_rows(self) -> list[SheetChange]:
        """Return the changes that are chosen in the table."""
        found = (self.rows.at(index) for index in self.selectionModel().selectedRows())
        return [one for one in found if one is not None]

    def go_to(self, place: int) -> None:
        """Choose this row and no other, whatever keys are held."""
        self.choose_row(place, Part.TAKE)

    def switch(self) -> None:
        """Take the chosen changes in; leave them where all of them are taken already."""
        chosen = [one for one in self.chosen_rows() if one.can_come_in]
        self.rows.choose(chosen, not all(map(self.rows.is_chosen, chosen)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.switch()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        px = theme.current().px
        left = self.viewport().width() - sum(px(width) for width in _WIDTHS.values())
        for part, share in _SHARES.items():
            self.setColumnWidth(part, max(px(_NARROWEST), left * share // 100))

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(_("Take in"), partial(self.rows.choose, self.chosen_rows(), True))
        menu.addAction(_("Leave as it is"), partial(self.rows.choose, self.chosen_rows(), False))
        menu.exec(self.viewport().mapToGlobal(at))

    def _on_clicked(self, index: QModelIndex) -> None:
        change = self.rows.at(index)
        if index.column() == Part.TAKE and change is not None:
            self.rows.choose([change], not self.rows.is_chosen(change))

    def _on_theme_changed(self) -> None:
        px = theme.current().px
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        for part, width in _WIDTHS.items():
            self.setColumnWidth(part, px(width))
        self._share_width()


class FilledSheetDialog(QDialog):
    """The look. Accepted: take in what `chosen` says; rejected: nothing."""

    def __init__(self, file: str, look: SheetChanges, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows = ChangesModel(look)
        self.table = ChangesTable(self.rows)
        self.tabs = SegmentedControl(_("Which changes are shown"))
        self.take = Button("", ButtonKind.MAIN)
        self.leave = Button(_("Leave all as it is"))
        self._what = _sentence("", Tone.INK2)
        self._build(file)
        self._connect()
        self._say()
        self._say_row()

    def chosen(self) -> tuple[SheetChange, ...]:
        """Return the changes that are to come in."""
        return self.rows.chosen()

    def _build(self, file: str) -> None:
        px = theme.current().px
        self.setWindowTitle(_("Take in a filled spreadsheet"))
        self.setModal(True)
        self.resize(px(1060), px(600))
        self.setMinimumSize(640, 420)
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        title = _("What “{file}” would change").format(file=file)
        box.addWidget(PlainLabel(title, TextSize.CARD, weight=Weight.DemiBold))
        lead = _(
            "Nothing is changed yet. A check box (Space) takes a change in; cells that nobody touched are not here; "
            "one undo takes it all back."
        )
        box.addWidget(_sentence(lead, Tone.INK2))
        self.tabs.set_segments(_segments(self._look))
        line = QHBoxLayout()
        space(line, gap=12)
        line.addWidget(self.tabs)
        line.addStretch(1)
        box.addLayout(line)
        box.addWidget(self.table, 1)
        box.addWidget(self._what)
        for remark in self._remarks():
            box.addWidget(_sentence(remark, Tone.INK3))
        line = QHBoxLayout()
        space(line, gap=8)
        line.addStretch(1)
        line.addWidget(self.leave)
        line.addWidget(self.take)
        box.addLayout(line)
        self.take.setDefault(True)

    def _remarks(self) -> tuple[str, ...]:
        same = self._look.same
        words = ngettext("{count} row says nothing new.", "{count} rows say nothing new.", same).format(count=same)
        return ((words,) if same else ()) + self._look.remarks[:_MOST_REMARKS]

    def _connect(self) -> None:
        self.take.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        self.tabs.chosen.connect(self._on_tab)
        self.rows.dataChanged.connect(self._say)
        self.table.selectionModel().selectionChanged.connect(self._say_row)
        self._go_to_first()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_tab(self, key: str) -> None:
        self.rows.show_state(None if key == ALL else ChangeState(key))
        self._go_to_first()
        self._say_row()

    def _go_to_first(self) -> None:
        if self.rows.rowCount():
            self.table.go_to(0)

    def _say(self) -> None:
        """Say on the button how many changes come in."""
        count = len(self.rows.chosen())
        words = ngettext("Take in {count} change", "Take in {count} changes", count).format(count=count)
        self.take.setText(words if count else _("Nothing to take in"))
        self.take.setEnabled(bool(count))

    def _say_row(self) -> None:
        """Say of the chosen change why it is what it is, and its words in full."""
        change = self.rows.at(self.table.currentIndex())
        if change is None:
            self._what.setText("" if self._look.changes else _("Nothing in this spreadsheet was changed."))
            return
        words = _("{reason} Here: {here}. In the spreadsheet: {coming}.").format(
            reason=change.reason, here=_short(change.here), coming=_short(change.coming)
        )
        self._what.setText(words.strip())


def _short(text: str) -> str:
    line = " ".join(text.split())
    return (line if len(line) <= 300 else line[:299] + "…") or _("empty")


def _sentence(words: str, tone: Tone) -> PlainLabel:
    label = PlainLabel(words, TextSize.SMALL, tone=tone, wrap=True)
    label.set_align(Align.START)
    return label


def _segments(look: SheetChanges) -> list[tuple[str, str, str]]:
    tabs = [(ALL, _("All {count}").format(count=len(look.changes)), "")]
    for state in ChangeState:
        count = look.count(state)
        if count:
            tabs.append((state.value, _("{state} {count}").format(state=state_words(state), count=count), ""))
    return tabs
