"""What a person sees: colours of groups, squares and circles, sides in left-to-right and right-to-left documents."""

from __future__ import annotations

from typing import Any

import pytest

from exports.document import (
    Align,
    Badge,
    Block,
    Contents,
    Cover,
    Direction,
    Document,
    GroupMark,
    GroupStrip,
    Heading,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    Recommendation,
    Run,
    RunningHeader,
    Table,
    TableColumn,
    TableRow,
    ThemeMark,
    Tone,
)
from exports.pdf.writer import write_pdf
from tests.exports.reading_pdf import colour_box, document, page_texts, picture, token

LEFT, RIGHT = Direction.LEFT_TO_RIGHT, Direction.RIGHT_TO_LEFT


def seen(*blocks: Block, direction: Direction = LEFT) -> Any:
    whole = picture(write_pdf(document(*blocks, direction=direction)))
    return whole.crop((0, 0, whole.width, 420))


def box(image: Any, name: str) -> tuple[int, int, int, int]:
    found = colour_box(image, token(name))
    assert found is not None, f"nothing has the colour {name}"
    return found


@pytest.mark.parametrize("number", range(1, 9))
def test_the_square_of_a_group_has_the_groups_colour_and_is_square(number: int) -> None:
    left, top, right, bottom = box(seen(Paragraph(GroupMark(number))), f"g{number}")
    assert abs((right - left) - (bottom - top)) <= 1
    assert right - left > 20


def test_group_9_has_the_colour_of_group_1_and_a_ring() -> None:
    first, ninth = seen(Paragraph(GroupMark(1))), seen(Paragraph(GroupMark(9)))
    left, top, _right, _bottom = box(ninth, "g1")
    assert box(ninth, "g1") == box(first, "g1")
    assert first.getpixel((left + 14, top + 3)) == token("g1")
    assert min(ninth.getpixel((left + 14, top + 3))) > 150


def test_a_group_that_did_not_raise_the_idea_is_not_filled() -> None:
    image = seen(Paragraph(GroupStrip.of((2,), total=3)))
    assert colour_box(image, token("g1")) is None
    assert colour_box(image, token("g3")) is None
    assert box(image, "g2")


def test_a_strip_reads_from_the_side_where_the_document_starts() -> None:
    strip = Paragraph(GroupStrip.of((1, 3), total=3))
    left_image, right_image = seen(strip), seen(strip, direction=RIGHT)
    assert box(left_image, "g1")[2] < box(left_image, "g3")[0]
    assert box(right_image, "g3")[2] < box(right_image, "g1")[0]
    # The gap between two squares is the same in both.
    second = Paragraph(GroupStrip.of((1, 2), total=2))
    gaps = (
        box(seen(second), "g2")[0] - box(seen(second), "g1")[2],
        box(seen(second, direction=RIGHT), "g1")[0] - box(seen(second, direction=RIGHT), "g2")[2],
    )
    assert abs(gaps[0] - gaps[1]) <= 1
    assert gaps[0] > 3


def test_a_theme_is_a_circle_and_no_group() -> None:
    image = seen(Paragraph(ThemeMark(6)))
    left, top, right, bottom = box(image, "ink")
    assert abs((right - left) - (bottom - top)) <= 1
    corner = image.getpixel((left, top))
    assert corner == (255, 255, 255)


def test_a_recommendation_has_its_square_where_the_line_starts() -> None:
    words = Recommendation(1, "Map what exists.", "1.1")
    assert box(seen(words), "g1")[0] < 130
    assert box(seen(words, direction=RIGHT), "g1")[2] > 1060


def test_the_first_column_stands_at_the_right_in_a_right_to_left_table() -> None:
    table = Table(
        (TableColumn("1", 1), TableColumn("2", 1), TableColumn("3", 1)),
        (TableRow((GroupMark(1), GroupMark(2), GroupMark(3))),),
    )
    left_image, right_image = seen(table), seen(table, direction=RIGHT)
    assert box(left_image, "g1")[0] < box(left_image, "g2")[0] < box(left_image, "g3")[0]
    assert box(right_image, "g1")[0] > box(right_image, "g2")[0] > box(right_image, "g3")[0]


