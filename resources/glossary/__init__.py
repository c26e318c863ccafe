"""Where the words of the field lie: the folder of readable glossary files.

Knows its own place only. Reading the files is the business of whoever is given the path.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def paths() -> list[Path]:
    """Return the glossary paths that come with the program."""
    return [FOLDER]
