"""Reads the structure of a PDF as a screen reader gets it: by pdfium, page by page. For tests only."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2
import pypdfium2.raw as raw


@dataclass(frozen=True)
class Node:
    """A node as a page shows it; `text` is what is drawn for the node itself, in the order of drawing."""

    role: str
    text: str = ""
    language: str = ""
    alternative: str = ""
    actual_text: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    children: tuple[Node, ...] = ()

    def walk(self) -> Iterator[Node]:
        """Yield this node and all under it in the order of reading."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all_text(self) -> str:
        """Return the words of this node and all under it; those that are told stand for those that are drawn."""
        if self.actual_text:
            return self.actual_text
        parts = (self.text, *(child.all_text() for child in self.children))
        return " ".join(part for part in parts if part)


def structure(content: bytes) -> list[tuple[Node, ...]]:
    """Return the nodes at the top of each page."""
    pdf = pypdfium2.PdfDocument(content)
    return [_page_nodes(pdf[number]) for number in range(len(pdf))]


def nodes(content: bytes) -> list[Node]:
    """Return all nodes of all pages in the order of reading."""
    return [node for page in structure(content) for top in page for node in top.walk()]


def _page_nodes(page: Any) -> tuple[Node, ...]:
    texts = _texts(page)
    tree = raw.FPDF_StructTree_GetForPage(page)
    try:
        count = raw.FPDF_StructTree_CountChildren(tree)
        tops = [raw.FPDF_StructTree_GetChildAtIndex(tree, place) for place in range(count)]
        return tuple(_node(one, texts) for one in tops if one)
    finally:
        raw.FPDF_StructTree_Close(tree)


def _texts(page: Any) -> dict[int, str]:
    """Return the words drawn on a page by the number of the mark they stand in."""
    found: dict[int, list[str]] = {}
    text_page = page.get_textpage()
    for one in page.get_objects((raw.FPDF_PAGEOBJ_TEXT,)):
        number = raw.FPDFPageObj_GetMarkedContentID(one)
        length = raw.FPDFTextObj_GetText(one, text_page, None, 0)
        buffer = (ctypes.c_ushort * (length // 2 or 1))()
        raw.FPDFTextObj_GetText(one, text_page, buffer, length)
        found.setdefault(number, []).append(bytes(buffer)[: max(0, length - 2)].decode("utf-16-le", "replace"))
    return {number: " ".join("".join(words).split()) for number, words in found.items()}


def _node(element: Any, texts: dict[int, str]) -> Node:
    own = [raw.FPDF_StructElement_GetMarkedContentIdAtIndex(element, place) for place in range(_count(element))]
    children = [raw.FPDF_StructElement_GetChildAtIndex(element, place) for place in range(_children(element))]
    return Node(
        role=_string(raw.FPDF_StructElement_GetType, element),
        text=" ".join(texts[number] for number in own if number >= 0 and texts.get(number)),
        language=_string(raw.FPDF_StructElement_GetLang, element),
        alternative=_string(raw.FPDF_StructElement_GetAltText, element),
        actual_text=_string(raw.FPDF_StructElement_GetActualText, element),
        attributes=dict(_attributes(element)),
        children=tuple(_node(child, texts) for child in children if child),
    )


def _count(element: Any) -> int:
    return max(0, int(raw.FPDF_StructElement_GetMarkedContentIdCount(element)))


def _children(element: Any) -> int:
    return max(0, int(raw.FPDF_StructElement_CountChildren(element)))


def _string(read: Callable[..., int], element: Any) -> str:
    length = read(element, None, 0)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    read(element, buffer, length)
    return buffer.raw[: length - 2].decode("utf-16-le")


def _attributes(element: Any) -> Iterator[tuple[str, str]]:
    for place in range(max(0, raw.FPDF_StructElement_GetAttributeCount(element))):
        found = raw.FPDF_StructElement_GetAttributeAtIndex(element, place)
        for index in range(max(0, raw.FPDF_StructElement_Attr_GetCount(found))):
            name = ctypes.create_string_buffer(64)
            length = ctypes.c_ulong()
            raw.FPDF_StructElement_Attr_GetName(found, index, name, 64, length)
            key = name.raw[: length.value - 1].decode("ascii")
            yield key, _value(raw.FPDF_StructElement_Attr_GetValue(found, key.encode()))


def _value(value: Any) -> str:
    kind = raw.FPDF_StructElement_Attr_GetType(value)
    if kind == raw.FPDF_OBJECT_NUMBER:
        number = ctypes.c_float()
        raw.FPDF_StructElement_Attr_GetNumberValue(value, number)
        return f"{number.value:g}"
    if kind == raw.FPDF_OBJECT_ARRAY:
        count = raw.FPDF_StructElement_Attr_CountChildren(value)
        return " ".join(_value(raw.FPDF_StructElement_Attr_GetChildAtIndex(value, place)) for place in range(count))
    length = ctypes.c_ulong()
    raw.FPDF_StructElement_Attr_GetStringValue(value, None, 0, length)
    buffer = ctypes.create_string_buffer(length.value or 2)
    raw.FPDF_StructElement_Attr_GetStringValue(value, buffer, length.value, length)
    return buffer.raw[: length.value].decode("utf-16-le").rstrip("\0")
