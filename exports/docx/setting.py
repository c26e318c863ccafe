"""What every block needs to know of the Word document it stands in, and what is counted through it.

Knows the outline, bookmarks, pictures that were put in, lists that have begun. Must not know how a block looks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from exports.document import Content, Direction, Document, OutlineEntry, outline
from exports.docx.parts import BULLETS
from exports.docx.runs import written
from exports.docx.style import text_width
from exports.docx.xml import PLAIN, Form, paragraph

AddPicture = Callable[[bytes], tuple[str, int, int]]
"""Puts a picture into the file; returns its relation's id, its width and its height in pixels.

Raises: ValueError for bytes that are no picture.
"""


@dataclass(slots=True)
class Setting:
    """`page_of` are the pages of headings by their keys as far as they are known."""

    document: Document
    add_picture: AddPicture
    page_of: Mapping[str, int]
    right_to_left: bool
    outline: dict[str, OutlineEntry]
    bookmarks: dict[str, int]
    """Heading's key -> its number among the bookmarks."""
    starts_page: bool = False
    """The next block begins a page; a block that can bear that itself asks `page_form`."""
    is_under_heading: bool = False
    """The block before was a heading: a quiet line alone is too little under it at the foot of a page."""
    numbered_lists: int = 0
    drawings: int = 0
    width: float = field(init=False)

    def __post_init__(self) -> None:
        self.width = text_width(self.document.paper)

    @classmethod
    def of(cls, document: Document, add_picture: AddPicture, page_of: Mapping[str, int]) -> Setting:
        """Return the setting of a document that nothing is written of yet."""
        entries = {entry.heading.key: entry for entry in outline(document)}
        return cls(
            document,
            add_picture,
            page_of,
            document.direction is Direction.RIGHT_TO_LEFT,
            entries,
            {key: number for number, key in enumerate(entries, 1)},
        )

    def new_list(self) -> int:
        """Return the number of a numbered list that begins at 1."""
        self.numbered_lists += 1
        return BULLETS + self.numbered_lists

    def new_drawing(self) -> int:
        self.drawings += 1
        return self.drawings

    def page_form(self) -> Form:
        """Return the form of a title, which begins the page if one is to begin, without the white over it."""
        if not self.starts_page:
            return PLAIN
        self.starts_page = False
        return Form(new_page=True, tail='<w:spacing w:before="0"/>')

    def at_edge(
        self,
        style: str,
        content: Content,
        form: Form = PLAIN,
        *,
        end: bool = False,
        keep_next: bool = False,
        look: str = "",
    ) -> str:
        """Return a paragraph at the document's start or end, whatever the direction of its own words."""
        runs = written(content, self.right_to_left, style=look)
        is_turned = runs.right_to_left != self.right_to_left
        side = '<w:jc w:val="right"/>' if end != is_turned else ""
        form = replace(form, keep_next=keep_next or form.keep_next, tail=form.tail + side)
        return paragraph(style, runs.xml, runs.right_to_left, form)

    def words(self, style: str, content: Content, form: Form = PLAIN, *, look: str = "") -> str:
        """Return content as a paragraph in its own direction, the document's where it has none."""
        runs = written(content, self.right_to_left, style=look)
        return paragraph(style, runs.xml, runs.right_to_left, form)


def bookmark_name(number: int) -> str:
    """Return a bookmark's name, of the kind that Word itself gives to headings in a contents."""
    return f"_Toc{number:08d}"
