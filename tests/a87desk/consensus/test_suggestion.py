"""Suggestions as a rapporteur sees them: pairs with reasons, clusters, decisions that hold."""

from __future__ import annotations

import random
from itertools import combinations
from typing import Any

import pytest

from a87desk.consensus.glossary import Glossary
from a87desk.consensus.similarity import runner_up
from a87desk.consensus.suggestion import (
    Cancelled,
    Decisions,
    Flag,
    Pair,
    Statement,
    Strength,
    Suggestions,
    strength_of,
    suggest,
)

FORUM = [
    Statement("1.1", "Agree on a common set of definitions to measure progress of Alliance 8.7", "1", "en"),
    Statement("1.2", "Produce a shadow report that monitors government progress on SDG 8.7", "1", "en"),
    Statement(
        "2.1",
        "Conduct national scoping exercises to see which spaces, agencies and networks already exist and which are the "
        "best to come together as platforms for Alliance 8.7",
        "2",
        "en",
    ),
    Statement("2.2", "Educate funders and enhance the skills of CSOs to draft funding applications", "2", "en"),
    Statement("3.1", "Review existing coalition models that work well", "3", "en"),
    Statement("3.2", "Explore if CSOs can have their own campaign coordinated from the Global South", "3", "en"),
    Statement(
        "4.2",
        "Mapping exercise needed to see the different networks that already exist in the country. How would Alliance "
        "8.7 fit in to existing networks? Review mandate of those networks",
        "4",
        "en",
    ),
    Statement("4.3", "Generate consensus among UN actors at country level to avoid duplication", "4", "en"),
    Statement("5.1", "Develop a communication plan with clear and consistent messages for governments", "5", "en"),
    Statement("5.2", "Explore a possible Google mechanism for our issue", "5", "en"),
]


def _pair(found: Suggestions, one: str, other: str) -> Pair | None:
    return next((pair for pair in found.pairs if {pair.a, pair.b} == {one, other}), None)


def _same(*pairs: tuple[str, str]) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in pairs)


def test_the_mapping_idea_of_three_groups_is_found(glossary: Glossary) -> None:
    found = suggest(FORUM, glossary)
    first = [{pair.a, pair.b} for pair in found.pairs[:3]]
    assert all({one, other} in first for one, other in combinations(("2.1", "3.1", "4.2"), 2))
    assert found.pairs[0].strength is Strength.STRONG


def test_three_groups_stand_in_one_cluster_when_asked_for_topics(glossary: Glossary) -> None:
    assert {"2.1", "3.1", "4.2"} <= set(suggest(FORUM, glossary, strictness=0.1).clusters[0])


def test_an_idea_of_one_group_stays_alone(glossary: Glossary) -> None:
    assert all("5.2" not in cluster for cluster in suggest(FORUM, glossary).clusters)


def test_reasons_stand_where_the_words_stand(glossary: Glossary) -> None:
    found = _pair(suggest(FORUM, glossary), "2.1", "4.2")
    assert found is not None
    texts = {statement.id: statement.text for statement in FORUM}
    mapping = next(word for word in found.shared if " = " in word.label)
    of_a = {texts[found.a][start:end] for start, end in mapping.spans_a}
    of_b = {texts[found.b][start:end] for start, end in mapping.spans_b}
    assert of_a | of_b == {"scoping exercises", "Mapping exercise"}
    shares = [word.share for word in found.shared]
    assert shares == sorted(shares, reverse=True)
    assert 0.8 < sum(shares) < 1.001


def test_equivalent_words_are_shown_as_the_glossary_has_them(glossary: Glossary) -> None:
    found = suggest(
        [Statement("a", "Train CSOs", "A", "en"), Statement("b", "Il faut former les ONG", "B", "fr")], glossary
    )
    labels = {word.label for word in found.pairs[0].shared}
    assert labels & {"CSOs = ONG", "ONG = CSOs"}


