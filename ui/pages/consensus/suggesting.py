"""Suggestions for the board, looked for beside the window.

Knows the engine and the board. Must not know how a suggestion is shown. The engine works again only when
recommendations or decisions changed; a theme that changed needs new cards only.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from a87desk.i18n import _
from a87desk.reading.consensus_board import ConsensusBoard
from ui.tasks import Task, TaskCancelled, TaskRunner, Work

if TYPE_CHECKING:
    from a87desk.consensus.suggestion import Suggestions
    from a87desk.reading.suggestion_cards import SuggestionCard


USUAL_STRICTNESS = 0.5


class Suggester(QObject):
    """Finds suggestions. `found` carries the board and its cards, for the last board asked for only."""

    found = Signal(object, object)

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._task: Task | None = None
        self._known: tuple[Hashable, Suggestions] | None = None
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

        def work(work: Work) -> tuple[Hashable, Suggestions, tuple[SuggestionCard, ...]]:
            return _found(board, known, strictness, work)

        def done(answer: tuple[Hashable, Suggestions, tuple[SuggestionCard, ...]]) -> None:
            content, suggestions, cards = answer
            self._known = (content, suggestions)
            if asked == self._asked:
                self._task = None
                self.found.emit(board, cards)

        self._task = self._runner.run(_("Looking for what groups share"), work, done)

    def stop(self) -> None:
        """Leave what is looked for."""
        if self._task is not None:
            self._task.cancel()
            self._task = None


def _found(
    board: ConsensusBoard, known: tuple[Hashable, Suggestions] | None, strictness: float, work: Work
) -> tuple[Hashable, Suggestions, tuple[SuggestionCard, ...]]:
    from a87desk.consensus.glossary import Glossary
    from a87desk.consensus.suggestion import Cancelled, suggest
    from a87desk.reading.suggestion_cards import decisions, statements, suggestion_cards
    from resources import glossary

    said, decided = statements(board), decisions(board)
    content = (tuple(said), decided, strictness)
    if known is not None and known[0] == content:
        return content, known[1], suggestion_cards(board, known[1])

    def progress(share: float) -> bool:
        work.progress(share, 1.0)
        return True

    try:
        words = Glossary.read(glossary.paths())
        suggestions = suggest(said, words, strictness=strictness, decisions=decided, progress=progress)
    except Cancelled:
        raise TaskCancelled from None
    return content, suggestions, suggestion_cards(board, suggestions)
