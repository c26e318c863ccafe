"""The kinds a rapporteur chooses from: their icons, their words, and the seven that have a key.

Knows the vocabulary. "recommendation" stands beside the kinds of note, because a rapporteur chooses it as one.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.recommendation import Recommendation
from a87desk.domain.vocabulary import NoteKind, word_for
from a87desk.i18n import _

RECOMMENDATION = Recommendation.noun
WITH_KEYS = (
    RECOMMENDATION,
    NoteKind.CHALLENGE.value,
    NoteKind.OPPORTUNITY.value,
    NoteKind.POINT_RAISED.value,
    NoteKind.QUESTION.value,
    NoteKind.GOOD_PRACTICE.value,
    NoteKind.QUOTE.value,
)
"""The kinds with the keys Ctrl 1 to Ctrl 7, in that order."""

_ICONS = {
    RECOMMENDATION: "flag",
    NoteKind.CHALLENGE.value: "mountain",
    NoteKind.OPPORTUNITY.value: "sprout",
    NoteKind.POINT_RAISED.value: "message-square",
    NoteKind.QUESTION.value: "circle-question-mark",
    NoteKind.GOOD_PRACTICE.value: "badge-check",
    NoteKind.QUOTE.value: "quote",
    NoteKind.OFF_THE_RECORD.value: "lock",
    NoteKind.OPEN_QUESTION.value: "circle-question-mark",
    NoteKind.REFERENCE_DOCUMENT.value: "file-text",
    NoteKind.COUNTRY_CASE.value: "globe",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind as it is shown."""

    key: str
    words: str
    icon: str


def kind_of(key: str) -> Kind:
    """Return a kind by its value in the vocabulary, or `RECOMMENDATION`."""
    words = _("Recommendation") if key == RECOMMENDATION else word_for(NoteKind(key))
    return Kind(key, words, _ICONS.get(key, "message-square"))


def all_kinds() -> list[Kind]:
    """Return every kind, those with keys first."""
    others = (kind.value for kind in NoteKind if kind.value not in WITH_KEYS)
    return [kind_of(key) for key in (*WITH_KEYS, *others)]
