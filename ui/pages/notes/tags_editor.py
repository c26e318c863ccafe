"""Theme tags as chips that can be taken away, and in the same field the place to write the next one.

Knows words. Must not know notes.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize
from ui.painting.geometry import Row, crisp
from ui.painting.icons import icon_size, paint_icon
from ui.painting.pills import TAG_HEIGHT
from ui.painting.text import Align, TextLook, line_size, paint_line
from ui.safe_text import set_tooltip
from ui.widgets.buttons import enters
from ui.widgets.flow import Flow
from ui.widgets.spacing import space

_LOOK = TextLook(TextSize.SMALL, align=Align.START)
_WIDEST = 190


class TagChip(QAbstractButton):
    """A tag with a cross. A click, Enter, Space or Del takes it away."""

    def __init__(self, tag: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tag = tag
        self.setAccessibleName(_("Take away tag {tag}").format(tag=tag))
        set_tooltip(self, _("Take away"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def sizeHint(self) -> QSize:
        px = theme.current().px
        words = min(line_size(self._tag, _LOOK).width(), px(_WIDEST))
        return QSize(px(7) + words + px(6) + icon_size(14).width() + px(5), max(px(TAG_HEIGHT), 20))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        elif not enters(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, px = theme.current().tokens, theme.current().px
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.line if self.underMouse() else tokens.surf3)
            painter.drawRoundedRect(self.rect(), px(4), px(4))
            row = Row(self.rect().adjusted(px(7), 0, -px(5), 0))
            paint_icon(painter, row.end(icon_size(14), px(6)), "x", tokens.ink, 14)
            paint_line(painter, row.rest(), self._tag, _LOOK, tokens.ink2)


class TagsEditor(QWidget):
    """Tags of one note in one field. `changed` carries all of them after a person added or took one away.

    `left` is Enter or Esc in the empty field: the person goes back to writing.
    """

    changed = Signal(tuple)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: tuple[str, ...] = ()
        self._flow = Flow(5)
        self.field = QLineEdit()
        self.field.setProperty("bare", True)
        self.field.setPlaceholderText(_("Add…"))
        self.field.setAccessibleName(_("Add a theme tag"))
        self.field.setMinimumWidth(theme.current().px(70))
        self.field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.field.installEventFilter(self)
        self.setFocusProxy(self.field)
        box = QVBoxLayout(self)
        space(box, (8, 4, 6, 4))
        box.addWidget(self._flow)
        self._flow.add(self.field)
        self.field.returnPressed.connect(self._on_added)
        theme.current().changed.connect(self._fit)
        self._fit()

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show these tags."""
        if self._tags == tuple(tags):
            return
        self._tags = tuple(tags)
        before = [widget for widget in self._flow.widgets() if widget is not self.field]
        self._flow.arrange([*(self._chip(tag) for tag in self._tags), self.field])
        for chip in before:
            chip.deleteLater()
        self.updateGeometry()

    def _chip(self, tag: str) -> TagChip:
        chip = TagChip(tag)
        chip.clicked.connect(lambda: self._take_away(tag))
        return chip

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not self.field.text():
            if event.key() == Qt.Key.Key_Backspace and self._tags:
                self._take_away(self._tags[-1])
                return True
            if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.left.emit()
                return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, px = theme.current().tokens, theme.current().px
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focused = self.field.hasFocus()
            width = 2.0 if focused else 1.0
            painter.setPen(QPen(tokens.focus if focused else tokens.ctl, width))
            painter.setBrush(tokens.surf)
            painter.drawRoundedRect(crisp(self.rect(), width), px(5), px(5))

    def _fit(self) -> None:
        self.field.setFont(theme.current().font(TextSize.SMALL))
        self.field.setFixedSize(theme.current().px(76), max(theme.current().px(20), 20))

    def _on_added(self) -> None:
        tag = " ".join(self.field.text().split()).lstrip("#")
        self.field.clear()
        if tag and tag not in self._tags:
            self._tell((*self._tags, tag))

    def _take_away(self, tag: str) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)  # the chip that had the keyboard goes
        self._tell(tuple(one for one in self._tags if one != tag))

    def _tell(self, tags: tuple[str, ...]) -> None:
        self.show_tags(tags)
        self.changed.emit(tags)
