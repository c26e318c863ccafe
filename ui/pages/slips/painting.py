"""Paints the list of groups, and a slip as it is printed: words at the start, where they went at the end.

Knows the rows of this page. Must not know what a key does.
"""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.i18n import _
from exports.handouts.slip_words import EntryKind, SlipEntry
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.slips.rows import FootRow, GroupModel, GroupRow, HeadRow, SlipModel, SlipRow, WentRow
from ui.painting.frames import has_focus, paint_inner_focus, paint_row, paint_rule
from ui.painting.geometry import Row, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import (
    MARKER_SMALL,
    THEME_NUMBER_SMALL,
    marker_size,
    paint_marker,
    paint_strip,
    paint_theme_number,
    strip_size,
    theme_number_size,
)
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate, is_heard

GROUP, MARGIN, TOP, GAP, CODE, SIGN, BETWEEN, HEAD_MARK = 52, 24, 12, 6, 44, 24, 24, 28
WIDE = 560
"""From this width on, in drawn pixels, words and where they went stand side by side."""
_NAME = TextLook(TextSize.BASE, Weight.DemiBold, Align.START)
_LINE = TextLook(TextSize.SMALL, align=Align.START)
_TITLE = TextLook(TextSize.PAGE, align=Align.START, max_lines=2)
_OF_GROUP = TextLook(TextSize.NOTE, Weight.Medium, Align.START)
_SUMMARY = TextLook(TextSize.SMALL, align=Align.START)
_CODE = TextLook(TextSize.NOTE, Weight.DemiBold, Align.START, tabular=True)
_WORDS = TextLook(TextSize.NOTE)
_THEME = TextLook(TextSize.BASE, Weight.DemiBold, Align.START)
_TOLD = TextLook(TextSize.BASE, align=Align.START)
_SAID = TextLook(TextSize.BASE, Weight.Medium, Align.START)
_SIGNS: dict[EntryKind, tuple[str, Tone]] = {
    EntryKind.ALONE: ("circle-dashed", Tone.INK2),
    EntryKind.WORDING: ("quote", Tone.INK2),
    EntryKind.ACCEPTED: ("badge-check", Tone.OK),
    EntryKind.NOT_ACCEPTED: ("undo-2", Tone.WARN),
    EntryKind.WAITING: ("hourglass", Tone.INK3),
    EntryKind.PLACE: ("list-ordered", Tone.INK2),
    EntryKind.PRIORITY: ("scale", Tone.INK2),
    EntryKind.FOLLOW_UP: ("list-checks", Tone.ACC),
    EntryKind.NEXT_GROUP: ("arrow-right", Tone.ACC),
    EntryKind.AS_BEFORE: ("link-2", Tone.INK3),
    EntryKind.SAID: ("git-compare", Tone.INFO),
    EntryKind.GONE: ("info", Tone.WARN),
}


class GroupDelegate(CardDelegate):
    """Rows of one height: square, name, how much is common."""

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(GROUP)

    def words(self, index: AnyIndex, width: int) -> str:
        row: GroupRow = index.data(GroupModel.ROW)
        return f"{row.group.theme or row.title}\n{row.line}"

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: GroupRow = index.data(GroupModel.ROW)
        px = theme.current().px
        paint_row(painter, option.rect, option)
        line = Row(option.rect.adjusted(px(16), 0, -px(12), 0))
        paint_marker(painter, line.start(marker_size(), px(10)), row.group.number or 0)
        box = line.rest()
        half = box.height() // 2
        paint_line(painter, QRect(box.left(), box.top() + px(6), box.width(), half - px(6)), row.title, _NAME)
        below = QRect(box.left(), box.top() + half, box.width(), half - px(6))
        paint_line(painter, below, row.line, _LINE, Tone.INK2)


