"""Who is named for whom: lists, roles, groups, the panel, whoever acts, and the words of a speaker."""

from __future__ import annotations

from typing import Any

import pytest

from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.domain.action import Action
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.decision import Decision, Endorsement, Pledge, Reservation
from a87desk.domain.document_lists import Attribution, Audience
from a87desk.domain.ids import OrganisationId, ParticipantId, SessionRoleId
from a87desk.domain.note import Note
from a87desk.domain.nouns import NOUNS
from a87desk.domain.organisation import Organisation
from a87desk.domain.panel import PanelMember
from a87desk.domain.participant import Participant
from a87desk.domain.record import Privacy, Record, fields_of, new_id
from a87desk.domain.session import SessionRole
from a87desk.domain.vocabulary import NoteKind, PanelPart, RoleKind, StakeholderGroup
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from exports.report.checks import report_checks
from exports.report.options import ReportOptions
from exports.report.record_walk import every_text
from exports.report.report import outcome_report
from exports.report.visible import visible
from exports.report.visible_people import KEPT_IN, ON_THE_LIST, PERSON_FIELDS, WHO_FIELDS
from tests.exports.making import Small, small_workshop

INTERNAL, GOVERNMENT, PUBLIC = Audience.INTERNAL, Audience.GOVERNMENT, Audience.PUBLIC
HERON = "Ardea Heron"
STORK = "Ciconia Stork"
CRANE = "Grus Crane"
OWL = "Tyto Owl"


class People:
    """A small workshop with four people: Heron of the ministry, Stork who opens it, Crane who refuses, Owl."""

    def __init__(self, small: Small) -> None:
        self.small = small
        self.ministry = Organisation(
            id=new_id(), name="Ministry of Wetlands", stakeholder_group=StakeholderGroup.WORKERS
        )
        self.heron = self._person(HERON, email="heron@wetlands.example", phone="+31 6 1234 5678")
        self.stork = self._person(STORK)
        self.crane = self._person(CRANE, may_be_listed=False)
        self.owl = self._person(OWL, is_public_figure=True)
        self.add(self.ministry, self.heron, self.stork, self.crane, self.owl)

    def _person(self, name: str, **facts: Any) -> Participant:
        return Participant(id=new_id(), name=name, organisation_id=OrganisationId(self.ministry.id), **facts)

    def add(self, *records: Record) -> None:
        self.small.workspace.run(AddRecords(records))

    def role(self, kind: RoleKind, person: Participant) -> SessionRole:
        role = SessionRole(
            id=new_id(),
            session_id=self.small.session_id,
            role=kind,
            participant_id=ParticipantId(person.id),
            name=person.name,
        )
        self.add(role)
        return role

    @property
    def model(self) -> WorkshopModel:
        return workshop_model(self.small.workspace.read, self.small.workspace.workshop_id, "stamp")


@pytest.fixture
def people() -> Any:
    with small_workshop() as small:
        yield People(small)


def session_of(model: WorkshopModel) -> Any:
    return model.days[0].sessions[0]


def test_every_field_that_holds_a_person_has_a_rule() -> None:
    """A field that is personal or testimony in the schema is either in the table or has a rule of its own."""
    own_rule = {("note", "speaker"), ("session_role", "name"), *(("participant", field) for field in ON_THE_LIST)}
    own_rule |= {("participant", "job_title"), ("participant", "may_be_listed")}
    not_in_the_model = {
        ("attendance", "represented_by"),
        ("seat_holder", "name"),
        ("ballot_paper", "stakeholder_group"),
    }
    missing = {
        (noun.noun, name)
        for noun in NOUNS.values()
        for name, field in fields_of(noun).items()
        if field.privacy in (Privacy.PERSONAL, Privacy.TESTIMONY)
        and name not in PERSON_FIELDS.get(noun.noun, {})
        and name not in (*WHO_FIELDS.get(noun.noun, ()), *KEPT_IN.get(noun.noun, ()))
    }
    only_compared_with = {("document_text", "program_text")}
    assert missing - own_rule - not_in_the_model - only_compared_with == set()


