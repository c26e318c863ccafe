"""What is missing or contradicts is listed with the field that mends it; what is well is not."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import ParticipantId
from a87desk.domain.participant import Participant
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.vocabulary import Confirmation, RoleKind, SessionKind, WorkshopKind
from a87desk.domain.workshop import Workshop
from a87desk.reading.agenda import Agenda, AgendaDay, AgendaSession, agenda
from a87desk.reading.incomplete import Check, Incomplete
from a87desk.reading.to_complete import to_complete
from tests.journeys.workshops import whole_forum

FULL = Workshop(
    id="w",
    title="Kathmandu",
    kind=WorkshopKind.NATIONAL_STRATEGY_WORKSHOP,
    country="Nepal",
    venue="Hotel",
    hosts=("Ministry",),
    objectives=("one",),
    expected_outcomes=("one",),
    languages=("ne",),
    starts=parse_fuzzy_date("12 September 2017"),
    ends=parse_fuzzy_date("12 September 2017"),
)
TUESDAY = Day(id="d", number=1, date=parse_fuzzy_date("Tuesday, 12 September 2017"))


def talk(number: int, starts: str, ends: str, **fields: object) -> AgendaSession:
    session = Session(id=f"s{number}", title=f"Talk {number}", kind=SessionKind.BREAK, starts=starts, ends=ends)
    return AgendaSession(msgspec.structs.replace(session, **fields))


def of(*sessions: AgendaSession, day: Day = TUESDAY, workshop: Workshop = FULL) -> tuple[Incomplete, ...]:
    return to_complete(Agenda(workshop, (AgendaDay(day, sessions or (talk(1, "09:00", "10:00"),)),)))


def found(entries: tuple[Incomplete, ...]) -> list[tuple[Check, str, str]]:
    return [(one.check, one.record_id, one.field) for one in entries]


def test_a_workshop_that_is_complete_has_nothing_to_complete() -> None:
    assert of() == ()


def test_the_four_traps_of_the_sample_forum_are_listed(tmp_path: Path) -> None:
    workspace = whole_forum(tmp_path / "forum.a87")
    entries = to_complete(agenda(workspace.read, workspace.workshop))
    said = [(one.check, one.where, one.words) for one in entries]
    assert said[:3] == [
        (Check.WEEKDAY, "Day 2", "Printed as “WEDNESDAY, 12 SEPTEMBER”, but the date is Wednesday 13."),
        (Check.PRINTED_TIME, "Day 2 · Break", "Printed as “10.30 am – 11.00 pm”, planned 10:30–11:00."),
        (
            Check.PRINTED_TIME,
            "Day 2 · Session 2: Examining the issues in depth: How can we overcome obstacles, take advantage of"
            " opportunities and find solutions towards engaging with Alliance 8.7 and collaborating more broadly?",
            "Printed as “11.00 pm – 12.30 pm”, planned 11:00–12:30.",
        ),
    ]
    assert (Check.OPEN_ROLE, "Day 1 · Session 1: Understanding Alliance 8.7", "Moderator: nobody is named") in said
    assert (Check.NO_RAPPORTEUR, "Group 3: On-going structure and architecture", "No rapporteur named") in said
    assert not [one for one in entries if "Group 1" in one.where or "Group 5" in one.where]
    assert [one.contradicts for one in entries] == sorted((one.contradicts for one in entries), reverse=True)


@pytest.mark.parametrize("written", ["Wednesday 12 September 2017", "mercredi 12 septembre 2017"])
def test_a_weekday_that_the_calendar_denies(written: str) -> None:
    wrong = Day(id="d", number=1, date=parse_fuzzy_date(written))
    assert found(of(day=wrong)) == [(Check.WEEKDAY, "d", "date")]
    starts = msgspec.structs.replace(FULL, starts=parse_fuzzy_date(written))
    assert found(of(workshop=starts)) == [(Check.WEEKDAY, "w", "starts")]


@pytest.mark.parametrize("date", [None, parse_fuzzy_date("TBC"), parse_fuzzy_date("September 2017")])
def test_a_day_whose_date_is_not_known(date: object) -> None:
    day = msgspec.structs.replace(TUESDAY, date=date)
    assert found(of(day=day)) == [(Check.NO_DATE, "d", "date")]


def test_days_that_do_not_follow_each_other() -> None:
    days = tuple(
        AgendaDay(Day(id=str(n), number=n, date=parse_fuzzy_date(text)), (talk(n, "09:00", "10:00"),))
        for n, text in enumerate(("2017-09-12", "2017-09-12", "2017-09-11", "2017-09-20"), start=1)
    )
    entries = to_complete(Agenda(FULL, days))
    assert [(one.record_id, one.words) for one in entries] == [
        ("2", "The day before has the same date"),
        ("3", "The day before has a later date"),
        ("4", "This date is after the last day of the workshop"),
    ]


def test_eleven_at_night_before_lunch() -> None:
    entries = of(talk(1, "23:00", "12:30"))
    assert found(entries) == [(Check.ENDS_FIRST, "s1", "starts")]
    assert entries[0].words == "Starts at 23:00 and ends at 12:30. Is 11:00 meant?"


@pytest.mark.parametrize("printed", ["9.00 am – 10.00 am", "09:00", "9h–10h", "morning", ""])
def test_what_is_printed_as_it_is_planned_is_well(printed: str) -> None:
    assert of(talk(1, "09:00", "10:00", as_printed=printed)) == ()


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ({}, {}, True),
        ({"room": "A"}, {}, True),
        ({"room": "A"}, {"room": "a"}, True),
        ({"room": "A"}, {"room": "B"}, False),
        ({"track": "I"}, {"track": "II"}, False),
        ({"track": "I", "room": "A"}, {"track": "I", "room": "B"}, True),
        ({"track": "I", "room": "A"}, {"track": "II", "room": "A"}, True),
    ],
)
def test_sessions_at_one_time_need_two_rooms_or_tracks(
    one: dict[str, object], other: dict[str, object], clash: bool
) -> None:
    entries = of(talk(1, "09:00", "10:00", **one), talk(2, "09:30", "10:30", **other))
    assert found(entries) == ([(Check.OVERLAP, "s2", "starts")] if clash else [])


def test_one_after_the_other_is_no_overlap_and_a_pause_is_a_gap() -> None:
    assert of(talk(1, "09:00", "10:00"), talk(2, "10:00", "11:00")) == ()
    entries = of(talk(1, "09:00", "10:00"), talk(2, "10:20", "11:00"))
    assert found(entries) == [(Check.GAP, "s2", "starts")]
    assert entries[0].words == "Nothing is planned for 20 minutes before it, 10:00–10:20."
    assert of(talk(1, "09:00", "10:00"), talk(2, "18:00", "20:00", kind=SessionKind.DINNER)) == ()


def test_a_long_track_beside_two_short_sessions_is_no_gap() -> None:
    long = talk(1, "09:00", "11:00", track="I")
    assert of(long, talk(2, "09:00", "09:30", track="II"), talk(3, "11:00", "12:00")) == ()


def test_sessions_that_are_listed_out_of_order() -> None:
    entries = of(talk(1, "10:00", "11:00"), talk(2, "09:00", "10:00"))
    assert found(entries) == [(Check.OUT_OF_ORDER, "s2", "starts")]


def test_a_session_without_a_time_or_on_no_day() -> None:
    assert found(of(talk(1, "", ""))) == [(Check.NO_TIME, "s1", "starts")]
    assert found(of(talk(1, "09:00", ""))) == [(Check.NO_TIME, "s1", "ends")]
    lost = to_complete(Agenda(FULL, (AgendaDay(Day(id=""), (talk(1, "09:00", "10:00"),)),)))
    assert (Check.NO_DAY, "s1", "day_id") in found(lost)


def panel(number: int, *roles: SessionRole, **fields: object) -> AgendaSession:
    session = talk(number, "09:00", "10:00", kind=SessionKind.PLENARY, track=str(number), **fields).session
    return AgendaSession(session, roles)


def role(number: int, **fields: object) -> SessionRole:
    return msgspec.structs.replace(SessionRole(id=f"r{number}", role=RoleKind.MODERATOR), **fields)


@pytest.mark.parametrize(
    ("fields", "is_open"),
    [
        ({}, True),
        ({"name": "TBD"}, True),
        ({"name": "Representative from Latin American country"}, True),
        ({"name": "Aidan McQuade"}, False),
        ({"name": "Aidan McQuade", "confirmation": Confirmation.TO_BE_CONFIRMED}, True),
        ({"name": "TBD", "confirmation": Confirmation.REPLACED}, False),
        ({"organisation": "ILO"}, True),
    ],
)
def test_a_role_that_nobody_holds_for_sure(fields: dict[str, object], is_open: bool) -> None:
    expected = [(Check.OPEN_ROLE, "r1", "name")] if is_open else []
    assert found(of(panel(1, role(1, **fields)))) == expected


def test_a_kind_that_asks_for_a_role_gets_one() -> None:
    assert found(of(panel(1))) == [(Check.NO_ROLE, "s1", "roles")]


def test_one_person_in_two_rooms() -> None:
    people = (Participant(id="p", name="Nick Grono"),)
    one = panel(1, role(1, name="Nick Grono", participant_id=ParticipantId("p")))
    other = panel(2, role(2, name="nick  GRONO"))
    entries = to_complete(Agenda(FULL, (AgendaDay(TUESDAY, (one, other)),), people=people))
    assert found(entries) == [(Check.TWO_PLACES, "r2", "name")]
    assert entries[0].words == "nick  GRONO is needed in “Talk 1” at the same time."
    replaced = panel(2, role(2, name="Nick Grono", confirmation=Confirmation.REPLACED), role(3, name="Other"))
    assert of(one, replaced) == ()


def groups(*some: BreakoutGroup, questions: tuple[GuidingQuestion, ...] = ()) -> AgendaSession:
    session = talk(1, "09:00", "10:00", kind=SessionKind.BREAKOUT_GROUPS).session
    return AgendaSession(session, (role(1, name="Jo"),), questions, some)


def test_groups_need_questions_rapporteurs_and_one_person_for_each() -> None:
    assert found(of(groups())) == [(Check.NO_QUESTIONS, "s1", "questions"), (Check.NO_GROUPS, "s1", "groups")]
    asked = (GuidingQuestion(id="q", text="What?"),)
    going_on = msgspec.structs.replace(groups().session, group_choice="The groups of the first day go on")
    assert of(AgendaSession(going_on, (role(1, name="Jo"),), asked)) == ()
    one = BreakoutGroup(id="g1", number=1, rapporteur="Ann")
    assert of(groups(one, questions=asked)) == ()
    open_one = BreakoutGroup(id="g2", number=2, rapporteur="Ben", rapporteur_status=Confirmation.TO_BE_DECIDED)
    assert found(of(groups(one, open_one, questions=asked))) == [(Check.NO_RAPPORTEUR, "g2", "rapporteur")]
    twice = BreakoutGroup(id="g3", number=3, rapporteur="Ann")
    assert found(of(groups(one, twice, questions=asked))) == [(Check.TWO_PLACES, "g3", "rapporteur")]


def test_groups_of_no_session_are_not_forgotten() -> None:
    entries = to_complete(
        Agenda(FULL, (AgendaDay(TUESDAY, (talk(1, "09:00", "10:00"),)),), (BreakoutGroup(id="g", number=1),))
    )
    assert found(entries) == [(Check.NO_RAPPORTEUR, "g", "rapporteur")]


def test_an_empty_workshop_lists_what_it_needs() -> None:
    entries = to_complete(Agenda(Workshop(id="w", funders=("USDOL",))))
    assert [one.field for one in entries] == [
        "title", "starts", "ends", "kind", "country", "venue", "hosts", "objectives", "expected_outcomes", "languages",
        "funding_text", "",
    ]  # fmt: skip
    assert not any(one.contradicts for one in entries)


@pytest.mark.parametrize("kind", [SessionKind.OPEN_SPACE, SessionKind.MARKETPLACE])
def test_a_topic_or_station_with_a_convener_or_host_needs_no_rapporteur(kind: SessionKind) -> None:
    led = BreakoutGroup(id="g1", number=1, facilitator="Ann", rapporteur_status=Confirmation.TO_BE_DECIDED)
    nobody = BreakoutGroup(id="g2", number=2, facilitator="TBD", rapporteur_status=Confirmation.TO_BE_DECIDED)
    session = talk(1, "09:00", "11:00", kind=kind).session
    entries = of(AgendaSession(session, (role(1, name="Jo"),), (), (led, nobody)))
    assert found(entries) == [(Check.NO_RAPPORTEUR, "g2", "rapporteur")]


@pytest.mark.parametrize(
    ("slot", "contradicts"), [("10:00–11:00", False), ("09:30–10:30", True), ("", True), ("09:00–10:00", True)]
)
def test_one_person_convenes_two_topics_one_after_the_other(slot: str, contradicts: bool) -> None:
    first = BreakoutGroup(id="g1", number=1, facilitator="Ann", slot="09:00–10:00")
    second = BreakoutGroup(id="g2", number=2, facilitator="Ann", slot=slot)
    session = talk(1, "09:00", "11:00", kind=SessionKind.OPEN_SPACE).session
    entries = of(AgendaSession(session, (role(1, name="Jo"),), (), (first, second)))
    assert [one.check for one in entries] == ([Check.TWO_PLACES] if contradicts else [])
