"""Word documents (.docx) as paragraphs in the order they are read: headings, items of lists, cells of tables.

Read with the standard library and defusedxml after the archive was found harmless; styles are known by their names.
Text that was deleted with "track changes" is not read, inserted text is. Knows WordprocessingML (ECMA-376). Must not
know what the paragraphs mean.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from zipfile import BadZipFile, ZipFile

from a87desk.domain.errors import A87Error
from a87desk.i18n import _, mark
from a87desk.importing.archive import refuse_harmful
from a87desk.importing.table_errors import NotATable, TableHasPassword, TableTooBig

DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
MOST_PARAGRAPHS = 20_000
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADING_NAMES = ("heading", "title", "titre", "título", "titulo", "überschrift")


class NotNotes(A87Error):
    """`detail` says what is wrong with the file, without a full stop."""

    code = "E_NOT_NOTES"
    title = mark("No notes can be read")
    message = mark("No notes can be read from this file: {detail}.")
    advice = mark("Save it as .docx, .xlsx or .csv, or copy its text and paste it into the Notes page.")

    def __init__(self, *, detail: str) -> None:
        super().__init__(detail=detail)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with words. `number` counts from 1 all that have some; `is_item` for items of lists."""

    number: int
    text: str
    is_heading: bool = False
    is_item: bool = False
    is_cell: bool = False


def is_text_document(data: bytes) -> bool:
    """Whether these bytes are a Word document, be it one that cannot be read."""
    if not data.startswith(b"PK\3\4"):
        return False
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            return DOCUMENT in archive.namelist()
    except (BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        return False


def paragraphs(data: bytes) -> tuple[Paragraph, ...]:
    """Return the paragraphs that have words.

    Raises:
        NotNotes: it is protected, damaged, too large or something else.
    """
    if data.startswith(_COMPOUND_FILE):
        raise NotNotes(detail=_("it is protected by a password or in the old .doc format"))
    try:
        refuse_harmful(data)
    except TableHasPassword as problem:
        raise NotNotes(detail=_("it is protected by a password")) from problem
    except TableTooBig as problem:
        raise NotNotes(detail=_("it is larger than the limit")) from problem
    except NotATable as problem:
        raise NotNotes(detail=_("it is damaged")) from problem
    try:
        return tuple(_read(data))
    except Exception as problem:
        # A damaged part may lead the parser to anything; there is no list of it.
        raise NotNotes(detail=_("it is damaged")) from problem


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read."""

    pieces: list[str] = field(default_factory=list)
    style: str = ""
    outline: bool = False
    is_item: bool = False


def _read(data: bytes) -> Iterator[Paragraph]:
    from defusedxml.ElementTree import iterparse

    with ZipFile(io.BytesIO(data)) as archive:
        headings = _headings(archive)
        stack: list[_Open] = []
        cells = hidden = number = 0
        with archive.open(DOCUMENT) as stream:
            root = None
            for event, element in iterparse(stream, ("start", "end"), forbid_dtd=True):
                root = element if root is None else root
                name = element.tag.rpartition("}")[2]
                step = 1 if event == "start" else -1
                if name == "Fallback":  # says again what stands in Choice
                    hidden += step
                elif name == "tc":
                    cells += step
                elif name == "p" and not hidden:
                    if event == "start":
                        stack.append(_Open())
                    elif stack and (shown := _shown(stack.pop(), number + 1, headings, cells > 0)):
                        number += 1
                        yield shown
                        if number == MOST_PARAGRAPHS:
                            return
                elif event == "end" and stack and not hidden:
                    _take(stack[-1], name, element)
                if event == "end" and name in ("p", "tbl") and not stack and root is not None:
                    element.clear()


def _take(open_one: _Open, name: str, element: object) -> None:
    """Take what an element adds to the paragraph it stands in."""
    attributes = {key.rpartition("}")[2]: value for key, value in element.attrib.items()}  # type: ignore[attr-defined]
    if name == "t":
        open_one.pieces.append(element.text or "")  # type: ignore[attr-defined]
    elif name in ("tab", "ptab") and not attributes.get("pos"):  # with a place it is a stop of the ruler
        open_one.pieces.append("\t")
    elif name in ("br", "cr"):
        open_one.pieces.append("\n")
    elif name == "noBreakHyphen":
        open_one.pieces.append("\u2011")
    elif name == "pStyle":
        open_one.style = attributes.get("val", "")
    elif name == "outlineLvl":
        open_one.outline = attributes.get("val", "9") < "9"
    elif name == "numId":
        open_one.is_item = attributes.get("val", "0") != "0"


def _shown(read: _Open, number: int, headings: dict[str, str], is_cell: bool) -> Paragraph | None:
    text = "".join(read.pieces).strip()
    if not text:
        return None
    kind = headings.get(read.style, "")
    return Paragraph(number, text, read.outline or kind == "heading", read.is_item or kind == "item", is_cell)


def _headings(archive: ZipFile) -> dict[str, str]:
    """Return for the identity of each style that matters whether it is a "heading" or an "item"."""
    from defusedxml.ElementTree import iterparse

    found: dict[str, str] = {}
    if STYLES not in archive.namelist():
        return found
    style, named, outline, item = "", "", False, False
    with archive.open(STYLES) as stream:
        for event, element in iterparse(stream, ("start", "end"), forbid_dtd=True):
            name = element.tag.rpartition("}")[2]
            attributes = {key.rpartition("}")[2]: value for key, value in element.attrib.items()}
            if name == "style" and event == "start":
                style, named, outline, item = attributes.get("styleId", ""), "", False, False
            elif name == "name" and event == "end":
                named = named or attributes.get("val", "").lower()
            elif name == "outlineLvl" and event == "end":
                outline = True
            elif name == "numId" and event == "end":
                item = True
            elif name == "style":
                if outline or named.startswith(_HEADING_NAMES):
                    found[style] = "heading"
                elif item or "list" in named:
                    found[style] = "item"
                element.clear()
    return found
