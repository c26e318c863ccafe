"""The tree of meaning in a PDF: heading, paragraph, list, table, in the order of reading.

Knows the standard structure types and their attributes (ISO 32000-1, 14.8.4 and 14.8.5). Must not know how anything
looks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Owner: TypeAlias = Literal["List", "Table", "Layout"]
Attribute: TypeAlias = str | int | tuple[float, ...]


@dataclass(eq=False, slots=True)
class Element:
    """A node: its role ("H1", "P", "TD"), the marked content drawn for it, and the nodes inside it.

    `actual_text` is set where the glyphs alone do not give the words back (right-to-left text). `alternative` tells
    what a drawing shows. `language` is the tag of a part in a language of its own, `script` what its words are written
    in ("" not known). `attributes` are names and values by their owner. `contents` are (page index, marked-content id)
    in the order of drawing.
    """

    role: str
    actual_text: str = ""
    alternative: str = ""
    language: str = ""
    script: str = ""
    attributes: dict[Owner, dict[str, Attribute]] = field(default_factory=dict)
    contents: list[tuple[int, int]] = field(default_factory=list)
    children: list[Element] = field(default_factory=list)

    def child(self, role: str) -> Element:
        """Add a node inside this one and return it."""
        element = Element(role)
        self.children.append(element)
        return element

    def list(self, numbering: Literal["Decimal", "Disc", "None"]) -> Element:
        """Add a list inside this node; "None": each item has a mark of its own."""
        element = self.child("L")
        element.attributes["List"] = {"ListNumbering": numbering}
        return element

    def stands_in(self, box: tuple[float, float, float, float]) -> None:
        """Say where on its page a drawing stands: left, bottom, right, top."""
        edges = tuple(round(edge, 2) for edge in box)
        self.attributes["Layout"] = {"Placement": "Block", "BBox": edges}

    def add_content(self, page: int, marked_content: int) -> None:
        """Remember that marked content of a page was drawn for this node."""
        self.contents.append((page, marked_content))