def test_spans_count_in_the_text_as_given_even_with_loose_accents(glossary: Glossary) -> None:
    loose = "E\u0301ducation pour les enfants et e\u0301ducation des parents"
    found = suggest([Statement("a", loose, "A", "fr"), Statement("b", "Education des enfants", "B", "fr")], glossary)
    pair = found.pairs[0]
    spans = [word.spans_a if pair.a == "a" else word.spans_b for word in pair.shared]
    written = {loose[start:end] for places in spans for start, end in places}
    assert {"E\u0301ducation", "e\u0301ducation", "enfants"} <= written


def test_only_pairs_of_different_groups_are_suggested(glossary: Glossary) -> None:
    text = "Ratify the convention on domestic workers"
    found = suggest([Statement(str(number), text, "A", "en") for number in range(3)], glossary)
    assert found == Suggestions((), ())


def test_a_statement_without_group_is_a_group_of_its_own(glossary: Glossary) -> None:
    text = "Ratify the convention on domestic workers"
    found = suggest([Statement(str(number), text, None, None) for number in range(3)], glossary)
    assert len(found.pairs) == 3
    assert found.clusters == (("0", "1", "2"),)


def test_the_same_sentence_of_ten_groups_is_one_strong_cluster(glossary: Glossary) -> None:
    same = [Statement(f"s{number}", "More funding for labour inspection", f"g{number}", "en") for number in range(10)]
    found = suggest([*FORUM, *same], glossary)
    repeated = [pair for pair in found.pairs if pair.a.startswith("s") and pair.b.startswith("s")]
    assert len(repeated) == 45
    assert {pair.strength for pair in repeated} == {Strength.STRONG}
    assert set(found.clusters[0]) == {statement.id for statement in same}


def test_a_flagged_pair_is_shown_but_never_strong(glossary: Glossary) -> None:
    found = suggest(
        [
            Statement("a", "Ratify Convention No. 189", "A", "en"),
            Statement("b", "Ratify Convention No. 169", "B", "en"),
        ],
        glossary,
        strictness=0.0,
    )
    assert found.pairs[0].flags == (Flag.OTHER_INSTRUMENT,)
    assert found.pairs[0].strength is not Strength.STRONG


@pytest.mark.parametrize(
    ("probability", "strength"),
    [(1.0, Strength.STRONG), (0.8, Strength.STRONG), (0.79, Strength.FAIR), (0.5, Strength.FAIR), (0.2, Strength.WEAK)],
)
def test_strength_is_a_word_for_a_chance(probability: float, strength: Strength) -> None:
    assert strength_of(probability) is strength


def test_weak_chances_are_suggested_only_when_lax(glossary: Glossary) -> None:
    usual = suggest(FORUM, glossary).pairs
    lax = suggest(FORUM, glossary, strictness=0.0).pairs
    assert min(pair.probability for pair in usual) >= 0.2
    assert len(lax) > len(usual)
    assert [pair.probability for pair in lax] == sorted((pair.probability for pair in lax), reverse=True)


def test_what_people_called_different_is_never_suggested_or_chained_again(glossary: Glossary) -> None:
    decisions = Decisions(not_same=_same(("2.1", "4.2")))
    found = suggest(FORUM, glossary, strictness=0.0, decisions=decisions)
    assert _pair(found, "2.1", "4.2") is None
    assert all(not {"2.1", "4.2"} <= set(cluster) for cluster in found.clusters)


def test_what_people_called_the_same_stays_together_and_is_not_asked_again(glossary: Glossary) -> None:
    decisions = Decisions(same=_same(("1.2", "5.1"), ("5.1", "4.3")))
    found = suggest(FORUM, glossary, strictness=0.0, decisions=decisions)
    assert any({"1.2", "5.1", "4.3"} <= set(cluster) for cluster in found.clusters)
    assert _pair(found, "1.2", "4.3") is None


