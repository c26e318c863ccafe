"""The versions of documents that were given out: their numbers, where each stands, how many comments are answered.

Knows versions, comments and how to go back to what a version was made from. Must not know how a document is made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import Audience, DocumentKind
from a87desk.domain.document_version import DocumentVersion
from a87desk.reading.moment_comparison import Comparison, compare, entries_of
from a87desk.reading.standing import standing
from a87desk.reading.told_apart import told_apart
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from a87desk.store.past import as_it_stood
from a87desk.store.reader import Reader
from a87desk.store.store import Store


class VersionState(StrEnum):
    """Where a version stands. EARLIER: a later draft, or a final version, took its place.

    NOT_HERE: comments speak of it, and this laptop was not told that it was given out.
    """

    OUT = "out"
    EARLIER = "earlier"
    FINAL = "final"
    REOPENED = "reopened"
    NOT_HERE = "not_here"


@dataclass(frozen=True, slots=True)
class VersionShown:
    """A version in the list. `number` is “2”, or “2b” where two laptops gave a draft 2; a final one has none."""

    version: DocumentVersion
    number: str
    state: VersionState
    comments: int = 0
    answered: int = 0

    @property
    def id(self) -> str:
        return self.version.id

    @property
    def open(self) -> int:
        """How many of its comments have no answer yet."""
        return self.comments - self.answered


def next_draft_number(read: Reader, document: DocumentKind) -> int:
    """Return the number that the next draft of a document gets; one that was ever given is not given again."""
    return read.highest_ever(DocumentVersion, "number", "document", document.value) + 1


def standing_final(read: Reader, document: DocumentKind, audience: Audience, language: str) -> DocumentVersion | None:
    """Return the final version that stands for these readers in this language, None where none does."""
    wanted = document, audience, language
    versions = in_order(read.all(DocumentVersion))
    found = [one for one in versions if one.is_final and (one.document, one.audience, one.language) == wanted]
    return next((one for one in reversed(found) if not one.reopened_because), None)


def document_versions(read: Reader) -> tuple[VersionShown, ...]:
    """Return all versions, the latest first, by document in the order in which documents were first given out."""
    return versions_shown(read.all(DocumentVersion), read.all(DocumentComment))


def in_order(versions: Iterable[DocumentVersion]) -> list[DocumentVersion]:
    """Return versions as they were made, as the clocks had it; of one second, what was made from less comes first."""
    return sorted(versions, key=lambda one: (one.at, entries_of(one.known), one.id))


def versions_shown(given: Iterable[DocumentVersion], comments: Iterable[DocumentComment]) -> tuple[VersionShown, ...]:
    """Return versions as they are listed: by document, the latest first."""
    versions = in_order(given)
    numbers = told_apart((one.id, one.document, one.number) for one in versions)
    sent: Counter[tuple[DocumentKind | None, int | None]] = Counter()
    answered: Counter[tuple[DocumentKind | None, int | None]] = Counter()
    for comment in comments:
        sent[comment.document, comment.draft_number] += 1
        answered[comment.document, comment.draft_number] += comment.disposition is not None
    shown = [
        VersionShown(
            one,
            numbers[one.id],
            _state(one, versions[place + 1 :]),
            0 if one.is_final else sent[one.document, one.number],
            0 if one.is_final else answered[one.document, one.number],
        )
        for place, one in enumerate(versions)
    ]
    known = {(one.document, one.number) for one in versions if not one.is_final}
    missing = sorted((key for key in sent if key not in known), key=lambda key: (key[0] or "", key[1] or 0))
    shown[:0] = [
        VersionShown(
            DocumentVersion(id=f"not here {document} {number}", document=document, number=number),
            str(number or "?"), VersionState.NOT_HERE, sent[document, number], answered[document, number],
        )
        for document, number in missing
    ]  # fmt: skip
    documents = list(dict.fromkeys(one.version.document for one in shown))
    return tuple(one for document in documents for one in reversed(shown) if one.version.document is document)


def _state(version: DocumentVersion, later: Iterable[DocumentVersion]) -> VersionState:
    if version.is_final:
        return VersionState.REOPENED if version.reopened_because else VersionState.FINAL
    follows = any(one.document is version.document for one in later)
    return VersionState.EARLIER if follows else VersionState.OUT


def changed_since(store: Store, version: DocumentVersion) -> Comparison:
    """Return what changed in the workshop since a version was made."""
    past = as_it_stood(store, version.known, version.id)
    try:
        return compare(standing(past.reader, store.workshop_id), standing(store.reader, store.workshop_id))
    finally:
        past.close()


def model_of(store: Store, version: DocumentVersion) -> WorkshopModel:
    """Return the workshop that a version was made from, with the stamp that is printed in it."""
    past = as_it_stood(store, version.known, version.id)
    try:
        return workshop_model(past.reader, store.workshop_id, version.stamp)
    finally:
        past.close()
