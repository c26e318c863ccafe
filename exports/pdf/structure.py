"""The tree of meaning in a PDF: heading, paragraph, list, table, in the order of reading.

Knows the standard structure types (ISO 32000-1, 14.8.4). Must not know how anything looks.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(eq=False, slots=True)
class Element:
    """A node: its role ("H1", "P", "TD"), the marked content drawn for it, and the nodes inside it.

    `actual_text` is set where the glyphs alone do not give the words back (right-to-left text).
    `alternative` tells what a drawing shows, `box` is where it stands (left, bottom, right, top).
    `contents` are (page index, marked-content id) in the order of drawing.
    """

    role: str
    actual_text: str = ""
    alternative: str = ""
    box: tuple[float, float, float, float] | None = None
    contents: list[tuple[int, int]] = field(default_factory=list)
    children: list[Element] = field(default_factory=list)

    def child(self, role: str) -> Element:
        """Add a node inside this one and return it."""
        element = Element(role)
        self.children.append(element)
        return element

    def add_content(self, page: int, marked_content: int) -> None:
        """Remember that marked content of a page was drawn for this node."""
        self.contents.append((page, marked_content))
