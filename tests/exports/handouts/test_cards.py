"""Badges and signs: nothing is cut, names are as large as they fit and never too small to read, in every script."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import ImageChops

from exports.document import PRINTED, Direction, Document, GroupMark, Paper
from exports.form_blocks import CardSheet, DoorSign, Sign, TableSign
from exports.handouts.composed import compose_kit
from exports.handouts.kit import sheets
from exports.handouts.options import BADGE_COLUMNS, BADGE_WIDTH_MM, BadgeSize, KitOptions
from exports.pdf.style import FRAMES
from exports.pdf.writer import ComposedPdf, compose_pdf
from tests.exports.handouts.kit_room import LONG_WORD, NAMES, crowd, model_of, person, room
from tests.exports.handouts.measuring import card_boxes, letters
from tests.exports.reading_pdf import colour_box, page_texts, picture, text_of, token

WHITE = 8.0
"""Points that stay white inside the edge of a card, whatever stands on it."""
BADGES = KitOptions(left_out=frozenset(one.key for one in sheets() if one.key != "badges") | {"cover"})
SENTENCE = "Representative of the national union of domestic and agricultural workers of the northern region " * 3


def cards(*signs: Sign, size: BadgeSize = BadgeSize.TEN, direction: Direction = Direction.LEFT_TO_RIGHT) -> ComposedPdf:
    sheet = CardSheet(signs, BADGE_COLUMNS, size.rows, BADGE_WIDTH_MM, size.height_mm)
    return compose_pdf(Document("Cards", "en", (sheet,), direction))


def crossing(content: bytes, size: BadgeSize, paper: Paper = Paper.A4) -> list[str]:
    """Return the letters that stand on no card, or in the white at its edge."""
    boxes = card_boxes(size, paper)
    return [
        one.text
        for one in letters(content)
        if not any(
            left + WHITE <= one.left
            and one.right <= right - WHITE
            and bottom + WHITE <= one.bottom
            and one.top <= top - WHITE
            for left, bottom, right, top in boxes
        )
    ]


@pytest.mark.parametrize("size", list(BadgeSize))
@pytest.mark.parametrize("name", [*(" ".join(one[:2]) for one in NAMES), LONG_WORD * 2, SENTENCE])
def test_no_name_is_cut_or_crosses_the_edge(name: str, size: BadgeSize) -> None:
    marks = (GroupMark(1), GroupMark(12), GroupMark(None))
    made = cards(*[Sign(name, (SENTENCE, "Country"), marks, "A workshop with a name of its own")] * 4, size=size)
    assert crossing(made.content, size) == []


@settings(max_examples=40, deadline=None)
@example("00\x1f\x85\x1f", ["", "", ""], Direction.LEFT_TO_RIGHT)
@example(SENTENCE, [SENTENCE] * 9, Direction.RIGHT_TO_LEFT)
@given(
    st.text(min_size=1, max_size=160),
    st.lists(st.text(max_size=200), max_size=5),
    st.sampled_from(list(Direction)),
)
def test_any_words_stay_on_their_card(name: str, lines: list[str], direction: Direction) -> None:
    made = cards(Sign(name, tuple(lines), (GroupMark(3),), name), direction=direction)
    assert crossing(made.content, BadgeSize.TEN) == []
    assert made.page_count == 1


def test_a_short_name_is_large_and_a_long_one_wraps_before_it_gets_small() -> None:
    short = letters(cards(Sign("Ana")).content)
    assert short[0].top - short[0].bottom > 15  # a capital of 25 points
    long = letters(cards(Sign(LONG_WORD)).content)
    assert len({round(one.bottom / 6) for one in long if one.text in "aoni"}) >= 2
    assert max(one.top - one.bottom for one in long) > 8  # a capital of 12.5 points: still read at arm's length


def test_a_name_is_broken_only_where_it_is_wider_than_the_card() -> None:
    text = page_texts(cards(Sign("Christophe-Alexandre Montmorency")).content)[0]
    assert "Christophe-Alexandre" in text
    assert "Montmorency" in text


def test_what_has_no_room_is_told_and_ends_in_an_ellipsis() -> None:
    made = cards(Sign("word " * 400), Sign("Ana"))
    assert made.shortened == ("word " * 400,)
    assert "…" in text_of(made.content)
    assert cards(Sign("Ana", headline=SENTENCE)).shortened == (SENTENCE,)
    assert cards(Sign(LONG_WORD, (SENTENCE[:120],))).shortened == ()


def test_every_badge_has_its_name_in_one_piece() -> None:
    people = tuple(person(name, honorific=honorific) for honorific, name, _house, _country in NAMES)
    with room(people) as workspace:
        text = text_of(compose_kit(model_of(workspace), BADGES).content)
    for name in (NAMES[1][1], NAMES[2][1], NAMES[3][1]):
        for word in name.split():
            assert word in text


@pytest.mark.parametrize("paper", PRINTED)
@pytest.mark.parametrize("size", list(BadgeSize))
def test_cut_marks_stand_on_every_paper_within_reach_of_a_printer(paper: Paper, size: BadgeSize) -> None:
    left, bottom, _right, _top = card_boxes(size, paper)[0]
    least = 4.0 * 72 / 25.4
    assert left > least
    assert bottom > least
    options = KitOptions(paper=paper, badges=size, left_out=BADGES.left_out)
    with room(crowd(9)) as workspace:
        content = compose_kit(model_of(workspace), options).content
    assert crossing(content, size, paper) == []
    ink = picture(content).convert("L").point([255 * (value < 100) for value in range(256)])
    reach = ink.getbbox()
    assert reach is not None
    frame, edge = FRAMES[paper], 5.0 * 2
    assert reach[0] > edge
    assert reach[1] > edge
    assert reach[2] < frame.width * 2 - edge
    assert reach[3] < frame.height * 2 - edge


def test_the_last_sheet_is_filled_with_blank_badges() -> None:
    with room(crowd(9), title="Filling") as workspace:
        content = compose_kit(model_of(workspace), BADGES).content
    assert [text.count("Filling") for text in page_texts(content)] == [8, 8]


def test_a_right_to_left_sheet_begins_at_the_right() -> None:
    first = letters(cards(Sign("X"), direction=Direction.RIGHT_TO_LEFT).content)[0]
    assert first.left > FRAMES[Paper.A4].width / 2


# --- signs ------------------------------------------------------------------------------------------------------


def _sign(block: TableSign | DoorSign) -> Any:
    return picture(compose_pdf(Document("Signs", "en", (block,))).content)


def test_a_table_sign_reads_from_both_sides() -> None:
    seen = _sign(TableSign(Sign("فاطمة Amina", ("Ministry of Labour",), (GroupMark(2),))))
    turned = seen.rotate(180)
    difference = ImageChops.difference(seen, turned).convert("L").point([255 * (value > 128) for value in range(256)])
    histogram = difference.histogram()
    assert histogram[255] < 400  # the edges of letters may fall between two pixels
    dark = seen.convert("L").point([255 * (value < 100) for value in range(256)]).histogram()[255]
    assert dark > 8_000


def test_a_screen_reader_hears_a_table_sign_once() -> None:
    content = compose_pdf(Document("Signs", "en", (TableSign(Sign("Only once", ("Beside",))),))).content
    once = compose_pdf(Document("Signs", "en", (DoorSign(Sign("Only once", ("Beside",))),))).content
    assert content.count(b"/S /P") == once.count(b"/S /P") == 2


@pytest.mark.parametrize("name", [LONG_WORD, SENTENCE, *(one[1] for one in NAMES)])
@pytest.mark.parametrize("kind", [TableSign, DoorSign])
def test_no_sign_is_cut(name: str, kind: type[TableSign | DoorSign]) -> None:
    made = compose_pdf(Document("Signs", "en", (kind(Sign(name, (SENTENCE,), (GroupMark(7),), "Head")),)))
    frame = FRAMES[Paper.A4]
    for one in letters(made.content):
        assert one.left > 20
        assert one.right < frame.width - 20
        assert one.bottom > 20
        assert one.top < frame.height - 20
        if kind is TableSign:  # nothing stands on the fold
            assert not one.bottom - 4 < frame.height / 2 < one.top + 4
    assert made.page_count == 1


def test_a_group_s_square_has_its_digit_for_black_and_white() -> None:
    seen = _sign(DoorSign(Sign("Theme", marks=(GroupMark(1),))))
    box = colour_box(seen, token("g1"))
    assert box is not None
    inside = seen.crop(box)
    assert colour_box(inside, token("g1o")) is not None
    sign = DoorSign(Sign("", marks=(GroupMark(1),)))
    assert text_of(compose_pdf(Document("Signs", "en", (sign,))).content) == "1"
