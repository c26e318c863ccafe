"""What was made lately from frozen read models, so that what several documents and checks start from is made once.

Knows the very model, what else was asked, and the language in force, as words may stand in what was made. A model that
nobody holds any more is let go, with all that was made from it. Must not know what is made. Safe from several threads:
the worst is that something is made twice.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar
from weakref import ref

from a87desk.i18n import in_force
from a87desk.reading.workshop_model import WorkshopModel

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class _Made(Generic[Value]):
    model: ref[WorkshopModel]
    asked: Hashable
    value: Value


class Lately(Generic[Value]):
    """The last few values, at most `most`, what was made first goes first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._made: tuple[_Made[Value], ...] = ()

    def __len__(self) -> int:
        return len(self._made)

    def get(self, model: WorkshopModel, asked: Hashable, make: Callable[[], Value]) -> Value:
        """Return what was made from this very model for what is asked, in the language in force; else make it."""
        asked = (asked, in_force())
        for one in self._made:
            if one.model() is model and one.asked == asked:
                return one.value
        value = make()
        made = _Made(ref(model, self._let_go), asked, value)
        self._made = (*self._made, made)[-self._most :]
        return value

    def _let_go(self, gone: ref[WorkshopModel]) -> None:
        self._made = tuple(one for one in self._made if one.model is not gone)
