"""Where things stand on the pages: numbers, headers, what stays together, what goes on over a page."""

from __future__ import annotations

import pypdfium2
import pytest

from exports.document import (
    Block,
    Callout,
    Contents,
    Cover,
    Direction,
    Document,
    Heading,
    KeyFigures,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Recommendation,
    RunningHeader,
    SpanRow,
    Table,
    TableColumn,
    TableRow,
    ThemeMark,
)
from exports.pdf.writer import compose_pdf, write_pdf
from tests.exports.reading_pdf import bookmarks, document, page_texts

LONG = "Conduct national scoping exercises to see which spaces already exist and which are best. " * 6


def report(sections: int) -> Document:
    blocks: list[Heading | Paragraph | Contents | Cover] = [Cover("Forum", "Outcome report"), Contents("Contents")]
    for number in range(1, sections + 1):
        blocks.append(Heading(1, f"Section number {number}", f"s{number}", numbered=True))
        blocks += [Paragraph(f"{number}: {LONG}")] * (number % 4 + 1)
        blocks.append(Heading(2, f"Theme of section {number}", f"t{number}", mark=ThemeMark(number)))
        blocks.append(Paragraph(LONG))
    return Document(
        "Forum",
        "en",
        tuple(blocks),
        header=RunningHeader("Forum · Outcome report", "DRAFT 2"),
        page_of="{page} of {count}",
    )


def test_the_contents_name_the_page_on_which_each_heading_stands() -> None:
    composed = compose_pdf(report(40))
    pages = page_texts(composed.content)
    contents = " ".join(page for page in pages[1 : composed.heading_pages["s1"]])
    for number in range(1, 41):
        page = composed.heading_pages[f"s{number}"]
        assert f"{number} Section number {number} {page} " in contents
        assert f"{number} Section number {number} {number}: Conduct" in pages[page - 1]
        assert f"{number} Theme of section {number} Conduct" in pages[composed.heading_pages[f"t{number}"] - 1]


def test_the_bookmarks_lead_to_the_headings() -> None:
    composed = compose_pdf(report(12))
    marks = bookmarks(composed.content)
    assert [(level, title) for level, title, _page in marks[:3]] == [
        (0, "1 Section number 1"),
        (1, "Theme of section 1"),
        (0, "2 Section number 2"),
    ]
    assert [page for _level, _title, page in marks] == list(composed.heading_pages.values())


def test_every_page_but_the_cover_has_the_running_header_and_all_have_a_number() -> None:
    composed = compose_pdf(report(10))
    pages = page_texts(composed.content)
    assert len(pages) == composed.page_count > 4
    assert "DRAFT 2" not in pages[0]
    for number, page in enumerate(pages, 1):
        assert f"{number} of {len(pages)}" in page
        assert number == 1 or "Forum · Outcome report DRAFT 2" in page


def test_a_heading_never_stands_alone_at_the_foot_of_a_page() -> None:
    for lines in range(1, 60):
        blocks = (Paragraph("line\n" * lines + "end"), Heading(1, "The heading", "k"), Paragraph(LONG))
        pages = page_texts(write_pdf(document(*blocks)))
        holder = next(page for page in pages if "The heading" in page)
        assert "The heading Conduct national" in holder


QUIET = Paragraph("Common to 2 of 5 groups.", ParagraphStyle.QUIET)
HEADED = {
    "a quiet line and a recommendation": (QUIET, Recommendation(1, LONG, "1.1")),
    "a quiet line and a box": (QUIET, Callout(LONG, "Agreed wording")),
    "two short lines and a recommendation": (QUIET, Paragraph("4 of at least 5"), Recommendation(1, LONG, "1.1")),
    "a lead and a table": (
        Paragraph("Five groups gave 25 recommendations.", ParagraphStyle.LEAD),
        Table((TableColumn("No.", 1), TableColumn("Theme", 3)), (TableRow(("1", "first row")), TableRow(("2", LONG)))),
    ),
    "a heading below and a quiet line": (Heading(2, "Research", "below"), QUIET, Recommendation(1, LONG, "1.1")),
    "a small title and a list": (
        Paragraph("Challenge", ParagraphStyle.QUIET, leads=True),
        ListBlock((ListItem("one point"), ListItem("two points"), ListItem("three points"))),
    ),
    "single-line items": (ListBlock(tuple(ListItem(f"point {number}") for number in range(9))),),
    "figures": (QUIET, KeyFigures((("25", "recommendations"), ("5", "groups")))),
}


@pytest.mark.parametrize("below", HEADED.values(), ids=HEADED.keys())
@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_heading_keeps_three_lines_of_what_follows_whatever_it_is(below: tuple[Block, ...], level: int) -> None:
    turned = 0
    for lines in range(34, 47):
        blocks = (Paragraph("line\n" * lines + "end"), Heading(level, "The heading", "k"), *below)
        composed = compose_pdf(document(*blocks))
        words = page_texts(composed.content)[composed.heading_pages["k"] - 1].partition("The heading ")[2]
        assert len(words.replace("line", "").split()) >= 6, (lines, words)
        assert not words.endswith(("groups.", "at least 5", "Theme", "Challenge", "Agreed wording")), (lines, words)
        turned += composed.heading_pages["k"] == 2
    assert 2 < turned < 13


def test_what_ends_a_section_is_not_kept_with_the_next_heading() -> None:
    """Short sections follow each other down the page; they do not pull each other to the next one."""
    blocks = [part for n in range(36) for part in (Heading(2, f"Heading {n}", f"k{n}"), Paragraph(f"words {n}"))]
    pages = page_texts(write_pdf(document(*blocks)))
    assert len(pages) == 3
    for number in range(36):
        assert any(f"Heading {number} words {number}" in page for page in pages)


