"""At the door nothing is cut and nothing disappears: what cannot be shown is made visible, what is too long refused."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.words import MAX_CHARACTERS, TextTooLong, clean_words


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("plain", "plain"),
        ("", ""),
        ("=1+1", "=1+1"),
        ("<b>&amp;", "<b>&amp;"),
        ("one\r\ntwo\rthree\nfour\tfive", "one\ntwo\nthree\nfour\tfive"),
        ("a\x00b", "a␀b"),
        ("a\x1bb\x7f", "a␛b␡"),
        ("a\ud800b", "a\ufffdb"),
        ("e\u0301te\u0301", "été"),
        ("क\u093c", unicodedata.normalize("NFC", "क\u093c")),
        ("👩🏽\u200d🏫", "👩🏽\u200d🏫"),
        ("\u202eabc\u202c", "\u202eabc\u202c"),
        ("  spaces  kept  ", "  spaces  kept  "),
    ],
)
def test_words_are_kept_as_typed_or_made_visible(typed: str, kept: str) -> None:
    assert clean_words(typed) == kept


@given(st.text(alphabet=st.characters()))
def test_whatever_is_typed_can_be_stored_and_stays_the_same_the_second_time(typed: str) -> None:
    kept = clean_words(typed)
    kept.encode("utf-8")
    assert clean_words(kept) == kept
    assert "\x00" not in kept
    assert bool(kept) == bool(typed)


def test_the_longest_text_is_kept_whole_and_one_more_character_is_refused() -> None:
    assert len(clean_words("क" * MAX_CHARACTERS)) == MAX_CHARACTERS
    with pytest.raises(TextTooLong) as refused:
        clean_words("x" * (MAX_CHARACTERS + 1))
    assert "200001" in refused.value.what_happened
