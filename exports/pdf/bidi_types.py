"""The weak and neutral types of the Unicode Bidirectional Algorithm, for one isolating run sequence.

Knows UAX #9 rules W1 to W7, N0 to N2, I1 and I2. Must not know paragraphs, lines or explicit codes.
"""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import normalize

# BidiBrackets.txt: opening and closing, side by side.
_BRACKETS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋〈〉❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽"
    "⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
_CLOSING_OF = {normalize("NFC", o): normalize("NFC", c) for o, c in zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True)}
_CLOSINGS = frozenset(_CLOSING_OF.values())
_OPEN_BRACKETS_LIMIT = 63
_NEUTRALS = frozenset({"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"})
_ISOLATES = frozenset({"LRI", "RLI", "FSI", "PDI"})
_STRONG_SIDE = {"L": "L", "R": "R", "EN": "R", "AN": "R"}


def resolve_sequence(kinds: list[str], characters: Sequence[str], level: int, edges: tuple[str, str]) -> list[int]:
    """Return the level of each character of one isolating run sequence.

    `kinds` are the bidi classes after explicit overrides; `edges` are sos and eos, "L" or "R" each.
    """
    start, end = edges
    original = list(kinds)
    _weak_marks_and_letters(kinds, start)
    _weak_separators(kinds)
    _weak_european_numbers(kinds, start)
    embedding = "R" if level % 2 else "L"
    _brackets(kinds, original, characters, embedding, start)
    _neutrals(kinds, embedding, start, end)
    return [level + _rise(kind, level) for kind in kinds]


def _weak_marks_and_letters(kinds: list[str], start: str) -> None:
    """W1 to W3."""
    previous = strong = start
    for index, kind in enumerate(kinds):
        if kind == "NSM":
            kind = kinds[index] = "ON" if previous in _ISOLATES else previous
        previous = kind
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[index] = previous = "AN"
    for index, kind in enumerate(kinds):
        if kind == "AL":
            kinds[index] = "R"


def _weak_separators(kinds: list[str]) -> None:
    """W4 to W6."""
    for index in range(1, len(kinds) - 1):
        before, after = kinds[index - 1], kinds[index + 1]
        joins = (kinds[index] == "ES" and before == "EN") or (kinds[index] == "CS" and before in ("EN", "AN"))
        if joins and before == after:
            kinds[index] = before
    index = 0
    while index < len(kinds):
        if kinds[index] != "ET":
            index += 1
            continue
        end = index
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        beside = (index and kinds[index - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN")
        kinds[index:end] = ["EN" if beside else "ON"] * (end - index)
        index = end
    for index, kind in enumerate(kinds):
        if kind in ("ES", "CS"):
            kinds[index] = "ON"


def _weak_european_numbers(kinds: list[str], start: str) -> None:
    """W7."""
    strong = start
    for index, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[index] = "L"


def _brackets(kinds: list[str], original: list[str], characters: Sequence[str], embedding: str, start: str) -> None:
    """N0."""
    for opening, closing in _bracket_pairs(kinds, characters):
        inside = {_STRONG_SIDE.get(kind) for kind in kinds[opening + 1 : closing]} - {None}
        if not inside:
            continue
        side = embedding
        if embedding not in inside:
            side = _strong_side_before(kinds, opening, start)
        for place in (opening, closing):
            kinds[place] = side
            for mark in range(place + 1, len(kinds)):
                if original[mark] != "NSM":
                    break
                kinds[mark] = side


def _strong_side_before(kinds: Sequence[str], place: int, start: str) -> str:
    for index in range(place - 1, -1, -1):
        if kinds[index] in _STRONG_SIDE:
            return _STRONG_SIDE[kinds[index]]
    return start


def _bracket_pairs(kinds: Sequence[str], characters: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs in order of their opening brackets (BD16)."""
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for index, character in enumerate(characters):
        if kinds[index] != "ON":
            continue
        bracket = normalize("NFC", character)
        if bracket in _CLOSING_OF:
            if len(waiting) == _OPEN_BRACKETS_LIMIT:
                return []
            waiting.append((_CLOSING_OF[bracket], index))
        elif bracket in _CLOSINGS:
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == bracket:
                    pairs.append((waiting[depth][1], index))
                    del waiting[depth:]
                    break
    return sorted(pairs)


def _neutrals(kinds: list[str], embedding: str, start: str, end: str) -> None:
    """N1 and N2."""
    index, before = 0, start
    while index < len(kinds):
        if kinds[index] not in _NEUTRALS:
            before = _STRONG_SIDE[kinds[index]]
            index += 1
            continue
        stop = index
        while stop < len(kinds) and kinds[stop] in _NEUTRALS:
            stop += 1
        after = _STRONG_SIDE[kinds[stop]] if stop < len(kinds) else end
        kinds[index:stop] = [before if before == after else embedding] * (stop - index)
        index = stop


def _rise(kind: str, level: int) -> int:
    """I1 and I2."""
    if level % 2:
        return 0 if kind == "R" else 1
    return {"L": 0, "R": 1}.get(kind, 2)
