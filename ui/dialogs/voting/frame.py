"""What the windows of a vote share: title and line above, buttons below, as large as the window lets them.

Knows widgets. Must not know votes.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui import theme
from ui.fonts import TextSize, Weight
from ui.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.cards import Rule
from ui.widgets.headers import HintBar
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

LEAST_FOR_HINTS = 520
"""Under this height the line of keys gives its room to what is typed."""


class VoteWindow(QDialog):
    """A window with a head, a body to be filled, and a foot. `is_gone`: it was closed, answers come too late."""

    def __init__(self, name: str, title: str, parent: QWidget, width: int = 900, height: int = 640) -> None:
        super().__init__(parent)
        self._is_closed = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName(name)
        self.setWindowTitle(title)
        px, room = theme.current().px, parent.window().size()
        self.resize(min(px(width), room.width() - 24), min(px(height), room.height() - 24))
        self.head = PlainLabel(title, TextSize.CARD, weight=Weight.DemiBold)
        self.head.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.line = PlainLabel("", TextSize.SMALL, tone=Tone.INK2)
        self.body = QVBoxLayout()
        self.foot = QHBoxLayout()
        self.hints = HintBar(bare=True)
        box = QVBoxLayout(self)
        space(box)
        self.top = QHBoxLayout()
        space(self.top, (20, 12, 20, 10), 12)
        self.top.addWidget(self.head)
        self.top.addWidget(self.line, 1)
        box.addLayout(self.top)
        box.addWidget(Rule())
        space(self.body, (20, 12, 20, 10), 8)
        box.addLayout(self.body, 1)
        box.addWidget(Rule())
        space(self.foot, (20, 10, 20, 12), 8)
        box.addLayout(self.foot)

    @property
    def is_gone(self) -> bool:
        """Whether the window was closed, or went with the window that it stood over."""
        return self._is_closed or not isValid(self)

    def add_foot(self, *buttons: Button, start: QWidget | None = None) -> None:
        """Put something at the start of the foot, and the buttons at its end."""
        if start is not None:
            self.foot.addWidget(start, 1, Qt.AlignmentFlag.AlignVCenter)
        else:
            self.foot.addStretch(1)
        for button in buttons:
            self.foot.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.hints.setVisible(event.size().height() >= theme.current().px(LEAST_FOR_HINTS))

    def done(self, result: int) -> None:
        """Close; an answer that still comes is heard by nobody."""
        self._is_closed = True
        super().done(result)


def fixed(label: PlainLabel) -> PlainLabel:
    """Return a label that takes no more than its words."""
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    return label
