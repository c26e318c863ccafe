"""An earlier line whose words are being edited, with what was on screen when that began.

Must not know widgets. The basis is kept, so that a bundle that arrives meanwhile makes two versions, never one lost.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.commands.command import Command
from a87desk.commands.record import ChangeRecord
from a87desk.commands.session_record import NameEndorser
from a87desk.domain.decision import Endorsement
from a87desk.domain.record import Record
from a87desk.store.writer import Basis


@dataclass(frozen=True, slots=True)
class EditedWords:
    """A field of a record in the entry. `text` is as it was when the editor opened."""

    record_type: type[Record]
    record_id: str
    field: str
    text: str
    basis: Basis

    @property
    def place(self) -> str:
        """The name of its draft."""
        return f"edit {self.record_id}"

    def saving(self, text: str) -> Command:
        """Return the command that saves new words."""
        if self.record_type is Endorsement:
            return NameEndorser(self.record_id, text)
        return ChangeRecord(self.record_type, self.record_id, {self.field: text}, self.basis)
