"""The same words give the same suggestions, in any order and under any ids; what people decided holds when more comes.

Also what is underlined: it stands where it is said to, in any script and any Unicode form.
"""

from __future__ import annotations

import random
import unicodedata
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.consensus.glossary import Glossary
from a87desk.consensus.memory import Memory
from a87desk.consensus.suggestion import Decisions, Pair, Statement, Suggestions, suggest
from a87desk.consensus.text import fold
from a87desk.consensus.wording import Reader

SAID = [
    ("Train labour inspectors on child labour", "en"),
    ("Former les inspecteurs du travail au travail des enfants", "fr"),
    ("Capacitar a los inspectores del trabajo sobre trabajo infantil", "es"),
    ("Formar inspetores do trabalho sobre trabalho infantil", "pt"),
    ("تدريب مفتشي العمل على عمل الأطفال", "ar"),
    ("Ratify Convention No. 189", "en"),
    ("Ratifier la convention n° 189", "fr"),
    ("Ratificar el Convenio núm. 169", "es"),
    ("Let CSOs take part in the national committee", "en"),
    ("Faire participer les ONG au comité national", "fr"),
    ("إشراك منظمات المجتمع المدني في اللجنة الوطنية", "ar"),
    ("Trian labor inspecters on childlabour", "en"),
    ("Train labour inspectors on child labour", "en"),
    ("", "en"),
    ("Xóa bỏ lao động trẻ em", None),
    ("8.7", None),
]
_PICKED = st.lists(
    st.tuples(st.integers(0, len(SAID) - 1), st.sampled_from(["A", "B", "C", None])), min_size=2, max_size=14
)


def _statements(picked: list[tuple[int, str | None]], prefix: str = "s") -> list[Statement]:
    return [Statement(f"{prefix}{place}", *_of(text, group)) for place, (text, group) in enumerate(picked)]


def _of(text: int, group: str | None) -> tuple[str, str | None, str | None]:
    words, language = SAID[text]
    return words, group, language


def _as_said(found: Suggestions, statements: list[Statement]) -> tuple[object, ...]:
    """Return suggestions by what was said and by whom, without ids: twins of one group are the same to people."""
    by_id = {one.id: (one.text, one.group or "", one.lang or "") for one in statements}

    def side(pair: Pair) -> tuple[object, ...]:
        return by_id[pair.a], by_id[pair.b], pair.score, pair.probability, pair.strength, pair.shared, pair.flags

    clusters = [tuple(sorted(by_id[one] for one in cluster)) for cluster in found.clusters]
    return [side(pair) for pair in found.pairs], clusters


@settings(deadline=None, max_examples=25)
@given(_PICKED, st.randoms(use_true_random=False), st.floats(0, 1))
def test_neither_order_nor_ids_matter(
    glossary: Glossary, picked: list[tuple[int, str | None]], dice: random.Random, strictness: float
) -> None:
    usual = _statements(picked)
    ids = dice.sample(range(1_000), len(usual))
    other = [Statement(f"x{number}", one.text, one.group, one.lang) for number, one in zip(ids, usual, strict=True)]
    dice.shuffle(other)
    first = suggest(usual, glossary, strictness=strictness)
    second = suggest(other, glossary, strictness=strictness)
    assert _as_said(first, usual) == _as_said(second, other)


@settings(deadline=None, max_examples=25)
@given(_PICKED, _PICKED)
def test_what_was_read_before_changes_nothing(
    glossary: Glossary, picked: list[tuple[int, str | None]], before: list[tuple[int, str | None]]
) -> None:
    memory = Memory(glossary)
    suggest(_statements(before), memory)
    statements = _statements(picked)
    assert suggest(statements, memory) == suggest(statements, glossary)


_DECIDED = st.lists(
    st.tuples(st.integers(0, 13), st.integers(0, 13), st.sampled_from(["same", "not_same", "overlaps", "contradicts"])),
    max_size=8,
)


