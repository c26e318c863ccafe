"""What a search through everything finds, as people know it: a label such as "Recommendation 2.3" and the words.

Confidential notes are not found: a search result may stand on a projector.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.attachment import Attachment
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.note import Note
from a87desk.domain.nouns import NOUNS
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record, fields_of
from a87desk.domain.vocabulary import NoteKind, Visibility, word_for
from a87desk.domain.vote import VoteItem
from a87desk.i18n import _, mark
from a87desk.reading.codes import coded_recommendations
from a87desk.store.reader import Reader

_LABELS = {
    "workshop": mark("Workshop"),
    "day": mark("Day"),
    "session": mark("Session"),
    "session_role": mark("Role"),
    "guiding_question": mark("Guiding question"),
    "organisation": mark("Organisation"),
    "participant": mark("Participant"),
    "breakout_group": mark("Group"),
    "theme": mark("Theme"),
    "theme_wording": mark("Wording of a theme"),
    "divergence": mark("Divergence"),
    "moment": mark("Moment"),
    "suggestion_decision": mark("Decision"),
    "priority": mark("Priority"),
    "action": mark("Action"),
    "objective": mark("Objective"),
    "output": mark("Output"),
    "decision": mark("Decision"),
    "reservation": mark("Reservation"),
    "pledge": mark("Pledge"),
    "endorsement": mark("Endorsement"),
    "figure": mark("Figure"),
    "evaluation_question": mark("Evaluation question"),
    "evaluation_answer": mark("Answer in the evaluation"),
    "selection_matrix": mark("Selection matrix"),
    "criterion": mark("Criterion"),
    "matrix_option": mark("Option"),
    "matrix_cell": mark("Remark in a matrix"),
    "coordination_mechanism": mark("Committee"),
    "committee_meeting": mark("Committee meeting"),
    "progress_entry": mark("Progress"),
    "vote": mark("Vote"),
    "vote_item": mark("Item of a vote"),
    "document_comment": mark("Comment on a draft"),
    "document_text": mark("Report"),
    "acronym": mark("Acronym"),
    "attendance": mark("Participant"),
    "seat": mark("Seat"),
    "seat_holder": mark("Seat"),
    "panel_member": mark("Panel"),
    "glossary_term": mark("Glossary"),
}


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """A record that holds the words sought. `group_id` is empty where it belongs to no group."""

    noun: str
    id: str
    label: str
    words: str
    group_id: str


def find_everywhere(read: Reader, typed: str, limit: int = 30) -> list[FoundRecord]:
    """Return the records that hold all the words typed, best first."""
    hits = read.find(typed, 3 * limit)
    codes = {one.id: one.code for one in coded_recommendations(read)} if hits else {}
    records = [(noun, read.one(NOUNS[noun], record_id)) for noun, record_id in hits]
    found = [
        one
        for noun, record in records
        if record is not None and not _is_secret(record) and not _tells_secret(read, record)
        if (one := _picture(read, record) if isinstance(record, Attachment) else _found(noun, record, codes))
    ]
    return found[:limit]


def _picture(read: Reader, picture: Attachment) -> FoundRecord | None:
    """Return a picture as part of the note that it shows; None where that is confidential or not here."""
    about = read.one(Note, picture.about_id) or read.one(Recommendation, picture.about_id)
    if about is None or _is_secret(about):
        return None
    return FoundRecord(about.noun, about.id, _("Picture"), _words(picture), about.group_id or "")


def _is_secret(record: Record) -> bool:
    if isinstance(record, Note) and record.kind is NoteKind.OFF_THE_RECORD:
        return True
    return getattr(record, "visibility", None) is Visibility.CONFIDENTIAL


def _tells_secret(read: Reader, record: Record) -> bool:
    """Whether an item of a vote has the words of something confidential, or a note amends or answers it."""
    about_id: str | None = None
    if isinstance(record, VoteItem):
        about_id = record.recommendation_id
    elif isinstance(record, Note):
        about_id = record.about_id
    seen: set[str] = {record.id}
    while about_id and about_id not in seen:
        seen.add(about_id)
        about = read.one(Recommendation, about_id) or read.one(Note, about_id)
        if about is not None and _is_secret(about):
            return True
        about_id = about.about_id if isinstance(about, Note) else None
    return False


def _found(noun: str, record: Record, codes: dict[str, str]) -> FoundRecord:
    group_id = getattr(record, "group_id", None) or ""
    return FoundRecord(noun, record.id, _label(noun, record, codes), _words(record), group_id)


def _label(noun: str, record: Record, codes: dict[str, str]) -> str:
    if isinstance(record, Recommendation):
        return _("Recommendation {code}").format(code=codes.get(record.id, "?"))
    if isinstance(record, Note):
        return word_for(record.kind)
    return _(_LABELS.get(noun, noun))


def _words(record: Record) -> str:
    """Return the first searched words of a record in one line."""
    if isinstance(record, DocumentComment):  # what is said, not by whom
        return " ".join((record.text or record.suggested or record.answer).split())
    for field in fields_of(type(record)).values():
        value = getattr(record, field.name) if field.searched else ""
        if value:
            return " ".join((value if isinstance(value, str) else " · ".join(value)).split())
    return ""
