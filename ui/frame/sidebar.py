"""The list of pages at the start edge: headings, icons, and counts of what waits.

Knows page entries and which one is shown. Must not know how a page looks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QToolTip, QWidget

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.frame.page_entry import PageEntry
from ui.painting.frames import has_focus, is_selected, is_under_mouse, paint_inner_focus
from ui.painting.geometry import Row, crisp, is_rtl, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.pills import PillKind, badge_size, paint_badge
from ui.painting.text import Align, TextLook, paint_line
from ui.safe_text import tooltip
from ui.tokens import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

WIDTH, WIDTH_FOLDED = 172, 52
_ROW, _HEADING_FIRST, _HEADING, _HEADING_FOLDED = 31, 31, 29, 8
_ROW_LEAST = 26
"""Rows come this close together before the list scrolls; a row stays larger than the smallest target of 24."""

_AnyIndex = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Badge:
    """A count of things that wait; WARN for what should not wait long."""

    text: str
    kind: PillKind = PillKind.ACCENT


class SidebarModel(QAbstractListModel):
    """Headings and pages in one list. A heading has no key and cannot be chosen."""

    KEY = Qt.ItemDataRole.UserRole + 1
    ICON = Qt.ItemDataRole.UserRole + 2
    BADGE = Qt.ItemDataRole.UserRole + 3

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[PageEntry | str] = []
        self._badges: dict[str, Badge] = {}

    def set_entries(self, entries: Sequence[PageEntry]) -> None:
        """Show these pages under the headings of their sections, in the given order."""
        self.beginResetModel()
        self._rows = []
        for entry in entries:
            sections = [row.section for row in self._rows if isinstance(row, PageEntry)]
            if not sections or sections[-1] != entry.section:
                self._rows.append(entry.section)
            self._rows.append(entry)
        self.endResetModel()

    def set_badge(self, key: str, badge: Badge | None) -> None:
        """Show a count beside a page, or none."""
        if badge is None:
            self._badges.pop(key, None)
        else:
            self._badges[key] = badge
        index = self.index_of(key)
        if index.isValid():
            self.dataChanged.emit(index, index, [self.BADGE])

    def index_of(self, key: str) -> QModelIndex:
        """Return where a page stands, or an invalid index."""
        for row, entry in enumerate(self._rows):
            if isinstance(entry, PageEntry) and entry.key == key:
                return self.index(row, 0)
        return QModelIndex()

    def rowCount(self, parent: _AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            return row if role == Qt.ItemDataRole.DisplayRole else None
        badge = self._badges.get(row.key)
        found: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.AccessibleTextRole: _spoken(row, badge),
            self.KEY: row.key,
            self.ICON: row.icon,
            self.BADGE: badge,
        }
        return found.get(role)


def _spoken(entry: PageEntry, badge: Badge | None) -> str:
    if badge is None:
        return entry.title
    return _("{page}, {count} waiting").format(page=entry.title, count=badge.text)


class SidebarDelegate(QStyledItemDelegate):
    """Paints headings and pages; folded it paints icons only."""

    folded = False
    row_height = 0
    """Of a page, in pixels of the screen; 0: as drawn."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        px = theme.current().px
        if index.data(SidebarModel.KEY) is None:
            return QSize(0, self.heading_height(index.row()))
        return QSize(0, self.row_height or px(_ROW))

    def heading_height(self, row: int) -> int:
        """Return how high a heading is, by its row."""
        heading = _HEADING_FIRST if row == 0 else _HEADING
        return theme.current().px(_HEADING_FOLDED if self.folded else heading)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        painter.save()
        if index.data(SidebarModel.KEY) is None:
            self._paint_heading(painter, option, index)
        else:
            self._paint_page(painter, option, index)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _AnyIndex
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return False
        words = str(index.data(Qt.ItemDataRole.DisplayRole)) if self.folded and index.isValid() else ""
        QToolTip.showText(event.globalPos(), tooltip(words), view)
        return True

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        if self.folded:
            return
        px = theme.current().px
        height = theme.current().line_height(TextSize.TINY)
        rect = option.rect
        box = QRect(rect.left() + px(16), rect.bottom() - px(4) - height, rect.width() - px(24), height)
        look = TextLook(TextSize.TINY, align=Align.START)
        paint_line(painter, mirrored(box, rect), str(index.data()), look, Tone.INK3)

    def _paint_page(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        px = theme.current().px
        selected = is_selected(option)
        box = option.rect.adjusted(px(8), 0, -px(9), -1)
        self._paint_ground(painter, option, box, selected)
        row = Row(box.adjusted(px(8), 0, -px(7), 0))
        tone = Tone.ACC_X if selected else Tone.INK2
        icon = str(index.data(SidebarModel.ICON))
        if self.folded:
            paint_icon(painter, box, icon, tone)
            return
        paint_icon(painter, row.start(icon_size(), px(9)), icon, tone)
        badge = index.data(SidebarModel.BADGE)
        if isinstance(badge, Badge):
            paint_badge(painter, row.end(badge_size(badge.text), px(4)), badge.text, badge.kind)
        look = TextLook(TextSize.BASE, Weight.DemiBold if selected else Weight.Normal, Align.START)
        paint_line(painter, row.rest(), str(index.data()), look, Tone.INK if selected else Tone.INK2)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, selected: bool) -> None:
        tokens = theme.current().tokens
        radius = theme.current().px(6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.setPen(QPen(tokens.line, 1))
            painter.setBrush(tokens.surf)
            painter.drawRoundedRect(crisp(box), radius, radius)
            bar = QRect(box.left(), box.top() + 7, theme.current().px(3), box.height() - 14)
            painter.fillRect(mirrored(bar, option.rect), tokens.acc)
        elif is_under_mouse(option):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.surf3)
            painter.drawRoundedRect(box, radius, radius)
        if has_focus(option):
            paint_inner_focus(painter, box, radius)


