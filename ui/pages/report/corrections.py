"""From the Report page to what a person corrects beside it: the acronyms, and the words of the implementation report.

Knows the dialogs, the commands and the language they are about. Each save is one step that can be undone.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from a87desk.commands.acronym import SpellOut
from a87desk.commands.document_text import Answer, WriteAnswers
from a87desk.domain.document_lists import DocumentKind
from a87desk.domain.document_text import DocumentText, document_text_id
from a87desk.domain.errors import A87Error, InternalError
from a87desk.domain.language_names import language_name
from a87desk.i18n import _
from a87desk.reading.acronyms import FoundAcronyms
from a87desk.store.writer import Basis
from a87desk.workspace import Workspace
from exports.report.language import document_language
from exports.report.report import report_acronyms
from ui.context import Context
from ui.pages.report.acronyms_dialog import AcronymsDialog
from ui.pages.report.moment import Made
from ui.pages.report.own_words_dialog import OwnWordsDialog, Question
from ui.tasks import Work

REPORT = DocumentKind.IMPLEMENTATION_REPORT
Kept = tuple[str, Basis]
"""What stands in a section, and what is known of it."""


class Corrections(QObject):
    """Opens the dialogs for what was made, and saves what was written."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    def spell_out(self, made: Made) -> None:
        """Let a person correct the acronyms of the report."""

        def work(_work: Work) -> FoundAcronyms:
            return report_acronyms(made.model, made.options)

        title = _("Looking for acronyms")
        self._context.runner.run(title, work, lambda found: self._open_acronyms(made, found), self._on_failed)

    def answer(self, made: Made) -> None:
        """Let a person answer the questions of the implementation report."""
        language = _language(made)

        def read(workspace: Workspace) -> dict[str, Kept]:
            return {key: _kept(workspace, key, language) for key, _words, _hint in _questions()}

        self._context.session.ask(read, lambda kept: self._open_answers(language, kept), self._context.show_problem)

    def _open_acronyms(self, made: Made, found: FoundAcronyms) -> None:
        language = _language(made)
        dialog = AcronymsDialog(found, language_name(language), self._page)
        dialog.exec()
        if dialog.decisions:
            command = SpellOut(language, dialog.decisions)
            self._context.session.run(command, lambda changes: self._context.offer_undo(changes.label))
        dialog.deleteLater()

    def _open_answers(self, language: str, kept: dict[str, Kept]) -> None:
        questions = [Question(key, words, hint, kept[key][0]) for key, words, hint in _questions()]
        dialog = OwnWordsDialog(questions, language_name(language), self._page)
        dialog.exec()
        if dialog.written:
            answers = tuple(Answer(key, text, kept[key][1]) for key, text in dialog.written.items())
            command = WriteAnswers(REPORT, language, answers)
            self._context.session.run(command, lambda changes: self._context.offer_undo(changes.label))
        dialog.deleteLater()

    def _on_failed(self, problem: Exception) -> None:
        known = problem if isinstance(problem, A87Error) else InternalError(detail=type(problem).__name__)
        self._context.show_problem(known)


def _questions() -> tuple[tuple[str, str, str], ...]:
    """Return the questions: key, words, and what the program puts under the answer."""
    from exports.papers.implementation_report import NEXT, STAND, START

    return (
        (START, _("Where did we start?"), _("Then: the workshop, objectives, priorities and baselines.")),
        (STAND, _("Where do we stand?"), _("Then: how many actions are done, and a card for each result.")),
        (NEXT, _("What is next?"), _("Then: the next steps and the meetings planned.")),
    )


def _kept(workspace: Workspace, section: str, language: str) -> Kept:
    key = document_text_id(REPORT, section, language)
    found = workspace.read.one(DocumentText, key)
    return (found.text if found else "", workspace.read.basis(DocumentText, key))


def _language(made: Made) -> str:
    return document_language(made.model.workshop, made.options.language)