@pytest.mark.parametrize(
    ("audience", "shown"),
    [(INTERNAL, HERON), (GOVERNMENT, "Panellist, Ministry of Wetlands"), (PUBLIC, "Panellist")],
)
def test_a_panellist_is_told_by_name_by_role_by_group(people: People, audience: Audience, shown: str) -> None:
    people.role(RoleKind.PANELLIST, people.heron)
    assert [role.name for role in session_of(visible(people.model, audience)).roles] == [shown]


def test_a_group_of_five_may_be_told_to_the_public(people: People) -> None:
    people.role(RoleKind.PANELLIST, people.heron)
    people.add(people._person("Anas Platyrhynchos"))
    assert session_of(visible(people.model, PUBLIC)).roles[0].name == "Panellist, Workers"


@pytest.mark.parametrize("audience", list(Audience))
def test_who_opens_a_workshop_and_who_is_in_public_office_is_named_to_everybody(
    people: People, audience: Audience
) -> None:
    people.role(RoleKind.OPENING_SPEAKER, people.stork)
    people.role(RoleKind.PANELLIST, people.owl)
    assert {role.name for role in session_of(visible(people.model, audience)).roles} == {STORK, OWL}


def test_a_person_can_say_that_an_opening_speaker_is_no_public_figure(people: People) -> None:
    people.role(RoleKind.OPENING_SPEAKER, people.stork)
    people.small.workspace.run(ChangeRecord(Participant, people.stork.id, {"is_public_figure": False}))
    assert session_of(visible(people.model, PUBLIC)).roles[0].name == "Opening speaker"


@pytest.mark.parametrize("audience", list(Audience))
def test_who_refuses_is_named_to_nobody(people: People, audience: Audience) -> None:
    people.role(RoleKind.OPENING_SPEAKER, people.crane)
    group = people.small.group_ids[0]
    people.small.workspace.run(ChangeRecord(BreakoutGroup, group, {"rapporteur": CRANE}))
    people.add(Action(id=new_id(), text="Dig ponds", lead=CRANE))
    people.add(Note(id=new_id(), text="Words", speaker=CRANE, attribution=Attribution.NAMED, group_id=group))
    assert not [text for text in every_text(visible(people.model, audience)) if CRANE in text]


@pytest.mark.parametrize("audience", [GOVERNMENT, PUBLIC])
def test_no_field_of_any_record_names_a_person_who_is_not_public(people: People, audience: Audience) -> None:
    small = people.small
    group, session = small.group_ids[0], small.session_id
    people.role(RoleKind.RAPPORTEUR, people.heron)
    small.workspace.run(ChangeRecord(BreakoutGroup, group, {"rapporteur": HERON, "facilitator": f"Ms. {HERON}"}))
    decision = Decision(id=new_id(), session_id=session, number=1, text="Do it", responsible=f"Ms. {HERON}, Wetlands")
    people.add(
        decision,
        Reservation(id=new_id(), session_id=session, who=HERON, text="Not so fast"),
        Pledge(id=new_id(), session_id=session, who=f"{HERON} and Union of Frogs", text="Ponds"),
        Endorsement(id=new_id(), session_id=session, name=HERON),
        Action(id=new_id(), text="Dig", lead=HERON, partners=("Union of Frogs", HERON), support=HERON.upper()),
        PanelMember(id=new_id(), name=HERON, part=PanelPart.OTHER, sat=True),
        Note(id=new_id(), session_id=session, text="Words", speaker=HERON, attribution=Attribution.NAMED),
    )
    shown = visible(people.model, audience)
    assert not [text for text in every_text(shown) if "heron" in text.casefold()]
    texts = set(every_text(shown))
    assert "Union of Frogs" in texts
    assert "Ministry of Wetlands and Union of Frogs" in texts


def test_an_institution_stays_as_written(people: People) -> None:
    people.add(Action(id=new_id(), text="Dig", lead="Department of Ponds and Rivers", support="Ardea Foundation"))
    (action,) = visible(people.model, PUBLIC).actions
    assert (action.lead, action.support) == ("Department of Ponds and Rivers", "Ardea Foundation")


