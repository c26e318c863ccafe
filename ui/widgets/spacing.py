"""Margins and gaps of layouts that grow with the text size.

Knows layouts and drawn pixels. Must not know what is laid out.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLayout

from ui import theme

Margins = tuple[int, int, int, int]
"""Start, top, end, bottom in drawn pixels. Qt itself does not turn margins round with the direction; this does."""


def space(layout: QLayout, margins: Margins = (0, 0, 0, 0), gap: int = 0) -> None:
    """Give a layout these margins and this gap (drawn pixels), now and after every change of the text size."""
    for child in layout.children():
        if isinstance(child, _Spacing):
            child.change(margins, gap)
            return
    _Spacing(layout, margins, gap)


class _Spacing(QObject):
    def __init__(self, layout: QLayout, margins: Margins, gap: int) -> None:
        super().__init__(layout)
        self._layout, self._margins, self._gap = layout, margins, gap
        theme.current().changed.connect(self._apply)
        self._apply()

    def change(self, margins: Margins, gap: int) -> None:
        self._margins, self._gap = margins, gap
        self._apply()

    def _apply(self) -> None:
        px = theme.current().px
        start, top, end, bottom = (px(margin) for margin in self._margins)
        rtl = theme.current().direction == Qt.LayoutDirection.RightToLeft
        self._layout.setContentsMargins(end if rtl else start, top, start if rtl else end, bottom)
        self._layout.setSpacing(px(self._gap))
