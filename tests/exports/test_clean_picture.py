"""A picture goes into a document upright, not too large, and without a word of what the camera wrote into it."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from exports.clean_picture import LONGEST_SIDE, CleanPicture, clean_picture
from tests.exports.pictures import BLUE, CAMERA, DAMAGED, ORANGE, clear_picture, photograph, picture


def cleaned(data: bytes) -> CleanPicture:
    found = clean_picture(data)
    assert found is not None
    return found


def seen(found: CleanPicture) -> Image.Image:
    image = Image.open(io.BytesIO(found.content))
    assert image.size == (found.width, found.height)
    return image.convert("RGB")


def near(pixel: object, colour: tuple[int, int, int]) -> bool:
    return isinstance(pixel, tuple) and all(abs(one - other) < 12 for one, other in zip(pixel, colour, strict=True))


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_looks_as_it_did(kind: str) -> None:
    found = cleaned(picture(kind))
    assert (found.width, found.height, found.is_jpeg) == (640, 400, kind == "JPEG")
    assert near(seen(found).getpixel((20, 20)), ORANGE)
    assert near(seen(found).getpixel((600, 20)), BLUE)


@pytest.mark.parametrize(("orientation", "corner"), [(1, "ul"), (3, "lr"), (6, "ur"), (8, "ll"), (2, "ur"), (5, "ul")])
def test_a_photograph_stands_as_the_camera_was_held(orientation: int, corner: str) -> None:
    found = cleaned(photograph(orientation))
    assert (found.width > found.height) == (orientation < 5)
    place = (found.width - 20 if corner[1] == "r" else 20, found.height - 20 if corner[0] == "l" else 20)
    assert near(seen(found).getpixel(place), ORANGE)


@pytest.mark.parametrize("data", [photograph(), clear_picture()], ids=["photograph", "drawing"])
def test_nothing_stays_of_what_was_written_into_the_file(data: bytes) -> None:
    assert CAMERA.encode() in data
    found = cleaned(data)
    assert CAMERA.encode() not in found.content
    image = Image.open(io.BytesIO(found.content))
    assert dict(image.getexif()) == {}
    assert not {"exif", "comment", "Author", "icc_profile", "photoshop", "xmp"} & set(image.info)


def test_words_behind_the_end_of_a_picture_are_left_out() -> None:
    assert b"hidden words" not in cleaned(picture() + b"hidden words").content


@pytest.mark.parametrize("mode", ["L", "1", "P", "RGBA", "CMYK", "I;16"])
def test_pictures_of_every_kind_of_colour_are_taken(mode: str) -> None:
    base = Image.new("L", (90, 60), 200)
    image = base.convert("I").point(lambda value: value * 257).convert("I;16") if mode == "I;16" else base.convert(mode)
    out = io.BytesIO()
    image.save(out, "JPEG" if mode == "CMYK" else "PNG")
    found = cleaned(out.getvalue())
    level = seen(found).getpixel((40, 30))
    assert isinstance(level, tuple)
    assert mode == "1" or all(abs(part - 200) < 12 for part in level)


def test_what_is_clear_is_white_paper() -> None:
    image = seen(cleaned(clear_picture()))
    assert image.getpixel((150, 80)) == (255, 255, 255)
    assert image.getpixel((20, 20)) == ORANGE


def test_a_picture_is_no_larger_than_print_needs() -> None:
    found = cleaned(picture("JPEG", (5000, 2500)))
    assert (found.width, found.height) == (LONGEST_SIDE, LONGEST_SIDE // 2)


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED.keys())
def test_what_is_no_whole_picture_is_said_to_be_none(data: bytes) -> None:
    assert clean_picture(data) is None


def test_what_was_made_here_is_not_made_again_but_where_it_must_be_smaller() -> None:
    clean = clean_picture(picture(size=(900, 600)), 400)
    assert clean is not None
    assert (clean.width, clean.height) == (400, 267)
    assert clean_picture(clean.content) is clean
    smaller = clean_picture(clean.content, 200)
    assert smaller is not None
    assert (smaller.width, smaller.height) == (200, 134)
