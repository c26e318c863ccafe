"""The consensus rule: when an idea is shared by enough voices, and what is missing where it is not.

Knows the rule of the NGO Forum 2017 as stated in domain.md, section 2.7 ("common to 2 or 3 of the groups"). Must not
know where groups come from, what a theme is called or how a result is put into words. The unit of support is a
breakout group, and the plenary where it counts; the same rule with countries as units gives the secretariat's view
across countries.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

FEWEST_GROUPS = 2
"""Under two there is nothing shared; one group alone is below every threshold (domain.md 2.7, rules 2 and 6)."""
PLENARY = "plenary"
"""The voice of the plenary, beside the ids of groups. It is one voice, however many sessions of it said the same."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What else must hold: at least so many of the voices behind an idea are among `group_ids`.

    `text` names these groups as people do: "from the regions".

    Raises: ValueError for a number under 1.
    """

    text: str
    group_ids: frozenset[str]
    at_least: int = 1

    def __post_init__(self) -> None:
        if self.at_least < 1:
            raise ValueError("a condition asks for at least one group")

    def found(self, voices: Iterable[str]) -> int:
        """Return how many of these voices are among its groups."""
        return len(self.group_ids.intersection(voices))


@dataclass(frozen=True, slots=True)
class Rule:
    """From how many distinct voices on an idea is consensus.

    `minimum_groups`: default 2, often 3 (domain.md 2.7, rule 2). `share_percent`: share of all voices, 1 … 100, that
    must be reached as well; None where only the number counts. `conditions` must all hold besides.

    Raises: ValueError for a number under 1 or a share outside 1 … 100.
    """

    minimum_groups: int = FEWEST_GROUPS
    share_percent: int | None = None
    conditions: tuple[Condition, ...] = ()

    def __post_init__(self) -> None:
        if self.minimum_groups < 1:
            raise ValueError("a consensus needs at least one group")
        if self.share_percent is not None and not 1 <= self.share_percent <= 100:
            raise ValueError("a share of the groups lies between 1 and 100 per cent")


@dataclass(frozen=True, slots=True)
class Standing:
    """How an idea stands to the rule: how many distinct voices, how many are needed, which conditions are open."""

    support: int
    needed: int
    open_conditions: tuple[Condition, ...] = ()

    @property
    def has_enough(self) -> bool:
        """Whether the number is reached, whatever the conditions."""
        return self.support >= self.needed

    @property
    def meets(self) -> bool:
        return self.has_enough and not self.open_conditions


def needed(rule: Rule, groups_total: int) -> int:
    """Return how many distinct voices an idea needs, given how many there are.

    A share is rounded up: 50 % of 5 groups are 3. The threshold used is printed in the report (domain.md 2.7, rule 2),
    so it is one whole number.
    """
    if rule.share_percent is None:
        return rule.minimum_groups
    by_share = -(-rule.share_percent * max(0, groups_total) // 100)
    return max(rule.minimum_groups, by_share)


def support(group_ids: Iterable[str]) -> int:
    """Return how many distinct voices stand behind an idea, given the group of each of its statements.

    Several statements of one group count once (domain.md 2.7, rules 1 and 2).
    """
    return len(set(group_ids))


def standing(rule: Rule, groups_total: int, group_ids: Iterable[str]) -> Standing:
    """Return how an idea stands to the rule, given the group of each of its statements."""
    voices = set(group_ids)
    still_open = tuple(one for one in rule.conditions if one.found(voices) < one.at_least)
    return Standing(len(voices), needed(rule, groups_total), still_open)


def meets(rule: Rule, groups_total: int, group_ids: Iterable[str]) -> bool:
    """Tell whether an idea is consensus: enough distinct voices and every condition (domain.md 2.7, rule 2)."""
    return standing(rule, groups_total, group_ids).meets


def impossible(rule: Rule, voices: Iterable[str]) -> tuple[Condition, ...]:
    """Return the conditions that nothing can ever meet, as too few of their groups are among those that count."""
    counted = set(voices)
    return tuple(one for one in rule.conditions if one.found(counted) < one.at_least)
