"""Documents in a few words: what stands under a heading, what a table holds. For tests only."""

from __future__ import annotations

from collections.abc import Iterable

from exports.document import (
    Badge,
    Block,
    Callout,
    Content,
    Cover,
    Document,
    Heading,
    KeyFigures,
    ListBlock,
    ListItem,
    Paragraph,
    Recommendation,
    Run,
    Table,
    TableRow,
)

_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


def words(content: Content) -> str:
    """Return the words of a content, line ends as blanks."""
    parts = content if isinstance(content, tuple) else (content,)
    said = "".join(
        part if isinstance(part, str) else part.text if isinstance(part, Run | Badge) else "" for part in parts
    )
    return " ".join(said.translate(_ISOLATES).split())


def items(found: Iterable[ListItem]) -> list[str]:
    """Return the words of list items, those inside behind those they stand in."""
    return [line for one in found for line in (words(one.content), *items(one.items))]


def said(block: Block) -> list[str]:
    """Return the lines of a block; of a table, the cells of a row parted by a bar."""
    match block:
        case Heading():
            return [words(block.text)]
        case Paragraph() | Recommendation():
            return [words(block.content)]
        case ListBlock():
            return items(block.items)
        case Callout():
            return [words(block.title), words(block.content)]
        case KeyFigures():
            return [f"{value} {word}" for value, word in block.figures]
        case Table():
            return [
                " | ".join(map(words, row.cells)) if isinstance(row, TableRow) else words(row.content)
                for row in block.rows
            ]
        case Cover():
            return [words(one) for one in (block.title, block.subtitle, *block.facts, block.banner, *block.small_print)]
        case _:
            return []


def lines(document: Document) -> list[str]:
    """Return all lines of a document."""
    return [line for block in document.blocks for line in said(block) if line]


def under(document: Document, heading: str) -> list[str]:
    """Return the lines between a heading and the next one of its level or above."""
    found: list[str] = []
    level = 0
    for block in document.blocks:
        if isinstance(block, Heading):
            if level and block.level <= level:
                return found
            if not level and words(block.text) == heading:
                level = block.level
                continue
        if level:
            found += [line for line in said(block) if line]
    assert level, f"no heading {heading!r}"
    return found
