"""The running day: what is over, what is next, how far behind all rooms together are, and where to cut."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.clock_time import clock_of, minutes_of
from a87desk.domain.day import Day
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import SessionKind
from a87desk.reading.agenda import AgendaDay, AgendaSession
from a87desk.reading.day_line import DayLine, Stage, day_line, due, is_break
from a87desk.reading.end_on_time import end_on_time, least_length

PANEL, GROUPS, LUNCH, BREAK = SessionKind.PANEL, SessionKind.BREAKOUT_GROUPS, SessionKind.LUNCH, SessionKind.BREAK


def session(name: str, times: str, kind: SessionKind = PANEL, **more: object) -> Session:
    starts, ends = times.split("-")
    return Session(id=name, title=name, kind=kind, starts=starts, ends=ends, **more)  # type: ignore[arg-type]


def line_at(time: str | None, *sessions: Session, **expected: str) -> DayLine:
    day = AgendaDay(Day(id="day", number=1), tuple(AgendaSession(one) for one in sessions))
    ends = {name: minutes_of(end) or 0 for name, end in expected.items()}
    return day_line(day, minutes_of(time) if time else None, ends)


def stages(line: DayLine) -> dict[str, Stage]:
    return {one.id: one.stage for one in line.sessions}


def expected_of(line: DayLine, name: str) -> str:
    one = line.session(name)
    assert one is not None
    assert one.expected_start is not None
    assert one.expected_end is not None
    return f"{clock_of(one.expected_start)}-{clock_of(one.expected_end)}"


MORNING = (
    session("opening", "09:00-10:30", began="09:00", ended="10:34"),
    session("coffee", "10:30-11:00", BREAK),
    session("groups", "11:00-12:30", GROUPS, began="11:00"),
    session("lunch", "12:30-13:30", LUNCH),
    session("report", "13:30-15:00", SessionKind.REPORT_BACK),
    session("tea", "15:00-15:30", BREAK),
    session("next", "15:30-16:30"),
)


def test_over_now_and_next_are_told_apart() -> None:
    line = line_at("11:52", *MORNING)
    assert stages(line) == {
        "opening": Stage.OVER, "coffee": Stage.OVER, "groups": Stage.RUNNING, "lunch": Stage.NEXT,
        "report": Stage.LATER, "tea": Stage.LATER, "next": Stage.LATER,
    }  # fmt: skip
    assert [one.id for one in line.running] == ["groups"]
    assert (line.behind, line.late_at_end) == (0, 0)
    opening = line.session("opening")
    assert opening is not None
    assert opening.late == 4


def test_who_runs_over_pushes_what_follows_and_breaks_keep_their_length() -> None:
    line = line_at("12:42", *MORNING)
    assert line.behind == 12
    assert expected_of(line, "lunch") == "12:42-13:42"
    assert expected_of(line, "report") == "13:42-15:12"
    assert line.late_at_end == 12


def test_a_pause_of_the_plan_takes_up_a_delay() -> None:
    line = line_at("10:40", session("a", "09:00-10:30", began="09:00"), session("b", "10:50-11:50"))
    assert line.behind == 10
    assert (expected_of(line, "b"), line.late_at_end) == ("10:50-11:50", 0)


def test_a_countdown_that_was_stopped_says_when_its_session_ends() -> None:
    line = line_at("11:52", *MORNING, groups="12:45")
    assert (line.behind, expected_of(line, "groups")) == (15, "11:00-12:45")


def test_minutes_that_were_added_are_minutes_behind() -> None:
    groups = session("groups", "11:00-12:30", GROUPS, began="11:00", added_minutes=10)
    assert line_at("11:30", groups).behind == 10


def test_a_session_that_nobody_starts_makes_the_day_late() -> None:
    line = line_at("11:08", session("a", "09:00-11:00", began="09:00", ended="11:00"), session("b", "11:00-12:00"))
    assert stages(line)["b"] is Stage.NEXT
    assert (line.behind, expected_of(line, "b")) == (8, "11:08-12:08")


def test_an_early_end_is_time_ahead_until_the_plan_catches_up() -> None:
    sessions = (session("a", "09:00-11:00", began="09:00", ended="10:50"), session("b", "11:00-12:00"))
    assert line_at("10:52", *sessions).behind == -10
    assert line_at("11:00", *sessions).behind == 0


def test_parallel_rooms_count_together_and_the_last_one_decides() -> None:
    rooms = (
        session("one", "10:00-11:00", GROUPS, track="I", began="10:00", ended="11:00"),
        session("two", "10:00-11:00", GROUPS, track="II", began="10:00"),
        session("three", "10:00-11:00", GROUPS, track="III", began="10:05", added_minutes=15),
        session("plenary", "11:00-12:00"),
    )
    line = line_at("11:05", *rooms)
    assert [one.id for one in line.running] == ["two", "three"]
    assert [one.lane for one in line.sessions] == [0, 1, 2, 0]
    assert line.behind == 15
    assert expected_of(line, "plenary") == "11:15-12:15"


def test_where_nobody_presses_start_the_day_goes_by_the_clock() -> None:
    plain = tuple(session(name, times) for name, times in (("a", "09:00-10:00"), ("b", "10:00-11:00")))
    line = line_at("10:10", *plain)
    assert stages(line) == {"a": Stage.PASSED, "b": Stage.RUNNING}
    assert (line.running, line.behind) == ((), 0)


def test_a_day_that_is_not_run_has_only_a_plan() -> None:
    line = line_at(None, *MORNING[3:])
    assert {one.stage for one in line.sessions} == {Stage.LATER}
    assert (line.behind, line.late_at_end) == (0, 0)


def test_sessions_without_times_are_shown_and_push_nothing() -> None:
    line = line_at("10:05", session("a", "09:00-10:00", began="09:00"), Session(id="x"), session("b", "10:00-11:00"))
    assert expected_of(line, "b") == "10:05-11:05"
    assert line.session("x") is not None


@pytest.mark.parametrize(
    ("began", "ends"),
    [("11:00", "12:30"), ("10:50", "12:30"), ("11:40", "12:30"), ("12:00", "13:30"), ("18:00", "19:30"),
     ("08:00", "09:30")],
)  # fmt: skip
def test_a_late_start_keeps_the_planned_end_while_half_is_left(began: str, ends: str) -> None:
    assert clock_of(due(session("a", "11:00-12:30", began=began)) or 0) == ends


def test_phases_lie_over_the_time_that_the_session_really_has() -> None:
    line = line_at("11:20", session("g", "11:00-12:30", GROUPS, began="11:10", added_minutes=5))
    (groups,) = line.sessions
    assert [(one.name, clock_of(one.starts), clock_of(one.ends)) for one in groups.phases] == [
        ("Introduce", "11:10", "11:20"),
        ("Group work", "11:20", "12:20"),
        ("Write up", "12:20", "12:35"),
    ]


# Ending on time


def test_the_longest_session_gives_first_and_breaks_give_nothing() -> None:
    proposal = end_on_time(line_at("12:40", *MORNING))
    assert (proposal.wanted, proposal.left) == (10, 0)
    assert [(cut.session.id, cut.before, cut.after) for cut in proposal.cuts] == [("report", 90, 80)]
    times = {key: f"{clock_of(start)}-{clock_of(end)}" for key, start, end in proposal.times}
    assert times == {"lunch": "12:40-13:40", "report": "13:40-15:00"}


def test_what_one_session_cannot_give_the_next_does_and_the_rest_is_told() -> None:
    proposal = end_on_time(line_at("13:30", *MORNING))
    assert [(cut.session.id, cut.after) for cut in proposal.cuts] == [("report", 60), ("next", 40)]
    assert (proposal.wanted, proposal.minutes, proposal.left) == (60, 50, 10)


def test_parallel_rooms_are_cut_together() -> None:
    sessions = (
        session("a", "09:00-10:00", began="09:00"),
        session("one", "10:00-11:30", GROUPS, track="I"),
        session("two", "10:00-11:20", GROUPS, track="II"),
    )
    proposal = end_on_time(line_at("10:15", *sessions))
    assert {cut.session.id: (cut.before, cut.after) for cut in proposal.cuts} == {"one": (90, 75), "two": (80, 75)}


def test_a_day_on_time_has_nothing_to_cut() -> None:
    proposal = end_on_time(line_at("11:52", *MORNING))
    assert (proposal.cuts, proposal.times, proposal.left) == ((), (), 0)


@given(
    lengths=st.lists(
        st.tuples(st.integers(5, 120), st.sampled_from([PANEL, LUNCH, BREAK, GROUPS])), min_size=1, max_size=8
    ),
    late=st.integers(0, 60),
    pauses=st.lists(st.integers(0, 15), min_size=8, max_size=8),
)  # fmt: skip
def test_whatever_the_day_a_proposal_keeps_its_promises(
    lengths: list[tuple[int, SessionKind]], late: int, pauses: list[int]
) -> None:
    at = 540
    first = session("first", f"08:00-{clock_of(at)}", began="08:00")
    day = [first]
    for place, (minutes, kind) in enumerate(lengths):
        at += pauses[place]
        day.append(session(str(place), f"{clock_of(at % 1440)}-{clock_of((at + minutes) % 1440)}", kind))
        at += minutes
    line = line_at(clock_of(540 + late), *day)
    proposal = end_on_time(line)
    after = {one.id: (one.starts, one.ends) for one in line.sessions}
    after["first"] = (line.sessions[0].expected_start, line.sessions[0].expected_end)
    after |= {key: (start, end) for key, start, end in proposal.times}
    if not proposal.times:
        return
    order = [after[one.id] for one in day[1:] if after[one.id][0] is not None]
    assert all((one[1] or 0) <= (other[0] or 0) for one, other in itertools.pairwise(order))
    assert max(end or 0 for _start, end in after.values()) <= (line.ends or 0) + proposal.left
    for one in line.sessions[1:]:
        start, end = after[one.id]
        if one.minutes is None or start is None or end is None:
            continue
        assert end - start >= least_length(one.session, one.minutes)
        assert start >= (one.starts or 0)
        assert not is_break(one.session) or end - start == one.minutes


def test_people_may_want_the_day_to_end_earlier_and_what_follows_a_cut_moves_up() -> None:
    day = (session("a", "09:00-10:30"), session("tea", "10:50-11:10", BREAK), session("b", "11:10-12:00"))
    proposal = end_on_time(line_at("08:00", *day), 15)
    times = {key: f"{clock_of(start)}-{clock_of(end)}" for key, start, end in proposal.times}
    assert times == {"a": "09:00-10:15", "tea": "10:35-10:55", "b": "10:55-11:45"}
    late = end_on_time(line_at("12:40", *MORNING), 30)
    ends = {key: clock_of(end) for key, _start, end in late.times}
    assert (late.minutes, ends["report"], ends["next"]) == (30, "14:40", "16:10")


def test_a_day_that_is_not_run_can_be_shortened_too() -> None:
    proposal = end_on_time(line_at(None, session("a", "09:00-10:30"), session("b", "10:30-11:00")), 10)
    assert [(key, clock_of(start), clock_of(end)) for key, start, end in proposal.times] == [
        ("a", "09:00", "10:20"),
        ("b", "10:20", "10:50"),
    ]


@given(
    lengths=st.lists(st.integers(10, 120), min_size=1, max_size=6),
    pauses=st.lists(st.integers(0, 20), min_size=6, max_size=6),
    wanted=st.integers(1, 90),
)
def test_whatever_is_wanted_of_a_day_on_time_it_ends_by_so_much_earlier(
    lengths: list[int], pauses: list[int], wanted: int
) -> None:
    at, day = 540, []
    for place, minutes in enumerate(lengths):
        day.append(session(str(place), f"{clock_of(at)}-{clock_of(at + minutes)}"))
        at += minutes + pauses[place]
    line = line_at("08:00", *day)
    proposal = end_on_time(line, wanted)
    after = {one.id: (one.starts or 0, one.ends or 0) for one in line.sessions}
    after |= {key: (start, end) for key, start, end in proposal.times}
    assert max(end for _start, end in after.values()) == (line.ends or 0) - proposal.minutes
    spans_ = [after[one.id] for one in day]
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans_))


# Past midnight


def test_an_evening_goes_on_past_midnight() -> None:
    dinner = session("dinner", "21:00-00:30", SessionKind.PANEL, began="21:10")
    line = line_at("23:50", dinner)
    late = day_line(line.day, 24 * 60 + 40)
    assert (line.behind, line.sessions[0].minutes) == (0, 210)
    assert (late.behind, late.sessions[0].late) == (10, 10)
    over = line_at("23:50", session("dinner", "21:00-00:30", began="21:10", ended="00:20"))
    assert over.sessions[0].late == -10


def test_times_that_contradict_each_other_are_not_the_next_day() -> None:
    line = line_at("12:00", session("a", "11:00-10:00"), session("b", "12:00-13:00", began="12:00", ended="09:00"))
    assert [one.expected_end for one in line.sessions] == [600, 540]


def test_a_rehearsal_in_the_morning_of_an_evening_session_is_in_the_morning() -> None:
    line = line_at("08:10", session("dinner", "21:00-22:00", began="08:00"))
    assert clock_of(line.sessions[0].expected_end or 0) == "09:00"


# What begins and what ends with it


def test_what_still_runs_elsewhere_is_named_before_something_else_begins() -> None:
    rooms = (
        session("one", "10:00-11:00", GROUPS, track="I", began="10:00"),
        session("two", "10:00-11:00", GROUPS, track="II"),
        session("plenary", "11:00-12:00"),
    )
    line = line_at("10:58", *rooms)
    assert [one.id for one in line.left_running(("plenary",))] == ["one"]
    assert line.left_running(("two",)) == ()


def test_what_is_planned_for_the_same_time_goes_on_beside_it_even_without_tracks() -> None:
    day = (
        session("one", "10:00-11:00", GROUPS, began="10:00"),
        session("two", "10:00-11:00", GROUPS),
        session("slip", "10:55-12:00"),
    )
    line = line_at("10:05", *day)
    assert line.left_running(("two",)) == ()
    assert [one.id for one in line.left_running(("slip",))] == ["one"]


def test_all_rooms_that_begin_together_start_together() -> None:
    rooms = (
        session("one", "10:00-11:00", GROUPS, track="I"),
        session("two", "10:00-11:00", GROUPS, track="II"),
        session("three", "10:30-11:00", GROUPS, track="III"),
    )
    line = line_at("09:58", session("first", "09:00-10:00", began="09:00", ended="09:57"), *rooms)
    assert [one.id for one in line.startable] == ["one", "two"]


def test_f8_in_a_break_starts_what_follows_and_where_nobody_started_what_is_due() -> None:
    assert [one.id for one in line_at("10:40", *MORNING[:2], *MORNING[3:]).startable] == ["lunch"]
    plain = (session("a", "09:00-10:00"), session("b", "10:00-11:00"))
    assert [one.id for one in line_at("10:10", *plain).startable] == ["b"]
    assert line_at("11:10", *plain).startable == ()


@pytest.mark.parametrize(
    ("began", "is_rehearsal"), [("13:30", True), ("05:00", False), ("12:50", False), ("04:30", True)]
)
def test_a_day_at_quite_another_time_is_a_rehearsal_and_never_late(began: str, is_rehearsal: bool) -> None:
    line = line_at("13:40", session("a", "09:00-10:00", began=began), session("b", "10:00-11:00"))
    assert line.is_rehearsal == is_rehearsal
    assert (line.behind == 0, line.late_at_end == 0) == (is_rehearsal, is_rehearsal)


def test_a_day_that_is_over_and_was_not_finished_runs_no_more() -> None:
    assert stages(line_at(None, session("a", "09:00-10:00", began="09:00"))) == {"a": Stage.OVER}
