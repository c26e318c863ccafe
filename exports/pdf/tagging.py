"""The tree of meaning goes into the file: nodes, their attributes and languages, and which mark on a page is whose.

Knows reportlab's objects and ISO 32000-1, 14.7 and 14.8. Must not know blocks or how a page is drawn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from reportlab.pdfbase import pdfdoc

from exports.encoders import visible
from exports.pdf.content import PageContent
from exports.pdf.scripts import language_beside
from exports.pdf.structure import Attribute, Element

pdf_name = cache(pdfdoc.PDFName)
"""The names of roles and entries are few and come thousands of times."""


def pdf_text(words: str) -> Any:
    """Return words of any script as an object of the file."""
    return pdfdoc.PDFText(b"\xfe\xff" + visible(words).encode("utf-16-be"))


class Tags:
    """The structure of one file. `references` are its pages by their index."""

    def __init__(self, document: Any, references: Mapping[int, Any]) -> None:
        self._document, self._pages = document, references
        self._nodes: dict[Element, Any] = {}
        self._links: dict[Element, list[tuple[int, Any, Any]]] = {}
        self._parents: list[Any] = []

    def note_link(self, element: Element, page: int, annotation: Any, reference: Any) -> None:
        """Remember that an area on a page belongs to a node."""
        self._links.setdefault(element, []).append((page, annotation, reference))

    def add(self, pages: Sequence[PageContent], root: Element, language: str) -> None:
        """Write the tree of a document in a language."""
        document = self._document
        tree = pdfdoc.PDFDictionary({"Type": pdf_name("StructTreeRoot")})
        tree_reference = document.Reference(tree)
        tree.dict["K"] = self._node(root, tree_reference, language)
        for page in sorted(pages, key=lambda page: page.index):
            owners = pdfdoc.PDFArray([self._nodes[element] for element in page.tags])
            self._parents += [page.index, document.Reference(owners)]
        following = len(pages)
        for element, links in self._links.items():
            for _page, annotation, _reference in links:
                annotation.dict["StructParent"] = following
                self._parents += [following, self._nodes[element]]
                following += 1
        tree.dict["ParentTree"] = document.Reference(pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(self._parents)}))
        tree.dict["ParentTreeNextKey"] = following
        document.Catalog.StructTreeRoot = tree
        document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})

    def _node(self, element: Element, parent: Any, language: str) -> Any:
        entries: dict[str, Any] = {"S": pdf_name(element.role), "P": parent}
        own = self._nodes[element] = self._document.Reference(entry := pdfdoc.PDFDictionary(entries))
        spoken = element.language or language
        beside = language_beside(element.script, spoken) or spoken
        if beside != language:
            entry.dict["Lang"] = pdfdoc.PDFString(beside)
        if element.actual_text:
            entry.dict["ActualText"] = pdf_text(element.actual_text)
        if element.alternative:
            entry.dict["Alt"] = pdf_text(element.alternative)
        if element.attributes:
            sets = [_attributes(owner, values) for owner, values in element.attributes.items()]
            entry.dict["A"] = sets[0] if len(sets) == 1 else pdfdoc.PDFArray(sets)
        kids = self._contents(element, entry)
        kids += [self._node(child, own, spoken) for child in element.children]
        if kids:
            entry.dict["K"] = kids[0] if len(kids) == 1 else pdfdoc.PDFArray(kids)
        return own

    def _contents(self, element: Element, entry: Any) -> list[Any]:
        kids: list[Any] = []
        if element.contents:
            own_page = element.contents[0][0]
            entry.dict["Pg"] = self._pages[own_page]
            kids = [self._marked(page, number, own_page) for page, number in element.contents]
        for page, _annotation, reference in self._links.get(element, ()):
            kids.append(pdfdoc.PDFDictionary({"Type": pdf_name("OBJR"), "Pg": self._pages[page], "Obj": reference}))
        return kids

    def _marked(self, page: int, number: int, own_page: int) -> Any:
        if page == own_page:
            return number
        return pdfdoc.PDFDictionary({"Type": pdf_name("MCR"), "Pg": self._pages[page], "MCID": number})


def _attributes(owner: str, values: Mapping[str, Attribute]) -> Any:
    entries: dict[str, Any] = {"O": pdf_name(owner)}
    for key, value in values.items():
        match value:
            case str():
                entries[key] = pdf_name(value)
            case tuple():
                entries[key] = pdfdoc.PDFArray(list(value))
            case _:
                entries[key] = value
    return pdfdoc.PDFDictionary(entries)
