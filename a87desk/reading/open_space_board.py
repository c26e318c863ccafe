"""The board of an open space: topics in slots and rooms, and what contradicts itself, in words.

Knows the board of a session. A contradiction is only said: people know why two topics share a room.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.clock_time import clock_of, minutes_of, read_clock
from a87desk.domain.session import Session
from a87desk.i18n import _
from a87desk.reading.groups_board import GroupsBoard
from a87desk.reading.holders import folded_name, is_nobody

USUAL_MINUTES = 45
_LEAST_MINUTES = 20


@dataclass(frozen=True, slots=True)
class OpenSpaceBoard:
    """Slots down, rooms across. `cells` holds the topics of a slot and a room; `waiting` are placed nowhere yet.

    `contradictions` are sentences by the id of the topic that they are about.
    """

    slots: tuple[str, ...]
    rooms: tuple[str, ...]
    cells: Mapping[tuple[str, str], tuple[BreakoutGroup, ...]]
    waiting: tuple[BreakoutGroup, ...]
    contradictions: Mapping[str, tuple[str, ...]]

    def sentences(self) -> tuple[str, ...]:
        """Return every contradiction once."""
        return tuple(dict.fromkeys(one for some in self.contradictions.values() for one in some))


def open_space_board(board: GroupsBoard) -> OpenSpaceBoard:
    """Return the board as it stands. A topic with only a slot or only a room waits."""
    topics = [one.group for one in board.groups]
    placed = [one for one in topics if one.slot and one.room]
    cells: dict[tuple[str, str], list[BreakoutGroup]] = defaultdict(list)
    for one in placed:
        cells[one.slot, one.room].append(one)
    return OpenSpaceBoard(
        slots=slots_of(board.session, topics),
        rooms=rooms_of(board, placed),
        cells={place: tuple(some) for place, some in cells.items()},
        waiting=tuple(one for one in topics if not (one.slot and one.room)),
        contradictions=_contradictions(placed),
    )


def slots_of(session: Session | None, topics: Iterable[BreakoutGroup] = ()) -> tuple[str, ...]:
    """Return the slots in order of time: those written down, else the session in equal parts, and the topics' own."""
    written = session.slots if session else ()
    found = [*(written or _parts(session)), *(one.slot for one in topics if one.slot)]
    return tuple(sorted(dict.fromkeys(found), key=lambda slot: (_begins(slot) is None, _begins(slot) or 0)))


def rooms_of(board: GroupsBoard, placed: Iterable[BreakoutGroup] = ()) -> tuple[str, ...]:
    """Return the rooms of the venue, the session's own, and those that topics have."""
    own = board.session.room if board.session else ""
    rooms = [*board.rooms, *([own] if own and not board.rooms else []), *(one.room for one in placed)]
    return tuple(dict.fromkeys(room for room in rooms if room)) or (_("Room 1"), _("Room 2"), _("Room 3"))


def new_topic(line: str) -> tuple[str, str]:
    """Return title and convener of a line such as "Survivors in inspections, Tina Frundt": the last comma divides."""
    title, comma, convener = line.strip().rpartition(",")
    return (title.strip(), convener.strip()) if comma and title.strip() else (line.strip(" ,"), "")


def slots_written(text: str) -> tuple[str, ...]:
    """Return the slots that a person wrote with commas or lines between: "14-14.45, 14:45–15:30", or any words."""
    found = []
    for part in re.split(r"[,;\n]", text):
        begins, _dash, ends = re.sub(r"\s*[-–—]\s*", "–", part.strip()).partition("–")
        times = [read_clock(one) for one in (begins, ends)]
        if ends and None not in times:
            found.append("–".join(clock_of(one) for one in times if one is not None))
        elif part.strip():
            found.append(part.strip())
    return tuple(dict.fromkeys(found))


def first_free(board: OpenSpaceBoard) -> tuple[str, str]:
    """Return the first slot and room that no topic has, two empty texts where the board is full."""
    free = ((slot, room) for slot in board.slots for room in board.rooms if not board.cells.get((slot, room)))
    return next(free, ("", ""))


def _parts(session: Session | None) -> list[str]:
    begins = minutes_of(session.starts) if session else None
    ends = minutes_of(session.ends) if session else None
    if begins is None or ends is None or ends - begins < _LEAST_MINUTES:
        return [_("Slot 1"), _("Slot 2")]
    count = max(1, (ends - begins) // USUAL_MINUTES)
    marks = [begins + (ends - begins) * place // count for place in range(count + 1)]
    return [f"{clock_of(first)}–{clock_of(last)}" for first, last in pairwise(marks)]


def _begins(slot: str) -> int | None:
    return minutes_of(slot.split("–")[0].strip())


def _contradictions(placed: Sequence[BreakoutGroup]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for rank, one in enumerate(placed):
        for other in placed[:rank]:
            if not meet_at_once(one.slot, other.slot):
                continue
            numbers = {"first": other.number, "second": one.number}
            if folded_name(one.room) == folded_name(other.room):
                words = _("Topics {first} and {second} are both in {room} at {slot}.")
                sentence = words.format(room=one.room, slot=one.slot, **numbers)
                found[one.id].append(sentence)
                found[other.id].append(sentence)
            if not is_nobody(one.facilitator) and folded_name(one.facilitator) == folded_name(other.facilitator):
                words = _("{name} convenes topics {first} and {second} at the same time, {slot}.")
                sentence = words.format(name=one.facilitator, slot=one.slot, **numbers)
                found[one.id].append(sentence)
                found[other.id].append(sentence)
    return {topic: tuple(some) for topic, some in found.items()}


def meet_at_once(slot: str, other: str) -> bool:
    """Whether two slots share a moment; no slot is the whole session, and slots that are no times differ by name."""
    if slot == other or not (slot and other):
        return True
    spans = [[minutes_of(part.strip()) for part in one.split("–")] for one in (slot, other)]
    if any(len(span) != 2 or None in span for span in spans):
        return False
    (begins, ends), (starts, stops) = ([part or 0 for part in span] for span in spans)
    return begins < stops and starts < ends
