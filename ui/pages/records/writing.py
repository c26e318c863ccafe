"""Writing into a record: new entries, drafts of half written ones, and earlier lines that are edited.

Knows the entry, the list and the session. Nothing that was typed is lost: what cannot be saved comes back.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal

from a87desk.commands.command import Command
from a87desk.commands.session_record import WriteInRecord
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.errors import A87Error
from a87desk.domain.record import Record, new_id
from a87desk.domain.record_entry import Entry
from a87desk.domain.vocabulary import Visibility
from a87desk.i18n import _
from a87desk.reading.session_record import SessionRecord
from a87desk.store.drafts import Draft
from a87desk.workspace import Workspace
from ui.context import Context
from ui.pages.notes.note_delegate import clock_time
from ui.pages.records.editing import EditedWords
from ui.pages.records.entry_words import About, about_of
from ui.pages.records.kinds import text_field
from ui.pages.records.loading import place_of
from ui.pages.records.record_pane import RecordPane


class Writing(QObject):
    """`written` carries the id of what is on its way to the disk, `told` what an act was called."""

    written = Signal(str)
    told = Signal(str)

    def __init__(self, context: Context, pane: RecordPane) -> None:
        super().__init__(pane)
        self._context, self._pane, self._entry = context, pane, pane.entry
        self._record: SessionRecord | None = None
        self._left: dict[str, str] = {}
        self._restored: set[str] = set()
        self._editing: EditedWords | None = None
        self._put_aside = ""
        self._entry.submitted.connect(self._on_submitted)
        self._entry.field.stepped.connect(self._step)
        self._entry.field.stopped.connect(self._stop_editing)
        self._entry.field.paused.connect(self._keep_draft)

    def show_record(self, record: SessionRecord, drafts: Mapping[str, Draft]) -> None:
        """Write into this session's record from now on; a draft of it comes back once.

        Words for another session, such as one that was removed meanwhile, never stay in the field.
        """
        if self._record is not None and self._record.session.id != record.session.id:
            self.leave_session()
        self._record = record
        self._entry.show_record(record)
        session_id = record.session.id
        if half := self._left.pop(session_id, ""):
            self._entry.field.show_text(half)
        if session_id in self._restored:
            return
        self._restored.add(session_id)
        draft = drafts.get(place_of(session_id))
        if draft is not None and draft.text and not self._entry.field.toPlainText():
            self._entry.field.show_text(draft.text)
            self._entry.say(_("Unfinished text from {time} is back in the field.").format(time=clock_time(draft.at)))

    def show_about(self) -> None:
        """Say what new entries would be about."""
        self._entry.show_about(self._about())

    def leave(self) -> None:
        """Keep what is half written."""
        self._entry.field.keep_draft()

    def leave_session(self) -> None:
        """Keep what is half written of the session and empty the field for another one."""
        self._stop_editing()
        self.leave()
        if self._record is not None:
            self._left[self._record.session.id] = self._entry.field.toPlainText()
        self._record = None
        self._entry.field.show_text("")
        self._entry.say("")

    def edit(self, record: Record) -> None:
        """Bring the words of a line into the field, the half written entry aside."""
        record_type, record_id, field = type(record), record.id, text_field(type(record))

        def question(workspace: Workspace) -> tuple[EditedWords, Draft | None]:
            basis = workspace.read.basis(record_type, record_id)
            editing = EditedWords(record_type, record_id, field, str(getattr(record, field)), basis)
            return editing, next((one for one in workspace.drafts() if one.place == editing.place), None)

        def begin(answer: tuple[EditedWords, Draft | None]) -> None:
            editing, draft = answer
            if self._editing is None:
                self._put_aside = self._entry.field.toPlainText()
            else:
                self._entry.field.keep_draft()
            self._editing = editing
            self._entry.field.show_text(draft.text if draft else editing.text)
            self._entry.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._entry.say(_("You are editing an earlier entry. Enter saves it, Esc goes back to the new one."))

        self._context.session.ask(question, begin)

    def _about(self) -> About:
        row = self._pane.current()
        return about_of(self._record, row.record if row else None) if self._record is not None else About()

    def _on_submitted(self, entry: Entry, visibility: Visibility) -> None:
        typed = self._entry.field.toPlainText()
        if self._editing is not None:
            self._save_edited(typed)
        elif self._record is not None and not entry.is_empty:
            session_id = self._record.session.id
            record_id = new_id()
            about_id = self._about().id_for(entry.kind)
            self._entry.saved(entry)
            self._entry.say("")
            self.written.emit(record_id)
            command = WriteInRecord(session_id, entry, record_id, about_id, visibility)
            self._run(command, typed, place_of(session_id))

    def _run(self, command: Command, typed: str, place: str) -> None:
        """Save, and forget the draft once it is on the disk; what cannot be saved comes back into the field."""

        def work(workspace: Workspace) -> ChangeSet:
            changes = workspace.run(command)
            workspace.keep_draft(place, "")
            return changes

        def failed(problem: A87Error) -> None:
            self._entry.field.give_back(typed)
            self._context.show_problem(problem)

        self._context.session.act(work, lambda changes: self.told.emit(changes.label), failed)

    def _keep_draft(self, text: str) -> None:
        if self._record is None:
            return
        place = self._editing.place if self._editing else place_of(self._record.session.id)
        kept = "" if self._editing and text == self._editing.text else text
        self._context.session.act(lambda workspace: workspace.keep_draft(place, kept))

    def _step(self, step: int) -> None:
        lines = [row.record for row in self._pane.model.lines() if row.record is not None]
        ids = [one.id for one in lines]
        here = ids.index(self._editing.record_id) if self._editing and self._editing.record_id in ids else len(ids)
        if 0 <= here + step < len(ids):
            self._pane.choose(ids[here + step])
            self.edit(lines[here + step])
        elif here + step >= len(ids):
            self._stop_editing()

    def _save_edited(self, typed: str) -> None:
        editing, record = self._editing, self._record
        if editing is None or record is None or not typed.strip():
            return
        self._end_editing()
        self.written.emit(editing.record_id)
        if typed != editing.text:
            self._run(editing.saving(typed), typed, editing.place)

    def _stop_editing(self) -> None:
        """Go back to the new entry; changed words of the earlier one are kept as its draft."""
        if self._editing is None:
            return
        is_changed = self._entry.field.toPlainText() != self._editing.text
        self._entry.field.keep_draft()
        self._end_editing()
        if is_changed:
            self._entry.say(_("Your change is kept. Open the entry again to go on."))

    def _end_editing(self) -> None:
        """Bring the new entry back."""
        if self._editing is not None:
            self._editing = None
            self._entry.field.show_text(self._put_aside)
            self._put_aside = ""
            self._entry.say("")
