"""The follow-up as it stands on a day: the tree of committees, the next meeting, what waits to be carried over."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.action import Action
from a87desk.domain.fuzzy_date import day, parse_fuzzy_date
from a87desk.domain.ids import MechanismId
from a87desk.domain.mechanism import CommitteeMeeting, CoordinationMechanism
from a87desk.domain.vocabulary import ActionStatus
from a87desk.reading.follow_up import Mechanism, arranged, in_tree

NAMES = "abcde"


def committee(own: str, part_of: str = "") -> CoordinationMechanism:
    return CoordinationMechanism(id=own, name=own, part_of_id=MechanismId(part_of) if part_of else None)


def meeting(number: int, *, held: str = "", planned: str = "", actions: str = "") -> CommitteeMeeting:
    return CommitteeMeeting(
        id=f"m{number}", mechanism_id=MechanismId("a"), number=number, planned=parse_fuzzy_date(planned),
        held=parse_fuzzy_date(held), action_ids=tuple(actions),
    )  # fmt: skip


def of(*meetings: CommitteeMeeting, actions: tuple[Action, ...] = ()) -> Mechanism:
    return arranged([committee("a")], meetings, actions).mechanisms[0]


def test_each_part_stands_behind_what_it_is_part_of() -> None:
    tree = in_tree([committee("a"), committee("b"), committee("c", "a"), committee("d", "c"), committee("e", "gone")])
    assert [(one.id, level) for one, level in tree] == [("a", 0), ("c", 1), ("d", 2), ("b", 0), ("e", 0)]


@given(st.lists(st.sampled_from(("", *NAMES)), min_size=len(NAMES), max_size=len(NAMES)))
def test_whatever_is_part_of_what_none_is_lost_and_none_is_twice(parents: list[str]) -> None:
    """Two laptops may make each part of the other's: a ring."""
    tree = in_tree([committee(own, parent) for own, parent in zip(NAMES, parents, strict=True)])
    assert sorted(one.id for one, _level in tree) == list(NAMES)


def test_the_next_meeting_is_the_first_that_is_to_come() -> None:
    shown = of(meeting(1, held="29 March 2019"), meeting(2, planned="June 2019"), meeting(3, planned="September 2019"))
    assert shown.next_meeting(date(2019, 6, 30)) == shown.meetings[1]
    assert shown.next_meeting(date(2019, 7, 1)) == shown.meetings[2]
    assert shown.next_meeting(date(2030, 1, 1)) == shown.meetings[1]  # all are over, the first of them is still to do
    assert of(meeting(1, held="29 March 2019")).next_meeting(date(2019, 1, 1)) is None


def test_a_month_is_not_over_on_its_last_day() -> None:
    [one] = of(meeting(1, planned="June 2019")).meetings
    assert not one.is_overdue(date(2019, 6, 30))
    assert one.is_overdue(date(2019, 7, 1))
    assert not of(meeting(1, planned="TBC")).meetings[0].is_overdue(date(2030, 1, 1))


def test_what_waits_to_be_carried_over_is_open_and_not_on_the_list_yet() -> None:
    actions = (Action(id="x"), Action(id="y", status=ActionStatus.COMPLETED), Action(id="z"))
    shown = of(meeting(1, actions="xyz"), meeting(2, actions="z"), meeting(3), actions=actions)
    assert [[one.id for one in each.to_carry] for each in shown.meetings] == [[], ["x"], ["z"]]
    assert [[(line.followed.id, line.carried) for line in each.lines] for each in shown.meetings] == [
        [("x", 0), ("y", 0), ("z", 0)], [("z", 1)], [],
    ]  # fmt: skip


def test_the_first_task_is_that_of_meeting_one_only() -> None:
    one = CoordinationMechanism(id="a", name="a", first_task="A strategy")
    shown = arranged([one], [meeting(1), meeting(2)], ()).mechanisms[0]
    assert [each.first_task for each in shown.meetings] == ["A strategy", ""]
    assert arranged([one], [meeting(2)], ()).mechanisms[0].meetings[0].first_task == ""


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_late_is_after_the_day_and_never_once_it_is_done(due: date, on: date) -> None:
    open_one, done = Action(id="x", due=day(due)), Action(id="y", due=day(due), status=ActionStatus.COMPLETED)
    shown = arranged([], [], (open_one, done))
    assert [one.is_late(on) for one in shown.actions] == [on > due, False]
