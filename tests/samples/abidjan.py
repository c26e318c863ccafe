"""A workshop of Abidjan's size as sample data: 140 people of 19 countries, 12 sessions, 36 proposals, messages a to g.

The shape is that of the domain description (3.7, 8.6); every word, date and person is made up and marked as sample
data. Must not be shipped.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from a87desk.commands.record import AddRecords
from a87desk.domain.acronym import Acronym
from a87desk.domain.action import Action
from a87desk.domain.day import Day
from a87desk.domain.evaluation import EvaluationAnswer, EvaluationForm, EvaluationQuestion
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import (
    DayId,
    EvaluationFormId,
    EvaluationQuestionId,
    ObjectiveId,
    OrganisationId,
    OutputId,
    RecommendationId,
    SessionId,
    ThemeId,
)
from a87desk.domain.mechanism import CoordinationMechanism
from a87desk.domain.note import Note
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record
from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.session import Session, SessionRole
from a87desk.domain.theme import Theme, ThemeMember, member_id
from a87desk.domain.vocabulary import (
    ActionStatus,
    EvaluationQuestionKind,
    MechanismKind,
    NoteKind,
    RoleKind,
    SessionKind,
    StakeholderGroup,
    WorkshopKind,
)
from a87desk.domain.workshop import Workshop
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from a87desk.workspace import Workspace, create_workspace
from tests.samples.abidjan_words import (
    CASES,
    CHALLENGES,
    COUNTRIES,
    JOBS,
    MESSAGES,
    PLAN,
    POINTS,
    SESSIONS,
    Told,
)

PEOPLE = 140
ORGANISATIONS = 38
FORMS = 46
_DAYS = 2
_FIRST_ON_DAY_TWO = 8
_HOURS = ("09:00", "10:00", "11:15", "11:15", "13:30", *("14:30",) * 3, *("09:00",) * 3, "11:00")


def abidjan(path: Path | None = None) -> Workspace:
    """Return the workshop as a file, or in memory; the same bytes of content each time it is made."""
    workspace = create_workspace(path, _workshop(), "Facilitator")
    workspace.run(AddRecords(tuple(records())))
    return workspace


def abidjan_model() -> WorkshopModel:
    """Return the model of the workshop."""
    workspace = abidjan()
    try:
        return workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())
    finally:
        workspace.close()


def records() -> Iterator[Record]:
    """Yield every record of the workshop but its own."""
    for number in range(1, _DAYS + 1):
        yield Day(id=_id("day", number), number=number, date=parse_fuzzy_date(f"{3 + number} June 2019"))
    yield from _opening()
    for place, told in enumerate(SESSIONS):
        yield from _session(place, told)
    yield from _people()
    yield from _messages()
    yield from _plan()
    yield from _next_steps()
    yield from _evaluation()
    yield Acronym(id=_id("acronym"), letters="CLMS", meaning="Child labour monitoring system", language="en")


def _id(*parts: object) -> str:
    return sha256(repr(("abidjan", *parts)).encode()).hexdigest()[:32]


def _position(place: int) -> str:
    return f"{place:06d}"


def _workshop() -> Workshop:
    return Workshop(
        id=_id("workshop"),
        title="Action Group on Supply Chains: second workshop",
        subtitle="Sample data: its words, dates and persons are made up",
        kind=WorkshopKind.ACTION_GROUP_WORKSHOP,
        edition="2nd",
        country="Côte d’Ivoire",
        city="Abidjan",
        venue="Sample conference centre",
        starts=parse_fuzzy_date("4 June 2019"),
        ends=parse_fuzzy_date("5 June 2019"),
        masthead=("Republic of Côte d’Ivoire", "Ministry of Labour (sample data)"),
        hosts=("Government of Côte d’Ivoire",),
        funders=("Sample Fund for Decent Work",),
        funding_text="Funding is provided by the Sample Fund for Decent Work under sample agreement SD-00000.",
        views_clause="The views in this report are those of the participants and not of any government or funder.",
        background="The action group brings governments, workers, employers and civil society together to end child"
        " labour and forced labour in supply chains.\n\nIts first work plan (2018–2019) ends this year. This workshop"
        " draws up the next one from what participants propose.",
        rationale="Partners work on the same supply chains without knowing of each other.",
        objectives=("Take stock of the first work plan", "Collect proposals by supply chain", "Draft the next plan"),
        expected_outcomes=("A draft work plan 2020–2021", "A list of proposals by session"),
        approach="Two days of plenaries, thematic panels and six working groups in two tracks.",
        foreword="Over two days, people from nineteen countries worked on one question: what can we do together that"
        " none of us can do alone?\n\nI thank the hosts, the rapporteurs, and those who told us what does not work.",
        foreword_by="The chair of the action group (sample data)",
        stated_participation="more than 140 people from 19 countries",
        languages=("en", "fr"),
        website="sample.invalid/supply-chains",
        handle="#SampleData",
        rule_groups=3,
        conclusions=("Participants asked for the draft work plan within four weeks.",),
    )


def _opening() -> Iterator[Record]:
    own = _id("session", "opening")
    yield Session(
        id=own, day_id=DayId(_id("day", 1)), title="Opening ceremony", kind=SessionKind.OPENING, starts="08:30",
        ends="09:00", position=_position(0),
    )  # fmt: skip
    titles = ("Minister of Labour (sample)", "Head of agency (sample)", "Ambassador (sample)")
    for place, title in enumerate(titles):
        yield SessionRole(
            id=_id("opening", place), session_id=SessionId(own), role=RoleKind.OPENING_SPEAKER, name=title,
            organisation=f"Sample institution {place + 1}", position=_position(place),
        )  # fmt: skip
    yield _note(own, 0, NoteKind.ANNOUNCEMENT, "The host country announces that it wishes to become a pathfinder.")
    yield _note(own, 1, NoteKind.ANNOUNCEMENT, "The funder announces a further two years of support.")


def _session(place: int, told: Told) -> Iterator[Record]:
    own = _id("session", told.key)
    day = 1 if place < _FIRST_ON_DAY_TWO else 2
    starts = _HOURS[place]
    yield Session(
        id=own, day_id=DayId(_id("day", day)), title=told.title, kind=told.kind, track=told.track,
        room=f"Room {1 + place % 3}", starts=starts, ends=f"{int(starts[:2]) + 1}{starts[2:]}",
        objective=f"To hear what works and to agree what to propose on {told.subject}.", output_label=told.label,
        position=_position(place + 1),
    )  # fmt: skip
    for nth, role in enumerate((RoleKind.MODERATOR, RoleKind.PANELLIST, RoleKind.PANELLIST, RoleKind.RAPPORTEUR)):
        yield SessionRole(
            id=_id("role", place, nth), session_id=SessionId(own), role=role, name=_name(4 * place + nth + 1),
            organisation=f"Sample organisation {1 + (4 * place + nth) % ORGANISATIONS}", position=_position(nth),
        )  # fmt: skip
    for nth, words in enumerate(POINTS):
        yield _note(own, nth, NoteKind.POINT_RAISED, words.format(subject=told.subject))
    yield _note(own, 20, NoteKind.COUNTRY_CASE, CASES[place % 3], COUNTRIES[place])
    yield _note(own, 21, NoteKind.CHALLENGE, CHALLENGES[place % 3])
    before = sum(len(one.results) for one in SESSIONS[:place] if _day_of(one) == day)
    for nth, words in enumerate(told.results, start=1):
        yield Recommendation(
            id=_proposal(f"{told.key}.{nth}"), session_id=SessionId(own), number=before + nth, text=words,
            language="en", position=_position(nth),
        )  # fmt: skip


def _day_of(told: Told) -> int:
    return 1 if SESSIONS.index(told) < _FIRST_ON_DAY_TWO else 2


def _note(session_id: str, place: int, kind: NoteKind, words: str, country: str = "") -> Note:
    own = _id("note", session_id, place)
    return Note(
        id=own, session_id=SessionId(session_id), kind=kind, text=words, country=country, position=_position(place)
    )


def _name(number: int) -> str:
    return f"Sample Person {number:03d}"


def _people() -> Iterator[Record]:
    groups = list(StakeholderGroup)
    for number in range(1, ORGANISATIONS + 1):
        yield Organisation(
            id=_id("organisation", number), name=f"Sample organisation {number}",
            stakeholder_group=groups[number % len(groups)], country=COUNTRIES[number % len(COUNTRIES)],
        )  # fmt: skip
    for number in range(1, PEOPLE + 1):
        yield Participant(
            id=_id("person", number), number=number, name=_name(number), job_title=JOBS[number % len(JOBS)],
            organisation_id=OrganisationId(_id("organisation", 1 + (number - 1) % ORGANISATIONS)),
            country=COUNTRIES[number % len(COUNTRIES)], may_be_listed=True,
        )  # fmt: skip


def _proposal(key: str) -> RecommendationId:
    return RecommendationId(_id("proposal", key))


def _messages() -> Iterator[Record]:
    for number, (name, wording, proposals) in enumerate(MESSAGES, start=1):
        theme = ThemeId(_id("theme", number))
        yield Theme(id=theme, number=number, name=name, wording=wording, position=_position(number))
        for key in proposals:
            said = _proposal(key)
            yield ThemeMember(id=member_id(theme, said), theme_id=theme, recommendation_id=said)


def _plan() -> Iterator[Record]:
    for place, (objective, outputs) in enumerate(PLAN, start=1):
        own = ObjectiveId(_id("objective", place))
        yield Objective(id=own, text=objective, position=_position(place))
        for nth, (text, quantity, sources) in enumerate(outputs, start=1):
            output = OutputId(_id("output", place, nth))
            yield Output(
                id=output, objective_id=own, text=text, quantity=quantity, position=_position(nth),
                recommendation_ids=tuple(_proposal(key) for key in sources),
            )  # fmt: skip
            yield Action(
                id=_id("action", place, nth), text=f"Prepare and agree: {text[0].lower()}{text[1:]}",
                lead=f"Sample organisation {3 * place + nth}", output_id=output, due=parse_fuzzy_date("December 2020"),
                status=ActionStatus.NOT_STARTED, indicator="Agreed", target="1", position=_position(10 * place + nth),
            )  # fmt: skip


def _next_steps() -> Iterator[Record]:
    steps = (
        ("Send the draft work plan for comments", "Secretariat", "July 2019"),
        ("Collect comments on the draft", "Chair of the action group", "September 2019"),
        ("Adopt the work plan", "", ""),
    )
    for place, (text, lead, due) in enumerate(steps):
        yield Action(
            id=_id("step", place), text=text, lead=lead, due=parse_fuzzy_date(due) if due else None,
            position=_position(90 + place),
        )  # fmt: skip
    yield CoordinationMechanism(
        id=_id("committee"), name="Steering committee of the action group", kind=MechanismKind.COMMITTEE,
        interval_months=6, functions=("coordination", "reporting"),
    )  # fmt: skip


def _evaluation() -> Iterator[Record]:
    asked = ("The workshop reached its objectives", "The working groups were useful", "I will use what I learnt")
    for number, text in enumerate(asked, start=1):
        yield EvaluationQuestion(
            id=_id("question", number), number=number, kind=EvaluationQuestionKind.SCALE, text=text,
            lowest_words="not at all", highest_words="fully", position=_position(number),
        )  # fmt: skip
    for form in range(1, FORMS + 1):
        yield EvaluationForm(id=_id("form", form), number=form)
        for number in range(1, len(asked) + 1):
            yield EvaluationAnswer(
                id=_id("answer", form, number), form_id=EvaluationFormId(_id("form", form)),
                question_id=EvaluationQuestionId(_id("question", number)), value=5 - (form * number) % 3,
            )  # fmt: skip
