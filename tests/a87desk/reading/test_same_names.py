"""Two names that may be one person's, as the page proposes them: the NGO Forum is the measure, decisions are kept."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import msgspec
import pytest

from a87desk.commands.document import TakeRecords
from a87desk.commands.record import AddRecords
from a87desk.commands.same_person import LinkName, SamePerson, TwoPeople
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import ParticipantId
from a87desk.domain.participant import Participant
from a87desk.domain.record import Record
from a87desk.domain.session import SessionRole
from a87desk.reading.same_names import same_name_proposals
from a87desk.workspace import Workspace, create_workspace
from tests.journeys.workshops import forum_document

R = TypeVar("R", bound=Record)
VARIANTS = {
    "Tom Wissing": "Thomas Wissing",
    "Yuka Iwatsuki": "Yuka Awatsuki",
    "Fergus Hansen": "Fergus Hanson",
    "George Chimaga": "George Chimanga",
    "Linda Al Kalash": "Linda Al-Kalash",
    "Cecilia Flores-Oebanda": "Cecilia Flores---Oebanda",
    "Pradeep Naranayan": "Pradeep Narayanan",
}


def as_printed(record: Record) -> Record:
    """Return a record of the forum without the links and spellings that the sample carries."""
    if isinstance(record, Participant):
        return msgspec.structs.replace(record, aliases=())
    if isinstance(record, SessionRole):
        return msgspec.structs.replace(record, participant_id=None)
    if isinstance(record, BreakoutGroup):
        return msgspec.structs.replace(record, rapporteur_id=None)
    return record


@pytest.fixture
def forum(tmp_path: Path) -> Workspace:
    document = forum_document()
    workspace = create_workspace(tmp_path / "forum.a87", document.workshop, "Facilitator")
    workspace.run(TakeRecords(tuple(as_printed(one) for one in document.records())))
    return workspace


def listed(workspace: Workspace, name: str) -> Participant:
    return next(one for one in workspace.read.all(Participant) if one.name == name)


def proposed(workspace: Workspace) -> set[tuple[str, str]]:
    return {(one.second.name, listed_name(workspace, one.first.id)) for one in same_name_proposals(workspace.read)}


def listed_name(workspace: Workspace, participant_id: str) -> str:
    person = workspace.read.one(Participant, participant_id)
    assert person is not None
    return person.name


def test_every_variant_that_has_a_role_is_shown_with_its_person_and_nobody_else_is(forum: Workspace) -> None:
    spelt = {
        (variant, name)
        for variant, name in VARIANTS.items()
        if any(variant == one.name for one in forum.read.all(SessionRole))
        or any(one.rapporteur.startswith(variant) for one in forum.read.all(BreakoutGroup))
    }
    assert spelt
    found = proposed(forum)
    assert spelt <= found
    same_words = {(spelling, name) for spelling, name in found if spelling == name}
    assert found - same_words == spelt


def test_all_seven_are_found_on_one_list_and_none_among_the_59(forum: Workspace) -> None:
    forum.run(AddRecords(tuple(Participant(id=f"{n:032x}", name=name) for n, name in enumerate(VARIANTS, start=1))))
    both = {one for one in same_name_proposals(forum.read) if one.second.is_listed}
    assert {frozenset((one.first.name.split(". ")[-1], one.second.name.split(". ")[-1])) for one in both} == {
        frozenset(pair) for pair in VARIANTS.items()
    }
    assert all(one.sentence for one in both)


def test_the_sample_with_its_links_has_nothing_to_propose(tmp_path: Path) -> None:
    document = forum_document()
    workspace = create_workspace(tmp_path / "w.a87", document.workshop, "Facilitator")
    workspace.run(TakeRecords(document.records()))
    assert same_name_proposals(workspace.read) == ()


def test_what_people_decided_is_not_proposed_again(forum: Workspace) -> None:
    first = same_name_proposals(forum.read)[0]
    forum.run(TwoPeople(first.first.id, first.second.id))
    assert first.key not in {one.key for one in same_name_proposals(forum.read)}
    forum.undo()
    assert first.key in {one.key for one in same_name_proposals(forum.read)}


def test_a_printed_name_is_linked_and_kept_as_a_spelling(forum: Workspace) -> None:
    one = next(
        one for one in same_name_proposals(forum.read) if one.second.name in VARIANTS and not one.second.is_listed
    )
    forum.run(LinkName(one.second.printed_in, one.first.id, one.second.name))
    person = forum.read.one(Participant, one.first.id)
    assert person is not None
    assert one.second.name in person.aliases
    noun, record_id = one.second.printed_in[0]
    kept: Record | None = forum.read.one(SessionRole if noun == "session_role" else BreakoutGroup, record_id)
    assert kept is not None
    assert person.id in (getattr(kept, "participant_id", None), getattr(kept, "rapporteur_id", None))
    assert one.key not in {left.key for left in same_name_proposals(forum.read)}


def test_one_person_says_where_each_name_stands(forum: Workspace) -> None:
    thomas = listed(forum, "Thomas Wissing")
    forum.run(AddRecords((Participant(id="9" * 32, name="Tom Wissing"),)))
    forum.run(
        AddRecords((SessionRole(id="8" * 32, name="Tom Wissing", participant_id=ParticipantId("9" * 32)),))
    )  # fmt: skip
    pair = next(one for one in same_name_proposals(forum.read) if one.second.id == "9" * 32)
    assert pair.first.organisation == "International Labour Organization"
    assert pair.second.where == ("Role: a session",)
    forum.run(SamePerson(thomas.id, "9" * 32))
    assert forum.read.one(Participant, "9" * 32) is None
    role = forum.read.one(SessionRole, "8" * 32)
    assert role is not None
    assert (role.participant_id, role.name) == (thomas.id, "Tom Wissing")
