"""The heads of pages and panes, and the line of keys at the foot.

Knows titles, small texts and room for actions. Must not know the pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.frames import paint_rule
from ui.painting.geometry import Row
from ui.painting.icons import icon_size, paint_icon
from ui.painting.pills import key_size, paint_key
from ui.painting.text import Align, TextLook, line_size, paint_line
from ui.tokens import Tone
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

PAGE_HEADER, PAGE_HEADER_LOW, PANE_HEADER, HINT_BAR = 56, 44, 40, 30
MOST_HINTS = 7
LEAST_TEXT = 90
"""What the small text of a page or pane keeps when its actions are many."""


class PageHeader(QWidget):
    """Title, small text, and actions at the end (the main one last). `set_low` makes it fit a low screen."""

    def __init__(self, title: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = PAGE_HEADER
        self._starts = 2
        self._title = PlainLabel(title, TextSize.PAGE)
        self._text = PlainLabel(text, TextSize.SMALL, tone=Tone.INK2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._box = QHBoxLayout(self)
        self._box.addWidget(self._title)
        self._box.addWidget(self._text)
        self._box.addStretch(1)
        space(self._box, (16, 0, 16, 1), 12)
        theme.follow(self)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)

    def hold_title(self) -> None:
        """Never cut the title: where there is little room, the small text gives way alone."""
        self._title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Show another small text: what the page holds now."""
        self._text.setText(text)

    def add_start(self, widget: QWidget, *, before_title: bool = False, before_text: bool = False) -> None:
        """Put something beside the title: a marker before it, a pill after the small text, tabs between the two."""
        place = 0 if before_title else 1 if before_text else self._starts
        self._box.insertWidget(place, widget)
        self._starts += 1

    def add_action(self, widget: QWidget) -> None:
        """Put a button or field at the end, after those that are there."""
        self._box.addWidget(widget)

    def room_for(self, actions: Sequence[QWidget]) -> int:
        """Return how wide these actions may be together so that title and other actions stay whole."""
        return _room_for(self._box, self.width(), self._text, actions)

    def set_low(self, low: bool) -> None:
        """Be 44 px high instead of 56, on screens with little height."""
        self._height = PAGE_HEADER_LOW if low else PAGE_HEADER
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.current().px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_rule(painter, 0, self.width() - 1, self.height() - 1)


class PaneHeader(QWidget):
    """Title of a pane, a small count, and quiet actions at the end."""

    def __init__(self, title: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel(title, TextSize.BASE, weight=Weight.DemiBold)
        self._text = PlainLabel(text, TextSize.BASE, tone=Tone.INK2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._box = QHBoxLayout(self)
        self._box.addWidget(self._title)
        self._box.addWidget(self._text)
        self._box.addStretch(1)
        space(self._box, (16, 0, 16, 0), 8)
        theme.follow(self)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)

    def hold_title(self) -> None:
        """Never cut the title: where there is little room, the small text gives way alone."""
        self._title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Show another count."""
        self._text.setText(text)

    def add_action(self, widget: QWidget) -> None:
        """Put a small button at the end, after those that are there."""
        self._box.addWidget(widget)

    def room_for(self, actions: Sequence[QWidget]) -> int:
        """Return how wide these actions may be together so that title and other actions stay whole."""
        return _room_for(self._box, self.width(), self._text, actions)

    def set_margin(self, drawn: int) -> None:
        """Leave another margin at both sides, in drawn pixels; the usual is 16."""
        space(self._box, (drawn, 0, drawn, 0), 8)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.current().px(PANE_HEADER))


def _room_for(box: QHBoxLayout, width: int, text: QWidget, actions: Sequence[QWidget]) -> int:
    margins, shown = box.contentsMargins(), 0
    taken = margins.left() + margins.right()
    for place in range(box.count()):
        item = box.itemAt(place)
        widget = item.widget() if item is not None else None
        if widget is None or widget.isHidden():
            continue
        shown += 1
        if widget is text:
            taken += min(widget.sizeHint().width(), theme.current().px(LEAST_TEXT))
        elif widget not in actions:
            taken += widget.sizeHint().width()
    return width - taken - shown * box.spacing()


@dataclass(frozen=True, slots=True)
class Hint:
    """Keys (each becomes a cap; "…" stands between caps as words) and what they do."""

    keys: tuple[str, ...]
    words: str


class HintBar(QWidget):
    """At most seven hints of the panel that has the keyboard; one more line of text at the end if wanted.

    `bare` leaves out margins, line and keyboard icon, for use inside the status bar or a pane.
    """

    def __init__(self, hints: Sequence[Hint] = (), *, bare: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bare = bare
        self._end = ("", "", "")
        self._hints: tuple[Hint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_hints(hints)
        theme.follow(self)

    def hints(self) -> tuple[Hint, ...]:
        """Return what is shown."""
        return self._hints

    def set_hints(self, hints: Sequence[Hint]) -> None:
        """Show these; more than seven are left out, as nobody reads them."""
        self._hints = tuple(hints[:MOST_HINTS])
        self.setAccessibleName(", ".join(f"{' '.join(hint.keys)} {hint.words}" for hint in self._hints))
        self.updateGeometry()
        self.update()

    def set_end(self, text: str, icon: str = "", key: str = "") -> None:
        """Show a line at the end, for example what the last act was, and the key that takes it back."""
        self._end = (text, icon, key)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._natural_width() if self._bare else 0, theme.current().px(26 if self._bare else HINT_BAR))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            px = theme.current().px
            if not self._bare:
                paint_rule(painter, 0, self.width() - 1, 0)
            margin = 0 if self._bare else px(16)
            row = Row(self.rect().adjusted(margin, 0 if self._bare else 1, -margin, 0))
            self._paint_end(painter, row)
            if self._bare:
                paint_icon(painter, row.start(icon_size(14), px(6)), "keyboard", Tone.INK2, 14)
            for hint in self._hints:
                if row.left_over < self._hint_width(hint):
                    break
                self._paint_hint(painter, row, hint)

    def _paint_end(self, painter: QPainter, row: Row) -> None:
        text, icon, key = self._end
        if not text:
            return
        px = theme.current().px
        if key:
            paint_key(painter, row.end(key_size(key), px(6)), key)
        wanted = line_size(text, _HINT)
        width = min(wanted.width(), row.left_over // 2)
        paint_line(painter, row.end(QSize(width, wanted.height()), px(6)), text, _HINT, Tone.INK2)
        if icon:
            paint_icon(painter, row.end(icon_size(14), px(12)), icon, Tone.INK2, 14)

    def _paint_hint(self, painter: QPainter, row: Row, hint: Hint) -> None:
        px = theme.current().px
        for key in hint.keys:
            if key == "…":
                dots: QRect = row.start(line_size(key, _HINT), px(5))
                paint_line(painter, dots, key, _HINT, Tone.INK2)
            else:
                paint_key(painter, row.start(key_size(key), px(5)), key)
        size = line_size(hint.words, _HINT)
        paint_line(painter, row.start(size, px(14)), hint.words, _HINT, Tone.INK2)

    def _hint_width(self, hint: Hint) -> int:
        px = theme.current().px
        caps = sum((line_size(key, _HINT) if key == "…" else key_size(key)).width() + px(5) for key in hint.keys)
        return caps + line_size(hint.words, _HINT).width()

    def _natural_width(self) -> int:
        px = theme.current().px
        return px(20) + sum(self._hint_width(hint) + px(14) for hint in self._hints)


_HINT = TextLook(TextSize.SMALL, align=Align.START)
