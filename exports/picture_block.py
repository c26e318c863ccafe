"""The blocks of what is looked at: a picture, a row of bars. Each says in words what it shows.

Knows bytes of pictures and numbers. Must not know points, fonts or how they are drawn.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG or PNG picture, its side ratio kept. `width_share` is the greatest part of the text's width it takes.

    `spoken` says what it shows, for who cannot see it; `caption` stands under it and may be empty.
    """

    data: bytes
    spoken: str
    caption: str = ""
    width_share: float = 1.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its words, its value (0 or more) and the value as it is printed."""

    words: str
    value: float
    shown: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Lying bars from the start side, longest value = whole width. `spoken` says all values in words."""

    bars: tuple[Bar, ...]
    spoken: str
    caption: str = ""
