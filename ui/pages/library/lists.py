"""The two lists of the Library page: workshops by country, and priorities with the words that were sought.

Knows how a workshop and a priority of the library are shown. Must not know the library's file.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QDate, QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.i18n import _, ngettext
from a87desk.store.library_file import LibraryPriority, LibraryWorkshop
from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.frames import paint_row
from ui.painting.geometry import Row
from ui.painting.pills import Pill, PillKind, paint_pill, pill_size
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.safe_text import isolate
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate
from ui.word_spans import found_spans

_STRONG = TextLook(TextSize.BASE, Weight.DemiBold)
_SMALL = TextLook(TextSize.SMALL)
_SMALL_START = TextLook(TextSize.SMALL, align=Align.START)
_WORDS = TextLook(TextSize.NOTE)
_WORKSHOP_HEIGHT = 60

T = TypeVar("T")


class ListModel(QAbstractListModel, Generic[T]):
    """Rows of one kind; UserRole gives the row itself."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[T] = []

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.spoken(row)
        return row if role == Qt.ItemDataRole.UserRole else None

    def spoken(self, row: T) -> str:
        """Return a row in words."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[T]) -> None:
        """Show these rows in place of the ones before."""
        if list(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_at(self, index: AnyIndex) -> T | None:
        """Return the row of an index, None for none."""
        return self._rows[index.row()] if index.isValid() else None


class WorkshopListModel(ListModel[LibraryWorkshop]):
    def spoken(self, row: LibraryWorkshop) -> str:
        return f"{place_of(row)}. {row.title}. {when(row)}. {counts(row)}."


def place_of(row: LibraryWorkshop) -> str:
    """Return the country of a workshop, else its title."""
    return row.country or row.title


def when(row: LibraryWorkshop) -> str:
    """Return the date as it was given, a day in numbers as "25 Oct 2018"; unknown is a value."""
    day = QDate.fromString(row.date_as_written, Qt.DateFormat.ISODate)
    return QLocale().toString(day, "d MMM yyyy") if day.isValid() else row.date_as_written or _("Date not given")


def counts(row: LibraryWorkshop) -> str:
    """Return how many priorities a workshop has, in words."""
    return ngettext("{count} priority", "{count} priorities", row.priorities).format(count=row.priorities)


class WorkshopDelegate(CardDelegate):
    """Paints a workshop in two lines: country and priorities, title and date."""

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(_WORKSHOP_HEIGHT)

    def key(self, index: AnyIndex) -> Hashable:
        return None

    def words(self, index: AnyIndex, width: int) -> str:
        row: LibraryWorkshop = index.data(Qt.ItemDataRole.UserRole)
        return row.title

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: LibraryWorkshop = index.data(Qt.ItemDataRole.UserRole)
        px = theme.current().px
        paint_row(painter, option.rect, option)
        inner = option.rect.adjusted(px(14), px(8), -px(12), -px(9))
        upper = Row(inner.adjusted(0, 0, 0, -inner.height() // 2))
        lower = Row(inner.adjusted(0, inner.height() // 2, 0, 0))
        pill = Pill(PillKind.ACCENT if row.priorities else PillKind.DASHED, counts(row))
        paint_pill(painter, upper.end(pill_size(pill), px(8)), pill)
        paint_line(painter, upper.rest(), isolate(place_of(row)), _STRONG)
        date = when(row)
        paint_line(painter, lower.end(line_size(date, _SMALL_START), px(8)), date, _SMALL_START, Tone.INK3)
        paint_line(painter, lower.rest(), row.title, _SMALL, Tone.INK2)


@dataclass(frozen=True, slots=True)
class FoundPriority:
    """A priority with its country and the words that were sought."""

    country: str
    priority: LibraryPriority
    sought: str


class PriorityListModel(ListModel[FoundPriority]):
    def spoken(self, row: FoundPriority) -> str:
        return f"{row.country}. {label(row)}. {row.priority.text}"


def label(row: FoundPriority) -> str:
    """Return the column and number of a priority, such as "Child labour, priority 1"."""
    if row.priority.number is None:
        return row.priority.heading
    if not row.priority.heading:
        return _("Priority {number}").format(number=row.priority.number)
    return _("{column}, priority {number}").format(column=row.priority.heading, number=row.priority.number)


class PriorityDelegate(CardDelegate):
    """Paints a priority: country and column, then its words with what was sought underlined."""

    def key(self, index: AnyIndex) -> Hashable:
        row: FoundPriority = index.data(Qt.ItemDataRole.UserRole)
        return row.priority.text

    def height(self, index: AnyIndex, width: int) -> int:
        row: FoundPriority = index.data(Qt.ItemDataRole.UserRole)
        px = theme.current().px
        words = layout_text(row.priority.text, _WORDS, width - px(32))
        return px(10) + theme.current().line_height(TextSize.BASE) + px(2) + words.height + px(11)

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: FoundPriority = index.data(Qt.ItemDataRole.UserRole)
        px = theme.current().px
        paint_row(painter, option.rect, option)
        inner = option.rect.adjusted(px(16), px(10), -px(16), 0)
        line_height = theme.current().line_height(TextSize.BASE)
        top = Row(inner.adjusted(0, 0, 0, line_height - inner.height()))
        what = label(row)
        paint_line(painter, top.end(line_size(what, _SMALL_START), px(8)), what, _SMALL_START, Tone.INK3)
        paint_line(painter, top.rest(), isolate(row.country), _STRONG)
        text = inner.adjusted(0, line_height + px(2), 0, 0)
        paint_text(painter, text, row.priority.text, _WORDS, spans=found_spans(row.priority.text, row.sought))
