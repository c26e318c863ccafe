"""The samples: workshops that took place, as open workshop documents, and one panel's decisions made as an exercise.

Knows where they lie. They are written by `tests/samples/convert.py` from public documents. Must not import anything of
the program.
"""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).resolve().parent
COUNTRIES = ("madagascar", "mauritania", "chile", "tunisia")


def ngo_forum_document() -> Path:
    """Return the open workshop document of the NGO Forum, London 2017."""
    return _FOLDER / "ngo-forum-2017" / "workshop.json"


def ngo_forum_panel() -> Path:
    """Return the panel's decisions on the NGO Forum: an exercise for the sample, not part of the historical record."""
    return _FOLDER / "ngo-forum-2017" / "panel.json"


def country_document(country: str) -> Path:
    """Return the open workshop document of a country's national workshop (`COUNTRIES`).

    Raises:
        KeyError: there is no sample of that country.
    """
    if country not in COUNTRIES:
        raise KeyError(country)
    return _FOLDER / country / "workshop.json"
