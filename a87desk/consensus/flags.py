"""What words alike can hide: another instrument, the opposite direction, another actor.

Knows what in two wordings contradicts. Must not know scores. A flag proves nothing; it is shown so that a person looks twice,
and it keeps a pair from being called a strong match (suggestions.md 2.6: surface scores cannot see contradiction).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from a87desk.consensus.glossary import Glossary, Kind
from a87desk.consensus.text import fold, is_stop_word, words
from a87desk.consensus.wording import Wording


class Flag(StrEnum):
    """A reason to look twice at a pair."""

    OTHER_INSTRUMENT = "other_instrument"
    OPPOSITE_DIRECTION = "opposite_direction"
    OTHER_ACTOR = "other_actor"


@dataclass(frozen=True, slots=True)
class Signals:
    """What can contradict another statement.

    `instruments`: kind of legal text ("" where it is not said) and number. `ideas`: the glossary ideas of the statement.
    `stems`: the stems of its words. `negated`: what each negation denies, the stem after it and those
    that follow. `directed`: ideas that have an opposite, each
    with its own stems and what stands close to it. `actors`: all actors and the broader ones above them.
    """

    instruments: frozenset[tuple[str, str]]
    ideas: frozenset[int]
    stems: frozenset[str]
    negated: frozenset[tuple[str, frozenset[str]]]
    directed: tuple[tuple[int, frozenset[str], frozenset[str]], ...]
    actors: frozenset[int]


def signals(text: str, language: str, wording: Wording, glossary: Glossary) -> Signals:
    """Return the signals of a statement."""
    return Signals(
        instruments=_instruments(text),
        ideas=frozenset(hit.concept for hit in wording.found),
        stems=frozenset(word.stem for word in wording.words),
        negated=_negated(text, language, wording),
        directed=_directed(wording, glossary),
        actors=frozenset(
            actor
            for hit in wording.found
            if glossary.concepts[hit.concept].kind is Kind.ACTOR
            for actor in glossary.roof(hit.concept)
        ),
    )


def flags(one: Signals, other: Signals, glossary: Glossary) -> tuple[Flag, ...]:
    """Return the flags of a pair, in the order of `Flag`; the order of the two statements does not matter."""
    found = []
    if one.instruments and other.instruments and _other_instrument(one.instruments, other.instruments):
        found.append(Flag.OTHER_INSTRUMENT)
    if one.directed and other.directed and (_opposite(one, other, glossary) or _opposite(other, one, glossary)):
        found.append(Flag.OPPOSITE_DIRECTION)
    elif (one.negated or other.negated) and _denies(one, other) != _denies(other, one):
        found.append(Flag.OPPOSITE_DIRECTION)
    if one.actors and other.actors and one.actors.isdisjoint(other.actors):
        found.append(Flag.OTHER_ACTOR)
    return tuple(found)


_KINDS = {
    "convention": "C",
    "conventions": "C",
    "convenio": "C",
    "convenios": "C",
    "convencion": "C",
    "convencao": "C",
    "convencoes": "C",
    "اتفاقيه": "C",
    "الاتفاقيه": "C",
    "اتفاقيات": "C",
    "protocol": "P",
    "protocole": "P",
    "protocolo": "P",
    "بروتوكول": "P",
    "البروتوكول": "P",
    "recommendation": "R",
    "recommandation": "R",
    "recomendacion": "R",
    "recomendacao": "R",
    "توصيه": "R",
    "law": "L",
    "laws": "L",
    "act": "L",
    "loi": "L",
    "lois": "L",
    "ley": "L",
    "leyes": "L",
    "lei": "L",
    "leis": "L",
    "decree": "L",
    "decret": "L",
    "decreto": "L",
    "قانون": "L",
    "القانون": "L",
    "article": "A",
    "articulo": "A",
    "artigo": "A",
    "الماده": "A",
    "target": "T",
    "goal": "T",
    "sdg": "T",
    "cible": "T",
    "odd": "T",
    "objectif": "T",
    "meta": "T",
    "ods": "T",
    "objetivo": "T",
    "غايه": "T",
    "الغايه": "T",
    "هدف": "T",
    "الهدف": "T",
    "no": "",
    "nos": "",
    "n": "",
    "nr": "",
    "num": "",
    "number": "",
    "numero": "",
    "رقم": "",
}
_LETTER_AND_NUMBER = re.compile(r"([cpr])0*([1-9]\d{1,2})")
_NUMBER = re.compile(r"\d{1,4}(?:[.,]\d+)?")
_ORDINALS = str.maketrans({"°": " ", "º": " "})
_WORDS_BETWEEN = 4


def _instruments(text: str) -> frozenset[tuple[str, str]]:
    """Find C189, "Convention No. 189", "Convenio núm. 189 de la OIT", "loi n° 2015-031", "SDG target 8.7"."""
    found = set()
    kind: str | None = None
    since = 0
    # Two numbers in a row belong together as in "2015-031"; a number then stands for the whole list that it begins.
    for word in (fold(raw) for raw in words(text.translate(_ORDINALS))):
        code = _LETTER_AND_NUMBER.fullmatch(word)
        if code:
            found.add((code[1].upper(), code[2]))
        elif word in _KINDS:
            kind = _KINDS[word] or kind or ""
            since = 0
        elif kind is not None and _NUMBER.fullmatch(word):
            found.add((kind, word.lstrip("0")))
            since = 0
        else:
            since += 1
            if since > _WORDS_BETWEEN:
                kind = None
    return frozenset(found)


def _other_instrument(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> bool:
    """Tell whether both name instruments of one kind and none of them is the same."""
    kinds = {kind for kind, _ in one} & {kind for kind, _ in other}
    if any(kind == "" for kind, _ in one | other):
        return bool(one and other) and not {number for _, number in one} & {number for _, number in other}
    return any(
        not {number for k, number in one if k == kind} & {number for k, number in other if k == kind} for kind in kinds
    )


_NEGATIONS = {
    "en": frozenset("not no never cannot don doesn didn isn aren shouldn won nor neither".split()),
    "fr": frozenset("ne n aucun aucune jamais non".split()),
    "es": frozenset("no nunca jamas ningun ninguna".split()),
    "pt": frozenset("nao nunca jamais nenhum nenhuma".split()),
    "ar": frozenset("لا لم لن ليس ليست عدم".split()),
}
_NOT_A_NEGATION_BEFORE = frozenset(
    "only just matter doubt longer one enough yet always seulement solo solamente apenas so uniquement encore".split()
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
    """Tell whether `one` denies something that `other` affirms: the same word and one that goes with it, or a direction."""
    affirmed = other.stems - {head for head, _rest in other.negated}
    directions = {stem for _concept, own, _near in one.directed for stem in own}
    return any(head in affirmed and (rest & affirmed or head in directions) for head, rest in one.negated)


_NEAR = 3


def _directed(wording: Wording, glossary: Glossary) -> tuple[tuple[int, frozenset[str], frozenset[str]], ...]:
    found = []
    for hit in wording.found:
        if glossary.opposite(hit.concept) is not None:
            near = wording.words[max(0, hit.start - _NEAR) : hit.start] + wording.words[hit.end : hit.end + _NEAR]
            ideas = {f"={h.concept}" for h in wording.found if hit.start - _NEAR <= h.start < hit.end + _NEAR and h != hit}
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
