"""What was said: a note of any kind, at a session or in a breakout group."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.document_lists import Attribution
from a87desk.domain.ids import BreakoutGroupId, GuidingQuestionId, NoteId, SessionId, SessionRoleId
from a87desk.domain.record import Privacy, Record, about, place
from a87desk.domain.vocabulary import NoteKind, Pillar, Visibility

SECRET_KINDS = frozenset({NoteKind.QUOTE, NoteKind.OFF_THE_RECORD})
"""What somebody said in these words may harm them, so it is confidential until a person says otherwise."""


class Note(Record, frozen=True):
    """One thing that was said. The speaker is empty unless a person wrote it down on purpose."""

    noun: ClassVar[str] = "note"

    session_id: Annotated[SessionId | None, about("Session", Privacy.PUBLIC)] = None
    group_id: Annotated[BreakoutGroupId | None, about("Group; none in plenary", Privacy.PUBLIC)] = None
    question_id: Annotated[GuidingQuestionId | None, about("Guiding question it answers")] = None
    kind: Annotated[NoteKind, about("Kind of note")] = NoteKind.POINT_RAISED
    text: Annotated[str, about("The words", searched=True)] = ""
    speaker: Annotated[str, about("Who said it, where that may be kept", Privacy.TESTIMONY)] = ""
    role_id: Annotated[
        SessionRoleId | None, about("Role at the session in which it was said, such as a panellist's")
    ] = None
    about_id: Annotated[NoteId | None, about("What it is about: the question it answers, the words it amends")] = None
    flip_chart: Annotated[str, about("Flip chart it was on, such as “B-3.2”")] = ""
    country: Annotated[str, about("Country of an example", searched=True)] = ""
    tags: Annotated[tuple[str, ...], about("Theme tags", searched=True)] = ()
    pillar: Annotated[Pillar | None, about("Pillar of Alliance 8.7")] = None
    visibility: Annotated[Visibility, about("Who may see it")] = Visibility.EVERYONE
    attribution: Annotated[
        Attribution | None, about("How it may be attributed; unknown: not at all", Privacy.PUBLIC)
    ] = None
    language: Annotated[str, about("Language of the words, a tag such as “fr”; empty: not said")] = ""
    position: Annotated[str, place("Place among the notes of the group")] = ""
    written_as: Annotated[NoteId | None, about("The note or recommendation it was first written as")] = None


def usual_visibility(kind: str) -> Visibility:
    """Return who may see a new note of a kind ("recommendation" too) until a person says otherwise."""
    return Visibility.CONFIDENTIAL if kind in SECRET_KINDS else Visibility.EVERYONE
