"""Names that may be one person's are found and others are left alone: the NGO Forum's own list is the measure."""

from __future__ import annotations

from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.domain.ids import OrganisationId
from a87desk.domain.participant import Participant
from a87desk.importing.workshop_document import read_document
from a87desk.people.name_variants import NameVariants, Reason, likeness, name_variants
from resources.samples import ngo_forum_document

FORUM_VARIANTS = (
    ("Tom Wissing", "Thomas Wissing", Reason.SHORT_FORM),
    ("Yuka Iwatsuki", "Yuka Awatsuki", Reason.LETTERS),
    ("Fergus Hansen", "Fergus Hanson", Reason.LETTERS),
    ("George Chimaga", "George Chimanga", Reason.LETTERS),
    ("Linda Al Kalash", "Linda Al-Kalash", Reason.SAME_NAME),
    ("Cecilia Flores-Oebanda", "Cecilia Flores---Oebanda", Reason.SAME_NAME),
    ("Pradeep Naranayan", "Pradeep Narayanan", Reason.LETTERS),
)
NEW = "f" * 32


def forum() -> list[Participant]:
    """Return the 59 of the list as printed, without the spellings that the sample keeps beside them."""
    listed = read_document(ngo_forum_document().read_bytes()).participants
    return [msgspec.structs.replace(one, aliases=()) for one in listed]


def named(*names: str, **fields: object) -> list[Participant]:
    given = [{"id": f"{number:032x}", "number": number, "name": name, **fields} for number, name in enumerate(names, 1)]
    return msgspec.convert(given, list[Participant])


def found(people: list[Participant]) -> list[tuple[str, str, Reason]]:
    names = {one.id: one.name for one in people}
    return [(names[pair.first_id], names[pair.second_id], pair.reason) for pair in name_variants(people).pairs]


def test_no_two_of_the_forums_59_are_taken_for_one() -> None:
    people = forum()
    assert len(people) == 59
    assert name_variants(people) == NameVariants((), ())


@pytest.mark.parametrize(("variant", "listed", "reason"), FORUM_VARIANTS)
def test_each_variant_of_the_forum_is_found_and_nothing_else(variant: str, listed: str, reason: Reason) -> None:
    people = [*forum(), Participant(id=NEW, name=variant)]
    assert found(people) == [(listed, variant, reason)]


def test_all_seven_at_once_are_seven_pairs() -> None:
    variants = [Participant(id=f"{number:032x}", name=one[0]) for number, one in enumerate(FORUM_VARIANTS)]
    result = name_variants([*forum(), *variants])
    assert (len(result.pairs), len(result.clusters)) == (7, 7)


def test_people_with_a_role_who_are_not_on_the_list_are_nobody_else() -> None:
    others = ("Rt. Hon. Priti Patel", "Fiona David", "Michaëlle deCock-Luzzati")
    assert found([*forum(), *(Participant(id=f"{number:032x}", name=name) for number, name in enumerate(others))]) == []


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Jeroen Bernaert", "Jeroen Beirnaert", Reason.LETTERS),
        ("WISSING Thomas", "Thomas Wissing", Reason.WORD_ORDER),
        ("H.E. Dr. Ana Souza", "ana souza", Reason.SAME_NAME),
        ("José García", "Jose Garcia", Reason.SAME_NAME),
        ("Nguyễn Văn An", "Nguyen Van An", Reason.SAME_NAME),
        ("Mohammed Ali Hassan", "Muhammad Aly Hasan", Reason.SOUND),
        ("Rachid Djibril", "Rashid Jibril", Reason.SOUND),
        ("Abdel Rahman Youssef", "Abdulrahman Yusuf", Reason.SOUND),
        ("Md. Karim Uddin", "Mohamed Karim Uddin", Reason.SHORT_FORM),
        ("J. K. Annan", "James Kofi Annan", Reason.INITIALS),
        ("V. Murillo Herrera", "Virginia Murillo Herrera", Reason.INITIALS),
        ("Virginia Murillo", "Virginia Murillo Herrera", Reason.PART),
        ("محمد علي حسن", "Mohamed Ali Hassan", Reason.OTHER_SCRIPT),
        ("فاطمة الزهراء", "Fatima Zahra", Reason.OTHER_SCRIPT),
        ("हिरा दाहाल", "Hira Dahal", Reason.OTHER_SCRIPT),
        ("أحمد بن صالح", "احمد بن صالح", Reason.SAME_NAME),
        ("Hassan Ali", "Hussein Ali", None),
        ("P. Patel", "Bharti Patel", None),
        ("Nguyen Van An", "Tran Van An", None),
        ("Nguyen Van An", "Nguyen Van Anh", None),
        ("Nick Grono", "Nina Smith", None),
        ("Maria Khayat", "Maria", None),
        ("Ashif Sheikh", "Karim Sheikh", None),
        ("", "Nina Smith", None),
        ("Dr.", "Dr.", Reason.SAME_NAME),
    ],
)
def test_what_makes_two_names_alike(one: str, other: str, reason: Reason | None) -> None:
    assert likeness(one, other) is reason
    assert likeness(other, one) is reason


