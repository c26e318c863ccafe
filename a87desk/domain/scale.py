"""Scales of an evaluation: which values there are, and which value the keys mean that a person types.

Knows numbers. Must not know forms, questions or screens.
"""

from __future__ import annotations

from dataclasses import dataclass

LEAST, MOST = 0, 10
"""Between these two every scale lies, so that two keys at most say a value."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What a key did: `done` is a value that is said now, `waiting` the digits that may still become another one.

    `carried`: the key itself belongs to the next question.
    """

    done: int | None = None
    waiting: str = ""
    carried: bool = False
    wrong: bool = False


def values_of(lowest: int, highest: int) -> tuple[int, ...]:
    """Return the values of a scale, lowest first; one written upside down is the same scale."""
    return tuple(range(min(lowest, highest), max(lowest, highest) + 1))


def on_scale(value: int, lowest: int, highest: int) -> bool:
    """Whether a scale has a value."""
    return min(lowest, highest) <= value <= max(lowest, highest)


def typed(lowest: int, highest: int, waiting: str, digit: str) -> Typed:
    """Return what a digit does after those that wait.

    No Enter is needed: a value is done as soon as no other value begins with its digits. On a scale from 1 to 10 the
    key 1 waits, 1 and 0 are ten, and 1 and 4 are one, with the 4 carried on to the next question.
    """
    values = [str(value) for value in values_of(lowest, highest)]
    whole = waiting + digit
    longer = [value for value in values if value.startswith(whole) and value != whole]
    if whole in values:
        return Typed(waiting=whole) if longer else Typed(done=int(whole))
    if longer:
        return Typed(waiting=whole)
    if waiting in values:
        return Typed(done=int(waiting), carried=True)
    return Typed(wrong=True)


def waiting_value(lowest: int, highest: int, waiting: str) -> int | None:
    """Return the value of digits that wait when a person goes on, None where they are none."""
    return int(waiting) if waiting.isdecimal() and on_scale(int(waiting), lowest, highest) else None
