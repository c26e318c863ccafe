"""The list of bundles that came: time, group, who sent it, what was new, and that it was signed.

Knows `ArrivalLine`. Must not know how bundles are merged.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.exchange.ledger import ArrivalLine
from a87desk.i18n import _, ngettext
from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.frames import paint_row
from ui.painting.geometry import Row
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import marker_size, paint_marker
from ui.painting.pills import Pill, PillKind, paint_pill, pill_size
from ui.painting.text import Align, TextLook, line_size, paint_line
from ui.safe_text import isolate, isolate_ltr
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate

ROW_HEIGHT = 55
_NAME = TextLook(TextSize.BASE, Weight.DemiBold)
_SMALL = TextLook(TextSize.SMALL)
_TIME = TextLook(TextSize.SMALL, align=Align.START, tabular=True)


class ArrivalModel(QAbstractListModel):
    """The arrivals, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[ArrivalLine] = []

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{sender(line)}. {news(line)}. {_('Signed') if line.code else _('Not signed')}."
        return line if role == Qt.ItemDataRole.UserRole else None

    def show_lines(self, lines: Sequence[ArrivalLine]) -> None:
        """Put new lines at the top; a list that is not the old one with new lines on top is taken anew."""
        added = len(lines) - len(self._lines)
        if added >= 0 and list(lines[added:]) == self._lines:
            if added:
                self.beginInsertRows(QModelIndex(), 0, added - 1)
                self._lines = list(lines)
                self.endInsertRows()
            return
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()


def sender(line: ArrivalLine) -> str:
    """Return who sent a bundle: the name its laptop gives, else its file."""
    return line.entry.exporter or line.entry.file


def news(line: ArrivalLine) -> str:
    """Return what a bundle brought, in words."""
    if not line.is_news:
        return _("Nothing new, already here")
    count = line.entry.new_operations
    return ngettext("{count} change", "{count} changes", count).format(count=count)


def clock_time(at: str) -> str:
    """Return the hour and minute of a moment, as the laptop's clock had them."""
    try:
        return isolate_ltr(datetime.fromisoformat(at).strftime("%H:%M"))
    except ValueError:
        return ""


class ArrivalDelegate(CardDelegate):
    """Paints one arrival in two lines."""

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(ROW_HEIGHT)

    def key(self, index: AnyIndex) -> Hashable:
        return None

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line = index.data(Qt.ItemDataRole.UserRole)
        px = theme.current().px
        paint_row(painter, option.rect, option)
        inner = option.rect.adjusted(px(12), px(6), -px(12), -px(7))
        upper = inner.adjusted(0, 0, 0, -inner.height() // 2)
        lower = inner.adjusted(0, inner.height() // 2, 0, 0)
        first = Row(upper)
        at = clock_time(line.entry.at)
        time_box = line_size("00:00", _TIME)
        paint_line(painter, first.start(time_box, px(12)), at, _TIME, Tone.INK3)
        mark = first.start(marker_size(20), px(8))
        if line.group_number is not None:
            paint_marker(painter, mark, line.group_number)
        else:
            paint_icon(painter, mark, "package-open", Tone.INK2)
        pill = Pill(PillKind.OK, _("Added"), "check") if line.is_news else Pill(PillKind.NEUTRAL, _("Same"), "equal")
        paint_pill(painter, first.end(pill_size(pill), px(8)), pill)
        paint_line(painter, first.rest(), isolate(sender(line)), _NAME)
        second = Row(lower)
        second.skip(time_box.width() + px(12) + marker_size(20).width() + px(8))
        words = _("Signed") if line.code else _("Not signed")
        tone = Tone.OK if line.code else Tone.WARN
        paint_line(painter, second.end(line_size(words, _SMALL), px(5)), words, _SMALL, tone)
        paint_icon(painter, second.end(icon_size(14), px(8)), "shield-check" if line.code else "shield-alert", tone, 14)
        paint_line(painter, second.rest(), news(line), _SMALL, Tone.INK2)
