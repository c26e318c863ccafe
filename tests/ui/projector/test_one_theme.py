"""One theme on the wall: words as large as they fit, none lost between pages, none that is not for everyone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from a87desk.commands.plenary import SayOutcome
from a87desk.commands.record import ChangeRecord
from a87desk.commands.theme_wording import AgreeWording
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import PlenaryOutcome, WordingStage
from tests.ui.projector.wall_room import HIDDEN, plenary_workshop
from ui.projector import one_theme, theme_painting
from ui.projector.one_theme import no_theme_scene
from ui.projector.scene_painting import pages_of, paint_picture
from ui.projector.scene_text import HEIGHT, LEAST, ROW, Letters
from ui.projector.scenes import Mark, Scene, SceneKind, SceneRow
from ui.projector.shelf import Choice, SceneShelf, read_shelf
from ui.projector.spoken import spoken_state
from ui.projector.state import ProjectorState
from ui.tokens import load_tokens

WALL = QSize(1920, 1080)
SIZE = QSize(960, 540)
SCREENS = (WALL, QSize(1024, 768), QSize(2560, 1080))


def scene_of(words: str, *, is_common: bool = True, groups: int = 3) -> Scene:
    strip = tuple((number, number != 2) for number in range(1, groups + 1))
    row = SceneRow(Mark.THEME, 4, words, "Common to 2 of 3 groups", strip, below=("Accepted",), is_common=is_common)
    return Scene(SceneKind.THEME, "Map what exists", "Forum", (row,), ((1, "Research"),), nothing="No words yet.")


def painted(state: ProjectorState, size: QSize = SIZE) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("#FF00FF"))
    with QPainter(image) as painter:
        paint_picture(painter, QRect(image.rect()), state)
    return image


def shelf_of(path: Path, *acts: tuple[str, PlenaryOutcome | None]) -> tuple[SceneShelf, dict[str, str]]:
    """Return the shelf of the plenary workshop, and its themes by name; each act agrees words of the last theme."""
    workspace = plenary_workshop(path)
    themes = {one.name: one.id for one in workspace.read.all(Theme)}
    for words, outcome in acts:
        workspace.run(AgreeWording(themes["Know what exists"], words, WordingStage.PLENARY, outcome=outcome))
    shelf = read_shelf(workspace)
    workspace.close()
    return shelf, themes


def test_it_says_words_support_and_outcome(tmp_path: Path) -> None:
    shelf, themes = shelf_of(tmp_path / "w.a87", ("Map it all", None), ("Map it by 2018", PlenaryOutcome.AMENDED))
    scene = shelf.scene(Choice(SceneKind.THEME, theme_id=themes["Know what exists"]))
    (row,) = scene.rows
    assert (scene.title, scene.subtitle, row.words) == ("Know what exists", "Forum", "Map it by 2018")
    assert (row.end, row.is_common, row.below) == ("Common to 2 of 3 groups", True, ("Accepted with amendment",))
    assert row.strip == ((1, True), (2, True), (3, False))
    assert spoken_state(ProjectorState(scene), WALL).split("\n") == [
        "Know what exists",
        "Forum",
        f"Theme {row.number}. Map it by 2018. Common to 2 of 3 groups. groups 1, 2. Accepted with amendment",
    ]


def test_the_first_theme_is_the_one_that_nobody_chose_and_those_that_may_be_seen_are_listed(tmp_path: Path) -> None:
    shelf, themes = shelf_of(tmp_path / "w.a87")
    assert shelf.scene(Choice(SceneKind.THEME)).title == "Know what exists"
    assert next(words.split(". ", 1)[1] for _id, words in shelf.theme_names) == "Know what exists"
    scene = shelf.scene(Choice(SceneKind.THEME, theme_id=themes["Theme of confidential"]))
    assert (scene.rows[0].end, scene.rows[0].is_common) == ("1 of 3 groups, not yet", False)


def test_nothing_that_is_not_for_everyone_is_in_a_scene(tmp_path: Path) -> None:
    workspace = plenary_workshop(tmp_path / "w.a87")
    for one in workspace.read.all(Theme):
        workspace.run(ChangeRecord(Theme, one.id, {"dissent": HIDDEN[0], "plenary_remark": HIDDEN[1]}))
        workspace.run(SayOutcome(one.id, PlenaryOutcome.NOT_ACCEPTED))
    scenes = repr(read_shelf(workspace).one_theme)
    workspace.close()
    assert "Not accepted" in scenes
    assert [words for words in HIDDEN if words in scenes] == []


def test_two_wordings_that_stand_beside_each_other_are_told(tmp_path: Path) -> None:
    workspace = plenary_workshop(tmp_path / "w.a87")
    theme_id = next(one.id for one in workspace.read.all(Theme) if one.name == "Know what exists")
    basis = workspace.read.basis(Theme, theme_id)
    for words in ("one", "two"):
        workspace.run(AgreeWording(theme_id, words, WordingStage.PLENARY, basis=basis))
    subtitle = read_shelf(workspace).one_theme[theme_id].subtitle
    workspace.close()
    assert subtitle == "Forum · Two wordings, not decided yet"


def test_letters_are_never_too_small(look: object) -> None:
    letters = [one for one in vars(theme_painting).values() if isinstance(one, Letters)]
    assert min(one.px for one in letters) >= LEAST
    assert min(one_theme._SIZES) == ROW
    assert ROW / HEIGHT > 0.042


@pytest.mark.parametrize("size", SCREENS)
def test_few_words_are_large_and_many_go_on_pages(look: object, size: QSize) -> None:
    few, many = scene_of("Map it."), scene_of("Map what already exists in every region. " * 60)
    assert len(pages_of(few, size)) == 1
    width = HEIGHT * size.width() / size.height()
    assert one_theme.wording_pages(few, width)[0].px == max(one_theme._SIZES)
    assert one_theme.wording_pages(many, width)[0].px == ROW
    assert len(pages_of(many, size)) > 1


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(
        st.text(max_size=200),
        st.text("words of a long sentence \n", max_size=2500),
        st.text("رسم خريطة الشبكات 地图😀 ", max_size=900),
    ),
    st.sampled_from(SCREENS),
)
def test_no_letter_is_lost_between_pages(started_look: object, words: str, size: QSize) -> None:
    pages = pages_of(scene_of(words), size)
    told = "".join("".join(row.words.split()) for page in pages for row in page)
    assert told == "".join("".join(scene.words.split()) for scene in scene_of(words).rows)
    assert all(len(page) == 1 for page in pages)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_every_page_is_painted_inside_its_margins(
    look: object, qapp: QApplication, direction: Qt.LayoutDirection
) -> None:
    qapp.setLayoutDirection(direction)
    for scene in (
        scene_of(""), scene_of("Map what already exists in every region. " * 40), scene_of("words", is_common=False),
        scene_of("many groups", groups=24), no_theme_scene(),
    ):  # fmt: skip
        for page in range(len(pages_of(scene, SIZE))):
            image = painted(ProjectorState(scene, page))
            win = load_tokens(False).win.rgb()
            edge = {image.pixel(x, y) for y in range(SIZE.height()) for x in (4, 20, SIZE.width() - 20)}
            assert edge == {win}
            assert len({image.pixel(x, y) for y in range(0, SIZE.height(), 3) for x in range(60, 900, 3)}) > 2
