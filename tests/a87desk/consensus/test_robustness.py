"""Texts as they come: empty, endless, mixed, broken. Nothing falls over and nothing is lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.consensus.glossary import Glossary
from a87desk.consensus.suggestion import Statement, suggest

STRANGE = [
    "",
    "   \n\t",
    "?",
    "training",
    "8.7",
    "\ud800 lone surrogate \udfff",
    "\x00control\x07 characters",
    "Xóa bỏ lao động trẻ em",
    "बाल श्रम उन्मूलन गर्नुहोस्",
    "ළමා ශ්‍රමය තුරන් කිරීම",
    "குழந்தைத் தொழிலாளர் முறையை ஒழித்தல்",
    "消除童工",
    "دعم ILO pour la formation of inspectors",
    "=1+1",
    "\U0001f3eb" * 40,
    "a" * 5_000,
]


def test_strange_texts_are_compared_like_any_other(glossary: Glossary) -> None:
    statements = [
        Statement(f"{group}{number}", text, group, language)
        for group, language in (("A", None), ("B", "xx"))
        for number, text in enumerate(STRANGE)
    ]
    found = suggest(statements, glossary)
    strong = {frozenset((pair.a, pair.b)) for pair in found.pairs if pair.probability > 0.5}
    assert frozenset(("A7", "B7")) in strong
    assert frozenset(("A15", "B15")) in strong
    assert all("A0" not in pair for pair in strong)


def test_no_statements_and_one_statement_give_no_suggestions(glossary: Glossary) -> None:
    assert suggest([], glossary).pairs == ()
    assert suggest([Statement("a", "Train", "A", "en")], glossary).clusters == ()


def test_a_long_text_finds_its_copy(glossary: Glossary) -> None:
    word = ["labour", "inspection", "funding", "schools", "data", "network", "committee", "survivors", "law", "ratify"]
    long = " ".join(word[number % 10] + str(number % 97) for number in range(2_000))
    texts = [
        Statement("a", long, "A", "en"),
        Statement("b", long, "B", "en"),
        Statement("c", "Train judges", "C", "en"),
    ]
    found = suggest(texts, glossary)
    assert [(pair.a, pair.b) for pair in found.pairs] == [("a", "b")]


def test_without_a_glossary_words_still_count() -> None:
    texts = [
        Statement("a", "Publish the list of villages", "A", "en"),
        Statement("b", "Publishing a list of all villages", "B", "en"),
        Statement("c", "Ratify the convention", "C", "en"),
    ]
    assert {(pair.a, pair.b) for pair in suggest(texts, Glossary()).pairs} == {("a", "b")}


def test_many_statements_find_their_partners_among_thousands(glossary: Glossary) -> None:
    actions = ("Train", "Fund", "Inspect", "Map", "Protect", "Register", "Visit", "Support")
    things = ("schools", "shelters", "ports", "mines", "courts", "clinics", "farms", "markets", "camps", "kilns")
    texts = [f"{a} {t} in district Kora{d:03d}" for d in range(20) for a in actions for t in things]
    statements = [
        Statement(f"{group}-{number}", text, group, "en") for group in "AB" for number, text in enumerate(texts)
    ]
    found = suggest(statements, glossary, strictness=1.0)
    twins = {frozenset((f"A-{number}", f"B-{number}")) for number in range(len(texts))}
    suggested = {frozenset((pair.a, pair.b)) for pair in found.pairs}
    assert len(statements) > 2_000
    assert len(twins & suggested) > 0.95 * len(twins)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.text(max_size=60), st.sampled_from(["A", "B", None])), max_size=8))
def test_any_text_at_all_gives_chances_between_nought_and_one(
    glossary: Glossary, given_texts: list[tuple[str, str | None]]
) -> None:
    statements = [Statement(str(number), text, group, None) for number, (text, group) in enumerate(given_texts)]
    found = suggest(statements, glossary, strictness=0.0)
    assert all(0.0 < pair.probability <= 1.0 for pair in found.pairs)
    texts = {statement.id: statement.text for statement in statements}
    for pair in found.pairs:
        for word in pair.shared:
            assert all(0 <= start < end <= len(texts[pair.a]) for start, end in word.spans_a)
            assert all(0 <= start < end <= len(texts[pair.b]) for start, end in word.spans_b)
