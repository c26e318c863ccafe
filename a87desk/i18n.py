"""The one catalogue of words for the core, the documents and the screen (gettext, no Qt).

Knows which translation is in force. Must not know where catalogues lie: `install` is given a folder.
Whole sentences are translated, with named places: ``_("{count} notes").format(count=3)``.

A document may speak another language than the screen: `speaking` puts its catalogue in force for a block of code, in
the thread that runs it and in no other.
"""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

_current: gettext.NullTranslations = gettext.NullTranslations()
_of_document: ContextVar[gettext.NullTranslations | None] = ContextVar("catalogue of the document", default=None)


def install(folder: Path, language: str) -> None:
    """Use the catalogue `a87desk` of a language (a tag such as "fr"); English where there is none."""
    global _current
    _current = gettext.translation("a87desk", folder, languages=[language], fallback=True)


@contextmanager
def speaking(catalogue: gettext.NullTranslations) -> Iterator[None]:
    """Put a catalogue in force for what runs inside, in this thread only; the screen keeps its own."""
    token = _of_document.set(catalogue)
    try:
        yield
    finally:
        _of_document.reset(token)


def in_force() -> gettext.NullTranslations:
    """Return the catalogue in force in this thread; two are of one language only where they are the very same."""
    return _of_document.get() or _current


def _(text: str) -> str:
    """Return the sentence in the language in force."""
    return in_force().gettext(text)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the form of the sentence for a count, in the language in force."""
    return in_force().ngettext(singular, plural, count)


def mark(text: str) -> str:
    """Mark a constant for the catalogue without translating it yet."""
    return text
