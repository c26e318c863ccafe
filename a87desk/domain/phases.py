"""The phases of a session: “10 Introduce”, “Group work”, “15 Write up”, laid over the time that the session has.

Knows names and minutes. Must not know clocks or records.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from a87desk.domain.session_asks import asks_of
from a87desk.domain.vocabulary import SessionKind
from a87desk.i18n import _

_WRITTEN = re.compile(r"(?:(?P<minutes>\d{1,3})\s*(?:min\.?|minutes|['′])?(?![\w%]))?\s*(?P<name>.*)", re.DOTALL)
_SHORT_SESSION = 50
"""A session of groups that is shorter has shorter ends."""


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase as it is planned; `minutes` None takes what the others leave."""

    name: str
    minutes: int | None = None

    @property
    def written(self) -> str:
        """The phase as it is kept and typed."""
        return f"{self.minutes} {self.name}" if self.minutes is not None else self.name


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """A phase with its time: minutes since midnight."""

    name: str
    starts: int
    ends: int


def read_phase(written: str) -> Phase | None:
    """Return the phase that a line says, None for an empty one."""
    found = _WRITTEN.fullmatch(" ".join(written.split()))
    if found is None or not found["name"].strip(" ,;:-–"):
        return None
    minutes = int(found["minutes"]) if found["minutes"] else None
    return Phase(found["name"].strip(" ,;:-–"), minutes or None)


def usual_phases(kind: SessionKind | None, minutes: int) -> tuple[Phase, ...]:
    """Return the phases of a kind of session where none are written: only groups have them."""
    if not asks_of(kind).groups or minutes < 15:
        return ()
    short = minutes < _SHORT_SESSION
    return (
        Phase(_("Introduce"), 5 if short else 10),
        Phase(_("Group work")),
        Phase(_("Write up"), 5 if short else 15),
    )


def phases_of(written: Sequence[str], kind: SessionKind | None, minutes: int) -> tuple[Phase, ...]:
    """Return the phases of a session that lasts some minutes."""
    phases = tuple(phase for line in written if (phase := read_phase(line)))
    return phases or usual_phases(kind, minutes)


def spans(phases: Sequence[Phase], starts: int, ends: int) -> tuple[PhaseSpan, ...]:
    """Return the phases laid over a time. Those without minutes share what is left; too many minutes are shortened."""
    length = ends - starts
    if length <= 0 or not phases:
        return ()
    fixed = sum(phase.minutes or 0 for phase in phases)
    open_ones = sum(phase.minutes is None for phase in phases)
    room = max(0, length - fixed)
    weights = [float(phase.minutes) if phase.minutes is not None else room / open_ones for phase in phases]
    if not open_ones and fixed < length:
        weights[-1] += length - fixed
    scale = length / (sum(weights) or 1)
    made: list[PhaseSpan] = []
    done = 0.0
    for phase, weight in zip(phases, weights, strict=True):
        begins, done = done, done + weight * scale
        made.append(PhaseSpan(phase.name, starts + round(begins), starts + round(done)))
    return tuple(made)
