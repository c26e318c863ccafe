"""The list with what stands above it: toolbar, the line for walk-ins, the table or why it is empty.

Knows how the parts stand together. Must not know what an act does.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from a87desk.i18n import _, ngettext
from a87desk.reading.people import PeopleList, Shown
from ui import theme
from ui.pages.participants.table import PeopleTable
from ui.pages.participants.toolbar import Toolbar
from ui.pages.participants.walk_in_bar import WalkInBar
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space


class PeoplePane(QWidget):
    """The start pane of the page."""

    import_wanted = Signal()
    add_wanted = Signal()
    filter_cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.toolbar, self.walk_in, self.table = Toolbar(), WalkInBar(), PeopleTable()
        self._nobody = EmptyState(
            "users", _("Nobody listed yet"), _("Import the invitation list or add people at the door.")
        )
        self._nothing = EmptyState("search", "", "")
        self._stack = QStackedLayout()
        self._build()

    def show_list(self, people: PeopleList) -> None:
        """Show a list, or why there is none."""
        self.toolbar.show_list(people)
        self.table.people.show_rows(people.rows)
        self.table.digits.highest = max((one.number or 0 for one in people.groups), default=0)
        if people.rows:
            self._stack.setCurrentWidget(self.table)
        elif people.counts.all:
            self._say_hidden(people)
            self._stack.setCurrentWidget(self._nothing)
        else:
            self._stack.setCurrentWidget(self._nobody)

    def is_list_shown(self) -> bool:
        """Whether there are rows to act on."""
        return self._stack.currentWidget() is self.table

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().tokens.surf)

    def _say_hidden(self, people: PeopleList) -> None:
        typed = people.query.typed.strip()
        words = {
            Shown.HERE: _("Nobody is here yet"),
            Shown.NOT_YET: _("Nobody is waited for any more"),
            Shown.NO_GROUP: _("Everybody has a group"),
        }
        title = _("Nothing matches “{words}”").format(words=typed) if typed else words.get(people.query.shown, "")
        count = people.counts.all
        line = ngettext("{count} person is hidden by the filter.", "{count} people are hidden by the filter.", count)
        self._nothing.set_words(title, line.format(count=count))

    def _build(self) -> None:
        self._nobody.add_button(_("Import list…"), self.import_wanted.emit, icon="download")
        self._nobody.add_button(_("Add person"), self.add_wanted.emit, icon="plus")
        self._nothing.add_button(_("Clear filter"), self.filter_cleared.emit)
        box = QVBoxLayout(self)
        space(box)
        box.addWidget(self.toolbar)
        box.addWidget(self.walk_in)
        self.walk_in.hide()
        box.addLayout(self._stack, 1)  # first, or each part would be a window of its own for a moment
        for part in (self._nobody, self.table, self._nothing):
            self._stack.addWidget(part)
        theme.follow(self)
