"""As much follow-up as any country will have: 71 priorities, 200 actions, 4 committees that meet ten years long.

Source: domain description, 3.7 (71 priorities in nine countries). All words are made up.
"""

from __future__ import annotations

from random import Random

from a87desk.domain.action import Action
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import MechanismId, PriorityId
from a87desk.domain.mechanism import CommitteeMeeting, CoordinationMechanism, meeting_id
from a87desk.domain.priority import Priority
from a87desk.domain.record import Record, new_id
from tests.benchmarks.crowd import WORDS

PRIORITIES, ACTIONS, COMMITTEES, MEETINGS = 71, 200, 4, 40


def followed_up(random: Random) -> tuple[Record, ...]:
    """Return priorities, actions, committees and meetings with their lists."""
    priorities = [
        Priority(id=new_id(), column=f"Heading {number % 4}", text=_words(random, 18), position=f"{100000 + number}")
        for number in range(PRIORITIES)
    ]
    actions = [
        Action(
            id=new_id(), text=_words(random, 12), lead=_words(random, 3), horizon=str(2020 + number % 5),
            due=parse_fuzzy_date(f"{2019 + number % 5}-{number % 12 + 1:02}"),
            priority_id=PriorityId(random.choice(priorities).id), position=f"{100000 + number}",
        )
        for number in range(ACTIONS)
    ]  # fmt: skip
    committees = [
        CoordinationMechanism(id=new_id(), name=_words(random, 4), interval_months=3, position=f"{100000 + number}")
        for number in range(COMMITTEES)
    ]
    meetings = [
        CommitteeMeeting(
            id=meeting_id(one.id, number), mechanism_id=MechanismId(one.id), number=number,
            planned=parse_fuzzy_date(f"{2019 + number // 4}-{number % 4 * 3 + 1:02}"),
            action_ids=tuple(each.id for each in random.sample(actions, 30)),
        )
        for one in committees
        for number in range(1, MEETINGS + 1)
    ]  # fmt: skip
    return (*priorities, *actions, *committees, *meetings)


def _words(random: Random, count: int) -> str:
    return " ".join(random.choice(WORDS) for _word in range(count)).capitalize()
