"""The words that a workshop added to the glossary, as they are kept.

Knows records only: who merely carries the words on does not load what reads them.
"""

from __future__ import annotations

from a87desk.domain.glossary_term import GlossaryTerm
from a87desk.store.reader import Reader


def own_terms(read: Reader) -> tuple[GlossaryTerm, ...]:
    """Return the words that this workshop added, in an order of their own."""
    return tuple(sorted(read.all(GlossaryTerm), key=lambda one: (one.idea, one.language, one.words, one.id)))
