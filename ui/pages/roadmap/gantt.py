"""The time of actions: quarters and years in the heading, bars with the share reached, a diamond for by when, today.

Paints what `time_scale` says. In a language read from right to left, time runs from right to left.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from a87desk.reading.roadmap import Standing
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.roadmap.rows import ActionRow
from ui.pages.roadmap.time_scale import Quarter, TimeScale
from ui.painting.geometry import crisp, mirrored
from ui.painting.marks import dashed_pen
from ui.painting.text import Align, TextLook, line_size, paint_line
from ui.tokens import Tone

BAR, DIAMOND, TODAY, EDGE = 10, 12, 2, 9
LEAST_LABEL = 26
_YEAR = TextLook(TextSize.TINY, Weight.DemiBold, Align.START, tabular=True)
_QUARTER = TextLook(TextSize.TINY, Weight.Normal, Align.START, tabular=True)


def axis_of(rect: QRect) -> QRect:
    """Return the part of a cell in which time runs: a little air at its end, for the last diamond."""
    return mirrored(QRect(rect.left(), rect.top(), rect.width() - theme.current().px(EDGE), rect.height()), rect)


def x_of(share: float, axis: QRect) -> int:
    """Return the pixel column of a share of the axis, in the direction of the interface."""
    spot = QRect(axis.left() + round(share * (axis.width() - 1)), axis.top(), 1, axis.height())
    return mirrored(spot, axis).left()


def paint_axis(painter: QPainter, rect: QRect, scale: TimeScale, on: date) -> None:
    """Paint the lines of the quarters (where there is room, else of the years) and of the day that is asked about."""
    tokens = theme.current().tokens
    axis = axis_of(rect)
    for x, is_year in _lines(scale, axis.left(), axis.width(), theme.current().revision):
        painter.fillRect(QRect(x, rect.top(), 1, rect.height()), tokens.line if is_year else tokens.line0)
    paint_today(painter, rect, scale, on)


@lru_cache(maxsize=32)
def _lines(scale: TimeScale, left: int, width: int, _revision: int) -> tuple[tuple[int, bool], ...]:
    """Return the pixel columns of the lines and whether each begins a year."""
    axis = QRect(left, 0, width, 1)
    every = _has_quarters(scale, width)
    return tuple(
        (x_of(scale.share(quarter.first), axis), quarter.number == 1)
        for quarter in scale.quarters
        if every or quarter.number == 1
    )


def paint_today(painter: QPainter, rect: QRect, scale: TimeScale, on: date) -> None:
    """Paint the line of the day that is asked about, where it is on the axis."""
    if scale.shows(on):
        x = x_of(scale.share(on), axis_of(rect))
        painter.fillRect(QRect(x, rect.top(), theme.current().px(TODAY), rect.height()), theme.current().tokens.acc)


def paint_heading(painter: QPainter, rect: QRect, scale: TimeScale) -> None:
    """Paint years over quarters; years alone, or only some of them, where there is less room."""
    axis = axis_of(rect)
    half = rect.height() // 2
    upper = QRect(axis.left(), rect.top() + half // 4, axis.width(), half - half // 8)
    lower = QRect(axis.left(), rect.top() + half, axis.width(), half - half // 4)
    has_quarters = _has_quarters(scale, axis.width())
    years = _years(scale.quarters)
    wide = line_size("2019", _YEAR).width() + theme.current().px(2)
    free = -1.0
    for quarter in years:
        start = scale.share(quarter.first) * axis.width()
        is_short = quarter == years[0] and len(years) > 1 and quarter.number != 1
        room = scale.share(years[1].first) * axis.width() - start if is_short else wide
        if start < free or room < wide - theme.current().px(2):
            continue
        free = start + wide
        _paint_label(painter, upper if has_quarters else rect, start, str(quarter.year), _YEAR)
    if has_quarters:
        for quarter in scale.quarters:
            label = f"Q{quarter.number}"
            _paint_label(painter, lower, scale.share(quarter.first) * axis.width(), label, _QUARTER)


def _paint_label(painter: QPainter, line: QRect, start: float, words: str, look: TextLook) -> None:
    size = line_size(words, look)
    box = QRect(line.left() + round(start) + theme.current().px(4), line.top(), size.width() + 1, line.height())
    paint_line(painter, mirrored(box, line), words, look, Tone.INK if look is _YEAR else Tone.INK2)


def _years(quarters: Sequence[Quarter]) -> list[Quarter]:
    """Return the first quarter of each year that is shown."""
    return [one for place, one in enumerate(quarters) if place == 0 or one.number == 1]


def _has_quarters(scale: TimeScale, width: int) -> bool:
    return width / len(scale.quarters) >= theme.current().px(LEAST_LABEL)


def paint_bar(painter: QPainter, rect: QRect, row: ActionRow, scale: TimeScale) -> None:
    """Paint the bar of an action and the diamond of its date; a date alone is a diamond alone."""
    axis = axis_of(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if row.first and row.last and row.first <= row.last:
        _paint_span(painter, axis, row, scale.span(row.first, row.last))
    elif row.first:
        _paint_beginning(painter, axis, scale.span(row.first, row.first)[0])
    if row.last:
        x = x_of(scale.span(row.last, row.last)[1], axis)
        _paint_diamond(painter, QPointF(x, axis.center().y() + 1), theme.current().tokens.ink)
    painter.restore()


def _paint_span(painter: QPainter, axis: QRect, row: ActionRow, span: tuple[float, float]) -> None:
    px, tokens = theme.current().px, theme.current().tokens
    ends = sorted(x_of(share, axis) for share in span)
    height = px(BAR)
    box = QRect(ends[0], axis.center().y() - height // 2 + 1, max(px(3), ends[1] - ends[0]), height)
    edge, ground, dashed = _bar_tones(row)
    painter.setPen(dashed_pen(edge) if dashed else QPen(edge, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(crisp(box), px(2), px(2))
    share = 0.0 if row.share is None else float(row.share)
    full = round(box.width() * share)
    if full > 0 and not dashed:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.acc)
        filled = mirrored(QRect(box.left(), box.top(), full, box.height()), box)
        painter.drawRoundedRect(QRectF(filled), px(2), px(2))


def _bar_tones(row: ActionRow) -> tuple[QColor, QColor, bool]:
    """Return edge and ground of a bar, and whether it is dashed."""
    tokens = theme.current().tokens
    if row.standing in (Standing.LATE, Standing.DELAYED):
        return tokens.warn, tokens.warn_t, False
    if row.standing in (Standing.UNDER_WAY, Standing.DONE):
        return tokens.acc, tokens.heat[1].fill, False
    return tokens.ctl, tokens.surf, row.standing is Standing.CANCELLED


def _paint_beginning(painter: QPainter, axis: QRect, share: float) -> None:
    """Paint an open ring where something begins that has no end yet."""
    side = theme.current().px(BAR) - 2
    painter.setPen(QPen(theme.current().tokens.ctl, 1.5))
    painter.setBrush(theme.current().tokens.surf)
    painter.drawEllipse(QPointF(x_of(share, axis), axis.center().y() + 1), side / 2, side / 2)


def _paint_diamond(painter: QPainter, middle: QPointF, colour: QColor) -> None:
    half = theme.current().px(DIAMOND) / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    x, y = middle.x(), middle.y()
    corners = [QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y)]
    painter.drawPolygon(QPolygonF(corners))


def paint_diamond(painter: QPainter, rect: QRect) -> None:
    """Paint the diamond of the legend."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_diamond(painter, QRectF(rect).center(), theme.current().tokens.ink)
    painter.restore()
