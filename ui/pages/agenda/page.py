"""Agenda and setup: days and what is missing at the start, the day as a line in the middle, one form at the end.

Knows how the three panes work together. Every act is a command and one undo step; nothing here decides a rule.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from a87desk.commands.agenda import (
    AddDay,
    AddSession,
    ChangeDuration,
    MoveSession,
    MoveStart,
    MoveToDay,
    RemoveDay,
    RemoveSessions,
    SortDay,
    StepSession,
)
from a87desk.commands.command import Command
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.day import Day
from a87desk.domain.record import new_id
from a87desk.domain.session import Session
from a87desk.i18n import _
from a87desk.reading.agenda import Agenda, AgendaDay, AgendaSession, agenda
from a87desk.reading.found import FoundRecord
from a87desk.reading.incomplete import Incomplete, day_name
from a87desk.reading.to_complete import to_complete
from a87desk.workspace import Workspace
from exports.report.dates import day_words
from ui.context import Context
from ui.found_page import RECORDED
from ui.pages.agenda.form_pane import SHOWN, FormPane
from ui.pages.agenda.hints import entry_hints, form_hints, line_hints, place_hints
from ui.pages.agenda.place_pane import PlacePane
from ui.pages.agenda.rows import WORKSHOP, header_words, place_rows, session_rows
from ui.pages.agenda.timeline_pane import TimelinePane
from ui.pages.agenda.unfinished import Unfinished
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.headers import Hint
from ui.widgets.splitter_page import SplitterPage

WROTE = (
    "workshop",
    "day",
    "session",
    "session_role",
    "guiding_question",
    "breakout_group",
    "participant",
    "organisation",
)


@dataclass(frozen=True, slots=True)
class _Loaded:
    agenda: Agenda
    entries: tuple[Incomplete, ...]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Where the keyboard goes when the file has answered: a session or day, and a field of a record in its form."""

    day_id: str = ""
    session_id: str = ""
    field: str = ""
    record_id: str = ""
    words: str = ""
    """What is written into the field, as if it was typed and not saved yet."""


