"""What every command is: a frozen act that writes with a `Writer` and says in a few words what it did.

Knows how an act is written and read. Must not know screens, files or bundles.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from a87desk.domain.record import Record
from a87desk.domain.words import clean_words
from a87desk.domain.workshop_errors import NoSuchRecord
from a87desk.store.reader import R, Reader
from a87desk.store.writer import Writer

MAX_QUOTED = 40


class Command:
    """One thing a person does. Subclasses are frozen dataclasses and register themselves."""

    registered: ClassVar[list[type[Command]]] = []

    def __init_subclass__(cls) -> None:
        Command.registered.append(cls)

    def apply(self, act: Act) -> str:
        """Write the act; return what undo calls it, such as "Added “Share data”".

        Raises:
            A87Error: the act cannot be done; nothing is written then.
        """
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Act:
    """What a command works with: records as they stand before it, and the writer."""

    read: Reader
    write: Writer

    def one(self, record_type: type[R], record_id: str) -> R:
        """Return a record that must be there.

        Raises:
            NoSuchRecord: somebody removed it.
        """
        found = self.read.one(record_type, record_id)
        if found is None:
            raise NoSuchRecord(noun=record_type.noun)
        return found


def quoted(text: str) -> str:
    """Return people's words short enough for an undo label, in quotation marks."""
    line = " ".join(text.split())
    return f"“{clean_words(line if len(line) <= MAX_QUOTED else line[: MAX_QUOTED - 1].rstrip() + '…')}”"


def words_of(record: Record) -> str:
    """Return the words by which people know a record, for labels."""
    for name in ("text", "name", "title", "theme"):
        words = getattr(record, name, "")
        if words:
            return quoted(words)
    return record.noun.replace("_", " ")
