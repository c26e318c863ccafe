"""Ending on time, and days of all kinds: late, not today, without dates, rehearsed, empty."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from a87desk.commands.agenda import RemoveSessions, Retime
from a87desk.commands.run import SetActualTimes, StartSessions
from a87desk.domain.day import Day
from a87desk.domain.ids import DayId
from a87desk.domain.session import Session
from a87desk.reading.day_line import Stage
from tests.ui.pages.run.run_room import (
    CLOSING,
    FIRST,
    GROUPS,
    LATER,
    LUNCH,
    OPENING,
    REPORT,
    SECOND,
    Played,
    at,
    bare,
    begin,
)
from ui.pages.run.cut_notice import CutDialog

# Ending on time


def test_a_late_day_proposes_where_to_cut_and_takes_it_as_one_act(played: Played) -> None:
    begin(played, GROUPS, "11:00")
    notice = played.page.notices.cut
    played.go_to("12:34")
    assert not notice.isVisibleTo(played.page)
    played.go_to("12:40")
    assert notice.isVisibleTo(played.page)
    assert bare(notice.words()).splitlines() == [
        "The day would end 10 min late. Cut 10 min and it ends at 15:30.",
        "Lunch: 12:30–13:30 becomes 12:40–13:40",
        "Session 3: 13:30–15:00 becomes 13:40–15:00, 10 min shorter",
    ]
    played.click(notice.take)
    assert (played.stored(Session, REPORT).starts, played.stored(Session, REPORT).ends) == ("13:40", "15:00")
    assert played.stored(Session, LUNCH).starts == "12:40"
    assert played.asked.undo[-1] == "Cut 10 minutes to end on time"
    assert not notice.isVisibleTo(played.page)
    played.undo()
    assert played.stored(Session, REPORT).starts == "13:30"


def test_a_proposal_that_is_left_comes_again_only_when_it_gets_later(played: Played) -> None:
    begin(played, GROUPS, "11:00")
    notice = played.page.notices.cut
    played.go_to("12:36")
    played.click(notice.leave)
    played.go_to("12:40")
    assert not notice.isVisibleTo(played.page)
    played.go_to("12:41")
    assert notice.isVisibleTo(played.page)


def test_at_any_time_people_may_ask_where_minutes_can_be_cut(played: Played) -> None:
    played.click(played.page.shorten)
    dialog = played.dialog(CutDialog)
    dialog.minutes.setCurrentIndex(dialog.minutes.findData(15))
    played.click(dialog.show_button)
    notice = played.page.notices.cut
    assert bare(notice.words()).startswith("Cut 15 min: the day then ends at 15:15.")
    before = played.stored(Session, CLOSING)
    played.click(notice.take)
    after = played.stored(Session, CLOSING)
    assert (before.ends, after.ends) == ("15:30", "15:15")


def test_a_day_with_nothing_left_to_cut_says_so(played: Played) -> None:
    begin(played, CLOSING, "15:00")
    played.page.notices.propose(10)
    notice = played.page.notices.cut
    assert notice.words().startswith("Nothing that is left today can be shortened.")
    assert not notice.take.isVisibleTo(played.page)


# Days


def test_a_day_that_is_not_today_says_so_and_can_be_run_all_the_same(played: Played) -> None:
    played.page.tabs.chosen.emit(SECOND)
    played.settle()
    assert played.header() == "Planned for Wednesday 4 March 2026"
    assert played.row(LATER).stage is Stage.LATER
    played.choose(LATER)
    played.press(played.page.timeline.list, Qt.Key.Key_Space)
    assert played.row(LATER).stage is Stage.RUNNING
    assert played.header() == "Now 08:50 · not at the planned time"


@pytest.mark.parametrize("now", ["08:50"])
@pytest.mark.parametrize(
    "records",
    [(Day(id=FIRST, number=1), Session(id=LATER, day_id=DayId(FIRST), title="Talk"))],
    ids=["no dates, no times"],
)
def test_a_day_without_a_date_and_a_session_without_times_are_run(played: Played) -> None:
    assert played.header() == "This day has no date. Space starts a session now."
    assert played.row(LATER).time == ""
    played.choose(LATER)
    played.press(played.page.timeline.list, Qt.Key.Key_Space)
    played.pass_by(3)
    assert (played.row(LATER).stage, played.figures()) == (Stage.RUNNING, "03:00")


@pytest.mark.parametrize("records", [()], ids=["nothing"])
def test_an_empty_workshop_leads_to_the_agenda(played: Played) -> None:
    pane = played.page.timeline
    assert pane._empty.isVisibleTo(played.page)
    pane.agenda_wanted.emit()
    assert played.asked.pages == ["agenda"]
    assert not played.page.tabs.isVisibleTo(played.page)
    assert played.page.board._empty.isVisibleTo(played.page)
    played.room.toggle()  # nothing to start, nothing happens
    played.settle()


@pytest.mark.parametrize("records", [(Day(id=FIRST, number=1),)], ids=["no sessions"])
def test_a_day_without_sessions_says_so(played: Played) -> None:
    assert played.page.timeline._empty._title.text() == "No sessions on this day"


def test_times_of_a_rehearsal_are_offered_to_be_forgotten(played: Played) -> None:
    played.clock.now = at("16:00", day=1)
    played.session.run(StartSessions((OPENING,), "16:00"))
    played.session.run(SetActualTimes(OPENING, "16:00", "16:20"))
    played.settle()
    played.clock.now = at("08:51")
    played.room.use_wall_clock()
    played.settle()
    banner = played.page.notices.rehearsed
    assert banner.isVisibleTo(played.page)
    banner.findChildren(type(played.page.shorten))[0].click()
    played.settle()
    assert played.really(OPENING) == ("", "", None)
    assert not banner.isVisibleTo(played.page)


def test_a_rehearsal_in_the_afternoon_is_not_called_late_and_is_forgotten_from_the_menu(played: Played) -> None:
    begin(played, OPENING, "16:10")
    assert played.figures() == "1:30:00"
    assert played.header() == "Now 16:10 · not at the planned time"
    assert not played.page.notices.cut.isVisibleTo(played.page)
    menu = menu_of(played, OPENING)
    assert list(menu) == [
        "5 minutes more", "5 minutes less", "Finish", "Details…", "Cut minutes…", "Forget the times of this day",
    ]  # fmt: skip
    menu["5 minutes less"].trigger()
    played.settle()
    assert played.really(OPENING) == ("16:10", "", -5)
    menu["Forget the times of this day"].trigger()
    played.settle()
    assert played.really(OPENING) == ("", "", None)
    assert list(menu_of(played, LUNCH)) == ["Start now", "Details…", "Cut minutes…"]


def menu_of(played: Played, session_id: str) -> dict[str, QAction]:
    """Return the entries of a session's menu by their words."""
    played.choose(session_id)
    menu = played.page.session_menu()
    assert menu is not None
    return {action.text(): action for action in menu.actions() if action.text()}


def test_a_session_that_is_removed_or_moved_while_it_runs(played: Played) -> None:
    begin(played, OPENING, "09:00")
    played.session.run(Retime(OPENING, "09:00", "10:00"))
    played.settle()
    assert played.figures() == "1:00:00"
    played.session.run(RemoveSessions((OPENING,)))
    played.settle()
    assert played.figures() == "09:00"
    assert played.page.countdown._meaning.text() == "Time now"
    played.undo()
    assert played.figures() == "1:00:00"


def test_words_found_elsewhere_bring_their_session_into_view(played: Played) -> None:
    played.page.show_record("session", LATER, "")
    current = played.page.timeline.current()
    assert current is not None
    assert current.session_ids == (LATER,)
    played.page.show_record("day", FIRST, "")
    assert played.rows()[0].key[1] == OPENING
