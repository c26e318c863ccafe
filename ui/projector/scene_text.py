"""Words on the projector: set once for a picture that is 1080 high, then scaled with it, so all sizes break alike.

Knows letters and lines. Must not know scenes.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from ui import theme
from ui.fonts import FAMILIES, Weight, is_arabic
from ui.painting.text import is_rtl_text
from ui.safe_text import shown

HEIGHT = 1080.0
"""The height for which all measures of the projector are given."""
TITLE, ROW, SMALL, LEAST = 65, 46, 30, 24
"""Letter heights: 6 %, 4.3 %, 2.8 % and 2.2 % of the height; nothing is smaller than the last."""
LINE = 1.26


@dataclass(frozen=True, slots=True)
class Letters:
    """Size, weight and whether digits have one width."""

    px: int
    weight: QFont.Weight = Weight.Normal
    tabular: bool = False

    def font(self, arabic: bool = False) -> QFont:
        """Return the font of these letters."""
        font = QFont()
        font.setFamilies(list(FAMILIES))
        font.setPixelSize(self.px + (3 if arabic else 0))
        weight = self.weight
        if arabic:
            weight = Weight.Bold if weight > Weight.Medium else Weight.Normal
        font.setWeight(weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if self.px >= ROW and not arabic:
            tracking = 98.5 if self.px < TITLE else 94 if self.tabular else 96
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, tracking)
        if self.tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    @property
    def line(self) -> float:
        """The height of a line."""
        return self.px * LINE


@dataclass(frozen=True, slots=True)
class Words:
    """Words laid out in a width: each paragraph in its own direction, at the start edge of the interface."""

    layouts: tuple[tuple[QTextLayout, float], ...]
    width: float
    height: float
    cut: bool

    def draw(self, painter: QPainter, x: float, y: float, colour: QColor) -> None:
        """Draw the words with their top left corner here."""
        painter.setPen(colour)
        for layout, top in self.layouts:
            layout.draw(painter, QPointF(x, y + top))


def set_words(
    text: str, letters: Letters, width: float, lines: int = 1, *, end: bool = False, centre: bool = False
) -> Words:
    """Return words in at most so many lines; what does not fit ends with "…"."""
    setter = _Setter(letters, max(1.0, width), lines, _side(end, centre))
    for paragraph in shown(text).split("\n"):
        if not setter.add(paragraph):
            break
    return setter.done()


def width_of(text: str, letters: Letters) -> float:
    """Return how wide words are on one line."""
    return QFontMetricsF(letters.font(is_arabic(text))).horizontalAdvance(shown(text))


def _side(end: bool, centre: bool) -> Qt.AlignmentFlag:
    if centre:
        return Qt.AlignmentFlag.AlignHCenter
    at_right = (theme.current().direction == Qt.LayoutDirection.RightToLeft) != end
    return Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft


class _Setter:
    def __init__(self, letters: Letters, width: float, lines: int, side: Qt.AlignmentFlag) -> None:
        self._letters, self._width, self._left, self._side = letters, width, lines, side
        self._layouts: list[tuple[QTextLayout, float]] = []
        self._height = self._widest = 0.0
        self._cut = False

    def add(self, text: str) -> bool:
        """Set a paragraph; tell whether there is room for another."""
        layout = self._layout(text)
        used = self._fill(layout, self._left)
        if used < len(layout.text()):
            used = self._fill(layout, max(0, self._left - 1))
            self._keep(layout)
            self._cut = True
            font = self._letters.font(is_arabic(text))
            rest = QFontMetricsF(font).elidedText(f"{layout.text()[used:]}…", Qt.TextElideMode.ElideRight, self._width)
            last = self._layout(rest)
            self._fill(last, 1)
            self._keep(last)
            return False
        self._keep(layout)
        return self._left > 0

    def done(self) -> Words:
        return Words(tuple(self._layouts), self._widest, self._height, self._cut)

    def _layout(self, text: str) -> QTextLayout:
        layout = QTextLayout(text, self._letters.font(is_arabic(text)))
        option = QTextOption(self._side)
        rtl = is_rtl_text(text)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        return layout

    def _fill(self, layout: QTextLayout, most: int) -> int:
        """Set lines and return how many letters (as Qt counts) they hold."""
        used = 0
        layout.beginLayout()
        for place in range(most):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, place * self._letters.line + (self._letters.line - line.height()) / 2))
            used = line.textStart() + line.textLength()
        layout.endLayout()
        return used

    def _keep(self, layout: QTextLayout) -> None:
        count = layout.lineCount()
        if not count:
            return
        self._layouts.append((layout, self._height))
        self._height += count * self._letters.line
        self._left -= count
        self._widest = max(self._widest, *(layout.lineAt(n).naturalTextWidth() for n in range(count)))


def paint_centred(painter: QPainter, box: QRectF, text: str, letters: Letters, colour: QColor) -> None:
    """Paint one line in the middle of a box, such as the digit of a mark."""
    painter.setFont(letters.font())
    painter.setPen(colour)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
