"""What changed between two named moments, or between one and now, in the field's words.

Knows what stood at each of them (`reading.standing`) and how to go back (`store.past`). Must not know how it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from a87desk.domain.moment import Moment
from a87desk.reading.standing import PlanThen, RecommendationThen, Standing, ThemeThen, standing
from a87desk.store.known import runs_of
from a87desk.store.past import as_it_stood
from a87desk.store.store import Store


class _Known(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_Known)


@dataclass(frozen=True, slots=True)
class Changed(Generic[T]):
    """Something that differs: as it was, None where it is new; as it is, None where it is gone."""

    before: T | None
    after: T | None

    @property
    def is_new(self) -> bool:
        return self.before is None

    @property
    def is_gone(self) -> bool:
        return self.after is None

    @property
    def shown(self) -> T:
        """The later of the two, by which it is known."""
        found = self.after or self.before
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs between two moments; themes by number, recommendations by code, the plan in its order."""

    before: Standing
    after: Standing
    themes: tuple[Changed[ThemeThen], ...]
    recommendations: tuple[Changed[RecommendationThen], ...]
    plan: tuple[Changed[PlanThen], ...]

    @property
    def rule_changed(self) -> bool:
        """Whether the rule asks for another number of groups, or another number of groups is counted."""
        return (self.before.needed, self.before.groups) != (self.after.needed, self.after.groups)

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return not (self.themes or self.recommendations or self.plan or self.rule_changed)


def joined(one: Changed[ThemeThen]) -> tuple[str, ...]:
    """Return the codes of the recommendations that came into a theme."""
    return _codes_without(one.after, one.before)


def left(one: Changed[ThemeThen]) -> tuple[str, ...]:
    """Return the codes of the recommendations that are no longer in a theme."""
    return _codes_without(one.before, one.after)


def _codes_without(theme: ThemeThen | None, other: ThemeThen | None) -> tuple[str, ...]:
    there = {member_id for member_id, _code in other.members} if other else set()
    return tuple(code for member_id, code in theme.members if member_id not in there) if theme else ()


def kept_moments(store: Store) -> tuple[Moment, ...]:
    """Return the named moments, the earliest first as the clocks had it; of one second, who knew less comes first.

    One of which this laptop was not told what was known then, as on the secretariat's, is not among them.
    """
    known = (one for one in store.reader.all(Moment) if one.known)
    return tuple(sorted(known, key=lambda one: (one.at, entries_of(one.known), one.id)))


def entries_of(known: Iterable[str]) -> int:
    """Return how many entries of the log were known."""
    return sum(last - max(first, 1) + 1 for _session, first, last in runs_of(known))


def compare(before: Standing, after: Standing) -> Comparison:
    """Return what differs between two standings."""
    return Comparison(
        before=before,
        after=after,
        themes=tuple(_changed(before.themes, after.themes)),
        recommendations=tuple(_changed(before.recommendations, after.recommendations)),
        plan=tuple(_changed(before.plan, after.plan)),
    )


def standing_at(store: Store, moment: Moment | None) -> Standing:
    """Return what stood at a moment, or stands now for None."""
    if moment is None:
        return standing(store.reader, store.workshop_id)
    past = as_it_stood(store, moment.known, moment.id)
    try:
        return standing(past.reader, store.workshop_id)
    finally:
        past.close()


def compare_moments(store: Store, before: Moment | None, after: Moment | None) -> Comparison:
    """Return what changed from one moment to another; None is now."""
    return compare(standing_at(store, before), standing_at(store, after))


def _changed(before: Sequence[T], after: Sequence[T]) -> Iterator[Changed[T]]:
    """Yield what differs in the order it has now, what is gone last."""
    was = {one.id: one for one in before}
    there = {one.id for one in after}
    for one in after:
        if was.get(one.id) != one:
            yield Changed(was.get(one.id), one)
    yield from (Changed(one, None) for one in before if one.id not in there)
