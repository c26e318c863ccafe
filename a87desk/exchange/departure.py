"""What leaves this laptop: the whole log as a signed bundle, with values withheld that the receiver must not have.

Knows the profiles and their allow-lists. A withheld value leaves only its salted commitment; a later full bundle
completes it. Source: exchange design, 3 and 4.2.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import UTC

import a87desk
from a87desk.domain.attachment import Attachment
from a87desk.domain.bundle_errors import WorkshopDamaged
from a87desk.domain.canonical import read_json
from a87desk.domain.document_text import DocumentText
from a87desk.domain.note import Note
from a87desk.domain.nouns import NOUNS
from a87desk.domain.operation import DELETED, MADE, Header, Operation, read_header
from a87desk.domain.record import Privacy, fields_of
from a87desk.domain.vote import VoteItem
from a87desk.domain.workshop import Workshop
from a87desk.exchange.bundle_file import pack
from a87desk.exchange.manifest import Manifest
from a87desk.exchange.op_lines import OpLine
from a87desk.exchange.profile import Profile as Profile
from a87desk.exchange.signature import LaptopKey
from a87desk.people.spotting import bare_letters
from a87desk.store.connection import sqlite_errors
from a87desk.store.integrity import is_as_written
from a87desk.store.log import Entity
from a87desk.store.store import Store

MOST_SESSIONS = 10_000
COPIED = ("text", "translation", "caption")
FEWEST_LETTERS = 14
"""Words of fewer letters stand in any text by chance."""


def make_bundle(
    store: Store,
    key: LaptopKey | None,
    profile: Profile = Profile.FULL,
    *,
    for_group: str | None = None,
    with_names: bool = False,
    progress: Callable[[int], None] | None = None,
) -> bytes:
    """Return a bundle of everything the log holds, as the profile allows.

    `with_names` lets the secretariat have the participants' names (needs a legal basis). Pictures go only into a
    full bundle, because a photo may show anything. `progress` hears every thousandth operation and may raise to cancel.

    Raises:
        WorkshopDamaged: an operation is not as it was written: altered words must not travel under a person's name.
    """
    workshop = store.reader.one(Workshop, store.workshop_id)
    manifest = Manifest(
        ws=store.workshop_id,
        title=(workshop.title if workshop else "")[:500],
        kind=(workshop.kind if workshop and workshop.kind else "workshop"),
        exporter=store.author[:500],
        created=store.clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        app=f"a87desk-{a87desk.__version__}",
        sessions=_sessions(store),
        profile=profile.value,
        for_group=for_group,
    )
    with sqlite_errors():
        pictures = _pictures(store) if profile is Profile.FULL else []
        return pack(manifest, _lines(store, _allowance(store, profile, with_names), progress), pictures, key)


def _pictures(store: Store) -> list[bytes]:
    """Return the bytes of the pictures that are attached now, those that are here."""
    hashes = sorted({one.sha for one in store.reader.all(Attachment)} & store.blobs.here())
    return [data for sha in hashes if (data := store.blobs.get(sha)) is not None]


def _sessions(store: Store) -> dict[str, tuple[int, int]]:
    """Return what the manifest says of the writing sessions: nothing where they are more than any workshop has.

    They only serve to notice a gap; a laptop that made up thousands must not keep the others from exporting.
    """
    sessions = store.log.sessions()
    return sessions if len(sessions) <= MOST_SESSIONS else {}


Allows = Callable[[bytes, Header], bool]


def _lines(store: Store, allows: Allows | None, progress: Callable[[int], None] | None) -> Iterator[OpLine]:
    for count, (identity, header, salt, value) in enumerate(store.log.operations(), start=1):
        if progress and count % 1000 == 0:
            progress(count)
        if not is_as_written(store.workshop_id, Operation(identity, header, salt, value)):
            raise WorkshopDamaged()
        if value is not None and allows and not allows(identity, read_header(header)):
            salt = value = None
        yield OpLine(header, salt, value)


def _allowance(store: Store, profile: Profile, with_names: bool) -> Allows | None:
    """Return which values a profile lets out; None lets all out."""
    if profile in (Profile.FULL, Profile.LIGHT):
        return None
    confidential = store.log.records_with_head("visibility", "confidential") | store.log.records_with_head(
        "kind", "off_the_record"
    )
    confidential |= _said_about(store, {record_id for _noun, record_id in confidential})
    confidential |= _attached_to(store, {record_id for _noun, record_id in confidential})
    confidential |= _voted_on(store, {record_id for _noun, record_id in confidential})
    confidential |= _copied_from(store, confidential)
    if profile is Profile.STARTER:
        return lambda identity, header: (header.ent, header.eid) not in confidential
    open_classes = {Privacy.PUBLIC, Privacy.INTERNAL} | ({Privacy.PERSONAL} if with_names else set())
    shown = store.reader.entities() - confidential
    heads = store.log.all_head_ids()

    def allows(identity: bytes, header: Header) -> bool:
        if header.fld in (DELETED, MADE):
            return True
        field = fields_of(NOUNS[header.ent]).get(header.fld) if header.ent in NOUNS else None
        allowed_class = field is not None and field.privacy in open_classes
        return allowed_class and identity in heads and (header.ent, header.eid) in shown

    return allows


def _attached_to(store: Store, ids: set[str]) -> set[tuple[str, str]]:
    """Return the attachments that are or were about one of these records: their captions say what the record said."""
    shown = ((one.id, one.about_id) for one in store.reader.all(Attachment))
    gone = ((kept.record.id, kept.record.about_id) for kept in store.reader.removed(Attachment))
    return {(Attachment.noun, one_id) for one_id, about in (*shown, *gone) if about in ids}


def _voted_on(store: Store, ids: set[str]) -> set[tuple[str, str]]:
    """Return the items of votes that stand or stood for one of these records: they keep its words."""
    items = [*store.reader.all(VoteItem), *(kept.record for kept in store.reader.removed(VoteItem))]
    return {(VoteItem.noun, one.id) for one in items if one.recommendation_id in ids}


def _said_about(store: Store, ids: set[str]) -> set[tuple[str, str]]:
    """Return the notes that are or were about one of these records: an amendment says what it amends."""
    notes = [*store.reader.all(Note), *(kept.record for kept in store.reader.removed(Note))]
    told, found = set(ids), bool(ids)
    while found:  # an answer to an amendment is about what it amends
        more = {note.id for note in notes if note.about_id in told} - told
        told |= more
        found = bool(more)
    return {(Note.noun, one_id) for one_id in told - ids}


def _copied_from(store: Store, hidden: Iterable[Entity]) -> set[Entity]:
    """Return the words of documents in which such words stand or stood: the program wrote them down from the facts."""
    kept = [text for one in hidden for text in _texts(store, one, COPIED) if len(text) >= FEWEST_LETTERS]
    documents = [one for one in store.log.entities() if one[0] == DocumentText.noun] if kept else []
    return {
        one
        for one in documents
        if any(words in text for text in _texts(store, one, ("text", "program_text")) for words in kept)
    }


def _texts(store: Store, entity: Entity, fields: Collection[str]) -> Iterator[str]:
    """Yield the bare letters of everything that these fields of a record say or said."""
    for one in store.log.of_entity(entity):
        value = read_json(one.value) if one.value is not None and one.field in fields else ""
        if isinstance(value, str) and value:
            yield bare_letters(value)
