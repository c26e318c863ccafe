"""What is being written: a new note, or an earlier one that is edited, with what was on screen when that began.

Knows the entry's state. Must not know widgets. An edit keeps its basis, so that a bundle that arrives meanwhile makes
two versions and never overwrites.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.commands.command import Command
from a87desk.commands.note import WriteNote, WriteRecommendation
from a87desk.commands.record import ChangeRecord
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId, GuidingQuestionId
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import NoteKind
from a87desk.store.writer import Basis
from ui.pages.notes.kinds import RECOMMENDATION


@dataclass(frozen=True, slots=True)
class Editing:
    """An earlier note in the entry. `text` is as it was when the editor opened."""

    record_type: type[Note] | type[Recommendation]
    record_id: str
    text: str
    basis: Basis

    @property
    def place(self) -> str:
        """The name of its draft."""
        return f"edit {self.record_id}"

    def saving(self, text: str) -> Command:
        """Return the command that saves new words."""
        return ChangeRecord(self.record_type, self.record_id, {"text": text}, self.basis)


def place_of(group_id: str) -> str:
    """Return the name of the draft of a new note of a group."""
    return f"note {group_id}"


def new_note(text: str, kind: str, group: BreakoutGroup, question_id: str) -> tuple[str, Command]:
    """Return the id of a new note or recommendation, and the command that writes it."""
    question = GuidingQuestionId(question_id) if question_id else None
    group_id = BreakoutGroupId(group.id)
    record_id = new_id()
    if kind == RECOMMENDATION:
        recommendation = Recommendation(
            id=record_id, group_id=group_id, session_id=group.session_id, question_id=question, text=text
        )
        return record_id, WriteRecommendation(recommendation)
    note = Note(
        id=record_id,
        group_id=group_id,
        session_id=group.session_id,
        question_id=question,
        kind=NoteKind(kind),
        text=text,
    )
    return record_id, WriteNote(note)
