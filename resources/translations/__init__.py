"""The words of the program in other languages: gettext catalogues, one folder a language.

Knows where catalogues lie. Must not know who speaks.
"""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
DOMAIN = "a87desk"


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """Return the catalogue of a language, a tag such as "fr" or "pt-BR"; the English sentences where there is none."""
    tags = [language.replace("-", "_"), language.partition("-")[0]]
    return gettext.translation(DOMAIN, FOLDER, languages=tags, fallback=True)
