"""What is compared: one statement of one group."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """What a group says. A statement without group (None) counts as a group of its own; without language it is
    guessed.
    """

    id: str
    text: str
    group: str | None
    lang: str | None
