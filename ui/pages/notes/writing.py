"""An earlier note that is edited, with what was on screen when that began.

Knows the entry's state. Must not know widgets. An edit keeps its basis, so that a bundle that arrives meanwhile makes
two versions and never overwrites.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.commands.command import Command
from a87desk.commands.note import WriteNote, WriteRecommendation
from a87desk.commands.record import ChangeRecord
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.reading.unfinished import place_of_edit
from a87desk.store.writer import Basis


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
        return place_of_edit(self.record_id)

    def saving(self, text: str) -> Command:
        """Return the command that saves new words."""
        return ChangeRecord(self.record_type, self.record_id, {"text": text}, self.basis)


def saving_new(record: Note | Recommendation) -> Command:
    """Return the command that saves a new note or recommendation."""
    return WriteRecommendation(record) if isinstance(record, Recommendation) else WriteNote(record)
