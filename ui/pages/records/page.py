"""Records: what was said and decided outside the groups. Sessions, the record of the chosen one, a form, an entry.

Knows how the parts work together. Every act is a command and one undo step; the entry never waits for the disk.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from a87desk.commands.agenda import AddSession
from a87desk.commands.command import Command
from a87desk.commands.record import RemoveRecords
from a87desk.commands.session_record import SwapInRecord
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.record import new_id
from a87desk.i18n import _
from a87desk.reading.session_record import SessionRecord
from ui.context import Context
from ui.pages.agenda.form_pane import FormPane
from ui.pages.agenda.hints import form_hints
from ui.pages.records.item_form import ItemForms
from ui.pages.records.kinds import text_field
from ui.pages.records.loading import Loaded, loaded
from ui.pages.records.place_pane import PlacePane
from ui.pages.records.record_pane import RecordPane
from ui.pages.records.rows import (
    ALL,
    Key,
    RecordRow,
    all_words,
    neighbour,
    open_rows,
    place_rows,
    place_to_begin,
    record_rows,
)
from ui.pages.records.writing import Writing
from ui.widgets.buttons import Button
from ui.widgets.headers import Hint
from ui.widgets.notices import EmptyState
from ui.widgets.splitter_page import SplitterPage

WROTE = (
    "workshop", "day", "session", "session_role", "note", "recommendation", "decision", "reservation", "pledge",
    "figure", "endorsement", "organisation", "participant", "action", "breakout_group",
)  # fmt: skip


class RecordsPage(SplitterPage):
    """The record of the plenary."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Records"), parent=parent)
        self._context = context
        self._loaded: Loaded | None = None
        self._place: Key = ()
        self._shown_place: Key = ()
        self._wanted_id, self._wanted_field = "", ""
        self._new_session = ""
        self._shows_session = False
        self._is_showing = self._is_stale = False
        self._build()
        self._connect()
        self._load()

    def panels(self) -> Sequence[QWidget]:
        return (self._places.list, self._record.list, self._entry.field, self._end)

    def entered(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self._load()
        target = self._entry.field if self._entry.isVisibleTo(self) else self._record.list
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        self._writing.leave()
        self._items.commit()
        self._sessions.commit()

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Show the record in which something stands, and choose it."""
        self._wanted_id = record_id
        self._load()

    # Building

    def _build(self) -> None:
        read_back = Button(_("Read back to a group"), icon="book-open")
        read_back.clicked.connect(lambda: self._context.go_to("read_back"))
        self.header.add_action(read_back)
        self._places, self._record = PlacePane(), RecordPane()
        self._entry = self._record.entry
        self._writing = Writing(self._context, self._record)
        self._items, self._sessions = ItemForms(), FormPane()
        self._nothing = EmptyState("mic", _("Nothing is chosen"), _("Choose a line to see everything about it."))
        self._end = QStackedWidget()
        for widget in (self._nothing, self._items, self._sessions):
            self._end.addWidget(widget)
        self.add_pane(self._places, 252, least=200)
        self.add_pane(self._record, 640, least=420, stretch=1)
        self.add_pane(self._end, 302, least=250)
        self.set_end_pane(self._end)

    def _connect(self) -> None:
        self._context.session.changed.connect(self._on_changed)
        self._places.chosen.connect(self._on_place)
        self._places.opened.connect(self._entry.field.setFocus)
        self._places.session_wanted.connect(self._add_session)
        record = self._record
        record.list.selectionModel().currentChanged.connect(self._on_current)
        record.list.opened.connect(self._edit_row)
        record.list.removed.connect(self._on_removed)
        record.list.stepped.connect(self._on_stepped)
        self._writing.written.connect(self._on_written)
        self._writing.told.connect(self._say)
        for forms in (self._items, self._sessions):
            forms.wanted.connect(self._run)
            forms.left.connect(self._leave_form)
        self._sessions.added.connect(lambda command, record_id: self._run(command))
        for panel in (self._places.list, record.list, self._entry.field):
            panel.installEventFilter(self)
        for keys, act in (("F2", lambda: self._edit(record.current())), ("Ctrl+L", self._entry.next_visibility)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._shows_session = watched is self._places.list
            self._show_form()
            self.set_hints(self._hints_of(watched))
        elif event.type() == QEvent.Type.FocusOut:
            self.set_hints(form_hints())
        return False

    def _hints_of(self, panel: QObject) -> list[Hint]:
        if panel is self._entry.field:
            return []
        if panel is self._places.list:
            return [Hint(("↵",), _("Write")), Hint(("Ins",), _("New session")), Hint(("F6",), _("Next panel"))]
        return [
            Hint(("↵",), _("Edit the words")), Hint(("Del",), _("Remove")), Hint(("Alt", "↑", "↓"), _("Move")),
            Hint(("Ctrl", "I"), _("Form")),
            Hint(("F6",), _("Next panel")),
        ]  # fmt: skip

    # Reading

    def _load(self) -> None:
        self._context.session.ask(loaded, self._show)

    def _on_changed(self, changes: ChangeSet) -> None:
        """Read anew; while another page is shown, only once this one is again."""
        if changes.touches(*WROTE):
            self._is_stale = not self.isVisible()
            if not self._is_stale:
                self._load()

    def _show(self, found: Loaded) -> None:
        self._loaded = found
        if self._new_session and self._new_session in found.records:
            self._place, self._shows_session = ("session", self._new_session), True
        elif self._wanted_id and self._wanted_id not in self._ids_shown():
            session_id = found.session_of(self._wanted_id)
            self._place = ("session", session_id) if session_id is not None else self._place
        self._show_places()
        self._show_record()
        self._show_form()
        if self._new_session and self._new_session in found.records:
            self._new_session = ""
            self._unfold()
            self._sessions.focus_field("title")

    def _ids_shown(self) -> set[str]:
        """Return the records of the list of everything that is open, while it is shown: they are chosen there."""
        lines = self._record.model.lines() if self._place == ALL else ()
        return {line.record.id for line in lines if line.record is not None}

    def _show_places(self) -> None:
        assert self._loaded is not None
        rows = place_rows(self._loaded.agenda, self._loaded.records)
        keys = [row.key for row in rows if not row.is_heading]
        if self._place not in keys:
            self._place = place_to_begin(rows, self._loaded.agenda)
        self._places.show_rows(rows, self._place)
        self.header.set_text(all_words(self._loaded.records))

    def _session_record(self) -> SessionRecord | None:
        if self._loaded is None or self._place[:1] != ("session",):
            return None
        return self._loaded.records.get(self._place[1])

    def _show_record(self) -> None:
        assert self._loaded is not None
        self._is_showing = True
        is_other = self._place != self._shown_place
        self._shown_place = self._place
        record = self._session_record()
        if record is None:
            rows = open_rows(self._loaded.records, self._loaded.titles)
            words = (_("No decisions yet"), _("They are written in the record of the session that takes them."))
            self._record.show_rows(rows, _("All decisions and what is open"), words)
        else:
            words = (_("Nothing is written yet"), _("Type below and press Enter. Every entry is saved at once."))
            title = self._loaded.titles.get(record.session.id) or _("In no session")
            self._record.show_rows(record_rows(record), title, words)
            self._writing.show_record(record, self._loaded.drafts)
        self._record.show_entry(record is not None and bool(record.session.id))
        if not self._record.choose(self._wanted_id) and (is_other or self._record.current() is None):
            self._record.choose_end(last=record is not None)
        self._wanted_id = ""
        self._is_showing = False
        self._writing.show_about()

    # What is chosen

    def _on_place(self, key: Key) -> None:
        if key == self._place or self._loaded is None:
            return
        self._leave_place()
        self._place = key
        self._places.show_rows(self._places.model.rows(), key)
        self._show_record()
        self._show_form()

    def _leave_place(self) -> None:
        """Keep what is half written of the session that is left."""
        self._items.commit()
        self._sessions.commit()
        self._writing.leave_session()

    def _on_current(self, _index: QModelIndex, _before: QModelIndex) -> None:
        if not self._is_showing:
            self._writing.show_about()
            self._show_form()

    def _show_form(self) -> None:
        if self._loaded is None:
            return
        row = self._record.current()
        one = self._loaded.agenda.session(self._place[1]) if self._place[:1] == ("session",) else None
        if one is not None and (self._shows_session or row is None):
            self._sessions.show_place(self._loaded.agenda, None, one)
            self._end.setCurrentWidget(self._sessions)
            return
        if row is not None and row.record is not None:
            session_id = str(getattr(row.record, "session_id", None) or "")
            record = self._loaded.records.get(session_id) or self._loaded.records.get("")
            is_action = row.record.id in self._loaded.actions
            if record is not None and self._items.show_item(row.record, record, is_action):
                self._end.setCurrentWidget(self._items)
                return
        self._end.setCurrentWidget(self._nothing)

    def _leave_form(self) -> None:
        back = self._places.list if self._end.currentWidget() is self._sessions else self._record.list
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unfold(self) -> None:
        if self._end.isHidden():
            self.fold_details()

    def _edit_row(self, index: QModelIndex) -> None:
        self._edit(self._record.model.at(index))

    def _edit(self, row: RecordRow | None) -> None:
        """Bring the words of a line into the entry; among all decisions, go to them in the form."""
        if row is None or row.record is None:
            return
        if self._session_record() is not None:
            self._record.choose(row.record.id)
            self._writing.edit(row.record)
            return
        self._unfold()
        form = self._items.form()
        if form is not None:
            form.focus_field(text_field(type(row.record)))

    # Acts

    def _add_session(self) -> None:
        if self._loaded is None:
            return
        after = self._place[1] if self._place[:1] == ("session",) else ""
        day = self._loaded.agenda.day_of(after) or next(iter(self._loaded.agenda.days[-1:]), None)
        self._new_session = new_id()
        self._run(AddSession(day.day.id if day else "", after, self._new_session))

    def _on_stepped(self, step: int) -> None:
        row = self._record.current()
        other = neighbour(self._record.model.rows(), row, step) if row is not None and self._place != ALL else None
        if row is not None and other is not None and row.record is not None and other.record is not None:
            self._wanted_id = row.record.id
            self._run(SwapInRecord(type(row.record), row.record.id, other.record.id))  # type: ignore[arg-type]

    def _on_removed(self, index: QModelIndex) -> None:
        row = self._record.model.at(index)
        if row is not None and row.record is not None:
            self._run(RemoveRecords(type(row.record), (row.record.id,)), offer=True)

    def _run(self, command: Command, offer: bool = False) -> None:
        self._context.session.run(command, partial(self._done, offer))

    def _on_written(self, record_id: str) -> None:
        self._wanted_id = record_id

    def _say(self, label: str) -> None:
        self.hint_bar.set_end(label, "undo-2", "Ctrl Z")

    def _done(self, offer: bool, changes: ChangeSet) -> None:
        if changes.act is not None:
            self._say(changes.label)
        if offer and changes.act is not None:
            self._context.offer_undo(changes.label)
