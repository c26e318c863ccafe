"""What a workshop document would change in a workshop: its records compared with those that are here.

What the document does not say stays as it is here, so a document that names only a few things empties nothing, and
nothing is removed. New records without a place come after those that are here, in the order of the document. Knows
records; the command that takes them in is another's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import msgspec

from a87desk.domain.bundle_errors import OtherWorkshop
from a87desk.domain.note import Note
from a87desk.domain.position import following
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record, fields_of
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _, mark
from a87desk.importing.workshop_document import NotADocument, WorkshopDocument
from a87desk.store.reader import Reader

_PLACE = re.compile("[0-9a-z]*")


class DocumentOfOtherWorkshop(OtherWorkshop):
    title = mark("Another workshop")
    message = mark("This document describes another workshop: {got}. The file holds {have}.")
    advice = mark("Open that workshop's file, or make a new file from the document.")


@dataclass(frozen=True, slots=True)
class ChangedRecord:
    """A record as it would stand, and which of its fields would be new."""

    record: Record
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentArrival:
    """What taking the document in would do; `same` counts the records that say nothing new."""

    added: tuple[Record, ...]
    changed: tuple[ChangedRecord, ...]
    same: int

    @property
    def records(self) -> tuple[Record, ...]:
        """The records to write, each whole."""
        return (*self.added, *(one.record for one in self.changed))


def arriving(read: Reader, workshop_id: str, document: WorkshopDocument) -> DocumentArrival:
    """Return what the document would change in the workshop.

    Raises:
        DocumentOfOtherWorkshop: it has another identity.
        NotADocument: a place is written in letters that no place has.
    """
    for record in document.records():
        if not _PLACE.fullmatch(getattr(record, "position", "")):
            raise NotADocument(
                detail=_("the position of a {noun} holds other letters than 0-9 and a-z").format(noun=record.noun)
            )
    if document.workshop.id != workshop_id:
        here = read.one(Workshop, workshop_id)
        raise DocumentOfOtherWorkshop(got=document.workshop.title, have=here.title if here else "")
    places = _Places(read, document)
    added, changed, same = [], [], 0
    for record in document.records():
        kept = read.one(type(record), record.id)
        if kept is None:
            added.append(places.placed(record))
        elif fields := _news(kept, record):
            values = {name: getattr(record, name) for name in fields}
            changed.append(ChangedRecord(msgspec.structs.replace(kept, **values), fields))
        else:
            same += 1
    return DocumentArrival(tuple(added), tuple(changed), same)


class _Places:
    """Gives places to new records that have none: after everything of their kind, here and in the document."""

    def __init__(self, read: Reader, document: WorkshopDocument) -> None:
        self._read = read
        self._document = document
        self._last: dict[type[Record], str] = {}

    def placed(self, record: Record) -> Record:
        """Return the record with a place, where its noun has one and it brings none."""
        if getattr(record, "position", None) != "":
            return record
        # Notes and recommendations of a group stand in one list, so they share one count.
        noun = Note if isinstance(record, Recommendation) else type(record)
        self._last[noun] = following(self._last[noun] if noun in self._last else self._last_of(noun))
        return msgspec.structs.replace(record, position=self._last[noun])

    def _last_of(self, noun: type[Record]) -> str:
        nouns = (Note, Recommendation) if noun is Note else (noun,)
        here = [one for each in nouns for one in self._read.all(each)]
        coming = [one for one in self._document.records() if isinstance(one, nouns)]
        return max((getattr(one, "position", "") for one in (*here, *coming)), default="")


def _news(kept: Record, record: Record) -> tuple[str, ...]:
    """Return the fields that the document gives another value; a field at its default is not given."""
    return tuple(
        name
        for name, field in fields_of(type(record)).items()
        if getattr(record, name) not in (field.default, getattr(kept, name))
    )
