"""The start pane: the matrix under its title, and in a line how a theme is moved.

Knows the matrix. Must not know how an act is saved.
"""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize
from ui.pages.priorities.matrix_view import MatrixView
from ui.tokens import Tone
from ui.widgets.headers import PaneHeader
from ui.widgets.labels import IconLabel, PlainLabel, key_label
from ui.widgets.spacing import space

_LEAST_FOR_HINT = 560


class MatrixPane(QWidget):
    """Title, hint and matrix."""

    def __init__(self) -> None:
        super().__init__()
        self.matrix = MatrixView()
        box = QVBoxLayout(self)
        space(box)
        header = PaneHeader(_("Priority and feasibility"))
        self._hint = QWidget()
        line = QHBoxLayout(self._hint)
        space(line, gap=5)
        line.addWidget(IconLabel("hand", Tone.INK2, 14))
        line.addWidget(PlainLabel(_("Drag a theme, or select it and use"), TextSize.SMALL, tone=Tone.INK2))
        for key in ("←", "→", "↑", "↓"):
            line.addWidget(key_label(key))
        header.add_action(self._hint)
        box.addWidget(header)
        inner = QHBoxLayout()
        space(inner, (10, 0, 16, 10))
        inner.addWidget(self.matrix)
        box.addLayout(inner, 1)

    def resizeEvent(self, event: object) -> None:
        """Leave the hint out where the title needs the room."""
        self._hint.setVisible(self.width() >= theme.current().px(_LEAST_FOR_HINT))