class SlipDelegate(CardDelegate):
    """A slip on paper of the window: a head, a line between recommendations, words and where they went."""

    def key(self, index: AnyIndex) -> Hashable:
        row: SlipRow = index.data(SlipModel.ROW)
        return (row.line.text, row.entries) if isinstance(row, WentRow) else row

    def height(self, index: AnyIndex, width: int) -> int:
        row: SlipRow = index.data(SlipModel.ROW)
        px = theme.current().px
        if isinstance(row, HeadRow):
            room = _inner(QRect(0, 0, width, 0)).width()
            return 2 * px(TOP) + _title_height(room) + sum(_text_height(*one, room) + px(4) for one in _head(row))
        if isinstance(row, FootRow):
            return _text_height(row.words, _SUMMARY, _inner(QRect(0, 0, width, 0)).width()) + 2 * px(TOP)
        words, told = _columns(QRect(0, 0, width, 0))
        heights = _text_height(row.line.text, _WORDS, words.width()), _told_height(row, told.width())
        return 2 * px(TOP) + (max(heights) if _is_wide(width) else sum(heights) + px(GAP))

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: SlipRow = index.data(SlipModel.ROW)
        rect = option.rect
        if isinstance(row, HeadRow):
            _paint_head(painter, rect, row)
        elif isinstance(row, FootRow):
            inner = _inner(rect).adjusted(0, theme.current().px(TOP), 0, 0)
            paint_text(painter, inner, row.words, _SUMMARY, Tone.CONF)
        else:
            _paint_went(painter, rect, row)
        if not isinstance(row, HeadRow):
            paint_rule(painter, _inner(rect).left(), _inner(rect).right(), rect.top(), Tone.LINE)
        if has_focus(option) and is_heard(option):
            paint_inner_focus(painter, rect.adjusted(4, 3, -4, -2), theme.current().px(6))


# Places, from left to right; whoever paints turns them round


def _inner(rect: QRect) -> QRect:
    px = theme.current().px
    return rect.adjusted(px(MARGIN), 0, -px(MARGIN), 0)


def _is_wide(width: int) -> bool:
    return width >= theme.current().px(WIDE)


def _columns(rect: QRect) -> tuple[QRect, QRect]:
    """Return where the words of a recommendation stand, and where it is told where they went."""
    px, inner = theme.current().px, _inner(rect)
    words = inner.adjusted(px(CODE), 0, 0, 0)
    if not _is_wide(rect.width()):
        return words, QRect(words)
    half = (words.width() - px(BETWEEN)) * 46 // 100
    return (
        QRect(words.left(), words.top(), half, words.height()),
        words.adjusted(half + px(BETWEEN), 0, 0, 0),
    )


def _text_height(text: str, look: TextLook, width: int) -> int:
    return layout_text(text, look, max(1, width)).height


def _told_height(row: WentRow, width: int) -> int:
    gap = theme.current().px(GAP)
    return sum(_entry_height(entry, row, width) + gap for entry in row.entries) - gap


def _entry_height(entry: SlipEntry, row: WentRow, width: int) -> int:
    px = theme.current().px
    room = width - px(SIGN)
    if not entry.is_theme:
        return _text_height(entry.words, _look(entry), room)
    name = max(_text_height(entry.theme_name, _THEME, room), theme_number_size(THEME_NUMBER_SMALL).height())
    return name + px(4) + _support_height(entry, row, room)


def _support_height(entry: SlipEntry, row: WentRow, room: int) -> int:
    """Return the height of the strip with its words: beside it where they fit into a line, else under it."""
    strip = strip_size(len(row.numbers), MARKER_SMALL)
    beside = room - strip.width() - theme.current().px(8)
    if line_size(entry.words, _TOLD).width() <= beside:
        return max(strip.height(), theme.current().line_height(TextSize.BASE))
    return strip.height() + theme.current().px(3) + _text_height(entry.words, _TOLD, room)


def _look(entry: SlipEntry) -> TextLook:
    return _SAID if entry.kind in (EntryKind.ACCEPTED, EntryKind.NOT_ACCEPTED) else _TOLD


# Painting


def _head(row: HeadRow) -> tuple[tuple[str, TextLook], ...]:
    return (row.title, _OF_GROUP), (row.summary, _SUMMARY)


def _title_height(room: int) -> int:
    px = theme.current().px
    words = _text_height(_("Where did our recommendations go?"), _TITLE, room - px(HEAD_MARK) - px(12))
    return max(px(HEAD_MARK), words) + px(8)


