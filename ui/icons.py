"""Icons: SVG files painted in a colour of the theme, each picture made once.

Knows the icon files, line widths and which icons point along the reading direction. Must not know what an icon means.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

import resources

MIRRORED = frozenset(
    {
        "send",
        "chevron-left",
        "chevron-right",
        "arrow-left",
        "arrow-right",
        "undo-2",
        "redo-2",
        "corner-down-left",
        "skip-forward",
        "log-in",
        "split",
        "notebook-pen",
        "pencil",
        "list-ordered",
        "message-square",
        "messages-square",
        "signal-high",
        "signal-medium",
        "signal-low",
        "chart-gantt",
    }
)
"""Icons that are turned round when the interface runs from right to left."""

APP_ICON = "app"
_APP_SQUARE, _APP_DOTS = "#0E5F66", "#FFFFFF"


class IconCache:
    """Pictures of icons by name, colour, size, screen scale and direction."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str, int, float, bool], QPixmap] = {}

    def clear(self) -> None:
        """Forget all pictures, as after a change of theme."""
        self._made.clear()

    def pixmap(self, name: str, colour: QColor, size: int, dpr: float = 1.0, mirrored: bool = False) -> QPixmap:
        """Return an icon as a square of `size` logical pixels; `mirrored` turns round only the icons that point.

        Raises:
            FileNotFoundError: no such icon is shipped.
        """
        turned = mirrored and name in MIRRORED
        key = (name, colour.name(), size, dpr, turned)
        if key not in self._made:
            drawing = _source(name).replace("currentColor", colour.name())
            drawing = drawing.replace('stroke-width="2"', f'stroke-width="{_stroke(size)}"')
            self._made[key] = _render(drawing, size, dpr, turned)
        return self._made[key]

    def app_pixmap(self, square: QColor, dots: QColor, size: int, dpr: float = 1.0) -> QPixmap:
        """Return the program's own icon with these two colours."""
        key = (APP_ICON + dots.name(), square.name(), size, dpr, False)
        if key not in self._made:
            drawing = _source(APP_ICON).replace(_APP_DOTS, dots.name()).replace(_APP_SQUARE, square.name())
            self._made[key] = _render(drawing, size, dpr, False)
        return self._made[key]


@cache
def _source(name: str) -> str:
    return resources.icon_file(name).read_text(encoding="utf-8")


def _stroke(size: int) -> float:
    """Return the line width (in the drawing's 24 units) that looks equally heavy at every size."""
    if size <= 13:
        return 2.25
    return 1.75 if size < 22 else 1.5


def _render(drawing: str, size: int, dpr: float, turned: bool) -> QPixmap:
    side = round(size * dpr)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    if turned:
        pixmap = pixmap.transformed(QTransform().scale(-1, 1))
    pixmap.setDevicePixelRatio(dpr)
    return pixmap
