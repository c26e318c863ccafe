"""What was left unfinished when the program ended, by name, with its text: recover it, or throw it away.

Knows `Unfinished`. Must not know where drafts lie. What was thrown away can be brought back while the bar is there.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from a87desk.i18n import _, ngettext
from a87desk.reading.unfinished import Unfinished
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.notes.note_delegate import clock_time
from ui.tokens import Tone
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.spacing import space

_MOST_HEIGHT = 156


class UnfinishedBar(QWidget):
    """`recovered` and `thrown_away` carry an `Unfinished`, `brought_back` one that was thrown away."""

    recovered = Signal(object)
    thrown_away = Signal(object)
    brought_back = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[Unfinished] = []
        self._gone: Unfinished | None = None
        self._title = PlainLabel("", TextSize.SMALL, weight=Weight.DemiBold, wrap=True)
        self._back = Button(_("Bring back"), icon="undo-2", small=True)
        self._cross = IconButton("x", _("Hide until the next start"))
        self._rows = QVBoxLayout()
        self._build()
        self.setAccessibleName(_("Unfinished notes"))
        self.hide()

    def shown(self) -> tuple[Unfinished, ...]:
        """Return what is offered."""
        return tuple(self._shown)

    def show_unfinished(self, found: Sequence[Unfinished]) -> None:
        """Offer these, newest first; none hides the bar."""
        self._shown = list(found)[::-1]
        self._gone = None
        self._fill()

    def buttons(self) -> list[tuple[Button, Button]]:
        """Return Recover and Throw away of each row."""
        rows = [item.widget() for place in range(self._rows.count()) if (item := self._rows.itemAt(place))]
        return [(row.recover, row.throw) for row in rows if isinstance(row, _Row)]

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.current().tokens.info_t)
            painter.drawRoundedRect(self.rect(), 6, 6)

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box, (10, 6, 10, 8), 4)
        head = QHBoxLayout()
        space(head, gap=8)
        head.addWidget(IconLabel("history", Tone.INFO, 14))
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        head.addWidget(self._cross)
        box.addLayout(head)
        self._holder = QWidget()
        self._holder.setLayout(self._rows)
        space(self._rows, gap=6)
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(_("Unfinished notes"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._holder)
        self._holder.setAutoFillBackground(False)  # Qt fills what it is given to scroll
        self._scroll.viewport().setAutoFillBackground(False)
        box.addWidget(self._scroll)
        self._cross.clicked.connect(self.hide)
        self._back.clicked.connect(self._on_back)

    def _fill(self) -> None:
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for one in self._shown:
            row = _Row(one, len(self._shown) > 1 or bool(one.record_id))
            row.recover.clicked.connect(lambda _checked=False, one=one: self._on_recover(one))
            row.throw.clicked.connect(lambda _checked=False, one=one: self._on_throw(one))
            self._rows.addWidget(row)
        self._back.setVisible(self._gone is not None)
        self._title.setText(self._words())
        self._scroll.setVisible(bool(self._shown))
        self._fit()
        self.setVisible(bool(self._shown) or self._gone is not None)

    def _fit(self) -> None:
        px = theme.current().px
        wanted = self._rows.sizeHint().height() + px(2)
        self._scroll.setFixedHeight(max(px(26), min(wanted, px(_MOST_HEIGHT))))

    def _words(self) -> str:
        count = len(self._shown)
        if not count:
            return _("Thrown away.")
        if count == 1:
            return _("Recover 1 unfinished note from {time}?").format(time=clock_time(self._shown[0].at))
        words = ngettext("Recover {count} unfinished note?", "Recover {count} unfinished notes?", count)
        return words.format(count=count)

    def _on_recover(self, one: Unfinished) -> None:
        self._shown.remove(one)
        self._gone = None
        self._fill()
        self.recovered.emit(one)

    def _on_throw(self, one: Unfinished) -> None:
        self._shown.remove(one)
        self._gone = one
        self._fill()
        (self._back if self._back.isVisible() else self).setFocus(Qt.FocusReason.OtherFocusReason)
        self.thrown_away.emit(one)

    def _on_back(self) -> None:
        one, self._gone = self._gone, None
        if one is not None:
            self._shown.insert(0, one)
            self._fill()
            self.brought_back.emit(one)


class _Row(QWidget):
    """One draft: its name and time, its text, and the two answers."""

    def __init__(self, one: Unfinished, named: bool) -> None:
        super().__init__()
        self.recover = Button(_("Recover"), icon="undo-2", small=True)
        self.throw = Button(_("Throw away"), small=True)
        for button in (self.recover, self.throw):
            button.setAccessibleName(f"{button.words()}: {one.name}, {clock_time(one.at)}")
        box = QHBoxLayout(self)
        space(box, gap=6)
        words = QVBoxLayout()
        space(words, gap=0)
        if named:
            name = f"{one.name} · {clock_time(one.at)}"
            words.addWidget(PlainLabel(name, TextSize.SMALL, tone=Tone.INK2, wrap=True))
        text = PlainLabel(one.text, TextSize.SMALL, wrap=True)
        text.set_max_lines(2)
        words.addWidget(text)
        box.addLayout(words, 1)
        for button in (self.recover, self.throw):
            box.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
