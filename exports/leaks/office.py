"""All that a Word document or a workbook holds as words: body, margins, comments, properties, names, hidden sheets.

Knows the parts of Office Open XML. Nothing is left out for being hidden: readers find it.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from a87desk.i18n import _
from exports.leaks.search import Passage

Nested = Callable[[str, bytes], Iterator[Passage]]
"""Reads a file within the file: its name, its bytes."""
_BARE = frozenset({"c", "row", "col", "v"})
"""Elements of a sheet, by the ten thousand, whose attributes are numbers and places."""
_MARGIN_CODE = re.compile(r"&(?:\"[^\"]*\"|K[0-9A-Fa-f]{6}|\d+|[A-Z])")
"""How a header of a sheet sets its text: place, font, size."""


def office_passages(content: bytes, nested: Nested) -> Iterator[Passage]:
    """Yield every text of a docx or xlsx file with its place."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
        comment = archive.comment
    yield Passage(_("remark of the archive"), comment.decode("utf-8", "replace"))
    trees = {name: fromstring(data) for name, data in parts.items() if name.endswith((".xml", ".rels", ".vml"))}
    book = _Book(trees)
    for name, tree in trees.items():
        yield from _part(name, tree, book)
    for name, data in parts.items():
        yield Passage(_("name of a part in the file"), name)
        if name not in trees:
            yield from nested(name, data)


def _part(name: str, tree: Element, book: _Book) -> Iterator[Passage]:
    if name.startswith("docProps/"):
        yield from _properties(tree)
    elif name.startswith("xl/worksheets/") and name.endswith(".xml"):
        yield from book.sheet(name, tree)
    elif name == "xl/sharedStrings.xml":
        yield from (Passage(_("a text of no cell"), text) for text in book.unused())
    elif name == "xl/workbook.xml":
        yield from _workbook(tree)
    elif name.startswith("xl/comments"):
        yield from _cell_comments(tree)
    elif name.endswith(".rels"):
        yield from (Passage(_("a link"), one.get("Target", "")) for one in tree.iter())
    else:
        yield from _prose(name, tree)
    yield from _attributes(book.place(name) or _place_of(name), tree)


def _properties(tree: Element) -> Iterator[Passage]:
    called = {
        "creator": _("author"),
        "lastModifiedBy": _("last changed by"),
        "title": _("title"),
        "subject": _("subject"),
        "keywords": _("key words"),
        "description": _("remarks"),
        "Company": _("company"),
        "Manager": _("manager"),
    }
    for one in tree.iter():
        words = called.get(_tag(one), _tag(one))
        yield Passage(_("document properties, {which}").format(which=words), one.text or "")
        yield from (Passage(_("document properties, {which}").format(which=words), value) for value in _values(one))


def _prose(name: str, tree: Element) -> Iterator[Passage]:
    """Yield the paragraphs of a part, then whatever text stands in no paragraph, then every attribute."""
    place = _place_of(name)
    inside: set[Element] = set()
    is_body = name == "word/document.xml"
    for number, paragraph in enumerate((one for one in tree.iter() if _tag(one) == "p"), start=1):
        where = _("paragraph {number}").format(number=number) if is_body else place
        inside.update(paragraph.iter())
        yield Passage(where, _joined(paragraph, ("t", "delText")))
        yield Passage(_("{place}, a field").format(place=where), _joined(paragraph, ("instrText",)))
    for one in tree.iter():
        if one not in inside and (one.text or "").strip():
            yield Passage(place, one.text or "")


def _attributes(place: str, tree: Element) -> Iterator[Passage]:
    """Yield the values of attributes: alternative texts, names of bookmarks, authors of comments."""
    called = {
        "descr": _("description of a picture"),
        "author": _("author of a comment or change"),
        "name": _("a name"),
        "title": _("a title"),
    }
    for one in tree.iter():
        for key, value in one.attrib.items() if _tag(one) not in _BARE else ():
            if len(value) > 2:
                which = called.get(key.rpartition("}")[2], key.rpartition("}")[2])
                yield Passage(_("{place}, {which}").format(place=place, which=which), value)


def _place_of(name: str) -> str:
    stem = PurePosixPath(name).stem.rstrip("0123456789")
    known = {
        "document": _("document"),
        "header": _("header"),
        "footer": _("footer"),
        "footnotes": _("footnotes"),
        "endnotes": _("endnotes"),
        "comments": _("comments"),
        "people": _("authors of comments"),
        "table": _("name of a table or column"),
        "workbook": _("workbook"),
        "vmlDrawing": _("a drawing"),
        "drawing": _("a drawing"),
        "item": _("data beside the document"),
    }
    return known.get(stem, stem)


