"""Where the acronyms of the field lie: one readable file, with its sources in it.

Knows its own place only. Reading the file is the business of whoever is given the path.
"""

from __future__ import annotations

from pathlib import Path

FILE = Path(__file__).resolve().parent / "acronyms.txt"


def path() -> Path:
    """Return the file of acronyms that comes with the program: `letters | language | meaning` a line."""
    return FILE
