"""Whether a group confirmed its page when it was read back, and whether the same words still stand there.

Knows a group and what is kept of its words. Where the confirmed words are known by their digest, no clock decides; a
confirmation without one (from a file made by hand) holds until something of the group is changed later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.confirmed import digest_of
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.reading.moments import moment_of
from a87desk.store.reader import Kept

Words = Sequence[Kept[Note] | Kept[Recommendation]]


class ReadBack(StrEnum):
    """NOT_YET: never confirmed. CHANGED: confirmed once, but other words stand there now."""

    NOT_YET = "not_yet"
    CONFIRMED = "confirmed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class GroupConfirmed:
    """Where a group's page stands; `at` and `present` are of the last confirmation."""

    state: ReadBack = ReadBack.NOT_YET
    at: datetime | None = None
    present: int | None = None

    @property
    def is_confirmed(self) -> bool:
        return self.state is ReadBack.CONFIRMED


NOT_CONFIRMED = GroupConfirmed()


def group_confirmed(group: BreakoutGroup, words: Words) -> GroupConfirmed:
    """Return what a group confirmed, measured on what is written now."""
    at = moment_of(group.confirmed_at)
    if at is None:
        return GroupConfirmed()
    state = ReadBack.CONFIRMED if _stands(group, words, at) else ReadBack.CHANGED
    return GroupConfirmed(state, at, group.confirmed_by)


def _stands(group: BreakoutGroup, words: Words, at: datetime) -> bool:
    if group.confirmed_words:
        has_versions = any({"text", "kind", "visibility"} & set(one.versions) for one in words)
        return not has_versions and digest_of(one.record for one in words) == group.confirmed_words
    return all((changed := moment_of(one.changed_at)) is None or changed <= at for one in words)
