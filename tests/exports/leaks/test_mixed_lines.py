"""A name of another direction than its sentence is found in a PDF wherever the line breaks.

Readers of PDF give the phrases of such a line in the order of the eye; what the writer says to screen readers is read.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from a87desk.people.name_spellings import name_spellings
from exports.document import Block, Direction, Document, ListBlock, ListItem, Paragraph, Table, TableColumn, TableRow
from exports.formats import Format
from exports.leaks.find import find_leaks
from exports.leaks.forbidden import Forbidden, What
from exports.pdf.writer import write_pdf

ARABIC = "قالت المندوبة في الجلسة الأولى إن عمل الأطفال يجب أن ينتهي في كل مكان"
ENGLISH = "the delegate said in the first session that child labour must end in every place"
BLOCKS: dict[str, Callable[[str], Block]] = {
    "paragraph": Paragraph,
    "list": lambda text: ListBlock((ListItem(text),)),
    "narrow column": lambda text: Table((TableColumn("أ", 25), TableColumn("ب", 75)), (TableRow((text, "نص")),)),
}


def found(text: str, name: str, block: Callable[[str], Block], direction: Direction) -> set[str]:
    language = "ar" if direction is Direction.RIGHT_TO_LEFT else "en"
    content = write_pdf(Document("t", language, (block(text),), direction))
    forbidden = tuple(Forbidden(What.NAME, name, one.letters, one.proof) for one in name_spellings(name))
    return {leak.words for leak in find_leaks(content, Format.PDF, forbidden)}


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize(
    ("name", "sentence", "direction"),
    [
        ("Ardea Heron", ARABIC, Direction.RIGHT_TO_LEFT),
        ("Tim Ryan", ARABIC, Direction.RIGHT_TO_LEFT),
        ("محمد عبد الله", ENGLISH, Direction.LEFT_TO_RIGHT),
        ("محمد عبد الله", ARABIC, Direction.RIGHT_TO_LEFT),
    ],
)
def test_a_name_is_found_wherever_the_line_breaks(block: str, name: str, sentence: str, direction: Direction) -> None:
    words = sentence.split()
    for before in range(0, len(words), 3):
        text = " ".join([*words[:before], name, *words])
        assert found(text, name, BLOCKS[block], direction) == {name}, before
        assert found(" ".join([*words[:before], *words]), name, BLOCKS[block], direction) == set()
