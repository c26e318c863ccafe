"""The strip below the matrix where themes wait that have no place yet.

Knows marks and a width. Must not know places in the matrix. Where names find no room, only the circles stand there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QPainter

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.priorities.matrix_mark import ThemeMark
from ui.pages.priorities.matrix_painting import mark_size, name_size
from ui.painting.geometry import mirrored
from ui.painting.text import Align, TextLook, paint_line

NAMES, MOST_LINES, GAP = (190, 130, 100, 0), 2, 8
"""Widths to which names are cut until all fit into the lines; at last there are none."""
_TITLE = TextLook(TextSize.SMALL, Weight.DemiBold, Align.START)
_BARE_TITLE = 22


@dataclass(slots=True)
class Strip:
    """Circles with their names in lines; `height` is 0 where nothing waits."""

    height: int = 0
    _marks: dict[str, QRect] = field(default_factory=dict)
    _names: dict[str, tuple[QRect, str]] = field(default_factory=dict)
    _title: QRect = field(default_factory=QRect)

    def move_to(self, top: int, bounds: QRect) -> None:
        """Put the strip at a height, mirrored in its bounds where reading is."""
        self._marks = {key: mirrored(box.translated(0, top), bounds) for key, box in self._marks.items()}
        self._names = {
            key: (mirrored(box.translated(0, top), bounds), name) for key, (box, name) in self._names.items()
        }
        self._title = mirrored(self._title.translated(0, top), bounds)

    def points(self) -> dict[str, QPointF]:
        """Return the middle of each circle."""
        return {key: QPointF(box.center()) for key, box in self._marks.items()}

    def key_at(self, at: QPoint) -> str:
        """Return the theme whose name is at a point, "" for none."""
        return next((key for key, (box, _name) in self._names.items() if box.contains(at)), "")

    def paint(self, painter: QPainter, paint_name: Callable[[QPainter, QRect, str], None]) -> None:
        """Paint the title and the names; the circles are painted by themselves."""
        if not self.height:
            return
        words = _("Not placed yet: {count}").format(count=len(self._marks))
        paint_line(painter, self._title, words, _TITLE)
        for box, name in self._names.values():
            paint_name(painter, box, name)


def strip_of(marks: Sequence[ThemeMark], width: int) -> Strip:
    """Return the strip of these marks in a width, laid out from the left and from 0 down."""
    if not marks:
        return Strip()
    px = theme.current().px
    side = mark_size()
    title = px(_BARE_TITLE)
    start = px(20)
    for most in NAMES:
        boxes, names = _lines(marks, (start, width), px(most))
        if max(box.bottom() for box in boxes.values()) < MOST_LINES * (side + px(2)):
            break
    bottom = max(box.bottom() for box in boxes.values()) + 1
    return Strip(
        height=title + bottom + px(4),
        _marks={key: box.translated(0, title) for key, box in boxes.items()},
        _names={key: (box.translated(0, title), name) for key, (box, name) in names.items()},
        _title=QRect(start + px(4), 0, max(1, width - start), title),
    )


def _lines(
    marks: Sequence[ThemeMark], span: tuple[int, int], most: int
) -> tuple[dict[str, QRect], dict[str, tuple[QRect, str]]]:
    px = theme.current().px
    side, gap = mark_size(), px(GAP)
    start, end = span
    left, top = start, 0
    boxes: dict[str, QRect] = {}
    names: dict[str, tuple[QRect, str]] = {}
    for mark in marks:
        size = name_size(mark.name_words)
        wide = min(most, size.width())
        whole = side + (px(2) + wide if most else 0)
        if left > start and left + whole > end:
            left, top = start, top + side + px(2)
        boxes[mark.key] = QRect(left, top, side, side)
        if most:
            room = max(1, min(wide, end - left - side - px(2)))
            place = QRect(left + side + px(2), top + (side - size.height()) // 2, room, size.height())
            names[mark.key] = (place, mark.name_words)
        left += whole + (gap if most else 0)
    return boxes, names
