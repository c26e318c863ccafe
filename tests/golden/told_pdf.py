"""A PDF as readable lines: the words of each page, the outline, and what the parts are. For tests only.

== page 3
| the words of a line
-- tags
H1 [ar]
Table: TR 4, TH 3, TD 9
== outline
3  1 Common ground
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pypdfium2

from tests.exports.reading_pdf import bookmarks
from tests.exports.reading_tags import Node, structure


def told(content: bytes) -> str:
    """Return the lines; two files with the same lines say the same words in the same places and in the same order."""
    return "\n".join(_lines(content)) + "\n"


def _lines(content: bytes) -> Iterator[str]:
    pdf = pypdfium2.PdfDocument(content)
    trees = structure(content)
    for number in range(len(pdf)):
        yield f"== page {number + 1}"
        for line in pdf[number].get_textpage().get_text_range().splitlines():
            yield f"| {line.strip()}".rstrip()
        yield "-- tags"
        for top in trees[number]:
            yield from map(_tag_line, top.children)
    yield "== outline"
    for level, title, page in bookmarks(content):
        yield f"{'  ' * level}{page}  {title}"


def _tag_line(node: Node) -> str:
    inside = Counter(_with_language(below) for child in node.children for below in child.walk())
    counts = ", ".join(f"{role} {count}" for role, count in inside.items())
    said = f" “{node.alternative}”" if node.alternative else ""
    return _with_language(node) + (f": {counts}" if counts else "") + said


def _with_language(node: Node) -> str:
    return f"{node.role} [{node.language}]" if node.language else node.role
