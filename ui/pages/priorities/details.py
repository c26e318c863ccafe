"""The card of the chosen theme: its place, what groups gave it, and the exact words of its recommendations.

Knows a theme and words for it. Must not know how an act is saved.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from a87desk.i18n import _
from a87desk.reading.codes import CodedRecommendation
from a87desk.reading.priorities_board import PrioritisedTheme
from a87desk.reading.vote_outcome import VoteResult
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.priorities.rows import given_words, points, remark_of, score_words, voted_words
from ui.painting.frames import has_focus, paint_inner_focus
from ui.painting.geometry import Row
from ui.painting.marks import MARKER_SMALL, marker_size, paint_marker, paint_theme_number, theme_number_size
from ui.painting.pills import Pill, PillKind
from ui.painting.spans import Span, SpanKind
from ui.painting.text import Align, TextLook, paint_line
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import AnyIndex, CardDelegate, CardListView, is_heard
from ui.widgets.cards import Card, Rule
from ui.widgets.keyed_rows import KeyedRows
from ui.widgets.labels import Painted, PillLabel, PlainLabel
from ui.widgets.spacing import space

MEMBER = 26
_ALL = 1000
_WORDS = TextLook(TextSize.SMALL, align=Align.WORDS)


class MemberModel(KeyedRows[CodedRecommendation]):
    """The recommendations of a theme."""

    def key_of(self, row: CodedRecommendation) -> Hashable:
        return row.id

    def words_of(self, row: CodedRecommendation) -> str:
        return row.text

    def spoken(self, row: CodedRecommendation) -> str:
        return f"{row.code}. {row.text}"


class MemberDelegate(CardDelegate):
    """One line each, cut where it is too long; the tooltip has the whole."""

    def key(self, index: AnyIndex) -> Hashable:
        return "member"

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(MEMBER)

    def words(self, index: AnyIndex, width: int) -> str:
        row: CodedRecommendation = index.data(KeyedRows.ROW)
        return f"{row.code}\n{row.text}"

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: CodedRecommendation = index.data(KeyedRows.ROW)
        px = theme.current().px
        if option.state & QStyle.StateFlag.State_Selected and is_heard(option):
            painter.fillRect(option.rect, theme.current().tokens.sel)
            if has_focus(option):
                paint_inner_focus(painter, option.rect)
        line = Row(option.rect)
        paint_marker(painter, line.start(marker_size(MARKER_SMALL), px(8)), row.group_number or 0)
        paint_line(painter, line.rest(), row.text, _WORDS)


class Fact(QWidget):
    """A small caption with its value below it."""

    def __init__(self, caption: str, *, wrap: bool = False) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        space(box)
        self._caption = PlainLabel(caption, TextSize.SMALL, tone=Tone.INK2)
        self._value = PlainLabel("", TextSize.SMALL, wrap=wrap)
        for label in (self._caption, self._value):
            label.set_align(Align.START)
            box.addWidget(label)

    def show_value(self, text: str, spans: Sequence[Span] = (), caption: str = "") -> None:
        """Show a value; stretches of it may be strong."""
        self._value.setText(text)
        self._value.set_spans(spans)
        if caption:
            self._caption.setText(caption)


class DetailsCard(Card):
    """What stands behind the theme that is chosen."""

    taken_back = Signal(str)

    def __init__(self) -> None:
        super().__init__(padding=12)
        self._number, self._common, self._key = 0, True, ""
        self._circle = Painted(
            theme_number_size, lambda p, w: paint_theme_number(p, w.rect(), self._number, self._common), "", None
        )
        self._name = PlainLabel("", TextSize.BASE, weight=Weight.DemiBold)
        self._name.set_align(Align.START)
        self.agreed = PillLabel(Pill(PillKind.ACCENT, _("Agreed in the room"), "hand"))
        self.remark = PillLabel(Pill(PillKind.WARN, ""))
        self.take_back = Button(_("Take back"), ButtonKind.QUIET, icon="undo-2", small=True)
        self._priority, self._feasibility = Fact(_("Priority")), Fact(_("Feasibility"))
        self._given = Fact(_("Dots by stakeholder group"), wrap=True)
        self.more = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self.more.set_align(Align.START)
        self.members = CardListView(_("Recommendations of the theme"), hug=_ALL)
        self._model = MemberModel()
        self._delegate = MemberDelegate()
        self.members.setItemDelegate(self._delegate)
        self.members.setModel(self._model)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._build()
        self.take_back.clicked.connect(lambda: self.taken_back.emit(self._key))

    def show_theme(self, one: PrioritisedTheme, counted: VoteResult | None) -> None:
        """Show a theme with what the last revealed vote gave it."""
        self._key, self._number, self._common = one.id, one.number, one.meets_rule
        self._circle.setAccessibleName(_("Theme {number}").format(number=one.number))
        self._circle.update()
        self._name.setText(one.theme.name)
        is_agreed = one.spot is not None and one.spot.is_agreed
        self.agreed.setVisible(is_agreed)
        self.take_back.setVisible(is_agreed)
        remark = remark_of(one)
        self.remark.setVisible(remark is not None)
        if remark is not None:
            self.remark.set_pill(remark)
        self._priority.show_value(*_points(one.spot.priority_tenths if one.spot else None))
        self._feasibility.show_value(*_points(one.spot.feasibility_tenths if one.spot else None))
        text, spans = given_words(one, counted)
        self._given.show_value(text, spans)
        self._given.setVisible(bool(text))
        more = (voted_words(one.voted_spot, one.spot), score_words(one))
        self.more.setText(" ".join(part for part in more if part))
        self.more.setVisible(any(more))
        self._model.show_rows(one.on_board.members)
        self._rule.setVisible(bool(one.on_board.members))
        self.members.setVisible(bool(one.on_board.members))

    def _build(self) -> None:
        px = theme.current().px
        head = QHBoxLayout()
        space(head, gap=8)
        head.addWidget(self._circle)
        head.addWidget(self._name, 1)
        for widget in (self.remark, self.agreed, self.take_back):
            head.addWidget(widget)
        self.box.addLayout(head)
        facts = QHBoxLayout()
        space(facts, gap=22)
        for fact in (self._priority, self._feasibility):
            facts.addWidget(fact)
        facts.addWidget(self._given, 1)
        facts.addStretch(0)
        self.box.addLayout(facts)
        self.box.addWidget(self.more)
        self.box.addSpacing(px(1))
        self._rule = Rule()
        self.box.addWidget(self._rule)
        self.box.addWidget(self.members)


def _points(tenths: int | None) -> tuple[str, tuple[Span, ...]]:
    if tenths is None:
        return _("not placed"), ()
    text = _("{points} of 5").format(points=points(tenths))
    return text, (Span(0, len(text), SpanKind.STRONG),)
