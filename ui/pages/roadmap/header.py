"""What stands in the head of the page: where the roadmap stands, the grouping, and the buttons.

Knows its parts and how they fit. Must not know what they do.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from a87desk.domain.vocabulary import RoadmapStatus
from a87desk.i18n import _
from ui import theme
from ui.pages.roadmap.looks import status_pill
from ui.pages.roadmap.rows import Grouping
from ui.painting.geometry import centred
from ui.painting.pills import paint_pill, pill_size
from ui.safe_text import set_tooltip
from ui.widgets.buttons import Button, ButtonKind, IconButton, enters
from ui.widgets.choices import SegmentedControl
from ui.widgets.headers import PageHeader

WIDE, MIDDLE, NARROW = 1150, 1000, 900
"""Below these drawn widths words get shorter, then the export is in the menu only, then the small text goes."""


class StatusButton(QAbstractButton):
    """A pill that says where the roadmap stands; pressed, it asks where it stands now."""

    def __init__(self) -> None:
        super().__init__()
        self._pill = status_pill(None)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_status(None)
        theme.follow(self)

    def show_status(self, status: RoadmapStatus | None) -> None:
        """Show where it stands."""
        self._pill = status_pill(status)
        self.setAccessibleName(_("The roadmap: {status}").format(status=self._pill.text))
        set_tooltip(self, _("Say where the roadmap stands"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return pill_size(self._pill).expandedTo(QSize(0, 24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enters(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_pill(painter, centred(pill_size(self._pill), self.rect()), self._pill)


class HeaderParts:
    """The parts, put into a header."""

    def __init__(self, header: PageHeader) -> None:
        self.status = StatusButton()
        self.grouping = SegmentedControl(_("Put together by"))
        self.export = Button(_("Export table…"), icon="file-output")
        self.more = IconButton("ellipsis", _("More"))
        self.add = Button(_("Add action"), ButtonKind.MAIN, icon="plus", key="")
        self.grouping.set_segments([(one.value, words, "") for one, words in _long().items()])
        header.add_start(self.status)
        for part in (self.grouping, self.export, self.more, self.add):
            header.add_action(part)
        set_tooltip(self.add, _("Add action"), "Insert")

    def show_status(self, status: RoadmapStatus | None) -> None:
        """Show where the roadmap stands."""
        self.status.show_status(status)

    def fit(self, width: int) -> None:
        """Say less where there is little room."""
        px = theme.current().px
        words = _long() if width >= px(WIDE) else _short()
        for one, text in words.items():
            self.grouping.set_words(one.value, text)
        self.export.setVisible(width >= px(MIDDLE))

    def has_room(self, width: int) -> bool:
        """Whether there is room for a small text beside the title."""
        return width >= theme.current().px(NARROW)


def _long() -> dict[Grouping, str]:
    return {
        Grouping.PILLAR: _("By pillar"),
        Grouping.THEME: _("By theme"),
        Grouping.LEAD: _("By lead"),
        Grouping.OBJECTIVE: _("By objective"),
    }


def _short() -> dict[Grouping, str]:
    return {
        Grouping.PILLAR: _("Pillar"),
        Grouping.THEME: _("Theme"),
        Grouping.LEAD: _("Lead"),
        Grouping.OBJECTIVE: _("Objective"),
    }
