"""From how many breakout groups on an idea is consensus. Support counts distinct groups, never recommendations.

Pure arithmetic. Must not know themes, files or screens.
Source: domain description 2.7; the NGO Forum of 2017 had "common to 2 or 3 of the groups".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """At least this many groups; where a share is given (per cent of all groups, 1 to 100), that share instead."""

    minimum_groups: int = 2
    share_percent: int | None = None


def needed(rule: Rule, groups_total: int) -> int:
    """Return how many distinct groups the rule asks for, of `groups_total`; never fewer than two.

    A share is rounded up: half of five groups is three.
    """
    if rule.share_percent is None:
        return max(2, rule.minimum_groups)
    return max(2, -(-groups_total * rule.share_percent // 100))


def support(group_ids: Iterable[str]) -> int:
    """Return how many distinct groups are among these; several recommendations of one group count once."""
    return len(set(group_ids))


def meets(rule: Rule, groups_total: int, group_ids: Iterable[str]) -> bool:
    """Return whether an idea that these groups raised is consensus by the rule."""
    return support(group_ids) >= needed(rule, groups_total)
