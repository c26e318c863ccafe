"""Pages of operators become a PDF file: page tree, links, bookmarks, structure, names of the document.

Knows reportlab's object layer and ISO 32000-1. Must not know blocks or styles. The file depends on its input alone:
no clock, no random number, and the file identifier is a digest of the pages.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, ClassVar

from reportlab.pdfbase import pdfdoc

from exports.pdf.content import PageContent
from exports.pdf.embedding import FontBook, packed_stream
from exports.pdf.structure import Element
from exports.pdf.tagging import Tags, pdf_name, pdf_text

_PRODUCER = "A87Desk"


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the reader's outline: its level from 1, its words, the key of its heading."""

    level: int
    title: str
    key: str


@dataclass(frozen=True, slots=True)
class FileNames:
    """What the file says about itself; `language` is a BCP 47 tag."""

    title: str
    author: str
    language: str


@dataclass(slots=True)
class _Node:
    bookmark: Bookmark | None
    children: list[_Node] = field(default_factory=list)


class _Page(pdfdoc.PDFPage):  # type: ignore[misc]
    """reportlab's page with the two entries that tagging needs."""

    __NoDefault__: ClassVar[list[str]] = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]


class _Bookmarks(pdfdoc.PDFObject):  # type: ignore[misc]
    """Takes the place of reportlab's outline, which wants a canvas."""

    __RefOnly__ = 1
    ready = 1

    def __init__(self) -> None:
        self.entries: Any = None

    def prepare(self, document: Any, canvas: Any) -> None:
        """Nothing to prepare: the entries are complete."""

    def format(self, document: Any) -> bytes:
        formatted: bytes = self.entries.format(document)
        return formatted


def assemble(
    pages: Sequence[PageContent], book: FontBook, bookmarks: Sequence[Bookmark], root: Element, names: FileNames
) -> bytes:
    """Return the file."""
    document = pdfdoc.PDFDocument(compression=1, invariant=1, lang=names.language, pdfVersion=(1, 7))
    _entitle(document, names)
    resources = {"Font": book.resources(document)}
    if pictures := book.pictures.resources(document):
        resources["XObject"] = pictures
    in_order = _add_pages(document, pages, resources)
    places = {key: (page.index, top) for page in pages for key, top in page.places.items()}
    # Pages may stand in another order than the one in which they were laid out.
    references = {page.index: reference for page, reference in zip(pages, in_order, strict=True)}
    tags = Tags(document, references)
    for page, pdf_page in zip(pages, document.Pages.pages, strict=True):
        pdf_page.Annots = _links(document, page, (places, references), tags)
    _add_bookmarks(document, bookmarks, places, references)
    tags.add(pages, root, names.language)
    data: bytes = document.GetPDFData(None)
    return data


def _entitle(document: Any, names: FileNames) -> None:
    document.setTitle(names.title)
    document.setAuthor(names.author)
    document.setSubject("")
    document.setCreator(_PRODUCER)
    document.setProducer(_PRODUCER)
    # Nothing is said of the direction of pages (12.2, Direction): readers that look at it turn the words of every Latin
    # line of an Arabic document round when it is copied or searched, and only pages side by side would gain by it.
    document.Catalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": "true"})


def _add_pages(document: Any, pages: Sequence[PageContent], resources: dict[str, Any]) -> list[Any]:
    references = []
    for page in pages:
        operators = "\n".join(page.operators)
        document.updateSignature(operators)
        pdf_page = _Page()
        pdf_page.pagewidth, pdf_page.pageheight = page.frame.width, page.frame.height
        pdf_page.Contents = packed_stream(operators)
        pdf_page.Resources = pdfdoc.PDFDictionary(resources)
        pdf_page.StructParents = page.index
        pdf_page.Tabs = pdf_name("S")
        references.append(document.thisPageRef())
        document.addPage(pdf_page)
    return references


def _destination(place: tuple[int, float], references: Mapping[int, Any]) -> Any:
    index, top = place
    return pdfdoc.PDFArray([references[index], pdf_name("XYZ"), "null", round(top + 6, 1), "null"])


def _links(
    document: Any, page: PageContent, targets: tuple[Mapping[str, tuple[int, float]], Mapping[int, Any]], tags: Tags
) -> Any:
    places, references = targets
    links = []
    for link in page.links:
        annotation = pdfdoc.PDFDictionary(
            {
                "Type": pdf_name("Annot"),
                "Subtype": pdf_name("Link"),
                "Rect": pdfdoc.PDFArray([round(edge, 2) for edge in link.area]),
                "Border": pdfdoc.PDFArray([0, 0, 0]),
                "Dest": _destination(places[link.key], references),
                "Contents": pdf_text(link.spoken),
            }
        )
        links.append(document.Reference(annotation))
        tags.note_link(link.element, page.index, annotation, links[-1])
    return pdfdoc.PDFArray(links) if links else None


def _add_bookmarks(
    document: Any,
    bookmarks: Sequence[Bookmark],
    places: Mapping[str, tuple[int, float]],
    references: Mapping[int, Any],
) -> None:
    root = _tree(bookmarks)
    if not root.children:
        return
    outlines = document.Outlines = document.outline = _Bookmarks()
    document.Catalog.Outlines = outlines
    document.Catalog.PageMode = pdf_name("UseOutlines")
    outlines.entries = pdfdoc.PDFDictionary({"Type": pdf_name("Outlines"), "Count": len(root.children)})
    _link_children(document, (root, outlines.entries, document.Reference(outlines)), places, references)


def _tree(bookmarks: Sequence[Bookmark]) -> _Node:
    root = _Node(None)
    path = [root]
    for bookmark in bookmarks:
        # A level may be left out (1, then 3): the entry then hangs on the nearest one above it.
        while len(path) > 1 and path[-1].bookmark and path[-1].bookmark.level >= bookmark.level:
            path.pop()
        node = _Node(bookmark)
        path[-1].children.append(node)
        path.append(node)
    return root


def _link_children(
    document: Any,
    parent: tuple[_Node, Any, Any],
    places: Mapping[str, tuple[int, float]],
    references: Mapping[int, Any],
) -> None:
    node, dictionary, reference = parent
    entries = []
    for child in node.children:
        if child.bookmark:
            entry = pdfdoc.PDFDictionary(
                {
                    "Title": pdfdoc.PDFString(child.bookmark.title),
                    "Parent": reference,
                    "Dest": _destination(places[child.bookmark.key], references),
                }
            )
            entries.append((child, entry, document.Reference(entry)))
    for (_, entry, _), (_, _, following) in pairwise(entries):
        entry.dict["Next"] = following
    for (_, _, previous), (_, entry, _) in pairwise(entries):
        entry.dict["Prev"] = previous
    dictionary.dict["First"], dictionary.dict["Last"] = entries[0][2], entries[-1][2]
    for child, entry, own in entries:
        if child.children:
            entry.dict["Count"] = -len(child.children)
            _link_children(document, (child, entry, own), places, references)
