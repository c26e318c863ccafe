"""The middle pane: one theme, its words in large letters, and below them every version and the words of its groups.

Knows a theme of the plenary. It tells what a person wants; the page does it.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.vocabulary import PlenaryOutcome, WordingStage
from a87desk.i18n import _
from a87desk.reading.plenary import PlenaryTheme
from ui import theme
from ui.fonts import TextSize
from ui.pages.plenary.models import SaidModel
from ui.pages.plenary.rows import VersionRow, said_rows
from ui.pages.plenary.said_painting import SaidDelegate
from ui.pages.plenary.wording_editor import WordingEditor
from ui.pages.plenary.words import outcome_pill
from ui.painting.marks import MARKER_SMALL, paint_strip, paint_theme_number, strip_size, theme_number_size
from ui.painting.pills import Pill, PillKind
from ui.widgets.card_list import CardListView
from ui.widgets.flow import Flow
from ui.widgets.labels import Painted, PillLabel, PlainLabel
from ui.widgets.notices import Banner, BannerKind
from ui.widgets.spacing import space

LOW = 430
"""Below this height (drawn pixels) the pane has only what is needed to agree words."""
LEAST_LIST = 36


class WordingPane(QWidget):
    """`taken` carries the words of an earlier version that shall be agreed again."""

    taken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.editor = WordingEditor()
        self.list = CardListView(_("Versions of the words, and the words of the groups"))
        self._model, self._delegate = SaidModel(), SaidDelegate()
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self._model)
        self.list.setMinimumHeight(LEAST_LIST)
        self._head = _Head()
        self._differs = Banner(
            BannerKind.WARN,
            _("Two laptops agreed different words."),
            _("Both are kept below. Enter on one takes it into the field; Ctrl+Enter agrees it for everybody."),
        )
        self._build()
        self.list.opened.connect(self._on_opened)

    def show_theme(self, one: PlenaryTheme, groups: tuple[BreakoutGroup, ...], draft: str) -> None:
        """Show a theme; words that a person is typing about it stay."""
        is_other = one.id != self.editor.theme_id
        self._head.show_theme(one, groups)
        self._differs.setVisible(bool(one.side_by_side))
        self.editor.show_theme(one.id, one.theme.wording, draft, usual_stage(one))
        has_words = bool(one.theme.wording)
        self.editor.set_can_amend(has_words and one.theme.plenary_outcome is not PlenaryOutcome.AMENDED)
        self._model.show_rows(said_rows(one, groups))
        if is_other:
            self.list.scrollToTop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The list beside shows groups and outcome too; on a low screen the words need the room.
        self._head.show_marks(self.height() >= theme.current().px(LOW))

    def choose(self, key: tuple[str, ...]) -> bool:
        """Bring a row into view and choose it; tell whether it is here."""
        index = self._model.index_of(key)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        return index.isValid()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box)
        box.addWidget(self._head)
        warned = QHBoxLayout()
        space(warned, (16, 2, 12, 4))
        warned.addWidget(self._differs)
        box.addLayout(warned)
        box.addWidget(self.editor)
        inner = QHBoxLayout()
        space(inner, (16, 0, 8, 4))
        inner.addWidget(self.list)
        box.addLayout(inner, 1)

    def _on_opened(self, index: QModelIndex) -> None:
        row = self._model.at(index)
        if isinstance(row, VersionRow):
            self.taken.emit(row.version.text)


def usual_stage(one: PlenaryTheme) -> WordingStage:
    """Return who agrees words next: the panel begins, the plenary goes on."""
    return WordingStage.PLENARY if one.versions or one.theme.plenary_outcome else WordingStage.PANEL


class _Head(QWidget):
    """Number, name, groups, support and outcome."""

    def __init__(self) -> None:
        super().__init__()
        self._number, self._common = 0, True
        self._groups: tuple[tuple[int, ...], frozenset[int]] = ((), frozenset())
        self._circle = Painted(theme_number_size, self._paint_number, "", None)
        self._strip = Painted(self._strip_size, self._paint_strip, "", None)
        self.name = PlainLabel("", TextSize.PAGE, wrap=True)
        self._support, self._outcome = PillLabel(_NONE), PillLabel(_NONE)
        self._marks = Flow()
        box = QVBoxLayout(self)
        space(box, (16, 10, 12, 4), 6)
        line = QHBoxLayout()
        space(line, gap=8)
        line.addWidget(self._circle)
        line.addWidget(self.name, 1)
        box.addLayout(line)
        for part in (self._strip, self._support, self._outcome):
            self._marks.add(part)
        box.addWidget(self._marks)

    def show_marks(self, are_shown: bool) -> None:
        """Show groups, support and outcome, or leave them to the list of themes."""
        self._marks.setVisible(are_shown)

    def show_theme(self, one: PlenaryTheme, groups: tuple[BreakoutGroup, ...]) -> None:
        """Show a theme."""
        board = one.on_board
        self._number, self._common = one.theme.number or 0, board.meets_rule
        numbers = tuple(group.number or 0 for group in groups)
        raised = frozenset(group.number or 0 for group in groups if group.id in board.group_ids)
        self._groups = (numbers, raised)
        self.name.setText(one.theme.name)
        self._support.set_pill(support_pill(len(board.group_ids), len(groups), board.meets_rule))
        self._outcome.set_pill(outcome_pill(one.theme.plenary_outcome))
        listed = ", ".join(str(number) for number in sorted(raised))
        self._strip.setAccessibleName(_("Raised by groups {numbers}").format(numbers=listed) if raised else "")
        self._circle.setAccessibleName(_("Theme {number}").format(number=self._number))
        for part in (self._circle, self._strip):
            part.refresh()

    def _paint_number(self, painter: QPainter, widget: Painted) -> None:
        paint_theme_number(painter, widget.rect(), self._number, self._common)

    def _strip_size(self) -> QSize:
        return strip_size(len(self._groups[0]), MARKER_SMALL + 3)

    def _paint_strip(self, painter: QPainter, widget: Painted) -> None:
        paint_strip(painter, widget.rect(), *self._groups)


_NONE = Pill(PillKind.DASHED, "", "circle-dashed")


def support_pill(support: int, total: int, meets: bool) -> Pill:
    """Return from how many distinct groups a theme comes."""
    if meets:
        words = _("Common to {count} of {total} groups").format(count=support, total=total)
        return Pill(PillKind.OK, words, "check")
    words = _("{count} of {total} groups, not yet").format(count=support, total=total)
    return Pill(PillKind.DASHED, words, "circle-dashed")
