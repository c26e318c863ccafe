"""The direction of text: embedding levels and visual order, after the Unicode Bidirectional Algorithm.

Knows UAX #9 (revision 48): paragraph direction (P2, P3), explicit codes (X1 to X8), what a line does with levels
(L1, L2). The weak and neutral types live in `bidi_types`. Must not know fonts or pages.

Characters that rule X9 removes keep a level (that of the letter before them), so that positions stay those of the
text; they are never drawn.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import bidirectional

from exports.encoders import isolated, visible
from exports.pdf.bidi_types import resolve_sequence

MAX_DEPTH = 125
_MAY_TURN = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ISOLATE_STARTS = frozenset({"LRI", "RLI", "FSI"})
_EMBEDDING_STARTS = frozenset({"LRE", "RLE", "LRO", "RLO"})
_REMOVED = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "BN"})
_LINE_END_TYPES = frozenset({"WS", "LRI", "RLI", "FSI", "PDI", *_REMOVED})
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]")


def may_turn(text: str) -> bool:
    """Tell whether the text can hold anything but level 0 in a left-to-right paragraph; quick, errs to True."""
    return _MAY_TURN.search(text) is not None


def has_right_to_left(text: str) -> bool:
    """Tell whether the text has letters of a right-to-left script."""
    return _RIGHT_TO_LEFT.search(text) is not None


def paragraph_level(text: str) -> int | None:
    """Return 0 or 1 after the first strong letter outside isolates (P2, P3); None when there is none."""
    depth = 0
    for character in text:
        kind = _type_of(character)
        if kind in _ISOLATE_STARTS:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in ("L", "R", "AL"):
            return 0 if kind == "L" else 1
    return None


def beside(text: str, right_to_left: bool) -> str:
    """Return a line so that it keeps its own direction in a paragraph that must have another, such as with columns."""
    level = paragraph_level(visible(text))
    return text if level is None or bool(level) == right_to_left else isolated(text)


def levels(text: str, base: int) -> list[int]:
    """Return the embedding level of each character of one paragraph, before the rules of lines (L1)."""
    if base == 0 and not may_turn(text):
        return [0] * len(text)
    types = [_type_of(character) for character in text]
    explicit = _Explicit(types, base)
    explicit.run()
    result = list(explicit.levels)
    for sequence in _isolating_run_sequences(types, explicit.levels, explicit.matching_pop):
        level = explicit.levels[sequence[0]]
        sides = _sides(types, explicit.levels, base, sequence)
        kinds = [explicit.types[index] for index in sequence]
        characters = [text[index] for index in sequence]
        for index, new_level in zip(sequence, resolve_sequence(kinds, characters, level, sides), strict=True):
            result[index] = new_level
    return _with_removed_levels(types, result, base)


def settle_line(text: str, line_levels: list[int], base: int) -> None:
    """Give separators, and the blanks before them and at the end of the line, the level of the paragraph (L1)."""
    blanks_count = True
    for index in range(len(text) - 1, -1, -1):
        kind = _type_of(text[index])
        if kind in ("S", "B"):
            blanks_count = True
        elif kind not in _LINE_END_TYPES:
            blanks_count = False
        if blanks_count:
            line_levels[index] = base


def visual_order(line_levels: Sequence[int]) -> list[int]:
    """Return the positions of a line from left to right (L2)."""
    order = list(range(len(line_levels)))
    odd = [level for level in line_levels if level % 2]
    if not odd:
        return order
    for level in range(max(line_levels), min(odd) - 1, -1):
        start = None
        for place in range(len(order) + 1):
            inside = place < len(order) and line_levels[order[place]] >= level
            if inside and start is None:
                start = place
            elif not inside and start is not None:
                order[start:place] = reversed(order[start:place])
                start = None
    return order


def _type_of(character: str) -> str:
    kind = bidirectional(character)
    if kind:
        return kind
    return "R" if _RIGHT_TO_LEFT.match(character) else "L"


@dataclass(frozen=True, slots=True)
class _Status:
    level: int
    override: str
    isolate: bool


class _Explicit:
    """Rules X1 to X8: one walk over the paragraph with a stack of directional status."""

    def __init__(self, types: list[str], base: int) -> None:
        self.types = list(types)
        self.levels = [base] * len(types)
        self.matching_pop = _matching_pops(types)
        self._original = types
        self._stack = [_Status(base, "", False)]
        self._overflow_isolates = self._overflow_embeddings = self._valid_isolates = 0

    def run(self) -> None:
        for index, kind in enumerate(self._original):
            if kind in _ISOLATE_STARTS:
                self._start_isolate(index, kind)
            elif kind in _EMBEDDING_STARTS:
                self._start_embedding(index, kind)
            elif kind == "PDI":
                self._end_isolate()
                self._take(index)
            elif kind == "PDF":
                self._end_embedding()
            elif kind != "BN":
                self._take(index)

    def _take(self, index: int) -> None:
        status = self._stack[-1]
        self.levels[index] = status.level
        if status.override:
            self.types[index] = status.override

    def _start_isolate(self, index: int, kind: str) -> None:
        self._take(index)
        if self._overflow_isolates or self._overflow_embeddings:
            self._overflow_isolates += 1
            return
        level = self._next_level(kind in ("RLI",) or (kind == "FSI" and self._isolate_turns(index)))
        if level > MAX_DEPTH:
            self._overflow_isolates += 1
            return
        self._valid_isolates += 1
        self._stack.append(_Status(level, "", True))

    def _start_embedding(self, index: int, kind: str) -> None:
        self.levels[index] = self._stack[-1].level
        level = self._next_level(kind in ("RLE", "RLO"))
        if level > MAX_DEPTH or self._overflow_isolates or self._overflow_embeddings:
            self._overflow_embeddings += not self._overflow_isolates
            return
        override = {"LRO": "L", "RLO": "R"}.get(kind, "")
        self._stack.append(_Status(level, override, False))

    def _end_isolate(self) -> None:
        if self._overflow_isolates:
            self._overflow_isolates -= 1
        elif self._valid_isolates:
            self._overflow_embeddings = 0
            while not self._stack[-1].isolate:
                self._stack.pop()
            self._stack.pop()
            self._valid_isolates -= 1

    def _end_embedding(self) -> None:
        if self._overflow_isolates:
            return
        if self._overflow_embeddings:
            self._overflow_embeddings -= 1
        elif not self._stack[-1].isolate and len(self._stack) > 1:
            self._stack.pop()

    def _next_level(self, turned: bool) -> int:
        level = self._stack[-1].level
        return (level + 1) | 1 if turned else (level + 2) & ~1

    def _isolate_turns(self, index: int) -> bool:
        """Tell whether the first strong letter inside an FSI is right-to-left; inner isolates are jumped over."""
        end = self.matching_pop.get(index, len(self._original))
        place = index + 1
        while place < end:
            kind = self._original[place]
            if kind in ("L", "R", "AL"):
                return kind != "L"
            place = self.matching_pop.get(place, end) if kind in _ISOLATE_STARTS else place + 1
        return False


def _matching_pops(types: Sequence[str]) -> dict[int, int]:
    """Return isolate start -> its PDI (BD9)."""
    open_starts: list[int] = []
    matches: dict[int, int] = {}
    for index, kind in enumerate(types):
        if kind in _ISOLATE_STARTS:
            open_starts.append(index)
        elif kind == "PDI" and open_starts:
            matches[open_starts.pop()] = index
    return matches


def _isolating_run_sequences(
    types: Sequence[str], char_levels: Sequence[int], matching_pop: dict[int, int]
) -> list[list[int]]:
    """Return the positions of each isolating run sequence (BD13), without the characters X9 removes."""
    runs: list[list[int]] = []
    for index, kind in enumerate(types):
        if kind in _REMOVED:
            continue
        if runs and char_levels[runs[-1][-1]] == char_levels[index]:
            runs[-1].append(index)
        else:
            runs.append([index])
    by_pop = {run[0]: run for run in runs if types[run[0]] == "PDI"}
    popped = set(matching_pop.values())
    sequences = []
    for run in runs:
        if types[run[0]] == "PDI" and run[0] in popped:
            continue  # it belongs to the sequence of its isolate start
        sequence, last = list(run), run[-1]
        while types[last] in _ISOLATE_STARTS and last in matching_pop:
            follower = by_pop[matching_pop[last]]
            sequence += follower
            last = follower[-1]
        sequences.append(sequence)
    return sequences


def _sides(types: Sequence[str], char_levels: Sequence[int], base: int, sequence: Sequence[int]) -> tuple[str, str]:
    """Return sos and eos (X10)."""
    first, last = sequence[0], sequence[-1]
    level = char_levels[first]
    before = _level_beside(types, char_levels, first, -1, base)
    # An isolate that nothing ends reaches to the end of the paragraph: its neighbour is the paragraph.
    after = base if types[last] in _ISOLATE_STARTS else _level_beside(types, char_levels, last, 1, base)
    return "LR"[max(level, before) % 2], "LR"[max(level, after) % 2]


def _level_beside(types: Sequence[str], char_levels: Sequence[int], index: int, step: int, base: int) -> int:
    index += step
    while 0 <= index < len(types) and types[index] in _REMOVED:
        index += step
    return char_levels[index] if 0 <= index < len(types) else base


def _with_removed_levels(types: Sequence[str], char_levels: list[int], base: int) -> list[int]:
    level = base
    for index, kind in enumerate(types):
        if kind in _REMOVED:
            char_levels[index] = level
        level = char_levels[index]
    return char_levels