def test_words_stand_at_the_side_of_their_own_direction() -> None:
    for direction in Direction:
        assert box(seen(Paragraph("Latin words"), direction=direction), "ink")[0] < 115
        assert box(seen(Paragraph("كلمات عربية"), direction=direction), "ink")[2] > 1075


def test_numbers_stand_at_the_end_of_their_column() -> None:
    table = Table((TableColumn("", 1), TableColumn("", 1, Align.END)), (TableRow(("", "1,205")),))
    assert box(seen(table), "ink")[0] > 1000
    assert box(seen(table, direction=RIGHT), "ink")[2] < 190


def test_shared_words_are_marked_by_a_ground_and_a_line_under_them() -> None:
    image = seen(Paragraph(("plain ", Run("shared", highlight=True))))
    left, _top, right, bottom = box(image, "hl")
    underline = {image.getpixel((left + 30, y)) for y in range(bottom - 6, bottom + 1)}
    assert right - left > 60
    assert min(underline)[0] < 120


@pytest.mark.parametrize(("tone", "name"), [(Tone.ATTENTION, "warn-t"), (Tone.CONFIDENTIAL, "conf-t")])
def test_a_badge_has_the_ground_of_its_tone(tone: Tone, name: str) -> None:
    assert box(seen(Paragraph(("Status ", Badge("not yet", tone)))), name)


def test_a_character_no_font_has_is_drawn_as_a_box() -> None:
    right_of_b = [box(seen(Paragraph(text)), "ink")[2] for text in ("a  b", "a 工 b", "a 工会 b")]
    assert right_of_b[0] + 12 < right_of_b[1]
    assert right_of_b[1] + 12 < right_of_b[2]


def test_a_badge_wider_than_its_column_takes_more_lines_and_stays_inside() -> None:
    table = Table(
        (TableColumn("", 1), TableColumn("", 9)),
        (TableRow((Badge("date not given by anybody", Tone.ATTENTION), Run("x"))),),
    )
    left, top, right, bottom = box(seen(table), "warn-t")
    assert right - left < 100
    assert bottom - top > 60


def test_a_cover_begins_at_one_side_whatever_the_direction_of_its_words() -> None:
    for direction in Direction:
        for words in ("Latin words", "كلمات عربية"):
            left, _top, right, _bottom = box(picture(write_pdf(document(Cover(words), direction=direction))), "ink")
            assert left < 115 if direction is LEFT else right > 1075


@pytest.mark.parametrize("words", ["Latin words", "كلمات عربية"])
def test_a_title_and_an_item_stand_at_the_side_of_their_document(words: str) -> None:
    for direction in Direction:
        for block in (Heading(1, words, "a", numbered=True), ListBlock((ListItem(words),))):
            left, _top, right, _bottom = box(seen(block, direction=direction), "ink")
            middle = (left + right) / 2
            assert middle < 500 if direction is LEFT else middle > 700


def test_a_running_head_has_all_the_room_that_its_end_leaves() -> None:
    title = "Action Group on Supply Chains: second workshop of the year"
    head = RunningHeader(f"{title} · Report", "DRAFT 1")
    whole = Document("t", "en", (Paragraph("a"),), header=head)
    assert f"{title} · Report" in page_texts(write_pdf(whole))[0]


def test_an_entry_of_the_contents_stands_beside_its_number_in_either_direction() -> None:
    for direction in Direction:
        for words in ("Latin words", "كلمات عربية"):
            blocks = (Contents(""), PageBreak(), Heading(1, words, "a", numbered=True))
            page = picture(write_pdf(document(*blocks, direction=direction)))
            between = page.crop((360, 0, 830, page.height))
            assert colour_box(between, token("ink")) is None
            assert box(page, "ink")[2] - box(page, "ink")[0] > 900  # from the entry to its page number
