"""The report-back in plenary: what the floor wants to be said differently is kept beside the words, never in them."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from a87desk.commands.command import Act, Command, quoted
from a87desk.commands.note import NothingWritten
from a87desk.domain.ids import NoteId, SessionId
from a87desk.domain.note import Note
from a87desk.domain.position import following
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import NoteKind
from a87desk.i18n import _


@dataclass(frozen=True)
class AmendFromTheFloor(Command):
    """Write down what the floor wants to be said differently. `session_id` is the report-back, "" if unplanned."""

    recommendation_id: str
    words: str
    session_id: str = ""
    note_id: str = ""

    def apply(self, act: Act) -> str:
        recommendation = act.one(Recommendation, self.recommendation_id)
        if not self.words.strip():
            raise NothingWritten()
        note = Note(
            id=self.note_id or new_id(),
            kind=NoteKind.AMENDMENT,
            text=self.words.strip(),
            about_id=NoteId(recommendation.id),
            session_id=SessionId(self.session_id) if self.session_id else None,
            # Words about something that not everybody may see are not for everybody either.
            visibility=recommendation.visibility,
        )
        last = act.read.last_position((Note, Recommendation), None, note.session_id)
        act.write.add(msgspec.structs.replace(note, position=following(last)))
        return _("Wrote amendment {text}").format(text=quoted(self.words))
