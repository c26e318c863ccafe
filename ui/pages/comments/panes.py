"""The first two panes of the page: versions with what can be done with one, comments with what narrows them.

Knows lists and buttons. It tells what a person wants; the page does it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from a87desk.reading.document_comments import CommentFilter, CommentShown
from ui import theme
from ui.pages.agenda.fields import ChoiceBox
from ui.pages.comments.lists import CommentList, VersionList
from ui.pages.comments.painting import Chosen
from ui.pages.comments.rows import CommentRow, VersionRow
from ui.widgets.buttons import Button
from ui.widgets.choices import SegmentedControl
from ui.widgets.flow import Flow
from ui.widgets.headers import PaneHeader
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space

ALL, OPEN = "all", "open"
_LONGEST, _WIDEST = 60, 168


class VersionPane(QWidget):
    """The versions; below them what the chosen one can be asked for."""

    def __init__(self, shown: Chosen) -> None:
        super().__init__()
        self.list = VersionList(shown)
        self.sheet = Button(_("Comment sheet…"), icon="table-2", small=True)
        self.again = Button(_("Save again…"), icon="download", small=True)
        self.changes = Button(_("What changed…"), icon="git-compare", small=True)
        box = QVBoxLayout(self)
        space(box)
        box.addWidget(PaneHeader(_("Versions")))
        inner = QVBoxLayout()
        space(inner, (8, 0, 8, 10), 8)
        inner.addWidget(self.list, 1)
        acts = Flow()
        for button in (self.sheet, self.again, self.changes):
            acts.add(button)
        inner.addWidget(acts)
        box.addLayout(inner, 1)

    def show_rows(self, rows: Sequence[VersionRow]) -> None:
        """Show these versions."""
        self.list.rows.show_rows(rows)

    def offer(self, *, is_here: bool, is_draft: bool) -> None:
        """Offer what can be done with the chosen version: one that is not here cannot be made again."""
        self.sheet.setEnabled(is_here and is_draft)
        self.again.setEnabled(is_here)
        self.changes.setEnabled(is_here)


class _Narrowing(ChoiceBox):
    """A choice that is no wider than three of them side by side need, however long what it offers."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(min(hint.width(), theme.current().px(_WIDEST)), hint.height())


class CommentPane(QWidget):
    """The comments on the chosen version, all or some."""

    filtered = Signal()

    def __init__(self, shown: Chosen) -> None:
        super().__init__()
        self.list = CommentList(shown)
        self.take = Button(_("Take comments in…"), icon="inbox", small=True)
        self.write = Button(_("Write one down…"), icon="plus", key="Ins", small=True)
        self.table = Button(_("Disposition table…"), icon="list-checks", small=True)
        self.which = SegmentedControl(_("Which comments are shown"))
        self.which.set_segments([(ALL, _("All"), ""), (OPEN, _("Open"), "")])
        self.section, self.origin = _Narrowing(_("Section")), _Narrowing(_("Sender"))
        self._header = PaneHeader(_("Comments"))
        line = _("Send the comment sheet with the draft. What comes back is taken in here, many files at once.")
        self._nothing = EmptyState("messages-square", _("No comments on this version yet"), line)
        self._none_left = EmptyState("circle-check", _("Nothing here"), _("No comment is like what you look for."))
        self._holder = QWidget()
        self._build()
        self._connect()

    def wanted(self) -> CommentFilter:
        """Return what the comments are narrowed to."""
        return CommentFilter(self.which.current() == OPEN, self.section.currentData(), self.origin.currentData())

    def show_rows(self, rows: Sequence[CommentRow], every: Sequence[CommentShown], title: str) -> None:
        """Show these rows, of all comments that there are on the version."""
        self.list.rows.show_rows(rows)
        self._header.set_title(title)
        left = sum(one.is_open for one in every)
        self._header.set_text(str(len(every)) if every else "")
        self.which.set_words(ALL, _("All {count}").format(count=len(every)))
        self.which.set_words(OPEN, _("Open {count}").format(count=left))
        self._filters.setVisible(bool(every))
        shown = self._holder if rows else self._none_left if every else self._nothing
        self._stack.setCurrentWidget(shown)

    def show_choices(self, sections: Sequence[tuple[str, str]], senders: Sequence[str]) -> None:
        """Offer these sections (key, words) and senders to narrow by; what is chosen stays where it still can."""
        _fill(self.section, _("Every section"), [(words, key) for key, words in sections])
        _fill(self.origin, _("Every sender"), [(one or _("Nobody named"), one) for one in senders])
        self.section.setVisible(len(sections) > 1)
        self.origin.setVisible(len(senders) > 1)

    def show_all(self) -> None:
        """Narrow by nothing."""
        self.which.choose(ALL)
        self.section.setCurrentIndex(0)
        self.origin.setCurrentIndex(0)

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box)
        box.addWidget(self._header)
        self._filters = Flow()
        for part in (self.which, self.section, self.origin):
            self._filters.add(part)
        line = QVBoxLayout()
        space(line, (14, 0, 14, 8))
        line.addWidget(self._filters)
        box.addLayout(line)
        inner = QVBoxLayout(self._holder)
        space(inner, (12, 0, 12, 0))
        inner.addWidget(self.list, 1)
        self._stack = QStackedLayout()
        box.addLayout(self._stack, 1)
        for stacked in (self._nothing, self._none_left, self._holder):
            self._stack.addWidget(stacked)
        acts = Flow()
        for button in (self.take, self.write, self.table):
            acts.add(button)
        line = QVBoxLayout()
        space(line, (14, 8, 14, 10))
        line.addWidget(acts)
        box.addLayout(line)

    def _connect(self) -> None:
        self.which.chosen.connect(lambda _key: self.filtered.emit())
        for field in (self.section, self.origin):
            field.activated.connect(lambda _row: self.filtered.emit())


def _fill(box: ChoiceBox, every: str, choices: Sequence[tuple[str, str]]) -> None:
    wanted: list[tuple[str, str | None]] = [(every, None), *((_short(words), value) for words, value in choices)]
    if wanted == [(box.itemText(row), box.itemData(row)) for row in range(box.count())]:
        return
    chosen = box.currentData()
    box.clear()
    for words, value in wanted:
        box.add_choice(words, value)
    box.setCurrentIndex(next((row for row in range(box.count()) if box.itemData(row) == chosen), 0))


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
