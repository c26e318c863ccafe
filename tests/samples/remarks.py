"""What a seed file says and no noun has a field for, as remarks on the source documents, so that it is not lost.

Knows how keys and values become words. Must not know which keys have a place of their own: it is told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

PLAIN = ("anomalies", "notes")
"""Keys whose texts are remarks already."""


def remarks_of(seed: Mapping[str, Any], placed: Collection[str], about: str = "") -> Iterator[str]:
    """Yield a remark for every key that is not placed elsewhere; `about` says of what, if not of the workshop."""
    for key, value in seed.items():
        if key in placed or value in (None, [], {}):
            continue
        if key in PLAIN:
            yield from value
            continue
        several = value if isinstance(value, list) and all(isinstance(one, Mapping) for one in value) else [value]
        for one in several:
            yield f"{about}{_label(key)}: {in_words(one)}"


def in_words(value: object) -> str:
    """Return a value of a seed file in words: lists with semicolons, pairs with their keys."""
    if isinstance(value, Mapping):
        parts = [f"{_label(key).lower()}: {in_words(part)}" for key, part in value.items() if part not in (None, [])]
        return "; ".join(parts)
    if isinstance(value, list):
        return "; ".join(", ".join(map(str, one)) if isinstance(one, list) else in_words(one) for one in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _label(key: str) -> str:
    return key.replace("_", " ").capitalize()