def test_somebody_with_a_title_who_is_on_no_list_is_not_named_either(people: People) -> None:
    people.add(Action(id=new_id(), text="Dig", lead="Mr. Rana Temporaria"))
    assert visible(people.model, GOVERNMENT).actions[0].lead == "Not named"
    assert visible(people.model, INTERNAL).actions[0].lead == "Mr. Rana Temporaria"


@pytest.mark.parametrize(
    ("audience", "attribution", "speaker"),
    [
        (INTERNAL, Attribution.NAMED, HERON),
        (INTERNAL, Attribution.ORGANISATION, "Ministry of Wetlands"),
        (INTERNAL, Attribution.NOT_ATTRIBUTABLE, ""),
        (INTERNAL, None, ""),
        (GOVERNMENT, Attribution.NAMED, "Ministry of Wetlands"),
        (GOVERNMENT, Attribution.ORGANISATION, "Ministry of Wetlands"),
        (GOVERNMENT, Attribution.NOT_ATTRIBUTABLE, ""),
        (GOVERNMENT, None, ""),
        (PUBLIC, Attribution.NAMED, ""),
        (PUBLIC, Attribution.ORGANISATION, ""),
        (PUBLIC, Attribution.NOT_ATTRIBUTABLE, ""),
        (PUBLIC, None, ""),
    ],
)
def test_words_from_the_floor(
    people: People, audience: Audience, attribution: Attribution | None, speaker: str
) -> None:
    people.add(Note(id=new_id(), session_id=people.small.session_id, text="W", speaker=HERON, attribution=attribution))
    assert [one.record.speaker for one in session_of(visible(people.model, audience)).notes] == [speaker]


@pytest.mark.parametrize(
    ("attribution", "kind", "is_said"),
    [
        (None, NoteKind.POINT_RAISED, True),
        (Attribution.NAMED, NoteKind.QUOTE, True),
        (None, NoteKind.QUOTE, False),
        (Attribution.NOT_ATTRIBUTABLE, NoteKind.POINT_RAISED, False),
    ],
)
def test_words_from_the_podium(people: People, attribution: Attribution | None, kind: NoteKind, is_said: bool) -> None:
    role = people.role(RoleKind.PANELLIST, people.heron)
    people.add(
        Note(
            id=new_id(),
            session_id=people.small.session_id,
            role_id=SessionRoleId(role.id),
            kind=kind,
            text="Fish are few",
            attribution=attribution,
        )
    )
    report = repr(outcome_report(people.model, ReportOptions()).blocks)
    assert "Fish are few" in report
    assert (report.count(HERON) > 2) == is_said


def test_the_lists_of_participants(people: People) -> None:
    internal, government, public = (
        repr(outcome_report(people.model, ReportOptions(audience=audience)).blocks) for audience in Audience
    )
    assert HERON in internal
    assert CRANE not in internal
    assert HERON not in government
    assert OWL in government
    assert HERON not in public
    assert "Ministry of Wetlands" in public


def test_addresses_and_numbers_leave_with_no_document_but_an_internal_one(people: People) -> None:
    for audience in (GOVERNMENT, PUBLIC):
        assert not {"heron@wetlands.example", "+31 6 1234 5678"} & set(every_text(visible(people.model, audience)))


def test_names_in_peoples_own_words_are_withheld_where_a_person_asks_for_it(people: People) -> None:
    note = Note(id=new_id(), session_id=people.small.session_id, text=f"As Ms. {HERON} said, and {OWL} too")
    people.add(note)
    shown = visible(people.model, PUBLIC, mask_names=True)
    assert [one.record.text for one in session_of(shown).notes] == [f"As [name withheld] said, and {OWL} too"]
    assert session_of(visible(people.model, PUBLIC)).notes[0].record.text == note.text
    assert session_of(people.model).notes[0].record.text == note.text


def test_small_groups_are_warned_of_before_a_public_document(people: People) -> None:
    def said(audience: Audience) -> list[str]:
        return [
            one.words for one in report_checks(people.model, ReportOptions(audience=audience)) if not one.is_in_order
        ]

    assert "Fewer than 5 people stand for Workers: who said something could be recognised" in said(PUBLIC)
    assert not [words for words in said(INTERNAL) if "recognised" in words]
