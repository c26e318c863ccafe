"""Participation figures add up, and what is not known is not guessed."""

from __future__ import annotations

import pytest

from a87desk.domain.ids import OrganisationId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.vocabulary import StakeholderGroup
from a87desk.importing.workshop_document import read_document
from a87desk.people.honorific import GenderMarker, gender_marker
from a87desk.people.participation import Figure, participation
from resources.samples import ngo_forum_document

MINISTRY = Organisation(
    id="a" * 32, name="Ministry", stakeholder_group=StakeholderGroup.GOVERNMENT, country="Côte d'Ivoire"
)
PEOPLE = (
    Participant(id="1" * 32, name="One", honorific="Ms.", organisation_id=OrganisationId(MINISTRY.id)),
    Participant(id="2" * 32, name="Two", honorific="H.E. Mr.", country="Cote d'Ivoire"),
    Participant(
        id="3" * 32,
        name="Three",
        organisation_id=OrganisationId(MINISTRY.id),
        stakeholder_group=StakeholderGroup.ACADEMIA,
        country="Côte  d'Ivoire ",
    ),
    Participant(id="4" * 32, name="Four", honorific="Dr.", organisation_id=OrganisationId("b" * 32)),
)


def test_every_list_adds_up_with_unknown_as_a_row_of_its_own() -> None:
    figures = participation(PEOPLE, [MINISTRY])
    assert (figures.people, figures.organisations) == (4, 1)
    assert figures.by_stakeholder_group == (
        Figure("academia", "Academia", 1, 0.25),
        Figure("government", "Government", 1, 0.25),
        Figure("", "Unknown", 2, 0.5),
    )
    assert figures.by_country == (Figure("Côte d'Ivoire", "Côte d'Ivoire", 3, 0.75), Figure("", "Unknown", 1, 0.25))
    assert figures.by_gender == (
        Figure("man", "Men", 1, 0.25),
        Figure("woman", "Women", 1, 0.25),
        Figure("", "Unknown", 2, 0.5),
    )


def test_only_those_present_are_counted_where_that_is_asked() -> None:
    figures = participation(PEOPLE, [MINISTRY], only={"1" * 32, "9" * 32})
    assert (figures.people, figures.by_gender) == (1, (Figure("woman", "Women", 1, 1.0),))


def test_nobody_is_no_division_by_zero() -> None:
    figures = participation((), ())
    assert (figures.people, figures.by_country) == (0, ())


def test_the_forum_has_35_men_24_women_and_many_whose_country_is_not_stated() -> None:
    document = read_document(ngo_forum_document().read_bytes())
    figures = participation(document.participants, document.organisations)
    assert [(one.words, one.count) for one in figures.by_gender] == [("Men", 35), ("Women", 24)]
    assert sum(one.count for one in figures.by_country) == 59
    assert figures.by_country[-1].words == "Unknown"
    assert figures.by_stakeholder_group == (Figure("", "Unknown", 59, 1.0),)


@pytest.mark.parametrize(
    ("honorific", "marker"),
    [
        ("Mr.", GenderMarker.MAN),
        ("Mme", GenderMarker.WOMAN),
        ("S.E. M.", GenderMarker.MAN),
        ("Sra.", GenderMarker.WOMAN),
        ("Dr. (Mrs)", GenderMarker.WOMAN),
        ("Prof. Dr. Ms", GenderMarker.WOMAN),
        ("السيدة", GenderMarker.WOMAN),
        ("السيد", GenderMarker.MAN),
        ("Mr./Ms.", None),
        ("Dr.", None),
        ("", None),
    ],
)
def test_an_honorific_says_a_gender_or_nothing(honorific: str, marker: GenderMarker | None) -> None:
    assert gender_marker(honorific) is marker
