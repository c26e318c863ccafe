"""In which language and direction a document is: as chosen, else the workshop's own first language, else English.

Knows language tags. Must not know which translations there are.
"""

from __future__ import annotations

import re

from a87desk.domain.workshop import Workshop

RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def document_language(workshop: Workshop, chosen: str = "") -> str:
    """Return the tag of a document's language; what is no tag (languages are typed by people) is passed over."""
    return next((tag for tag in (chosen, *workshop.languages[:1]) if _TAG.fullmatch(tag)), "en")


def is_right_to_left(language: str) -> bool:
    """Whether pages and sheets in a language begin at the right."""
    return language.partition("-")[0].lower() in RIGHT_TO_LEFT
