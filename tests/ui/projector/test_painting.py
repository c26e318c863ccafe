"""What the room sees, as pixels and pages: nothing too small, nothing lost between pages, mirrored where reading is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.ui.reading_screen import inked_box
from ui.projector import scene_painting
from ui.projector.scene_painting import MOST_ROWS, pages_of, paint_picture
from ui.projector.scene_text import HEIGHT, LEAST, ROW, TITLE, Letters
from ui.projector.scenes import BLANK, Mark, Scene, SceneKind, SceneRow, TimeShown
from ui.projector.spoken import spoken_state
from ui.projector.state import ProjectorState
from ui.tokens import load_tokens

SIZE = QSize(960, 540)
SCREENS = (QSize(1920, 1080), QSize(1024, 768), QSize(2560, 1080), QSize(1280, 720))
ARABIC = "رسم خريطة الشبكات القائمة في البلاد"


def scene_of(*words: str, kind: SceneKind = SceneKind.THEMES) -> Scene:
    rows = tuple(
        SceneRow(Mark.THEME, number, text, "2 of 3 groups", ((1, True), (2, False), (3, True)))
        for number, text in enumerate(words, start=1)
    )
    return Scene(kind, "What our groups have in common", "raised by at least 2 of 3 groups", rows)


def painted(state: ProjectorState, size: QSize = SIZE) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("#FF00FF"))
    with QPainter(image) as painter:
        paint_picture(painter, QRect(image.rect()), state)
    return image


def colours(image: QImage) -> set[int]:
    return {image.pixel(x, y) for y in range(0, image.height(), 3) for x in range(0, image.width(), 3)}


def test_letters_are_as_large_as_the_last_row_needs_them() -> None:
    shares = [one / HEIGHT for one in (TITLE, ROW, LEAST)]
    assert shares == pytest.approx([0.06, 0.043, 0.022], abs=0.0005)
    letters = [one for one in vars(scene_painting).values() if isinstance(one, Letters)]
    assert len(letters) > 6
    assert min(one.px for one in letters) >= LEAST
    assert min(scene_painting._REPORT_SIZES) >= LEAST


@settings(max_examples=60, deadline=None)
@given(
    words=st.lists(st.one_of(st.text(max_size=30), st.text("words of a long sentence ", max_size=900)), max_size=16),
    size=st.sampled_from(SCREENS),
    kind=st.sampled_from([SceneKind.THEMES, SceneKind.REPORT_BACK]),
)
def test_pages_hold_every_row_once_and_at_most_six(
    started_look: object, words: list[str], size: QSize, kind: SceneKind
) -> None:
    scene = scene_of(*words, kind=kind)
    pages = pages_of(scene, size)
    assert tuple(row for page in pages for row in page) == scene.rows
    assert all(len(page) <= MOST_ROWS for page in pages)
    assert all(pages) or len(pages) == 1


def test_rows_of_a_page_end_above_the_foot(look: object) -> None:
    for size in SCREENS:
        scene = scene_of(*["a recommendation of usual length that breaks " * 5] * 9)
        for page in range(len(pages_of(scene, size))):
            image = painted(ProjectorState(scene, page), size)
            top = round(size.height() * 0.985)
            foot = image.copy(0, top, size.width(), size.height() - top)
            assert colours(foot) == {load_tokens(False).win.rgb()}


@pytest.mark.parametrize("dark", [False, True])
def test_blank_is_one_colour_whatever_it_hides(look: object, dark: bool) -> None:
    scene = scene_of("Know what exists")
    ground = {load_tokens(dark).win.rgb()}
    assert colours(painted(ProjectorState(scene, is_blank=True, dark=dark))) == ground
    assert colours(painted(ProjectorState(BLANK, dark=dark, time=TimeShown(clock="12:05")))) == ground
    assert colours(painted(ProjectorState(scene, dark=dark))) > ground


def test_the_light_picture_does_not_follow_a_dark_window(look: object) -> None:
    from ui import theme
    from ui.tokens import Scheme

    state = ProjectorState(scene_of("Know what exists"))
    light = painted(state)
    theme.current().choose_scheme(Scheme.DARK)
    assert painted(state) == light


def test_from_right_to_left_the_picture_is_turned_round(look: object, qapp: QApplication) -> None:
    state = ProjectorState(scene_of("Know what exists"))
    strip = QColor(load_tokens(False).group(1).fill)
    at_end = inked_box(painted(state), strip)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    at_start = inked_box(painted(state), strip)
    assert at_end.center().x() > SIZE.width() // 2
    assert at_start.center().x() == pytest.approx(SIZE.width() - at_end.center().x(), abs=2)


def test_arabic_words_begin_at_the_mark_in_an_arabic_picture(look: object, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = painted(ProjectorState(scene_of(ARABIC)))
    row = image.copy(0, 120, SIZE.width(), 56)
    ink = inked_box(row, load_tokens(False).ink)
    assert ink.right() > SIZE.width() * 0.85


@pytest.mark.parametrize("clock", ["00:59", "38:14", "1:05:00", "-12:10", "-1:12:10"])
def test_every_clock_fits_on_every_screen(look: object, clock: str) -> None:
    for size in SCREENS:
        image = painted(ProjectorState(Scene(SceneKind.TIMER, "Session 2"), time=TimeShown(clock=clock)), size)
        edge = image.copy(0, 0, 4, size.height())
        assert colours(edge) == {load_tokens(False).win.rgb()}


def test_a_screen_reader_hears_the_page_that_is_seen(look: object) -> None:
    scene = scene_of("Know what exists", ARABIC)
    spoken = spoken_state(ProjectorState(scene), SIZE).splitlines()
    assert spoken[0] == "What our groups have in common"
    assert spoken[2] == "Theme 1. Know what exists. 2 of 3 groups. groups 1, 3"
    many = scene_of(*(f"Theme of {number}" for number in range(8)))
    second = spoken_state(ProjectorState(many, page=1), SIZE)
    assert "Theme of 7" in second
    assert "Theme of 0" not in second
    assert second.endswith("Page 2 of 2")
    assert spoken_state(ProjectorState(scene, is_blank=True), SIZE) == "Nothing is shown"


def test_a_screen_reader_does_not_hear_the_seconds(look: object) -> None:
    scene = Scene(SceneKind.TIMER, "Session 2")
    said = [spoken_state(ProjectorState(scene, time=TimeShown(clock=f"38:{second}")), SIZE) for second in (14, 13)]
    assert said[0] == said[1] == "Session 2\n38 minutes"
