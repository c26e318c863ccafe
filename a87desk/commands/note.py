"""Writing down what a group says: notes and recommendations, in one list with one order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.attachment import Attachment
from a87desk.domain.errors import A87Error
from a87desk.domain.ids import NoteId
from a87desk.domain.note import Note
from a87desk.domain.position import following
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import NoteKind, word_for
from a87desk.i18n import _, mark

_SHARED = (
    "session_id",
    "group_id",
    "question_id",
    "text",
    "speaker",
    "country",
    "flip_chart",
    "tags",
    "pillar",
    "visibility",
    "language",
    "position",
)
_OWN = {Note: ("role_id", "about_id"), Recommendation: ("addressee", "rationale", "source", "urgency", "due")}
"""What only the one has: it comes back where a record becomes again what it was before."""


class NothingWritten(A87Error):
    code = "E_NOTHING_WRITTEN"
    title = mark("Nothing written")
    message = mark("There are no words to save.")
    advice = mark("Write something first.")


@dataclass(frozen=True)
class WriteNote(Command):
    """Save a note at the end of its group's list; its position is given here unless it has one."""

    note: Note

    def apply(self, act: Act) -> str:
        refuse_empty(self.note.text)
        act.write.add(_placed(act, self.note))
        return _("Wrote {kind} {text}").format(kind=word_for(self.note.kind).lower(), text=quoted(self.note.text))


@dataclass(frozen=True)
class WriteRecommendation(Command):
    """Save a recommendation; its number is the next that its group never used, unless it brings one."""

    recommendation: Recommendation

    def apply(self, act: Act) -> str:
        refuse_empty(self.recommendation.text)
        act.write.add(numbered(act, _placed(act, self.recommendation)))
        return _("Wrote recommendation {text}").format(text=quoted(self.recommendation.text))


@dataclass(frozen=True)
class TurnIntoRecommendation(Command):
    """Make a note a recommendation. The note is removed, its words and history stay and lead here."""

    note_id: str

    def apply(self, act: Act) -> str:
        note = act.one(Note, self.note_id)
        fields = {name: getattr(note, name) for name in _SHARED}
        made = Recommendation(
            id=new_id(), written_as=NoteId(note.id), **fields, **_own_before(act, note, Recommendation)
        )
        act.write.add(numbered(act, made))
        _bring_other_versions(act, note, made)
        _bring_what_is_about_it(act, note.id, made.id)
        act.write.remove(Note, note.id)
        return _("Made a recommendation of {text}").format(text=quoted(note.text))


@dataclass(frozen=True)
class TurnIntoNote(Command):
    """Make a recommendation a note of a kind. Its number is not used again."""

    recommendation_id: str
    kind: NoteKind

    def apply(self, act: Act) -> str:
        recommendation = act.one(Recommendation, self.recommendation_id)
        fields = {name: getattr(recommendation, name) for name in _SHARED}
        own = _own_before(act, recommendation, Note)
        made = Note(id=new_id(), kind=self.kind, written_as=NoteId(recommendation.id), **fields, **own)
        act.write.add(made)
        _bring_other_versions(act, recommendation, made)
        _bring_what_is_about_it(act, recommendation.id, made.id)
        act.write.remove(Recommendation, recommendation.id)
        return _("Made a note of {text}").format(text=quoted(recommendation.text))


def _bring_other_versions(act: Act, old: Note | Recommendation, made: Note | Recommendation) -> None:
    """Let what another laptop wrote in the same field stand beside the words in the new record too."""
    for kept in act.read.kept(type(old), "id = ?", (old.id,)):
        for name in set(kept.versions) & set(_SHARED):
            shown = msgspec.to_builtins(getattr(old, name))
            others = {repr(one.value): one.value for one in act.read.versions(type(old), old.id, name)}
            for value in others.values():
                if value is not None and value != shown:
                    act.write.write_value((made.noun, made.id), name, value, ())


def _own_before(act: Act, record: Note | Recommendation, kind: type[Note] | type[Recommendation]) -> dict[str, Any]:
    """Return what the record had beyond the shared fields when it was of this kind, if it ever was."""
    if record.written_as is None:
        return {}
    earlier = next((one.record for one in act.read.removed(kind) if one.record.id == record.written_as), None)
    return {name: getattr(earlier, name) for name in _OWN[kind]} if earlier is not None else {}


def _bring_what_is_about_it(act: Act, old_id: str, new_id: str) -> None:
    """Let pictures, answers and amendments of a record stay with it under its new identity."""
    for picture in act.read.all(Attachment, "about_id = ?", (old_id,)):
        act.write.change(Attachment, picture.id, {"about_id": new_id})
    for note in act.read.all(Note, "about_id = ?", (old_id,)):
        act.write.change(Note, note.id, {"about_id": new_id})


def refuse_empty(text: str) -> None:
    if not text.strip():
        raise NothingWritten()


W = TypeVar("W", Note, Recommendation)


def _placed(act: Act, record: W) -> W:
    """Return the record with a position after the last of its group (in plenary: of its session)."""
    if record.position:
        return record
    last = act.read.last_position((Note, Recommendation), record.group_id, record.session_id)
    return msgspec.structs.replace(record, position=following(last))


def numbered(act: Act, recommendation: Recommendation) -> Recommendation:
    """Return the recommendation with the next number of its group (in plenary: of its day), counting removed ones."""
    if recommendation.number is not None:
        return recommendation
    if recommendation.group_id:
        used = act.read.highest_ever(Recommendation, "number", "group_id", recommendation.group_id)
    else:
        used = max((_used_in_plenary(act, one) for one in _sessions_of_the_day(act, recommendation)), default=0)
    return msgspec.structs.replace(recommendation, number=used + 1)


def _used_in_plenary(act: Act, session_id: str) -> int:
    return act.read.highest_ever(Recommendation, "number", "session_id", session_id, without="group_id")


def _sessions_of_the_day(act: Act, recommendation: Recommendation) -> list[str]:
    session = act.read.one(Session, recommendation.session_id) if recommendation.session_id else None
    if session is None:
        return []
    return [one.id for one in act.read.all(Session, "day_id IS ?", (session.day_id,))]
