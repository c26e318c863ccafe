"""What every block needs to know of the document it stands in."""

from __future__ import annotations

from dataclasses import dataclass

from exports.document import Document, OutlineEntry, outline
from exports.pdf.flow import Column
from exports.pdf.structure import Element
from exports.pdf.style import MARGIN_SIDE, TEXT_WIDTH


@dataclass(frozen=True, slots=True)
class Setting:
    """The text column, the root of the structure and the numbered headings."""

    column: Column
    root: Element
    outline: dict[str, OutlineEntry]

    @classmethod
    def of(cls, document: Document) -> Setting:
        column = Column(MARGIN_SIDE, TEXT_WIDTH, document.direction)
        return cls(column, Element("Document"), {entry.heading.key: entry for entry in outline(document)})
