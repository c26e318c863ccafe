"""The grid in which dots counted on the wall are written: an item a row, a column for all or for each group.

Knows numbers by item and group. Must not know how they are saved or what they should add up to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from a87desk.commands.ballot import MOST_MARKS
from a87desk.domain.vocabulary import StakeholderGroup, word_for
from a87desk.domain.vote import VoteItem
from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.fields import LineEdit
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

Column = StakeholderGroup | None
WIDTH = 84


class CountField(LineEdit):
    """A count. Up, Down and Enter go to the neighbours; + and - write one more or one fewer."""

    moved = Signal(int)
    """One row up (-1) or down (1)."""

    def __init__(self, name: str) -> None:
        super().__init__(placeholder="0", name=name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(theme.current().px(WIDTH))

    def count(self) -> int | None:
        """Return the count, None where nothing is written; -1 for what is no count."""
        written = self.text().strip()
        if not written:
            return None
        return int(written) if written.isdecimal() and len(written) < 7 and int(written) <= MOST_MARKS else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1}
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in down and not held:
            self.moved.emit(down[Qt.Key(event.key())])
        elif event.text() in ("+", "-"):
            count = self.count()
            self.setText(str(max(0, (0 if count in (None, -1) else count or 0) + (1 if event.text() == "+" else -1))))
            self.textEdited.emit(self.text())
        else:
            super().keyPressEvent(event)


class CountGrid(QScrollArea):
    """The grid; it scrolls where there are many items. `changed` with every key."""

    changed = Signal()
    left = Signal()
    """Enter or Down in the last row."""

    def __init__(self, items: Sequence[VoteItem]) -> None:
        super().__init__()
        self._items = tuple(items)
        self.columns: tuple[Column, ...] = (None,)
        self.fields: dict[tuple[str, Column], CountField] = {}
        self._sums: dict[str, PlainLabel] = {}
        self.setAccessibleName(_("Dots on each item"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def show_counts(self, counts: Mapping[tuple[str, Column], int], columns: Sequence[Column]) -> None:
        """Show these columns with these counts."""
        self.columns = tuple(columns)
        self.fields, self._sums = {}, {}
        page = QWidget()
        grid = QGridLayout(page)
        space(grid, (8, 4, 8, 4), 6)
        self._build_heads(grid)
        for row, item in enumerate(self._items, start=1):
            self._build_row(grid, row, item, counts)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(self._items) + 1, 1)
        self.setWidget(page)
        page.setAutoFillBackground(False)  # a scroll area fills what it is given
        self._show_sums()

    def counts(self) -> dict[tuple[str, Column], int | None]:
        """Return what is written; -1 for what is no count."""
        return {place: field.count() for place, field in self.fields.items()}

    def total(self) -> int:
        """Return how many dots are written."""
        return sum(max(0, count or 0) for count in self.counts().values())

    def mark_wrong(self) -> None:
        """Show which fields hold no count, and go to the first of them."""
        wrong = [field for field in self.fields.values() if field.count() == -1]
        for field in self.fields.values():
            field.set_wrong(field in wrong)
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Go to the first field."""
        if self.fields:
            next(iter(self.fields.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_heads(self, grid: QGridLayout) -> None:
        if len(self.columns) == 1 and self.columns[0] is None:
            return
        for column, group in enumerate(self.columns, start=2):
            label = PlainLabel(_column_words(group), TextSize.SMALL, tone=Tone.INK2, wrap=True)
            label.setFixedWidth(theme.current().px(WIDTH))
            label.set_align(Align.CENTRE)
            grid.addWidget(label, 0, column, Qt.AlignmentFlag.AlignBottom)
        label = PlainLabel(_("Together"), TextSize.SMALL, tone=Tone.INK2)
        label.set_align(Align.CENTRE)
        grid.addWidget(label, 0, 2 + len(self.columns), Qt.AlignmentFlag.AlignBottom)

    def _build_row(self, grid: QGridLayout, row: int, item: VoteItem, counts: Mapping[tuple[str, Column], int]) -> None:
        letter = PlainLabel(item.letter, weight=Weight.Bold, tone=Tone.INK2)
        letter.setFixedWidth(theme.current().px(26))
        grid.addWidget(letter, row, 0, Qt.AlignmentFlag.AlignVCenter)
        words = PlainLabel(item.text, wrap=True)
        words.set_align(Align.START)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        words.setMinimumWidth(theme.current().px(180))
        grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignVCenter)
        for place, group in enumerate(self.columns):
            name = _("{letter}, {column}: dots").format(letter=item.letter, column=_column_words(group))
            field = CountField(name)
            given = counts.get((item.id, group))
            field.setText("" if given is None else str(given))
            field.textEdited.connect(self._on_edited)
            field.moved.connect(lambda step, at=(row - 1, place): self._go(at[0] + step, at[1]))
            field.installEventFilter(self)
            self.fields[item.id, group] = field
            grid.addWidget(field, row, 2 + place)
        if self.columns != (None,):
            total = PlainLabel("", weight=Weight.DemiBold)
            total.set_tabular()
            total.set_align(Align.CENTRE)
            total.setMinimumWidth(theme.current().px(56))
            self._sums[item.id] = total
            grid.addWidget(total, row, 2 + len(self.columns), Qt.AlignmentFlag.AlignVCenter)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, CountField):
            self.ensureWidgetVisible(watched)
        return False

    def _go(self, row: int, column: int) -> None:
        if row >= len(self._items):
            self.left.emit()
        elif row >= 0:
            field = self.fields[self._items[row].id, self.columns[column]]
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.selectAll()

    def _on_edited(self) -> None:
        self._show_sums()
        self.changed.emit()

    def _show_sums(self) -> None:
        for item_id, label in self._sums.items():
            own = [self.fields[item_id, group].count() or 0 for group in self.columns]
            label.setText(str(sum(max(0, count) for count in own)))


def _column_words(group: Column) -> str:
    return word_for(group) if group else _("Not told apart")
