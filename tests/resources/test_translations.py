"""The catalogues of documents: whole, with the same places as the sentences, and compiled from what is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from babel.dates import format_date
from babel.messages.catalog import Message
from babel.numbers import get_decimal_symbol

from a87desk.domain.number_words import number_words, one_decimal
from a87desk.i18n import _, ngettext, speaking
from exports.report.dates import span_words
from resources.translations import catalogue
from tests.resources.catalogue import LANGUAGES, compiled, gathered, missing, mo_path, po_path, written

_PLACE = re.compile(r"\{\w+\}")
every_language = pytest.mark.parametrize("language", LANGUAGES)


@every_language
def test_every_sentence_of_documents_is_translated(language: str) -> None:
    """python -m tests.resources.catalogue --missing fr tells which; --take fr FILE.json takes them."""
    assert [one.id for one in missing(language)] == []


@every_language
def test_the_files_are_those_of_today(language: str) -> None:
    assert po_path(language).read_bytes() == written(gathered(language)), "python -m tests.resources.catalogue"
    assert mo_path(language).read_bytes() == compiled(language), "python -m tests.resources.catalogue"


@every_language
def test_no_place_is_lost_or_made_up(language: str) -> None:
    wrong = [one.id for one in gathered(language) if one.id and not all(_same_places(one))]
    assert wrong == []


def _same_places(message: Message) -> Iterator[bool]:
    singular, plural = message.id if isinstance(message.id, tuple) else (message.id, message.id)
    strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
    for place, string in enumerate(strings):
        found = sorted(_PLACE.findall(str(string)))
        every = sorted(_PLACE.findall(str(plural)))
        # "One group" and "two groups" need no number in words that have forms for one and two.
        few = len(strings) > 1 and place < 3
        yield found in (every, sorted(_PLACE.findall(str(singular)))) or (few and set(found) <= set(every))


@every_language
def test_what_ends_with_a_blank_or_a_full_stop_does_so_in_every_language(language: str) -> None:
    def ending(text: str) -> tuple[bool, bool]:
        return text.endswith(" "), text.rstrip().endswith(".") and text[-3:].count(".") == 1

    kept = [one for one in gathered(language) if isinstance(one.id, str) and len(one.id.split()) > 2]
    assert [one.id for one in kept if ending(str(one.id)) != ending(str(one.string))] == []


@every_language
def test_no_translation_turns_the_line(language: str) -> None:
    strings = " ".join(str(one.string) for one in gathered(language))
    assert re.findall("[\u202a-\u202e\u2066-\u2069]", strings) == []


def test_arabic_has_its_own_words_for_one_two_few_and_many() -> None:
    with speaking(catalogue("ar")):
        words = [ngettext("{count} group", "{count} groups", n).format(count=n) for n in (1, 2, 3, 11, 100)]
    assert words == ["مجموعة واحدة", "مجموعتان", "3 مجموعات", "11 مجموعة", "100 مجموعة"]


@pytest.mark.parametrize(
    ("language", "locale"), [("fr", "fr"), ("es", "es"), ("pt", "pt_PT"), ("ar", "ar_TN"), ("en", "en")]
)
def test_numbers_have_the_decimal_mark_of_the_language(language: str, locale: str) -> None:
    with speaking(catalogue(language)):
        assert one_decimal(4.25) == f"4{get_decimal_symbol(locale)}3"
        assert number_words(Decimal("1234567.5")) == f"1\u00a0234\u00a0567{get_decimal_symbol(locale)}5"
        assert number_words(1200) == "1\u00a0200"


@pytest.mark.parametrize(("language", "locale"), [("fr", "fr"), ("es", "es"), ("pt", "pt_PT"), ("en", "en_GB")])
def test_dates_are_those_of_the_language(language: str, locale: str) -> None:
    days = [date(2019, month, 28) for month in range(1, 13)]
    with speaking(catalogue(language)):
        assert [span_words(day, day) for day in days] == [
            format_date(day, "d MMMM y" if language in ("fr", "en") else "d 'de' MMMM 'de' y", locale) for day in days
        ]


def test_dates_in_arabic_have_the_month_by_name_and_western_digits() -> None:
    with speaking(catalogue("ar")):
        assert span_words(date(2019, 3, 28), date(2019, 3, 29)) == "28–29 مارس 2019"


def test_a_tag_with_a_region_and_an_unknown_one() -> None:
    assert catalogue("fr-TN").gettext("Summary") == catalogue("fr").gettext("Summary") != "Summary"
    assert catalogue("ne").gettext("Summary") == "Summary"
    assert _("Summary") == "Summary"
