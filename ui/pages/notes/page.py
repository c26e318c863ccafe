"""The Notes page of one group: questions, notes, the entry, details. Built for fast fingers and no training.

Knows how the parts work together. Every act goes through the session; the entry never waits for the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from a87desk.commands.command import Command
from a87desk.commands.note import TurnIntoNote, TurnIntoRecommendation
from a87desk.commands.record import ChangeRecord, RemoveRecords
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.errors import A87Error
from a87desk.domain.note import Note
from a87desk.domain.vocabulary import NoteKind
from a87desk.i18n import _
from a87desk.reading.group_page import GroupPage, NoteLine, group_page, groups_in_order
from a87desk.store.drafts import Draft
from a87desk.store.reader import PastValue
from a87desk.workspace import Workspace
from ui.context import Context
from ui.fonts import TextSize
from ui.pages.notes.details import NoteDetails
from ui.pages.notes.entry import Entry
from ui.pages.notes.header import GroupHeader
from ui.pages.notes.kind_bar import KindBar
from ui.pages.notes.kinds import RECOMMENDATION
from ui.pages.notes.note_delegate import NoteDelegate, clock_time
from ui.pages.notes.note_model import NoteModel
from ui.pages.notes.question_pane import QuestionPane
from ui.pages.notes.writing import Editing, new_note, place_of
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import CardListView, EndFollower
from ui.widgets.cards import Rule
from ui.widgets.headers import Hint, HintBar
from ui.widgets.labels import PlainLabel
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space
from ui.widgets.splitter_page import SplitterPage

WROTE = ("recommendation", "note", "breakout_group", "session", "guiding_question", "workshop")


@dataclass(frozen=True, slots=True)
class _Loaded:
    groups: list[BreakoutGroup]
    page: GroupPage | None
    drafts: dict[str, Draft]


class NotesPage(SplitterPage):
    """One group's notes. With a `group_id` it is that group's page for good; without, the group can be chosen."""

    send_requested = Signal()

    def __init__(self, context: Context, group_id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(_("Notes"), parent=parent)
        self._context, self._group_id = context, group_id
        self._own_group = bool(group_id)
        self._shown: GroupPage | None = None
        self._editing: Editing | None = None
        self._put_aside = ""
        self._wanted_id = ""
        self._restored = False
        self._model = NoteModel()
        self._build()
        self._connect()
        self._load()

    def panels(self) -> Sequence[QWidget]:
        return (self._questions.list, self._list, self._entry, self._details)

    def entered(self) -> None:
        self._entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        self._entry.keep_draft()

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Show the group of a note and choose the note."""
        self._wanted_id = record_id
        if not self._own_group and (group_id or noun == "breakout_group"):
            self._group_id = group_id or record_id
        self._load()

    # Building

    def _build(self) -> None:
        self._head = GroupHeader(self.header, can_choose=not self._own_group)
        self._send = Button(_("Send notes"), ButtonKind.MAIN, icon="send")
        self.header.add_action(self._send)
        self._send.setVisible(self._own_group)
        self._questions = QuestionPane()
        self.add_pane(self._questions, 232, least=190)
        self.add_pane(self._build_middle(), 696, least=420, stretch=1)
        self._details = NoteDetails()
        self.add_pane(self._details, 266, least=220)
        self.set_end_pane(self._details)

    def _build_middle(self) -> QWidget:
        middle = QWidget()
        box = QVBoxLayout(middle)
        space(box)
        self._list = CardListView(_("Notes of the group"), bare=False)
        self._list.setItemDelegate(NoteDelegate(self._list))
        self._list.setModel(self._model)
        EndFollower(self._list)
        line = _("Type below and press Enter. Every note is saved at once.")
        self._empty = EmptyState("notebook-pen", _("No notes yet"), line)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        for widget in (self._empty, self._list):
            self._stack.addWidget(widget)
        box.addWidget(holder, 1)
        self._kinds, self._entry = KindBar(), Entry()
        self._aside = PlainLabel("", TextSize.SMALL, tone=Tone.INFO, wrap=True)
        self._aside.hide()
        box.addWidget(Rule())
        below = QVBoxLayout()
        space(below, (14, 10, 14, 8), 8)
        below.addWidget(self._kinds)
        below.addWidget(self._aside)
        below.addWidget(self._entry)
        below.addWidget(HintBar(_entry_hints(), bare=True))
        box.addLayout(below)
        return middle

    def _connect(self) -> None:
        self._context.session.changed.connect(self._on_changed)
        self._entry.submitted.connect(self._on_submitted)
        self._entry.stepped.connect(self._step)
        self._entry.stopped.connect(self._stop_editing)
        self._entry.paused.connect(self._keep_draft)
        self._list.selectionModel().currentChanged.connect(self._on_chosen)
        self._list.opened.connect(self._on_opened)
        self._list.removed.connect(self._on_removed)
        self._details.kind_chosen.connect(self._on_kind_chosen)
        self._details.changed.connect(self._on_detail_changed)
        self._head.group_chosen.connect(self._choose_group)
        self._send.clicked.connect(self.send_requested)
        for keys, act in (
            ("Ctrl+G", self._questions.next_question),
            ("Ctrl+Return", self._on_send_key),
            ("F2", self._edit_current),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    # Reading

    def _load(self) -> None:
        group_id = self._group_id
        self._context.session.ask(lambda workspace: _loaded(workspace, group_id), self._show)

    def _show(self, loaded: _Loaded) -> None:
        if loaded.page is None:
            if loaded.groups and not self._own_group:
                self._choose_group(loaded.groups[0].id)
            return
        self._shown = loaded.page
        if not self._own_group:
            self._head.show_groups(loaded.groups, loaded.page.group.id)
        self._head.show_page(loaded.page)
        self._questions.show_page(loaded.page)
        self._show_lines(loaded.page.lines)
        if not self._restored:
            self._restored = True
            self._restore_draft(loaded.drafts)

    def _show_lines(self, lines: Sequence[NoteLine]) -> None:
        chosen = self._model.at(self._list.currentIndex())
        self._model.show_rows(lines)
        self._stack.setCurrentWidget(self._list if lines else self._empty)
        wanted = self._wanted_id or (chosen.id if chosen else lines[-1].id if lines else "")
        row = self._model.row_of(wanted)
        if row >= 0:
            self._list.setCurrentIndex(self._model.index(row, 0))
        if self._wanted_id and row >= 0:
            self._list.scrollTo(self._model.index(row, 0))
        self._wanted_id = ""
        self._on_chosen(self._list.currentIndex(), QModelIndex())

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*WROTE):
            self._load()

    def _choose_group(self, group_id: str) -> None:
        self._entry.keep_draft()
        self._end_editing()
        self._entry.show_text("")
        self._group_id, self._restored = group_id, False
        self._load()

    # Writing

    def _on_submitted(self, text: str) -> None:
        if not text.strip() or self._shown is None:
            return
        if self._editing is not None:
            editing = self._editing
            self._end_editing()
            self._run_writing(editing.saving(text), text, editing.place)
            return
        record_id, command = new_note(text, self._kinds.current(), self._shown.group, self._questions.question_id())
        self._wanted_id = record_id
        self._entry.show_text("")
        self._run_writing(command, text, place_of(self._group_id))

    def _run_writing(self, command: Command, text: str, place: str) -> None:
        """Save, and forget the draft once it is on the disk; what cannot be saved comes back into the field."""

        def work(workspace: Workspace) -> ChangeSet:
            changes = workspace.run(command)
            workspace.keep_draft(place, "")
            return changes

        def failed(problem: A87Error) -> None:
            self._entry.give_back(text)
            self._context.show_problem(problem)

        self._context.session.act(work, None, failed)

    def _keep_draft(self, text: str) -> None:
        place = self._editing.place if self._editing else place_of(self._group_id)
        if self._editing is not None and text == self._editing.text:
            text = ""
        self._context.session.act(lambda workspace: workspace.keep_draft(place, text))

    def _restore_draft(self, drafts: dict[str, Draft]) -> None:
        draft = drafts.get(place_of(self._group_id))
        if draft is None or self._entry.toPlainText():
            return
        self._entry.show_text(draft.text)
        self._say(_("Unfinished text from {time} is back in the field.").format(time=clock_time(draft.at)))

    def _say(self, words: str) -> None:
        self._aside.setText(words)
        self._aside.setVisible(bool(words))

    # Editing earlier notes

    def _step(self, step: int) -> None:
        rows = self._model.rowCount()
        here = self._model.row_of(self._editing.record_id) if self._editing else rows
        row = here + step
        if 0 <= row < rows:
            self._edit_row(row)
        elif row >= rows:
            self._stop_editing()

    def _edit_current(self) -> None:
        if self._list.currentIndex().isValid():
            self._edit_row(self._list.currentIndex().row())

    def _on_opened(self, index: QModelIndex) -> None:
        self._edit_row(index.row())

    def _edit_row(self, row: int) -> None:
        line = self._model.at(self._model.index(row, 0))
        if line is None:
            return
        record_type, record_id, text = type(line.record), line.id, line.record.text
        self._list.setCurrentIndex(self._model.index(row, 0))

        def begin(answer: tuple[Editing, Draft | None]) -> None:
            editing, draft = answer
            if self._editing is None:
                self._put_aside = self._entry.toPlainText()
            elif self._entry.toPlainText() != self._editing.text:
                self._entry.keep_draft()
            self._editing = editing
            self._entry.show_text(draft.text if draft else editing.text)
            self._entry.setFocus(Qt.FocusReason.OtherFocusReason)
            self._say(_("You are editing an earlier note. Enter saves it, Esc goes back to the new one."))

        def question(workspace: Workspace) -> tuple[Editing, Draft | None]:
            editing = Editing(record_type, record_id, text, workspace.read.basis(record_type, record_id))
            return editing, next((one for one in workspace.drafts() if one.place == editing.place), None)

        self._context.session.ask(question, begin)

    def _stop_editing(self) -> None:
        """Go back to the new note; a changed text of the earlier one is kept as its draft."""
        if self._editing is None:
            return
        is_changed = self._entry.toPlainText() != self._editing.text
        self._entry.keep_draft()
        self._end_editing()
        if is_changed:
            self._say(_("Your change is kept. Open the note again to go on."))

    def _end_editing(self) -> None:
        if self._editing is not None:
            self._editing = None
            self._entry.show_text(self._put_aside)
            self._put_aside = ""
        self._say("")

    # The chosen note

    def _current(self) -> NoteLine | None:
        return self._model.at(self._list.currentIndex())

    def _on_chosen(self, _index: QModelIndex, _before: QModelIndex) -> None:
        line = self._current()
        if line is None:
            self._details.show_nothing()
            return
        self._details.show_line(line)
        record_type, record_id = type(line.record), line.id

        def question(workspace: Workspace) -> tuple[list[PastValue], list[PastValue]]:
            read = workspace.read
            return read.history(record_type, record_id), read.versions(record_type, record_id, "text")

        def show(answer: tuple[list[PastValue], list[PastValue]]) -> None:
            current = self._current()
            if current is not None and current.id == record_id:
                self._details.show_history(*answer)

        self._context.session.ask(question, show)

    def _on_removed(self, index: QModelIndex) -> None:
        line = self._model.at(index)
        if line is not None:
            command = RemoveRecords(type(line.record), (line.id,))
            self._context.session.run(command, lambda changes: self._context.offer_undo(changes.label))

    def _on_kind_chosen(self, key: str) -> None:
        line = self._current()
        if line is None or key == line.kind:
            return
        run = self._context.session.run
        follow: Callable[[ChangeSet], None] = self._follow_turned
        if key == RECOMMENDATION:
            run(TurnIntoRecommendation(line.id), follow)
        elif isinstance(line.record, Note):
            run(ChangeRecord(Note, line.id, {"kind": NoteKind(key)}))
        else:
            run(TurnIntoNote(line.id, NoteKind(key)), follow)

    def _follow_turned(self, changes: ChangeSet) -> None:
        """Choose the note that another one became."""
        self._wanted_id = next((change.id for change in changes.changes if change.kind == "added"), "")
        self._load()

    def _on_detail_changed(self, field: str, value: object) -> None:
        line = self._current()
        if line is not None and getattr(line.record, field, value) != value:
            self._context.session.run(ChangeRecord(type(line.record), line.id, {field: value}))

    def _on_send_key(self) -> None:
        if self._own_group:
            self.send_requested.emit()


def _loaded(workspace: Workspace, group_id: str) -> _Loaded:
    drafts = {draft.place: draft for draft in workspace.drafts()}
    return _Loaded(groups_in_order(workspace.read), group_page(workspace.read, group_id), drafts)


def _entry_hints() -> tuple[Hint, ...]:
    return (
        Hint(("Enter",), _("save, start the next")),
        Hint(("Shift Enter",), _("new line")),
        Hint(("Ctrl 1–7",), _("kind")),
        Hint(("Ctrl ↑",), _("edit the last one")),
    )
