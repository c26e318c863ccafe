"""Suggestions for the board, looked for beside the window.

Knows the engine and the board. Must not know how a suggestion is shown. The engine works again only when
recommendations, decisions or the workshop's own words changed; a theme that changed needs new cards only. After an edit
one text is read again, all others are remembered.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from a87desk.i18n import _
from a87desk.reading.consensus_board import ConsensusBoard
from ui.tasks import Task, TaskCancelled, TaskRunner, Work

if TYPE_CHECKING:
    from a87desk.consensus.suggestion import Memory, Suggestions
    from a87desk.domain.glossary_term import GlossaryTerm
    from a87desk.reading.suggestion_cards import SuggestionCard


USUAL_STRICTNESS = 0.5


class Suggester(QObject):
    """Finds suggestions. `found` carries the board and its cards, for the last board asked for only."""

    found = Signal(object, object)

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._task: Task | None = None
        self._known: Known | None = None
        self.strictness = USUAL_STRICTNESS
        """0 lax ("same topic") … 1 strict ("same idea")."""
        self._asked = 0

    @property
    def is_looking(self) -> bool:
        """Whether suggestions are looked for now."""
        return self._task is not None

    def look(self, board: ConsensusBoard) -> None:
        """Look for suggestions for this board; what is looked for already is left."""
        self.stop()
        known = self._known
        self._asked += 1
        asked, strictness = self._asked, self.strictness

        def work(work: Work) -> tuple[Known, tuple[SuggestionCard, ...]]:
            return look_for(board, known, work, strictness)

        def done(answer: tuple[Known, tuple[SuggestionCard, ...]]) -> None:
            self._known, cards = answer
            if asked == self._asked:
                self._task = None
                self.found.emit(board, cards)

        self._task = self._runner.run(_("Looking for what groups share"), work, done)

    def stop(self) -> None:
        """Leave what is looked for."""
        if self._task is not None:
            self._task.cancel()
            self._task = None


class Known:
    """What is known from the last time: for which words and decisions, what was found, the texts as they were read."""

    def __init__(
        self, terms: tuple[GlossaryTerm, ...], content: Hashable, suggestions: Suggestions, memory: Memory
    ) -> None:
        self.terms = terms
        self.content = content
        self.suggestions = suggestions
        self.memory = memory


def look_for(
    board: ConsensusBoard, known: Known | None, work: Work, strictness: float = USUAL_STRICTNESS
) -> tuple[Known, tuple[SuggestionCard, ...]]:
    """Return the cards of a board, and what is worth knowing the next time. On any thread.

    Raises: TaskCancelled when the person stopped it.
    """
    from a87desk.consensus.suggestion import Cancelled, Memory, suggest
    from a87desk.reading.glossary import glossary_in_force
    from a87desk.reading.suggestion_cards import decisions, statements, suggestion_cards
    from ui.shipped_glossary import shipped_glossary

    said, decided, terms = statements(board), decisions(board), board.glossary_terms
    content = (tuple(said), decided, strictness)
    same_words = known is not None and known.terms == terms
    if known is not None and same_words and known.content == content:
        return known, suggestion_cards(board, known.suggestions)
    memory = known.memory if known is not None and same_words else Memory(glossary_in_force(shipped_glossary(), terms))

    def progress(share: float) -> bool:
        work.progress(share, 1.0)
        return True

    try:
        suggestions = suggest(said, memory, strictness=strictness, decisions=decided, progress=progress)
    except Cancelled:
        raise TaskCancelled from None
    return Known(terms, content, suggestions, memory), suggestion_cards(board, suggestions)