def test_a_heading_before_a_page_break_or_at_the_end_is_placed() -> None:
    blocks = (Heading(1, "First", "a"), QUIET, PageBreak(), Heading(1, "Last", "b"))
    assert page_texts(write_pdf(document(*blocks))) == ["First Common to 2 of 5 groups.", "Last"]


def test_the_line_under_a_recommendation_stays_with_its_last_words() -> None:
    cut = 0
    for lines in range(30, 52):
        words = Recommendation(1, LONG, "1.1", "In theme 6")
        pages = page_texts(write_pdf(document(Paragraph("x\n" * lines + "x"), words)))
        assert any("are best. 1.1 In theme 6" in page for page in pages)
        cut += len(pages) == 2 and "Conduct" in pages[0] and "In theme" in pages[1]
        assert not pages[-1].startswith("In theme")
    assert cut


def test_a_code_never_stands_alone_on_a_line() -> None:
    for length in range(60, 100):
        texts = "word " * (length // 5) + "x" * (length % 5 + 1)
        content = write_pdf(document(Recommendation(1, texts, "4.6")))
        last_line = pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range().splitlines()[-1]
        assert last_line.strip() != "4.6"


def test_a_paragraph_leaves_no_single_line_behind() -> None:
    words = " ".join(f"word{number}" for number in range(60))
    cut_paragraphs = 0
    for lines in range(30, 52):
        pages = page_texts(write_pdf(document(Paragraph("x\n" * lines + "x"), Paragraph(words))))
        if len(pages) == 2 and "word0" in pages[0]:
            cut_paragraphs += 1
            assert "word14" in pages[0]
            assert len(pages[1].split()) > 8
    assert cut_paragraphs


def test_the_header_of_a_table_comes_again_on_each_page() -> None:
    rows = tuple(TableRow((str(number), LONG[:120])) for number in range(90))
    pages = page_texts(write_pdf(document(Table((TableColumn("No.", 1), TableColumn("Action", 5)), rows))))
    assert len(pages) > 2
    assert all(page.startswith("No. Action") for page in pages)
    numbers = [word for page in pages for word in page.split() if word.isdigit()]
    assert numbers == [str(number) for number in range(90)]


def test_a_row_taller_than_a_page_goes_on_and_loses_no_word() -> None:
    words = [f"word{number}" for number in range(2500)]
    table = Table((TableColumn("Theme", 1), TableColumn("Words", 1)), (TableRow(("one", " ".join(words))),))
    pages = page_texts(write_pdf(document(table)))
    assert len(pages) > 3
    assert all(page.startswith("Theme Words") for page in pages)
    assert [word for page in pages for word in page.split() if word.startswith("word")] == words


def test_a_header_that_would_fill_the_page_comes_only_once() -> None:
    table = Table((TableColumn("heading\n" * 40, 1),), tuple(TableRow((f"row{number}",)) for number in range(120)))
    pages = page_texts(write_pdf(document(table)))
    assert len(pages) < 8
    assert "heading" not in pages[-1]


def test_a_row_that_names_rows_stays_with_the_first_of_them() -> None:
    for before in range(20, 34):
        rows: tuple[TableRow | SpanRow, ...] = (
            *(TableRow((str(number), "x")) for number in range(before)),
            SpanRow("Pillar 2"),
            TableRow(("first", "of pillar")),
        )
        pages = page_texts(write_pdf(document(Table((TableColumn("No.", 1), TableColumn("B", 1)), rows))))
        assert any("Pillar 2 first of pillar" in page for page in pages)


def test_a_table_without_headings_has_no_header_row() -> None:
    table = Table((TableColumn("", 1), TableColumn("", 3)), (TableRow(("Place", "Nairobi")),))
    assert page_texts(write_pdf(document(table))) == ["Place Nairobi"]


def test_a_page_break_starts_a_page_but_never_makes_an_empty_one() -> None:
    blocks = (PageBreak(), Paragraph("one"), PageBreak(), PageBreak(), Paragraph("two"), PageBreak())
    assert page_texts(write_pdf(document(*blocks)))[:2] == ["one", "two"]


def test_what_follows_the_cover_starts_a_new_page() -> None:
    pages = page_texts(write_pdf(document(Cover("Title"), PageBreak(), Paragraph("after"))))
    assert pages == ["Title", "after"]


def test_a_document_without_blocks_is_one_white_page() -> None:
    assert page_texts(write_pdf(document())) == [""]


def test_long_words_and_boxes_go_on_over_pages_whole() -> None:
    unbroken = "".join(chr(ord("a") + number % 26) for number in range(9000))
    content = write_pdf(document(Callout(unbroken, "Title"), Recommendation(1, unbroken, "1.1")))
    assert "".join(page_texts(content)).replace(" ", "") == "Title" + unbroken + "1" + unbroken + "1.1"


def test_an_arabic_report_has_its_header_and_numbers_in_arabic() -> None:
    made = Document(
        "تقرير",
        "ar",
        (Contents("المحتويات"), Heading(1, "مقدمة", "a", numbered=True), Paragraph("نص")),
        Direction.RIGHT_TO_LEFT,
        RunningHeader("تقرير النتائج", "مسودة"),
        page_of="{page} من {count}",
    )
    text = page_texts(write_pdf(made))[0]
    for words in ("المحتويات", "مقدمة", "تقرير النتائج", "مسودة", "من"):
        assert words in text
