"""Pictures and bars as they are seen: their place, their size, their side, and what stands for a damaged one."""

from __future__ import annotations

import pypdfium2
import pypdfium2.raw as raw
import pytest

from exports.document import Direction, Document, Heading, Paragraph
from exports.pdf.style import FRAMES
from exports.pdf.writer import compose_pdf, write_pdf
from exports.picture_block import Bar, Bars, Picture
from tests.exports.pictures import BLUE, CAMERA, DAMAGED, photograph, picture
from tests.exports.reading_pdf import colour_box, document, page_texts, text_of, token
from tests.exports.reading_pdf import picture as page_picture

LEFT, RIGHT = Direction.LEFT_TO_RIGHT, Direction.RIGHT_TO_LEFT
BARS = Bars((Bar("Map first", 12, "12 votes"), Bar("Data", 3, "3"), Bar("None", 0, "0")), "12, 3, 0", "Votes.")


def images(content: bytes) -> list[tuple[int, tuple[float, float, float, float]]]:
    """Return (page, box) of each picture."""
    pdf = pypdfium2.PdfDocument(content)
    found = [(n, one) for n in range(len(pdf)) for one in pdf[n].get_objects((raw.FPDF_PAGEOBJ_IMAGE,))]
    return [(number, one.get_bounds()) for number, one in found]


def test_a_picture_takes_its_share_of_the_width_at_the_side_where_reading_begins() -> None:
    for direction, side in ((LEFT, 0), (RIGHT, 2)):
        shown = Picture(picture(size=(1600, 800)), "A room", width_share=0.5)
        ((_page, box),) = images(write_pdf(document(shown, direction=direction)))
        assert box[2] - box[0] == pytest.approx(FRAMES[document().paper].text_width / 2, abs=1)
        assert box[3] - box[1] == pytest.approx((box[2] - box[0]) / 2, abs=1)
        assert box[side] == pytest.approx(54 if side == 0 else 595.3 - 54, abs=1)


@pytest.mark.parametrize("size", [(300, 4000), (4000, 300), (1, 3000), (2500, 2500)])
def test_a_picture_never_leaves_the_page(size: tuple[int, int]) -> None:
    content = write_pdf(document(Paragraph("words " * 300), Picture(picture("PNG", size), "A room", "Its caption")))
    ((number, (left, bottom, right, top)),) = images(content)
    assert left >= 53
    assert right <= 595.3 - 53
    assert bottom >= 61
    assert top <= 842 - 83
    assert "Its caption" in page_texts(content)[number]


def test_a_small_picture_is_not_blown_up() -> None:
    ((_page, (left, _bottom, right, _top)),) = images(write_pdf(document(Picture(picture("PNG", (90, 60)), "A mark"))))
    assert right - left == pytest.approx(90, abs=1)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_is_seen_with_its_colours(kind: str) -> None:
    shown = page_picture(write_pdf(document(Picture(picture(kind), "A room"))), scale=1.0)
    found = colour_box(shown, BLUE, tolerance=14)
    assert found is not None
    assert found[2] - found[0] > 400


def test_the_same_picture_is_in_the_file_once() -> None:
    shown = Picture(picture(size=(1500, 900)), "A room")
    once, thrice = (write_pdf(document(*[shown] * count)) for count in (1, 3))
    assert thrice.count(b"/Subtype /Image") == once.count(b"/Subtype /Image") == 1


def test_nothing_of_the_camera_is_in_the_file() -> None:
    assert CAMERA.encode() not in write_pdf(document(Picture(photograph(), "A room")))


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_picture_is_a_box_that_says_so(data: bytes) -> None:
    text = text_of(write_pdf(document(Picture(data, "Flip chart of group 2", "Friday"), Paragraph("after"))))
    assert text == "This picture cannot be shown: its file is damaged. Flip chart of group 2 Friday after"


def test_the_longest_bar_has_the_whole_room_and_the_others_their_part() -> None:
    for direction in Direction:
        shown = page_picture(write_pdf(document(BARS, direction=direction)), scale=2.0)
        whole = colour_box(shown, token("acc"))
        assert whole is not None
        second = colour_box(shown.crop((0, whole[1] + 40, shown.width, whole[1] + 62)), token("acc"))
        assert second is not None
        assert (second[2] - second[0]) / (whole[2] - whole[0]) == pytest.approx(3 / 12, abs=0.02)
        start = 0 if direction is LEFT else 2
        assert abs(whole[start] - second[start]) <= 1


def test_every_bar_brings_its_words_and_its_value() -> None:
    for words in ("Map first 12 votes", "Data 3", "None 0", "Votes."):
        assert words in text_of(write_pdf(document(BARS)))


def test_bars_stay_together_while_a_long_row_goes_on_over_pages() -> None:
    few = write_pdf(document(Paragraph("line\n" * 44 + "end"), Heading(2, "Votes", "v"), BARS))
    assert "Votes Map first" in page_texts(few)[1]
    many = Bars(tuple(Bar(f"bar{number}", number, str(number)) for number in range(200)), "many", "The caption")
    composed = compose_pdf(document(many))
    words = [word for page in page_texts(composed.content) for word in page.split() if word.startswith("bar")]
    assert words == [f"bar{number}" for number in range(200)]
    assert composed.page_count > 2


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -3.0, 0.0, 1e300])
def test_a_value_that_is_no_length_is_drawn_without_harm(value: float) -> None:
    content = write_pdf(document(Bars((Bar("one", value, "?"), Bar("two", 2, "2")), "spoken")))
    assert text_of(content) == "one ? two 2"


def test_bars_without_bars_are_nothing() -> None:
    assert page_texts(write_pdf(Document("t", "en", (Bars((), "none"),), page_of=""))) == [""]
