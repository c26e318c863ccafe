"""Groups: who sits in which group of a session, how it is balanced, and the rooms, slots and rapporteurs of each.

Knows how the panes work together. Every act is a command and one undo step; nobody is moved that a person did not move.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from a87desk.commands.command import Command
from a87desk.commands.group import FixMembers, PutInGroup, TakeOutOfGroup
from a87desk.commands.record import RemoveRecords
from a87desk.commands.session import AddGroup
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import SessionKind
from a87desk.i18n import _
from a87desk.reading.groups_board import GroupsBoard, SessionWithGroups, groups_board, sessions_with_groups
from a87desk.workspace import Workspace
from ui.context import Context
from ui.pages.groups.cards_pane import CardsPane, GroupCard
from ui.pages.groups.end_pane import EndPane
from ui.pages.groups.rows import group_title, header_words
from ui.pages.groups.session_chooser import SessionChooser
from ui.pages.groups.without_pane import WithoutPane
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.headers import Hint
from ui.widgets.notices import EmptyState
from ui.widgets.splitter_page import SplitterPage

WROTE = ("session", "day", "breakout_group", "group_member", "group_wish", "participant", "organisation", "attendance",
         "workshop")  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Loaded:
    sessions: tuple[SessionWithGroups, ...]
    board: GroupsBoard


class GroupsPage(SplitterPage):
    """The groups of one session after the other."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Groups"), parent=parent)
        self._context = context
        self._board: GroupsBoard | None = None
        self._session_id, self._group_id = "", ""
        self._wanted_group = ""
        self._last: QWidget | None = None
        self._build()
        self._connect()
        self._load()

    def panels(self) -> Sequence[QWidget]:
        card = self._cards.current()
        middle = (card,) if card is not None and self._cards.isVisibleTo(self) else ()
        start = (self._without.list,) if self._without.list.isVisibleTo(self) else ()
        return (*start, *middle, *self._end.panels())

    def entered(self) -> None:
        last = self.focusWidget()
        target = last if last is not None and last is not self else self._first_panel()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        self._end.form.commit()

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Show a group wherever it is."""
        if noun == "breakout_group":
            self._context.session.ask(lambda workspace: _session_of(workspace, record_id), self._go_to(record_id))

    # Building

    def _build(self) -> None:
        self._chooser = SessionChooser()
        self.header.add_start(self._chooser)
        self._add_group = Button(_("Add group"), icon="plus")
        self._make = Button(_("Make groups…"), ButtonKind.MAIN, icon="users-round")
        self.header.add_action(self._add_group)
        self.header.add_action(self._make)
        self._without, self._cards = WithoutPane(), CardsPane()
        self._end = EndPane(self._context)
        self._middle = QStackedWidget()
        self._middle.addWidget(self._cards)
        line = _("Write how many there shall be, and who sits together is proposed.")
        self._no_groups = EmptyState("users-round", _("This session has no groups yet"), line)
        self._no_groups.add_button(_("Make groups…"), self._make_groups, icon="users-round")
        self._middle.addWidget(self._no_groups)
        line = _("Give a session of the agenda the kind “Breakout groups”, “Marketplace” or “Open space”.")
        self._no_session = EmptyState("users-round", _("No session has groups"), line)
        self._no_session.add_button(_("Go to the agenda"), lambda: self._context.go_to("agenda"))
        self._middle.addWidget(self._no_session)
        self.add_pane(self._without, 232, least=190)
        self.add_pane(self._middle, 636, least=360, stretch=1)
        self.add_pane(self._end, 326, least=290)
        self.set_end_pane(self._end)

    def _connect(self) -> None:
        self._context.session.changed.connect(self._on_changed)
        self._chooser.chosen.connect(self.show_session)
        self._add_group.clicked.connect(self._on_add_group)
        self._make.clicked.connect(self._make_groups)
        without, cards = self._without, self._cards
        without.moved.connect(self._move)
        without.dropped.connect(lambda ids: self._move(ids, 0))
        without.left.connect(self._to_first_card)
        without.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        without.list.customContextMenuRequested.connect(self._without_menu)
        cards.chosen.connect(self._on_chosen)
        cards.opened.connect(lambda _group_id: self._edit())
        cards.moved.connect(self._move)
        cards.dropped.connect(lambda ids, group_id: self._run(PutInGroup(group_id, ids)))
        cards.pinned.connect(self._pin)
        cards.removed.connect(self._on_removed)
        cards.left.connect(lambda: without.list.setFocus(Qt.FocusReason.OtherFocusReason))
        cards.menu_wanted.connect(self._card_menu)
        self._end.wanted.connect(self._run)
        self._end.left.connect(self._leave_form)
        without.list.installEventFilter(self)
        self._chooser.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.set_hints(self._hints())
        return False

    def _hints(self) -> list[Hint]:
        return [
            Hint(("1", "…", "9"), _("Put in group")),
            Hint(("0",), _("No group")),
            Hint(("Space",), _("Stays in the group")),
            Hint(("↵",), _("Edit group")),
            Hint(("←", "→"), _("Next group")),
            Hint(("F6",), _("Next panel")),
        ]

    # Reading

    def show_session(self, session_id: str) -> None:
        """Show the groups of another session."""
        if session_id != self._session_id:
            self._end.form.commit()
            self._session_id, self._group_id = session_id, ""
            self._load()

    def _load(self) -> None:
        session_id = self._session_id
        self._context.session.ask(lambda workspace: _loaded(workspace, session_id), self._show)

    def _show(self, loaded: _Loaded) -> None:
        is_first = self._board is None
        board = loaded.board
        self._board = board
        self._session_id = board.session.id if board.session else ""
        self._chooser.show_sessions(loaded.sessions, self._session_id)
        self.header.set_text(header_words(board) if board.session else "")
        if board.group(self._group_id) is None:
            self._group_id = board.groups[0].id if board.groups else ""
        wanted, self._wanted_group = self._wanted_group, ""
        if board.group(wanted) is not None:
            self._group_id = wanted
        self._show_middle(board)
        self._end.show_board(board, self._group_id, has_balance=True)
        self._end.balance.show_session(self._session_id)
        if wanted:
            self._cards.choose_group(wanted)
        if is_first:
            self.set_hints(self._hints())
            panel = self._first_panel()
            if panel is not None and self.isVisible():
                panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_middle(self, board: GroupsBoard) -> None:
        highest = max((one.group.number or 0 for one in board.groups), default=0)
        self._without.show_people(board.without, len(board.people), highest)
        self._cards.show_groups(board.groups)
        part: QWidget = self._cards
        if board.session is None:
            part = self._no_session
        elif not board.groups:
            part = self._no_groups
        self._middle.setCurrentWidget(part)
        self._without.setVisible(board.session is not None)
        for button in (self._make, self._add_group):
            button.setEnabled(board.session is not None)

    def _first_panel(self) -> QWidget | None:
        card = self._cards.current()
        if self._board is not None and self._board.without and self._without.list.isVisibleTo(self):
            return self._without.list
        return card if card is not None else next(iter(self.panels()), None)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*WROTE):
            self._load()

    def _go_to(self, group_id: str) -> Callable[[str], None]:
        def go(session_id: str) -> None:
            self._session_id, self._wanted_group = session_id, group_id
            self._load()

        return go

    # Going through the page

    def _on_chosen(self, group_id: str) -> None:
        self.set_hints(self._hints())
        if group_id != self._group_id and self._board is not None:
            self._end.form.commit()
            self._group_id = group_id
            self._end.show_board(self._board, group_id, has_balance=True)

    def _to_first_card(self) -> None:
        card = self._cards.current()
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edit(self) -> None:
        if self._end.isHidden():
            self.fold_details()
        self._end.open_form()

    def _leave_form(self) -> None:
        card = self._cards.card(self._group_id)
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    # Acts

    def _move(self, people: tuple[str, ...], number: int) -> None:
        if self._board is None or not people:
            return
        if number == 0:
            seated = self._board.places()
            if any(one in seated for one in people):
                self._run(TakeOutOfGroup(self._session_id, people))
            return
        found = self._board.group_of(number)
        if found is None:
            words = _("There is no group {number} in this session.").format(number=number)
            self.hint_bar.set_end(words, "info", "")
        else:
            self._run(PutInGroup(found.id, people))

    def _pin(self, group_id: str, people: tuple[str, ...]) -> None:
        """Let the chosen stay, or may move again where all of them stay already."""
        found = self._board.group(group_id) if self._board else None
        if found is not None and people:
            fixed = all(member.is_fixed for member in found.members if member.who.id in people)
            self._run(FixMembers(group_id, people, not fixed))

    def _on_removed(self, group_id: str, people: tuple[str, ...]) -> None:
        if people:
            self._run(TakeOutOfGroup(self._session_id, people))
        else:
            self._run(RemoveRecords(BreakoutGroup, (group_id,)), offer=True)

    def _on_add_group(self) -> None:
        self._wanted_group = new_id()
        self._run(AddGroup(self._session_id, "", self._wanted_group))

    def _make_groups(self) -> None:
        if self._board is not None:
            from ui.pages.groups.make_dialog import MakeGroupsDialog

            MakeGroupsDialog(self._context, self._board, self._run, self).open()

    def _run(self, command: Command, offer: bool = False) -> None:
        """Do it and say what was done; what is easily done by mistake is also offered to be taken back."""

        def done(changes: ChangeSet) -> None:
            if changes.act is not None:
                self.hint_bar.set_end(changes.label, "undo-2", "Ctrl Z")
            if offer and changes.act is not None:
                self._context.offer_undo(changes.label)

        self._context.session.run(command, done)

    # Menus

    def _without_menu(self, at: QPoint) -> None:
        people = self._without.chosen_people()
        if people:
            menu = self._new_menu()
            self._add_moves(menu, people, "")
            menu.popup(self._without.list.viewport().mapToGlobal(at))

    def _card_menu(self, card: GroupCard, at: QPoint) -> None:
        self.menu_of(card).popup(card.viewport().mapToGlobal(at))

    def menu_of(self, card: GroupCard) -> QMenu:
        """Return the menu of what is chosen in a card: its members, else the group."""
        menu = self._new_menu()
        people = card.chosen_people()
        if people:
            self._add_moves(menu, people, card.one.id)
            menu.addAction(_("In no group"), partial(self._move, people, 0))
            menu.addAction(_("Stays in this group, or may move"), partial(self._pin, card.one.id, people))
        else:
            menu.addAction(_("Edit group"), self._edit)
            menu.addSeparator()
            menu.addAction(_("Remove group"), partial(self._on_removed, card.one.id, ()))
        return menu

    def _new_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _add_moves(self, menu: QMenu, people: tuple[str, ...], here: str) -> None:
        for one in self._board.groups if self._board else ():
            if one.id != here:
                words = _("Put in group {number}, {title}").format(
                    number=one.group.number, title=group_title(one.group)
                )
                menu.addAction(words.replace("&", "&&"), partial(self._run, PutInGroup(one.id, people)))


def _loaded(workspace: Workspace, session_id: str) -> _Loaded:
    sessions = sessions_with_groups(workspace.read)
    if session_id not in {one.session.id for one in sessions}:
        with_groups = [one for one in sessions if one.groups and one.session.kind is not SessionKind.OPEN_SPACE]
        session_id = next((one.session.id for one in (*with_groups, *sessions)), "")
    return _Loaded(sessions, groups_board(workspace.read, session_id))


def _session_of(workspace: Workspace, group_id: str) -> str:
    group = workspace.read.one(BreakoutGroup, group_id)
    return group.session_id or "" if group else ""
