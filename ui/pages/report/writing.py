"""Writing a section of the report oneself: from the outline to a dialog, and from the dialog to one step in the log.

Knows the dialog, the commands and which words belong to which language. Must not know how words look on paper.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from a87desk.commands.command import Command
from a87desk.commands.document_text import GiveBackText, KeepText, WriteText
from a87desk.domain.document_lists import DocumentKind
from a87desk.domain.document_text import DocumentText, document_text_id
from a87desk.domain.language_names import language_name
from a87desk.i18n import _
from a87desk.store.writer import Basis
from exports.report.language import document_language
from exports.report.texts import SectionState, TextState
from ui.context import Context
from ui.pages.report.moment import Made
from ui.pages.report.outline import Wording
from ui.pages.report.words_dialog import Decision, WordsDialog

REPORT = DocumentKind.OUTCOME_REPORT


class Writing(QObject):
    """Opens the dialog for a section of what was made, and saves what was decided."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    def write(self, made: Made, section: str) -> None:
        """Let a person write a section, if its words can be taken over."""
        state = state_of(made, section)
        if state is None or not state.is_editable:
            return
        key = document_text_id(REPORT, section, _language(made))
        self._context.session.ask(
            lambda workspace: workspace.read.basis(DocumentText, key),
            lambda basis: self._open(made, state, basis),
            self._context.show_problem,
        )

    def _open(self, made: Made, state: SectionState, basis: Basis) -> None:
        dialog = WordsDialog(state, language_name(_language(made)), self._page)
        dialog.exec()
        commands: dict[Decision, Callable[[], Command]] = {
            Decision.WRITE: lambda: WriteText(
                REPORT, state.key, _language(made), dialog.words, state.program_words, basis
            ),
            Decision.KEEP: lambda: KeepText(_text_id(made, state), state.program_words),
            Decision.GIVE_BACK: lambda: GiveBackText(_text_id(made, state)),
        }
        if dialog.decision in commands:
            words = _done_words(dialog.decision, state)
            self._context.session.run(commands[dialog.decision](), lambda _changes: self._context.offer_undo(words))
        dialog.deleteLater()


def state_of(made: Made, section: str) -> SectionState | None:
    """Return what is known of the words of a section."""
    return next((one for one in made.report.states if one.key == section), None)


def wording_of(state: SectionState) -> Wording:
    """Return who wrote the words of a section, as the outline marks it."""
    if not state.is_editable or not ((state.is_there and state.words) or state.state is not TextState.PROGRAM):
        return Wording.NOBODY
    return {
        TextState.PROGRAM: Wording.PROGRAM,
        TextState.OWN: Wording.OWN,
        TextState.OWN_BUT_FACTS_CHANGED: Wording.OWN_BUT_FACTS_CHANGED,
    }[state.state]


def _language(made: Made) -> str:
    return document_language(made.model.workshop, made.options.language)


def _text_id(made: Made, state: SectionState) -> str:
    return document_text_id(REPORT, state.key, _language(made))


def _done_words(decision: Decision, state: SectionState) -> str:
    words = {
        Decision.WRITE: _("“{section}” is in your words"),
        Decision.KEEP: _("“{section}” stays in your words"),
        Decision.GIVE_BACK: _("The program writes “{section}” again"),
    }
    return words[decision].format(section=state.title)
