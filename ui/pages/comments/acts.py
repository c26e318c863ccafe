"""What a person does on the page: giving out, finalising, opening again, sheets out and in, answers.

Knows the page and the order of the steps. How a document is made is `making`'s; each act is one undo step.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog

from a87desk.clock import wall_clock
from a87desk.commands.command import Command
from a87desk.commands.document_comment import AnswerComment, SayDisposition, TakeComments, WriteComment
from a87desk.commands.document_version import Finalise, GiveOut, MadeDocument, Reopen
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import Disposition, DocumentKind
from a87desk.domain.document_version import DocumentVersion
from a87desk.domain.errors import A87Error, InternalError
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _, ngettext
from a87desk.importing.comment_arrival import CommentArrival
from a87desk.reading.document_versions import VersionState, next_draft_number
from a87desk.workspace import Workspace
from exports.encoders import file_name
from exports.report.dates import span_words
from exports.report.options import ReportOptions
from exports.versions import DOCUMENTS, LANGUAGES, options_of
from ui.dialogs.saving import ask_path
from ui.pages.comments import making
from ui.pages.comments.arrival_dialog import ArrivalDialog
from ui.pages.comments.giving_out_dialog import Offered, Wanted, ask_for_whom
from ui.pages.comments.rows import version_words
from ui.pages.comments.writing_dialog import ask_comment
from ui.tasks import Work

if TYPE_CHECKING:
    from ui.pages.comments.page import CommentsPage

REPORT = DOCUMENTS[0]


class Acts(QObject):
    """The acts of one page."""

    def __init__(self, page: CommentsPage) -> None:
        super().__init__(page)
        self._page = page
        self._context = page.context

    # Giving out

    def give_out(self) -> None:
        """Ask which draft is given out, for whom, and where it is saved; then make, write and keep it."""
        self._context.session.ask(_next_numbers, self._give_out, self._problem)

    def _give_out(self, numbers: Mapping[DocumentKind, int]) -> None:
        drafts = {kind: _("It will be draft {number}.").format(number=number) for kind, number in numbers.items()}
        wanted = ask_for_whom(_("Give out a draft"), self._offered(lambda kind: (drafts[kind],)), self._page)
        if wanted is None:
            return
        number = numbers[wanted.document]
        path = self._path(f"{word_for(wanted.document)} {_('Draft {number}').format(number=number)}", "pdf")
        if path:
            self._make(path, wanted, number, lambda made: GiveOut(made, number))

    def finalise(self) -> None:
        """Ask for whom the final version is, telling what is still open; then make, write and keep it."""
        wanted = ask_for_whom(_("Give out a final version"), self._offered(self._still_open), self._page)
        path = self._path(f"{word_for(wanted.document)} {_('Final')}", "pdf") if wanted else None
        if wanted and path:
            self._make(path, wanted, None, Finalise)

    def _still_open(self, document: DocumentKind) -> tuple[str, ...]:
        left = sum(one.is_open for one in self._page.all_comments if one.comment.document is document)
        words = ngettext("{count} comment has no answer yet.", "{count} comments have no answer yet.", left)
        return (words.format(count=left),) if left else ()

    def _make(self, path: Path, wanted: Wanted, number: int | None, command: Callable[[MadeDocument], Command]) -> None:
        options = self._options(wanted, number)

        def make(state: making.State) -> None:
            work = partial(making.written_document, path, wanted.document, state, options)
            self._run(_("Making {file}").format(file=path.name), work, lambda made: self._keep(command(made), path))

        # Asked before the file is made: no file says “Final” that is not kept as one.
        document = MadeDocument(wanted.document, wanted.audience, wanted.language)
        read = partial(making.state_to_give_out, document=document, is_final=number is None)
        self._context.session.ask(read, make, self._problem)

    def _keep(self, command: Command, path: Path) -> None:
        def kept(changes: ChangeSet) -> None:
            self._tell(changes)
            self._told_written(path)

        self._page.wanted_version = getattr(command, "version_id", "")
        self._context.session.run(command, kept, self._problem)

    def reopen(self) -> None:
        """Ask why the chosen final version is opened again."""
        chosen = self._page.version
        if chosen is None or chosen.state is not VersionState.FINAL:
            return
        reason = self._page.ask_name(
            _("Open the final version again"), _("Why"), "", _("Write in a few words why."), _("Open again"), self._page
        )
        if reason:
            self.run(Reopen(chosen.id, reason))

    def save_again(self) -> None:
        """Make the document of the chosen version again, from what the workshop was then."""
        chosen = self._page.version
        if chosen is None:
            return
        path = self._path(f"{word_for(self._document())} {version_words(chosen)}", "pdf")
        if path is None:
            return

        def make(copy: Workspace) -> None:
            work = partial(making.write_again, path, copy, chosen.version)
            self._run(_("Making {file}").format(file=path.name), work, lambda same: self._told_again(path, same))

        self._context.session.ask(lambda file: file.copy_in_memory(), make, self._problem)

    def _told_again(self, path: Path, is_same: bool) -> None:
        words = _("{file} is the very file that was given out.") if is_same else _("{file} is made again.")
        self._context.show_done(words.format(file=path.name))

    # Sheets

    def save_sheet(self) -> None:
        """Write the comment sheet of the chosen draft."""
        chosen = self._page.version
        if chosen is None or chosen.version.is_final:
            return
        path = self._path(f"{_('Comments')} {version_words(chosen)}", "xlsx")
        if path is None:
            return

        def make(copy: Workspace) -> None:
            work = partial(making.write_comment_sheet, path, copy, chosen)
            self._run(_("Making {file}").format(file=path.name), work, lambda _none: self._told_written(path))

        self._context.session.ask(lambda file: file.copy_in_memory(), make, self._problem)

    def save_table(self) -> None:
        """Write the disposition table."""
        path = self._path(_("Comments and answers"), "xlsx")
        if path is None:
            return
        document = self._document()

        def make(state: making.State) -> None:
            work = partial(making.write_disposition_table, path, state.model, document)
            self._run(_("Making {file}").format(file=path.name), work, lambda _none: self._told_written(path))

        self._context.session.ask(making.state_of, make, self._problem)

    def choose_sheets(self) -> None:
        """Ask for comment sheets and take them in after a look."""
        folder, kinds = str(self._context.export_folder), _("Comment sheets (*.xlsx *.csv *.txt *.tsv)")
        chosen, _kind = QFileDialog.getOpenFileNames(self._page, _("Take comments in"), folder, kinds)
        if chosen:
            self.take_sheets([Path(one) for one in chosen])

    def take_sheets(self, paths: Sequence[Path]) -> None:
        """Read comment sheets, show what they bring, and take it in as one step if it is wanted."""
        sections = self._page.sections
        words = ngettext("Reading {count} file", "Reading {count} files", len(paths)).format(count=len(paths))
        self._run(words, lambda work: making.read_sheets(list(paths), sections, work), self._compare)

    def _compare(self, sheets: making.Sheets) -> None:
        number = self._draft_number()
        document = self._document()
        compare = partial(making.compared, sheets=sheets, document=document, number=number)
        self._context.session.ask(compare, self._look, self._problem)

    def _look(self, arrival: CommentArrival) -> None:
        dialog = ArrivalDialog(arrival, self._page)
        if dialog.exec() == QDialog.DialogCode.Accepted and arrival.taken:
            self.run(TakeComments(arrival.taken))

    # Comments

    def write_comment(self) -> None:
        """Ask for a comment that came in another way and write it down."""
        number = self._draft_number()
        title = _("A comment on draft {number}").format(number=number)
        sections = [(one.key, one.label) for one in self._page.sections]
        written = ask_comment(title, sections, self._page)
        if written is None:
            return
        comment = DocumentComment(
            id=new_id(),
            document=self._document(),
            draft_number=number,
            sender=written.sender,
            section=written.section,
            where=written.where,
            text=written.text,
            suggested=written.suggested,
        )
        self._page.comment_id = comment.id
        self.run(WriteComment(comment))

    def say(self, disposition: Disposition | None) -> None:
        """Say what became of the chosen comment."""
        chosen = self._page.comment
        if chosen is not None and chosen.comment.disposition is not disposition:
            self._page.form.commit()
            self.run(SayDisposition((chosen.id,), disposition))

    def save(self, field: str, value: object) -> None:
        """Save a field of the form."""
        form = self._page.form
        chosen = next((one for one in self._page.all_comments if one.id == form.record_id), None)
        if chosen is not None and (getattr(chosen.comment, field) != value or field in chosen.versions):
            self.run(AnswerComment(chosen.id, {field: value}, form.basis_of(field)))

    def run(self, command: Command) -> None:
        """Do an act and offer to take it back."""
        self._context.session.run(command, self._tell, self._problem)

    # Help for the acts

    def _tell(self, changes: ChangeSet) -> None:
        if changes.act is not None:
            self._context.offer_undo(changes.label)

    def _document(self) -> DocumentKind:
        chosen = self._page.version
        return (chosen.version.document if chosen else None) or REPORT

    def _draft_number(self) -> int:
        """Return the draft that comments are on which do not say it: the chosen one, else the latest."""
        chosen = self._page.version
        if chosen is not None and chosen.version.number:
            return chosen.version.number
        of_document = [one.version for one in self._page.versions if one.version.document is self._document()]
        return max((one.number or 0 for one in of_document), default=0) or 1

    def _offered(self, about: Callable[[DocumentKind], tuple[str, ...]]) -> Offered:
        """Return what can be chosen: as the last version of the document was, else for everybody."""
        document = self._document()
        last = self._last(document)
        usual = Wanted(document, DocumentVersion(id="").audience, self._page.language)
        if last is not None:
            usual = Wanted(document, last.audience, last.language)
        kinds = dict.fromkeys((*DOCUMENTS, document))
        return Offered(usual, self._languages(), {kind: (*about(kind), self._parts(kind)) for kind in kinds})

    def _last(self, document: DocumentKind) -> DocumentVersion | None:
        here = (one.version for one in self._page.versions if one.state is not VersionState.NOT_HERE)
        return next((one for one in here if one.document is document), None)

    def _languages(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self._page.language, *LANGUAGES)))

    def _parts(self, document: DocumentKind) -> str:
        if self._last(document) is None:
            return _("Parts and order are as usual. The file is made from what is written now.")
        return _("Parts and order are as in the version before. The file is made from what is written now.")

    def _options(self, wanted: Wanted, number: int | None) -> ReportOptions:
        last, today = self._last(wanted.document), wall_clock().date()
        kept = options_of(last) if last is not None else ReportOptions()
        return replace(
            kept,
            draft_number=number,
            date_text=span_words(today, today),
            language=wanted.language,
            audience=wanted.audience,
        )

    def _path(self, what: str, ending: str) -> Path | None:
        suggested = self._context.export_folder / file_name(f"{self._page.title} {what}".strip(), ending)
        kinds = _("PDF (*.pdf)") if ending == "pdf" else _("Workbooks (*.xlsx)")
        return ask_path(self._page, _("Save"), suggested, kinds)

    def _run(self, title: str, work: Callable[[Work], object], then: Callable[..., object]) -> None:
        self._context.runner.run(title, work, then, self._failed)

    def _failed(self, problem: Exception) -> None:
        known = problem if isinstance(problem, A87Error) else InternalError(detail=type(problem).__name__)
        self._context.show_problem(known)

    def _problem(self, problem: A87Error) -> None:
        self._context.show_problem(problem)

    def _told_written(self, path: Path) -> None:
        self._context.show_done(_("{file} is written in {folder}.").format(file=path.name, folder=path.parent.name))


def _next_numbers(workspace: Workspace) -> dict[DocumentKind, int]:
    return {kind: next_draft_number(workspace.read, kind) for kind in DocumentKind}
