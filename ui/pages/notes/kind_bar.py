"""The kinds to choose from above the entry, each with its key; the rarer ones in a menu.

Knows kinds. Must not know notes.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QMenu, QSizePolicy, QVBoxLayout, QWidget

from a87desk.domain.note import usual_visibility
from a87desk.domain.vocabulary import Visibility
from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.notes.kinds import WITH_KEYS, Kind, all_kinds, kind_of
from ui.painting.geometry import Row, crisp
from ui.painting.icons import icon_size, paint_icon
from ui.painting.pills import key_size, paint_key
from ui.painting.text import Align, TextLook, line_size, paint_line
from ui.safe_text import set_tooltip
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.flow import Flow

HEIGHT = 28
_LOOK = TextLook(TextSize.SMALL, Weight.Medium, Align.START)


class KindButton(QAbstractButton):
    """One kind: icon, words, the digit of its key."""

    def __init__(self, kind: Kind, digit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._digit = str(digit)
        self._is_secret = usual_visibility(kind.key) is Visibility.CONFIDENTIAL
        self.setCheckable(True)
        self.setText(kind.words)
        self.setAccessibleName(_("{kind}, confidential").format(kind=kind.words) if self._is_secret else kind.words)
        set_tooltip(self, kind.words, f"Ctrl {digit}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def sizeHint(self) -> QSize:
        px = theme.current().px
        width = 2 * px(9) + icon_size().width() + line_size(self.kind.words, _LOOK).width() + 2 * px(7)
        lock = icon_size(14).width() + px(6) if self._is_secret else 0
        return QSize(width + lock + key_size(self._digit).width(), px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.text().isprintable() and event.text() != " ":
            event.ignore()  # a letter belongs to the entry, not to a button
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        px = theme.current().px
        tokens = theme.current().tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = 2.0 if self.isChecked() else 1.0
            painter.setPen(theme.current().colour(Tone.ACC if self.isChecked() else Tone.LINE2))
            if self.isChecked():
                pen = painter.pen()
                pen.setWidthF(width)
                painter.setPen(pen)
            painter.setBrush(tokens.acc_t if self.isChecked() else tokens.surf)
            painter.drawRoundedRect(crisp(self.rect(), width), px(6), px(6))
            row = Row(self.rect().adjusted(px(9), 0, -px(7), 0))
            ink = Tone.ACC_X if self.isChecked() else Tone.INK2
            paint_icon(painter, row.start(icon_size(), px(7)), self.kind.icon, ink)
            key = row.end(key_size(self._digit), px(7))
            if self.isChecked():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tokens.acc)
                painter.drawRoundedRect(key, px(4), px(4))
            paint_key(painter, key, self._digit, on_accent=self.isChecked())
            if self._is_secret:
                paint_icon(painter, row.end(icon_size(14), px(6)), "lock", ink, 14)
            paint_line(painter, row.rest(), self.kind.words, _LOOK, Tone.ACC_X if self.isChecked() else Tone.INK)


class KindBar(QWidget):
    """The choice of a kind. `chosen` carries the key of the kind that new notes get."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = WITH_KEYS[0]
        self._group = QButtonGroup(self)
        self._more = Button(_("More kinds"), ButtonKind.QUIET, small=True)
        self._build()

    def current(self) -> str:
        """Return the chosen kind."""
        return self._current

    def choose(self, key: str) -> None:
        """Choose a kind by its key."""
        self._current = key
        self._group.setExclusive(key in WITH_KEYS)
        for button in self._group.buttons():
            button.setChecked(isinstance(button, KindButton) and button.kind.key == key)
        self._more.setText(_("More kinds") if key in WITH_KEYS else kind_of(key).words)
        self.chosen.emit(key)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        flow = Flow()
        for digit, key in enumerate(WITH_KEYS, start=1):
            button = KindButton(kind_of(key), digit)
            button.clicked.connect(lambda _checked, key=key: self.choose(key))
            self._group.addButton(button)
            flow.add(button)
            shortcut = QShortcut(QKeySequence(f"Ctrl+{digit}"), self)
            shortcut.activated.connect(lambda key=key: self.choose(key))
        menu = QMenu(self)
        for kind in all_kinds()[len(WITH_KEYS) :]:
            menu.addAction(theme.current().menu_icon(kind.icon), kind.words, lambda key=kind.key: self.choose(key))
        self._more.setMenu(menu)
        flow.add(self._more)
        outer.addWidget(flow)
        self.choose(self._current)
