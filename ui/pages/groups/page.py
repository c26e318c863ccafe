"""Groups: who sits in which group of a session, how it is balanced, and the rooms, slots and rapporteurs of each.

Knows how the panes work together. Every act is a command and one undo step; nobody is moved that a person did not move.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from a87desk.commands.command import Command
from a87desk.commands.group import AddTopic, FixMembers, PlaceTopic, PlanVisits, PutInGroup, TakeOutOfGroup
from a87desk.commands.record import ChangeRecord, RemoveRecords
from a87desk.commands.session import AddGroup
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.record import new_id
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import SessionKind
from a87desk.i18n import _
from a87desk.reading.group_proposal import Way
from a87desk.reading.groups_board import GroupsBoard
from a87desk.reading.market_board import late_routes
from a87desk.reading.open_space_board import first_free, new_topic, slots_written
from ui import theme
from ui.context import Context
from ui.dialogs.name import ask_name
from ui.pages.groups.cards_pane import GroupCard
from ui.pages.groups.end_pane import EndPane
from ui.pages.groups.from_themes import ask_themes
from ui.pages.groups.loading import OWN_PANES, Loaded, load_board, session_of_group
from ui.pages.groups.menus import add_moves, new_menu
from ui.pages.groups.middle_pane import MiddlePane
from ui.pages.groups.rows import header_words
from ui.pages.groups.session_chooser import SessionChooser
from ui.pages.groups.without_pane import WithoutPane
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.splitter_page import SplitterPage

if TYPE_CHECKING:
    from ui.pages.groups.sign_up_dialog import SignUpDialog

HEADER_WIDTH = 1030
"""Below this many drawn pixels the header has no room for the small text beside its buttons."""
WROTE = ("session", "day", "breakout_group", "group_member", "group_wish", "participant", "organisation", "attendance",
         "workshop", "theme")  # fmt: skip


class GroupsPage(SplitterPage):
    """The groups of one session after the other."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Groups"), parent=parent)
        self._context = context
        self._board: GroupsBoard | None = None
        self._session_id, self._group_id = "", ""
        self._wanted_group = ""
        self._signing_up: SignUpDialog | None = None
        self._ask_name: Callable[..., str] = ask_name
        self._build()
        self._connect()
        self._load()

    def panels(self) -> Sequence[QWidget]:
        start = (self._without.list,) if self._without.list.isVisibleTo(self) else ()
        return (*start, *self._middle.panels(), *self._end.panels())

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
            self._context.session.ask(lambda workspace: session_of_group(workspace, record_id), self._go_to(record_id))

    # Building

    def _build(self) -> None:
        self._chooser = SessionChooser()
        self.header.add_start(self._chooser)
        self._sign_up = Button(_("Sign up…"), icon="list-checks")
        self._add_group = Button(_("Add group"), icon="plus")
        self._from_themes = IconButton("combine", _("Make groups from themes…"))
        self._make = Button(_("Make groups…"), ButtonKind.MAIN, icon="users-round")
        self.header.add_action(self._sign_up)
        self.header.add_action(self._from_themes)
        self.header.add_action(self._add_group)
        self.header.add_action(self._make)
        self._without, self._middle = WithoutPane(), MiddlePane()
        self._cards = self._middle.cards
        self._end = EndPane(self._context)
        self.add_pane(self._without, 232, least=190)
        self.add_pane(self._middle, 636, least=360, stretch=1)
        self.add_pane(self._end, 326, least=290)
        self.set_end_pane(self._end)

    def _connect(self) -> None:
        self._context.session.changed.connect(self._on_changed)
        self._chooser.chosen.connect(self.show_session)
        self._sign_up.clicked.connect(self._take_wishes)
        self._add_group.clicked.connect(self._on_add_group)
        self._from_themes.clicked.connect(lambda: ask_themes(self._context, self, self._session_id))
        self._make.clicked.connect(self._make_groups)
        without, middle, cards, space = self._without, self._middle, self._cards, self._middle.space
        without.moved.connect(self._move)
        without.dropped.connect(lambda ids: self._move(ids, 0))
        without.left.connect(self._to_first_card)
        without.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        without.list.customContextMenuRequested.connect(self._without_menu)
        middle.chosen.connect(self._on_chosen)
        middle.opened.connect(lambda _group_id: self._edit())
        middle.removed.connect(lambda group_id: self._on_removed(group_id, ()))
        middle.make_wanted.connect(self._make_groups)
        middle.agenda_wanted.connect(lambda: self._context.go_to("agenda"))
        middle.market.late_wanted.connect(self._give_routes)
        cards.moved.connect(self._move)
        cards.dropped.connect(lambda ids, group_id: self._run(PutInGroup(group_id, ids)))
        cards.pinned.connect(self._pin)
        cards.removed.connect(self._on_removed)
        cards.left.connect(lambda: without.list.setFocus(Qt.FocusReason.OtherFocusReason))
        cards.menu_wanted.connect(self._card_menu)
        space.added.connect(self._add_topic)
        space.placed.connect(lambda topic, slot, room: self._run(PlaceTopic(topic, slot, room)))
        space.place_wanted.connect(self._place_topic)
        space.slots_wanted.connect(self._write_slots)
        self._end.wanted.connect(self._run)
        self._end.left.connect(lambda: self._middle.choose(self._group_id))
        for widget in (without.list, middle.market.stations, middle.market.routes, space.table, space.line):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.set_hints(self._middle.hints())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._chooser.updateGeometry()
        self._say_header()

    def _say_header(self) -> None:
        """Say how many there are, and offer what the menu has too, where the header has room for it."""
        is_narrow = self.width() < theme.current().px(HEADER_WIDTH)
        self.header.set_text("" if is_narrow or self._board is None else header_words(self._board))
        self._from_themes.setVisible(not is_narrow and self._kind() not in OWN_PANES)

    # Reading

    def show_session(self, session_id: str) -> None:
        """Show the groups of another session."""
        if session_id != self._session_id:
            self._end.form.commit()
            self._session_id, self._group_id = session_id, ""
            self._load()

    def _load(self) -> None:
        session_id = self._session_id
        self._context.session.ask(lambda workspace: load_board(workspace, session_id), self._show)

    def _show(self, loaded: Loaded) -> None:
        is_first = self._board is None
        board = loaded.board
        self._board = board
        self._session_id = board.session.id if board.session else ""
        self._chooser.show_sessions(loaded.sessions, self._session_id)
        self._say_header()
        wanted, self._wanted_group = self._wanted_group, ""
        if board.group(self._group_id) is None:
            self._group_id = board.groups[0].id if board.groups else ""
        if board.group(wanted) is not None:
            self._group_id = wanted
        self._show_parts(board)
        if wanted and self._kind() not in OWN_PANES:
            self._cards.choose_group(wanted)
        elif wanted:
            self._middle.choose(wanted)
        if is_first:
            panel = self._first_panel()
            if panel is not None and self.has_keyboard():
                panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_parts(self, board: GroupsBoard) -> None:
        own = self._kind() in OWN_PANES
        highest = max((one.group.number or 0 for one in board.groups), default=0)
        self._without.show_people(board.without, len(board.people), highest)
        self._without.setVisible(board.session is not None and not own)
        self._middle.show_board(board)
        self._end.show_board(board, self._group_id, has_balance=not own)
        self._end.balance.show_session(self._session_id)
        is_market, is_space = self._kind() is SessionKind.MARKETPLACE, self._kind() is SessionKind.OPEN_SPACE
        self._make.setText(_("Plan the visits…") if is_market else _("Make groups…"))
        self._make.setVisible(not is_space)
        self._make.setEnabled(board.session is not None and bool(board.groups or not is_market))
        self._add_group.setText(_("Add station") if is_market else _("Add group"))
        self._add_group.setVisible(not is_space)
        self._add_group.setEnabled(board.session is not None)
        self._sign_up.setVisible(not own)
        self._sign_up.setEnabled(bool(board.groups and board.people))
        dialog = self._signing_up
        if dialog is not None:
            dialog.show_board(board)
        self.set_hints(self._middle.hints())

    def _first_panel(self) -> QWidget | None:
        if self._board is not None and self._board.without and self._without.list.isVisibleTo(self):
            return self._without.list
        return next(iter(self._middle.panels()), None) or next(iter(self.panels()), None)

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
        if group_id != self._group_id and self._board is not None:
            self._end.form.commit()
            self._group_id = group_id
            self._end.show_board(self._board, group_id, has_balance=self._kind() not in OWN_PANES)

    def _kind(self) -> SessionKind | None:
        return self._board.kind if self._board else None

    def _to_first_card(self) -> None:
        card = self._cards.current()
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edit(self) -> None:
        if self._end.isHidden():
            self.fold_details()
        self._end.open_form()

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
        elif group_id:
            self._run(RemoveRecords(BreakoutGroup, (group_id,)), offer=True)

    def _on_add_group(self) -> None:
        self._wanted_group = new_id()
        self._run(AddGroup(self._session_id, "", self._wanted_group))

    def _make_groups(self) -> None:
        if self._board is None:
            return
        if self._kind() is SessionKind.MARKETPLACE:
            from ui.pages.groups.visits_dialog import VisitsDialog

            VisitsDialog(self._context, self._board, self._run, self).open()
        else:
            self._propose_groups()

    def _propose_groups(self, way: Way | None = None) -> None:
        from ui.pages.groups.make_dialog import MakeGroupsDialog

        if self._board is not None:
            dialog = MakeGroupsDialog(self._context, self._board, self._run, self)
            if way is not None:
                dialog.choose_way(way)
            dialog.open()

    def _take_wishes(self) -> None:
        from ui.pages.groups.sign_up_dialog import SignUpDialog

        if self._board is not None:
            make = partial(self._propose_groups, Way.BY_CHOICE)
            self._signing_up = SignUpDialog(self._board, self._run, make, self)
            self._signing_up.destroyed.connect(self._forget_sign_up)
            self._signing_up.open()

    def _forget_sign_up(self) -> None:
        self._signing_up = None

    def _give_routes(self) -> None:
        """Give those who came late a route over the least full stations."""
        routes = late_routes(self._board) if self._board else {}
        if routes:
            self._run(PlanVisits(self._session_id, routes, only_these=True), offer=True)
        else:
            self.hint_bar.set_end(_("Every station is full. Let one take more, or plan anew."), "info")

    def _add_topic(self, line: str) -> None:
        """Add a topic that somebody called out, in the first free place; it is moved from there."""
        board = self._middle.space.board
        slot, room = first_free(board) if board else ("", "")
        title, convener = new_topic(line)
        self._middle.space.table.topic_id = topic_id = new_id()
        self._run(AddTopic(self._session_id, title, convener, slot, room, group_id=topic_id))

    def _place_topic(self, topic_id: str) -> None:
        board = self._middle.space.board
        slot, room = first_free(board) if board else ("", "")
        if slot and topic_id:
            self._run(PlaceTopic(topic_id, slot, room))

    def _write_slots(self) -> None:
        board, session = self._middle.space.board, self._board.session if self._board else None
        if board is None or session is None:
            return
        hint = _("For example 14:00–14:45, 14:45–15:30. Topics that are placed keep their slot.")
        written = self._ask_name(
            _("Slots of the open space"), _("Slots, with commas between"), ", ".join(board.slots), hint, _("Save"), self
        )
        if written:
            self._run(ChangeRecord(Session, session.id, {"slots": slots_written(written)}))

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
        if people and self._board is not None:
            menu = new_menu(self)
            add_moves(menu, self._board.groups, "", lambda group_id: self._run(PutInGroup(group_id, people)))
            menu.popup(self._without.list.viewport().mapToGlobal(at))

    def _card_menu(self, card: GroupCard, at: QPoint) -> None:
        self.menu_of(card).popup(card.viewport().mapToGlobal(at))

    def menu_of(self, card: GroupCard) -> QMenu:
        """Return the menu of what is chosen in a card: its members, else the group."""
        menu, people, groups = new_menu(self), card.chosen_people(), self._board.groups if self._board else ()
        if people:
            add_moves(menu, groups, card.one.id, lambda group_id: self._run(PutInGroup(group_id, people)))
            menu.addAction(_("In no group"), partial(self._move, people, 0))
            menu.addAction(_("Stays in this group, or may move"), partial(self._pin, card.one.id, people))
        else:
            menu.addAction(_("Edit group"), self._edit)
            menu.addSeparator()
            menu.addAction(_("Remove group"), partial(self._on_removed, card.one.id, ()))
        return menu
