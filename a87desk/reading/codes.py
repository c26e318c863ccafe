"""The codes by which people know recommendations: 2.3 is recommendation 3 of group 2, on every list and paper.

A number is never reused. Two laptops may both have given 2.7; the one written first keeps it, the other is 2.7b.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_lowercase

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
    """Return every recommendation with its code, by group, then number; plenary ones last.

    Removed ones count, so that 2.7b does not become 2.7 when the first 2.7 is removed.
    """
    groups = {group.id: group.number for group in read.all(BreakoutGroup)}
    days = {day.id: day.number for day in read.all(Day)}
    days_of = {session.id: days.get(session.day_id or "") for session in read.all(Session)}
    removed = read.removed(Recommendation)
    gone = {one.record.id for one in removed}
    kept = sorted([*read.kept(Recommendation), *removed], key=lambda one: (one.made_at, one.record.id))
    taken: dict[str, int] = {}
    coded = [_coded(one, groups, days_of, taken) for one in kept]
    return sorted((one for one in coded if one.id not in gone), key=_order)


def _coded(
    kept: Kept[Recommendation], groups: dict[str, int | None], days_of: dict[str, int | None], taken: dict[str, int]
) -> CodedRecommendation:
    record = kept.record
    group_number = groups.get(record.group_id or "")
    code = code_of(group_number, None if record.group_id else days_of.get(record.session_id or ""), record.number)
    taken[code] = taken.get(code, 0) + 1
    return CodedRecommendation(code + suffix(taken[code]), record, group_number, kept.made_at, kept.versions)


def suffix(count: int) -> str:
    """Return what tells the second and later ones of a code apart: b to z, then their count."""
    if count == 1:
        return ""
    return ascii_lowercase[count - 1] if count <= len(ascii_lowercase) else f"-{count}"


def _order(one: CodedRecommendation) -> tuple[int, int, str, str]:
    group = one.group_number if one.group_number is not None else 10_000
    number = one.recommendation.number
    return group, number if number is not None else 10_000, one.code, one.id
