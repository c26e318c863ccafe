"""The participants of a workshop as an allocation takes them."""

from __future__ import annotations

from a87desk.domain.breakout_group import BreakoutGroup, GroupMember
from a87desk.domain.ids import BreakoutGroupId, OrganisationId, ParticipantId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.vocabulary import StakeholderGroup
from a87desk.grouping.balanced import balanced_groups
from a87desk.grouping.person import Group, Person
from a87desk.importing.workshop_document import read_document
from a87desk.people.honorific import GenderMarker
from a87desk.reading.people_for_groups import groups_to_fill, people_for_groups, places_now
from resources.samples import ngo_forum_document

MINISTRY = Organisation(
    id="a" * 32, name="Ministry", stakeholder_group=StakeholderGroup.GOVERNMENT, country="Côte d'Ivoire"
)


def test_what_is_known_of_a_person_is_theirs_or_their_organisations() -> None:
    ana = Participant(
        id="1" * 32, honorific="Ms.", organisation_id=OrganisationId(MINISTRY.id), country="COTE D'IVOIRE"
    )
    rui = Participant(id="2" * 32, organisation_id=OrganisationId(MINISTRY.id), country="Côte d'Ivoire")
    people = people_for_groups(
        [ana, rui, Participant(id="3" * 32)], [MINISTRY], fixed={ana.id: "g"}, wishes={rui.id: ("h",)}
    )
    assert people == (
        Person(ana.id, "government", "Ministry", "COTE D'IVOIRE", GenderMarker.WOMAN, (), "g"),
        Person(rui.id, "government", "Ministry", "COTE D'IVOIRE", None, (), None, ("h",)),
        Person("3" * 32),
    )


def test_groups_are_called_by_their_numbers_and_people_sit_where_they_are_listed() -> None:
    groups = (BreakoutGroup(id="a", number=2), BreakoutGroup(id="b"))
    assert groups_to_fill(groups, {"a": 12}) == (Group("a", 12, "2"), Group("b"))
    members = [
        GroupMember(id=number, group_id=BreakoutGroupId(group), participant_id=ParticipantId(person))
        for number, group, person in (("2", "b", "p"), ("1", "a", "p"), ("3", "gone", "q"), ("4", "b", "r"))
    ]
    assert places_now([*members, GroupMember(id="5")], {"a", "b"}) == {"p": "a", "r": "b"}


def test_the_forum_goes_into_its_five_groups() -> None:
    document = read_document(ngo_forum_document().read_bytes())
    people = people_for_groups(document.participants, document.organisations)
    allocation = balanced_groups(people, groups_to_fill(document.breakout_groups))
    assert sorted(allocation.balance.sizes) == [11, 12, 12, 12, 12]
    assert allocation.balance.sentences[:2] == (
        "Every group has 11 or 12 people.",
        "Every group has 11 or 12 from an unknown stakeholder group.",
    )
    assert "Nobody sits with somebody of the same organisation." in allocation.balance.sentences
