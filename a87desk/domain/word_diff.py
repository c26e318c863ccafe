"""What differs between two texts, word by word, so that people see what was changed in a wording.

Knows words and signs between them. Must not know what the texts are or how a difference is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

MOST_PAIRS = 1_000_000
"""Texts whose changed middles have more pairs of words are not compared word by word, so that an answer comes soon."""
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
"""Thai, Lao, Burmese, Khmer, Chinese and Japanese: no space stands between their words."""
_WORDS = re.compile(rf"\s+|[{_UNSPACED}]|[^\s{_UNSPACED}.,;:!?،؛؟]+|[.,;:!?،؛؟]")


class Change(StrEnum):
    """Whether a stretch is in both texts, only in the later, or only in the earlier one."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that follow each other and share one fate, with the spaces between them."""

    change: Change
    text: str


def word_diff(before: str, after: str) -> tuple[Stretch, ...]:
    """Return both texts as one: what is the same or added gives the later text, the same or removed the earlier one."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    stretches = [
        Stretch(Change.SAME, "".join(old[:start])),
        *_middle(old[start : len(old) - end], new[start : len(new) - end]),
        Stretch(Change.SAME, "".join(old[len(old) - end :])),
    ]
    return tuple(_joined(one for one in stretches if one.text))


def _shared(one: list[str], other: list[str]) -> int:
    """Return how many words both begin with."""
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count


def _middle(old: list[str], new: list[str]) -> Iterator[Stretch]:
    if len(old) * len(new) > MOST_PAIRS:
        yield from _replaced("".join(old), "".join(new))
        return
    gone, come = "", ""
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for place, (tag, first, last, start, end) in enumerate(codes):
        left, right = "".join(old[first:last]), "".join(new[start:end])
        if tag == "equal" and (left.strip() or not 0 < place < len(codes) - 1):
            yield from _replaced(gone, come)
            yield Stretch(Change.SAME, left)
            gone, come = "", ""
        else:  # a space alone between two changes is no island of sameness
            gone, come = gone + left, come + right
    yield from _replaced(gone, come)


def _replaced(old: str, new: str) -> Iterator[Stretch]:
    if old:
        yield Stretch(Change.REMOVED, old)
    if new:
        yield Stretch(Change.ADDED, new)


def _joined(stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    """Put neighbours of one fate together."""
    last: Stretch | None = None
    for one in stretches:
        if last is not None and last.change is one.change:
            last = Stretch(last.change, last.text + one.text)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last
