"""Small buttons of which one is chosen, each with its key: the speakers and the kinds above the entry.

Knows words, icons and key caps. Must not know what is chosen by them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.geometry import Row, crisp
from ui.painting.icons import icon_size, paint_icon
from ui.painting.pills import key_size, paint_key
from ui.painting.text import Align, TextLook, line_size, paint_line
from ui.safe_text import set_tooltip
from ui.tokens import Tone
from ui.widgets.buttons import enters
from ui.widgets.flow import Flow

HEIGHT = 26
MOST_WIDTH = 190
_LOOK = TextLook(TextSize.SMALL, Weight.Medium, Align.START)


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: its key in the program, its words, its icon, the cap that it shows, and the keys in words."""

    key: str
    words: str
    icon: str = ""
    cap: str = ""
    keys: str = ""


class Chip(QAbstractButton):
    """One choice as a button. A letter that is typed on it belongs to the entry."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self.setCheckable(True)
        self.setText(choice.words.replace("&", "&&"))
        self.setAccessibleName(choice.words)
        set_tooltip(self, choice.words, choice.keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.follow(self)

    def sizeHint(self) -> QSize:
        px = theme.current().px
        width = 2 * px(9) + min(line_size(self.choice.words, _LOOK).width(), px(MOST_WIDTH))
        if self.choice.icon:
            width += icon_size(14).width() + px(6)
        if self.choice.cap:
            width += key_size(self.choice.cap).width() + px(7) - px(3)
        return QSize(width, px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.text().isprintable() and event.text() != " ":
            event.ignore()
        elif not enters(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        px = theme.current().px
        tokens = theme.current().tokens
        is_on = self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = 2.0 if is_on or self.hasFocus() else 1.0
            edge = tokens.focus if self.hasFocus() else tokens.acc if is_on else tokens.line2
            painter.setPen(QPen(edge, width))
            painter.setBrush(tokens.acc_t if is_on else tokens.surf)
            painter.drawRoundedRect(crisp(self.rect(), width), px(6), px(6))
            ink = Tone.ACC_X if is_on else Tone.INK2
            row = Row(self.rect().adjusted(px(9), 0, -px(6 if self.choice.cap else 9), 0))
            if self.choice.icon:
                paint_icon(painter, row.start(icon_size(14), px(6)), self.choice.icon, ink, 14)
            if self.choice.cap:
                paint_key(painter, row.end(key_size(self.choice.cap), px(7)), self.choice.cap)
            paint_line(painter, row.rest(), self.choice.words, _LOOK, Tone.ACC_X if is_on else Tone.INK)


class ChipBar(QWidget):
    """Choices side by side, in lines. `chosen` carries the key of the one that a person chose."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._choices: tuple[Choice, ...] = ()
        self._chips: list[Chip] = []
        self._current = ""
        self._end: QWidget | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._flow = Flow()
        box.addWidget(self._flow)

    def current(self) -> str:
        """Return the key of what is chosen, "" for nothing."""
        return self._current

    def chips(self) -> list[Chip]:
        """Return the buttons in order."""
        return list(self._chips)

    def set_choices(self, choices: Sequence[Choice], chosen: str) -> None:
        """Offer these; the buttons stay where nothing changed, so that the keyboard does too."""
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            for chip in self._chips:
                self._flow.take(chip)
                chip.deleteLater()
            self._chips = [self._made(choice) for choice in choices]
            if self._end is not None:
                self._flow.take(self._end)
                self._flow.add(self._end)
        self.choose(chosen)

    def add_end(self, widget: QWidget) -> None:
        """Put a widget after the last choice."""
        self._end = widget
        self._flow.add(widget)

    def choose(self, key: str) -> None:
        """Show what is chosen, without a signal."""
        self._current = key
        for chip in self._chips:
            chip.setChecked(chip.choice.key == key)

    def _made(self, choice: Choice) -> Chip:
        chip = Chip(choice, self._flow)
        chip.clicked.connect(lambda _checked, key=choice.key: self._on_clicked(key))
        self._flow.add(chip)
        return chip

    def _on_clicked(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)
