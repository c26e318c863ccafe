"""The Notes page of one group: questions, notes, the entry, details. Built for fast fingers and no training.

Knows how the parts work together. Must not know how a note is written (`writing_pane`) or changed (`note_acts`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.new_note import WrittenIn
from a87desk.i18n import _
from a87desk.reading.group_page import GroupPage, NoteLine, group_page, groups_in_order
from a87desk.reading.note_history import NoteHistory, note_history
from a87desk.reading.unfinished import PLACES, Unfinished, unfinished
from a87desk.workspace import Workspace
from ui.context import Context
from ui.pages.notes.details import NoteDetails
from ui.pages.notes.header import GroupHeader
from ui.pages.notes.list_pane import ListPane
from ui.pages.notes.note_acts import NoteActs
from ui.pages.notes.picture_acts import PictureActs
from ui.pages.notes.question_pane import QuestionPane
from ui.pages.notes.taking import Taking
from ui.pages.notes.writing_pane import WritingPane
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.cards import Rule
from ui.widgets.spacing import space
from ui.widgets.splitter_page import SplitterPage

WROTE = ("recommendation", "note", "breakout_group", "session", "guiding_question", "workshop", "attachment")


@dataclass(frozen=True, slots=True)
class _Loaded:
    groups: tuple[BreakoutGroup, ...]
    page: GroupPage | None


class NotesPage(SplitterPage):
    """One group's notes. With a `group_id` it is that group's page for good; without, the group can be chosen."""

    send_requested = Signal()

    def __init__(self, context: Context, group_id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(_("Notes"), parent=parent)
        self._context, self._group_id = context, group_id
        self._own_group = bool(group_id)
        self._groups: tuple[BreakoutGroup, ...] = ()
        self._shown: GroupPage | None = None
        self._told: NoteLine | None = None
        self._wanted_id = ""
        self._to_take: Unfinished | None = None
        self._build()
        self._connect()
        own = group_id
        context.session.act(
            lambda workspace: unfinished(workspace.read, workspace.put_drafts_aside(PLACES), own),
            self._writing.unfinished.show_unfinished,
        )
        self._load()

    def panels(self) -> Sequence[QWidget]:
        return (self._questions.list, self._notes, self._writing.entry, self._details)

    def entered(self) -> None:
        self._writing.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        self._details.commit()
        self._writing.keep_draft()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._writing.set_low(self._is_low())

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Show the group of a note and choose the note."""
        self._wanted_id = record_id
        wanted = group_id or (record_id if noun == "breakout_group" else "")
        if not self._own_group and wanted and wanted != self._group_id:
            self._choose_group(wanted)
        else:
            self._load()

    # Building

    def _build(self) -> None:
        self._head = GroupHeader(self.header, can_choose=not self._own_group)
        self._send = Button(_("Send notes"), ButtonKind.MAIN, icon="send")
        self._import = IconButton("download", _("Import notes…"), key="Ctrl Shift I")
        self.header.add_action(self._import)
        self.header.add_action(self._send)
        self._send.setVisible(self._own_group)
        self._questions, self._details = QuestionPane(), NoteDetails()
        self._list_pane, self._writing = ListPane(), WritingPane(self._context)
        self._notes = self._list_pane.list
        self._acts, self._pictures = NoteActs(self._context, self), PictureActs(self._context, self)
        self._taking = Taking(self._context, self)
        middle = QWidget()
        box = QVBoxLayout(middle)
        space(box)
        box.addWidget(self._list_pane, 1)
        box.addWidget(Rule())
        box.addWidget(self._writing)
        self.add_pane(self._questions, 232, least=190)
        self.add_pane(middle, 696, least=420, stretch=1)
        self.add_pane(self._details, 266, least=220)
        self.set_end_pane(self._details)

    def _connect(self) -> None:
        self._context.session.changed.connect(self._on_changed)
        self._head.group_chosen.connect(self._choose_group)
        self._send.clicked.connect(self.send_requested)
        self._import.clicked.connect(lambda: self._import_notes())
        self._questions.chosen.connect(lambda _question: self._say_place())
        writing = self._writing
        writing.wrote.connect(self._want)
        writing.stepped.connect(self._step_edit)
        writing.lines_pasted.connect(self._take_lines)
        self._taking.took.connect(self._want)
        self._taking.as_one.connect(writing.entry.insertPlainText)
        writing.picture_pasted.connect(self._take_picture)
        writing.unfinished.recovered.connect(self._recover)
        self._connect_list()
        self._connect_details()
        for keys, act in (
            ("Ctrl+G", self._questions.next_question),
            ("Ctrl+Return", self._on_send_key),
            ("Ctrl+Enter", self._on_send_key),
            ("Ctrl+T", lambda: self._go_to_details(self._details.focus_tags)),
            ("Ctrl+L", lambda: self._go_to_details(self._details.focus_visibility)),
            ("Ctrl+F", self._list_pane.open_find),
            ("F3", lambda: self._list_pane.find_step(+1)),
            ("Shift+F3", lambda: self._list_pane.find_step(-1)),
            ("Ctrl+Shift+G", self._ask_group),
            ("Ctrl+Shift+I", self._import_notes),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _connect_list(self) -> None:
        notes, acts = self._notes, self._acts
        self._list_pane.chosen.connect(self._on_chosen)
        self._list_pane.find_left.connect(self.entered)
        notes.selectionModel().selectionChanged.connect(lambda *_: self._say_chosen())
        notes.opened.connect(lambda index: self._edit_row(index.row()))
        notes.edit_wanted.connect(lambda: self._edit_row(notes.currentIndex().row()))
        notes.removed.connect(lambda _index: acts.remove(notes.chosen_lines()))
        notes.stepped.connect(lambda step: acts.step(notes.chosen_lines(), step))
        notes.dropped.connect(acts.place)
        notes.pictures_dropped.connect(self._pictures.take)
        notes.left.connect(self.entered)
        notes.customContextMenuRequested.connect(self._show_menu)
        acts.became.connect(self._want_now)

    def _connect_details(self) -> None:
        details = self._details
        details.kind_chosen.connect(self._on_kind_chosen)
        details.changed.connect(self._on_detail_changed)
        details.menu_wanted.connect(lambda: self._show_menu(None))
        details.left.connect(self.entered)
        details.pictures_dropped.connect(self._take_picture)
        details.pictures.added.connect(lambda: self._pictures.ask(self._current_id()))
        details.pictures.removed.connect(self._pictures.remove)
        details.pictures.opened.connect(self._open_picture)
        details.pictures.wanted.connect(self._fetch_small)

    # Reading

    def _load(self) -> None:
        group_id = self._group_id
        self._context.session.ask(lambda workspace: _loaded(workspace, group_id), self._show)

    def _show(self, loaded: _Loaded) -> None:
        if loaded.page is None:
            if loaded.groups and not self._own_group:
                self._choose_group(loaded.groups[0].id)
            return
        if loaded.page.group.id != self._group_id:
            return  # another group was chosen while this one was read
        self._shown, self._groups = loaded.page, loaded.groups
        if not self._own_group:
            self._head.show_groups(loaded.groups, loaded.page.group.id)
        self._head.show_page(loaded.page)
        self._questions.show_page(loaded.page)
        self._say_place()
        wanted, self._wanted_id, self._told = self._wanted_id, "", None
        self._list_pane.show_lines(loaded.page.lines, wanted)
        self._on_chosen()
        if self._to_take is not None:
            one, self._to_take = self._to_take, None
            self._recover(one)

    def _say_place(self) -> None:
        if self._shown is not None:
            group = self._shown.group
            self._writing.show_place(WrittenIn(group.id, group.session_id or "", self._questions.question_id()))

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*WROTE):
            self._load()

    def _choose_group(self, group_id: str) -> None:
        self._details.commit()
        self._writing.leave_group()
        self._group_id = group_id
        self._load()

    def _want(self, record_id: str) -> None:
        self._wanted_id = record_id

    def _want_now(self, record_id: str) -> None:
        """Choose the note that another one became."""
        self._wanted_id = record_id
        self._load()

    # Writing

    def _take_lines(self, text: str) -> None:
        """Show which notes a pasted text becomes, and save them as one act."""
        if self._shown is not None and self._writing.place is not None:
            self._taking.paste(text, self._shown, self._writing.place, self._writing.kinds.current())

    def _import_notes(self) -> None:
        """Ask for a document or spreadsheet with notes."""
        if self._shown is not None and self._writing.place is not None:
            kind = self._writing.kinds.current()
            self._taking.ask_file(self._shown, self._groups, self._writing.place, kind)

    def _step_edit(self, step: int) -> None:
        rows = self._list_pane.model.rowCount()
        editing = self._writing.editing_id
        row = (self._list_pane.model.row_of(editing) if editing else rows) + step
        if 0 <= row < rows:
            self._edit_row(row)
        elif row >= rows:
            self._writing.stop_editing()

    def _edit_row(self, row: int) -> None:
        line = self._list_pane.model.at(self._list_pane.model.index(row, 0))
        if line is not None:
            self._list_pane.choose(row)
            self._writing.edit(line)

    def _recover(self, one: Unfinished) -> None:
        """Put unfinished text back where it was typed; in another group once that one is shown."""
        if one.group_id and one.group_id != self._group_id and not self._own_group:
            self._to_take = one
            self._choose_group(one.group_id)
            return
        row = self._list_pane.model.row_of(one.record_id) if one.record_id else -1
        line = self._list_pane.model.at(self._list_pane.model.index(row, 0)) if row >= 0 else None
        if line is not None:
            self._list_pane.choose(row)
            self._writing.edit(line, one)
        else:
            self._writing.take(one)

    # The chosen note

    def _current_id(self) -> str:
        line = self._list_pane.current()
        return line.id if line is not None else ""

    def _on_chosen(self) -> None:
        line = self._list_pane.current()
        if line is None:
            self._told = None
            self._details.show_nothing()
            return
        if line == self._told:
            return
        self._told = line
        self._details.show_line(line)
        self._say_chosen()
        record = line.record

        def question(workspace: Workspace) -> tuple[NoteHistory, str]:
            return note_history(workspace.read, record), workspace.author

        def show(answer: tuple[NoteHistory, str]) -> None:
            if self._current_id() == record.id:
                self._details.show_history(*answer)

        self._context.session.ask(question, show)

    def _say_chosen(self) -> None:
        line = self._list_pane.current()
        if line is not None and line == self._told:
            self._details.show_chosen(line, len(self._notes.chosen_lines()))

    def _on_kind_chosen(self, key: str) -> None:
        line = self._list_pane.current()
        if line is not None:
            self._acts.turn(line, key)

    def _on_detail_changed(self, record_id: str, field: str, value: object) -> None:
        line = next((one for one in self._list_pane.model.rows() if one.id == record_id), None)
        if line is not None:
            self._acts.change(line, field, value)

    def _go_to_details(self, focus: object) -> None:
        if self._details.isHidden():
            self.fold_details()
        if callable(focus):
            focus()

    def _show_menu(self, at: QPoint | None) -> None:
        lines = self._notes.chosen_lines()
        if not lines:
            return
        own = {
            "edit": lambda: self._edit_row(self._notes.currentIndex().row()),
            "picture": lambda: self._pictures.ask(lines[0].id),
        }
        questions = self._shown.questions if self._shown else ()
        menu = self._acts.menu(lines, self._groups, questions, own)
        button = self._details.menu_button
        place = self._notes.viewport().mapToGlobal(at) if at else button.mapToGlobal(QPoint(0, button.height()))
        menu.exec(place)

    def _ask_group(self) -> None:
        lines = self._notes.chosen_lines()
        if lines:
            rect = self._notes.visualRect(self._notes.currentIndex())
            self._acts.groups_menu(lines, self._groups).exec(self._notes.viewport().mapToGlobal(rect.bottomLeft()))

    # Pictures

    def _take_picture(self, mime: QMimeData) -> None:
        if self._current_id():
            self._pictures.take(self._current_id(), mime)
        else:
            self._writing.say(_("Write or choose a note first: a picture belongs to one."))

    def _fetch_small(self, sha: str) -> None:
        def show(image: QImage) -> None:
            self._details.pictures.show_bytes(sha, image)

        self._pictures.fetch_small(sha, show)

    def _open_picture(self, attachment_id: str) -> None:
        line = self._list_pane.current()
        if line is not None:
            self._pictures.window(line, attachment_id).exec()

    def _on_send_key(self) -> None:
        if self._own_group:
            self.send_requested.emit()


def _loaded(workspace: Workspace, group_id: str) -> _Loaded:
    return _Loaded(tuple(groups_in_order(workspace.read)), group_page(workspace.read, group_id))
