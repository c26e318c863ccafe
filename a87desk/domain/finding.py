"""Whether texts hold the words that somebody looks for, letter for letter as search folds them.

Knows folding. Must not know what is searched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from a87desk.domain.folding import fold


def wanted_words(sought: str) -> tuple[str, ...]:
    """Return the folded words of what somebody typed."""
    return tuple(fold(sought).split())


def holds_words(texts: Iterable[str], wanted: Iterable[str]) -> bool:
    """Whether every wanted word begins a word of the texts."""
    here = [word for text in texts for word in _words(text)]
    return all(any(word.startswith(one) for word in here) for one in wanted)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(fold(text.replace("_", " ")).split()) + tuple(re.findall(r"\w+", fold(text)))
