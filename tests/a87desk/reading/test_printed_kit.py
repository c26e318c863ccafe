"""What only paper needs: letters, codes that are still free, who may be named, what happens at the same time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import AddRecords, RemoveRecords
from a87desk.domain.attendance import Attendance, attendance_id
from a87desk.domain.ids import BreakoutGroupId, DayId, ParticipantId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record, new_id
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import AttendanceState
from a87desk.reading.codes import coded_recommendations
from a87desk.reading.printed_kit import blocks_in_parallel, letter, target
from a87desk.reading.workshop_model import SessionModel
from tests.exports.handouts.kit_room import day, group, member, model_of, person, role, room, session


def test_letters_go_on_after_z() -> None:
    assert [letter(place) for place in (0, 1, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "B",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


@given(st.integers(0, 20_000), st.integers(0, 20_000))
def test_no_two_questions_have_one_letter(one: int, other: int) -> None:
    assert (letter(one) == letter(other)) is (one == other)
    assert letter(one).isalpha()


def _session(starts: str, ends: str) -> SessionModel:
    return SessionModel(Session(id=new_id(), starts=starts, ends=ends), (), (), (), ())


@pytest.mark.parametrize(
    ("times", "sizes"),
    [
        ([], []),
        ([("09:00", "10:00"), ("10:00", "11:00")], [1, 1]),
        ([("09:00", "10:30"), ("09:00", "10:30"), ("11:00", "12:00")], [2, 1]),
        ([("09:00", "12:00"), ("09:00", "10:00"), ("10:00", "12:00")], [3]),
        ([("", ""), ("09:00", "10:00"), ("", "")], [1, 1, 1]),
        ([("10:00", "09:00"), ("09:00", "10:00")], [1, 1]),
    ],
)
def test_what_shares_a_minute_stands_together(times: list[tuple[str, str]], sizes: list[int]) -> None:
    assert [len(block) for block in blocks_in_parallel([_session(*time) for time in times])] == sizes


@given(st.lists(st.tuples(st.integers(0, 1439), st.integers(0, 1439))))
def test_no_session_is_lost_or_moved(spans: list[tuple[int, int]]) -> None:
    sessions = [_session(f"{a // 60:02}:{a % 60:02}", f"{b // 60:02}:{b % 60:02}") for a, b in spans]
    assert [one for block in blocks_in_parallel(sessions) for one in block] == sessions


def test_codes_begin_behind_those_given_and_are_not_given_again() -> None:
    first = day()
    groups_of = session(first)
    team = group(groups_of, 2)
    with room((first, groups_of, team)) as workspace:
        assert model_of(workspace).codes(model_of(workspace).workshop.groups[0])[0] == "2.1"
        written = Recommendation(id=new_id(), group_id=BreakoutGroupId(team.id), text="Train inspectors")
        workspace.run(WriteRecommendation(written))
        workspace.run(RemoveRecords(Recommendation, (written.id,)))
        model = model_of(workspace)
        codes = model.codes(model.workshop.groups[0])
        assert codes[0] == "2.2"
        assert len(codes) == target(model.workshop.groups[0]) + 2 == 7


def test_what_is_typed_in_the_order_of_its_codes_gets_them() -> None:
    first = day()
    where = session(first)
    team = group(where, 3)
    with room((first, where, team)) as workspace:
        workspace.run(
            WriteRecommendation(Recommendation(id=new_id(), group_id=BreakoutGroupId(team.id), text="Before"))
        )
        model = model_of(workspace)
        printed = model.codes(model.workshop.groups[0])
        for text in ("one", "two", "three"):
            typed = Recommendation(id=new_id(), group_id=BreakoutGroupId(team.id), text=text)
            workspace.run(WriteRecommendation(typed))
        codes = {one.text: one.code for one in coded_recommendations(workspace.read)}
    assert (codes["one"], codes["two"], codes["three"]) == printed[:3] == ("3.2", "3.3", "3.4")


def test_a_group_without_a_number_has_codes_too() -> None:
    first = day()
    where = session(first, minimum_recommendations=2)
    with room((first, where, group(where, None))) as workspace:
        model = model_of(workspace)
        assert model.codes(model.workshop.groups[0]) == ("?.1", "?.2", "?.3", "?.4")


def test_who_refused_is_not_named_whichever_way_a_role_names_them() -> None:
    hidden = person("Amina Ould Sidi", aliases=("A. Ould Sidi",), may_be_listed=False)
    unknown, agreed = person("Not Asked"), person("Has Agreed", may_be_listed=True)
    with room((hidden, unknown, agreed)) as workspace:
        model = model_of(workspace)
        assert {one.name for one in model.listed_people()} == {"Not Asked", "Has Agreed"}
        assert not model.may_be_named(hidden.id, "anything")
        assert not model.may_be_named(None, "amina ould sidi")
        assert not model.may_be_named(None, "A. Ould Sidi")
        assert not model.may_be_named(None, "Prof. Amina OULD SIDI, University of Nouakchott")
        assert model.may_be_named(None, "Amina Ould Sidiya")
        assert model.may_be_named(None, "Somebody Else")
        assert model.may_be_named(unknown.id, "")


def test_one_name_stands_on_the_table_once() -> None:
    first = day()
    one, other = session(first), session(first, "Second", starts="11:00", ends="12:00")
    speaker = person("Nick Example")
    roles = (
        role(one, "Nick Example"),
        role(other, "nick example"),
        role(other, "Nick Example", participant_id=ParticipantId(speaker.id)),
        role(other, "TBD"),
        role(other, ""),
        role(other, "Mary Example"),
    )
    with room((first, one, other, speaker, *roles)) as workspace:
        assert [found.name for found in model_of(workspace).at_the_table()] == ["Nick Example", "Mary Example"]


def test_members_are_not_visitors_and_routes_are_in_order() -> None:
    first = day()
    market = session(first)
    stations = [group(market, number) for number in (1, 2, 3)]
    visitor = person("A Visitor")
    rounds = (member(visitor, stations[0], 2), member(visitor, stations[2], 1), member(visitor, stations[1], 10))
    with room((first, market, *stations, visitor, *rounds, member(visitor, stations[1]))) as workspace:
        model = model_of(workspace)
        assert model.group_numbers(visitor.id) == (2,)
        assert [(number, found.number) for number, found in model.route(visitor.id)] == [(1, 3), (2, 1), (10, 2)]
        assert model.members(stations[0].id) == ()
        assert [one.name for one in model.members(stations[1].id)] == ["A Visitor"]


def test_apologies_are_known_for_their_day() -> None:
    days = (day(1), day(2))
    someone = person("Somebody")
    sent = Attendance(
        id=attendance_id(someone.id, days[0].id),
        participant_id=ParticipantId(someone.id),
        day_id=DayId(days[0].id),
        state=AttendanceState.APOLOGIES,
    )
    records: tuple[Record, ...] = (*days, someone)
    with room(records) as workspace:
        workspace.run(AddRecords((sent,)))
        assert model_of(workspace).away == {days[0].id: frozenset({someone.id})}
