"""In which script a text is written, and what that says of its language.

Knows the scripts of the bundled fonts and of some neighbours. Must not know documents. A script does not give a
language away: where several languages of the field are written in it, the tag says the script and leaves it open.
"""

from __future__ import annotations

import re
from functools import cache

_LETTERS = {
    "Latn": "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1d00-\u1eff\ua720-\ua7ff\ufb00-\ufb06",
    "Arab": "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefe",
    "Deva": "\u0900-\u097f",
    "Sinh": "\u0d80-\u0dff",
    "Taml": "\u0b80-\u0bff",
    "Tfng": "\u2d30-\u2d7f",
    "Cyrl": "\u0400-\u052f",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Hebr": "\u0590-\u05ff",
    "Hani": "\u3400-\u9fff",
}
_TAG_OF = {"Arab": "ar", "Deva": "ne", "Sinh": "si", "Taml": "ta", "Grek": "el", "Hebr": "he"}
"""Scripts that one language of the field is written in; the others are told by their own name."""
_SCRIPT_OF = {
    **dict.fromkeys(("ar", "fa", "ur", "ps"), "Arab"),
    **dict.fromkeys(("ne", "hi", "mr"), "Deva"),
    **dict.fromkeys(("ru", "ky", "tg", "uz-Cyrl"), "Cyrl"),
    **{"si": "Sinh", "ta": "Taml", "el": "Grek", "he": "Hebr", "zh": "Hani", "ber": "Tfng", "zgh": "Tfng"},
}
_PATTERNS = {script: re.compile(f"[{letters}]") for script, letters in _LETTERS.items()}
_NOT_LATIN = re.compile("[" + "".join(letters for script, letters in _LETTERS.items() if script != "Latn") + "]")
_LOOKED_AT = 2_000
"""Characters of a text that decide."""


def script_of(text: str) -> str:
    """Return the script most letters of a text are written in, as ISO 15924 names it; "" for none that is known."""
    looked_at = text[:_LOOKED_AT]
    if not _NOT_LATIN.search(looked_at):
        return "Latn" if _PATTERNS["Latn"].search(looked_at) else ""
    counts = {script: len(pattern.findall(looked_at)) for script, pattern in _PATTERNS.items()}
    return max(counts, key=lambda script: counts[script])


@cache
def language_beside(script: str, language: str) -> str:
    """Return the tag of words in a script beside a language (BCP 47); "" where that language may be theirs."""
    own = _SCRIPT_OF.get(language) or _SCRIPT_OF.get(language.partition("-")[0].lower(), "Latn")
    if not script or script == own:
        return ""
    return _TAG_OF.get(script, f"und-{script}")
