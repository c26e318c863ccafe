"""The glossary that comes with the program, read once for the whole window.

Knows where it lies. Called on other threads than the window's: reading it takes some milliseconds.
"""

from __future__ import annotations

from functools import cache

from a87desk.consensus.glossary import Glossary
from resources import glossary


@cache
def shipped_glossary() -> Glossary:
    """Return the glossary that comes with the program. It never changes while the program runs."""
    return Glossary.read(glossary.paths())