class AgendaPage(SplitterPage):
    """The setting up of a workshop."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Agenda and setup"), parent=parent)
        self._context = context
        self._agenda: Agenda | None = None
        self._entries: tuple[Incomplete, ...] = ()
        self._day_id, self._session_id = "", ""
        self._scope = "session"
        self._wanted: _Wanted | None = None
        self._is_showing = False
        self._build()
        self._connect()
        self._load()

    def panels(self) -> Sequence[QWidget]:
        return (self._places.list, self._places.entries, self._line, self._forms)

    def entered(self) -> None:
        last = self.focusWidget()
        (last or self._line.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        self._forms.commit()

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Show a session or a day."""
        self._go(_Wanted(day_id=record_id) if noun == "day" else _Wanted(session_id=record_id))

    # Building

    def _build(self) -> None:
        add = Button(_("Add session"), ButtonKind.MAIN, icon="plus")
        add.clicked.connect(self._add_session)
        self.header.add_action(add)
        self._places, self._line = PlacePane(), TimelinePane()
        self._forms = FormPane()
        self.add_pane(self._places, 288, least=220)
        self.add_pane(self._line, 558, least=360, stretch=1)
        self.add_pane(self._forms, 348, least=280)
        self.set_end_pane(self._forms)
        self._unfinished = Unfinished(self._context.session, self._forms, SHOWN)
        box = self.layout()
        assert isinstance(box, QVBoxLayout)
        box.insertWidget(1, self._unfinished)

    def _connect(self) -> None:
        self._context.session.changed.connect(self._on_changed)
        places, line = self._places, self._line
        places.chosen.connect(self._on_place)
        places.opened.connect(self._edit)
        places.entry_opened.connect(self._mend)
        places.day_wanted.connect(self._add_day)
        places.day_removed.connect(self._remove_day)
        places.dropped.connect(lambda session, day: self._run(MoveToDay(session, day)))
        line.chosen.connect(self._on_session)
        line.session_wanted.connect(self._add_session)
        line.list.opened.connect(lambda _index: self._edit())
        line.list.removed.connect(lambda _index: self._remove_session())
        line.list.stepped.connect(self._step)
        line.list.lengthened.connect(self._lengthen)
        line.list.edge_moved.connect(self._move_edge)
        line.list.dropped.connect(lambda session, before: self._run(MoveSession(session, before)))
        line.list.left.connect(self._show_workshop)
        self._forms.wanted.connect(self._run)
        self._forms.added.connect(self._add_part)
        self._forms.day_wanted.connect(self._move_to_day)
        self._forms.left.connect(self._leave_form)
        self._unfinished.wanted.connect(self._put_back)
        for panel in (places.list, places.entries, line.list):
            panel.installEventFilter(self)
        line.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        line.list.customContextMenuRequested.connect(self._menu)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            if watched is self._line.list and self._line.current() is not None:
                self._set_scope("session")
            elif watched is self._places.list and (row := self._places.current()) is not None:
                self._set_scope(row.key[0])
            self.set_hints(self._hints_of(watched))
        elif event.type() == QEvent.Type.FocusOut:
            self.set_hints(form_hints())
        return False

    def _hints_of(self, panel: QObject) -> list[Hint]:
        if panel is self._line.list:
            return line_hints()
        return place_hints() if panel is self._places.list else entry_hints()

    # Reading

    def _load(self) -> None:
        self._context.session.ask(_loaded, self._show)

    def _show(self, loaded: _Loaded) -> None:
        is_first = self._agenda is None
        self._agenda, self._entries = loaded.agenda, loaded.entries
        self.header.set_text(header_words(loaded.agenda))
        wanted, self._wanted = self._wanted, None
        self._day_id = self._day_to_show(wanted)
        self._show_lists()
        if wanted is not None:
            self._go_there(wanted)
        self._show_form()
        if is_first and self.has_keyboard():  # before, the list was not there to take the keyboard
            (self._line.list if self._session_id else self._places.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def _day_to_show(self, wanted: _Wanted | None) -> str:
        shown = self._agenda
        assert shown is not None
        holder = shown.day_of(wanted.session_id) if wanted and wanted.session_id else None
        asked = holder.day.id if holder else wanted.day_id if wanted else ""
        days = [day.day.id for day in shown.days]
        for day_id in (asked, self._day_id):
            if day_id in days and (day_id or holder):
                return day_id
        full = [day.day.id for day in shown.days if day.sessions and day.day.number != 0]
        return next(iter([*full, *days]), "")

    def _show_lists(self) -> None:
        """Show the lists as they are now, without taking it as a choice of the person."""
        assert self._agenda is not None
        self._is_showing = True
        self._places.show_rows(place_rows(self._agenda, self._entries), self._entries)
        if self._scope != "workshop":
            self._places.choose(("day", self._day_id))
        day = self._day()
        title = day_name(day) if day else _("Sessions")
        date = day_words(day.day.date) if day and day.day.id else ""
        self._line.show_rows(session_rows(day, self._entries), title, date, has_day=day is not None)
        row = self._line.current()
        if row is not None and not self._line.choose(self._session_id):
            self._session_id = row.session.id
        elif row is None:
            self._session_id = ""
        self._is_showing = False

    def _day(self) -> AgendaDay | None:
        days = self._agenda.days if self._agenda else ()
        return next((day for day in days if day.day.id == self._day_id), None)

    def _session(self) -> AgendaSession | None:
        return self._agenda.session(self._session_id) if self._agenda else None

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*WROTE):
            self._load()

    # What the end pane shows

    def _set_scope(self, scope: str) -> None:
        if scope != self._scope:
            self._forms.commit()
            self._scope = scope
        self._show_form()

    def _show_form(self) -> None:
        if self._agenda is None:
            return
        one = self._session() if self._scope == "session" else None
        day = self._day() if self._scope != "workshop" else None
        shown = self._forms.show_place(self._agenda, day, one)
        self._line.show_chosen(("session", self._session_id) if shown == "session" else None)
        self._places.show_chosen(WORKSHOP if shown == "workshop" else ("day", self._day_id))

    def _on_place(self, key: tuple[str, ...]) -> None:
        if self._is_showing:
            return
        if key[0] == "day" and key[1] != self._day_id:
            self._day_id, self._session_id = key[1], ""
            self._show_lists()
        self._set_scope(key[0])

    def _on_session(self, session_id: str) -> None:
        if not self._is_showing:
            self._session_id = session_id
            self._set_scope("session")

    def _show_workshop(self) -> None:
        """Choose no session: the form is that of the workshop."""
        self._places.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._places.choose(WORKSHOP)

    def _edit(self) -> None:
        self._unfold()
        self._forms.focus_field("date" if self._scope == "day" else "title")

    def _leave_form(self) -> None:
        back = self._line.list if self._scope == "session" else self._places.list
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unfold(self) -> None:
        if self._forms.isHidden():
            self.fold_details()

    # Going to what is wanted

    def _mend(self, entry: Incomplete) -> None:
        if entry.noun in RECORDED:
            self._context.go_to_record(FoundRecord(entry.noun, entry.record_id, "", entry.words, ""))
            return
        self._go(_Wanted(entry.day_id, entry.session_id, entry.field or "title", entry.record_id))

    def _put_back(self, noun: str, record_id: str, field: str, words: str) -> None:
        holder = self._agenda.holder(record_id) if self._agenda else ""
        session_id = record_id if noun == Session.noun else holder
        day_id = record_id if noun == Day.noun else ""
        self._go(_Wanted(day_id, session_id, field, record_id, words))

    def _go(self, wanted: _Wanted) -> None:
        """Go there once the file has answered, so that what was just written is there too."""
        self._forms.commit()
        self._wanted = wanted
        self._load()

    def _go_there(self, wanted: _Wanted) -> None:
        if wanted.session_id:
            self._session_id, self._scope = wanted.session_id, "session"
            self._is_showing = True
            self._line.choose(wanted.session_id)
            self._is_showing = False
        else:
            self._scope = "day" if wanted.day_id else "workshop"
            self._is_showing = True
            self._places.choose(("day", wanted.day_id) if wanted.day_id else WORKSHOP)
            self._is_showing = False
        self._show_form()
        if wanted.field:
            self._unfold()
            self._forms.focus_field(wanted.field, wanted.record_id)
            if wanted.words:
                self._forms.put_back(wanted.field, wanted.words, wanted.record_id)
        else:
            self._leave_form()

    # Acts

    def _add_session(self) -> None:
        if self._day() is None:
            self._add_day()
            return
        session_id = new_id()
        after = self._session_id if self._scope == "session" or self._line.list.hasFocus() else ""
        self._wanted = _Wanted(self._day_id, session_id, "title", session_id)
        self._run(AddSession(self._day_id, after, session_id))

    def _add_part(self, command: Command, record_id: str) -> None:
        """Add a role or a group and go to its name."""
        self._wanted = _Wanted(self._day_id, self._session_id, "name", record_id)
        self._run(command)

    def _move_to_day(self, session_id: str, day_id: str) -> None:
        """Move a session to another day and go there with it."""
        self._wanted = _Wanted(day_id, session_id)
        self._run(MoveToDay(session_id, day_id))

    def _remove_session(self) -> None:
        row = self._line.current()
        if row is not None:
            self._run(RemoveSessions((row.session.id,)), offer=True)

    def _step(self, step: int) -> None:
        row = self._line.current()
        if row is not None:
            self._run(StepSession(row.session.id, step))

    def _lengthen(self, minutes: int, rest_moves: bool) -> None:
        row = self._line.current()
        if row is not None:
            self._run(ChangeDuration(row.session.id, minutes, rest_moves))

    def _move_edge(self, session_id: str, edge: str, minutes: int, rest_moves: bool) -> None:
        act = MoveStart if edge == "starts" else ChangeDuration
        self._run(act(session_id, minutes, rest_moves))

    def _add_day(self) -> None:
        if self._agenda is not None:
            day_id = new_id()
            self._wanted = _Wanted(day_id=day_id, field="date", record_id=day_id)
            self._run(AddDay(self._agenda.workshop.id, day_id))

    def _remove_day(self, day_id: str) -> None:
        self._run(RemoveDay(day_id), offer=True)

    def _menu(self, at: QPoint) -> None:
        row = self._line.current()
        if row is None or self._agenda is None:
            return
        menu = QMenu(self)
        menu.addAction(_("Edit"), self._edit)
        menu.addAction(_("New session after it"), self._add_session)
        menu.addAction(_("Move up"), partial(self._step, -1))
        menu.addAction(_("Move down"), partial(self._step, 1))
        for day in self._agenda.days:
            if day.day.id and day.day.id != self._day_id:
                words = _("Move to {day}").format(day=day_name(day)).replace("&", "&&")
                menu.addAction(words, partial(self._run, MoveToDay(row.session.id, day.day.id)))
        menu.addAction(_("Put the day in order of time"), partial(self._run, SortDay(self._day_id)))
        menu.addSeparator()
        menu.addAction(_("Remove"), self._remove_session)
        menu.exec(self._line.list.viewport().mapToGlobal(at))

    def _run(self, command: Command, offer: bool = False) -> None:
        """Do it and say what was done; what is easily done by mistake is also offered to be taken back."""

        def done(changes: ChangeSet) -> None:
            if changes.act is not None:
                self.hint_bar.set_end(changes.label, "undo-2", "Ctrl Z")
            if offer and changes.act is not None:
                self._context.offer_undo(changes.label)

        self._context.session.run(command, done)


def _loaded(workspace: Workspace) -> _Loaded:
    found = agenda(workspace.read, workspace.workshop)
    return _Loaded(found, to_complete(found))
