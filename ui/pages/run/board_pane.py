"""The hand-in board: a row for each group, what to look after, and the folder where bundles come.

Knows rows and words. Must not know how a bundle is merged or a rapporteur is saved.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _, ngettext
from ui.fonts import TextSize
from ui.pages.run.board_painting import BoardDelegate
from ui.pages.run.board_rows import BoardRow
from ui.pages.run.folder_watch import FolderWatch
from ui.pages.run.models import BoardModel
from ui.safe_text import isolate_ltr
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import CardListView
from ui.widgets.cards import Card, Rule
from ui.widgets.headers import PaneHeader
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.notices import Banner, BannerKind, EmptyState
from ui.widgets.spacing import space

LEAST_ROWS = 3


class BoardPane(QWidget):
    """Groups and what they handed in. It tells what a person wants; the page does it."""

    opened = Signal(str)
    """Enter on a group, by its id."""
    rapporteur_wanted = Signal(str)
    """Name the rapporteur of this group."""
    bundle_wanted = Signal(object)
    """Look at a bundle, by its path."""

    def __init__(self, watch: FolderWatch) -> None:
        super().__init__()
        self.watch = watch
        self.model = BoardModel()
        self.list = CardListView(_("Groups’ notes"), hug=LEAST_ROWS)
        self._delegate = BoardDelegate()
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self.model)
        self.advice = Banner(BannerKind.WARN, "")
        self.name_button = self.advice.add_button(_("Name rapporteur…"), lambda: self._name(self._without))
        self.check = Button(_("Watch a folder…"), icon="refresh-cw", small=True)
        self.take = Button(_("Look at it…"), icon="package-open", small=True)
        self.other = Button(_("Another folder…"), ButtonKind.QUIET, small=True)
        self._folder_words = PlainLabel("", TextSize.SMALL, tone=Tone.INK2)
        self._without = self._words = ""
        self._build()
        self._connect()
        self.show_folder()

    def show_rows(self, rows: Sequence[BoardRow], words: str) -> None:
        """Show the groups."""
        self._words = words if rows else ""
        self._show_words()
        self.model.show_rows(rows)
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_words()

    def _show_words(self) -> None:
        """Say how much there is, where there is room for it beside the title."""
        self._header.set_text(self._words)
        if self._header.sizeHint().width() > self.width():
            self._header.set_text("")

    def show_advice(self, said: str, could: str, without_rapporteur: str) -> None:
        """Say what to look after; "" for nothing. The id of a group without a rapporteur gives the button."""
        self.advice.setVisible(bool(said))
        self.advice.set_words(said, could)
        self._without = without_rapporteur
        self.name_button.setVisible(bool(without_rapporteur))

    def show_folder(self) -> None:
        """Say which folder is watched and what waits in it."""
        folder, look = self.watch.folder, self.watch.look
        self.check.setText(_("Check folder now") if folder else _("Watch a folder…"))
        self.other.setVisible(folder is not None)
        self._folder_words.setText(_folder_words(folder, self.watch))
        waiting = self.watch.next
        self.take.setVisible(waiting is not None and look.is_there)
        if waiting is not None:
            self.take.setText(_("Look at {file}…").format(file=isolate_ltr(waiting.path.name)))

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box, gap=12)
        card = Card(padding=0)
        space(card.box, (1, 1, 1, 1), 0)
        self._header = PaneHeader(_("Groups’ notes"))
        self._header.set_margin(14)
        self._header.add_action(self.check)
        self._empty = EmptyState(
            "users-round", _("No groups yet"), _("Groups are made in the agenda, in their session.")
        )
        card.box.addWidget(self._header)
        card.box.addWidget(Rule())
        card.box.addWidget(self.list)
        card.box.addWidget(self._empty)
        box.addWidget(card)
        box.addWidget(self.advice)
        line = QHBoxLayout()
        space(line, (2, 0, 0, 0), 8)
        line.addWidget(IconLabel("folder-open"))
        line.addWidget(self._folder_words, 1)
        line.addWidget(self.take)
        line.addWidget(self.other)
        box.addLayout(line)
        box.addStretch(1)
        self.show_rows([], "")
        self.show_advice("", "", "")

    def _connect(self) -> None:
        self.check.clicked.connect(self._on_check)
        self.other.clicked.connect(self.ask_folder)
        self.take.clicked.connect(self._on_take)
        self.watch.looked.connect(self.show_folder)
        self.list.opened.connect(lambda index: self.opened.emit(self._group_of(self.model.at(index))))

    def _group_of(self, row: BoardRow | None) -> str:
        return row.group_id if row else ""

    def _name(self, group_id: str) -> None:
        self.rapporteur_wanted.emit(group_id)

    def _on_check(self) -> None:
        if self.watch.folder is None:
            self.ask_folder()
        else:
            self.watch.check()

    def _on_take(self) -> None:
        if self.watch.next is not None:
            self.bundle_wanted.emit(self.watch.next.path)

    def ask_folder(self) -> None:
        """Ask which folder to watch."""
        start = str(self.watch.folder or "")
        chosen = QFileDialog.getExistingDirectory(self, _("Folder where the groups’ bundles come"), start)
        if chosen:
            self.watch.choose(Path(chosen))
            self.show_folder()


def _folder_words(folder: Path | None, watch: FolderWatch) -> str:
    if folder is None:
        return _("No folder is watched. Choose the stick or folder where the groups’ bundles come.")
    name = isolate_ltr(str(folder))
    look = watch.look
    if not look.is_there:
        return _("{folder} is not there now. It is looked for again.").format(folder=name)
    words = _("Watching {folder} for new notes").format(folder=name)
    count = len(look.waiting)
    if count:
        words = ngettext("{count} new bundle in {folder}", "{count} new bundles in {folder}", count)
        words = words.format(count=count, folder=name)
    bad = len(look.unreadable)
    if bad:
        more = ngettext("{count} cannot be read", "{count} cannot be read", bad).format(count=bad)
        words = f"{words} · {more}"
    return words
