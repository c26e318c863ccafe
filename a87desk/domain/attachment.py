"""A picture kept with the very thing it shows, such as a flip chart with the notes that were on it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.record import Privacy, Record, about, place


class Attachment(Record, frozen=True):
    """A file kept in the workshop by its hash; the bytes stand in the file's `blob` table and in bundles."""

    noun: ClassVar[str] = "attachment"

    about_id: Annotated[str, about("The note, recommendation, group or session it belongs to")] = ""
    sha: Annotated[str, about("SHA-256 of the bytes, 64 hexadecimal digits")] = ""
    file_name: Annotated[str, about("Name of the file it came from", Privacy.PERSONAL)] = ""
    media_type: Annotated[str, about("Kind of file, such as “image/jpeg”")] = ""
    size: Annotated[int | None, about("Length in bytes")] = None
    caption: Annotated[str, about("What it shows", searched=True)] = ""
    position: Annotated[str, place("Place among the pictures")] = ""
