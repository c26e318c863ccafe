"""Where a rapporteur writes: the kinds, the entry, how a line will be saved, and what was left unfinished.

Knows what is being written and for which group. The entry never waits for the disk; what was typed is never lost.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from a87desk.commands.command import Command
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.errors import A87Error
from a87desk.domain.new_note import WrittenIn, new_note
from a87desk.domain.one_line import OneLine, mark_words, read_one_line
from a87desk.i18n import _
from a87desk.reading.group_page import NoteLine
from a87desk.reading.unfinished import Unfinished, place_of_new
from a87desk.store.drafts import Draft
from a87desk.workspace import Workspace
from ui.context import Context
from ui.fonts import TextSize
from ui.pages.notes.entry import Entry
from ui.pages.notes.kind_bar import KindBar
from ui.pages.notes.line_preview import LinePreview
from ui.pages.notes.unfinished_bar import UnfinishedBar
from ui.pages.notes.writing import Editing, saving_new
from ui.tokens import Tone
from ui.widgets.headers import Hint, HintBar
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class WritingPane(QWidget):
    """`wrote` carries the id of a new note that is being saved, `stepped` that another earlier one is wanted."""

    wrote = Signal(str)
    stepped = Signal(int)
    lines_pasted = Signal(str)
    picture_pasted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._place: WrittenIn | None = None
        self._editing: Editing | None = None
        self._put_aside = ""
        self._words = mark_words()
        self._is_literal = False
        self.kinds, self.entry, self.preview = KindBar(), Entry(), LinePreview()
        self.unfinished = UnfinishedBar()
        self.aside = PlainLabel("", TextSize.SMALL, tone=Tone.INFO, wrap=True)
        self._build()
        self._connect()

    @property
    def place(self) -> WrittenIn | None:
        """Where new notes go, None while nothing is shown."""
        return self._place

    @property
    def editing_id(self) -> str:
        """The note that is edited, empty for a new one."""
        return self._editing.record_id if self._editing else ""

    def show_place(self, place: WrittenIn) -> None:
        """Write here from now on; for another group than before, what was half written there comes back."""
        before, self._place = self._place, place
        if before is None or before.group_id != place.group_id:
            self._restore(place_of_new(place.group_id))

    def leave_group(self) -> None:
        """Keep what is half written and make room for another group."""
        self.entry.keep_draft()
        self._end_editing()
        self.entry.keep_draft()
        self._place = None  # nothing is kept or saved before the other group is shown
        self.entry.show_text("")

    def keep_draft(self) -> None:
        """Keep what is half written."""
        self.entry.keep_draft()

    def set_low(self, low: bool) -> None:
        """Leave out the line of keys on screens with little height."""
        self._hints.setVisible(not low)

    def line(self, text: str) -> OneLine:
        """Return what a text says as a new note."""
        if self._is_literal:
            return OneLine(text, self.kinds.current())
        return read_one_line(text, self.kinds.current(), self._words)

    def say(self, words: str) -> None:
        """Say something above the entry; nothing hides the line."""
        self.aside.setText(words)
        self.aside.setVisible(bool(words))

    # Building

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box, (14, 10, 14, 8), 8)
        self.aside.hide()
        self._hints = HintBar(_hints(), bare=True)
        for part in (self.unfinished, self.kinds, self.aside, self.entry, self.preview, self._hints):
            box.addWidget(part)

    def _connect(self) -> None:
        entry = self.entry
        entry.submitted.connect(self._on_submitted)
        entry.stepped.connect(self.stepped)
        entry.stopped.connect(self.stop_editing)
        entry.paused.connect(self._on_paused)
        entry.lines_pasted.connect(self.lines_pasted)
        entry.picture_pasted.connect(self.picture_pasted)
        entry.textChanged.connect(self._show_preview)
        self.kinds.chosen.connect(lambda _kind: self._show_preview())
        self.preview.switched.connect(self._switch_marks)
        QShortcut(QKeySequence("Ctrl+M"), self).activated.connect(self._switch_marks)
        self.unfinished.thrown_away.connect(lambda one: self._keep(one.place, ""))
        self.unfinished.brought_back.connect(lambda one: self._keep(one.place, one.text))

    # New notes

    def _on_submitted(self, text: str) -> None:
        if not text.strip() or self._place is None:
            return
        if self._editing is not None:
            editing = self._editing
            self._end_editing()
            self._save(editing.saving(text), text, editing.place)
            return
        line = self.line(text)
        if not line.words.strip():
            self.say(_("There are no words yet, only marks."))
            return
        record = new_note(line, self._place)
        self.say("")
        self._is_literal = False
        self.entry.show_text("")
        self.wrote.emit(record.id)
        self._save(saving_new(record), text, place_of_new(self._place.group_id))

    def _save(self, command: Command, text: str, place: str) -> None:
        """Save, and forget the draft once it is on the disk; what cannot be saved comes back into the field."""

        def work(workspace: Workspace) -> ChangeSet:
            changes = workspace.run(command)
            workspace.keep_draft(place, "")
            return changes

        def failed(problem: A87Error) -> None:
            self.entry.give_back(text)
            self._context.show_problem(problem)

        self._context.session.act(work, None, failed)

    def _show_preview(self) -> None:
        if self._editing is not None:
            self.preview.hide()
            return
        text = self.entry.toPlainText()
        if not text:
            self._is_literal = False
        self.preview.show_line(self.line(text), text, is_literal=self._is_literal)
        spoken = "" if self.preview.isHidden() else self.preview.accessibleName()
        if spoken != self.entry.accessibleDescription():
            self.entry.setAccessibleDescription(spoken)

    def _switch_marks(self) -> None:
        if self._editing is None and (self._is_literal or self.line(self.entry.toPlainText()).has_marks):
            self._is_literal = not self._is_literal
            self._show_preview()
            self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    # Drafts

    def _on_paused(self, text: str) -> None:
        if self._place is None:
            return
        place = self._editing.place if self._editing else place_of_new(self._place.group_id)
        if self._editing is not None and text == self._editing.text:
            text = ""
        self._keep(place, text)

    def _keep(self, place: str, text: str) -> None:
        self._context.session.act(lambda workspace: workspace.keep_draft(place, text))

    def _restore(self, place: str) -> None:
        def question(workspace: Workspace) -> Draft | None:
            return next((draft for draft in workspace.drafts() if draft.place == place), None)

        def restore(draft: Draft | None) -> None:
            if draft is not None and not self.entry.toPlainText() and self._editing is None:
                self.entry.show_text(draft.text)

        self._context.session.ask(question, restore)

    def take(self, one: Unfinished) -> None:
        """Put unfinished text back into the field, before what is there; its old place is then forgotten."""
        if self._editing is not None:
            self.stop_editing()
        self.entry.give_back(one.text)
        self._taken_over(one)

    def _taken_over(self, one: Unfinished) -> None:
        self.entry.keep_draft()
        self._keep(one.place, "")
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    # Earlier notes

    def edit(self, line: NoteLine, unfinished: Unfinished | None = None) -> None:
        """Edit an earlier note; a change that was left unfinished is in the field then."""
        record_type, record_id, text = type(line.record), line.id, line.record.text

        def begin(answer: tuple[Editing, Draft | None]) -> None:
            editing, draft = answer
            if self._editing is None:
                self._put_aside = self.entry.toPlainText()
                self.entry.keep_draft()
            elif self.entry.toPlainText() != self._editing.text:
                self.entry.keep_draft()
            self._editing = editing
            self.entry.may_divide = False
            shown = unfinished.text if unfinished else draft.text if draft else editing.text
            self.entry.show_text(shown)
            self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
            self.say(_("You are editing an earlier note. Enter saves it, Esc goes back to the new one."))
            if unfinished is not None:
                self._taken_over(unfinished)

        def question(workspace: Workspace) -> tuple[Editing, Draft | None]:
            editing = Editing(record_type, record_id, text, workspace.read.basis(record_type, record_id))
            return editing, next((one for one in workspace.drafts() if one.place == editing.place), None)

        self._context.session.ask(question, begin)

    def stop_editing(self) -> None:
        """Go back to the new note; a changed text of the earlier one is kept as its draft."""
        if self._editing is None:
            return
        is_changed = self.entry.toPlainText() != self._editing.text
        self.entry.keep_draft()
        self._end_editing()
        if is_changed:
            self.say(_("Your change is kept. Open the note again to go on."))

    def _end_editing(self) -> None:
        if self._editing is not None:
            self._editing = None
            self.entry.may_divide = True
            self.entry.show_text(self._put_aside)
            self._put_aside = ""
        self.say("")


def _hints() -> tuple[Hint, ...]:
    return (
        Hint(("Enter",), _("save, start the next")),
        Hint(("Shift Enter",), _("new line")),
        Hint(("Ctrl 1–7",), _("kind")),
        Hint(("Ctrl ↑",), _("edit the last one")),
    )
