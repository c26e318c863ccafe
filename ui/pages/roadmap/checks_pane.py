"""What there is to look at, as a list; each entry leads to its row. Nothing in it stops anybody.

Knows findings. Must not know how they are found.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QModelIndex, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget

from a87desk.i18n import _
from a87desk.reading.roadmap_checks import RoadmapCheck, RoadmapFinding
from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.frames import has_focus, is_selected, paint_inner_focus, paint_rule
from ui.painting.geometry import mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.text import Align, TextLook, layout_text, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate, CardListView, is_heard
from ui.widgets.headers import PaneHeader
from ui.widgets.keyed_rows import KeyedRows
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space

_WORDS = TextLook(TextSize.BASE, Weight.Medium, Align.START, max_lines=3)
_WHERE = TextLook(TextSize.SMALL, align=Align.WORDS, max_lines=2)
_ICONS = {
    RoadmapCheck.NO_OWNER: "user",
    RoadmapCheck.UNKNOWN_OWNER: "user",
    RoadmapCheck.MANY_ACTIONS: "users",
    RoadmapCheck.NO_DATE: "calendar-clock",
    RoadmapCheck.ONE_MONTH: "calendar-clock",
    RoadmapCheck.ENDS_FIRST: "calendar-clock",
    RoadmapCheck.NO_ACTION: "flag",
}


class FindingModel(KeyedRows[RoadmapFinding]):
    """The findings in their order."""

    def key_of(self, row: RoadmapFinding) -> Hashable:
        return row.key

    def words_of(self, row: RoadmapFinding) -> str:
        return row.words

    def spoken(self, row: RoadmapFinding) -> str:
        return f"{row.words}. {row.where}"


class FindingDelegate(CardDelegate):
    """An icon, what it is, and under it which action."""

    def key(self, index: AnyIndex) -> Hashable:
        row: RoadmapFinding = index.data(FindingModel.ROW)
        return (row.words, row.where)

    def height(self, index: AnyIndex, width: int) -> int:
        row: RoadmapFinding = index.data(FindingModel.ROW)
        inner, px = _inner(width), theme.current().px
        lines = layout_text(row.words, _WORDS, inner).height + layout_text(row.where, _WHERE, inner).height
        return px(8) + lines + px(9)

    def words(self, index: AnyIndex, width: int) -> str:
        row: RoadmapFinding = index.data(FindingModel.ROW)
        return f"{row.words}\n{row.where}"

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: RoadmapFinding = index.data(FindingModel.ROW)
        px, rect = theme.current().px, option.rect
        if is_selected(option) and is_heard(option):
            painter.fillRect(rect, theme.current().tokens.sel)
        side = icon_size(14)
        icon = QRect(rect.left() + px(16), rect.top() + px(10), side.width(), side.height())
        paint_icon(painter, mirrored(icon, rect), _ICONS.get(row.check, "lightbulb"), Tone.INK2, 14)
        inner = _inner(rect.width())
        first = QRect(rect.left() + px(38), rect.top() + px(8), inner, layout_text(row.words, _WORDS, inner).height)
        paint_text(painter, mirrored(first, rect), row.words, _WORDS)
        second = QRect(first.left(), first.bottom() + 1, inner, rect.height())
        paint_text(painter, mirrored(second, rect), row.where, _WHERE, Tone.INK2)
        paint_rule(painter, rect.left(), rect.right(), rect.bottom(), Tone.LINE0)
        if has_focus(option):
            paint_inner_focus(painter, rect)


def _inner(width: int) -> int:
    px = theme.current().px
    return width - px(38) - px(12)


class ChecksPane(QWidget):
    """The list with its heading; Enter goes to what an entry is about."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.findings = FindingModel()
        self.list = CardListView(_("What there is to look at"))
        self._delegate = FindingDelegate()
        self._header = PaneHeader(_("To look at"))
        line = _("Every open action has an owner, a date and an indicator.")
        self._nothing = EmptyState("circle-check", _("Nothing to look at"), line)
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self.findings)
        self.list.opened.connect(self._on_opened)
        self.list.clicked.connect(self._on_opened)
        box = QVBoxLayout(self)
        space(box)
        for part, stretch in ((self._header, 0), (self.list, 1), (self._nothing, 1)):
            box.addWidget(part, stretch)

    def show_findings(self, findings: Sequence[RoadmapFinding]) -> None:
        """Show these."""
        self.findings.show_rows(list(findings))
        self._header.set_text(str(len(findings)) if findings else "")
        self.list.setVisible(bool(findings))
        self._nothing.setVisible(not findings)

    def _on_opened(self, index: QModelIndex) -> None:
        row = self.findings.at(index)
        if row is not None:
            self.opened.emit(row)
