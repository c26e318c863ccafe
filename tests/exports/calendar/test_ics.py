"""The calendar file, read back with a reader of its own: grammar, dates, identities, the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.commands.follow_up import ReportProgress
from a87desk.commands.mechanism import PlanMeetings
from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.domain.action import Action
from a87desk.domain.day import Day
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import DayId
from a87desk.domain.mechanism import CommitteeMeeting, CoordinationMechanism
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import ActionStatus
from a87desk.domain.workshop import Workshop
from a87desk.reading.workshop_model import workshop_model
from a87desk.workspace import Workspace, create_workspace
from exports.calendar.events import CalendarEntry, WorkshopCalendar, days_of, workshop_calendar
from exports.calendar.ics import NothingDated, folded, text_value, write_ics
from exports.outputs import calendar_ics
from tests.a87desk.commands.follow_up_examples import COMMITTEE, FIRST, FOLLOWED, ONE, SECOND, THREE, TWO
from tests.conftest import StandingClock
from tests.exports.calendar.grammar import ReadCalendar, read_calendar

DAY, NO_DAY, MORNING, LUNCH, EVENING = (f"{n}" * 32 for n in range(5))


@pytest.fixture
def dated() -> Iterator[Workspace]:
    workshop = Workshop(id="9" * 32, title="Tunis; étape 2, suite", venue="Hôtel")
    workspace = create_workspace(None, workshop, "Facilitator", clock=StandingClock())
    sessions = (
        Day(id=DAY, number=1, date=parse_fuzzy_date("28 March 2019")),
        Day(id=NO_DAY, number=2, date=parse_fuzzy_date("TBC")),
        Session(id=MORNING, day_id=DayId(DAY), title="Opening", starts="09:00", ends="10:30", room="Room A"),
        Session(id=LUNCH, day_id=DayId(DAY), title="Lunch"),
        Session(id=EVENING, day_id=DayId(NO_DAY), title="Closing", starts="17:00"),
    )
    for records in (sessions, FOLLOWED):
        workspace.run(AddRecords(records))
    fields = {"first_task": "Strategy for resources", "first_meeting": parse_fuzzy_date("March 2019")}
    workspace.run(ChangeRecord(CoordinationMechanism, COMMITTEE, fields))
    for action, when in ((ONE, "before July 2019"), (TWO, "2019-05-14"), (THREE, "TBC")):
        workspace.run(ChangeRecord(Action, action, {"due": parse_fuzzy_date(when)}))
    yield workspace
    workspace.close()


def ics(workspace: Workspace) -> bytes:
    return calendar_ics(workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest()))


def read(workspace: Workspace) -> ReadCalendar:
    return read_calendar(ics(workspace))


def test_sessions_stand_with_their_own_times_and_no_time_zone(dated: Workspace) -> None:
    opening = read(dated).titled("Opening")
    assert (opening["DTSTART"], opening["DTEND"]) == ("20190328T090000", "20190328T103000")
    assert opening["LOCATION"] == "Room A, Hôtel"
    assert opening["TRANSP"] == "OPAQUE"
    lunch = read(dated).titled("Lunch")
    assert lunch.is_all_day
    assert (lunch["DTSTART"], lunch["DTEND"]) == ("20190328", "20190329")


def test_what_is_roughly_known_stands_on_its_last_day_with_the_words_in_its_title(dated: Workspace) -> None:
    dated.run(ChangeRecord(CommitteeMeeting, FIRST, {"held": None}))
    shown = read(dated)
    meeting = shown.titled("meeting 1")
    assert meeting["SUMMARY"] == "Action Committee: meeting 1 (March 2019)"
    assert (meeting["DTSTART"], meeting["DTEND"], meeting["STATUS"]) == ("20190331", "20190401", "TENTATIVE")
    assert meeting["DESCRIPTION"] == "First task: Strategy for resources\n• Train teachers"
    due = shown.titled("Train teachers")
    assert due["SUMMARY"] == "Due: Train teachers (before July 2019)"
    assert (due["DTSTART"], due["TRANSP"]) == ("20190630", "TRANSPARENT")


def test_a_meeting_that_was_held_stands_on_the_day_it_was_held(dated: Workspace) -> None:
    meeting = read(dated).titled("meeting 1")
    assert (meeting["SUMMARY"], meeting["DTSTART"]) == ("Action Committee: meeting 1", "20190329")
    assert meeting["STATUS"] == "CONFIRMED"


def test_what_has_no_date_is_in_no_entry_and_is_counted_in_words(dated: Workspace) -> None:
    shown = read(dated)
    assert not any("Closing" in one["SUMMARY"] or "focal point" in one["SUMMARY"] for one in shown.events)
    words = "Not in the calendar, as no date is known: 1 session, 1 action."
    assert shown.values["X-WR-CALDESC"] == words
    assert shown.values["X-WR-CALNAME"] == "Tunis; étape 2, suite"


def test_a_done_action_is_told_and_a_cancelled_one_is_taken_back(dated: Workspace) -> None:
    assert read(dated).titled("Map the laws")["SUMMARY"] == "Done: Map the laws"
    dated.run(ReportProgress(ONE, {"status": ActionStatus.CANCELLED}, FIRST))
    assert read(dated).titled("Train teachers")["STATUS"] == "CANCELLED"


def test_the_same_workshop_gives_the_same_bytes_and_identities_outlast_a_change(dated: Workspace) -> None:
    before = ics(dated)
    assert ics(dated) == before
    uids = {one["UID"] for one in read_calendar(before).events}
    dated.run(ChangeRecord(CommitteeMeeting, SECOND, {"planned": parse_fuzzy_date("2 July 2019")}))
    after = read(dated)
    assert {one["UID"] for one in after.events} == uids
    assert after.titled("meeting 2")["DTSTART"] == "20190702"


def test_the_moment_of_an_entry_is_when_it_was_changed_and_never_now(dated: Workspace) -> None:
    at = StandingClock()().astimezone(UTC)
    assert {one["DTSTAMP"] for one in read(dated).events} == {f"{at:%Y%m%dT%H%M%SZ}"}


def test_a_row_of_meetings_is_in_the_calendar(dated: Workspace) -> None:
    dated.run(PlanMeetings(COMMITTEE, parse_fuzzy_date("2021")))
    assert sum("Action Committee" in one["SUMMARY"] for one in read(dated).events) == 12


def test_without_a_date_there_is_no_calendar() -> None:
    workspace = create_workspace(None, Workshop(id="9" * 32), "Facilitator")
    with pytest.raises(NothingDated):
        ics(workspace)
    workspace.close()


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("14 March 2019", (date(2019, 3, 14), date(2019, 3, 14))),
        ("4-5 March 2019", (date(2019, 3, 4), date(2019, 3, 5))),
        ("2019-04-01/2019-06-30", (date(2019, 6, 30), date(2019, 6, 30))),
        ("February 2020", (date(2020, 2, 29), date(2020, 2, 29))),
        ("before July 2019", (date(2019, 6, 30), date(2019, 6, 30))),
        ("2019", (date(2019, 12, 31), date(2019, 12, 31))),
        ("TBC", None),
        ("after the elections", None),
    ],
)
def test_a_rough_date_is_over_when_its_last_day_is(words: str, days: tuple[date, date] | None) -> None:
    assert days_of(parse_fuzzy_date(words)) == days


def test_long_lines_fold_at_75_octets_and_cut_no_letter() -> None:
    line = "SUMMARY:" + "لجنة العمل 世界 🙂" * 20
    parts = list(folded(line))
    assert all(len(part.encode()) <= 75 for part in parts)
    assert max(len(part.encode()) for part in parts) >= 72
    assert parts[0] + "".join(part[1:] for part in parts[1:]) == line


def test_signs_of_the_grammar_in_words_stay_words() -> None:
    assert text_value("a;b,c\\d\nEND:VEVENT") == "a\\;b\\,c\\\\d\\nEND:VEVENT"


WORDS = st.text(st.characters(exclude_categories=()), max_size=120)
ENTRIES = st.builds(
    CalendarEntry,
    uid=st.uuids().map(str),
    title=WORDS,
    first=st.dates(),
    last=st.just(date.max),
    changed=st.datetimes(datetime(1, 1, 2), timezones=st.just(UTC)),
    starts=st.none() | st.times().map(lambda one: one.replace(second=0, microsecond=0)),
    ends=st.just(None),
    place=WORDS,
    text=WORDS,
    kind=WORDS,
    is_sure=st.booleans(),
    is_cancelled=st.booleans(),
)


@given(WORDS, st.lists(ENTRIES, min_size=1, max_size=4, unique_by=lambda one: one.uid))
def test_whatever_people_write_the_file_is_a_calendar(title: str, entries: list[CalendarEntry]) -> None:
    shown = read_calendar(write_ics(WorkshopCalendar(title, tuple(entries))))
    assert len(shown.events) == len(entries)


def test_an_entry_can_stand_on_the_last_day_there_is() -> None:
    entry = CalendarEntry("1", "end", date.max, date.max)
    assert "DTEND" not in read_calendar(write_ics(WorkshopCalendar("", (entry,)))).events[0].values
    timed = CalendarEntry("1", "x", date(2019, 3, 1), date(2019, 3, 1), starts=time(9), ends=time(10))
    assert write_ics(WorkshopCalendar("", (timed,))).count(b"\r\n") > 8


def test_hidden_words_are_in_no_calendar(dated: Workspace) -> None:
    fields = {"minutes": "CANARY said it", "text": ""}
    dated.run(ChangeRecord(CommitteeMeeting, FIRST, {"minutes": fields["minutes"]}))
    dated.run(ReportProgress(ONE, {"obstacles": "CANARY", "help_needed": "CANARY"}, FIRST))
    assert b"CANARY" not in ics(dated)


def test_the_entries_come_in_order(dated: Workspace) -> None:
    model = workshop_model(dated.read, dated.workshop_id, "x")
    firsts = [one.first for one in workshop_calendar(model).entries]
    assert firsts == sorted(firsts)
