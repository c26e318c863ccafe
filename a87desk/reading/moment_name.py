"""The name that is proposed for a moment: “Day 1, 18:00”, from the agenda and the clock.

Knows which day is run. Must not know how a name is asked for.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from a87desk.domain.moment import Moment
from a87desk.i18n import _
from a87desk.reading.agenda import AgendaDay
from a87desk.reading.running_day import RoomPlan, date_of, room_plan, running_day
from a87desk.store.store import Store


def proposed_name(store: Store, now: datetime) -> str:
    """Return a name that no moment has yet for the moment that is now."""
    name = name_at(room_plan(store), now)
    return _not_taken(name, {one.name for one in store.reader.all(Moment)})


def name_at(plan: RoomPlan, now: datetime) -> str:
    """Return the day that is run with the time; before the first and after the last day that is said instead."""
    time = now.strftime("%H:%M")
    running = running_day(plan, now)
    if running is not None:
        return _named(_("Day {number}, {time}"), running.day, time)
    dated = [(date, day) for day in plan.agenda.days if (date := date_of(day)) is not None]
    earlier = [one for one in dated if one[0] < now.date()]
    later = [one for one in dated if one[0] > now.date()]
    if earlier:
        return _named(_("After day {number}, {time}"), max(earlier, key=lambda one: one[0])[1], time)
    if later:
        return _named(_("Before day {number}, {time}"), min(later, key=lambda one: one[0])[1], time)
    return time


def _named(words: str, day: AgendaDay, time: str) -> str:
    return words.format(number=day.day.number, time=time) if day.day.number is not None else time


def _not_taken(name: str, taken: Collection[str]) -> str:
    count, proposed = 2, name
    while proposed in taken:
        proposed = _("{name} ({count})").format(name=name, count=count)
        count += 1
    return proposed
