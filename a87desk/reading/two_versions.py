"""What two laptops wrote differently: every field with more than one version, each with who wrote it and when."""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_version import DocumentVersion
from a87desk.domain.moment import Moment
from a87desk.domain.nouns import NOUNS
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record
from a87desk.reading.codes import coded_recommendations
from a87desk.store.reader import PastValue, Reader


@dataclass(frozen=True, slots=True)
class OpenVersions:
    """A field whose versions stand beside each other, in the order of the log; all of them are kept.

    `label` is how people know the record: a code such as “4.2”, or its words.
    """

    noun: str
    record_id: str
    field: str
    label: str
    versions: tuple[PastValue, ...]


def open_versions(read: Reader) -> list[OpenVersions]:
    """Return every field of a visible record that has several versions."""
    codes = {one.id: one.code for one in coded_recommendations(read)}
    found = []
    for noun, record_type in NOUNS.items():
        for kept in read.kept(record_type, "versions <> '[]'"):
            label = codes[kept.record.id] if noun == Recommendation.noun else words_of(kept.record)
            found += [
                OpenVersions(
                    noun, kept.record.id, field, label, tuple(read.versions(record_type, kept.record.id, field))
                )
                for field in kept.versions
            ]
    return found


def in_documents(read: Reader) -> list[OpenVersions]:
    """Return those with which no document can be final: all but what is said about documents themselves."""
    about_documents = (DocumentComment.noun, DocumentVersion.noun, Moment.noun)
    return [one for one in open_versions(read) if one.noun not in about_documents]


def words_of(record: Record) -> str:
    """Return the words by which people know a record; its noun where it has none."""
    names = ("text", "name", "title", "theme")
    return next((words for name in names if (words := getattr(record, name, ""))), record.noun.replace("_", " "))
