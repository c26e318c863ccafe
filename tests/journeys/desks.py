"""The programs that stand in a scene, held while their picture is taken and closed after it.

Knows desks. A desk that nobody holds would be collected with its window; one that nobody closes would go on working.
"""

from __future__ import annotations

from ui.desk import Desk

_HELD: list[Desk] = []


def hold(desk: Desk) -> Desk:
    """Keep a desk until the pictures of its scene are taken."""
    _HELD.append(desk)
    return desk


def held() -> tuple[Desk, ...]:
    """Return the desks of the scene."""
    return tuple(_HELD)


def close_all() -> None:
    """Close every desk with its file."""
    while _HELD:
        _HELD.pop().close()
