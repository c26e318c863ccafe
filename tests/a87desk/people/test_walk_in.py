"""What one line at the door means, and whom a few letters lead to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.people.jump import jump, jump_words
from a87desk.people.walk_in import WalkIn, look_at_walk_in, read_walk_in

ILO = Organisation(id="a" * 32, name="International Labour Organization", acronym="ILO", aliases=("OIT",))
CARE = Organisation(id="b" * 32, name="Care Nepal", country="Nepal")
TOM = Participant(id="1" * 32, number=5, name="Thomas Wissing", country="Brazil")


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("Ana Silva, OIT, Brazil", WalkIn("", "Ana Silva", "OIT", "Brazil")),
        ("Ms. Ana  Silva ,OIT,Brazil", WalkIn("Ms.", "Ana Silva", "OIT", "Brazil")),
        ("H.E. Dr. Ana Silva", WalkIn("H.E. Dr.", "Ana Silva", "", "")),
        ("Ana Silva, OIT", WalkIn("", "Ana Silva", "OIT", "")),
        ("Ana Silva, Brazil", WalkIn("", "Ana Silva", "", "Brazil")),
        ("Ana Silva,, Brazil", WalkIn("", "Ana Silva", "", "Brazil")),
        ("Ana Silva, Ministry of Labour, Employment, Nepal",
         WalkIn("", "Ana Silva", "Ministry of Labour, Employment", "Nepal")),
        ("فاطمة الزهراء، وزارة العمل، موريتانيا", WalkIn("", "فاطمة الزهراء", "وزارة العمل", "موريتانيا")),
        ("", WalkIn("", "", "", "")),
        (", OIT", WalkIn("", "", "OIT", "")),
    ],
)  # fmt: skip
def test_a_line_is_a_name_an_organisation_and_a_country(line: str, meant: WalkIn) -> None:
    assert look_at_walk_in(line, [TOM], [ILO, CARE]).walk_in == meant


def test_an_organisation_is_known_by_any_name_and_people_like_it_are_shown() -> None:
    look = look_at_walk_in("Tom Wissing, oit", [TOM], [ILO, CARE])
    assert look.known == ILO
    assert look.listed == (TOM,)
    stranger = look_at_walk_in("Eva Novak, Tamkeen", [TOM], [ILO, CARE])
    assert (stranger.known, stranger.listed) == (None, ())


@given(st.text(max_size=60))
def test_no_line_is_too_strange(line: str) -> None:
    meant = read_walk_in(line)
    assert "," not in meant.name


ROWS = [
    jump_words(("Ahmed Wassie",), ("Mahibere Hiwot",), 1),
    jump_words(("Linda Al-Kalash", "ليندا الكلش"), ("Tamkeen",), 2),
    jump_words(("Thomas Wissing",), ("International Labour Organization", "ILO"), 12),
    jump_words(("José Ñandú",), ("Wissing & Sons",), None),
]


@pytest.mark.parametrize(
    ("typed", "at", "row"),
    [
        ("wi", 0, 2), ("kal", 0, 1), ("jose", 0, 3), ("nandu", 0, 3), ("ilo", 0, 2), ("tam", 3, 1), ("w", 1, 2),
        ("w", 3, 0), ("ليندا", 0, 1), ("#12", 0, 2), ("#1", 2, 0), ("#", 0, -1), ("", 0, -1), ("zz", 0, -1),
        ("son", 0, 3),
    ],
)  # fmt: skip
def test_letters_lead_to_a_word_of_the_name_then_of_the_organisation(typed: str, at: int, row: int) -> None:
    assert jump(ROWS, typed, at) == row


def test_in_an_empty_list_nothing_is_found() -> None:
    assert jump([], "a", 0) == -1
