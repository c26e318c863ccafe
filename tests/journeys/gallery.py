"""A page that shows every state of every building block, as the drawing of the components does.

Knows the building blocks. Must not know the program's pages.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.frames import CardState
from ui.painting.geometry import Row
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import (
    grip_size,
    marker_size,
    paint_grip,
    paint_marker,
    paint_strip,
    paint_theme_number,
    strip_size,
    theme_number_size,
)
from ui.painting.pills import Pill, PillKind, chip_size, paint_chip
from ui.painting.spans import Span, SpanKind
from ui.painting.text import TextLook, paint_line
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Card
from ui.widgets.fields import Field, LineEdit
from ui.widgets.flow import Flow
from ui.widgets.labels import Painted, PillLabel, PlainLabel, tag_label
from ui.widgets.notices import Banner, BannerKind, EmptyState, UndoBar
from ui.widgets.progress import TaskCard

PILLS = (
    Pill(PillKind.OK, "Done", "circle-check"),
    Pill(PillKind.ACCENT, "Under way", "circle-dot"),
    Pill(PillKind.NEUTRAL, "Not started", "circle"),
    Pill(PillKind.WARN, "Late", "triangle-alert"),
    Pill(PillKind.ERR, "Refused", "x"),
    Pill(PillKind.CONF, "Confidential", "lock"),
    Pill(PillKind.DASHED, "1 of 5 groups, not yet", "circle-dashed"),
)
KINDS = (
    ("Recommendation", "flag"),
    ("Challenge", "mountain"),
    ("Opportunity", "sprout"),
    ("Discussion point", "message-square"),
    ("Question", "circle-question-mark"),
    ("Good practice", "badge-check"),
    ("Quote", "quote"),
)


class Gallery(QWidget):
    """All building blocks on one page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(22, 18, 22, 12)
        self.box.setSpacing(4)
        self._add_buttons()
        self._add_fields()
        self._add_marks()
        self._add_pills()
        self._add_cards()
        self._add_banners()
        self._add_dragging()
        self.box.addStretch(1)

    def _heading(self, words: str, gap: int = 8) -> None:
        self.box.addSpacing(gap)
        self.box.addWidget(heading(words))

    def _line(self, *widgets: QWidget, gap: int = 8) -> None:
        line = QHBoxLayout()
        line.setSpacing(gap)
        for widget in widgets:
            line.addWidget(widget)
        line.addStretch(1)
        self.box.addLayout(line)

    def _add_buttons(self) -> None:
        self._heading("Buttons: main, normal, quiet, with focus, not available, removes something", 0)
        self.focused = Button("Accept")
        disabled = Button("Confidential notes", icon="lock")
        disabled.setEnabled(False)
        self._line(
            Button("Save PDF…", ButtonKind.MAIN),
            Button("Print…"),
            Button("Not now", ButtonKind.QUIET),
            self.focused,
            disabled,
            Button("Remove", ButtonKind.DANGER, icon="trash-2"),
        )

    def _add_fields(self) -> None:
        self.box.addSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(8)
        first = LineEdit("Nepal")
        second = LineEdit("Uganda")
        for edit in (first, second):
            edit.setFixedWidth(145)
        line.addWidget(Field("Field, field with focus", first), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Field(" ", second), 0, Qt.AlignmentFlag.AlignTop)
        line.addSpacing(8)
        wrong = Field("Field that needs a change", LineEdit("31/02/2019"))
        wrong.set_error("February has 28 days. Write for example 28 Feb 2019.")
        line.addWidget(wrong, 1)
        self.box.addLayout(line)

    def _add_marks(self) -> None:
        self._heading("Groups 1 to 8: number first, colour second. Dashed: this group did not raise it")
        squares = [
            Painted(marker_size, lambda p, w, n=n: paint_marker(p, w.rect(), n), f"Group {n}", None)  # type: ignore[misc]
            for n in range(1, 9)
        ]
        strip = Painted(
            lambda: strip_size(5), lambda p, w: paint_strip(p, w.rect(), range(1, 6), {2, 3, 4}), "Groups 2, 3, 4", None
        )
        chip = Painted(lambda: chip_size("Capacity"), lambda p, w: paint_chip(p, w.rect(), 2, "Capacity"), "", None)
        common = PillLabel(Pill(PillKind.OK, "Common to 3 of 5 groups", "check"))
        self._line(*squares, QWidget(), strip, QWidget(), chip, common, gap=6)
        self._heading("Kinds of note")
        self._add_flow([tag_label(words, icon, outlined=True) for words, icon in KINDS])

    def _add_pills(self) -> None:
        self._heading("Status: icon and word, never colour alone")
        self._add_flow([PillLabel(pill) for pill in PILLS])

    def _add_flow(self, widgets: list[Painted]) -> None:
        flow = Flow()
        for widget in widgets:
            flow.add(widget)
        self.box.addWidget(flow)

    def _add_cards(self) -> None:
        self.box.addSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(12)
        task = TaskCard("Building the report")
        task.set_step("Page 12 of 18, roadmap. You can keep working.")
        task.set_progress(0.66, 10)
        empty = EmptyState("combine", "No recommendations yet", "They appear here when the groups send their notes.")
        empty.add_button("Open bundle…", lambda: None, icon="folder-open")
        card = Card(padding=0)
        card.box.addWidget(empty)
        line.addWidget(task, 34)
        line.addWidget(card, 29)
        self.box.addLayout(line)

    def _add_banners(self) -> None:
        self.box.addSpacing(8)
        error = Banner(
            BannerKind.ERR,
            "The USB stick is full.",
            "Nothing is lost, your workshop is safe on this computer. Free 2 MB or choose another place.",
        )
        error.add_button("Choose place…", lambda: None)
        self.box.addWidget(error)
        self.box.addSpacing(8)
        undo = UndoBar()
        undo.offer("3 recommendations are now in theme 6, “Map what already exists first”.", lambda: None)
        self.box.addWidget(undo)

    def _add_dragging(self) -> None:
        self.box.addSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addLayout(_stacked(heading("While dragging"), _DragSample(CardState.DRAGGED)), 1)
        line.addLayout(_stacked(heading("Where it may land"), _DragSample(CardState.DROP_TARGET)), 1)
        self.box.addLayout(line)
        self.box.addSpacing(8)
        found = PlainLabel("Different networks that already exist", TextSize.NOTE)
        found.set_spans([Span(10, 8, SpanKind.FOUND), Span(24, 13, SpanKind.FOUND)])
        changed = PlainLabel("National mapping exercise needed", TextSize.NOTE)
        changed.set_spans([Span(0, 8, SpanKind.ADDED), Span(26, 6, SpanKind.REMOVED)])
        words = QHBoxLayout()
        words.setSpacing(12)
        words.addLayout(_stacked(heading("Found and shared words: tint and underline"), found), 1)
        words.addLayout(_stacked(heading("Changed words: added, removed"), changed), 1)
        self.box.addLayout(words)


