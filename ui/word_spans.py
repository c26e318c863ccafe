"""Where the words of a search stand in a text, to be marked there.

Knows how search folds words. Must not know what is searched.
"""

from __future__ import annotations

import re

from a87desk.domain.folding import fold
from ui.painting.spans import Span, SpanKind


def found_spans(text: str, sought: str) -> tuple[Span, ...]:
    """Return where the words of the search stand in a text, whatever their accents."""
    wanted = [word for word in fold(sought).split() if word]
    words = re.finditer(r"\w+", text)
    return tuple(
        Span(found.start(), len(found[0]), SpanKind.FOUND)
        for found in words
        if any(fold(found[0]).startswith(word) for word in wanted)
    )
