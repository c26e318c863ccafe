"""Meetings from an interval: none twice, none lost, and what was held or dated by hand stays where it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from a87desk.commands.mechanism import (
    AddMechanism,
    AddMeeting,
    MoveMeeting,
    NoEndOfPlan,
    NoFirstMeeting,
    NoInterval,
    PlanMeetings,
    RemoveMechanism,
    RemoveMeeting,
    TooManyMeetings,
)
from a87desk.commands.record import ChangeRecord
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.mechanism import CommitteeMeeting, CoordinationMechanism, meeting_id
from a87desk.domain.vocabulary import MechanismKind
from a87desk.domain.workshop import Workshop
from a87desk.reading.follow_up import follow_up
from a87desk.workspace import Workspace, create_workspace

COMMITTEE, PART, UNDER = (n * 32 for n in "abc")


@pytest.fixture
def tunisia() -> Iterator[Workspace]:
    workspace = create_workspace(None, Workshop(id="0" * 32, title="Tunisia"), "Facilitator")
    workspace.run(AddMechanism("Action Committee", MechanismKind.ACTION_COMMITTEE, mechanism_id=COMMITTEE))
    set_rule(workspace, "March 2019", 3)
    yield workspace
    workspace.close()


def set_rule(workspace: Workspace, first: str, months: int | None) -> None:
    fields = {"first_meeting": parse_fuzzy_date(first), "interval_months": months}
    workspace.run(ChangeRecord(CoordinationMechanism, COMMITTEE, fields))


def plan(workspace: Workspace, until: str) -> None:
    workspace.run(PlanMeetings(COMMITTEE, parse_fuzzy_date(until)))


def planned(workspace: Workspace) -> list[tuple[int | None, str]]:
    meetings = workspace.read.all(CommitteeMeeting, order="number")
    return [(one.number, one.planned.as_written if one.planned else "") for one in meetings]


def test_every_three_months_to_the_end_of_2021(tunisia: Workspace) -> None:
    plan(tunisia, "2021")
    dates = [when for _number, when in planned(tunisia)]
    assert dates == [f"{month} {year}" for year in (2019, 2020, 2021) for month in
                     ("March", "June", "September", "December")]  # fmt: skip
    assert [one.id for one in tunisia.read.all(CommitteeMeeting, order="number")] == [
        meeting_id(COMMITTEE, number) for number in range(1, 13)
    ]


def test_planned_again_nothing_is_there_twice_and_the_row_grows(tunisia: Workspace) -> None:
    plan(tunisia, "2019")
    plan(tunisia, "2019")
    assert len(planned(tunisia)) == 4
    assert tunisia.undo_label == "“Action Committee”: planned 4 meetings"  # the second time nothing was written
    plan(tunisia, "2020")
    assert len(planned(tunisia)) == 8


def test_what_was_held_or_dated_by_hand_stays_when_the_row_is_dated_anew(tunisia: Workspace) -> None:
    plan(tunisia, "2019")
    first, second = meeting_id(COMMITTEE, 1), meeting_id(COMMITTEE, 2)
    tunisia.run(ChangeRecord(CommitteeMeeting, first, {"held": parse_fuzzy_date("29 March 2019")}))
    tunisia.run(MoveMeeting(second, parse_fuzzy_date("3 July 2019")))
    assert planned(tunisia)[2] == (3, "September 2019")  # no other meeting moved
    set_rule(tunisia, "31 March 2019", 3)
    plan(tunisia, "2019")
    assert planned(tunisia) == [(1, "March 2019"), (2, "3 July 2019"), (3, "2019-09-30"), (4, "2019-12-31")]


def test_a_longer_interval_dates_the_later_ones_anew_and_removes_none(tunisia: Workspace) -> None:
    plan(tunisia, "2019")
    set_rule(tunisia, "March 2019", 6)
    plan(tunisia, "2019")
    assert planned(tunisia) == [
        (1, "March 2019"), (2, "September 2019"), (3, "March 2020"), (4, "September 2020"),
    ]  # fmt: skip


def test_a_meeting_taken_out_of_the_row_stays_out_but_a_row_that_is_gone_can_be_planned_again(
    tunisia: Workspace,
) -> None:
    plan(tunisia, "2019")
    tunisia.run(RemoveMeeting(meeting_id(COMMITTEE, 3)))
    plan(tunisia, "March 2020")
    assert [number for number, _when in planned(tunisia)] == [1, 2, 4, 5]
    for number in (1, 2, 4, 5):
        tunisia.run(RemoveMeeting(meeting_id(COMMITTEE, number)))
    plan(tunisia, "2019")
    assert [number for number, _when in planned(tunisia)] == [1, 2, 3, 4]


def test_a_meeting_more_is_dated_by_hand_and_may_have_no_date(tunisia: Workspace) -> None:
    plan(tunisia, "2019")
    tunisia.run(AddMeeting(COMMITTEE, parse_fuzzy_date("TBC")))
    plan(tunisia, "2020")
    assert planned(tunisia)[4:6] == [(5, "TBC"), (6, "June 2020")]


@pytest.mark.parametrize(
    ("first", "months", "until", "problem"),
    [
        ("TBC", 3, "2021", NoFirstMeeting),
        ("", 3, "2021", NoFirstMeeting),
        ("March 2019", None, "2021", NoInterval),
        ("March 2019", 3, "some day", NoEndOfPlan),
        ("March 2019", 3, "", NoEndOfPlan),
        ("March 2019", 1, "2060", TooManyMeetings),
    ],
)
def test_what_is_not_known_is_said_and_nothing_is_planned(
    tunisia: Workspace, first: str, months: int | None, until: str, problem: type[Exception]
) -> None:
    set_rule(tunisia, first, months)
    with pytest.raises(problem):
        plan(tunisia, until)
    assert planned(tunisia) == []


def test_sub_committees_stand_under_theirs_and_outlive_it(tunisia: Workspace) -> None:
    for number, own in enumerate((PART, UNDER)):
        tunisia.run(AddMechanism(f"Part {number}", part_of_id=COMMITTEE, mechanism_id=own))
    tunisia.run(AddMechanism("Secretariat", MechanismKind.SECRETARIAT))
    tree = [(one.mechanism.name, one.level) for one in follow_up(tunisia.read).mechanisms]
    assert tree == [("Action Committee", 0), ("Part 0", 1), ("Part 1", 1), ("Secretariat", 0)]
    assert tunisia.read.one(CoordinationMechanism, PART).kind is MechanismKind.SUB_COMMITTEE  # type: ignore[union-attr]
    plan(tunisia, "2019")
    tunisia.run(RemoveMechanism(COMMITTEE))
    assert planned(tunisia) == []
    assert {one.level for one in follow_up(tunisia.read).mechanisms} == {0}
    tunisia.undo()
    assert len(planned(tunisia)) == 4
    assert follow_up(tunisia.read).mechanism(PART).level == 1  # type: ignore[union-attr]