class _DragSample(QWidget):
    def __init__(self, state: CardState) -> None:
        super().__init__()
        self._state = state
        self.setMinimumSize(QSize(0, 31 if state is CardState.DRAGGED else 37))

    def paintEvent(self, event: QPaintEvent) -> None:
        from ui.painting.frames import paint_card

        px = theme.current().px
        with QPainter(self) as painter:
            paint_card(painter, self.rect(), self._state)
            row = Row(self.rect().adjusted(px(10), 0, -px(10), 0))
            if self._state is CardState.DRAGGED:
                paint_grip(painter, row.start(grip_size(), px(6)))
                paint_marker(painter, row.start(marker_size(17), px(8)), 4)
                paint_line(painter, row.rest(), "Mapping exercise to see the different networks that exist", TextLook())
            else:
                paint_theme_number(painter, row.start(theme_number_size(22), px(8)), 6)
                paint_icon(painter, row.end(icon_size(), px(4)), "plus", Tone.INK2)
                paint_line(painter, row.rest(), "Map what already exists first", TextLook(weight=Weight.DemiBold))


def heading(words: str) -> PlainLabel:
    """Return a small grey heading."""
    return PlainLabel(words, TextSize.TINY, tone=Tone.INK3)


def _stacked(*widgets: QWidget) -> QLayout:
    box = QVBoxLayout()
    box.setSpacing(4)
    for widget in widgets:
        box.addWidget(widget)
    return box
