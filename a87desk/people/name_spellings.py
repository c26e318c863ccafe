"""How a person is written in a sentence: the full name, turned round, with an initial, behind "Ms".

A given name or a short single name alone says nobody; a spelling that could be a common word has to prove itself by
what stands round it. Knows names. Must not know whose they are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from a87desk.people.honorific import is_honorific
from a87desk.people.spotting import bare_letters, is_without_blanks

FEWEST_LETTERS = 4
SHORT_LETTERS = 8
_TITLE_WORDS = """mr mrs ms miss mme mlle madame monsieur dr prof professor professeur sr sra srta senor senora
    السيد السيده الدكتور الدكتوره"""
_TITLES = frozenset(_TITLE_WORDS.split())
_PARTICLE_WORDS = """ould ben bin ibn bint al el de del della da das do dos du di la le las los van von der den abu abou
    abdul abdel abd mohamed mohammed muhammad san st"""
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_COMMON_WORDS = """will young mark may grace hope faith joy rose bill frank rich art jack case long short brown white
    black green king page price field hill wood woods stone rivers banks law park farmer miller cook baker mason hunter
    fisher child day summer april june august christian constant patience mercy justice charity victor dawn guy miles
    love sage noble wise good best worth major prince petit grand blanc juste"""
_COMMON = frozenset(_COMMON_WORDS.split())
"""Names that are words as well."""
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_WORD = re.compile(r"\S+")


class Proof(StrEnum):
    """What has to stand round a spelling for it to mean the person."""

    NONE = "none"
    APART = "apart"
    """It is short, so it is written in words of their own and begins with a capital: "Bo Li" is not in "Boli"."""
    CAPITAL = "capital"
    """It begins with a capital, where its script has such."""
    INITIAL = "initial"
    """A capital with a full stop is part of it."""
    TITLE = "title"
    """A title such as "Ms" stands before it."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a name, as bare letters, with the proof that it needs."""

    letters: str
    proof: Proof = Proof.NONE


def name_spellings(name: str) -> tuple[Spelling, ...]:
    """Return the ways to write a name in which it is recognised; none for one that is too short to tell anybody."""
    words = name_words(name)
    if not words:
        return ()
    if len(words) == 1:
        return (Spelling(bare_letters(words[0]), Proof.CAPITAL),) if _weight(words[0]) >= FEWEST_LETTERS else ()
    found = {one.letters: one for one in reversed(list(_of_words(words)))}
    return tuple(found.values())


def name_words(name: str) -> list[str]:
    """Return the words of a name without honorifics and without what stands behind a comma or in brackets."""
    plain = _ASIDE.sub(" ", name)
    before, _comma, behind = plain.partition(",")
    words = _without_honorifics(before)
    if len(words) < 2 and behind:
        words += _without_honorifics(behind.partition(",")[0])
    return words


def _without_honorifics(text: str) -> list[str]:
    words = [word for word in _WORD.findall(text) if bare_letters(word)]
    while len(words) > 1 and is_honorific(words[0]):
        words.pop(0)
    return words


def _of_words(words: list[str]) -> Iterator[Spelling]:
    bare = [bare_letters(word) for word in words]
    first, last = bare[0], bare[-1]
    whole = ["".join(bare), last + "".join(bare[:-1])]
    if len(bare) > 2:
        whole += [first + last, last + first]
        if bare[1] not in _PARTICLES and first not in _PARTICLES and len(bare[1]) >= FEWEST_LETTERS:
            whole.append(first + bare[1])
    for letters in whole:
        if _weight(letters) >= FEWEST_LETTERS:
            yield Spelling(letters, _proof_of(letters, bare, is_turned=letters.startswith(last)))
    if len(last) >= 3 and unicodedata.category(words[-1].lstrip("-'’(")[:1] or "x") == "Lu":
        yield Spelling(first[0] + last, Proof.INITIAL)
        yield Spelling(last + first[0], Proof.INITIAL)
    if len(last) >= 3:
        yield Spelling(last, Proof.TITLE)


def _proof_of(letters: str, words: list[str], *, is_turned: bool) -> Proof:
    """Return what a whole name has to prove: nothing where it cannot be anything else, however carelessly typed."""
    if len(letters) <= SHORT_LETTERS and not is_without_blanks(letters[0]):
        return Proof.APART
    return Proof.CAPITAL if is_turned or not _COMMON.isdisjoint(words) else Proof.NONE


def begins_with_title(text: str) -> bool:
    """Whether a text begins as a person's name does, with a title such as "Ms"."""
    words = text.split()
    return len(words) > 1 and bare_letters(words[0]) in _TITLES


def is_proved(proof: Proof, text: str, start: int, end: int) -> bool:
    """Whether a spelling that was found in a text from `start` to `end` means the person."""
    found = text[start:end]
    if proof is Proof.CAPITAL:
        return _is_capital(found[:1])
    if proof is Proof.APART:
        return _is_capital(found[:1]) and any(not one.isalnum() for one in found)
    if proof is Proof.INITIAL:
        head, tail = re.match(r"\w\s*\.", found), re.search(r"(?<!\w)\w$", found)
        dotted = head is not None or (tail is not None and text[end : end + 1] == ".")
        return dotted and _is_capital(found[:1])
    if proof is Proof.TITLE:
        before = text[max(0, start - 30) : start].split()
        return bool(before) and bare_letters(before[-1]) in _TITLES and _is_capital(found[:1])
    return True


def _is_capital(letter: str) -> bool:
    return unicodedata.category(letter or " ") != "Ll"


def _weight(word: str) -> int:
    """Return how much a word tells: a sign of Chinese, Japanese or Korean is as much as two letters."""
    if word.isascii() and word.isalnum():
        return len(word)
    return sum(2 if is_without_blanks(one) or "가" <= one <= "힣" else 1 for one in bare_letters(word))
