"""Taking many notes over at once: a pasted text or a file becomes lines, a person looks at them, one act saves them.

Knows how lines are found, looked at and saved. Must not know the entry or the list. What reads files and shows lines is
imported when it is asked for, so that the page is there sooner.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from a87desk.commands.note_list import TakeNotes
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.errors import A87Error, InternalError
from a87desk.domain.kind_words import kind_words
from a87desk.domain.new_note import WrittenIn
from a87desk.domain.session import GuidingQuestion
from a87desk.i18n import _
from a87desk.reading.group_page import GroupPage
from ui.context import Context
from ui.tasks import Work

if TYPE_CHECKING:
    from a87desk.importing.notes_file import NotesFound
    from a87desk.importing.taken_lines import TakenLine
    from ui.pages.notes.taking_dialog import TakingDialog


class Taking(QObject):
    """`as_one` carries a text that is pasted as it is, `took` the id of the last note that was saved."""

    as_one = Signal(str)
    took = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._widget = parent

    def paste(self, text: str, page: GroupPage, place: WrittenIn, usual_kind: str) -> None:
        """Show what a pasted text would become, and save what is ticked."""
        from a87desk.importing.taken_lines import pasted_lines

        lines = pasted_lines(text, kind_words())
        dialog = self.dialog(lines, usual_kind, _("what you pasted"), _place_words(page, place))
        dialog.exec()
        if dialog.as_one:
            self.as_one.emit(text)
        elif dialog.taken:
            self._save(dialog.taken, place, usual_kind)

    def ask_file(self, page: GroupPage, groups: Sequence[BreakoutGroup], place: WrittenIn, usual_kind: str) -> None:
        """Ask for a file with notes, show what it holds, and save what is ticked."""
        kinds = _("Documents and spreadsheets (*.docx *.xlsx *.csv *.tsv *.txt)")
        folder = str(self._context.export_folder)
        chosen, _kind = QFileDialog.getOpenFileName(self._widget.window(), _("Import notes"), folder, kinds)
        if chosen:
            self.read_file(Path(chosen), page, groups, place, usual_kind)

    def read_file(
        self, path: Path, page: GroupPage, groups: Sequence[BreakoutGroup], place: WrittenIn, usual_kind: str
    ) -> None:
        """Read a file beside the window and show its lines."""
        from a87desk.importing.notes_file import Known, read_notes
        from exports.xlsx.reader import read_workbook

        sessions = {group.id: group.session_id or "" for group in groups}

        def read(work: Work, questions: Sequence[GuidingQuestion]) -> NotesFound:
            work.check()
            known = Known(tuple(groups), tuple(questions))
            return read_notes(_bytes_of(path), path.name, known, read_workbook, usual_kind)

        def show(found: NotesFound) -> None:
            remarks = " ".join((*found.remarks, _place_words(page, place)))
            dialog = self.dialog(found.lines, usual_kind, path.name, remarks)
            dialog.can_be_one(False)
            dialog.exec()
            if dialog.taken:
                self._save(dialog.taken, place, usual_kind, sessions)

        def begin(questions: Sequence[GuidingQuestion]) -> None:
            title = _("Reading {file}").format(file=path.name)
            self._context.runner.run(title, lambda work: read(work, questions), show, self._failed)

        self._context.session.ask(lambda workspace: workspace.read.all(GuidingQuestion), begin)

    def _failed(self, problem: Exception) -> None:
        known = problem if isinstance(problem, A87Error) else InternalError(detail=type(problem).__name__)
        self._context.show_problem(known)

    def dialog(self, lines: Sequence[TakenLine], usual_kind: str, source: str, remarks: str) -> TakingDialog:
        """Return the window that shows lines."""
        from ui.pages.notes.taking_dialog import TakingDialog

        return TakingDialog(lines, usual_kind, source, remarks, self._widget.window())

    def _save(
        self,
        taken: Sequence[TakenLine],
        place: WrittenIn,
        usual_kind: str,
        sessions: Mapping[str, str] | None = None,
    ) -> None:
        from a87desk.importing.taken_lines import records_of

        records = records_of(taken, place, usual_kind, sessions)

        def done(changes: ChangeSet) -> None:
            self._context.offer_undo(changes.label)

        self.took.emit(records[-1].id)
        self._context.session.run(TakeNotes(records), done)


def _bytes_of(path: Path) -> bytes:
    """Return the bytes of a file, no more than may be read.

    Raises:
        NotNotes: it cannot be read.
    """
    from a87desk.importing.grid import MOST_FILE_BYTES
    from a87desk.importing.text_document import NotNotes

    try:
        with path.open("rb") as file:
            return file.read(MOST_FILE_BYTES + 1)
    except OSError as problem:
        raise NotNotes(detail=_("the file cannot be opened")) from problem


def _place_words(page: GroupPage, place: WrittenIn) -> str:
    """Return where the notes go: the group and the guiding question that is chosen now."""
    number = page.group.number if page.group.number is not None else "?"
    question = next((one for one in page.questions if one.id == place.question_id), None)
    if question is None:
        return _("They go to group {number}, to no question.").format(number=number)
    words = _("They go to group {number}, question {question}: {text}")
    return words.format(number=number, question=question.number or "?", text=question.text)
