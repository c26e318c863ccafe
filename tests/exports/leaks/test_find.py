"""A planted name is found in every format and in every hiding place, and the place is named; clean files pass."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from a87desk.people.name_spellings import name_spellings
from exports.formats import Format
from exports.leaks.find import find_leaks
from exports.leaks.forbidden import Forbidden, What
from tests.exports.leaks.planted import BOOK, EMPTY, PDF, PIXEL, PLAIN, WORD, book, jpeg, word

HERON = "Ardea Heron-Purpurea"


def names(*spellings: str, what: What = What.NAME) -> tuple[Forbidden, ...]:
    return tuple(Forbidden(what, name, one.letters, one.proof) for name in spellings for one in name_spellings(name))


def check(content: bytes, place: str, format: Format | None = None) -> None:
    leaks = find_leaks(content, format, names(HERON))
    assert leaks, "the name was not found"
    assert place in {leak.place for leak in leaks} or any(leak.place.startswith(place) for leak in leaks)
    assert {leak.words for leak in leaks} == {HERON}


@pytest.mark.parametrize("where", PDF)
def test_a_name_in_a_pdf(where: str) -> None:
    place, make = PDF[where]
    check(make(HERON), place, Format.PDF)


@pytest.mark.parametrize("where", WORD)
def test_a_name_in_a_word_document(where: str) -> None:
    place, make = WORD[where]
    check(make(HERON), place, Format.WORD)


@pytest.mark.parametrize("where", BOOK)
def test_a_name_in_a_workbook(where: str) -> None:
    place, make = BOOK[where]
    check(make(HERON), place, Format.WORKBOOK)


@pytest.mark.parametrize("where", PLAIN)
def test_a_name_in_a_plain_file(where: str) -> None:
    format, place, make = PLAIN[where]
    check(make(HERON), place, Format(format) if format else None)


@pytest.mark.parametrize(
    "make",
    [
        lambda: EMPTY,
        lambda: word(lambda one: None),
        lambda: book(lambda one: None),
        lambda: PIXEL,
        lambda: jpeg("x"),
        lambda: b"",
        *(lambda make=make: make("Nobody Atall") for _place, make in (*PDF.values(), *WORD.values(), *BOOK.values())),
    ],
)
def test_a_clean_file_passes(make: Callable[[], bytes]) -> None:
    assert find_leaks(make(), None, names(HERON, "Ciconia Stork", "Bo Li", "Wren")) == ()


FLORES = "Cecilia Flores-Oebanda"
FOUND = [
    (FLORES, "as Cecilia Flores-Oebanda said"),
    (FLORES, "as CECILIA FLORES-OEBANDA said"),
    (FLORES, "FLORES-OEBANDA, Cecilia"),
    (FLORES, "Cecilia\nFlores-\nOebanda"),
    (FLORES, "Cecilia Flores\u00adOebanda"),
    (FLORES, "Ceci\u200blia Flores Oebanda"),
    (FLORES, "\u2068Cecilia Flores-Oebanda\u2069,"),
    (FLORES, "Cecília Flóres-Oebanda"),
    (FLORES, "Ｃｅｃｉｌｉａ Ｆｌｏｒｅｓ－Ｏｅｂａｎｄａ"),
    (FLORES, "as cecilia flores-oebanda said"),
    (FLORES, "https://a.example/cecilia_flores_oebanda"),
    (FLORES, "C. Flores-Oebanda"),
    (FLORES, "Flores-Oebanda C."),
    (FLORES, "Ms. Flores-Oebanda"),
    ("Mr. Tim Ryan", "Tim Ryan"),
    ("Michaëlle deCock-Luzzati", unicodedata.normalize("NFD", "Michaëlle deCock-Luzzati")),
    ("Nguyễn Thị Minh Khai", unicodedata.normalize("NFD", "bà Nguyễn Thị Minh Khai nói")),
    ("محمد عبد الله", "قال محمـــد عبد الله"),
    ("محمد عبد الله", "ﻣﺤﻤﺪ ﻋﺒﺪ ﺍﻟﻠﻪ"),
    ("مُحَمَّد الأحمد", "محمد الاحمد"),
    ("राम बहादुर थापा", "राम बहादुर थापा ले"),
    ("山田太郎", "昨日山田太郎さんが"),
    ("김철수", "김철수 씨"),
    ("សុខ ដារា", "លោកសុខដារានិយាយ"),
    ("Goldammer", "so says Goldammer"),
    ("Maria del Carmen Soto", "Maria Soto"),
]


@pytest.mark.parametrize(("name", "text"), FOUND)
def test_a_name_is_found_however_it_is_set(name: str, text: str) -> None:
    assert find_leaks(text.encode(), None, names(name))


PASSED = [
    (FLORES, "Cecilia said so"),
    (FLORES, "flowers, Flores, and Ms. Freedman"),
    ("Anna Farmer", "a farmer, A farmer field school, and Anna"),
    ("Bo Li", "bold lines, Boli, bo li"),
    ("Hope", "we hope so"),
    ("Xi", "Xi"),
    ("Ann Lee", "Anna Leeward"),
    ("Will Young", "the young will"),
    ("Mark May", "they may mark this"),
    ("محمد عبد الله", "محمد قال"),
]


@pytest.mark.parametrize(("name", "text"), PASSED)
def test_what_only_looks_like_a_name_does_not_alarm(name: str, text: str) -> None:
    assert find_leaks(text.encode(), None, names(name)) == ()


def test_a_name_that_may_stand_hides_no_other_and_is_taken_for_none() -> None:
    forbidden = (*names("Grace Freedom Fund", what=What.OPEN), *names("Grace Freedom", "Ardea Heron"))
    assert find_leaks(b"Grace Freedom Fund", None, forbidden) == ()
    assert [one.words for one in find_leaks(b"Grace Freedom Fund, Ardea Heron", None, forbidden)] == ["Ardea Heron"]
