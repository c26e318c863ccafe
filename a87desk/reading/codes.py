"""The codes by which people know recommendations: 2.3 is recommendation 3 of group 2, on every list and paper.

A number is never reused. Two laptops may both have given 2.7; the one written first keeps it, the other is 2.7b.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.recommendation import Recommendation, code_of
from a87desk.domain.session import Session
from a87desk.store.reader import Kept, Reader


@dataclass(frozen=True, slots=True)
class CodedRecommendation:
    """A recommendation with its code; `group_number` is None in plenary, `group_id` empty."""

    code: str
    recommendation: Recommendation
    group_number: int | None
    made_at: str
    versions: tuple[str, ...]

    @property
    def id(self) -> str:
        return self.recommendation.id

    @property
    def text(self) -> str:
        return self.recommendation.text

    @property
    def group_id(self) -> str:
        return self.recommendation.group_id or ""


def coded_recommendations(read: Reader) -> list[CodedRecommendation]:
    """Return every recommendation with its code, by group, then number; plenary ones last."""
    groups = {group.id: group.number for group in read.all(BreakoutGroup)}
    days = {day.id: day.number for day in read.all(Day)}
    days_of = {session.id: days.get(session.day_id or "") for session in read.all(Session)}
    kept = sorted(read.kept(Recommendation), key=lambda one: (one.made_at, one.record.id))
    taken: dict[str, int] = {}
    coded = [_coded(one, groups, days_of, taken) for one in kept]
    return sorted(coded, key=_order)


def _coded(
    kept: Kept[Recommendation], groups: dict[str, int | None], days_of: dict[str, int | None], taken: dict[str, int]
) -> CodedRecommendation:
    record = kept.record
    group_number = groups.get(record.group_id or "")
    code = code_of(group_number, None if record.group_id else days_of.get(record.session_id or ""), record.number)
    taken[code] = taken.get(code, 0) + 1
    suffix = chr(ord("a") + taken[code] - 1) if taken[code] > 1 else ""
    return CodedRecommendation(code + suffix, record, group_number, kept.made_at, kept.versions)


def _order(one: CodedRecommendation) -> tuple[int, int, str, str]:
    group = one.group_number if one.group_number is not None else 10_000
    number = one.recommendation.number
    return group, number if number is not None else 10_000, one.code, one.id
