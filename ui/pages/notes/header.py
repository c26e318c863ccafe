"""The head of the Notes page: which group, which session, how many recommendations of how many asked for.

Knows a `GroupPage`. Must not know notes.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.i18n import _, ngettext
from a87desk.reading.group_page import GroupPage
from ui.fonts import TextSize, Weight
from ui.pages.read_back.confirmation import ConfirmationPill
from ui.painting.marks import marker_size, paint_marker
from ui.painting.meters import boxes_size, paint_boxes
from ui.safe_text import isolate_ltr
from ui.widgets.fields import ComboBox
from ui.widgets.headers import PageHeader
from ui.widgets.labels import Painted, PlainLabel
from ui.widgets.spacing import space


class GroupHeader(QWidget):
    """Fills a `PageHeader`. `group_chosen` carries the id of the group that a facilitator wants to see."""

    group_chosen = Signal(str)

    def __init__(self, header: PageHeader, can_choose: bool) -> None:
        super().__init__(header)
        self._header = header
        self._number, self._done, self._asked = 0, 0, 0
        self._square = Painted(lambda: marker_size(28), self._paint_square, _("Group"), header)
        self._boxes = Painted(lambda: boxes_size(self._asked, 22, 8), self._paint_boxes, "", header)
        self._count = PlainLabel("", TextSize.BASE, weight=Weight.Medium)
        # A long theme is cut before the count is.
        self._count.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._groups = ComboBox(_("Group"))
        self.confirmation = ConfirmationPill(header)
        header.add_start(self._square, before_title=True)
        if can_choose:
            header.add_start(self._groups)
        box = QHBoxLayout(self)
        space(box, gap=10)
        box.addWidget(self.confirmation)
        box.addWidget(self._boxes)
        box.addWidget(self._count)
        header.add_action(self)
        self._groups.activated.connect(lambda _row: self.group_chosen.emit(self._groups.currentData()))

    def show_groups(self, groups: Sequence[BreakoutGroup], chosen: str) -> None:
        """Offer these groups."""
        self._groups.clear()
        for group in groups:
            number = group.number if group.number is not None else "?"
            words = _("Group {number}: {theme}").format(number=number, theme=group.short_theme or group.theme)
            self._groups.add_choice(words, group.id)
        self._groups.setCurrentIndex(self._groups.findData(chosen))

    def show_page(self, page: GroupPage) -> None:
        """Show a group's theme, session and count."""
        self._number = page.group.number or 0
        self._header.set_title(page.group.theme or _("Group without a theme"))
        self._header.set_text(_session_words(page))
        self._done, self._asked = page.recommendations, min(page.asked or 0, 12)
        self._count.setText(count_words(page))
        self.confirmation.show_page(page)
        self._boxes.setVisible(self._asked > 0)
        self._boxes.setAccessibleName(self._count.text())
        for painted in (self._square, self._boxes):
            painted.refresh()

    def _paint_square(self, painter: QPainter, painted: Painted) -> None:
        paint_marker(painter, painted.rect(), self._number)

    def _paint_boxes(self, painter: QPainter, painted: Painted) -> None:
        paint_boxes(painter, painted.rect(), self._done, self._asked)

    def sizeHint(self) -> QSize:
        return super().sizeHint()


def count_words(page: GroupPage) -> str:
    """Return the count with its base, such as "4 of at least 5 recommendations"."""
    if page.asked:
        words = _("{count} of at least {asked} recommendations")
        return words.format(count=page.recommendations, asked=page.asked)
    count = page.recommendations
    return ngettext("{count} recommendation", "{count} recommendations", count).format(count=count)


def _session_words(page: GroupPage) -> str:
    session = page.session
    if session is None:
        return ""
    number = _("Session {number}").format(number=session.number) if session.number else ""
    until = _("until {time}").format(time=isolate_ltr(session.ends)) if session.ends else ""
    return " · ".join(part for part in (number, until) if part)
