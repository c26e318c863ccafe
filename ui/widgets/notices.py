"""What the program has to say: banners, the undo bar, empty places.

Knows kinds of message by their look, words, and one or two buttons. Must not know what went wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize
from ui.painting.spans import Span, SpanKind
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.spacing import space

UNDO_SECONDS = 8


class BannerKind(Enum):
    """ERR: refused or broken. WARN: needs attention. OK: done. INFO: advice."""

    ERR = auto()
    WARN = auto()
    OK = auto()
    INFO = auto()


_LOOKS = {
    BannerKind.ERR: (Tone.ERR, Tone.ERR_T, "octagon-alert"),
    BannerKind.WARN: (Tone.WARN, Tone.WARN_T, "triangle-alert"),
    BannerKind.OK: (Tone.OK, Tone.OK_T, "circle-check"),
    BannerKind.INFO: (Tone.INFO, Tone.INFO_T, "lightbulb"),
}


class Banner(QWidget):
    """A tinted strip: icon, a strong first sentence, what it means, and buttons at the end.

    An error says what happened (`lead`), what it means for the work and what to do (`text`).
    """

    closed = Signal()
    """The person took the banner away."""

    def __init__(
        self, kind: BannerKind, lead: str, text: str = "", *, closable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        ink, _tint, icon = _LOOKS[kind]
        self._icon = IconLabel(icon, ink)
        self._words = PlainLabel("", TextSize.SMALL, wrap=True)
        self._words.set_align(Align.START)
        self._buttons = QHBoxLayout()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._build(closable)
        self.set_words(lead, text)

    def set_words(self, lead: str, text: str = "") -> None:
        """Say something else."""
        self._words.setText(f"{lead} {text}" if lead and text else lead or text)
        if lead and (text or self._kind is BannerKind.ERR):
            kind = SpanKind.ALARM if self._kind is BannerKind.ERR else SpanKind.STRONG
            self._words.set_spans([Span(0, len(lead), kind)])
        self.setAccessibleName(self._words.text())

    def text(self) -> str:
        """Return all the words."""
        return self._words.text()

    def add_button(self, words: str, act: Callable[[], object], *, icon: str = "") -> Button:
        """Add a button at the end."""
        button = Button(words, icon=icon, small=True)
        button.clicked.connect(lambda: act())
        self._buttons.insertWidget(self._buttons.count() - int(self._has_cross()), button)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.current().colour(_LOOKS[self._kind][1]))
            painter.drawRoundedRect(self.rect(), 4, 4)

    def _build(self, closable: bool) -> None:
        box = QHBoxLayout(self)
        space(box, (10, 8, 10, 8), 8)
        box.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        box.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)
        box.addLayout(self._buttons)
        space(self._buttons, gap=6)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignTop)
        if closable:
            cross = IconButton("x", _("Hide this message"))
            cross.clicked.connect(self._on_closed)
            self._buttons.addWidget(cross)

    def _has_cross(self) -> bool:
        last = self._buttons.itemAt(self._buttons.count() - 1)
        return last is not None and isinstance(last.widget(), IconButton)

    def _on_closed(self) -> None:
        self.hide()
        self.closed.emit()


class UndoBar(Banner):
    """Says what was done and takes it back on demand; goes away after eight seconds or with the next act."""

    hidden = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(BannerKind.OK, "", parent=parent)
        self._act: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(UNDO_SECONDS * 1000)
        self._timer.timeout.connect(self.dismiss)
        self._button = self.add_button(_("Undo"), self._on_undo, icon="undo-2")
        self.hide()

    def offer(self, words: str, undo: Callable[[], object]) -> None:
        """Say what was done ("3 recommendations are now in theme 6") and how it is taken back."""
        self._act = undo
        self.set_words(words)
        self.show()
        self._timer.start()

    def dismiss(self) -> None:
        """Go away, as the next act was done."""
        self._timer.stop()
        self._act = None
        self.hide()
        self.hidden.emit()

    def _on_undo(self) -> None:
        act = self._act
        self.dismiss()
        if act is not None:
            act()


class EmptyState(QWidget):
    """An empty place that says what will be here, how it gets here, and offers the button for it."""

    def __init__(self, icon: str, title: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel(title, TextSize.CARD, wrap=True)
        self._line = PlainLabel(line, TextSize.SMALL, tone=Tone.INK2, wrap=True)
        for label in (self._title, self._line):
            label.set_align(Align.CENTRE)
        px = theme.current().px
        self._box = QVBoxLayout(self)
        space(self._box, (16, 16, 16, 16), 4)
        self._box.addStretch(1)
        self._box.addWidget(IconLabel(icon, Tone.INK3, 24), 0, Qt.AlignmentFlag.AlignHCenter)
        self._box.addSpacing(px(6))
        self._box.addWidget(self._title)
        self._box.addWidget(self._line)
        self._box.addSpacing(px(6))
        self._box.addStretch(1)
        self.setAccessibleName(f"{title}. {line}")

    def set_words(self, title: str, line: str) -> None:
        """Say something else, for example that a filter hides everything."""
        self._title.setText(title)
        self._line.setText(line)
        self.setAccessibleName(f"{title}. {line}")

    def add_button(self, words: str, act: Callable[[], object], *, icon: str = "") -> Button:
        """Add the button that fills the place."""
        button = Button(words, icon=icon, small=True)
        button.clicked.connect(lambda: act())
        self._box.insertWidget(self._box.count() - 1, button, 0, Qt.AlignmentFlag.AlignHCenter)
        return button

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(theme.current().px(240), theme.current().px(140)))
