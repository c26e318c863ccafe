"""All that a PDF holds as words: pages, properties, bookmarks, links, descriptions, notes, files inside it.

Pages are read as a reader of PDF reads them; everything else is looked for in the objects of the file itself, packed
ones too, so that nothing is missed for being unused. Must not know what is looked for.
"""

from __future__ import annotations

import base64
import html
import re
import zlib
from collections.abc import Callable, Iterator
from typing import Any

from a87desk.i18n import _
from exports.leaks.search import Passage
from exports.pdfium_turn import PDFIUM_TURN

Nested = Callable[[str, bytes], Iterator[Passage]]
MOST_UNPACKED = 200_000_000
_STREAM = re.compile(rb"(?<!end)stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_TOKEN = re.compile(
    rb"/(?P<name>[A-Za-z0-9_.]+)|\((?P<text>(?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\))*)\)"
    rb"|<(?!<)(?P<hex>[0-9A-Fa-f\s]+)>",
    re.DOTALL,
)
_SPOKEN = re.compile(rb"/(?:ActualText|Alt|E)\s*(?:\(|<)")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_PLAIN = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_NO_WORDS = (b"/FontFile", b"/Length1", b"/CIDFontType0C", b"/Type1C", b"/OpenType", b"/ICCBased", b"/XRef", b"/Width")
_TAGS = re.compile(r"</?[\w:.-]+|/?>|[\"']|[\w:.-]+=")


def pdf_passages(content: bytes, nested: Nested) -> Iterator[Passage]:
    """Yield every text of a PDF with its place."""
    yield from _read(content)
    rest = []
    at = 0
    for found in _STREAM.finditer(content):
        rest.append(content[at : found.start()])
        at = found.end()
        head = content[content.rfind(b"obj", 0, found.start()) : found.start()]
        yield from _stream(head, found[1], nested)
    rest.append(content[at:])
    yield from _strings(b"\n".join(rest))


def _read(content: bytes) -> Iterator[Passage]:
    """Yield pages, properties and bookmarks as a reader shows them."""
    import pypdfium2

    with PDFIUM_TURN:
        document = pypdfium2.PdfDocument(content)
        properties = document.get_metadata_dict()
        marks = [str(one.get_title()) for one in document.get_toc()]
        count = len(document)
    called = {"Title": _("title"), "Author": _("author"), "Subject": _("subject"), "Keywords": _("key words")}
    try:
        for key, words in properties.items():
            yield Passage(_("document properties, {which}").format(which=called.get(key, key)), words)
        yield from (Passage(_("bookmarks"), words) for words in marks)
        for number in range(count):
            yield Passage(_("page {number}").format(number=number + 1), _page_text(document, number))
    finally:
        with PDFIUM_TURN:
            document.close()


def _page_text(document: Any, number: int) -> str:
    with PDFIUM_TURN:
        page = document[number]
        text_page = page.get_textpage()
        try:
            return str(text_page.get_text_range(errors="replace"))
        finally:
            text_page.close()
            page.close()


def _stream(head: bytes, data: bytes, nested: Nested) -> Iterator[Passage]:
    if b"/Image" in head:
        if b"/DCTDecode" in head:
            yield from nested("picture.jpeg", _opened(head.replace(b"/DCTDecode", b""), data))
        return
    is_file = b"/EmbeddedFile" in head
    if not is_file and any(mark in head for mark in _NO_WORDS) and b"/ObjStm" not in head:
        return
    opened = _opened(head, data)
    if is_file:
        yield from nested("", opened)
    elif b"/Metadata" in head or opened.lstrip().startswith(b"<?xpacket"):
        words = html.unescape(_TAGS.sub(" ", opened.decode("utf-8", "replace")))
        yield Passage(_("document properties (XMP)"), words)
    elif b"/ObjStm" in head:
        yield from _strings(opened)
    else:
        yield from _spoken(opened)


def _opened(head: bytes, data: bytes) -> bytes:
    if b"ASCII85" in head:
        data = base64.a85decode(data.strip().removesuffix(b"~>"))
    if b"FlateDecode" not in head:
        return data
    try:
        return zlib.decompressobj().decompress(data, MOST_UNPACKED)
    except zlib.error:
        return b""


def _spoken(page: bytes) -> Iterator[Passage]:
    """Yield what the marks on a page say in place of its letters; joined too, as one name may have several marks."""
    if not _SPOKEN.search(page):
        return
    words = []
    for found in _SPOKEN.finditer(page):
        token = _TOKEN.match(page, found.end() - 1)
        words.append(_text_of(token) if token else "")
    yield Passage(_("text for screen readers"), " ".join(words))
    yield Passage(_("text for screen readers"), "".join(words))


def _strings(objects: bytes) -> Iterator[Passage]:
    """Yield every string in objects, with the place that the key before it tells."""
    places = {
        b"Alt": _("description of a picture"),
        b"ActualText": _("text for screen readers"),
        b"E": _("text for screen readers"),
        b"URI": _("a link"),
        b"Contents": _("a note on a page"),
        b"T": _("a note on a page"),
        b"F": _("name of a file inside"),
        b"UF": _("name of a file inside"),
        b"Desc": _("name of a file inside"),
        b"Author": _("document properties, {which}").format(which=_("author")),
        b"Title": _("document properties or bookmarks"),
        b"Subject": _("document properties, {which}").format(which=_("subject")),
        b"Keywords": _("document properties, {which}").format(which=_("key words")),
    }
    key = b""
    for token in _TOKEN.finditer(objects):
        if token["name"] is not None:
            key = token["name"]
            continue
        words = _text_of(token)
        if len(words) > 2:
            yield Passage(places.get(key, _("inside the file")), words)


def _text_of(token: re.Match[bytes]) -> str:
    if token["hex"] is not None:
        digits = b"".join(token["hex"].split())
        data = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    else:
        data = _ESCAPE.sub(_unescaped, token["text"] or b"")
    if data.startswith(b"\xfe\xff"):
        return data[2:].decode("utf-16-be", "replace")
    if data.startswith(b"\xff\xfe"):
        return data[2:].decode("utf-16-le", "replace")
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _unescaped(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    if sign[:1].isdigit() and sign[:1] < b"8":
        return bytes([int(sign, 8) & 0xFF])
    return _PLAIN.get(sign, sign)
