"""Looking for forbidden words in texts, many texts with the same words.

Knows letters and proofs. Must not know where a text comes from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from a87desk.people.name_spellings import is_proved
from a87desk.people.spotting import Letters, Spotter, letters_of
from exports.leaks.forbidden import FEWEST_LETTERS_OF_WORDS, Forbidden, What


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a file with the place where it stands, in words for a person."""

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Leak:
    """Forbidden words in a file: where, and what as it is known in the workshop."""

    place: str
    words: str
    what: What = What.NAME


LONGEST_KEPT, MOST_KEPT = 200, 20_000
"""Short texts come again and again in a workbook: what was found in them is kept, up to a number."""


class Search:
    """Forbidden words, ready to be looked for."""

    def __init__(self, forbidden: Sequence[Forbidden]) -> None:
        short = (one for one in forbidden if one.what is not What.WORDS)
        self._short = Spotter((one.letters, one) for one in short)
        long = (one for one in forbidden if one.what is What.WORDS)
        self._long = Spotter(((one.letters, one) for one in long), FEWEST_LETTERS_OF_WORDS)
        self._known: dict[str, tuple[Forbidden, ...]] = {}

    def found(self, text: str) -> tuple[Forbidden, ...]:
        """Return what of the forbidden words is in a text, each once."""
        known = self._known.get(text)
        if known is None:
            letters = letters_of(text)
            known = tuple({one.words: one for one in self._all(letters)}.values())
            if len(text) <= LONGEST_KEPT and len(self._known) < MOST_KEPT:
                self._known[text] = known
        return known

    def leaks(self, passage: Passage) -> list[Leak]:
        """Return the leaks of a passage."""
        return [Leak(passage.place, one.words, one.what) for one in self.found(passage.text)]

    def _all(self, text: Letters) -> list[Forbidden]:
        found, end = [], 0
        for spot in self._short.spots(text):
            one = spot.value
            if spot.start < end or not is_proved(one.proof, text.text, spot.start, spot.end):
                continue
            end = spot.end
            if one.what is not What.OPEN:
                found.append(one)
        return found + [spot.value for spot in self._long.spots(text)]
