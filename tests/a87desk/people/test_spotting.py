"""Letters of a text are the same however fast they are found, and lead back to the characters they stand for."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.folding import fold
from a87desk.people.spotting import Spotter, bare_letters, is_without_blanks, letters_of

SIGNS = (
    "aZ9 .,-_'\n\t\x02\u00ad\u200b\u200f\u2068\u2069éđÅßﬁŒＡ\u0301\u0327ﻣﻼمُدـالأة٣राम्可山太郎김ខ្មែរไทย\ufffe\uffff"
    "²½ǅİΣς\u0345\U00020000𝐀😀"
)
TEXTS = st.text(st.sampled_from(SIGNS) | st.characters(codec="utf-8"), max_size=40)


class Plain(NamedTuple):
    """Letters found one by one: the letter, whether a word begins at it, and the character it stands for."""

    letter: str
    begins: bool
    place: int


def one_by_one(text: str) -> list[Plain]:
    found: list[Plain] = []
    at_start = True
    for place, sign in enumerate(text):
        if sign in "\ufffe\uffff\x02" or unicodedata.category(sign) == "Cf":
            continue
        bare = [one for one in fold(sign) if unicodedata.category(one)[0] in "LNM"]
        if not bare:
            at_start = at_start or unicodedata.category(sign)[0] != "M"
            continue
        own = is_without_blanks(sign)
        found += [Plain(one, not number and (at_start or own), place) for number, one in enumerate(bare)]
        at_start = own
    return found


@given(TEXTS)
def test_letters_are_those_found_one_by_one(text: str) -> None:
    letters = letters_of(text)
    plain = one_by_one(unicodedata.normalize("NFC", text))
    assert letters.letters == bare_letters(text) == "".join(one.letter for one in plain)
    begins = [number for number, one in enumerate(plain) if one.begins]
    assert list(letters.begins) == [*begins, len(plain)]
    assert "".join(letters.words()) == letters.letters
    for number, one in enumerate(plain):
        assert letters.span(number, number + 1) == (one.place, one.place + 1)
        assert letters.is_between_words(number) is one.begins
    assert letters.is_between_words(len(plain))


@given(TEXTS, TEXTS, TEXTS)
def test_words_in_a_text_are_found_where_they_stand(before: str, words: str, behind: str) -> None:
    wanted = bare_letters(words)
    text = f"{before} {words} {behind}"
    found = [one for one in Spotter([(wanted, "x")]).spots(letters_of(text))]
    if len(wanted) >= 3:
        assert found
    for one in found:
        assert bare_letters(letters_of(text).text[one.start : one.end]) == wanted


@pytest.mark.parametrize("text", ["", " ", "\u200b", "\u0301"])
def test_no_letters_hold_nothing(text: str) -> None:
    assert letters_of(text).words() == []
    assert not list(Spotter([("abc", 1)]).spots(letters_of(text)))
