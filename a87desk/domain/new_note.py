"""A line that was written becomes a note or a recommendation of a group.

Knows the nouns. Must not know positions and numbers: a command gives them when it saves.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.ids import BreakoutGroupId, GuidingQuestionId, SessionId
from a87desk.domain.kind_words import RECOMMENDATION
from a87desk.domain.note import Note, usual_visibility
from a87desk.domain.one_line import OneLine
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import NoteKind


@dataclass(frozen=True, slots=True)
class WrittenIn:
    """Where something is written: a group, its session, and the guiding question it answers ("" for none)."""

    group_id: str = ""
    session_id: str = ""
    question_id: str = ""


def new_note(line: OneLine, place: WrittenIn, record_id: str = "") -> Note | Recommendation:
    """Return the record of a line; a quote is confidential unless the line says who may see it."""
    given = {
        "id": record_id or new_id(),
        "group_id": BreakoutGroupId(place.group_id) if place.group_id else None,
        "session_id": SessionId(place.session_id) if place.session_id else None,
        "question_id": GuidingQuestionId(place.question_id) if place.question_id else None,
        "text": line.words,
        "visibility": usual_visibility(line.kind),
        **line.fields,
    }
    if line.kind == RECOMMENDATION:
        return Recommendation(**given)  # type: ignore[arg-type]
    return Note(kind=NoteKind(line.kind), **given)  # type: ignore[arg-type]
