"""Things to switch and choose: check boxes, radio dots, switches, segments and cards that are one of several.

Knows what is on. Must not know what it means.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.controls import (
    check_size,
    paint_check,
    paint_radio,
    paint_switch,
    radio_size,
    switch_size,
)
from ui.painting.frames import CardState, paint_card
from ui.painting.geometry import Row, crisp, is_rtl, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.text import Align, TextLook, layout_text, paint_line, text_width
from ui.tokens import Tone
from ui.widgets.focus_ring import set_focus_radius

_LOOK = TextLook(TextSize.BASE, align=Align.START)
_ROW_HEIGHT = 25


class CheckBox(QCheckBox):
    """A check box with words; `icon` stands between the two, `end` at the far end ("12", "2 left out")."""

    def __init__(self, text: str, *, icon: str = "", end: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._words, self._icon, self._end = text, icon, end
        _be_choice(self, text, end)

    def set_end(self, end: str) -> None:
        """Show other words at the far end."""
        self._end = end
        self.setAccessibleDescription(end)
        self.update()

    def set_words(self, text: str) -> None:
        """Show other words beside the box; "&" is an ordinary letter."""
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return _choice_size(check_size(), self._words, self._icon, self._end)

    def minimumSizeHint(self) -> QSize:
        return _least_size(self.sizeHint())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            row = Row(self.rect())
            px = theme.current().px
            paint_check(painter, row.start(check_size(), px(8)), self.checkState(), self.isEnabled())
            _paint_words(painter, row, (self._words, self._icon, self._end), self.isEnabled())


class RadioButton(QRadioButton):
    """A radio dot with words, and an icon between the two if wanted. Radio buttons of one parent exclude each other."""

    def __init__(self, text: str, *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._words, self._icon = text, icon
        _be_choice(self, text, "")

    def set_words(self, text: str) -> None:
        """Show other words beside the dot; "&" is an ordinary letter."""
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return _choice_size(radio_size(), self._words, self._icon, "")

    def minimumSizeHint(self) -> QSize:
        return _least_size(self.sizeHint())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            row = Row(self.rect())
            paint_radio(painter, row.start(radio_size(), theme.current().px(8)), self.isChecked(), self.isEnabled())
            _paint_words(painter, row, (self._words, self._icon, ""), self.isEnabled())


class Switch(QAbstractButton):
    """Words with a switch at the far end, for what takes effect at once."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = text
        self.setCheckable(True)
        self.setText(text.replace("&", "&&"))
        _be_choice(self, text, "")

    def sizeHint(self) -> QSize:
        return _choice_size(switch_size(), self._words, "", "")

    def minimumSizeHint(self) -> QSize:
        return _least_size(self.sizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            row = Row(self.rect())
            paint_switch(painter, row.end(switch_size(), theme.current().px(8)), self.isChecked(), self.isEnabled())
            paint_line(painter, row.rest(), self._words, _LOOK, Tone.INK if self.isEnabled() else Tone.INK3)


class SegmentedControl(QWidget):
    """Two to five words of which one is chosen. Arrow keys move the choice; Tab enters and leaves it as one thing."""

    chosen = Signal(str)
    """The key of the segment that the person chose."""

    def __init__(self, name: str, *, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._small = small
        self._keys: list[str] = []
        self._group = QButtonGroup(self)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group.idClicked.connect(self._on_clicked)

    def set_segments(self, segments: Sequence[tuple[str, str, str]]) -> None:
        """Show these segments: (key, words, icon or ""). The chosen one stays chosen if it is there, else the first."""
        before = self.current()
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._box.removeWidget(button)
            button.deleteLater()
        self._keys = [key for key, _words, _icon in segments]
        for place, (_key, words, icon) in enumerate(segments):
            segment = _Segment(words, icon, (place == 0, place == len(segments) - 1), self._small)
            self._group.addButton(segment, place)
            self._box.addWidget(segment)
        if self._keys:
            self.choose(before if before in self._keys else self._keys[0])

    def fill_width(self) -> None:
        """Take the whole width of the place; segments share it."""
        for thing in (self, *self._group.buttons()):
            thing.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, key: str, words: str) -> None:
        """Show other words on a segment, such as another count; the keyboard stays where it is."""
        segment = self._group.button(self._keys.index(key))
        if isinstance(segment, _Segment):
            segment.set_words(words)

    def current(self) -> str:
        """Return the key of the chosen segment, or ""."""
        place = self._group.checkedId()
        return self._keys[place] if 0 <= place < len(self._keys) else ""

    def choose(self, key: str) -> None:
        """Choose a segment without a signal."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: +1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        place = self._group.checkedId() + (-step if is_rtl() else step)
        if 0 <= place < len(self._keys):
            self._group.button(place).setChecked(True)
            self._group.button(place).setFocus(Qt.FocusReason.TabFocusReason)
            self.chosen.emit(self._keys[place])

    def _on_clicked(self, place: int) -> None:
        self.chosen.emit(self._keys[place])


class _Segment(QAbstractButton):
    def __init__(self, words: str, icon: str, ends: tuple[bool, bool], small: bool) -> None:
        super().__init__()
        self._words, self._icon, self._ends = words, icon, ends
        self._drawn_height = 26 if small else 30
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = theme.current().px
        icon = icon_size().width() + px(6) if self._icon else 0
        # The bold width, so that nothing moves when the choice does.
        return QSize(text_width(self._words, self._look(True)) + icon + 2 * px(10), px(self._drawn_height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()  # The control moves the choice.
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current().tokens
        px = theme.current().px
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            on = self.isChecked()
            ink = tokens.acc_x if on else tokens.ink
            width = text_width(self._words, self._look(on)) + (icon_size().width() + px(6) if self._icon else 0)
            inset = max(0, (self.width() - width) // 2)
            row = Row(self.rect().adjusted(inset, 0, -inset, 0))
            if self._icon:
                paint_icon(painter, row.start(icon_size(), px(6)), self._icon, ink)
            paint_line(painter, row.rest(), self._words, self._look(on), ink)

    def _paint_ground(self, painter: QPainter) -> None:
        """Paint this piece of the frame: a longer rounded box of which only this part is seen."""
        tokens = theme.current().tokens
        first, last = self._ends if not is_rtl() else (self._ends[1], self._ends[0])
        beyond = theme.current().px(12)
        box = self.rect().adjusted(0 if first else -beyond, 0, 0 if last else beyond, 0)
        on = self.isChecked()
        painter.setPen(QPen(tokens.line2, 1))
        painter.setBrush(tokens.acc_t if on else tokens.surf2 if self.underMouse() else tokens.surf)
        painter.drawRoundedRect(crisp(box), 6, 6)
        if not self._ends[1]:
            painter.fillRect(mirrored(QRect(self.width() - 1, 0, 1, self.height()), self.rect()), tokens.line2)
        if on:
            painter.fillRect(QRect(1 if first else 0, self.height() - 3, self.width() - 1, 2), tokens.acc)

    def _look(self, on: bool) -> TextLook:
        size = TextSize.SMALL if self._drawn_height < 30 else TextSize.BASE
        return TextLook(size, Weight.DemiBold if on else Weight.Medium, Align.START)


class ChoiceCard(QRadioButton):
    """A card with a radio dot, an icon, a title and what it means. Put several into a `QButtonGroup`."""

    def __init__(self, title: str, line: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(title.replace("&", "&&"), parent)
        self._title, self._line, self._icon = title, line, icon
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        set_focus_radius(self, 8)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        px = theme.current().px
        words = layout_text(self._line, _CARD_LINE, max(1, width - px(39) - px(12))).height
        return max(px(76), px(12) + px(18) + px(2) + words + px(12))

    def sizeHint(self) -> QSize:
        width = theme.current().px(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = theme.current().px(180)
        return QSize(width, theme.current().px(76))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        px = theme.current().px
        with QPainter(self) as painter:
            on = self.isChecked()
            state = CardState.SELECTED if on else CardState.HOVER if self.underMouse() else CardState.NORMAL
            paint_card(painter, self.rect(), state, Tone.SEL if on else None)
            head = QRect(px(13), px(11), self.width() - px(25), px(20))
            row = Row(mirrored(head, self.rect()))
            paint_radio(painter, row.start(radio_size(), px(10)), on)
            paint_icon(painter, row.start(icon_size(), px(6)), self._icon, Tone.INK)
            paint_line(painter, row.rest(), self._title, _CARD_TITLE)
            left = px(39)
            below = QRect(left, px(32), self.width() - left - px(12), self.height() - px(32))
            block = layout_text(self._line, _CARD_LINE, below.width())
            block.draw(painter, mirrored(below, self.rect()).topLeft(), theme.current().tokens.ink2)


_CARD_TITLE = TextLook(TextSize.BASE, Weight.DemiBold, Align.START)
_CARD_LINE = TextLook(TextSize.SMALL, align=Align.START)


def _be_choice(button: QAbstractButton, name: str, description: str) -> None:
    button.setAccessibleName(name)
    button.setAccessibleDescription(description)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    set_focus_radius(button, 4)
    theme.follow(button)


def _choice_size(mark: QSize, words: str, icon: str, end: str) -> QSize:
    px = theme.current().px
    width = mark.width() + px(8) + text_width(words, _LOOK)
    if icon:
        width += icon_size().width() + px(7)
    if end:
        width += px(12) + text_width(end, _LOOK)
    return QSize(width, max(px(_ROW_HEIGHT), 24))


def _least_size(wanted: QSize) -> QSize:
    return QSize(min(wanted.width(), theme.current().px(80)), wanted.height())


def _paint_words(painter: QPainter, row: Row, words: tuple[str, str, str], enabled: bool) -> None:
    text, icon, end = words
    px = theme.current().px
    ink = Tone.INK if enabled else Tone.INK3
    if icon:
        paint_icon(painter, row.start(icon_size(), px(7)), icon, Tone.INK2)
    if end:
        look = TextLook(TextSize.SMALL, align=Align.END, tabular=True)
        paint_line(painter, row.end(QSize(text_width(end, look), px(_ROW_HEIGHT)), px(8)), end, look, Tone.INK2)
    paint_line(painter, row.rest(), text, _LOOK, ink)
