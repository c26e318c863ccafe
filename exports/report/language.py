"""In which language and direction a document is: as chosen, else the workshop's own first language, else English.

Knows language tags. Which translations there are is the business of `resources.translations`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from a87desk.domain.workshop import Workshop
from a87desk.i18n import speaking
from resources.translations import catalogue

RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def document_language(workshop: Workshop, chosen: str = "") -> str:
    """Return the tag of a document's language; what is no tag (languages are typed by people) is passed over."""
    return next((tag for tag in (chosen, *workshop.languages[:1]) if _TAG.fullmatch(tag)), "en")


def is_right_to_left(language: str) -> bool:
    """Whether pages and sheets in a language begin at the right."""
    return language.partition("-")[0].lower() in RIGHT_TO_LEFT


@contextmanager
def in_document_language(workshop: Workshop, chosen: str = "") -> Iterator[None]:
    """Put the language of a document in force while its words are put together; the screen keeps its own."""
    with speaking(catalogue(document_language(workshop, chosen))):
        yield
