"""The list of people: searched in the file, filtered, ordered; the usual day and session; figures that add up."""

from __future__ import annotations

from pathlib import Path

import pytest

from a87desk.commands.attendance import LeaveEarly, SetAttendance
from a87desk.commands.group import PutInGroup
from a87desk.commands.record import AddRecords
from a87desk.domain.day import Day
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import DayId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import AttendanceState, StakeholderGroup
from a87desk.reading.participation import participation_figures
from a87desk.reading.people import PeopleQuery, Shown, SortedBy, people_list, usual_day, usual_session
from a87desk.reading.person_card import person_card
from a87desk.workspace import Workspace
from tests.ui.pages.participants.people_room import (
    AHMED,
    ANA,
    BEATE,
    FIRST,
    GROUP_IDS,
    LINDA,
    LISTED,
    TOM,
    listed_workshop,
)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return listed_workshop(tmp_path / "w.a87", LISTED)


def names(workspace: Workspace, **query: object) -> list[str]:
    wanted = PeopleQuery(**query)  # type: ignore[arg-type]
    return [row.name for row in people_list(workspace.read, wanted, "2017-09-12", "09:00").rows]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", 5), ("wissing", 1), ("THOMAS wiss", 1), ("international labour", 2), ("oit", 2), ("bit tho", 1),
        ("nepal", 1), ("NÉPAL", 1), ("kalásh", 1), ("al-kal", 1), ("civil", 1), ("12", 1),
        ('"', 5), ("'; DROP", 0), ("%", 5),
    ],
)  # fmt: skip
def test_every_word_typed_must_be_somewhere(workspace: Workspace, typed: str, found: int) -> None:
    assert len(names(workspace, typed=typed)) == found


def test_what_is_not_known_comes_last_whichever_way_the_list_runs(workspace: Workspace) -> None:
    for descending in (False, True):
        by_house = names(workspace, sorted_by=SortedBy.ORGANISATION, descending=descending)
        assert by_house[-2:] == ["Ahmed Wassie", "Linda Al-Kalash"]
    assert names(workspace, sorted_by=SortedBy.NUMBER) == [
        "Ahmed Wassie", "Ana Lima", "Linda Al-Kalash", "Thomas Wissing", "Beate Andrees",
    ]  # fmt: skip


def test_counts_do_not_depend_on_what_is_sought(workspace: Workspace) -> None:
    workspace.run(SetAttendance((ANA, TOM), FIRST, AttendanceState.PRESENT, "08:30"))
    workspace.run(SetAttendance((BEATE,), FIRST, AttendanceState.REMOTE, "08:40"))
    workspace.run(SetAttendance((LINDA,), FIRST, AttendanceState.APOLOGIES))
    workspace.run(PutInGroup(GROUP_IDS[0], (ANA,)))
    found = people_list(workspace.read, PeopleQuery("beate", Shown.HERE), "2017-09-12", "09:00")
    assert [row.name for row in found.rows] == ["Beate Andrees"]
    counts = found.counts
    assert (counts.all, counts.here, counts.not_yet, counts.no_group, counts.remote) == (5, 3, 1, 4, 1)
    assert names(workspace, shown=Shown.NOT_YET) == ["Ahmed Wassie"]
    assert names(workspace, shown=Shown.NO_GROUP, typed="oit") == ["Beate Andrees", "Thomas Wissing"]


def test_the_time_of_arrival_is_kept_by_a_second_check_in_and_by_leaving(workspace: Workspace) -> None:
    workspace.run(SetAttendance((ANA,), FIRST, AttendanceState.PRESENT, "08:30"))
    workspace.run(SetAttendance((ANA,), FIRST, AttendanceState.PRESENT, "09:30"))
    workspace.run(LeaveEarly((ANA, AHMED), FIRST, "15:00"))
    rows = {row.id: row for row in people_list(workspace.read, PeopleQuery(), "2017-09-12", "16:00").rows}
    assert (rows[ANA].arrived, rows[ANA].left, rows[ANA].state) == ("08:30", "15:00", AttendanceState.PRESENT)
    assert (rows[AHMED].arrived, rows[AHMED].left, rows[AHMED].state) == ("", "15:00", AttendanceState.PRESENT)


