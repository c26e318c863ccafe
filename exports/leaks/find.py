"""Finding leaks in a finished file of any format, with what is packed inside it.

Knows formats by what a file says of itself. Must not know where forbidden words come from.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence

from a87desk.i18n import _
from exports.formats import Format
from exports.leaks.forbidden import Forbidden
from exports.leaks.office import office_passages
from exports.leaks.pdf import pdf_passages
from exports.leaks.pictures import JPEG, PNG, picture_passages
from exports.leaks.plain import calendar_passages, csv_passages, json_passages, text_passages
from exports.leaks.search import Leak, Passage, Search

MOST_NESTED = 5
"""A file in a file in a file …: nobody packs deeper than this, and a bomb is not opened."""


def find_leaks(content: bytes, format: Format | None, forbidden: Sequence[Forbidden]) -> tuple[Leak, ...]:
    """Return where forbidden words stand in a finished file, in the order of the file; each place and words once.

    `format` None: the file says itself what it is, such as an archive or a picture.
    """
    if not forbidden:
        return ()
    search = Search(forbidden)
    found: dict[tuple[str, str], Leak] = {}
    for passage in passages(content, format):
        for leak in search.leaks(passage):
            found.setdefault((leak.place, leak.words), leak)
    return tuple(found.values())


def passages(content: bytes, format: Format | None = None, depth: int = 0) -> Iterator[Passage]:
    """Yield every text of a file with its place."""

    def nested(name: str, data: bytes) -> Iterator[Passage]:
        if depth < MOST_NESTED:
            place = _("file ‘{name}’ inside").format(name=name) if name else _("a file inside")
            for one in passages(data, _by_ending(name), depth + 1):
                yield Passage(_("{file}, {place}").format(file=place, place=one.place), one.text)

    if content.startswith(b"PK\x03\x04") or content.startswith(b"PK\x05\x06"):
        yield from (office_passages if _is_office(content) else _archive)(content, nested)
    elif content[:1024].lstrip().startswith(b"%PDF"):
        yield from pdf_passages(content, nested)
    elif content.startswith((PNG, JPEG)):
        yield from picture_passages(content)
    else:
        plain = {Format.CSV: csv_passages, Format.JSON: json_passages, Format.CALENDAR: calendar_passages}
        yield from plain.get(format or Format.PDF, text_passages)(content)


def _is_office(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "[Content_Types].xml" in archive.namelist()


def _archive(content: bytes, nested: object) -> Iterator[Passage]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        yield Passage(_("remark of the archive"), archive.comment.decode("utf-8", "replace"))
        for entry in archive.infolist():
            yield Passage(_("name of a file inside"), entry.filename)
            yield Passage(_("remark of the archive"), entry.comment.decode("utf-8", "replace"))
            if callable(nested) and not entry.is_dir():
                yield from nested(entry.filename, archive.read(entry))


def _by_ending(name: str) -> Format | None:
    ending = name.rpartition(".")[2].casefold()
    return next((one for one in Format if one.value == ending), None)
