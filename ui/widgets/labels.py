"""Text, icons and marks that only show something.

Knows text sizes, tones and icons. Must not know rich text: whatever it is given is shown as written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui import theme
from ui.fonts import TextSize
from ui.painting.icons import icon_size, paint_icon, paint_icon_tile, tile_size
from ui.painting.marks import marker_size, paint_marker, paint_theme_number, theme_number_size
from ui.painting.pills import Pill, key_size, paint_key, paint_pill, paint_tag, pill_size, tag_size
from ui.painting.spans import Span
from ui.painting.text import Align, TextBlock, TextLook, layout_text
from ui.safe_text import set_tooltip
from ui.tokens import Tone


class PlainLabel(QLabel):
    """Words as they are: on one line, cut with "…" and a tooltip if there is no room, or wrapped to the width.

    Paints with the line heights of the drawings. `setText` takes plain text only, whatever it contains.
    """

    def __init__(
        self,
        text: str = "",
        size: TextSize = TextSize.BASE,
        *,
        tone: Tone = Tone.INK,
        weight: QFont.Weight | None = None,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._tone = tone
        self._look = TextLook(size, weight, Align.USUAL, 0 if wrap else 1)
        self._wrap = wrap
        self._spans: tuple[Span, ...] = ()
        self._tooltip = ""
        vertical = QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setText(text)
        theme.follow(self)

    def setText(self, text: str) -> None:
        """Show these words; highlights of earlier words are dropped."""
        self._spans = ()
        super().setText(text)
        self.updateGeometry()
        self.update()

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Highlight stretches of the words."""
        self._spans = tuple(spans)
        self.updateGeometry()
        self.update()

    def set_tone(self, tone: Tone) -> None:
        """Write in another colour."""
        self._tone = tone
        self.update()

    def set_weight(self, weight: QFont.Weight | None) -> None:
        """Write in another weight; None is the usual one of the size."""
        self._look = self._look._replace(weight=weight)
        self.updateGeometry()
        self.update()

    def set_align(self, align: Align) -> None:
        """Say where the lines stand."""
        self._look = self._look._replace(align=align)
        self.update()

    def set_tabular(self) -> None:
        """Give all digits one width, for columns and clocks."""
        self._look = self._look._replace(tabular=True)
        self.updateGeometry()

    def set_max_lines(self, lines: int) -> None:
        """Cut wrapped words after this many lines; 0 never cuts."""
        self._look = self._look._replace(max_lines=lines)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        block = layout_text(self.text(), self._look, 0, self._spans)
        width = min(block.width, theme.current().px(420)) if self._wrap else block.width
        return QSize(width, self._block(width).height if self._wrap else self._line_height())

    def minimumSizeHint(self) -> QSize:
        if not self.text():
            return QSize(0, 0 if self._wrap else self._line_height())
        narrow = theme.current().px(24)
        return QSize(min(narrow, self.sizeHint().width()), self._line_height())

    def hasHeightForWidth(self) -> bool:
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        return self._block(width).height if self._wrap and self.text() else -1

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.text():
            return
        block = self._block(self.width())
        with QPainter(self) as painter:
            tokens = theme.current().tokens
            colour = theme.current().colour(self._tone) if self.isEnabled() else tokens.ink3
            top = self.rect().topLeft()
            if not self._wrap:
                top.setY((self.height() - block.height) // 2)
            block.draw(painter, top, colour)
        self._tell_cut(block)

    def _tell_cut(self, block: TextBlock) -> None:
        wanted = self.text() if block.cut else ""
        if wanted != self._tooltip:
            self._tooltip = wanted
            set_tooltip(self, wanted)

    def _block(self, width: int) -> TextBlock:
        return layout_text(self.text(), self._look, max(1, width), self._spans)

    def _line_height(self) -> int:
        return theme.current().line_height(self._look.size)


class Painted(QWidget):
    """A still picture painted by one of the pairs of `ui.painting`, for example a pill outside of a list."""

    def __init__(
        self, size: Callable[[], QSize], paint: Callable[[QPainter, Painted], None], name: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._measure = size
        self._paint = paint
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def sizeHint(self) -> QSize:
        return self._measure()

    def minimumSizeHint(self) -> QSize:
        return self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter, self)

    def refresh(self) -> None:
        """Measure and paint anew."""
        self.updateGeometry()
        self.update()


class PillLabel(Painted):
    """A status pill outside of a list."""

    def __init__(self, pill: Pill, parent: QWidget | None = None) -> None:
        self._pill = pill
        super().__init__(
            lambda: pill_size(self._pill), lambda p, w: paint_pill(p, w.rect(), self._pill), pill.text, parent
        )

    def set_pill(self, pill: Pill) -> None:
        """Show another status."""
        self._pill = pill
        self.setAccessibleName(pill.text)
        self.refresh()


class IconLabel(Painted):
    """An icon beside words; without a name it is only an ornament."""

    def __init__(
        self, icon: str, tone: Tone = Tone.INK2, side: int = 16, name: str = "", parent: QWidget | None = None
    ) -> None:
        self._icon, self._tone = icon, tone
        super().__init__(
            lambda: icon_size(side), lambda p, w: paint_icon(p, w.rect(), self._icon, self._tone, side), name, parent
        )

    def set_icon(self, icon: str, tone: Tone) -> None:
        """Show another icon."""
        self._icon, self._tone = icon, tone
        self.refresh()


class AppIconLabel(Painted):
    """The program's own icon, `side` drawn pixels wide, in the accent of the scheme."""

    def __init__(self, side: int = 34, parent: QWidget | None = None) -> None:
        def paint(painter: QPainter, widget: Painted) -> None:
            painter.drawPixmap(0, 0, theme.current().app_icon(widget.width(), widget.devicePixelRatioF()))

        super().__init__(lambda: tile_size(side), paint, "", parent)


def icon_tile(
    icon: str, ink: Tone = Tone.ACC_X, tint: Tone = Tone.ACC_T, side: int = 34, parent: QWidget | None = None
) -> Painted:
    """Return an icon on a rounded tinted tile."""
    inner = 18 if side > 30 else 16
    return Painted(
        lambda: tile_size(side), lambda p, w: paint_icon_tile(p, w.rect(), icon, ink, tint, inner), "", parent
    )


def tag_label(text: str, icon: str = "", *, outlined: bool = False, parent: QWidget | None = None) -> Painted:
    """Return a tag outside of a list."""
    return Painted(
        lambda: tag_size(text, icon), lambda p, w: paint_tag(p, w.rect(), text, icon, outlined), text, parent
    )


def key_label(key: str, parent: QWidget | None = None) -> Painted:
    """Return a key cap."""
    return Painted(lambda: key_size(key), lambda p, w: paint_key(p, w.rect(), key), key, parent)


def square_label(number: int, name: str, side: int = 28, parent: QWidget | None = None) -> Painted:
    """Return a numbered square (a group), for example in a page header; `name` is what screen readers say."""
    return Painted(lambda: marker_size(side), lambda p, w: paint_marker(p, w.rect(), number), name, parent)


def circle_label(number: int, name: str, *, common: bool = True, parent: QWidget | None = None) -> Painted:
    """Return a numbered circle (a theme); `common` False is dashed."""
    return Painted(theme_number_size, lambda p, w: paint_theme_number(p, w.rect(), number, common), name, parent)