def test_taking_back_what_nobody_said_writes_nothing(workspace: Workspace) -> None:
    assert workspace.run(SetAttendance((ANA,), FIRST, None)).act is None


DAYS = (
    Day(id="0", number=0, date=parse_fuzzy_date("2017-09-11")),
    Day(id="1", number=1, date=parse_fuzzy_date("2017-09-12")),
    Day(id="2", number=2, date=parse_fuzzy_date("TBC")),
)


@pytest.mark.parametrize(
    ("today", "day"), [("2017-09-11", "0"), ("2017-09-12", "1"), ("2017-09-13", "1"), ("2016-01-01", "1"), ("", "1")]
)
def test_the_usual_day_is_today_else_the_first(today: str, day: str) -> None:
    assert usual_day(DAYS, today) == day
    assert usual_day((), today) == ""


@pytest.mark.parametrize(
    ("today", "now", "session"),
    [
        ("2017-09-11", "23:00", "a"), ("2017-09-12", "08:00", "a"), ("2017-09-12", "11:00", "a"),
        ("2017-09-12", "12:30", "b"), ("2017-09-12", "17:01", "c"), ("2018-01-01", "00:00", "c"),
    ],
)  # fmt: skip
def test_the_usual_session_with_groups_is_the_next_that_is_not_over(today: str, now: str, session: str) -> None:
    sessions = (
        Session(id="a", day_id=DayId("1"), starts="10:00", ends="12:00"),
        Session(id="b", day_id=DayId("1"), starts="14:00", ends="17:00"),
        Session(id="c", day_id=DayId("2"), starts="09:00", ends="12:00"),
    )
    assert usual_session(DAYS, sessions, today, now) == session


def test_the_figures_add_up_to_all_who_are_listed(workspace: Workspace) -> None:
    workspace.run(SetAttendance((ANA, TOM), FIRST, AttendanceState.PRESENT, "08:30"))
    workspace.run(SetAttendance((BEATE,), FIRST, AttendanceState.REMOTE, "08:40"))
    workspace.run(SetAttendance((LINDA,), FIRST, AttendanceState.APOLOGIES))
    figures = participation_figures(workspace.read)
    assert (figures.listed.people, figures.took_part.people) == (5, 3)
    first = figures.days[0]
    assert sum(first.counts.values()) + first.unknown == 5
    assert first.counts[AttendanceState.REMOTE] == first.counts[AttendanceState.APOLOGIES] == 1
    assert figures.days[1].unknown == 5
    for rows in (figures.listed.by_country, figures.listed.by_gender, figures.listed.by_stakeholder_group):
        assert sum(row.count for row in rows) == 5


def test_four_hundred_people_are_one_question(tmp_path: Path) -> None:
    """The list asks the file a fixed number of questions, whatever its length."""
    workspace = listed_workshop(tmp_path / "many.a87", LISTED)
    house = Organisation(id="9" * 32, name="Many", stakeholder_group=StakeholderGroup.GOVERNMENT)
    crowd = tuple(Participant(id=f"{n:032x}", number=n, name=f"Person {n}") for n in range(100, 500))
    workspace.run(AddRecords((house, *crowd)))
    asked: list[str] = []
    connection = workspace.store.reader._ask.args[0]
    connection.set_trace_callback(asked.append)
    found = people_list(workspace.read, PeopleQuery("person 1"), "2017-09-12", "09:00")
    connection.set_trace_callback(None)
    assert found.counts.all == 405
    assert len(found.rows) == 100
    assert len([one for one in asked if not one.startswith("--")]) <= 8


def test_a_card_says_everything_of_one_person(workspace: Workspace) -> None:
    card = person_card(workspace.read, BEATE)
    assert card is not None
    assert card.organisation is not None
    assert (card.organisation.acronym, card.colleagues, card.group) == ("ILO", 1, StakeholderGroup.INTERNATIONAL)
    assert [one.day.number for one in card.days] == [1, 2]
    assert "OIT" in card.organisation_names
    assert person_card(workspace.read, "0" * 32) is None
