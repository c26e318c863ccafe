"""The columns side by side as on a country slide, or one list of all. Columns that stay keep their widgets.

Knows columns by their headings. It tells what a person wants; the page does it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from a87desk.i18n import _
from a87desk.reading.country_priorities import CountryPriorities
from ui import theme
from ui.pages.country_priorities.column import ColumnPane, PriorityList
from ui.pages.country_priorities.rows import PriorityRow
from ui.widgets.notices import Banner, BannerKind
from ui.widgets.spacing import space

LEAST_COLUMN = 170
"""Four of them fit beside the form in the smallest window."""


class Board(QWidget):
    """The columns. Signals speak of a heading or of a priority by its identity."""

    chosen = Signal(str)
    opened = Signal()
    removed = Signal()
    action_wanted = Signal()
    stepped = Signal(int)
    shifted = Signal(int)
    dropped = Signal(str, str, str)
    """A priority, the heading it was dropped under, the one it was dropped before."""
    written = Signal(str, tuple)
    """A heading, and the texts that were written under it."""
    renamed = Signal(str, str)
    column_stepped = Signal(str, int)
    entered_list = Signal(object)

    def __init__(self, shown: Callable[[], Hashable]) -> None:
        super().__init__()
        self._shown = shown
        self.columns: list[ColumnPane] = []
        self._is_flat = False
        self._too_wide = Banner(
            BannerKind.WARN,
            _("More headings than a country slide holds."),
            _("Four stand side by side; the others go on a second slide."),
        )
        self._too_wide_row = QWidget()
        row = QHBoxLayout(self._too_wide_row)
        space(row, (12, 8, 12, 4))
        row.addWidget(self._too_wide)
        inner = QWidget()
        self._row = QHBoxLayout(inner)
        space(self._row, (6, 4, 6, 4))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(_("Headings"))
        inner.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(inner)
        box = QVBoxLayout(self)
        space(box)
        box.addWidget(self._too_wide_row)
        box.addWidget(self._scroll, 1)
        self._too_wide_row.hide()

    def show_priorities(self, shown: CountryPriorities, empty: Sequence[str], *, is_flat: bool) -> None:
        """Show all priorities; `empty` are headings that nothing stands under yet."""
        headings = [one.heading for one in shown.columns]
        headings += [one for one in empty if one not in headings]
        is_flat = is_flat or not headings or headings == [""]
        if is_flat != self._is_flat:
            self._keep([])
            self._is_flat = is_flat
        self._keep([""] if is_flat else headings)
        for column in self.columns:
            rows = self._rows_of(shown, column.heading)
            column.show_rows(rows, is_alone=len(self.columns) == 1)
        self._too_wide_row.setVisible(shown.is_too_wide and not is_flat)

    def lists(self) -> list[PriorityList]:
        """Return the lists, column after column."""
        return [one.list for one in self.columns]

    def column_of(self, priority_id: str) -> ColumnPane | None:
        """Return the column a priority stands in."""
        key = ("priority", priority_id)
        return next((one for one in self.columns if one.list.rows.row_of(key) >= 0), None)

    def column(self, heading: str) -> ColumnPane | None:
        """Return the column of a heading."""
        return next((one for one in self.columns if one.heading == heading), None)

    def choose(self, priority_id: str) -> None:
        """Put the place of the keyboard on a priority."""
        column = self.column_of(priority_id)
        if column is not None:
            column.list.choose(priority_id)
            self._scroll.ensureWidgetVisible(column, 0, 0)

    def refresh(self) -> None:
        """Paint the cards anew: another one is chosen."""
        for view in self.lists():
            view.viewport().update()

    def _rows_of(self, shown: CountryPriorities, heading: str) -> list[PriorityRow]:
        if self._is_flat:
            return [PriorityRow(one, column.heading) for column in shown.columns for one in column.priorities]
        column = shown.column(heading)
        return [PriorityRow(one) for one in column.priorities] if column else []

    def _keep(self, headings: Sequence[str]) -> None:
        """Make the columns these, in this order; one whose heading is still there keeps its widget."""
        known: dict[str, ColumnPane] = {}
        for column in self.columns:
            if column.heading in headings and column.heading not in known:
                known[column.heading] = column
            else:  # its heading is gone, or became that of another column
                self._row.removeWidget(column)
                column.hide()
                column.deleteLater()
        self.columns = [known.get(heading) or self._made(heading) for heading in headings]
        for place, column in enumerate(self.columns):
            if self._row.indexOf(column) != place:
                self._row.insertWidget(place, column, 1)
            column.set_heading(column.heading)

    def _made(self, heading: str) -> ColumnPane:
        column = ColumnPane(heading, self._shown, is_flat=self._is_flat)
        column.setMinimumWidth(theme.current().px(LEAST_COLUMN))
        view = column.list
        view.chosen.connect(self.chosen)
        view.opened.connect(lambda _index: self.opened.emit())
        view.removed.connect(lambda _index: self.removed.emit())
        view.action_wanted.connect(self.action_wanted)
        view.stepped.connect(self.stepped)
        view.shifted.connect(self.shifted)
        view.side_wanted.connect(lambda step: self._go_beside(column, step))
        view.wanted.connect(column.add.setFocus)
        view.dropped.connect(lambda own, before: self.dropped.emit(own, column.heading, before))
        column.add.written.connect(lambda texts: self.written.emit(column.heading, texts))
        column.renamed.connect(self.renamed)
        column.edit.stepped.connect(lambda step: self.column_stepped.emit(column.heading, step))
        self.entered_list.emit(view)
        return column

    def _go_beside(self, column: ColumnPane, step: int) -> None:
        """Go to the next column on a side, to its line where nothing stands in it."""
        place = self.columns.index(column) + step
        if 0 <= place < len(self.columns):
            beside = self.columns[place]
            target: QWidget = beside.list if beside.list.rows.rowCount() else beside.add
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(beside, 0, 0)