class Sidebar(QListView):
    """The list of pages. Arrow keys and clicks choose a page; Enter goes on into it."""

    chosen = Signal(str)
    """The key of the page that the person wants; the window answers with `show_page`."""
    walked = Signal(str)
    """The person came to a page with the arrow keys, and keeps the keyboard in the list."""
    entered_page = Signal()
    """The person wants to go on inside the chosen page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = SidebarModel()
        self._is_walking = False
        self._delegate = SidebarDelegate(self)
        self.setModel(self.entries)
        self.entries.modelReset.connect(self._fit_height)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(_("Pages"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("bare", True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        theme.current().changed.connect(self._fit)
        self._fit()

    def set_folded(self, folded: bool) -> None:
        """Show icons only, or icons and words."""
        if folded != self._delegate.folded:
            self._delegate.folded = folded
            self._fit()

    def is_folded(self) -> bool:
        """Tell whether only icons are shown."""
        return self._delegate.folded

    def show_page(self, key: str) -> None:
        """Mark this page as the one that is shown."""
        index = self.entries.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.entered_page.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk(lambda: self._go_to_end(first=event.key() == Qt.Key.Key_Home))
        else:
            self._walk(lambda: super(Sidebar, self).keyPressEvent(event))

    def _walk(self, move: Callable[[], None]) -> None:
        self._is_walking = True
        move()
        self._is_walking = False

    def _go_to_end(self, *, first: bool) -> None:
        """Go to the first or last page; the first row is a heading, which cannot be chosen."""
        pages = [index for row in range(self.entries.rowCount()) if self._key_of(index := self.entries.index(row))]
        if pages:
            self.setCurrentIndex(pages[0 if first else -1])

    def _key_of(self, index: QModelIndex) -> str:
        key = index.data(SidebarModel.KEY)
        return key if isinstance(key, str) else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            tokens = theme.current().tokens
            painter.fillRect(self.viewport().rect(), tokens.side)
            edge = 0 if is_rtl() else self.viewport().width() - 1
            painter.fillRect(QRect(edge, 0, 1, self.viewport().height()), tokens.line)
        super().paintEvent(event)

    def _on_current_changed(self, index: QModelIndex) -> None:
        key = self._key_of(index)
        if key:
            (self.walked if self._is_walking else self.chosen).emit(key)

    def _fit(self) -> None:
        self.setFixedWidth(theme.current().px(WIDTH_FOLDED if self._delegate.folded else WIDTH))
        self._fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        """Bring the pages closer together where not all would be seen; where that is not enough, the list scrolls."""
        rows = range(self.entries.rowCount())
        headings = [row for row in rows if not self._key_of(self.entries.index(row))]
        pages = max(1, len(rows) - len(headings))
        px = theme.current().px
        room = (self.viewport().height() - sum(map(self._delegate.heading_height, headings))) // pages
        self._delegate.row_height = min(px(_ROW), room) if room >= px(_ROW_LEAST) else px(_ROW)
        self.scheduleDelayedItemsLayout()