def _paint_head(painter: QPainter, rect: QRect, row: HeadRow) -> None:
    px = theme.current().px
    inner = _inner(rect)
    height = _title_height(inner.width())
    line = Row(QRect(inner.left(), rect.top() + px(TOP), inner.width(), height - px(8)))
    paint_marker(painter, line.start(marker_size(HEAD_MARK), px(12)), row.group.number or 0)
    paint_text(painter, line.rest(), _("Where did our recommendations go?"), _TITLE)
    top = rect.top() + px(TOP) + height
    for (words, look), tone in zip(_head(row), (Tone.INK, Tone.INK2), strict=True):
        used = _text_height(words, look, inner.width())
        paint_text(painter, QRect(inner.left(), top, inner.width(), used), words, look, tone)
        top += used + px(4)


def _paint_went(painter: QPainter, rect: QRect, row: WentRow) -> None:
    px = theme.current().px
    body = rect.adjusted(0, px(TOP), 0, -px(TOP))
    words, told = _columns(body)
    code = QRect(_inner(body).left(), body.top(), px(CODE), theme.current().line_height(TextSize.NOTE))
    paint_line(painter, mirrored(code, rect), row.line.code, _CODE)
    height = _text_height(row.line.text, _WORDS, words.width())
    paint_text(painter, mirrored(QRect(words.left(), words.top(), words.width(), height), rect), row.line.text, _WORDS)
    top = told.top() if _is_wide(rect.width()) else words.top() + height + px(GAP)
    for entry in row.entries:
        used = _entry_height(entry, row, told.width())
        place = mirrored(QRect(told.left(), top, told.width(), used), rect)
        if entry.is_theme:
            _paint_theme(painter, place, entry, row)
        else:
            _paint_entry(painter, place, entry)
        top += used + px(GAP)


def _paint_entry(painter: QPainter, place: QRect, entry: SlipEntry) -> None:
    px = theme.current().px
    icon, tone = _SIGNS[entry.kind]
    first = QRect(place.left(), place.top(), place.width(), theme.current().line_height(TextSize.BASE))
    paint_icon(painter, Row(first).start(icon_size(14)), icon, tone, 14)
    quiet = entry.kind in (EntryKind.WAITING, EntryKind.AS_BEFORE)
    text = mirrored(place.adjusted(px(SIGN), 0, 0, 0), place)
    paint_text(painter, text, entry.words, _look(entry), Tone.INK2 if quiet else Tone.INK)


def _paint_theme(painter: QPainter, place: QRect, entry: SlipEntry, row: WentRow) -> None:
    px = theme.current().px
    size = theme_number_size(THEME_NUMBER_SMALL)
    room = place.width() - px(SIGN)
    name = max(_text_height(entry.theme_name, _THEME, room), size.height())
    first = Row(QRect(place.left(), place.top(), place.width(), size.height()))
    is_common = entry.kind is EntryKind.COMMON
    paint_theme_number(painter, first.start(size), entry.theme_number or 0, is_common)
    lead = (size.height() - theme.current().line_height(TextSize.BASE)) // 2
    text = QRect(place.left() + px(SIGN), place.top() + max(0, lead), room, name)
    paint_text(painter, mirrored(text, place), entry.theme_name, _THEME)
    below = QRect(place.left() + px(SIGN), place.top() + name + px(4), room, place.height() - name - px(4))
    _paint_support(painter, mirrored(below, place), entry, row)


def _paint_support(painter: QPainter, place: QRect, entry: SlipEntry, row: WentRow) -> None:
    px = theme.current().px
    strip = strip_size(len(row.numbers), MARKER_SMALL)
    beside = place.width() - strip.width() - px(8)
    if line_size(entry.words, _TOLD).width() <= beside:
        line = Row(place)
        paint_strip(painter, line.start(strip, px(8)), row.numbers, entry.raised)
        paint_line(painter, line.rest(), entry.words, _TOLD, Tone.INK2)
        return
    line = Row(QRect(place.left(), place.top(), place.width(), strip.height()))
    paint_strip(
        painter, line.start(QSize(min(strip.width(), place.width()), strip.height())), row.numbers, entry.raised
    )
    text = place.adjusted(0, strip.height() + px(3), 0, 0)
    paint_text(painter, text, entry.words, _TOLD, Tone.INK2)
