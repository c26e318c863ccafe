"""Preview first, then Show; what is live is frozen; nothing that is not for everyone is ever held."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from a87desk.commands.record import ChangeRecord
from a87desk.commands.theme import RenameTheme
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import Visibility
from a87desk.domain.workshop import Workshop
from a87desk.workspace import create_workspace
from tests.ui.opened import finish, open_session
from tests.ui.projector.wall_room import HIDDEN, SAID, SECOND, THIRD, Wall
from ui.projector.control import Place, Told
from ui.projector.scenes import BLANK, SceneKind, TimeShown
from ui.projector.shelf import Choice
from ui.projector.words import button_words, live_pill, live_words


def test_choosing_changes_the_preview_and_not_the_wall(wall: Wall) -> None:
    control = wall.control
    control.turn_on()
    control.choose_kind(SceneKind.THEMES)
    assert [row.words for row in control.preview.scene.rows] == ["Know what exists"]
    assert control.live.scene == BLANK
    assert [control.is_previewed] == [True]
    control.show_now()
    assert control.live.scene == control.preview.scene
    assert [control.is_previewed] == [False]
    control.choose_kind(SceneKind.QUESTIONS)
    assert control.live_kind is SceneKind.THEMES


def test_new_words_wait_for_show_and_the_panel_says_so(wall: Wall) -> None:
    control = wall.control
    control.choose_kind(SceneKind.THEMES)
    control.show_now()
    shown = control.live
    answer: list[list[Theme]] = []
    wall.session.ask(lambda workspace: workspace.read.all(Theme), answer.append)
    wall.settle()
    theme = next(one for one in answer[0] if one.name == "Know what exists")
    wall.session.run(RenameTheme(theme.id, "Map first"))
    wall.settle()
    assert control.live == shown
    assert [control.is_newer] == [True]
    assert live_pill(control).text == "Not the newest"
    assert "Show brings the newest" in live_words(control)
    control.show_now()
    assert [row.words for row in control.live.scene.rows] == ["Map first"]
    assert [control.is_newer] == [False]
    assert live_pill(control).text == "Live"


def test_words_that_become_confidential_can_be_taken_off_and_are_gone_from_the_preview(wall: Wall) -> None:
    control = wall.control
    control.choose(Choice(SceneKind.REPORT_BACK, group_id=SECOND))
    control.show_now()
    wall.session.run(ChangeRecord(Recommendation, SAID["2.2"], {"visibility": Visibility.CONFIDENTIAL}))
    wall.settle()
    assert "Pay inspectors" not in repr(control.preview)
    assert control.is_newer
    control.show_now()
    assert "Pay inspectors" not in repr(control.live)


ACTS = ("write", "choose", "say", "turn", "look", "watch", "plug", "other screen")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(st.sampled_from(ACTS), max_size=12))
def test_only_show_pages_blank_and_colours_change_what_is_live(wall: Wall, acts: list[str]) -> None:
    control = wall.control
    control.choose(Choice(SceneKind.REPORT_BACK, group_id=SECOND, only_new=False))
    control.show_now()
    live = control.live
    for number, act in enumerate(acts):
        if act == "write":
            words = {"text": f"other words {number}"}
            wall.session.run(ChangeRecord(Recommendation, SAID["2.2"], words))
        elif act == "choose":
            control.choose_kind(list(SceneKind)[number % len(SceneKind)])
        elif act == "say":
            control.say(f"message {number}")
        elif act == "turn":
            control.turn(1)
        elif act == "look":
            control.look()
        elif act == "watch":
            control.watch(number % 2 == 0)
            control.watch(number % 2 == 1)
        elif act == "plug":
            wall.screens.plug(f"screen {number}")
        else:
            wall.screens.unplug(wall.screens.plugged[-1]) if len(wall.screens.plugged) > 1 else None
        assert control.live is live
    wall.settle()
    assert control.live is live


def test_the_clock_is_the_one_thing_that_changes_without_show(wall: Wall) -> None:
    control = wall.control
    control.choose_kind(SceneKind.TIMER)
    control.show_now()
    control.set_time(TimeShown(clock="38:14", words="left"))
    assert control.live.time.clock == "38:14"
    assert control.live == replace(control.live, scene=control.live.scene)
    assert not control.is_newer


@pytest.mark.parametrize("words", HIDDEN)
def test_no_scene_holds_what_is_not_for_everyone(wall: Wall, words: str) -> None:
    shelf = wall.control.shelf
    assert "Ratify the Protocol" in repr(shelf)
    assert words not in repr(shelf)


def test_a_theme_counts_only_the_groups_that_raised_it_openly(wall: Wall) -> None:
    wall.control.choose_kind(SceneKind.THEMES)
    assert [row.end for row in wall.control.preview.scene.rows] == ["2 of 3 groups"]
    assert wall.control.preview.scene.subtitle == "Forum · raised by at least 2 of 3 groups"


def test_blank_hides_the_scene_and_keeps_it(wall: Wall) -> None:
    control = wall.control
    control.choose_kind(SceneKind.GROUPS)
    control.show_now()
    control.blank()
    assert control.live.is_empty
    assert button_words(control) == "Projector: blank"
    control.blank()
    assert control.live_kind is SceneKind.GROUPS
    assert button_words(control) == "Projector: groups and rooms"


def test_turned_on_before_anything_was_shown_the_wall_is_blank(wall: Wall) -> None:
    wall.control.toggle()
    assert [wall.control.place] == [Place.SCREEN]
    assert wall.control.live.is_empty
    assert wall.told[-1:] == [Told.NOTHING_SHOWN]


def test_turned_off_and_on_again_the_wall_shows_what_it_showed(wall: Wall) -> None:
    wall.control.choose_kind(SceneKind.GROUPS)
    wall.control.show_now()
    wall.control.toggle()
    assert button_words(wall.control) == "Projector off"
    wall.control.toggle()
    assert wall.control.live_kind is SceneKind.GROUPS


def test_with_one_screen_nothing_opens_unless_a_window_is_asked_for(wall: Wall) -> None:
    wall.screens.unplug("beamer")
    wall.control.toggle()
    wall.control.show_now()
    assert [wall.control.place] == [Place.OFF]
    assert wall.told[-1:] == [Told.ONE_SCREEN]
    wall.control.open_window()
    assert [wall.control.place] == [Place.WINDOW]


def test_a_screen_that_goes_takes_the_wall_with_it_and_comes_back_off(wall: Wall) -> None:
    control = wall.control
    control.choose_kind(SceneKind.GROUPS)
    control.show_now()
    wall.screens.unplug("beamer")
    assert [control.place] == [Place.OFF]
    assert wall.told[-1:] == [Told.SCREEN_LOST]
    wall.screens.plug("beamer")
    assert [control.place] == [Place.OFF]
    assert wall.told[-1:] == [Told.SCREEN_BACK]
    control.turn_on()
    assert control.live_kind is SceneKind.GROUPS


def test_what_a_person_turned_off_is_not_offered_when_a_screen_comes(wall: Wall) -> None:
    wall.control.turn_on()
    wall.control.hide()
    wall.told.clear()
    wall.screens.unplug("beamer")
    wall.screens.plug("beamer")
    assert wall.told == []


def test_another_screen_that_goes_changes_nothing(wall: Wall) -> None:
    wall.screens.plug("other")
    wall.control.choose_screen("beamer")
    wall.control.turn_on()
    wall.screens.unplug("other")
    assert [wall.control.place] == [Place.SCREEN]


def test_unplugged_while_a_third_screen_is_there_the_wall_does_not_jump_to_it(wall: Wall) -> None:
    wall.screens.plug("television in the corridor")
    wall.control.choose_screen("beamer")
    wall.control.turn_on()
    wall.screens.unplug("beamer")
    assert [wall.control.place] == [Place.OFF]


def test_the_screen_is_remembered(wall: Wall) -> None:
    wall.screens.plug("other")
    wall.control.choose_screen("other")
    target = wall.control.target()
    assert target is not None
    assert target.key == "other"


def test_closing_the_workshop_takes_its_words_off_the_wall(wall: Wall) -> None:
    wall.control.choose(Choice(SceneKind.REPORT_BACK, group_id=THIRD))
    wall.control.show_now()
    wall.control.close()
    assert [wall.control.place] == [Place.OFF]
    assert "Ratify" not in repr(wall.control.live) + repr(wall.control.shelf)
    wall.control.toggle()
    assert [wall.control.place] == [Place.OFF]


def test_what_was_said_before_is_one_line_of_codes_while_only_the_new_is_shown(wall: Wall) -> None:
    wall.control.choose(Choice(SceneKind.REPORT_BACK, group_id=SECOND, only_new=True))
    only_new = wall.control.preview.scene
    assert [(row.code, row.words, row.end) for row in only_new.rows] == [("2.2", "Pay inspectors", "")]
    assert plain(only_new.subtitle) == "Forum · 1 new recommendation · 1 was said before, +1 to 1.1"
    wall.control.choose(Choice(SceneKind.REPORT_BACK, group_id=SECOND, only_new=False))
    everything = wall.control.preview.scene
    assert [(row.code, plain(row.end)) for row in everything.rows] == [("2.1", "+1 to 1.1"), ("2.2", "")]


def test_a_message_is_previewed_as_it_is_written(wall: Wall) -> None:
    wall.control.say("Coffee is ready")
    assert wall.control.preview.scene.message == "Coffee is ready"
    assert wall.control.live.scene == BLANK
    wall.control.show_now()
    assert wall.control.live.scene.message == "Coffee is ready"


def test_an_announcement_is_shown_at_once_and_gives_back_what_it_interrupted(wall: Wall) -> None:
    control = wall.control
    control.choose_kind(SceneKind.GROUPS)
    control.show_now()
    for words in ("Back at 13:30", "Back at 13:45"):
        control.announce(words)
        assert control.live.scene.message == words
    control.set_time(TimeShown(clock="04:00"))
    control.announce("")
    assert [control.live_kind] == [SceneKind.GROUPS]
    assert control.live.time.clock == "04:00"
    control.announce("  ")
    assert [control.live_kind] == [SceneKind.GROUPS]


def test_show_before_anybody_looked_shows_once_it_was_read(wall: Wall) -> None:
    wall.control.watch(False)
    wall.control.open(wall.session)
    wall.control.choose_kind(SceneKind.QUESTIONS)
    wall.control.show_now()
    wall.settle()
    assert [row.words for row in wall.control.live.scene.rows] == ["What already exists?"]


def test_an_answer_of_the_workshop_that_was_open_before_is_not_taken(wall: Wall, tmp_path: Path, qtbot: QtBot) -> None:
    control = wall.control
    other = create_workspace(tmp_path / "other.a87", Workshop(id=new_id(), title="Another country"), "Facilitator")
    session = open_session(qtbot, other, tmp_path / "other.a87")
    asked: list[bool] = []
    control.watch(False)  # so that the other workshop is not read by itself
    control.look()
    wall.session.ask(lambda workspace: True, asked.append)  # the answer to the look comes before this one
    control.open(session)
    qtbot.waitUntil(lambda: bool(asked))
    assert "Ratify" not in repr(control.shelf)
    control.look()
    finish(qtbot, session)
    assert control.shelf.workshop.title == "Another country"
    control.close()
    session.close()


def test_what_is_off_is_not_blanked(wall: Wall) -> None:
    wall.control.blank()
    assert not wall.control.live.is_blank


def plain(words: str) -> str:
    """Return words without the marks that keep codes in their direction."""
    return words.replace("\u2066", "").replace("\u2069", "")
