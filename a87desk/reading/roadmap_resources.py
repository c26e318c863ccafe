"""What the actions of a roadmap cost, what is found, and the gap: by currency, because currencies are never added up.

Pure. A cost that is not known is not zero. Source: domain description S2-11 (need, secured, gap).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from a87desk.domain.action import Action
from a87desk.domain.amount import read_amount
from a87desk.domain.vocabulary import ActionStatus

NOTHING = Decimal(0)


class Resources(StrEnum):
    """How far the resources of an action are found. `IN_WORDS`: people wrote them down without an amount."""

    COVERED = "covered"
    PART_FOUND = "part_found"
    TO_FIND = "to_find"
    IN_WORDS = "in_words"
    NOT_KNOWN = "not_known"


@dataclass(frozen=True, slots=True)
class FundingGap:
    """Of one currency: what the actions cost, what is found, and what is still to find. `currency` empty: not said."""

    currency: str
    need: Decimal = NOTHING
    found: Decimal = NOTHING
    gap: Decimal = NOTHING
    actions: int = 0


def resources_of(action: Action) -> Resources:
    """Return how far the resources of an action are found."""
    cost, found = read_amount(action.cost), read_amount(action.funded) or NOTHING
    if cost is None:
        if found > NOTHING:
            return Resources.PART_FOUND
        return Resources.IN_WORDS if (action.resources + action.cost).strip() else Resources.NOT_KNOWN
    if found >= cost:
        return Resources.COVERED
    return Resources.PART_FOUND if found > NOTHING else Resources.TO_FIND


def gap_of(action: Action) -> Decimal | None:
    """Return what is still to find for an action, None where its cost is not known."""
    cost = read_amount(action.cost)
    return None if cost is None else max(NOTHING, cost - (read_amount(action.funded) or NOTHING))


def funding_gaps(actions: Iterable[Action]) -> tuple[FundingGap, ...]:
    """Return need, found and gap by currency, those with the most actions first. What was cancelled costs nothing.

    More than is needed for one action pays for no other: the gap is the sum of the gaps.
    """
    by_currency: dict[str, FundingGap] = {}
    for action in actions:
        cost, gap = read_amount(action.cost), gap_of(action)
        if cost is None or gap is None or action.status is ActionStatus.CANCELLED:
            continue
        currency = action.currency.strip().upper()
        so_far = by_currency.get(currency, FundingGap(currency))
        by_currency[currency] = replace(
            so_far,
            need=so_far.need + cost,
            found=so_far.found + (read_amount(action.funded) or NOTHING),
            gap=so_far.gap + gap,
            actions=so_far.actions + 1,
        )
    return tuple(sorted(by_currency.values(), key=lambda one: (-one.actions, one.currency)))
