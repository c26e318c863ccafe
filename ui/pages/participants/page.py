"""Participants: the list at the start, at the end one person's form or what the list as a whole says.

Knows how the panes work together and which act a key means. Every act is a command and one undo step.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from a87desk.clock import wall_clock
from a87desk.commands.attendance import LeaveEarly, SetAttendance
from a87desk.commands.command import Command
from a87desk.commands.group import PutInGroup, TakeOutOfGroup
from a87desk.commands.participant import RemovePeople, SayStakeholderGroup
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.vocabulary import AttendanceState, StakeholderGroup
from a87desk.i18n import _, ngettext
from a87desk.reading.people import PeopleCounts, PeopleList, PeopleQuery, Shown, SortedBy, people_list
from ui.context import Context
from ui.dialogs.name import ask_name
from ui.pages.participants.door import Door, now_words
from ui.pages.participants.lists import Lists
from ui.pages.participants.menu import add_groups, add_orders, person_menu
from ui.pages.participants.model import SORTS, Column
from ui.pages.participants.people_pane import PeoplePane
from ui.pages.participants.views import Views
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.fields import ComboBox
from ui.widgets.headers import Hint
from ui.widgets.splitter_page import SplitterPage

WROTE = (
    "participant", "organisation", "attendance", "group_member", "breakout_group", "day", "session", "session_role",
    "person_decision", "seat", "seat_holder",
)  # fmt: skip


class ParticipantsPage(SplitterPage):
    """Who comes, who is here, and who sits in which group."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Participants"), parent=parent)
        self._context = context
        self._people: PeopleList | None = None
        self._session_id = ""
        self._sorted_by, self._descending = SORTS[Column.NAME], False
        self._wanted_id = ""
        self._pane = PeoplePane()
        self._views = Views(context)
        self._door = Door(context, self._pane.walk_in, self._day_id)
        self._lists = Lists(context, self)
        self._build()
        self._connect()
        self._load()

    @property
    def end_pane(self) -> Views:
        """The pane at the end; `add_view` takes another view, such as the balance of groups."""
        return self._views

    def panels(self) -> Sequence[QWidget]:
        return (self._pane.toolbar.field, self._pane.table, self._views.panel())

    def entered(self) -> None:
        last = self.focusWidget()
        (last or self._pane.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        self._views.commit()

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        if noun == "participant":
            self._pane.toolbar.field.clear()
            self._show_tab(Shown.ALL)
            self._wanted_id = record_id
            self._views.show_person(record_id)
            self._load()

    # Building

    def _build(self) -> None:
        self._in_groups_of = ComboBox(_("Groups of which session"))
        self._in_groups_of.hide()
        self.header.add_start(self._in_groups_of)
        take_in = Button(_("Import list…"), icon="download")
        take_in.clicked.connect(self._lists.take_in)
        self._more = IconButton("ellipsis", _("More for the list"))
        self._more.clicked.connect(self._show_more)
        self._balanced = Button(_("Suggest balanced groups…"), icon="scale")
        self._balanced.clicked.connect(self._suggest_groups)
        add = Button(_("Add person"), ButtonKind.MAIN, icon="plus")
        add.clicked.connect(self._door.open)
        for part in (take_in, self._balanced, self._more, add):
            self.header.add_action(part)
        self.add_pane(self._pane, 868, least=420, stretch=1)
        self.add_pane(self._views, 326, least=280)
        self.set_end_pane(self._views)
        self._views.show_view("balance")

    def _connect(self) -> None:
        self._context.session.changed.connect(self._on_changed)
        pane, table = self._pane, self._pane.table
        pane.toolbar.changed.connect(self._load)
        pane.toolbar.left.connect(self._focus_list)
        pane.toolbar.names_wanted.connect(partial(self._show_view, "names"))
        pane.import_wanted.connect(self._lists.take_in)
        pane.add_wanted.connect(self._door.open)
        pane.filter_cleared.connect(self._clear_filter)
        self._door.added.connect(self._on_added)
        self._door.listed_came.connect(self._check_in_listed)
        self._door.closed.connect(self._focus_list)
        table.toggled.connect(self._toggle)
        table.state_wanted.connect(self._set_state)
        table.leave_wanted.connect(self._leave)
        table.group_wanted.connect(self._put_in_number)
        table.group_asked.connect(self._ask_group)
        table.edit_wanted.connect(self._edit)
        table.add_wanted.connect(self._door.open)
        table.remove_wanted.connect(self._remove)
        table.chosen.connect(self._on_chosen)
        table.jumped.connect(self._on_jumped)
        table.customContextMenuRequested.connect(self._menu)
        table.horizontalHeader().sectionClicked.connect(lambda section: self._sort(SORTS[Column(section)]))
        table.installEventFilter(self)
        self._views.left.connect(self._focus_list)
        self._views.wanted.connect(self._run)
        self._views.names_counted.connect(pane.toolbar.show_names)
        self._in_groups_of.activated.connect(self._on_session)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(partial(pane.toolbar.field.setFocus, Qt.FocusReason.ShortcutFocusReason))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.set_hints(list_hints() if event.type() == QEvent.Type.FocusIn else self._views.hints())
        return False

    # Reading

    def _query(self) -> PeopleQuery:
        bar = self._pane.toolbar
        return PeopleQuery(
            bar.field.text(), bar.shown, bar.day_id, self._session_id, self._sorted_by, self._descending
        )  # fmt: skip

    def _load(self) -> None:
        query, now = self._query(), wall_clock()
        today, time = now.date().isoformat(), now.strftime("%H:%M")
        self._context.session.ask(lambda workspace: people_list(workspace.read, query, today, time), self._show)

    def _show(self, people: PeopleList) -> None:
        is_first = self._people is None
        self._people = people
        if self._session_id == "":
            self._session_id = people.query.session_id
        self.header.set_text(_header_words(people.counts))
        self._pane.show_list(people)
        self._show_sessions(people)
        table = self._pane.table
        if self._wanted_id and table.choose(self._wanted_id):
            self._wanted_id = ""
        elif not table.chosen_ids() and people.rows:
            table.choose(self._current_id() or people.rows[0].id)
        self._views.show_groups_of(people.query.session_id)
        self._balanced.setEnabled(bool(people.query.session_id))
        self._views.show_person(self._current_id())
        self._say_chosen()
        if is_first:
            self._views.load()
            self.set_hints(list_hints())
            if self.has_keyboard():
                self._focus_list()

    def _suggest_groups(self) -> None:
        from ui.pages.groups.make_dialog import propose_groups

        if self._people is not None:
            propose_groups(self._context, self._people.query.session_id, self)

    def _show_sessions(self, people: PeopleList) -> None:
        box = self._in_groups_of
        shown = [box.itemData(row) for row in range(box.count())]
        if shown != [one.id for one in people.sessions]:
            box.clear()
            for one in people.sessions:
                title = one.title if len(one.title) <= 28 else f"{one.title[:27].rstrip()}…"
                box.add_choice(title or _("A session without a title"), one.id, "users-round")
        box.setCurrentIndex(box.findData(people.query.session_id))
        box.setVisible(len(people.sessions) > 1)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*WROTE):
            self._load()
            self._views.take_changes(changes)

    def _current_id(self) -> str:
        row = self._pane.table.current()
        return row.id if row is not None else ""

    # The list

    def _on_chosen(self) -> None:
        self._views.show_person(self._current_id())
        self._say_chosen()

    def _say_chosen(self) -> None:
        count = len(self._pane.table.chosen_ids())
        self._pane.toolbar.say(
            ngettext("{count} selected", "{count} selected", count).format(count=count) if count else ""
        )

    def _on_jumped(self, typed: str, is_found: bool) -> None:
        if typed:
            words = typed if is_found else _("{letters}: nobody").format(letters=typed)
            self._pane.toolbar.say(words, is_wrong=not is_found)
        else:
            self._say_chosen()

    def _sort(self, wanted: SortedBy) -> None:
        self._descending = not self._descending if wanted == self._sorted_by else False
        self._sorted_by = wanted
        section = next((column for column, by in SORTS.items() if by is wanted), -1)
        order = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        self._pane.table.horizontalHeader().setSortIndicator(section, order)
        self._load()

    def _on_session(self) -> None:
        self._session_id = str(self._in_groups_of.currentData() or "")
        self._load()

    def _show_tab(self, shown: Shown) -> None:
        self._pane.toolbar.tabs.choose(shown.value)

    def _clear_filter(self) -> None:
        self._show_tab(Shown.ALL)
        self._pane.toolbar.field.clear()
        self._load()
        self._focus_list()

    def _focus_list(self) -> None:
        self._pane.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_view(self, key: str) -> None:
        if self._views.isHidden():
            self.fold_details()
        self._views.show_view(key)
        self._views.focus_view()

    def _edit(self) -> None:
        if self._current_id():
            self._show_view("person")
            self._views.edit_person()

    # Acts

    def _day_id(self) -> str:
        return self._people.query.day_id if self._people else ""

    def _toggle(self, person_id: str) -> None:
        """Check in; where all of them are here already, take it back."""
        rows = [row for row in self._pane.table.people.rows() if row.id == person_id]
        rows = rows or self._pane.table.chosen_rows()
        if rows:
            state = None if all(row.is_here for row in rows) else AttendanceState.PRESENT
            ids = [row.id for row in rows if row.is_here == (state is None)]
            self._run(SetAttendance(tuple(ids), self._day_id(), state, now_words()))

    def _set_state(self, state: AttendanceState | None) -> None:
        ids = self._pane.table.chosen_ids()
        instead = ""
        if not ids:
            return
        if state is AttendanceState.REPRESENTED:
            hint = _("The name as it is to be printed. Leave the window to change nothing.")
            instead = ask_name(_("Represented by"), _("Who came instead"), "", hint, _("Represented"), self)
            if not instead:
                return
        self._run(SetAttendance(ids, self._day_id(), state, now_words(), instead))

    def _leave(self) -> None:
        if ids := self._pane.table.chosen_ids():
            self._run(LeaveEarly(ids, self._day_id(), now_words()))

    def _put_in_number(self, number: int) -> None:
        groups = self._people.groups if self._people else ()
        if not number:
            self._put("")
            return
        found = next((one.id for one in groups if one.number == number), "")
        if found:
            self._put(found)
        else:
            self._pane.toolbar.say(_("There is no group {number}").format(number=number), is_wrong=True)

    def _put(self, group_id: str) -> None:
        ids = self._pane.table.chosen_ids()
        if ids and self._people is not None:
            no_group = TakeOutOfGroup(self._people.query.session_id, ids)
            self._run(PutInGroup(group_id, ids) if group_id else no_group)

    def _say_kind(self, group: StakeholderGroup | None) -> None:
        if ids := self._pane.table.chosen_ids():
            self._run(SayStakeholderGroup(ids, group))

    def _ask_group(self, person_id: str) -> None:
        if self._people is None or not self._people.groups:
            return
        self._pane.table.choose(person_id)
        menu = QMenu(self)
        add_groups(menu, self._people.groups, self._put)
        table = self._pane.table
        at = table.visualRect(table.people.index(table.currentIndex().row(), Column.GROUP))
        menu.exec(table.viewport().mapToGlobal(at.bottomLeft()))

    def _remove(self) -> None:
        if ids := self._pane.table.chosen_ids():
            self._run(RemovePeople(ids), offer=True)

    def _menu(self, at: QPoint) -> None:
        table = self._pane.table
        if self._people is None or table.current() is None:
            return
        others = (
            (_("Left early, now"), self._leave),
            (_("Edit"), self._edit),
            (_("Remove from the list"), self._remove),
        )
        menu = person_menu(self, self._people.groups, self._set_state, self._put, self._say_kind, others)
        menu.exec(table.viewport().mapToGlobal(at))

    def _show_more(self) -> None:
        menu = QMenu(self)
        menu.addAction(_("Save this list…"), self._lists.save_list)
        menu.addAction(_("Save a template…"), self._lists.save_template)
        add_orders(menu.addMenu(_("Order the list by")), self._sorted_by, self._sort)
        menu.addSeparator()
        for key, title in self._views.titles().items():
            menu.addAction(title, partial(self._show_view, key))
        menu.exec(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    # At the door

    def _on_added(self, person_id: str, changes: ChangeSet) -> None:
        self._wanted_id = person_id
        self._said(changes)
        self._load()

    def _check_in_listed(self, person_id: str) -> None:
        self._wanted_id = person_id
        self._run(SetAttendance((person_id,), self._day_id(), AttendanceState.PRESENT, now_words()))

    def _run(self, command: Command, offer: bool = False) -> None:
        """Do it and say what was done; what is easily done by mistake is also offered to be taken back."""

        def done(changes: ChangeSet) -> None:
            self._said(changes)
            if offer and changes.act is not None:
                self._context.offer_undo(changes.label)

        self._context.session.run(command, done)

    def _said(self, changes: ChangeSet) -> None:
        if changes.act is not None:
            self.hint_bar.set_end(changes.label, "undo-2", "Ctrl Z")


def _header_words(counts: PeopleCounts) -> str:
    people = ngettext("{count} person", "{count} people", counts.all).format(count=counts.all)
    if counts.countries:
        countries = ngettext("{count} country", "{count} countries", counts.countries).format(count=counts.countries)
        people = _("{people} from {countries}").format(people=people, countries=countries)
    return _("{people} · {count} here").format(people=people, count=counts.here) if counts.all else ""


def list_hints() -> list[Hint]:
    """Return the keys of the list."""
    return [
        Hint(("Space",), _("Check in or out")),
        Hint(("1", "…", "8"), _("Put in group")),
        Hint(("0",), _("No group")),
        Hint(("↵",), _("Edit person")),
        Hint(("Ctrl F",), _("Find")),
        Hint(("Ins",), _("Add at the door")),
        Hint(("Ctrl 1", "…", "6"), _("Remote, absent …")),
    ]
