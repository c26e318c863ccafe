"""The list of acronyms before the first section: only those that stand in this very document.

Knows blocks and the rule of `a87desk.reading.acronyms`. Must not know which sections there are. Lists of participants
are no running words: their capitals are names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from a87desk.domain.acronym import Acronym
from a87desk.i18n import _
from a87desk.reading.acronyms import FoundAcronyms, KnownAcronyms, find_acronyms, read_acronyms
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import (
    Block,
    Callout,
    Content,
    Cover,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Recommendation,
    Run,
    SpanRow,
    Table,
    TableColumn,
    TableRow,
)
from exports.report.texts import plain
from resources.acronyms import path

KEY = "acronyms"
"""The section's key and that of its heading."""


def acronym_blocks(found: FoundAcronyms) -> tuple[Block, ...]:
    """Return the list as a table, nothing where there is no acronym."""
    if not found.listed:
        return ()
    columns = (TableColumn("", 18), TableColumn("", 82))
    rows = tuple(TableRow((Run(one.letters, strong=True), one.meaning)) for one in found.listed)
    return (Heading(1, _("Acronyms"), KEY), Table(columns, rows, dense=True))


def found_in(model: WorkshopModel, blocks: Iterable[Block], language: str) -> FoundAcronyms:
    """Return the acronyms of a document's blocks."""
    known = KnownAcronyms(model.acronyms, model.organisations, _of_the_field())
    return find_acronyms(texts_of(blocks), known, language)


def texts_of(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield every text of the blocks that is read as words."""
    for block in blocks:
        yield from (text for text in _texts(block) if text)


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield block.text
    elif isinstance(block, Paragraph | Quote):
        yield plain(block.content)
    elif isinstance(block, Callout):
        yield block.title
        yield plain(block.content)
    elif isinstance(block, Recommendation):
        yield plain(block.content)
        yield plain(block.detail)
    elif isinstance(block, ListBlock):
        yield from _items(block.items)
    elif isinstance(block, Table):
        yield from (plain(cell) for cell in _cells(block))
    elif isinstance(block, Cover):
        yield from (block.title, *block.facts, *block.small_print)


def _items(items: Iterable[ListItem]) -> Iterator[str]:
    for item in items:
        yield plain(item.content)
        yield from _items(item.items)


def _cells(table: Table) -> Iterator[Content]:
    for row in table.rows:
        yield from ((row.content,) if isinstance(row, SpanRow) else row.cells)


@cache
def _of_the_field() -> tuple[Acronym, ...]:
    return read_acronyms(path().read_text(encoding="utf-8"))