def test_a_letter_in_a_short_name_counts_only_within_one_organisation() -> None:
    house = OrganisationId("a" * 32)
    assert found(named("James Bell", "James Ball")) == []
    assert [one[2] for one in found(named("James Bell", "James Ball", organisation_id=house))] == [Reason.LETTERS]


def test_a_shorter_name_is_not_proposed_across_two_organisations() -> None:
    one, other = named("Mohamed Ali", "Mohamed Ali Hassan")
    houses = [OrganisationId("a" * 32), OrganisationId("b" * 32)]
    there = [
        msgspec.structs.replace(who, organisation_id=house) for who, house in zip((one, other), houses, strict=True)
    ]
    assert [reason for _one, _other, reason in found([one, other])] == [Reason.PART]
    assert found(there) == []


def test_honorifics_of_two_genders_speak_against_names_that_are_not_equal() -> None:
    maria, mario = named("Maria Santos", "Mario Santos")
    assert len(found([maria, mario])) == 1
    apart = [msgspec.structs.replace(maria, honorific="Ms."), msgspec.structs.replace(mario, honorific="Mr.")]
    assert found(apart) == []


def test_the_same_address_is_one_person_unless_it_is_of_the_house() -> None:
    assert [one[2] for one in found(named("Ana Lima", "A. de Souza", email="Ana@example.org"))] == [Reason.SAME_EMAIL]
    assert found(named("Ana Lima", "Rui Costa", email="info@example.org")) == []


def test_a_spelling_that_is_kept_beside_a_name_is_found() -> None:
    one, other = named("Awatsuki Yuka", "Yuka Iwasaki")
    known = msgspec.structs.replace(one, aliases=("Yuka Iwasaki",))
    assert [pair[2] for pair in found([known, other])] == [Reason.OTHER_SPELLING]


def test_what_people_said_is_two_is_not_proposed_again() -> None:
    people = named("Tom Wissing", "Thomas Wissing")
    assert name_variants(people, {frozenset(one.id for one in people)}).pairs == ()


def test_pairs_that_hang_together_are_one_cluster_and_say_why() -> None:
    people = named("Tom Wissing", "Thomas Wissing", "Wissing, Thomas", "Nina Smith")
    result = name_variants(people)
    assert result.clusters == (tuple(one.id for one in people[:3]),)
    assert result.pairs[0].sentence == "The same words in another order."
    assert all(pair.sentence for pair in result.pairs)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from([one for pair in FORUM_VARIANTS for one in pair[:2]]), max_size=12), st.randoms())
def test_the_order_of_the_list_does_not_matter(names: list[str], random: Random) -> None:
    people = named(*names)
    assert name_variants(random.sample(people, len(people))) == name_variants(people)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=30), st.text(max_size=30))
def test_no_text_is_too_strange_and_both_ways_say_the_same(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert likeness(one, one) in (Reason.SAME_NAME, None)
