"""The kinds of entry of a record: their icons, their words, the letters of their keys, and what a record is called.

Knows the vocabulary. What a kind of session asks for is `domain.session_asks`.
"""

from __future__ import annotations

from a87desk.domain.decision import Decision, Endorsement, Pledge, Reservation
from a87desk.domain.figure import Figure
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record
from a87desk.domain.record_entry import (
    ANNOUNCEMENT,
    ANSWER,
    DECISION,
    ENDORSEMENT,
    FIGURE,
    PLEDGE,
    POINT,
    QUESTION,
    RECOMMENDATION,
    RESERVATION,
)
from a87desk.domain.vocabulary import NoteKind, word_for
from a87desk.i18n import _, mark

_WORDS = {
    POINT: mark("Point"),
    DECISION: mark("Decision"),
    RESERVATION: mark("Reservation"),
    PLEDGE: mark("Pledge"),
    FIGURE: mark("Figure"),
    ENDORSEMENT: mark("Endorsement"),
    RECOMMENDATION: mark("Recommendation"),
}
_ICONS = {
    POINT: "message-square",
    QUESTION: "circle-question-mark",
    ANSWER: "messages-square",
    ANNOUNCEMENT: "megaphone",
    DECISION: "stamp",
    RESERVATION: "hand",
    PLEDGE: "heart-handshake",
    FIGURE: "table-2",
    ENDORSEMENT: "signature",
    RECOMMENDATION: "flag",
    NoteKind.CHALLENGE.value: "mountain",
    NoteKind.OPPORTUNITY.value: "sprout",
    NoteKind.GOOD_PRACTICE.value: "badge-check",
    NoteKind.VALUE_ADDED.value: "plus",
    NoteKind.QUOTE.value: "quote",
    NoteKind.OFF_THE_RECORD.value: "lock",
    NoteKind.OPEN_QUESTION.value: "circle-question-mark",
    NoteKind.REFERENCE_DOCUMENT.value: "file-text",
    NoteKind.COUNTRY_CASE.value: "globe",
    NoteKind.SUGGESTION.value: "lightbulb",
    NoteKind.LESSON_LEARNT.value: "book-open",
    NoteKind.AGREEMENT.value: "equal",
    NoteKind.FACT.value: "info",
}
LETTERS = {
    POINT: "P",
    QUESTION: "Q",
    ANSWER: "A",
    ANNOUNCEMENT: "N",
    DECISION: "D",
    RESERVATION: "R",
    PLEDGE: "L",
    FIGURE: "F",
    ENDORSEMENT: "O",
    RECOMMENDATION: "M",
}
"""The kinds with a key: Ctrl, Shift and this letter."""


def entry_words(kind: str) -> str:
    """Return a kind as people read it."""
    return _(_WORDS[kind]) if kind in _WORDS else word_for(NoteKind(kind))


def entry_icon(kind: str) -> str:
    """Return the icon of a kind."""
    return _ICONS.get(kind, "message-square")


def kind_of(record: Record) -> str:
    """Return the kind of entry that a record is."""
    return record.kind.value if isinstance(record, Note) else record.noun


def label_of(record: Record) -> str:
    """Return what a record is called: "Decision 3", "Question"."""
    if isinstance(record, Decision):
        return _("Decision {number}").format(number="?" if record.number is None else record.number)
    kind = kind_of(record)
    return entry_words(kind) if kind in _WORDS or isinstance(record, Note) else record.noun


def words_of(record: Record) -> str:
    """Return people's words of a record; of a figure with its value."""
    if isinstance(record, Figure):
        value = " ".join(part for part in (record.value, record.unit) if part)
        return _("{label}: {value}").format(label=record.label, value=value) if value else record.label
    if isinstance(record, Endorsement):
        return record.name
    return str(getattr(record, "text", ""))


def text_field(record_type: type[Record]) -> str:
    """Return the field that holds the words of a record."""
    return {Figure: "label", Endorsement: "name"}.get(record_type, "text")


def who_of(record: Record) -> str:
    """Return who acts, reserves or pledges."""
    if isinstance(record, Decision):
        return record.responsible
    if isinstance(record, Recommendation):
        return record.addressee
    return record.who if isinstance(record, Reservation | Pledge) else ""
