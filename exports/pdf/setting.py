"""What every block needs to know of the document it stands in."""

from __future__ import annotations

from dataclasses import dataclass, field

from exports.document import Document, OutlineEntry, outline
from exports.pdf.flow import Column
from exports.pdf.structure import Element
from exports.pdf.style import FRAMES, MARGIN_SIDE, Frame


@dataclass(frozen=True, slots=True)
class Setting:
    """The text column, the root of the structure, the numbered headings and the page.

    `shortened` takes the words that no card or sign had room for.
    """

    column: Column
    root: Element
    outline: dict[str, OutlineEntry]
    frame: Frame
    shortened: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, document: Document, root: Element) -> Setting:
        """Return the setting of a document whose structure grows under `root`."""
        frame = FRAMES[document.paper]
        column = Column(MARGIN_SIDE, frame.text_width, document.direction)
        return cls(column, root, {entry.heading.key: entry for entry in outline(document)}, frame)
