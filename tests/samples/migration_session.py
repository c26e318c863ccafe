"""The priority and feasibility session of the Action Group on Migration (Geneva, November 2018), with thirty voters.

Source: shared data `migration-ag-2018` (actions were identified "based on priority and feasibility"; over 30 took
part). The source names neither scores nor voters: the actions are its next steps and comments, who voted how is made
up here, by a rule, so that a test can count it again.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.vocabulary import StakeholderGroup

ACTIONS = (
    "Incorporate survivors’ voices",
    "Divide the work plan among members",
    "List migration-related considerations for the Pathfinder consultations",
    "Encourage country contacts to attend the Pathfinder consultations",
    "Finalize the research agenda",
    "Finalize a set of standard policy recommendations",
    "Agree the group’s terms of reference",
)
VOTERS = (
    *([StakeholderGroup.INTERNATIONAL] * 12),
    *([StakeholderGroup.CIVIL_SOCIETY] * 9),
    *([StakeholderGroup.GOVERNMENT] * 6),
    *([StakeholderGroup.ACADEMIA] * 3),
)
_PRIORITY = (5, 2, 4, 3, 3, 5, 2)
_FEASIBILITY = (2, 3, 4, 5, 4, 3, 5)
_DIVIDES = 0
"""Survivors' voices: governments find it hard to do, and say so; the others differ widely."""


@dataclass(frozen=True)
class Scored:
    """One ballot: scores of priority and of feasibility by place, None for left out."""

    group: StakeholderGroup
    priority: tuple[int | None, ...]
    feasibility: tuple[int | None, ...]


def ballots() -> tuple[Scored, ...]:
    """Return the thirty ballots, in the order in which they lie on the pile."""
    found = []
    for number, group in enumerate(VOTERS):
        priority: list[int | None] = [_near(score, number + 2 * place) for place, score in enumerate(_PRIORITY)]
        feasibility: list[int | None] = [_near(score, 3 * number + place) for place, score in enumerate(_FEASIBILITY)]
        feasibility[_DIVIDES] = 1 if group is StakeholderGroup.GOVERNMENT else (5, 1, 4, 2)[number % 4]
        if number % 10 == 7:
            feasibility[4] = None
        found.append(Scored(group, tuple(priority), tuple(feasibility)))
    return tuple(found)


def _near(score: int, number: int) -> int:
    """Return a score or one beside it."""
    return max(1, min(5, score + (0, 0, -1, 0, 1)[number % 5]))
