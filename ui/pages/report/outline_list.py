"""The outline as a list: how its rows are painted, and its keys, clicks and drags.

Knows rows. Must not know how the report is made.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.report.outline import PART_MIME, OutlineModel, OutlineRow, Part, Under, Wording, wording_words
from ui.painting.controls import check_size, paint_check
from ui.painting.frames import paint_row
from ui.painting.geometry import Row
from ui.painting.icons import icon_size, paint_icon
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate
from ui.widgets.drop_list import AT_END, DropList, Target

PART_HEIGHT, UNDER_HEIGHT = 30, 27
_ICON_SIDE = 14
_TITLE = TextLook(TextSize.BASE, Weight.Medium, Align.START)
_OPEN_TITLE = TextLook(TextSize.BASE, Weight.DemiBold, Align.START)
_PAGE = TextLook(TextSize.BASE, align=Align.END, tabular=True)
_UNDER = TextLook(TextSize.SMALL, align=Align.START, max_lines=3)
_UNDER_PAGE = TextLook(TextSize.SMALL, align=Align.END, tabular=True)
_MARKS = {
    Wording.OWN: ("pencil", Tone.INK2),
    Wording.OWN_BUT_FACTS_CHANGED: ("triangle-alert", Tone.WARN),
}


class OutlineDelegate(CardDelegate):
    """Paints a part (check box, title, who wrote it, page) and a heading inside one."""

    def __init__(self, parent: OutlineList, drop_key: Callable[[], Target | None]) -> None:
        super().__init__(parent)
        self._drop_key = drop_key

    def height(self, index: AnyIndex, width: int) -> int:
        px = theme.current().px
        row = _row(index)
        if isinstance(row, Under):
            return max(px(UNDER_HEIGHT), self._under_height(row.title, width) + px(8))
        return max(px(PART_HEIGHT), theme.current().line_height(TextSize.BASE) + 4)

    def key(self, index: AnyIndex) -> Hashable:
        row = _row(index)
        return row.title if isinstance(row, Under) else ""

    def words(self, index: AnyIndex, width: int) -> str:
        row = _row(index)
        wording = wording_words(row.wording) if isinstance(row, Part) and row.is_in and row.page else ""
        return "\n".join(part for part in (str(index.data(Qt.ItemDataRole.DisplayRole)), wording) if part)

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = _row(index)
        paint_row(painter, option.rect, option)
        if isinstance(row, Under):
            self._paint_under(painter, option.rect, row)
        elif row is not None:
            self._paint_part(painter, option.rect, row)
        self._paint_drop(painter, option.rect, index)

    def check_rect(self, rect: QRect) -> QRect:
        """Return where the check box of a row is, with room to hit it."""
        px = theme.current().px
        return Row(rect.adjusted(px(6), 0, 0, 0)).start(check_size() + check_size())

    def _paint_part(self, painter: QPainter, rect: QRect, part: Part) -> None:
        px = theme.current().px
        row = _inside(rect)
        paint_check(painter, row.start(check_size(), px(8)), _checked(part))
        page = str(part.page) if part.page else "–"
        paint_line(painter, row.end(line_size("88", _PAGE), px(6)), page, _PAGE, Tone.INK2)
        if part.is_in and part.page:
            self._paint_wording(painter, row, part.wording)
        ink = Tone.INK if part.is_in and part.page else Tone.INK3
        paint_line(painter, row.rest(), part.title, _OPEN_TITLE if part.is_open else _TITLE, ink)

    def _paint_wording(self, painter: QPainter, row: Row, wording: Wording) -> None:
        if wording in _MARKS:
            icon, tone = _MARKS[wording]
            paint_icon(painter, row.end(icon_size(_ICON_SIDE), theme.current().px(6)), icon, tone, _ICON_SIDE)
        elif wording is Wording.PROGRAM:
            side = theme.current().px(5)
            box = row.end(QSize(side, side), theme.current().px(6))
            dot = QRect(0, 0, side, side)
            dot.moveCenter(box.center())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.current().tokens.ink3)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawEllipse(dot)

    def _paint_under(self, painter: QPainter, rect: QRect, under: Under) -> None:
        row = self._under_row(rect)
        page = str(under.page) if under.page else "–"
        paint_line(painter, row.end(line_size("88", _UNDER_PAGE), theme.current().px(6)), page, _UNDER_PAGE, Tone.INK2)
        place = row.rest()
        height = layout_text(under.title, _UNDER, place.width()).height
        place.setTop(place.top() + (place.height() - height) // 2)
        paint_text(painter, place, under.title, _UNDER, Tone.INK2)

    def _under_row(self, rect: QRect) -> Row:
        """Return the place of a heading: it begins where the words of its part begin."""
        row = _inside(rect)
        row.skip(check_size().width() + theme.current().px(8))
        return row

    def _under_height(self, title: str, width: int) -> int:
        row = self._under_row(QRect(0, 0, width, theme.current().px(UNDER_HEIGHT)))
        row.end(line_size("88", _UNDER_PAGE), theme.current().px(6))
        return layout_text(title, _UNDER, row.rest().width()).height

    def _paint_drop(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        target, row = self._drop_key(), _row(index)
        is_last = index.row() == index.model().rowCount() - 1
        if isinstance(row, Part) and target == ("part", row.key):
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), theme.current().tokens.acc)
        elif target == AT_END and is_last:
            painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), theme.current().tokens.acc)


class OutlineList(DropList):
    """The list of parts: Space puts a part in or leaves it out, Alt ↑ and Alt ↓ or a drag move it, F2 writes it."""

    writing_wanted = Signal(str)
    """The key of a part whose words a person wants to write."""

    def __init__(self, model: OutlineModel) -> None:
        super().__init__(_("Outline"), PART_MIME)
        self._outline = model
        self._delegate = OutlineDelegate(self, lambda: self.drop_key)
        self.setItemDelegate(self._delegate)
        self.setModel(model)

    def current_part(self) -> Part | None:
        """Return the part that is chosen, or that the chosen heading is in."""
        row = self._outline.at(self.currentIndex())
        return self._outline.part_of(row) if row is not None else None

    def choose(self, row: OutlineRow) -> None:
        """Choose a row and bring it into view."""
        index = self._outline.index_of(self._outline.key_of(row))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        part = self.current_part()
        if part is None or not self._acts(event, part):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = self._outline.at(index)
        hits = self._delegate.check_rect(self.visualRect(index)).contains(event.position().toPoint())
        super().mousePressEvent(event)
        if isinstance(row, Part) and hits and event.button() == Qt.MouseButton.LeftButton:
            self._outline.toggle(row.key)

    def target_at(self, at: QPoint) -> Target:
        index = self.row_before(at)
        while isinstance(self._outline.at(index), Under):
            index = index.siblingAtRow(index.row() + 1)
        row = self._outline.at(index)
        return ("part", row.key) if isinstance(row, Part) else AT_END

    def take_drop(self, dropped: QMimeData, target: Target) -> bool:
        key = bytes(dropped.data(PART_MIME).data()).decode()
        if key not in {part.key for part in self._outline.parts()}:
            return False
        self._outline.put_before(key, "" if target == AT_END else target[1])
        return True

    def _acts(self, event: QKeyEvent, part: Part) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if held == Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self._outline.move(part.key, steps[Qt.Key(event.key())])
            self.choose(part)
        elif held == Qt.KeyboardModifier.NoModifier and event.key() == Qt.Key.Key_Space:
            self._outline.toggle(part.key)
        elif held == Qt.KeyboardModifier.NoModifier and event.key() == Qt.Key.Key_F2:
            self.writing_wanted.emit(part.key)
        else:
            return False
        return True


def _inside(rect: QRect) -> Row:
    """Return a row without its margins, which change sides with the direction of reading."""
    row = Row(rect)
    row.skip(theme.current().px(14))
    row.end(QSize(theme.current().px(12), 0))
    return row


def _row(index: AnyIndex | QModelIndex) -> OutlineRow | None:
    row: OutlineRow | None = index.data(OutlineModel.ROW)
    return row


def _checked(part: Part) -> Qt.CheckState:
    return Qt.CheckState.Checked if part.is_in else Qt.CheckState.Unchecked
