"""Blanks and writing lines, tables to write in, two sizes of paper, and files put together from several documents."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pypdfium2
import pytest

from exports.document import (
    PRINTED,
    Block,
    Contents,
    Direction,
    Document,
    Heading,
    Paper,
    Paragraph,
    RunningHeader,
    Table,
    TableColumn,
    TableRow,
)
from exports.form_blocks import Blank, BlankRow, WritingSpace
from exports.formats import Cancelled
from exports.pdf.style import FRAMES, MM
from exports.pdf.writer import BoundDocuments, compose_together, write_pdf
from tests.exports.reading_pdf import bookmarks, document, page_texts, picture, text_of

SCALE = 3.0


def dark_rows(content: bytes, x_share: float, page: int = 0) -> list[float]:
    """Return the heights, in points from the top, of thin level lines at a place across the page."""
    image = picture(content, page, SCALE).convert("L")
    x = round(image.width * x_share)
    column = [image.getpixel((x, y)) for y in range(image.height)]
    found = [y for y, value in enumerate(column) if value < 225]
    starts = [y for place, y in enumerate(found) if place == 0 or y - found[place - 1] > 2]
    return [y / SCALE for y in starts]


def test_lines_to_write_on_stand_as_far_apart_as_asked() -> None:
    content = write_pdf(document(WritingSpace("", 6, gap_mm=10.0)))
    lines = dark_rows(content, 0.5)
    assert len(lines) == 6
    steps = [below - above for above, below in pairwise(lines)]
    assert all(abs(step - 10.0 * MM) < 1.0 for step in steps)


def test_a_question_and_its_lines_stay_on_one_page() -> None:
    fill = [Paragraph(f"Line {number}") for number in range(28)]
    content = write_pdf(document(*fill, WritingSpace("What did you find?", 6, "A")))
    texts = page_texts(content)
    assert len(texts) == 2
    assert "What did you find?" in texts[1]
    assert len(dark_rows(content, 0.5, 1)) == 6


def test_a_code_without_words_stands_on_its_first_line() -> None:
    content = write_pdf(document(WritingSpace(lines=2, lead="2.1")))
    text = pypdfium2.PdfDocument(content)[0].get_textpage()
    _left, bottom, _right, _top = text.get_charbox(0)
    first = FRAMES[Paper.A4].height - dark_rows(content, 0.5)[0]
    assert 0 < bottom - first < 6
    assert text_of(content) == "2.1"


def test_blanks_share_one_line_and_what_is_known_stands_on_it() -> None:
    row = BlankRow((Blank("Room", 1, "Hall B"), Blank("Rapporteur", 2, "A very long name " * 8), Blank("Time", 1)))
    content = write_pdf(document(row))
    assert "Hall B" in text_of(content)
    assert " ".join(("A very long name " * 8).split()) in text_of(content)
    heights = {round(dark_rows(content, share)[-1]) for share in (0.15, 0.4, 0.85)}
    assert len(heights) == 1


@pytest.mark.parametrize("direction", list(Direction))
def test_blanks_begin_where_reading_begins(direction: Direction) -> None:
    row = BlankRow((Blank("Room", 1, "X"), Blank("Time", 3)))
    content = write_pdf(document(row, direction=direction))
    page = pypdfium2.PdfDocument(content)[0].get_textpage()
    text = page.get_text_range()
    room, time = (page.get_charbox(text.index(word))[0] for word in ("Room", "Time"))
    assert (room < time) is (direction is Direction.LEFT_TO_RIGHT)


def _table(**looks: Any) -> Table:
    columns = (TableColumn("No.", 1), TableColumn("Name", 3))
    return Table(columns, tuple(TableRow((str(number), "Ana")) for number in range(1, 6)), **looks)


def test_a_table_to_write_in_has_high_rows_and_lines_between_columns() -> None:
    high = write_pdf(document(_table(least_row_mm=14.0, grid=True)))
    steps = [below - above for above, below in pairwise(dark_rows(high, 0.8)[1:])]
    assert len(steps) == 5
    assert all(abs(step - 14.0 * MM) < 1.2 for step in steps)
    assert len(dark_rows(high, 0.8)) == 1 + 1 + 5  # above and under the header, under each row
    image = picture(high, 0, SCALE).convert("L")
    middle = round((dark_rows(high, 0.8)[2] + 20) * SCALE)
    row = [image.getpixel((x, middle)) for x in range(image.width)]
    lines = [x for x, value in enumerate(row) if value < 225 and row[x - 1] >= 225]
    assert len(lines) >= 3


def test_a_row_higher_than_the_least_keeps_all_its_words() -> None:
    long = " ".join(f"word{number}" for number in range(300))
    rows = (TableRow((long, "x")),)
    table = Table((TableColumn("A", 1), TableColumn("B", 1)), rows, grid=True, least_row_mm=12.0)
    text = text_of(write_pdf(document(table)))
    assert all(f"word{number}" in text for number in range(300))


@pytest.mark.parametrize("paper", PRINTED)
def test_paper_has_its_size_and_everything_stays_on_it(paper: Paper) -> None:
    blocks: tuple[Block, ...] = tuple(Paragraph(f"Line {number} of the text") for number in range(120))
    made = Document("Paper", "en", blocks, header=RunningHeader("Start", "End"), paper=paper)
    pdf = pypdfium2.PdfDocument(write_pdf(made))
    frame = FRAMES[paper]
    for page in pdf:
        assert page.get_size() == pytest.approx((frame.width, frame.height), abs=0.5)
        text = page.get_textpage()
        boxes = [text.get_charbox(place) for place in range(text.count_chars())]
        assert min(box[1] for box in boxes) > 20
        assert max(box[3] for box in boxes) < frame.height - 30
    assert all(f"Line {number} " in text_of(write_pdf(made)) for number in range(120))


# --- files put together -----------------------------------------------------------------------------------------


def _document(title: str, *blocks: Block) -> Document:
    return Document(title, "en", blocks, header=RunningHeader(f"Head of {title}"), page_of="{page} of {count}")


ONE = _document("One", Contents("Inside"), Heading(1, "First heading", "a"), Paragraph("Words of one"))
TWO = _document("Two", Heading(1, "Second heading", "b"), *[Paragraph(f"Line {n}") for n in range(60)])


def test_documents_keep_their_running_lines_and_numbers() -> None:
    made = compose_together(BoundDocuments((ONE, TWO), ONE))
    texts = page_texts(made.content)
    assert made.document_pages == (1, 2)
    assert texts[0].endswith("1 of 1 Head of One")
    assert texts[1].endswith("1 of 2 Head of Two")
    assert texts[2].endswith("2 of 2 Head of Two")
    assert "First heading 1" in texts[0]  # its contents
    assert made.heading_pages["b"] == 2


def test_titles_are_bookmarks_over_those_of_their_headings() -> None:
    made = compose_together(BoundDocuments((ONE, TWO), ONE))
    assert bookmarks(made.content) == [
        (0, "One", 1),
        (1, "First heading", 1),
        (0, "Two", 2),
        (1, "Second heading", 2),
    ]


def test_what_is_made_last_from_the_pages_of_the_others_stands_first() -> None:
    def opening(pages: object) -> Document:
        return _document("List", Heading(1, "Counted", "c"), Paragraph(f"{pages}"))

    made = compose_together(BoundDocuments((TWO, ONE), ONE, opening))
    texts = page_texts(made.content)
    assert made.document_pages == (1, 2, 1)
    assert "[2, 1]" in texts[0]
    assert [title for level, title, _page in bookmarks(made.content) if level == 0] == ["List", "Two", "One"]
    assert [page for level, _title, page in bookmarks(made.content) if level == 0] == [1, 2, 4]
    assert made.heading_pages == {**made.heading_pages, "c": 1, "b": 2, "a": 4}


def test_every_marked_word_belongs_to_the_structure_whatever_the_order_of_pages() -> None:
    def opening(pages: object) -> Document:
        return _document("List", Heading(1, "Counted", "c"))

    made = compose_together(BoundDocuments((TWO, ONE), ONE, opening)).content
    assert b"/StructTreeRoot" in made
    # The tree of parents is read by number, so its numbers go up: four pages, one link.
    numbers = made.split(b"/Nums [", 1)[1].split(b"]", 1)[0].split()
    assert [int(number) for number in numbers[::4]] == list(range(5))


def test_one_document_put_together_is_the_document_itself() -> None:
    assert compose_together(BoundDocuments((TWO,), TWO)).content == write_pdf(TWO)


def test_cancel_is_heard_in_every_document() -> None:
    told: list[float] = []

    def progress(share: float) -> bool:
        told.append(share)
        return len(told) < 3

    with pytest.raises(Cancelled):
        compose_together(BoundDocuments((TWO, ONE), ONE), progress)
    assert told == sorted(told)
