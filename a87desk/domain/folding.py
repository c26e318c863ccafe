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


def fold(text: str) -> str:
    """Return the text with case, accents, vowel signs and letter variants taken away."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign) or ord(sign) in _DEVANAGARI)
    return unicodedata.normalize("NFC", bare.translate(_LETTERS))
