"""The blocks of what is looked at: a picture, a row of bars. Each says in words what it shows.

Knows bytes of pictures and numbers. Must not know points, fonts or how they are drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from a87desk.i18n import _


def _damaged() -> str:
    return _("This picture cannot be shown: its file is damaged.")


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG or PNG picture, its side ratio kept. `width_share` is the greatest part of the text's width it takes.

    `spoken` says what it shows, for who cannot see it; `caption` stands under it and may be empty.
    `damaged` is said in its place when its bytes are no picture, in the language in force when the block is made.
    """

    data: bytes
    spoken: str
    caption: str = ""
    width_share: float = 1.0
    damaged: str = field(default_factory=_damaged)


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
