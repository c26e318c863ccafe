"""The end pane: the ranking in one of three orders, the card of the chosen theme, and remarks in plain sentences.

Knows rows, the card and sentences. Must not know how an act is saved.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from a87desk.i18n import _
from a87desk.reading.priorities_board import PrioritiesBoard, RankedBy
from a87desk.reading.stability_words import stability_sentences, weight_sentences
from ui import theme
from ui.fonts import TextSize
from ui.pages.priorities.details import DetailsCard
from ui.pages.priorities.rank_list import LEAST_ROWS, RankList
from ui.pages.priorities.rank_painting import ROW
from ui.pages.priorities.rows import covered_lines, minority_line, order_line, order_words, rank_rows
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.cards import Card
from ui.widgets.choices import SegmentedControl
from ui.widgets.headers import PaneHeader
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.spacing import space

_LEAST_SHARE = 0.45
"""Of the height for the list, where both the list and the card are long."""


class RankPane(QWidget):
    """The ranking. It tells what a person wants; the page does it."""

    chosen = Signal(str)
    order_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.list = RankList()
        self.details = DetailsCard()
        self.orders = SegmentedControl(_("Rank by"))
        self.orders.set_segments([(by.value, words, "") for by, words in order_words(PrioritiesBoard()).items()])
        self._notes: list[tuple[str, str]] = []
        self._words = ""
        self._build()
        theme.current().changed.connect(self._share_height)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.orders.chosen.connect(self.order_chosen)

    def show_board(self, board: PrioritiesBoard, by: RankedBy, current: str) -> None:
        """Show the themes in an order; `current` is the theme that is chosen."""
        for order, words in order_words(board).items():
            self.orders.set_words(order.value, words)
        self.orders.choose(by.value)
        self._words = order_line(board, by)
        self._show_words()
        self.list.ranks.show_rows(rank_rows(board, by))
        numbers = [one.number for one in board.themes]
        self.list.digits.highest = max(numbers, default=0)
        self.list.choose(current)
        self._show_notes(board, by)
        self._share_height()

    def show_theme(self, board: PrioritiesBoard, key: str) -> None:
        """Show the card of a theme."""
        one = board.theme(key)
        self.details.setVisible(one is not None)
        if one is not None:
            self.details.show_theme(one, board.counted)
        self._share_height()

    def notes(self) -> list[str]:
        """Return the sentences below the card."""
        return [words for _icon, words in self._notes]

    def _show_notes(self, board: PrioritiesBoard, by: RankedBy) -> None:
        notes = [("hourglass", words) for words in covered_lines(board)]
        if minority_line(board):
            notes.append(("circle-dashed", minority_line(board)))
        shown = by if by is not RankedBy.HAND else board.usual_order
        notes += [("scale", words) for words in stability_sentences(board, shown)]
        notes += [("scale", words) for words in weight_sentences(board)]
        if notes != self._notes:
            self._notes = notes
            self._fill_notes()

    def _fill_notes(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for icon, words in self._notes:
            self._lines.addWidget(_note(icon, words))

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box)
        self._header = PaneHeader(_("Ranking"))
        self._header.set_margin(14)
        self._header.add_action(self.orders)
        box.addWidget(self._header)
        column = QVBoxLayout()
        space(column, (14, 0, 16, 0), 10)
        box.addLayout(column, 1)
        self._frame = Card(padding=1)
        self._frame.box.addWidget(self.list)
        column.addWidget(self._frame)
        self._inner = QWidget()
        self._inner.setAutoFillBackground(False)
        below = QVBoxLayout(self._inner)
        space(below, (0, 0, 0, 0), 6)
        below.addWidget(self.details)
        self._lines = QVBoxLayout()
        space(self._lines, gap=1)
        below.addLayout(self._lines)
        below.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(_("Chosen theme"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(self._inner)
        column.addWidget(self._scroll, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_words()
        self._share_height()

    def _show_words(self) -> None:
        """Say what was counted, where there is room for it beside the title."""
        self._header.set_text(self._words)
        if self._header.sizeHint().width() > self.width():
            self._header.set_text("")

    def _share_height(self) -> None:
        """Give the list all it needs, but leave the card what it needs, or most of the half where both are long."""
        px = theme.current().px
        room = self.height() - self._header.sizeHint().height() - px(10)
        wanted = self.list.natural_height() + 2 * px(1)
        below = self._inner.heightForWidth(max(1, self.width() - px(30)))
        if below < 0:  # nothing in it wraps
            below = self._inner.sizeHint().height()
        self._inner.setMinimumHeight(below)  # words that wrap would ask for the height they have in a narrow pane
        given = max(LEAST_ROWS * px(ROW), room - below, round(room * _LEAST_SHARE))
        if wanted - given <= px(ROW):  # better the card scrolls a little than a list of which a row is hidden
            given = wanted
        self._frame.setFixedHeight(min(wanted, given))

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = self.list.ranks.at(index)
        if row is not None:
            self.chosen.emit(row.key)


def _note(icon: str, words: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    space(row, (2, 0, 0, 0), 6)
    row.addWidget(IconLabel(icon, Tone.INK2, 14), 0, Qt.AlignmentFlag.AlignTop)
    label = PlainLabel(words, TextSize.SMALL, tone=Tone.INK2, wrap=True)
    label.set_align(Align.START)
    row.addWidget(label, 1)
    return line
