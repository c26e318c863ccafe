"""What was being typed when the program ended and was never saved, with the name by which people know its place.

Knows drafts and the records that they change. Must not know how they are shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _
from a87desk.reading.codes import coded_recommendations
from a87desk.store.drafts import Draft
from a87desk.store.reader import Reader

NEW, EDIT = "note ", "edit "
PLACES = (NEW, EDIT)
"""How the places of drafts of notes start."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A draft. `group_id` is the page it belongs to; `record_id` the note that it changes, empty for a new one."""

    place: str
    text: str
    at: str
    name: str
    group_id: str
    record_id: str


def place_of_new(group_id: str) -> str:
    """Return the place of the draft of a new note of a group."""
    return f"{NEW}{group_id}"


def place_of_edit(record_id: str) -> str:
    """Return the place of the draft of a change to a note."""
    return f"{EDIT}{record_id}"


def unfinished(read: Reader, drafts: Sequence[Draft], own_group: str = "") -> tuple[Unfinished, ...]:
    """Return the drafts of notes, oldest first: all, or those of one group where the laptop is that group's."""
    found = [one for draft in drafts if (one := _unfinished(read, draft)) is not None]
    return tuple(one for one in found if not own_group or one.group_id in ("", own_group))


def _unfinished(read: Reader, draft: Draft) -> Unfinished | None:
    place = draft.first_place
    if place.startswith(NEW):
        group_id = place.removeprefix(NEW)
        group = read.one(BreakoutGroup, group_id)
        number = group.number if group and group.number is not None else "?"
        name = _("New note of group {number}").format(number=number) if group else _("New note")
        return Unfinished(draft.place, draft.text, draft.at, name, group.id if group else "", "")
    if place.startswith(EDIT):
        return _edited(read, draft, place.removeprefix(EDIT))
    return None


def _edited(read: Reader, draft: Draft, record_id: str) -> Unfinished:
    recommendation = read.one(Recommendation, record_id)
    if recommendation is not None:
        code = next((one.code for one in coded_recommendations(read) if one.id == record_id), "?")
        name = _("Change to recommendation {code}").format(code=code)
        return Unfinished(draft.place, draft.text, draft.at, name, recommendation.group_id or "", record_id)
    note = read.one(Note, record_id)
    if note is not None:
        name = _("Change to a note: {kind}").format(kind=word_for(note.kind))
        return Unfinished(draft.place, draft.text, draft.at, name, note.group_id or "", record_id)
    name = _("Change to a note that is no longer here")
    return Unfinished(draft.place, draft.text, draft.at, name, "", "")
