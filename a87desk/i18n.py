"""The one catalogue of words for the core, the documents and the screen (gettext, no Qt).

Knows which translation is in force. Must not know where catalogues lie: `install` is given a folder.
Whole sentences are translated, with named places: ``_("{count} notes").format(count=3)``.
"""

from __future__ import annotations

import gettext
from pathlib import Path

_current: gettext.NullTranslations = gettext.NullTranslations()


def install(folder: Path, language: str) -> None:
    """Use the catalogue `a87desk` of a language (a tag such as "fr"); English where there is none."""
    global _current
    _current = gettext.translation("a87desk", folder, languages=[language], fallback=True)


def _(text: str) -> str:
    """Return the sentence in the language in force."""
    return _current.gettext(text)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the form of the sentence for a count, in the language in force."""
    return _current.ngettext(singular, plural, count)


def mark(text: str) -> str:
    """Mark a constant for the catalogue without translating it yet."""
    return text
