"""What nobody means to write and somebody pastes: it stays on the page, it is whole, and it takes its time once."""

from __future__ import annotations

import pypdfium2
import pytest

from exports.document import (
    Contents,
    Cover,
    Direction,
    Document,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    RunningHeader,
    Table,
    TableColumn,
    TableRow,
)
from exports.pdf import itemise, paragraph
from exports.pdf.laid import forget
from exports.pdf.writer import compose_pdf, write_pdf
from tests.exports.reading_pdf import colour_box, document, page_texts, picture, text_of, token

TITLE = "National strategy workshop on the elimination of child labour, forced labour and trafficking in the sector "
LONG_TITLE = (TITLE * 3)[:300]


def outside(content: bytes) -> list[str]:
    """Return the characters that stand outside the text column of their page."""
    found = []
    for page in pypdfium2.PdfDocument(content):
        words = page.get_textpage()
        for place in range(words.count_chars()):
            left, _bottom, right, _top = words.get_charbox(place)
            if right > left and (left < 45 or right > page.get_width() - 45):
                found.append(words.get_text_range(place, 1))
    return found


@pytest.mark.parametrize("direction", Direction)
def test_a_title_of_300_characters_is_whole_on_the_cover_and_elided_in_running_lines(direction: Direction) -> None:
    blocks = (Cover(LONG_TITLE), Contents("Contents"), Heading(1, LONG_TITLE, "a"), Paragraph("Words."))
    made = write_pdf(Document(LONG_TITLE, "en", blocks, direction, RunningHeader(LONG_TITLE, LONG_TITLE)))
    cover, *others = page_texts(made)
    whole = " ".join(LONG_TITLE.split())
    assert whole in cover
    assert all(page.count("…") == 2 for page in others)
    assert whole in others[-1]
    assert outside(made) == []


def test_thousands_of_list_items_are_all_there_in_order() -> None:
    items = tuple(ListItem(f"item{number}") for number in range(4_000))
    words = [word for word in text_of(write_pdf(document(ListBlock(items, numbered=True)))).split() if "item" in word]
    assert words == [f"item{number}" for number in range(4_000)]


@pytest.mark.parametrize("direction", Direction)
def test_a_list_in_a_list_in_a_list_keeps_room_for_words(direction: Direction) -> None:
    item = ListItem("deepest words of all")
    for level in range(80, 0, -1):
        item = ListItem(f"level{level} and some more words", (item,))
    made = write_pdf(document(ListBlock((item,)), direction=direction))
    assert outside(made) == []
    assert "deepest words of all" in text_of(made)


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("columns", [12, 40, 90])
def test_a_table_of_very_many_columns_stays_on_the_page(columns: int, direction: Direction) -> None:
    heads = tuple(TableColumn(f"c{number}", 1) for number in range(columns))
    row = TableRow(tuple(str(number % 10) for number in range(columns)))
    for grid in (False, True):
        made = write_pdf(document(Table(heads, (row,), grid=grid), direction=direction))
        assert outside(made) == []
        assert sum(letter.isdigit() for letter in text_of(made)) >= columns


@pytest.mark.parametrize("letter", ["x", "س", "क", "工"], ids=["latin", "arabic", "nepali", "in no font"])
def test_a_word_of_500_letters_is_broken_inside_its_column(letter: str) -> None:
    row = TableRow((letter * 500, "beside"))
    made = write_pdf(document(Table((TableColumn("a", 1), TableColumn("b", 1)), (row,))))
    assert outside(made) == []
    assert "".join(page_texts(made)).count(letter) == 500


@pytest.mark.parametrize("emoji", ["😀", "👩\u200d👩\u200d👧", "🇳🇵", "👍🏿"])
def test_an_emoji_is_seen_as_a_box_with_its_code_point(emoji: str) -> None:
    without, made = (write_pdf(document(Paragraph(f"before {sign} after"))) for sign in ("", emoji))
    ends = [colour_box(picture(content), token("ink")) for content in (without, made)]
    assert ends[0]
    assert ends[1]
    assert ends[1][2] > ends[0][2] + 10
    assert outside(made) == []


def test_no_word_is_shaped_twice_in_a_paragraph_twice_as_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work for a paragraph grows with its length: twice the words, twice the pieces, no more glyphs."""
    counts: dict[str, int] = {"lines": 0, "shaped": 0}
    line, plain = paragraph._line, itemise._plain_piece

    def counted_line(*rest: object) -> object:
        counts["lines"] += 1
        return line(*rest)  # type: ignore[arg-type]

    def counted_piece(*rest: object) -> object:
        counts["shaped"] += 1
        return plain(*rest)  # type: ignore[arg-type]

    monkeypatch.setattr(paragraph, "_line", counted_line)
    monkeypatch.setattr(itemise, "_plain_piece", counted_piece)
    taken = []
    for length in (5_000, 10_000):
        forget()
        counts.update(lines=0, shaped=0)
        compose_pdf(document(Paragraph("forced labour and child labour " * length)))
        taken.append(dict(counts))
    assert taken[1]["lines"] == pytest.approx(2 * taken[0]["lines"], rel=0.01)
    assert taken[1]["shaped"] == taken[0]["shaped"] < 10


def test_nothing_at_all_is_a_page() -> None:
    for blocks in ((), (Paragraph(""),), (Heading(1, "", "a"),), (ListBlock(()),), (Contents(""),), (Cover(""),)):
        assert compose_pdf(Document("", "", blocks, page_of="")).page_count == 1