def _workbook(tree: Element) -> Iterator[Passage]:
    for one in tree.iter():
        if _tag(one) == "sheet":
            yield Passage(_("name of a sheet"), one.get("name", ""))
        elif _tag(one) == "definedName":
            yield Passage(_("a defined name"), f"{one.get('name', '')}\n{one.text or ''}")


def _cell_comments(tree: Element) -> Iterator[Passage]:
    for one in tree.iter():
        if _tag(one) == "author":
            yield Passage(_("author of a comment or change"), one.text or "")
        elif _tag(one) == "comment":
            yield Passage(_("comment at cell {cell}").format(cell=one.get("ref", "?")), _joined(one, ("t",)))


@dataclass
class _Book:
    """What sheets share: their names by part and the table of texts."""

    trees: Mapping[str, Element]
    used: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        shared = self.trees.get("xl/sharedStrings.xml")
        self._texts = [_joined(one, ("t",)) for one in shared if _tag(one) == "si"] if shared is not None else []
        self._names = _sheet_names(self.trees)
        for name, tree in self.trees.items():
            if name.startswith("xl/worksheets/"):
                self.used.update(_numbers(tree))

    def place(self, part: str) -> str:
        """Return what a sheet is called for a person; "" for what is no sheet."""
        return _("sheet ‘{sheet}’").format(sheet=self._names[part]) if part in self._names else ""

    def unused(self) -> Iterator[str]:
        return (text for number, text in enumerate(self._texts) if number not in self.used)

    def sheet(self, part: str, tree: Element) -> Iterator[Passage]:
        sheet = self._names.get(part, PurePosixPath(part).stem)
        for one in tree.iter():
            tag = _tag(one)
            if tag == "c":
                where = _("sheet ‘{sheet}’, cell {cell}").format(sheet=sheet, cell=one.get("r", "?"))
                yield Passage(where, self._cell(one))
            elif tag in ("formula1", "formula2", "prompt", "error") or (tag == "dataValidation"):
                yield Passage(_("sheet ‘{sheet}’, choices of cells").format(sheet=sheet), one.text or "")
            elif tag.endswith(("Header", "Footer")):
                yield Passage(
                    _("sheet ‘{sheet}’, header or footer").format(sheet=sheet), _MARGIN_CODE.sub(" ", one.text or "")
                )

    def _cell(self, cell: Element) -> str:
        texts = []
        for one in cell.iter():
            if _tag(one) == "v" and cell.get("t") == "s" and (one.text or "").isdigit():
                texts.append(self._texts[int(one.text or "0")])
            elif _tag(one) in ("v", "f", "t"):
                texts.append(one.text or "")
        return "\n".join(texts) if cell.get("t") != "inlineStr" else "".join(texts)


def _numbers(tree: Element) -> Iterator[int]:
    for cell in tree.iter():
        if _tag(cell) == "c" and cell.get("t") == "s":
            yield from (int(one.text or "-1") for one in cell if _tag(one) == "v")


def _sheet_names(trees: Mapping[str, Element]) -> dict[str, str]:
    """Return the names of sheets by their parts."""
    book, links = trees.get("xl/workbook.xml"), trees.get("xl/_rels/workbook.xml.rels")
    if book is None or links is None:
        return {}
    parts = {one.get("Id", ""): one.get("Target", "").removeprefix("/xl/") for one in links}
    names = {}
    for one in book.iter():
        if _tag(one) == "sheet":
            by_id = next((value for key, value in one.attrib.items() if key.endswith("}id")), "")
            names[f"xl/{parts.get(by_id, '')}"] = one.get("name", "")
    return names


def _joined(element: Element, tags: tuple[str, ...]) -> str:
    """Return the texts of some elements within one as a reader sees them, with tabs and breaks as blanks."""
    parts = []
    for one in element.iter():
        tag = _tag(one)
        if tag in tags:
            parts.append(one.text or "")
        elif tag in ("tab", "br", "cr"):
            parts.append(" ")
    return "".join(parts)


def _tag(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _values(element: Element) -> Iterator[str]:
    return (value for value in element.attrib.values() if len(value) > 2)
