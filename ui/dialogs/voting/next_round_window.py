"""Going on to the next round of a multivote: what stays, what is dropped and why; the round before is kept.

Knows a result that is revealed. Must not know how items are dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from a87desk.clock import wall_clock, written
from a87desk.commands.vote import NextRound
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.errors import A87Error
from a87desk.domain.vote import next_round_id
from a87desk.i18n import _, ngettext
from a87desk.prioritising.multivoting import votes_each
from a87desk.reading.vote_outcome import ItemResult, VoteResult
from a87desk.reading.vote_words import drop_words, total_words
from ui import theme
from ui.context import Context
from ui.dialogs.voting.frame import VoteWindow
from ui.fonts import TextSize, Weight
from ui.painting.frames import paint_row
from ui.painting.geometry import Row
from ui.painting.pills import Pill, PillKind, paint_pill, pill_size
from ui.painting.text import Align, TextLook, paint_line, text_width
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import CardDelegate, CardListView
from ui.widgets.cards import Card
from ui.widgets.keyed_rows import KeyedRows
from ui.widgets.labels import PlainLabel

AnyIndex = QModelIndex | QPersistentModelIndex
_LETTER = TextLook(TextSize.BASE, Weight.Bold, Align.CENTRE)
_TEXT = TextLook(TextSize.BASE, align=Align.START)
_VOTES = TextLook(TextSize.SMALL, align=Align.END, tabular=True)


class RoundRows(KeyedRows[ItemResult]):
    """The items by their votes."""

    def __init__(self, result: VoteResult) -> None:
        super().__init__()
        self.result = result

    def key_of(self, row: ItemResult) -> str:
        return row.id

    def words_of(self, row: ItemResult) -> str:
        return row.text

    def spoken(self, row: ItemResult) -> str:
        fate = drop_words(self.result, row) if row.dropped else _("stays")
        votes = "" if row.dropped else f"{total_words(self.result, row.total)}, "
        return f"{row.letter}: {row.text}. {votes}{fate}"


class RoundDelegate(CardDelegate):
    """Paints letter, words, votes and whether it stays."""

    def key(self, index: AnyIndex) -> Hashable:
        return "item"

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(32)

    def words(self, index: AnyIndex, width: int) -> str:
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: ItemResult = index.data(RoundRows.ROW)
        model = index.model()
        assert isinstance(model, RoundRows)
        px = theme.current().px
        paint_row(painter, option.rect, option)
        line = Row(option.rect.adjusted(px(8), 0, -px(10), 0))
        paint_line(painter, line.start(QSize(px(28), px(20)), px(6)), row.letter, _LETTER, Tone.INK2)
        pill = Pill(PillKind.DASHED, _("Dropped")) if row.dropped else Pill(PillKind.OK, _("Stays"), "check")
        paint_pill(painter, line.end(pill_size(pill), px(10)), pill)
        votes = total_words(model.result, row.total)
        paint_line(painter, line.end(QSize(text_width(votes, _VOTES), px(18)), px(12)), votes, _VOTES, Tone.INK2)
        paint_line(painter, line.rest(), row.text, _TEXT, Tone.INK3 if row.dropped else Tone.INK)


class NextRoundWindow(VoteWindow):
    """The window for a multivote that is revealed. `opened` is told the id of the new round."""

    def __init__(self, context: Context, result: VoteResult, opened: Callable[[str], None], parent: QWidget) -> None:
        number = (result.vote.round or 1) + 1
        super().__init__("next round", _("Round {number}").format(number=number), parent, 760, 560)
        self._context, self._result, self._opened = context, result, opened
        self.rows = RoundRows(result)
        self.list = CardListView(_("Items by their votes"))
        self._delegate = RoundDelegate()
        self._told = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        cancel = Button(_("Not now"))
        self.open_button = Button(_("Open round {number}").format(number=number), ButtonKind.MAIN, key="↵")
        self.line.setText(result.vote.title)
        stays, dropped = len(result.stays), len(result.dropped)
        each = votes_each(stays)
        head = ngettext("{count} item stays", "{count} items stay", stays).format(count=stays)
        votes = ngettext("{count} vote each", "{count} votes each", each).format(count=each)
        self.body.addWidget(PlainLabel(f"{head} · {votes}", weight=Weight.DemiBold))
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self.rows)
        self.rows.show_rows(result.ranked)
        card = Card(padding=1)
        card.box.addWidget(self.list)
        self.body.addWidget(card, 1)
        self._told.set_align(Align.START)
        self._told.setText(self._reason(dropped))
        self.body.addWidget(self._told)
        self.add_foot(cancel, self.open_button)
        cancel.clicked.connect(self.reject)
        self.open_button.clicked.connect(self._on_open)
        self.open_button.setDefault(True)
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reason(self, dropped: int) -> str:
        if not dropped:
            return _("The vote told nothing apart: everything stays.")
        words = ngettext(
            "{count} item got fewer than {least} votes. It stays in the record of this round.",
            "{count} items got fewer than {least} votes. They stay in the record of this round.",
            dropped,
        )
        return words.format(count=dropped, least=self._result.fewest_votes)

    def _on_open(self) -> None:
        self.open_button.setEnabled(False)

        def opened(changes: ChangeSet) -> None:
            self._context.offer_undo(changes.label)
            self._opened(next_round_id(self._result.id))
            if not self.is_gone:
                self.accept()

        def failed(problem: A87Error) -> None:
            if not self.is_gone:
                self.open_button.setEnabled(True)
                self._told.setText(problem.sentence)

        self._context.session.run(NextRound(self._result.id, written(wall_clock())), opened, failed)
