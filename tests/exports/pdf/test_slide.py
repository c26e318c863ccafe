"""A slide: large where there is room, smaller where there is less, then on another page; no word is cut or left out."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from exports.document import Direction, Document, Paper
from exports.pdf.itemise import Glyphs
from exports.pdf.setting import Setting
from exports.pdf.slide_layout import (
    BAND_MOST,
    BODY_SIZES,
    FOOT,
    LEAST_BODY,
    MARGIN,
    PADDING,
    STRIP_MOST,
    Cell,
    Placed,
    SlidePage,
    SlideParts,
    columns_of,
    slide_pages,
)
from exports.pdf.structure import Element
from exports.pdf.writer import compose_pdf
from exports.slide_block import Slide, SlideColumn
from tests.exports.reading_pdf import page_texts

LONG = (
    "Hoàn thiện khung pháp luật và chính sách quốc gia về phòng, chống lao động trẻ em, lao động cưỡng bức và mua bán "
    "người phù hợp với các tiêu chuẩn quốc tế"
)
VIETNAM_LIKE = Slide(
    "Việt Nam",
    "Hội thảo hoạch định chiến lược quốc gia · 24 tháng 5 năm 2019",
    tuple(
        SlideColumn(heading, tuple(f"{number}{place} {LONG}" for place in range(count)))
        for number, (heading, count) in enumerate(
            (("Lao động trẻ em", 3), ("Lao động cưỡng bức", 2), ("Di cư", 2), ("Chuỗi cung ứng", 4))
        )
    ),
    "Next steps",
    ("Roadmap approved (September 2019)",),
)
"""Eleven long items in four columns, as the stress case of domain description 8.8; the words are made up."""


def document(slide: Slide, direction: Direction = Direction.LEFT_TO_RIGHT) -> Document:
    return Document("Slide", "en", (slide,), direction, paper=Paper.SLIDE)


def laid(slide: Slide, direction: Direction = Direction.LEFT_TO_RIGHT) -> tuple[list[SlidePage], Setting]:
    root = Element("Document")
    setting = Setting.of(document(slide, direction), root)
    return slide_pages(slide, SlideParts.of(slide, root), setting), setting


def words_of(cell: Cell) -> str:
    return "".join(
        fragment.shaped.text for line in cell.lines for fragment in line.fragments if isinstance(fragment, Glyphs)
    )


def said(stream: list[Placed]) -> Counter[str]:
    """Return the letters of a stream without what stands there a second time."""
    return Counter("".join("".join(words_of(one.cell).split()) for one in stream if one.cell.element is not None))


def letters(*texts: str) -> Counter[str]:
    return Counter("".join("".join(text.split()) for text in texts))


def bottom(stream: tuple[Placed, ...]) -> float:
    return max((one.drop + one.cell.height for one in stream), default=0.0)


WORDS = st.text(st.sampled_from("abcdefgh ijkl mnop (qrst) "), min_size=1, max_size=40).map(str.strip).filter(bool)
TEXTS = st.builds(lambda words, times: " ".join([words] * times), WORDS, st.integers(1, 30))
COLUMNS = st.builds(SlideColumn, st.one_of(st.just(""), TEXTS), st.lists(TEXTS, max_size=12).map(tuple))
SLIDES = st.builds(
    Slide,
    TEXTS,
    TEXTS,
    st.lists(COLUMNS, max_size=4).map(tuple),
    st.sampled_from(["", "Next steps"]),
    st.lists(TEXTS, max_size=8).map(tuple),
)


HIGH_HEADING = Slide(
    " ".join(["aa"] * 21),
    "a",
    (SlideColumn(" ".join(["aaaaaaaaa"] * 25), ("a",)),),
    "Next steps",
    ("a", " ".join(["aaaaaaaaaaaaaa"] * 16)),
)
"""At the largest size its heading leaves a gap for its item, but no line."""
NO_ROOM_UNDER_HEADING = Slide("a", "", (SlideColumn(" ".join(["aaaaaaaaa"] * 90), ("a",)),), "", ())


@settings(deadline=None, max_examples=60)
@example(HIGH_HEADING, Direction.LEFT_TO_RIGHT)
@example(NO_ROOM_UNDER_HEADING, Direction.RIGHT_TO_LEFT)
@given(SLIDES, st.sampled_from(Direction))
def test_every_word_stands_on_some_page_in_its_own_column_and_inside_it(slide: Slide, direction: Direction) -> None:
    pages, setting = laid(slide, direction)
    for place, column in enumerate(slide.columns):
        stream = [one for page in pages for one in page.columns[place]]
        assert said(stream) == letters(column.heading, *column.items)
    assert said([one for page in pages for one in page.band]) == letters(slide.title, slide.line)
    assert said([one for page in pages for one in page.strip]) == letters(*slide.strip)
    for page in pages:
        room = setting.frame.height - page.band_height - page.strip_height - FOOT - 2 * PADDING
        assert max(map(bottom, page.columns), default=0.0) <= room + 0.01
        assert page.band_height <= BAND_MOST + 0.01
        assert page.strip_height <= STRIP_MOST + 0.01
        for one in (placed for stream in (page.band, *page.columns, page.strip) for placed in stream):
            # Lines are broken by the widths of their words; drawn together, two letters may stand a hair wider.
            assert max(line.width for line in one.cell.lines) <= one.cell.column.width + 0.5
            assert one.cell.column.x >= MARGIN - 0.01
            assert one.cell.column.x + one.cell.column.width <= setting.frame.width - MARGIN + 0.01


def size_of(pages: list[SlidePage], column: int = 0) -> float:
    cell = next(one.cell for one in pages[0].columns[column] if not one.cell.is_heading)
    return next(fragment.size for fragment in cell.lines[0].fragments if isinstance(fragment, Glyphs))


def test_few_words_are_large_and_many_go_on() -> None:
    few, _setting = laid(Slide("Chile", "2019", (SlideColumn("", ("Know more", "Act sooner")),)))
    assert (len(few), size_of(few)) == (1, BODY_SIZES[0])
    many, _setting = laid(VIETNAM_LIKE)
    assert len(many) == 2
    assert size_of(many) >= LEAST_BODY


def test_nothing_shrinks_more_than_the_pages_ask_for() -> None:
    """Two pages are needed at the least size, so the words are as large as two pages allow."""
    slide = Slide("Nepal", "2019", (SlideColumn("", tuple(LONG for _one in range(14))),))
    pages, _setting = laid(slide)
    assert len(pages) == 2
    assert size_of(pages) > LEAST_BODY


def test_a_column_that_goes_on_bears_its_heading_again_and_says_which_page_it_is() -> None:
    composed = compose_pdf(document(VIETNAM_LIKE))
    texts = page_texts(composed.content)
    assert [("1 / 2" in texts[0]), ("2 / 2" in texts[1])] == [True, True]
    for text in texts:
        assert "Việt Nam" in text
        assert "Chuỗi cung ứng" in text
    both = " ".join(texts)
    assert all(f"{number}{place} Hoàn" in both for number, count in enumerate((3, 2, 2, 4)) for place in range(count))
    assert "Next steps" in texts[0]
    assert "Next steps" not in texts[1]


def test_a_heading_never_stands_alone_over_an_empty_column() -> None:
    slide = Slide("A", "b", (SlideColumn("Heading", (" ".join([LONG] * 12),)), SlideColumn("Other", ("short",))))
    pages, _setting = laid(slide)
    for page in pages:
        for stream in page.columns:
            assert not stream or not stream[-1].cell.is_heading


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_columns_are_mirrored_for_who_reads_from_the_right(count: int) -> None:
    slide = Slide("تونس", "", tuple(SlideColumn(str(one), ("x",)) for one in range(count)))
    setting = Setting.of(document(slide, Direction.RIGHT_TO_LEFT), Element("Document"))
    pages, _setting = laid(slide, Direction.RIGHT_TO_LEFT)
    whole = pages[0].band[0].cell.column
    places = [one.x for one in columns_of(slide, whole)]
    assert places == sorted(places, reverse=True)
    assert places[0] + columns_of(slide, whole)[0].width == pytest.approx(setting.frame.width - MARGIN)


def test_the_page_is_a_screen_and_bears_no_running_lines() -> None:
    content = compose_pdf(document(VIETNAM_LIKE)).content
    assert b"/MediaBox [ 0 0 960 540 ]" in content or b"/MediaBox [0 0 960 540]" in content


def test_a_slide_of_nothing_is_one_page() -> None:
    assert compose_pdf(document(Slide("", "", ()))).page_count == 1


def test_a_megabyte_goes_on_over_many_pages_and_ends() -> None:
    words = "forced labour and child labour " * 2000
    pages, _setting = laid(Slide("A", "b", (SlideColumn("", (words,)), SlideColumn("", ("x",)))))
    assert said([one for page in pages for one in page.columns[0]]) == letters(words)
