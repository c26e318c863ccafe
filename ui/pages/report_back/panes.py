"""The two lists of the page with their keys: the groups, and what the chosen one presents.

Knows rows and keys. It tells what a person wants; the page does it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui.pages.report_back.entry import AmendmentEntry
from ui.pages.report_back.models import GroupModel, SaidModel
from ui.pages.report_back.painting import GroupDelegate, SaidDelegate
from ui.pages.report_back.rows import AnySaidRow, GroupRow
from ui.widgets.buttons import Button
from ui.widgets.card_list import CardListView
from ui.widgets.headers import PaneHeader
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space


class TurnList(CardListView):
    """A list from which the projector is turned: ← and → page and group, P shows, N is only what is new."""

    turned = Signal(int)
    show_wanted = Signal()
    only_new_wanted = Signal()
    amend_wanted = Signal()
    edit_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        acts = {
            Qt.Key.Key_P: self.show_wanted,
            Qt.Key.Key_N: self.only_new_wanted,
            Qt.Key.Key_A: self.amend_wanted,
            Qt.Key.Key_F2: self.edit_wanted,
        }
        key = Qt.Key(event.key()) if event.key() in {*acts, Qt.Key.Key_Left, Qt.Key.Key_Right} else None
        if key is None or held:
            super().keyPressEvent(event)
        elif key in acts:
            acts[key].emit()
        else:
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self.turned.emit(1 if (key == Qt.Key.Key_Right) != rtl else -1)


class GroupPane(QWidget):
    """The groups in the order in which they speak."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.list = TurnList(_("Groups in the order in which they speak"))
        self._model, self._delegate = GroupModel(), GroupDelegate()
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self._model)
        self._header = PaneHeader(_("Groups"))
        box = QVBoxLayout(self)
        space(box)
        box.addWidget(self._header)
        box.addWidget(self.list, 1)
        self.list.selectionModel().currentChanged.connect(self._on_current)

    def show_rows(self, rows: Sequence[GroupRow]) -> None:
        """Show these groups; the chosen one stays chosen."""
        self._model.show_rows(rows)
        self._header.set_text(str(len(rows)))

    def choose(self, group_id: str) -> bool:
        """Choose a group; tell whether it is here."""
        index = self._model.index_of(("group", group_id))
        if index.isValid():
            self.list.setCurrentIndex(index)
        return index.isValid()

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = self._model.at(index)
        if row is not None:
            self.chosen.emit(row.group.id)


class SaidPane(QWidget):
    """What the chosen group presents, and under it the line for an amendment."""

    def __init__(self) -> None:
        super().__init__()
        self.list = TurnList(_("What the group presents"))
        self._model, self._delegate = SaidModel(), SaidDelegate()
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self._model)
        self.header = PaneHeader("")
        self.amend = Button(_("Amendment…"), icon="pencil", key="A", small=True)
        self.header.add_action(self.amend)
        self.entry = AmendmentEntry()
        self._empty = EmptyState("flag", _("Nothing to present yet"), "")
        holder = QWidget()
        inner = QHBoxLayout(holder)
        space(inner, (16, 0, 12, 4))
        inner.addWidget(self.list)
        self._holder = holder
        box = QVBoxLayout(self)
        space(box)
        box.addWidget(self.header)
        self._stack = QStackedLayout()
        box.addLayout(self._stack, 1)  # first: a stack without a parent would show its first part as a window
        for part in (self._empty, holder):
            self._stack.addWidget(part)
        box.addWidget(self.entry)

    def show_rows(self, rows: Sequence[AnySaidRow], title: str) -> None:
        """Show what a group presents; what is chosen stays chosen."""
        self._model.show_rows(rows)
        self.header.set_title(title)
        self._empty.set_words(
            _("Nothing to present yet"), _("What this group recommends for everyone appears here once it was sent.")
        )
        self._stack.setCurrentWidget(self._holder if rows else self._empty)
        self.amend.setEnabled(bool(rows))

    def current(self) -> AnySaidRow | None:
        return self._model.at(self.list.currentIndex())

    def mark_current(self, is_marked: bool) -> None:
        """Let the chosen row look chosen while the keyboard is in the line for its amendment."""
        self._delegate.marks_chosen = is_marked
        self.list.viewport().update()

    def choose(self, key: tuple[str, ...]) -> bool:
        """Bring a row into view and choose it; tell whether it is here."""
        index = self._model.index_of(key)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        return index.isValid()
