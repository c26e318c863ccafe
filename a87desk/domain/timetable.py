"""The order and the times of one day: what moves along when a session is moved, made longer or made shorter.

Pure rules over slots. A block is what happens at one time: one session, or parallel sessions of several tracks that
overlap. Blocks move as a whole; inside a block, sessions of one track change places. Who moves takes the place in time
of what it passes: lengths and pauses stay, so that the day ends when it ended before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from a87desk.domain.clock_time import DAY_MINUTES

SHORTEST = 5
"""Minutes that a session lasts at least."""
Times = dict[str, tuple[int, int]]
"""New start and end of sessions, minutes since midnight, by id."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A session as the timetable sees it: minutes since midnight, None where they are not known."""

    id: str
    track: str = ""
    starts: int | None = None
    ends: int | None = None

    @property
    def span(self) -> tuple[int, int] | None:
        """Start and end, None unless both are known and in order."""
        if self.starts is None or self.ends is None or self.ends <= self.starts:
            return None
        return self.starts, self.ends


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What a move makes of a day: every id in the new order, and the times that change."""

    order: tuple[str, ...]
    times: Times = field(default_factory=dict)


def overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two spans share a minute."""
    return one[0] < other[1] and other[0] < one[1]


def blocks(slots: Sequence[Slot]) -> list[list[Slot]]:
    """Return the slots of a day in blocks, in order."""
    found: list[list[Slot]] = []
    for slot in slots:
        together = _together(found, slot)
        if not together:
            found.append([slot])
            continue
        first, *others = together
        for other in others:
            first += other
            found.remove(other)
        first.append(slot)
    return found


def _together(found: Sequence[list[Slot]], slot: Slot) -> list[list[Slot]]:
    """Return the blocks at the end of the list that run in parallel with a slot."""
    together: list[list[Slot]] = []
    for block in reversed(found):
        if not slot.track or not all(one.track for one in block):
            break
        span = slot.span
        if span and any(one.track != slot.track and one.span and overlap(span, one.span) for one in block):
            together.insert(0, block)
    return together


def stepped(slots: Sequence[Slot], slot_id: str, step: int) -> Arrangement | None:
    """Return the day after a session went one place back (-1) or on (+1); None where it is the first or last."""
    day = blocks(slots)
    here = next(place for place, block in enumerate(day) if any(one.id == slot_id for one in block))
    slot = next(one for one in day[here] if one.id == slot_id)
    line = [one for one in day[here] if one.track == slot.track]
    place = line.index(slot) + step
    if 0 <= place < len(line):
        return _swapped_in_line(slots, line, line.index(slot), place)
    if not 0 <= here + step < len(day):
        return None
    return _arranged(day, here, here + step)


def placed_before(slots: Sequence[Slot], slot_id: str, before_id: str) -> Arrangement | None:
    """Return the day after a session went before another ("" = to the end); None where it stands there already."""
    day = blocks(slots)
    here = next(place for place, block in enumerate(day) if any(one.id == slot_id for one in block))
    target = next((place for place, block in enumerate(day) if any(one.id == before_id for one in block)), len(day))
    if target == here:
        return _placed_in_line(slots, day[here], slot_id, before_id)
    place = target - 1 if target > here else target
    return _arranged(day, here, place) if place != here else None


def swapped(slots: Sequence[Slot], slot_id: str, other_id: str) -> Arrangement | None:
    """Return the day after two sessions changed places, with the blocks they are in; None where nothing changes."""
    day = blocks(slots)
    first, second = sorted(
        next(place for place, block in enumerate(day) if any(one.id == each for one in block))
        for each in (slot_id, other_id)
    )
    if first == second:
        return _placed_in_line(slots, day[first], slot_id, other_id)
    after = list(day)
    after[first], after[second] = day[second], day[first]
    order = tuple(slot.id for block in after for slot in block)
    return Arrangement(order, _times(day[first : second + 1], after[first : second + 1]))