@settings(deadline=None, max_examples=30)
@given(_PICKED, _PICKED, _DECIDED)
def test_what_people_decided_holds_when_a_group_sends_more(
    glossary: Glossary,
    picked: list[tuple[int, str | None]],
    arriving: list[tuple[int, str | None]],
    decided: list[tuple[int, int, str]],
) -> None:
    by_pair = {frozenset((f"s{a}", f"s{b}")): word for a, b, word in decided if a != b}
    decisions = Decisions(
        **{
            word: frozenset(pair for pair, said in by_pair.items() if said == word)
            for word in ("same", "not_same", "overlaps", "contradicts")
        }
    )
    for statements in (_statements(picked), _statements(picked) + _statements(arriving, "n")):
        found = suggest(statements, glossary, strictness=0.0, decisions=decisions)
        suggested = {frozenset((pair.a, pair.b)) for pair in found.pairs}
        assert not suggested & set(by_pair)
        for cluster in found.clusters:
            assert not {frozenset(pair) for pair in combinations(cluster, 2)} & decisions.apart
        _same_stays_together(found, statements, decisions)


def _same_stays_together(found: Suggestions, statements: list[Statement], decisions: Decisions) -> None:
    if decisions.apart:
        return  # people who said both that a is b, b is c, and a is not c are not asked to be consistent
    groups = {one.id: one.group for one in statements}
    home = {one: cluster for cluster in found.clusters for one in cluster}
    for pair in decisions.same:
        one, other = sorted(pair)
        if one in groups and other in groups and (groups[one] is None or groups[one] != groups[other]):
            assert home[one] == home[other]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_what_is_underlined_stands_there_in_five_languages_and_both_forms(glossary: Glossary, form: str) -> None:
    statements = [
        Statement(str(place), unicodedata.normalize(form, text), str(place), language)  # type: ignore[arg-type]
        for place, (text, language) in enumerate(SAID)
        if text
    ]
    texts = {one.id: one.text for one in statements}
    found = suggest(statements, glossary, strictness=0.0)
    assert len(found.pairs) > 12
    for pair in found.pairs:
        assert pair.shared
        for word in pair.shared:
            assert word.spans_a
            assert word.spans_b
            for id_, spans in ((pair.a, word.spans_a), (pair.b, word.spans_b)):
                for start, end in spans:
                    _is_whole(texts[id_], start, end)
            shown = {fold(texts[pair.a][start:end]) for start, end in word.spans_a}
            named = [fold(part) for part in word.label.replace(" ~ ", " = ").split(" = ")]
            assert shown & {*named, fold(" ".join(named))}


def _is_whole(text: str, start: int, end: int) -> None:
    """A span begins and ends between letters: no mark is left outside that belongs to a letter inside."""
    assert 0 <= start < end <= len(text)
    assert not unicodedata.combining(text[start])
    assert end == len(text) or not unicodedata.combining(text[end])
    assert not text[start].isspace()
    assert not text[end - 1].isspace()


def test_one_idea_in_five_languages_says_which_words_are_the_same(glossary: Glossary) -> None:
    statements = [Statement(language or "", text, language, language) for text, language in SAID[:5]]
    found = suggest(statements, glossary)
    assert {frozenset((pair.a, pair.b)) for pair in found.pairs} == {
        frozenset(pair) for pair in combinations(("en", "fr", "es", "pt", "ar"), 2)
    }
    labels = {word.label for pair in found.pairs for word in pair.shared}
    assert {"مفتشي العمل = labour inspectors", "labour inspectors = مفتشي العمل"} & labels


def test_typing_errors_and_other_spellings_meet(glossary: Glossary) -> None:
    said = (SAID[0], SAID[11], ("Publish the list of brick kilns", "en"))
    statements = [Statement(str(place), text, str(place), language) for place, (text, language) in enumerate(said)]
    (pair,) = suggest(statements, glossary).pairs
    assert {pair.a, pair.b} == {"0", "1"}
    assert any("labour" in word.label or "labor" in word.label for word in pair.shared)


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from(SAID), min_size=1, max_size=6))
def test_a_text_is_read_alike_alone_and_among_others(glossary: Glossary, said: list[tuple[str, str | None]]) -> None:
    texts = [(text, language or "und") for text, language in said]
    together = Reader(glossary, texts)
    for text, language in texts:
        assert together.read(text, language) == Reader(glossary, [(text, language)]).read(text, language)
