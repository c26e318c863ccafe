"""Group members: who sits in the rapporteur's own group, and who of them is here that day. Nothing is changed here.

Knows one group. Must not know the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.change_set import ChangeSet
from a87desk.i18n import _, ngettext
from a87desk.reading.groups_board import GroupOnBoard, groups_board
from a87desk.workspace import Workspace
from ui.context import Context
from ui.pages.groups.card_painting import PersonDelegate
from ui.pages.groups.page import WROTE
from ui.pages.groups.rows import PeopleModel, group_title, head_lines
from ui.tokens import Tone
from ui.widgets.card_list import CardListView
from ui.widgets.headers import PageHeader
from ui.widgets.labels import PlainLabel
from ui.widgets.notices import EmptyState
from ui.widgets.page import Page
from ui.widgets.spacing import space


@dataclass(frozen=True, slots=True)
class _Loaded:
    one: GroupOnBoard | None


class MembersPage(Page):
    """The members of one group by name."""

    def __init__(self, context: Context, group_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._group_id = context, group_id
        self.header = PageHeader(_("Group members"))
        self.rows = PeopleModel(can_drag=False)
        self._delegate = PersonDelegate(says_here=True)
        self.list = CardListView(_("Group members"))
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self.rows)
        self._words = PlainLabel("", tone=Tone.INK2, wrap=True)
        line = _("They appear here when the facilitator has made the groups.")
        self._empty = EmptyState("users", _("Nobody is in this group yet"), line)
        self._build()
        context.session.changed.connect(self._on_changed)
        self._load()

    def panels(self) -> Sequence[QWidget]:
        return (self.list,) if self.list.isVisibleTo(self) else ()

    def entered(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box)
        box.addWidget(self.header)
        self._stack = QStackedLayout()
        box.addLayout(self._stack, 1)  # first: a stack without a parent would show its first part as a window
        people = QWidget()
        inner = QVBoxLayout(people)
        space(inner, (16, 10, 16, 0), 8)
        inner.addWidget(self._words)
        inner.addWidget(self.list, 1)
        for widget in (people, self._empty):
            self._stack.addWidget(widget)
        self._people = people

    def _load(self) -> None:
        group_id = self._group_id
        self._context.session.ask(lambda workspace: _loaded(workspace, group_id), self._show)

    def _show(self, loaded: _Loaded) -> None:
        one = loaded.one
        members = [member.who for member in one.members] if one else []
        self.rows.show_rows(members)
        self._stack.setCurrentWidget(self._people if members else self._empty)
        if one is None:
            return
        self._words.setText(" · ".join((group_title(one.group), *head_lines(one))))
        count = ngettext("{count} member", "{count} members", len(members)).format(count=len(members))
        here = sum(1 for who in members if who.here)
        self.header.set_text(" · ".join((count, _("{count} here").format(count=here))) if here else count)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*WROTE):
            self._load()


def _loaded(workspace: Workspace, group_id: str) -> _Loaded:
    group = workspace.read.one(BreakoutGroup, group_id)
    if group is None:
        return _Loaded(None)
    return _Loaded(groups_board(workspace.read, group.session_id or "").group(group_id))
