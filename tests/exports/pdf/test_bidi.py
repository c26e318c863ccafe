"""Direction of text, compared with another implementation of the same standard."""

from __future__ import annotations

import pytest
from bidi import get_display
from hypothesis import example, given, settings
from hypothesis import strategies as st

from exports.pdf.bidi import levels, may_turn, paragraph_level, settle_line, visual_order

# Embeddings and tabs are left out: there the oracle does not move trailing blanks to the paragraph's level (rule L1).
ALPHABET = "abc  12,.:+-$%/()[]{}<>«»!?" + "אבג" + "ابت" + "٠١٢" + "\u0301\u064b\u2066\u2067\u2068\u2069\u200e\u200f"


def displayed(text: str, base: int) -> str:
    line = levels(text, base)
    settle_line(text, line, base)
    return "".join(text[place] for place in visual_order(line))


@given(st.text(alphabet=ALPHABET, max_size=40), st.sampled_from([0, 1]))
@example("حقوق (ILO) 2019-2021", 1)
@example("a(ב)c[1]", 0)
@settings(deadline=None, max_examples=600)
def test_a_line_is_shown_in_the_order_the_oracle_shows(text: str, base: int) -> None:
    assert displayed(text, base) == get_display(text, base_dir="LR"[base])


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Latin", 0),
        ("عربي", 1),
        ("12 عربي", 1),
        ("(…) Latin عربي", 0),
        ("\u2067عربي\u2069 Latin", 0),
        ("123 – 45", None),
        ("", None),
    ],
)
def test_a_paragraph_takes_the_direction_of_its_first_strong_letter(text: str, level: int | None) -> None:
    assert paragraph_level(text) == level


@pytest.mark.parametrize(
    ("text", "base", "shown"),
    [
        # An embedding keeps its words together; the levels beside it are those before its own were resolved (X10).
        ("<+\u202aتت\u202c,$بت", 0, "<+تت,$تب"),
        # Trailing blanks take the paragraph's level (L1).
        ("ab ", 1, " ab"),
        # A tab takes it too, and parts the line.
        ("א\tב", 0, "א\tב"),
    ],
)
def test_rules_the_oracle_is_not_asked_about(text: str, base: int, shown: str) -> None:
    seen = "".join(c for c in displayed(text, base) if c not in "\u202a\u202b\u202c")
    assert seen == shown


@given(st.text(alphabet=ALPHABET + "\u202a\u202b\u202c\u202d\u202e\t", max_size=300), st.sampled_from([0, 1]))
@settings(deadline=None)
def test_every_character_keeps_its_place_in_some_order(text: str, base: int) -> None:
    line = levels(text, base)
    assert len(line) == len(text)
    assert all(0 <= level <= 127 for level in line)
    assert sorted(visual_order(line)) == list(range(len(text)))


def test_plain_latin_text_needs_no_levels() -> None:
    assert not may_turn("Réviser les modèles — सहमति — Việt Nam")
    assert may_turn("in العربية")