@pytest.mark.parametrize("word", ["not_same", "overlaps", "contradicts"])
def test_a_pair_that_people_answered_is_kept_apart_however_it_is_chained(glossary: Glossary, word: str) -> None:
    answered = _same(("2.1", "4.2"))
    decisions = Decisions(same=_same(("2.1", "3.1"), ("3.1", "4.2")), **{word: answered})
    found = suggest(FORUM, glossary, strictness=0.0, decisions=decisions)
    assert decisions.apart == answered
    assert _pair(found, "2.1", "4.2") is None
    assert all(not {"2.1", "4.2"} <= set(cluster) for cluster in found.clusters)


@pytest.mark.parametrize("word", ["not_same", "overlaps", "contradicts"])
def test_the_same_words_stay_apart_where_people_said_so(glossary: Glossary, word: str) -> None:
    text = "More funding for labour inspection"
    same = [Statement(f"s{number}", text, f"g{number}", "en") for number in range(4)]
    found = suggest(same, glossary, decisions=Decisions(**{word: _same(("s0", "s1"))}))
    assert _pair(found, "s0", "s1") is None
    assert all(not {"s0", "s1"} <= set(cluster) for cluster in found.clusters)
    assert _pair(found, "s2", "s3") is not None


def test_a_no_follows_to_whatever_is_the_same(glossary: Glossary) -> None:
    decisions = Decisions(same=_same(("2.1", "3.1")), not_same=_same(("3.1", "4.2")))
    found = suggest(FORUM, glossary, strictness=0.0, decisions=decisions)
    assert _pair(found, "2.1", "4.2") is None
    assert all(not {"2.1", "4.2"} <= set(cluster) for cluster in found.clusters)


def test_decisions_about_statements_that_are_gone_do_no_harm(glossary: Glossary) -> None:
    decisions = Decisions(same=_same(("2.1", "gone")), not_same=_same(("gone", "away")))
    assert suggest(FORUM, glossary, decisions=decisions) == suggest(FORUM, glossary)


def test_a_statement_with_better_partners_lowers_a_pair_the_first_one_nothing_and_many_hardly_more() -> None:
    lowered = [runner_up(better) for better in range(50)]
    assert lowered[0] == 0.0
    assert lowered == sorted(lowered)
    assert lowered[1] > 0.0
    assert lowered[-1] == lowered[4] < 0.05


def test_order_and_ids_do_not_matter(glossary: Glossary, labelled_sets: dict[str, Any]) -> None:
    items = labelled_sets["seeds"]["tasks"][0]["items"]
    names = {item["id"]: f"x{number}" for number, item in enumerate(reversed(items))}
    usual = [Statement(item["id"], item["text"], item["group"], item["lang"]) for item in items]
    other = [Statement(names[one.id], one.text, one.group, one.lang) for one in usual]
    random.Random(8).shuffle(other)
    first, second = suggest(usual, glossary), suggest(other, glossary)
    assert [(names[pair.a], names[pair.b], pair.probability, pair.shared) for pair in first.pairs] == [
        (pair.a, pair.b, pair.probability, pair.shared) for pair in second.pairs
    ]
    assert tuple(tuple(names[one] for one in cluster) for cluster in first.clusters) == second.clusters


def test_progress_rises_to_the_end_and_can_stop_the_work(glossary: Glossary) -> None:
    told: list[float] = []

    def listen(share: float) -> bool:
        told.append(share)
        return True

    suggest(FORUM, glossary, progress=listen)
    assert told == sorted(told)
    assert told[0] == 0.0
    assert told[-1] == 1.0
    with pytest.raises(Cancelled):
        suggest(FORUM, glossary, progress=lambda share: share < 0.2)


def test_two_statements_with_one_id_are_refused(glossary: Glossary) -> None:
    with pytest.raises(ValueError, match="id"):
        suggest([FORUM[0], FORUM[0]], glossary)
