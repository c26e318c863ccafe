"""Reads a Word file back: its parts, its words in order, and a listing of paragraphs and styles. For tests only.

Shares no code with the writer: python-docx and the zip archive say what is there.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPOKEN = {W + "tab": "\t", W + "br": "\n", W + "softHyphen": "\u00ad"}


def opened(content: bytes) -> Document:
    """Return the file as python-docx reads it."""
    return docx.Document(io.BytesIO(content))


def parts(content: bytes) -> dict[str, bytes]:
    """Return the parts of the file by their names."""
    with ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body(content: bytes) -> etree._Element:
    """Return the main part."""
    return etree.fromstring(parts(content)["word/document.xml"], etree.XMLParser(huge_tree=True))


def words(element: etree._Element) -> str:
    """Return the words of an element, line ends and tabs in their places; instructions of fields are no words."""
    return "".join(
        one.text or "" if one.tag == W + "t" else _SPOKEN[one.tag]
        for one in element.iter(W + "t", *_SPOKEN)
        if one.getparent().tag == W + "r"
    )


def all_words(content: bytes) -> str:
    """Return the words of the body."""
    return "\n".join(words(paragraph) for paragraph in body(content).iter(W + "p"))


def listing(content: bytes) -> str:
    """Return a line for each paragraph with its style, rows of tables indented; contents and cells in order."""
    return "\n".join(_lines(opened(content).element.body, opened(content), "")) + "\n"


def _lines(parent: etree._Element, document: Document, indent: str) -> Iterator[str]:
    for child in parent.iterchildren():
        if child.tag == W + "p":
            yield indent + _line(child, document)
        elif child.tag == W + "tbl":
            yield f"{indent}[table of {len(Table(child, document).columns)} columns]"
            for row in child.iterchildren(W + "tr"):
                repeats = row.find(f"{W}trPr/{W}tblHeader") is not None
                yield f"{indent}  [row{', comes again' if repeats else ''}]"
                for cell in row.iterchildren(W + "tc"):
                    yield from _lines(cell, document, indent + "    ")
        elif child.tag == W + "sdt":
            yield from _lines(child.find(W + "sdtContent"), document, indent)


def _line(element: etree._Element, document: Document) -> str:
    style = Paragraph(element, document._body).style
    direction = " <" if element.find(f"{W}pPr/{W}bidi") is not None else ""
    return f"{style.name if style else '?'}{direction} | {words(element)!r}"
