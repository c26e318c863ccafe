"""The countdown by keys and buttons: start, pause, five minutes more, finish; a restart; a clock that is set."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a87desk.commands.run import AddMinutes
from a87desk.domain.session import Session
from a87desk.reading.day_line import Stage
from a87desk.settings import load_settings
from tests.a87desk.test_room_clock import Seconds
from tests.conftest import StandingClock
from tests.ui.pages.run.run_room import (
    BREAK,
    CLOSING,
    GROUPS,
    LUNCH,
    OPENING,
    REPORT,
    TODAY,
    Played,
    at,
    bare,
    play,
)
from ui.projector.scenes import NO_TIME


def test_before_the_day_begins_the_page_shows_the_time_and_what_is_next(played: Played) -> None:
    assert played.figures() == "08:50"
    assert played.header() == "Now 08:50"
    assert bare(played.page.countdown._from.text()) == "Next: session 1 at 09:00, in 10 min"
    assert played.page.countdown.start.words() == "Start session 1"
    assert not played.page.countdown.pause.isVisibleTo(played.page)
    assert played.room.time == NO_TIME


def test_start_counts_down_to_the_planned_end(played: Played) -> None:
    played.go_to("09:03:20")
    played.click(played.page.countdown.start)
    assert played.really(OPENING) == ("09:03", "", None)
    assert played.figures() == "1:26:40"
    assert played.header() == "Now 09:03 · running on time"
    assert played.row(OPENING).stage is Stage.RUNNING
    assert not played.page.countdown.start.isVisibleTo(played.page)
    played.pass_by(30)
    assert played.figures() == "56:40"
    played.undo()
    assert played.really(OPENING)[0] == ""
    assert played.page.countdown.start.isVisibleTo(played.page)


def test_five_minutes_more_and_what_the_file_then_holds(played: Played) -> None:
    played.go_to("09:00")
    played.room.toggle()
    played.settle()
    played.click(played.page.countdown.more)
    assert played.figures() == "1:35:00"
    assert played.really(OPENING) == ("09:00", "", 5)
    assert played.header() == "Now 09:00 · 5 min behind"
    played.undo()
    assert played.figures() == "1:30:00"


def test_finish_notes_the_time_and_the_break_runs_by_itself(played: Played) -> None:
    played.go_to("09:00")
    played.room.toggle()
    played.settle()
    played.go_to("10:34:30")
    assert played.figures() == "-04:30"
    assert played.page.countdown._pill.accessibleName() == "Over time"
    played.click(played.page.countdown.finish)
    assert played.really(OPENING) == ("09:00", "10:34", None)
    assert bare(played.row(OPENING).line) == "ended 4 min late"
    assert played.row(BREAK).stage is Stage.RUNNING
    assert bare(played.page.countdown._meaning.text()) == "Time left in break"
    assert played.figures() == "29:30"  # breaks keep their length
    assert played.page.countdown.start.words() == "Start session 2"


def test_a_start_by_f8_ends_what_was_forgotten(played: Played) -> None:
    played.go_to("09:00")
    played.choose(OPENING)
    played.press(played.page.timeline.list, Qt.Key.Key_Space)
    played.go_to("11:02")
    played.choose(GROUPS)
    played.press(played.page.timeline.list, Qt.Key.Key_Space)
    assert played.really(OPENING) == ("09:00", "11:02", None)
    assert played.really(GROUPS) == ("11:02", "", None)
    played.undo()
    assert (played.really(OPENING)[1], played.really(GROUPS)[0]) == ("", "")


def test_a_pause_stands_still_and_the_end_moves_by_it(played: Played) -> None:
    played.go_to("09:00")
    played.room.toggle()
    played.settle()
    played.pass_by(10)
    played.click(played.page.countdown.pause)
    assert played.page.countdown.pause.words() == "Go on"
    assert played.page.countdown._pill.accessibleName() == "Paused"
    played.pass_by(7)
    assert played.figures() == "1:20:00"
    assert "paused" in played.row(OPENING).line
    assert played.header() == "Now 09:17 · 7 min behind"
    played.click(played.page.countdown.pause)
    assert played.really(OPENING) == ("09:00", "", 7)
    assert played.figures() == "1:20:00"
    played.pass_by(1)
    assert played.figures() == "1:19:00"


def test_more_time_in_a_pause_is_added_to_what_stands_there(played: Played) -> None:
    played.room.start([OPENING])
    played.settle()
    played.room.toggle()
    before = played.room.left(OPENING)
    played.session.run(AddMinutes(OPENING, 5))
    played.settle()
    assert played.room.left(OPENING) == before + 300
    assert played.room.is_paused(OPENING)


def restarted(qtbot: QtBot, played: Played, minutes: int) -> Played:
    """Close the program, let time go by, and open it again."""
    played.session.close()
    played.clock.jump(seconds=minutes * 60)
    return play(qtbot, played.folder, played.clock, Seconds())


def test_a_session_goes_on_after_the_program_was_closed_in_the_middle(qtbot: QtBot, played: Played) -> None:
    played.go_to("09:00")
    played.room.toggle()
    played.settle()
    played.click(played.page.countdown.more)
    again = restarted(qtbot, played, 20)
    assert again.figures() == "1:15:00"
    assert again.row(OPENING).stage is Stage.RUNNING
    again.session.close()


def test_a_pause_outlives_the_program_too(qtbot: QtBot, played: Played) -> None:
    played.go_to("09:00")
    played.room.toggle()
    played.settle()
    played.pass_by(10)
    played.room.toggle()
    played.settle()
    again = restarted(qtbot, played, 20)
    assert again.room.is_paused(OPENING)
    assert again.figures() == "1:20:00"
    again.room.toggle()
    again.settle()
    assert again.really(OPENING) == ("09:00", "", 20)
    assert again.figures() == "1:20:00"
    again.session.close()


@pytest.mark.parametrize("by", [2 * 3600, -3 * 3600, 400 * 86400])
def test_a_clock_that_is_set_moves_no_countdown_and_is_told(played: Played, by: int) -> None:
    played.go_to("09:00")
    played.room.toggle()
    played.settle()
    played.pass_by(10)
    played.clock.jump(seconds=by)
    played.look()
    assert played.figures() == "1:20:00"
    assert played.header() == "Now 09:10 · running on time"
    banner = played.page.notices.jumped
    assert banner.isVisibleTo(played.page)
    assert ("forward" if by > 0 else "back") in banner.text()
    played.pass_by(1)
    assert played.figures() == "1:19:00"


def test_people_may_take_over_the_time_to_which_the_clock_was_set(played: Played) -> None:
    played.go_to("09:00")
    played.room.toggle()
    played.settle()
    played.clock.jump(seconds=1800)
    played.look()
    played.page.notices.jumped.findChildren(type(played.page.countdown.start))[0].click()
    played.settle()
    assert played.figures() == "1:30:00"  # the countdown goes on as before
    assert played.header().startswith("Now 09:30")
    assert not played.page.notices.jumped.isVisibleTo(played.page)


def test_the_bell_rings_at_five_and_one_and_can_be_switched_off(played: Played) -> None:
    played.go_to("09:00")
    played.room.toggle()
    played.settle()
    played.go_to("10:24:59")
    assert played.rang == []
    played.go_to("10:25:01")
    assert played.rang == [1]
    assert bare(played.page.countdown._pill.accessibleName()) == "Last 5 min"
    played.page.countdown.bell.click()
    assert not load_settings(played.folder).bell
    played.go_to("10:29:30")
    assert played.rang == [1]
    assert played.page.countdown._pill.accessibleName() == "Last minute"
    assert played.times[-1].is_short


def test_a_screen_reader_hears_ten_five_and_one_minutes_only(played: Played) -> None:
    played.go_to("09:00")
    played.room.toggle()
    played.settle()
    names = set()
    for _minute in range(91):
        played.pass_by(1, settled=False)
        names.add(played.page.countdown.face.accessibleName())
    assert played.spoken == [
        "10 minutes left in session 1",
        "5 minutes left in session 1",
        "1 minute left in session 1",
    ]
    assert played.page.countdown.face.accessibleDescription() == played.spoken[-1]
    assert names == {"Time left in session 1", "Session 1 is over time"}


def test_the_projector_hears_every_second_what_the_room_shall_see(played: Played) -> None:
    played.go_to("11:00")
    played.room.start([GROUPS])
    played.settle()
    played.pass_by(52)
    shown = played.times[-1]
    assert (shown.clock, shown.words, bare(shown.line)) == ("38:00", "Time left in session 2", "Group work until 12:15")
    assert shown.title == "Session 2 · Breakout groups"
    assert bare(played.page.countdown._phase.text()) == "Group work until 12:15, 23 min left"
    assert shown.share == pytest.approx(52 / 90, abs=0.001)
    heard = len(played.times)
    for _second in range(3):
        played.pass_by(1 / 60)
    assert len(played.times) == heard + 3
    played.room.finish()
    played.settle()
    assert played.times[-1] == NO_TIME


@pytest.mark.parametrize(
    "records",
    [tuple(msgspec.structs.replace(one, ends="") if isinstance(one, Session) else one for one in TODAY)],
    ids=["no ends"],
)
def test_a_session_without_an_end_counts_how_long_it_lasts(played: Played) -> None:
    played.go_to("09:00")
    played.choose(OPENING)
    played.press(played.page.timeline.list, Qt.Key.Key_Space)
    played.pass_by(12)
    assert played.figures() == "12:00"
    assert played.page.countdown._meaning.text() == "Time since session 1 began"
    assert played.page.countdown._to.text() == "no end planned"
    assert played.times[-1].share is None


@pytest.mark.parametrize(
    "records",
    [
        tuple(
            msgspec.structs.replace(one, starts="21:00", ends="00:30")
            if isinstance(one, Session) and one.id == CLOSING
            else one
            for one in TODAY
        )
    ],
    ids=["a long evening"],
)
def test_a_countdown_goes_on_past_midnight(played: Played) -> None:
    played.go_to("21:00")
    played.room.start([CLOSING])
    played.settle()
    assert played.figures() == "3:30:00"
    played.pass_by(200)
    assert played.room.clock.now() == at("00:20", day=4)
    assert (played.figures(), played.header()) == ("10:00", "Now 00:20 · running on time")
    played.room.finish()
    played.settle()
    assert played.really(CLOSING) == ("21:00", "00:20", None)
    assert bare(played.row(CLOSING).line) == "ended 10 min early"


def test_a_day_that_nobody_starts_goes_by_its_plan(played: Played) -> None:
    played.go_to("11:20")
    assert played.figures() == "1:10:00"
    assert "not started" in played.row(GROUPS).line
    assert played.row(OPENING).stage is Stage.PASSED
    played.click(played.page.countdown.start)
    assert played.really(GROUPS) == ("11:20", "", None)
    assert played.figures() == "1:10:00"


def test_when_the_day_is_over_f8_shows_that_nothing_is_left(played: Played) -> None:
    heard: list[int] = []
    played.room.nothing_to_start.connect(lambda: heard.append(1))
    played.go_to("16:00")
    played.room.toggle()
    played.settle()
    assert heard == [1]
    assert played.page.countdown._from.text() == "Nothing else is planned for this day"


def test_lunch_is_started_by_f8_and_report_back_by_f8_in_lunch(played: Played) -> None:
    played.go_to("11:00")
    played.room.start([GROUPS])
    played.settle()
    played.go_to("12:26")
    played.room.finish()
    played.settle()
    played.room.toggle()
    played.settle()
    assert played.really(LUNCH) == ("12:26", "", None)
    played.room.finish()
    played.settle()
    played.room.toggle()
    played.settle()
    assert played.really(REPORT) == ("12:26", "", None)


def test_settings_of_another_version_do_no_harm(qtbot: QtBot, tmp_path: Path, clock: StandingClock) -> None:
    (tmp_path / "settings.json").write_text('{"bell": "yes", "watched": 3}')
    from tests.ui.pages.run.run_room import workshop_of

    workshop_of(tmp_path / "w.a87", (), clock).close()
    played = play(qtbot, tmp_path, clock, Seconds())
    assert played.page.countdown.bell.isChecked()
    played.session.close()
