"""Text as search compares it: French without accents, Arabic without vowels, đ as d; Devanagari keeps its signs.

Only for finding. What people wrote is never shown or stored this way.
Source: library notes, 5 (measured with FTS5), and domain description 7.7.
"""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ة": "ه",
        "ـ": "",
        "đ": "d",
        "ð": "d",
        "ø": "o",
        "ł": "l",
        "ı": "i",
        "\u200c": "",
        "\u200d": "",
    }
)
_DEVANAGARI = range(0x0900, 0x0980)


class _Bare(dict[int, int | str | None]):
    """What each sign becomes, looked up once for each: itself, another letter, or nothing."""

    def __missing__(self, code: int) -> int | None:
        kept = None if unicodedata.combining(chr(code)) and code not in _DEVANAGARI else code
        self[code] = kept
        return kept


_bare = _Bare(_LETTERS)


def fold(text: str) -> str:
    """Return the text with case, accents, vowel signs and letter variants taken away."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    # Some letters have their small form only after they are taken apart, such as those of mathematics.
    decomposed = unicodedata.normalize("NFKD", folded).casefold()
    return unicodedata.normalize("NFC", decomposed.translate(_bare))
