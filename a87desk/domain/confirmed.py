"""What a group confirmed when its page was read back to it: the words that stood there, as a digest.

What only some may see is not read back, so it is not part of what was confirmed; nor are amendments from the floor,
which are not the group's. Order, tags and pillars are not words.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.vocabulary import NoteKind, Visibility


def is_for_everyone(record: Note | Recommendation) -> bool:
    """Whether a note or recommendation may be shown to the room and stand in a document."""
    if isinstance(record, Note) and record.kind is NoteKind.OFF_THE_RECORD:
        return False
    return record.visibility is Visibility.EVERYONE


def is_read_back(record: Note | Recommendation) -> bool:
    """Whether a line is the group's own, so that it is read back to it, with its words or as locked."""
    return not (isinstance(record, Note) and record.kind is NoteKind.AMENDMENT)


def digest_of(records: Iterable[Note | Recommendation]) -> str:
    """Return the digest of a group's words, the same whatever their order: 32 hexadecimal digits."""
    lines = sorted(
        "\0".join((one.id, one.kind.value if isinstance(one, Note) else one.noun, one.text))
        for one in records
        if is_for_everyone(one) and is_read_back(one)
    )
    return sha256("\0\0".join(lines).encode("utf-8", "surrogatepass")).hexdigest()[:32]
