"""The plenary by keyboard: outcomes by one letter, words agreed while they are said, and on the wall at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from a87desk.commands.record import ChangeRecord
from a87desk.commands.theme import RemoveTheme
from a87desk.commands.theme_wording import AgreeWording
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import PlenaryOutcome, WordingStage
from a87desk.reading.two_versions import open_versions
from tests.a87desk.reading.plenary_workshop import COMMON, MINORITY
from tests.ui.pages.plenary.room import CTRL, Room
from tests.ui.projector.wall_room import MadeUpScreens
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui import theme
from ui.frame.keyboard import next_panel
from ui.projector.control import Told
from ui.projector.scenes import SceneKind
from ui.widgets.buttons import Button
from ui.widgets.fields import LineEdit

DOWN, ENTER = Qt.Key.Key_Down, Qt.Key.Key_Return


def test_themes_stand_in_order_and_those_below_the_rule_under_a_heading(room: Room) -> None:
    assert room.themes() == [
        "Theme 2. Map first. 2 of 3 groups: 1, 2. Not asked yet",
        "Below the rule, 1",
        "Theme 1. Who ratifies. 1 of 3 groups: 3. Not asked yet",
    ]
    assert room.focused() is room.page._themes.list
    assert room.said() == [
        "# Versions", "Map what exists [As it stands]", "# In the words of the groups",
        "1.1 Map what exists", "2.1 Mapping first",
    ]  # fmt: skip
    assert room.page._words.editor.text() == "Map what exists"


@pytest.mark.parametrize(
    ("key", "outcome", "words"),
    [
        (Qt.Key.Key_A, PlenaryOutcome.ACCEPTED, "Accepted"),
        (Qt.Key.Key_M, PlenaryOutcome.AMENDED, "Accepted with amendment"),
        (Qt.Key.Key_R, PlenaryOutcome.RETURNED, "Returned to the group"),
        (Qt.Key.Key_N, PlenaryOutcome.NOT_ACCEPTED, "Not accepted"),
    ],
)
def test_a_letter_says_the_outcome_with_the_date_of_today(
    room: Room, key: Qt.Key, outcome: PlenaryOutcome, words: str
) -> None:
    room.on_themes(key)
    found = room.theme(COMMON)
    assert found.plenary_outcome is outcome
    assert found.plenary_on is not None
    assert found.plenary_on.first == "2026-03-03"
    assert f"groups: 1, 2. {words}" in room.themes()[0]
    assert room.page.hint_bar._end[0] == f"Theme 2 in plenary: {words.lower()}"
    room.session.undo()
    room.settle()
    assert room.theme(COMMON).plenary_outcome is None


def test_backspace_takes_an_outcome_away(room: Room) -> None:
    room.on_themes(Qt.Key.Key_A, Qt.Key.Key_Backspace)
    assert (room.theme(COMMON).plenary_outcome, room.theme(COMMON).plenary_on) == (None, None)


def test_the_arrow_goes_to_the_next_theme_over_the_heading(room: Room) -> None:
    room.on_themes(DOWN, Qt.Key.Key_N)
    assert room.theme(MINORITY).plenary_outcome is PlenaryOutcome.NOT_ACCEPTED
    assert room.theme(COMMON).plenary_outcome is None
    assert room.page._words._head.name.text() == "Who ratifies"
    assert room.page._words.editor.text() == ""


def test_an_amendment_is_typed_agreed_and_its_outcome_said_in_one_act(room: Room) -> None:
    room.type_words("Map what exists by 2018")
    editor = room.page._words.editor
    assert not editor.amended.isHidden()
    assert editor.amended.isChecked()
    room.agree()
    found = room.theme(COMMON)
    assert (found.wording, found.plenary_outcome) == ("Map what exists by 2018", PlenaryOutcome.AMENDED)
    assert room.versions(COMMON) == ["Map what exists", "Map what exists by 2018"]
    assert room.said()[1:3] == ["Map what exists by 2018 [As it stands]", "Map what exists"]
    assert not editor.is_unfinished
    assert editor.amended.isHidden()
    room.session.undo()
    room.settle()
    assert (room.theme(COMMON).wording, room.theme(COMMON).plenary_outcome) == ("Map what exists", None)
    assert editor.text() == "Map what exists"


def test_the_outcome_is_left_alone_where_that_is_wanted(room: Room) -> None:
    room.type_words("Other words")
    room.page._words.editor.amended.click()
    room.agree()
    assert (room.theme(COMMON).wording, room.theme(COMMON).plenary_outcome) == ("Other words", None)


def test_first_words_are_the_panels_and_no_amendment(room: Room) -> None:
    room.on_themes(DOWN)
    room.type_words("Ratify by 2020")
    assert room.page._words.editor.stage.current() == WordingStage.PANEL.value
    assert room.page._words.editor.amended.isHidden()
    room.agree()
    assert (room.theme(MINORITY).wording, room.theme(MINORITY).plenary_outcome) == ("Ratify by 2020", None)
    assert room.page._words.editor.stage.current() == WordingStage.PANEL.value


def test_who_agrees_is_said_once_and_holds_for_the_next_themes(room: Room) -> None:
    room.page._words.editor.stage.setFocus()
    room.press(room.page._words.editor.stage, Qt.Key.Key_Right)
    assert room.page._words.editor.stage.current() == WordingStage.AFTERWARDS.value
    room.on_themes(DOWN)
    assert room.page._words.editor.stage.current() == WordingStage.AFTERWARDS.value
    room.page.left()
    room.on_themes(Qt.Key.Key_Up)
    assert room.page._words.editor.stage.current() == WordingStage.PLENARY.value


def test_why_it_changes_stands_with_the_version(room: Room) -> None:
    room.type_words("Better words")
    reason = room.page._words.editor.reason
    reason.setFocus()
    room.qtbot.keyClicks(reason, "two groups asked")
    room.press(reason, ENTER, held=CTRL)
    spoken = [row.spoken for row in room.page._words._model.rows()]
    assert spoken[1].endswith("Facilitator. two groups asked")
    assert reason.text() == ""


def test_an_earlier_wording_is_taken_again_as_a_new_version(room: Room) -> None:
    room.type_words("Second")
    room.agree()
    versions = room.page._words.list
    versions.setFocus()
    room.page._words.choose(room.page._words._model.rows()[2].key)
    room.press(versions, ENTER)
    assert room.page._words.editor.edit.hasFocus()
    assert room.page._words.editor.is_unfinished
    room.agree()
    assert room.versions(COMMON) == ["Map what exists", "Second", "Map what exists"]
    assert room.theme(COMMON).wording == "Map what exists"


def test_what_is_typed_stays_when_somebody_looks_at_another_theme(room: Room) -> None:
    room.type_words("Half a sen")
    room.press(room.page._words.editor.edit, Qt.Key.Key_Escape)
    assert room.focused() is room.page._themes.list
    room.on_themes(DOWN)
    assert "Words typed and not agreed yet" in room.themes()[0]
    assert room.versions(COMMON) == ["Map what exists"]
    room.on_themes(Qt.Key.Key_Up)
    assert room.page._words.editor.text() == "Half a sen"
    assert {one.text for one in room.asks(lambda file: file.drafts())} == {"Half a sen"}
    room.on_themes(ENTER)
    room.agree()
    assert room.theme(COMMON).wording == "Half a sen"
    assert room.asks(lambda file: file.drafts()) == []
    assert "not agreed yet" not in room.themes()[0]


def test_words_of_nothing_are_refused_and_what_was_there_stays(room: Room) -> None:
    room.type_words(" ")
    room.agree()
    assert [one.code for one in room.asked.problems] == ["E_NOTHING_WRITTEN"]
    assert room.theme(COMMON).wording == "Map what exists"


def test_words_that_arrive_while_somebody_types_stand_beside_theirs_until_the_room_decides(room: Room) -> None:
    room.type_words("Typed here")
    room.session.run(AgreeWording(COMMON, "From the other laptop", WordingStage.PLENARY))
    room.settle()
    assert room.page._words.editor.text() == "Typed here"
    room.agree()
    assert [one.field for one in room.asks(lambda file: open_versions(file.read))] == ["wording"]
    assert not room.page._words._differs.isHidden()
    assert "Two wordings side by side" in room.themes()[0]
    marked = [line for line in room.said() if "[One of two versions]" in line]
    assert sorted(marked) == ["From the other laptop [One of two versions]", "Typed here [One of two versions]"]
    row = next(one for one in room.page._words._model.rows() if one.spoken.startswith("Agreed in plenary. From"))
    room.page._words.list.setFocus()
    room.page._words.choose(row.key)
    room.press(room.page._words.list, ENTER)
    room.agree()
    assert room.asks(lambda file: open_versions(file.read)) == []
    assert room.page._words._differs.isHidden()
    assert room.theme(COMMON).wording == "From the other laptop"
    assert sorted(room.versions(COMMON)) == [
        "From the other laptop", "From the other laptop", "Map what exists", "Typed here",
    ]  # fmt: skip


def test_two_laptops_that_heard_different_outcomes_are_told_and_a_letter_decides(room: Room) -> None:
    basis = room.asks(lambda file: file.read.basis(Theme, COMMON))
    for outcome in (PlenaryOutcome.ACCEPTED, PlenaryOutcome.RETURNED):
        room.session.run(ChangeRecord(Theme, COMMON, {"plenary_outcome": outcome}, basis))
    room.settle()
    assert "Two versions: outcome" in room.themes()[0]
    assert not room.page._theme_form._differs.isHidden()
    room.on_themes(Qt.Key.Key_R)
    assert room.theme(COMMON).plenary_outcome is PlenaryOutcome.RETURNED
    assert room.asks(lambda file: open_versions(file.read)) == []
    assert room.page._theme_form._differs.isHidden()


def test_p_shows_the_theme_and_looking_at_another_leaves_the_wall_alone(room: Room) -> None:
    assert room.control.preview.scene.kind is SceneKind.THEME
    assert room.control.live.is_empty
    room.on_themes(Qt.Key.Key_P)
    assert room.control.live.scene.title == "Map first"
    assert "The room sees it now" in room.themes()[0]
    room.on_themes(DOWN)
    assert (room.control.live.scene.title, room.control.preview.scene.title) == ("Map first", "Who ratifies")


def test_agree_and_show_brings_the_very_words_to_the_wall(room: Room) -> None:
    room.type_words("Map it, with the regions")
    room.agree(shown=True)
    live = room.control.live.scene
    assert (live.kind, live.rows[0].words) == (SceneKind.THEME, "Map it, with the regions")
    assert live.rows[0].below == ("Accepted with amendment",)


def test_the_arrows_turn_the_pages_of_long_words_on_the_wall(room: Room) -> None:
    room.session.run(AgreeWording(COMMON, "Map what exists in every region. " * 60, WordingStage.PLENARY))
    room.settle()
    room.on_themes(Qt.Key.Key_P)
    assert room.control.live_pages > 1
    room.on_themes(Qt.Key.Key_Right)
    assert room.control.live.page == 1
    room.on_themes(Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert room.control.live.page == 0


def test_without_a_screen_for_the_room_nothing_is_shown_later_either(room: Room) -> None:
    screens = room.control.screens
    assert isinstance(screens, MadeUpScreens)
    screens.unplug("beamer")
    told: list[Told | None] = []
    room.control.told.connect(told.append)
    room.on_themes(Qt.Key.Key_P)
    assert told == [Told.ONE_SCREEN]
    screens.plug("beamer")
    room.on_themes(Qt.Key.Key_A)
    assert (room.control.is_on, room.control.live.is_empty) == (False, True)


def test_agreed_words_wait_for_show_where_nobody_asked_to_show_them(room: Room) -> None:
    room.on_themes(Qt.Key.Key_P)
    room.type_words("Newer words")
    room.agree()
    assert room.control.live.scene.rows[0].words == "Map what exists"
    assert room.control.is_newer
    room.on_themes(Qt.Key.Key_P)
    assert room.control.live.scene.rows[0].words == "Newer words"


def test_the_button_puts_the_theme_into_the_preview_and_asks_to_show(room: Room) -> None:
    wanted: list[bool] = []
    room.control.choice_asked.connect(lambda: wanted.append(True))
    room.control.choose_kind(SceneKind.TIMER)
    room.control.watch(True)  # as the dialog does that opens now
    room.page._show_button.click()
    room.settle()
    room.control.watch(False)
    assert (room.control.preview.scene.title, wanted) == ("Map first", [True])


def test_dissent_conditions_remark_and_date_are_saved_as_they_are_left(room: Room) -> None:
    room.on_themes(Qt.Key.Key_A)
    form = room.page._theme_form
    for name, words in (
        ("dissent", "one network waits"), ("conditions", "with money"), ("plenary_remark", "by acclamation"),
    ):  # fmt: skip
        assert form.focus_field(name)
        room.qtbot.keyClicks(form.bound[name].editor, words)
        room.press(form.bound[name].editor, Qt.Key.Key_Tab)
    date = form.bound["plenary_on"].editor
    assert isinstance(date, LineEdit)
    date.setFocus()
    date.selectAll()
    room.qtbot.keyClicks(date, "13 September 2017")
    room.press(date, Qt.Key.Key_Tab)
    found = room.theme(COMMON)
    assert (found.dissent, found.conditions, found.plenary_remark) == (
        "one network waits", "with money", "by acclamation",
    )  # fmt: skip
    assert found.plenary_on is not None
    assert found.plenary_on.first == "2017-09-13"
    assert form._lines[0].text() == "Reservation to a theme: one network waits"


def test_without_themes_there_is_one_thing_to_do(room: Room) -> None:
    for theme_id in (COMMON, MINORITY):
        room.session.run(RemoveTheme(theme_id))
    room.settle()
    assert room.page.splitter.isHidden()
    (go,) = room.page._empty.findChildren(Button)
    go.click()
    assert room.asked.pages == ["consensus"]
    room.session.undo()
    room.settle()
    assert not room.page.splitter.isHidden()


def test_words_that_were_found_are_shown_with_their_theme(room: Room) -> None:
    room.session.run(AgreeWording(MINORITY, "Ratify", WordingStage.PLENARY, wording_id="5" * 32))
    room.page.show_record("theme_wording", "5" * 32, "")
    room.settle()
    assert room.page._words.editor.text() == "Ratify"
    room.page.show_record("theme_wording", "0" * 32, "")
    room.settle()
    assert room.page._words.editor.text() == "Ratify"


def test_a_theme_that_was_found_is_shown(room: Room) -> None:
    room.page.show_record(Theme.noun, MINORITY, "")
    room.settle()
    assert room.page._words._head.name.text() == "Who ratifies"


def test_f6_goes_through_the_parts_and_everything_has_a_name(room: Room) -> None:
    assert [panel.accessibleName() for panel in room.page.panels()[:3]] == [
        "Themes in the order of the plenary", "Agreed wording", "Versions of the words, and the words of the groups",
    ]  # fmt: skip
    assert unnamed_focusables(room.page) == []
    room.on_themes()
    places = []
    for _panel in range(4):
        next_panel(room.page.panels(), +1)
        places.append(room.focused())
    assert places[:2] == [room.page._words.editor.edit, room.page._words.list]
    assert places[2:] == [room.page._theme_form.bound["plenary_outcome"].editor, room.page._themes.list]


@pytest.mark.parametrize("percent", [100, 150])
def test_nothing_is_cut_mirrored(room: Room, qapp: QApplication, percent: int) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.current().choose_text_percent(percent)
    room.settle()
    assert cut_labels(room.page) == []
