"""What making groups would give: the table of numbers, the balance in words, and who moves.

Knows a proposal. Must not know how it was made, and takes nothing.
"""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QStyleOptionViewItem, QVBoxLayout, QWidget

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.i18n import _
from a87desk.reading.group_proposal import Move, Proposal
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.groups.heat_table import HeatTable
from ui.painting.frames import paint_row
from ui.painting.geometry import Row
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import MARKER_SMALL, marker_size, paint_marker
from ui.painting.text import Align, TextLook, line_size, paint_line
from ui.stakeholders import stakeholder_icon
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate, CardListView
from ui.widgets.cards import Card
from ui.widgets.keyed_rows import KeyedRows
from ui.widgets.labels import PlainLabel
from ui.widgets.notices import Banner, BannerKind
from ui.widgets.spacing import space

ROW, LEAST_WORDS = 28, 150
_NAME = TextLook(TextSize.BASE, align=Align.START, max_lines=1)
_SMALL = TextLook(TextSize.SMALL, align=Align.END)


class MovesModel(KeyedRows[Move]):
    """Who moves, by name."""

    def key_of(self, row: Move) -> str:
        return row.who.id

    def words_of(self, row: Move) -> str:
        return row.who.name

    def spoken(self, row: Move) -> str:
        before, after = _spoken_group(row.before), row.why or _spoken_group(row.after)
        return _("{name}: from {before} to {after}").format(name=row.who.name, before=before, after=after)


class MoveDelegate(CardDelegate):
    """Paints a name, the group before and the group after."""

    def key(self, index: AnyIndex) -> Hashable:
        return "move"

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(ROW)

    def words(self, index: AnyIndex, width: int) -> str:
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: Move = index.data(MovesModel.ROW)
        px = theme.current().px
        paint_row(painter, option.rect, option)
        line = Row(option.rect.adjusted(px(10), 0, -px(12), 0))
        paint_icon(
            painter, line.start(icon_size(14), px(7)), stakeholder_icon(row.who.stakeholder_group), Tone.INK2, 14
        )
        if row.why:
            paint_line(painter, line.end(line_size(row.why, _SMALL), px(6)), row.why, _SMALL, Tone.INK2)
        else:
            _paint_group(painter, line, row.after)
        paint_icon(painter, line.end(icon_size(14), px(6)), "arrow-right", Tone.INK2, 14)
        _paint_group(painter, line, row.before)
        paint_line(painter, line.rest(), row.who.name, _NAME)


class ProposalPane(QWidget):
    """The result of the choices beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.table = HeatTable(_("How the groups would be"), narrow=True)
        self.moves = CardListView(_("Who moves"), hug=4)
        self.rows = MovesModel()
        self._delegate = MoveDelegate()
        self.moves.setItemDelegate(self._delegate)
        self.moves.setModel(self.rows)
        self._build()

    def show_proposal(self, found: Proposal) -> None:
        """Show what would be."""
        self.table.show_balance(found.balance)
        self._card.setVisible(bool(found.balance.groups and found.balance.rows))
        self._words.setText("\n".join(found.sentences))
        self.remarks.set_words(found.remarks[0] if found.remarks else "", " ".join(found.remarks[1:]))
        self.remarks.setVisible(bool(found.remarks))
        self.rows.show_rows(found.moves)
        self.moves.setCurrentIndex(self.rows.index(0))
        self._stand()
        self._moves_title.setText(found.moves_words())
        self.moves.setVisible(bool(found.moves))
        lacking = [
            words.format(names=", ".join(who.name for who in people))
            for words, people in (
                (_("No place: {names}"), found.without),
                (_("None of their wishes: {names}"), found.without_wish),
            )
            if people
        ]
        self._lacking.setText("\n".join(lacking))
        self._lacking.setVisible(bool(lacking))

    def words(self) -> str:
        """Return the balance in words."""
        return self._words.text()

    def moves_words(self) -> str:
        """Return how many move, in words."""
        return self._moves_title.text()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box, (16, 12, 20, 8), 8)
        scroll = QScrollArea()
        scroll.setAccessibleName(_("What it gives"))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        upper = QVBoxLayout(inner)
        space(upper, gap=8)
        upper.addWidget(PlainLabel(_("What it gives"), weight=Weight.DemiBold))
        self._card = Card(padding=12)
        self._card.box.addWidget(self.table)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        space(self._beside, gap=16)
        self._beside.addWidget(self._card, 0, Qt.AlignmentFlag.AlignTop)
        upper.addLayout(self._beside)
        self.remarks = Banner(BannerKind.INFO, "")
        upper.addWidget(self.remarks)
        self._lacking = PlainLabel("", TextSize.SMALL, tone=Tone.WARN, wrap=True)
        upper.addWidget(self._lacking)
        self._words = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        for label in (self._words, self._lacking):
            label.set_align(Align.START)
        self._beside.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)
        upper.addStretch(1)
        scroll.setWidget(inner)
        box.addWidget(scroll, 3)
        self._moves_title = PlainLabel("", weight=Weight.DemiBold)
        box.addWidget(self._moves_title)
        box.addWidget(self.moves, 2)
        box.addStretch(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        """Put the words beside the table where there is room for both, else below it."""
        room = self.width() - self.table.natural_width() - theme.current().px(90)
        beside = room >= theme.current().px(LEAST_WORDS)
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def sizeHint(self) -> QSize:
        px = theme.current().px
        return QSize(px(560), px(480))


def _paint_group(painter: QPainter, line: Row, group: BreakoutGroup | None) -> None:
    px = theme.current().px
    if group is not None:
        paint_marker(painter, line.end(marker_size(MARKER_SMALL), px(6)), group.number or 0)
        return
    words = _("no group")
    paint_line(painter, line.end(line_size(words, _SMALL), px(6)), words, _SMALL, Tone.INK3)


def _spoken_group(group: BreakoutGroup | None) -> str:
    return _("group {number}").format(number=group.number) if group else _("no group")
