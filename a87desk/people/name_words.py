"""A name as it is compared: its words without case, accents, signs and honorifics, and how each would sound.

Knows spellings, not people. What is made here is never shown or stored.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from a87desk.domain.folding import fold
from a87desk.people.honorific import is_honorific

_BETWEEN_WORDS = re.compile(r"[^\w]+|_+")
_NOT_SPELT = dict.fromkeys(map(ord, "'’‘`´ʼʻ."), None)

# Two letters that other languages write as one, the longer first. Source: the usual romanisations of Arabic, Persian,
# Hindi, Urdu, Bengali and Russian names in English, French and German papers.
_SOUNDS = (
    ("tsch", "C"), ("tch", "C"), ("sch", "S"), ("sh", "S"), ("ch", "S"), ("dj", "j"), ("zh", "j"), ("ph", "f"),
    ("kh", "k"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("bh", "b"), ("ck", "k"), ("qu", "k"), ("q", "k"), ("x", "ks"),
    ("ou", "u"), ("oo", "u"), ("oe", "u"), ("w", "u"), ("v", "u"), ("o", "u"), ("ee", "i"), ("ie", "i"), ("y", "i"),
    ("ae", "a"), ("e", "a"), ("z", "s"),
)  # fmt: skip
_SAME_LETTERS = re.compile(r"(.)\1+")
_ARABIC = dict(
    zip(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤپچڤگ",
        ("", "b", "t", "t", "j", "h", "k", "d", "d", "r", "s", "s", "S", "s", "d", "t", "s", "", "g", "f", "k", "k",
         "l", "m", "n", "h", "", "", "", "", "", "b", "S", "f", "g"),
        strict=True,
    )
)  # fmt: skip
_DEVANAGARI = dict(
    zip(
        "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह",
        ("k", "k", "g", "g", "n", "S", "S", "j", "j", "n", "t", "t", "d", "d", "n", "t", "t", "d", "d", "n", "p", "f",
         "b", "b", "m", "", "r", "l", "", "S", "S", "s", "h"),
        strict=True,
    )
)  # fmt: skip
_WEAK = str.maketrans("", "", "aiuc")
_ARTICLES = {"al", "el", "ul"}


@lru_cache(maxsize=8192)
def words_of_name(name: str) -> tuple[str, ...]:
    """Return the words of a name for comparing: "Dr. Linda AL-KALASH" gives linda, al, kalash."""
    printed = unicodedata.normalize("NFKC", name).split()
    first = next((place for place, word in enumerate(printed) if not is_honorific(word)), 0)
    kept = [word for word in printed[first:] if not is_honorific(word) or len(word) > 4] or printed
    spelt = (fold(word).translate(_NOT_SPELT) if len(word.rstrip(".")) > 1 else fold(word) for word in kept)
    words = (part for word in spelt for part in _BETWEEN_WORDS.split(word))
    return tuple(word for word in words if word)


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """Return what two spellings of one name share that differ only in case, accents, hyphens, dots and honorifics."""
    return "".join(words_of_name(name))


@lru_cache(maxsize=8192)
def sound_of(word: str) -> str:
    """Return how a word in Latin letters sounds, roughly: Mohammed and Muhamad are the same."""
    sounding = word
    for spelt, sound in _SOUNDS:
        sounding = sounding.replace(spelt, sound)
    return _SAME_LETTERS.sub(r"\1", sounding.lower() if sounding.islower() else sounding)


@lru_cache(maxsize=8192)
def consonants_of(name: str) -> str:
    """Return the strong consonants of a name in Latin, Arabic or Devanagari letters, to compare across scripts."""
    parts = []
    for word in words_of_name(name):
        if script_of(word) == "ARABIC":
            bare = word.removeprefix("ال") if len(word) > 4 else word
            parts.append("".join(_ARABIC.get(letter, "") for letter in bare).rstrip("h"))
        elif script_of(word) == "DEVANAGARI":
            parts.append("".join(_DEVANAGARI.get(letter, "") for letter in word))
        elif word not in _ARTICLES:
            parts.append(sound_of(word).translate(_WEAK).rstrip("h"))
    return _SAME_LETTERS.sub(r"\1", "".join(parts))


def script_of(word: str) -> str:
    """Return the script of the first letter, as Unicode names it: LATIN, ARABIC, DEVANAGARI; empty for none."""
    letter = next((one for one in word if one.isalpha()), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""


def edits_between(one: str, other: str, most: int) -> int:
    """Return how many letters must be put in, left out or exchanged; `most` + 1 stands for more than `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        before, row[0] = row[0], place
        for column, wanted in enumerate(other, 1):
            here = min(row[column] + 1, row[column - 1] + 1, before + (letter != wanted))
            before, row[column] = row[column], here
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
