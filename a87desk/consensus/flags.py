"""What words alike can hide: another instrument, the opposite direction, another actor, another object.

Knows what in two wordings contradicts. Must not know scores. A flag proves nothing; it is shown so that a person looks
twice, and it keeps a pair from being called a strong match (suggestions.md 2.6: surface scores cannot see
contradiction).
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from a87desk.consensus.glossary import Glossary
from a87desk.consensus.glossary_file import Kind
from a87desk.consensus.text import fold, words
from a87desk.consensus.wording import Wording


class Flag(StrEnum):
    """A reason to look twice at a pair."""

    OTHER_INSTRUMENT = "other_instrument"
    OPPOSITE_DIRECTION = "opposite_direction"
    OTHER_ACTOR = "other_actor"
    OTHER_OBJECT = "other_object"


class Signals(NamedTuple):
    """What can contradict another statement.

    `instruments`: kind of legal text ("" where it is not said) and number. `ideas`: the ideas of the glossary.
    `stems`: the stems of the words. `negated`: what each negation denies, the stem after it and those that follow.
    `directed`: ideas that have an opposite, each with its own stems and what stands close to it. `actors` and `things`:
    the ideas of these kinds with the broader ones above them.
    """

    instruments: frozenset[tuple[str, str]]
    ideas: frozenset[int]
    stems: frozenset[str]
    negated: frozenset[tuple[str, frozenset[str]]]
    directed: tuple[tuple[int, frozenset[str], frozenset[str]], ...]
    actors: frozenset[int]
    things: frozenset[int]


def signals(text: str, language: str, wording: Wording, glossary: Glossary) -> Signals:
    """Return the signals of a statement."""
    return Signals(
        instruments=_instruments(text),
        ideas=frozenset(hit.concept for hit in wording.found),
        stems=frozenset(word.stem for word in wording.words),
        negated=_negated(text, language, wording),
        directed=_directed(wording, glossary),
        actors=_with_roofs(wording, Kind.ACTOR, glossary),
        things=_with_roofs(wording, Kind.THING, glossary),
    )


def _with_roofs(wording: Wording, kind: Kind, glossary: Glossary) -> frozenset[int]:
    ideas = {hit.concept for hit in wording.found if glossary.concepts[hit.concept].kind is kind}
    return frozenset().union(*(glossary.roof(idea) for idea in ideas))


def flags(one: Signals, other: Signals, glossary: Glossary) -> tuple[Flag, ...]:
    """Return the flags of a pair, in the order of `Flag`; the order of the two statements does not matter."""
    found = []
    if one.instruments and other.instruments and _other_instrument(one.instruments, other.instruments):
        found.append(Flag.OTHER_INSTRUMENT)
    if _go_opposite_ways(one, other, glossary):
        found.append(Flag.OPPOSITE_DIRECTION)
    if one.actors and other.actors and one.actors.isdisjoint(other.actors):
        found.append(Flag.OTHER_ACTOR)
    if one.things and other.things and one.things.isdisjoint(other.things):
        found.append(Flag.OTHER_OBJECT)
    return tuple(found)


def _go_opposite_ways(one: Signals, other: Signals, glossary: Glossary) -> bool:
    if one.directed and other.directed and (_opposite(one, other, glossary) or _opposite(other, one, glossary)):
        return True
    return bool(one.negated or other.negated) and _denies(one, other) != _denies(other, one)


_KIND_WORDS = {
    "C": """convention conventions convenio convenios convencion convencao convencoes c
        اتفاقيه الاتفاقيه اتفاقيات الاتفاقيات""",
    "P": "protocol protocole protocolo p بروتوكول البروتوكول",
    "R": "recommendation recommandation recomendacion recomendacao r توصيه التوصيه",
    "L": "law laws loi lois ley leyes lei leis decree decret decreto قانون القانون قوانين",
    "A": "article articulo artigo section الماده ماده",
    "T": "target goal sdg cible odd objectif meta ods objetivo غايه الغايه هدف الهدف",
    "": "no nos n nr num numero number رقم",
}
_KINDS = {word: kind for kind, names in _KIND_WORDS.items() for word in names.split()}
_PARTS = re.compile(r"[^\W\d_]+|\d+(?:[-/.]\d+)*")
_DIGIT = re.compile(r"\d")
_WORDS_BETWEEN = 2
_YEARS = range(1900, 2100)


def _instruments(text: str) -> frozenset[tuple[str, str]]:
    """Find C189, "Convention No. 189", "Convenio núm. 189 de la OIT", "loi n° 2015-031", "SDG target 8.7"."""
    if not _DIGIT.search(text):
        return frozenset()
    found = set()
    kind: str | None = None
    between = 0
    for part in map(fold, _PARTS.findall(text)):
        if part in _KINDS:
            kind = _KINDS[part] or kind or ""
            between = 0
        elif kind is not None and part[0].isdigit():
            if kind == "L" or not (part.isdigit() and int(part) in _YEARS):
                found.add((kind, "-".join(number.lstrip("0") for number in re.split("[-/]", part))))
            between = 0
        else:
            between += 1
            if between > _WORDS_BETWEEN:
                kind = None
    return frozenset(found)


def _other_instrument(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> bool:
    """Tell whether both name instruments of one kind and none of them is the same. An unnamed kind ("") fits all."""
    fitting = [
        (mine, theirs)
        for kind, mine in one
        for other_kind, theirs in other
        if kind == other_kind or "" in (kind, other_kind)
    ]
    return bool(fitting) and not any(_same_number(mine, theirs) for mine, theirs in fitting)


def _same_number(one: str, other: str) -> bool:
    """Tell whether two numbers are the same, or one is a part of the other as target 8.7 is of goal 8."""
    return one == other or one.startswith(other + ".") or other.startswith(one + ".")


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NEGATIONS = {
    "en": _listed("not no never cannot don doesn didn isn aren shouldn won nor neither"),
    "fr": _listed("ne n aucun aucune jamais non"),
    "es": _listed("no nunca jamas ningun ninguna"),
    "pt": _listed("nao nunca jamais nenhum nenhuma"),
    "ar": _listed("لا لم لن ليس ليست عدم"),
}
_NOT_A_NEGATION_BEFORE = _listed(
    "only just matter doubt longer one enough yet always seulement solo solamente apenas so uniquement encore"
)
_NEGATION_REACH = 3


def _negated(text: str, language: str, wording: Wording) -> frozenset[tuple[str, frozenset[str]]]:
    negations = _NEGATIONS.get(language, frozenset())
    folded = [fold(raw) for raw in words(text)]
    if negations.isdisjoint(folded):
        return frozenset()
    stems = {word.folded: word.stem for word in wording.words}
    denied: list[list[str]] = []
    for word, following in zip(folded, [*folded[1:], ""], strict=True):
        if word in negations and following not in _NOT_A_NEGATION_BEFORE:
            denied.append([])
        elif denied and word in stems and len(denied[-1]) < _NEGATION_REACH:
            denied[-1].append(stems[word])
    return frozenset((scope[0], frozenset(scope[1:])) for scope in denied if scope)


def _denies(one: Signals, other: Signals) -> bool:
    """Tell whether `one` denies something that `other` affirms: the same word and one that goes with it, or a
    direction.
    """
    affirmed = other.stems - {head for head, _rest in other.negated}
    directions = {stem for _concept, own, _near in one.directed for stem in own}
    return any(head in affirmed and (rest & affirmed or head in directions) for head, rest in one.negated)


_NEAR = 3


def _directed(wording: Wording, glossary: Glossary) -> tuple[tuple[int, frozenset[str], frozenset[str]], ...]:
    found = []
    idea_at = {hit.start: f"={hit.concept}" for hit in wording.found}
    for hit in wording.found:
        if glossary.opposite(hit.concept) is not None:
            near = wording.words[max(0, hit.start - _NEAR) : hit.start] + wording.words[hit.end : hit.end + _NEAR]
            around = range(hit.start - _NEAR, hit.end + _NEAR)
            ideas = {idea_at[place] for place in around if place in idea_at and place != hit.start}
            own = frozenset(word.stem for word in wording.words[hit.start : hit.end])
            found.append((hit.concept, own, frozenset(word.stem for word in near) | ideas))
    return tuple(found)


def _opposite(one: Signals, other: Signals, glossary: Glossary) -> bool:
    """Tell whether `one` goes in a direction, and `other` in the opposite one, about something that both name."""
    for concept, _own, near in one.directed:
        contrary = glossary.opposite(concept)
        if contrary in one.ideas or concept in other.ideas:
            continue
        if any(there == contrary and near & around for there, _theirs, around in other.directed):
            return True
    return False
