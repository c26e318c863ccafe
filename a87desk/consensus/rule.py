"""The consensus rule: when an idea is shared by enough groups.

Knows the rule of the NGO Forum 2017 as stated in domain.md, section 2.7 ("common to 2 or 3 of the groups"). Must not
know where groups come from, what a theme is called or how a result is shown. The unit of support is a breakout group;
the same rule with countries as units gives the secretariat's view across countries.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

FEWEST_GROUPS = 2
"""Under two there is nothing shared; one group alone is below every threshold (domain.md 2.7, rules 2 and 6)."""


@dataclass(frozen=True, slots=True)
class Rule:
    """From how many distinct groups on an idea is consensus.

    `minimum_groups`: default 2, often 3 (domain.md 2.7, rule 2). `share_percent`: share of all groups, 1 … 100, that
    must be reached as well; None where only the number counts.

    Raises: ValueError for a number under 1 or a share outside 1 … 100.
    """

    minimum_groups: int = FEWEST_GROUPS
    share_percent: int | None = None

    def __post_init__(self) -> None:
        if self.minimum_groups < 1:
            raise ValueError("a consensus needs at least one group")
        if self.share_percent is not None and not 1 <= self.share_percent <= 100:
            raise ValueError("a share of the groups lies between 1 and 100 per cent")


def needed(rule: Rule, groups_total: int) -> int:
    """Return how many distinct groups an idea needs, given how many groups there are.

    A share is rounded up: 50 % of 5 groups are 3. The threshold used is printed in the report (domain.md 2.7, rule 2),
    so it is one whole number.
    """
    if rule.share_percent is None:
        return rule.minimum_groups
    by_share = -(-rule.share_percent * max(0, groups_total) // 100)
    return max(rule.minimum_groups, by_share)


def support(group_ids: Iterable[str]) -> int:
    """Return how many distinct groups stand behind an idea, given the group of each of its statements.

    Several statements of one group count once (domain.md 2.7, rules 1 and 2).
    """
    return len(set(group_ids))


def meets(rule: Rule, groups_total: int, group_ids: Iterable[str]) -> bool:
    """Tell whether an idea is consensus: enough distinct groups stand behind it (domain.md 2.7, rule 2)."""
    return support(group_ids) >= needed(rule, groups_total)