def _placed_in_line(slots: Sequence[Slot], block: list[Slot], slot_id: str, before_id: str) -> Arrangement | None:
    slot = next(one for one in block if one.id == slot_id)
    line = [one for one in block if one.track == slot.track]
    target = next((place for place, one in enumerate(line) if one.id == before_id), None)
    if target is None:
        return None
    here = line.index(slot)
    place = target - 1 if target > here else target
    return _swapped_in_line(slots, line, here, place) if place != here else None


def _swapped_in_line(slots: Sequence[Slot], line: list[Slot], here: int, place: int) -> Arrangement:
    moved = _arranged([[one] for one in line], here, place)
    queue = iter(moved.order)
    of_line = {one.id for one in line}
    return Arrangement(tuple(next(queue) if slot.id in of_line else slot.id for slot in slots), moved.times)


def _arranged(day: list[list[Slot]], here: int, place: int) -> Arrangement:
    """Move a block to another place; the blocks between give way."""
    after = list(day)
    after.insert(place, after.pop(here))
    low, high = min(here, place), max(here, place) + 1
    order = tuple(slot.id for block in after for slot in block)
    return Arrangement(order, _times(day[low:high], after[low:high]))


def _times(before: Sequence[list[Slot]], after: Sequence[list[Slot]]) -> Times:
    """Return the times of blocks in another order: from the same start, with the same lengths and pauses."""
    spans = [span for block in before if (span := _span(block))]
    if not spans:
        return {}
    pauses = [later[0] - earlier[1] for earlier, later in pairwise(spans)]
    at = spans[0][0]
    times: Times = {}
    for block in after:
        span = _span(block)
        if span is None:
            continue
        times |= _shifted(block, at - span[0])
        at += span[1] - span[0] + (pauses.pop(0) if pauses else 0)
    return times if all(start >= 0 and end <= DAY_MINUTES for start, end in times.values()) else {}


def _span(block: Sequence[Slot]) -> tuple[int, int] | None:
    spans = [slot.span for slot in block if slot.span]
    return (min(start for start, _end in spans), max(end for _start, end in spans)) if spans else None


def _shifted(block: Sequence[Slot], minutes: int) -> Times:
    if not minutes:
        return {}
    return {slot.id: (slot.span[0] + minutes, slot.span[1] + minutes) for slot in block if slot.span}


def retimed(slots: Sequence[Slot], slot_id: str, starts: int, ends: int, *, rest: bool) -> Times:
    """Return the times after a session got other ones; with `rest`, what began at or after its end moves as its end."""
    slot = next(one for one in slots if one.id == slot_id)
    times: Times = {slot_id: (starts, ends)}
    if rest and slot.span:
        later = [one for one in slots if one.id != slot_id and one.span and one.span[0] >= slot.span[1]]
        times |= _shifted(later, ends - slot.span[1])
    return times


def lengthened(slots: Sequence[Slot], slot_id: str, minutes: int, *, rest: bool) -> Times:
    """Return the times after a session became longer or shorter, never shorter than five minutes."""
    slot = next(one for one in slots if one.id == slot_id)
    if slot.span is None:
        return {}
    starts, ends = slot.span
    return retimed(slots, slot_id, starts, max(starts + min(SHORTEST, ends - starts), ends + minutes), rest=rest)


def room_after(slots: Sequence[Slot], slot_id: str, wanted: int) -> tuple[int, int, bool] | None:
    """Return start and end for a new session after another, and whether the rest must move along; None without times.

    A pause of at least five minutes is filled; where there is none, the rest makes room.
    """
    slot = next((one for one in slots if one.id == slot_id), None)
    if slot is None or slot.span is None:
        return None
    block = next(one for one in blocks(slots) if slot in one)
    end = slot.span[1] if slot.track else max(one.span[1] for one in block if one.span)
    following = [one.span[0] for one in slots if one.span and one.span[0] >= end]
    pause = min(following) - end if following else wanted
    if pause >= SHORTEST:
        return end, min(end + min(wanted, pause), DAY_MINUTES - 1), False
    return end, end + wanted, True
