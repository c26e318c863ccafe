"""Long work while it goes on: a bar, and the card with title, step, time left and Cancel.

Knows parts of a whole and words. Must not know threads or what is worked on.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from a87desk.i18n import _, ngettext
from ui import theme
from ui.fonts import TextSize
from ui.painting.meters import paint_bar
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class ProgressBar(QWidget):
    """A bar that fills from the start edge. There is no moving bar for unknown lengths: words say that."""

    def __init__(self, name: str, height: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._drawn_height = height
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def set_share(self, share: float) -> None:
        """Fill the bar up to `share`, 0 to 1."""
        self._share = min(1.0, max(0.0, share))
        self.setAccessibleDescription(_("{percent} % done").format(percent=round(self._share * 100)))
        self.update()

    def share(self) -> float:
        """Return how full the bar is, 0 to 1."""
        return self._share

    def sizeHint(self) -> QSize:
        px = theme.current().px
        return QSize(px(120), px(self._drawn_height))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_bar(painter, self.rect(), self._share)


class TaskCard(Card):
    """One long work: what it is, what it is doing now, how far it is, how long it takes, and Cancel."""

    cancel_requested = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(padding=16, parent=parent)
        self._title = PlainLabel(title, TextSize.CARD)
        self._step = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self._step.set_max_lines(2)
        self._step.set_align(Align.START)
        self._bar = ProgressBar(title)
        self._left = PlainLabel("", TextSize.SMALL, tone=Tone.INK2)
        self._cancel = Button(_("Cancel"), small=True)
        self._cancel.clicked.connect(self._on_cancel)
        self.setAccessibleName(title)
        self._build()

    def set_step(self, words: str) -> None:
        """Say what is being done: "Page 12 of 18, roadmap. You can keep working."."""
        self._step.setText(words)

    def set_progress(self, share: float, seconds_left: float | None) -> None:
        """Show how far it is (0 to 1) and how long it still takes; None is not known."""
        self._bar.set_share(share)
        self._left.setText("" if seconds_left is None else time_left(seconds_left))

    def show_cancelling(self) -> None:
        """Say that Cancel was heard."""
        self._cancel.setEnabled(False)
        self._left.setText(_("Stopping. Everything stays as before."))

    def _build(self) -> None:
        px = theme.current().px
        foot = QHBoxLayout()
        foot.addWidget(self._left, 1)
        foot.addWidget(self._cancel)
        space(self.box, (16, 14, 16, 14), 2)
        self.box.addWidget(self._title)
        self.box.addWidget(self._step)
        self.box.addSpacing(px(7))
        self.box.addWidget(self._bar)
        self.box.addSpacing(px(9))
        self.box.addLayout(foot)
        self.box.addStretch(1)

    def _on_cancel(self) -> None:
        self.show_cancelling()
        self.cancel_requested.emit()


def time_left(seconds: float) -> str:
    """Return the time in words that do not pretend to be exact."""
    if seconds < 60:
        tens = max(5, round(seconds / 5) * 5)
        return ngettext("About {count} second left", "About {count} seconds left", tens).format(count=tens)
    minutes = max(1, round(seconds / 60))
    return ngettext("About {count} minute left", "About {count} minutes left", minutes).format(count=minutes)
