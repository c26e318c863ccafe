"""People's words at the door: what is kept as typed, what is made visible, what is refused.

Nothing is cut and nothing disappears. A sign that no screen can show is replaced by one that stands for it.
"""

from __future__ import annotations

import re
import unicodedata

from a87desk.domain.errors import A87Error
from a87desk.i18n import mark

MAX_CHARACTERS = 200_000
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")


class TextTooLong(A87Error):
    code = "E_TEXT_TOO_LONG"
    title = mark("Text too long")
    message = mark("This text has {count} characters; one note holds up to {limit}.")
    effect = mark("It was not saved and is still where you wrote it.")
    advice = mark("Divide it into several notes, or attach it as a document.")


def clean_words(text: str) -> str:
    """Return the text as it is kept: composed (NFC), line ends as newlines, controls as their visible pictures.

    Raises:
        TextTooLong: more than 200,000 characters.
    """
    if len(text) > MAX_CHARACTERS:
        raise TextTooLong(count=len(text), limit=MAX_CHARACTERS)
    shown = text.replace("\r\n", "\n").replace("\r", "\n")
    shown = _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", shown)
    shown = _CONTROLS.sub(lambda found: chr(0x2400 + ord(found[0])) if found[0] != "\x7f" else "\u2421", shown)
    return unicodedata.normalize("NFC", shown)
