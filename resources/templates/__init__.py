"""The templates for new workshops: open workshop documents with sessions, questions and groups, and no people.

Knows where they lie. Must not import anything of the program.
"""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).resolve().parent
KEYS = (
    "national-strategy-workshop",
    "national-strategy-workshop-one-day",
    "civil-society-forum",
    "action-group-workshop",
    "governance-meeting",
)


def template_file(key: str) -> Path:
    """Return the open workshop document of a template.

    Raises:
        KeyError: there is no template of that name.
    """
    if key not in KEYS:
        raise KeyError(key)
    return _FOLDER / f"{key}.json"
