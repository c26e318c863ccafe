"""The board of an open space: slots from the session, topics in one line, contradictions in words."""

from __future__ import annotations

import pytest

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import SessionKind
from a87desk.reading.groups_board import GroupOnBoard, GroupsBoard
from a87desk.reading.open_space_board import (
    OpenSpaceBoard,
    first_free,
    new_topic,
    open_space_board,
    slots_of,
    slots_written,
)

TWO_HOURS = Session(id="5" * 32, kind=SessionKind.OPEN_SPACE, starts="14:00", ends="16:00")
FIRST, SECOND = "14:00–15:00", "15:00–16:00"


def board(*topics: BreakoutGroup, session: Session = TWO_HOURS, rooms: tuple[str, ...] = ("Hall", "Garden")) -> (
    OpenSpaceBoard
):  # fmt: skip
    groups = tuple(GroupOnBoard(one) for one in topics)
    return open_space_board(GroupsBoard(session=session, groups=groups, rooms=rooms))


def topic(number: int, slot: str, room: str, convener: str = "") -> BreakoutGroup:
    return BreakoutGroup(id=f"{number:032}", number=number, slot=slot, room=room, facilitator=convener)


def test_two_hours_are_two_slots_and_written_slots_win() -> None:
    assert slots_of(TWO_HOURS) == (FIRST, SECOND)
    written = Session(id="5" * 32, slots=("15:10–15:50", "14:00–14:40"))
    assert slots_of(written) == ("14:00–14:40", "15:10–15:50")
    assert slots_of(Session(id="5" * 32)) == ("Slot 1", "Slot 2")
    assert slots_of(TWO_HOURS, [topic(1, "13:00–14:00", "Hall")])[0] == "13:00–14:00"


def test_topics_stand_in_their_cell_and_the_others_wait() -> None:
    one, other, half = topic(1, FIRST, "Hall"), topic(2, "", ""), topic(3, FIRST, "")
    shown = board(one, other, half)
    assert shown.cells == {(FIRST, "Hall"): (one,)}
    assert shown.waiting == (other, half)
    assert shown.rooms == ("Hall", "Garden")
    assert first_free(shown) == (FIRST, "Garden")


def test_a_double_room_and_a_convener_in_two_places_are_said_in_words() -> None:
    shown = board(topic(1, FIRST, "Hall", "Tina"), topic(2, FIRST, "hall", "TINA"), topic(3, SECOND, "Hall", "Tina"))
    assert shown.sentences() == (
        "Topics 1 and 2 are both in hall at 14:00–15:00.",
        "TINA convenes topics 1 and 2 at the same time, 14:00–15:00.",
    )
    assert set(shown.contradictions) == {f"{1:032}", f"{2:032}"}


def test_slots_that_overlap_contradict_and_those_that_touch_do_not() -> None:
    assert board(topic(1, FIRST, "Hall"), topic(2, "14:30–15:30", "Hall")).sentences()
    assert not board(topic(1, FIRST, "Hall"), topic(2, SECOND, "Hall")).sentences()
    assert not board(topic(1, "Slot 1", "Hall"), topic(2, "Slot 2", "Hall")).sentences()


def test_nobody_yet_convenes_many_topics_without_contradiction() -> None:
    assert not board(topic(1, FIRST, "Hall", "TBD"), topic(2, FIRST, "Garden", "tbd")).sentences()


def test_a_full_board_has_no_free_place() -> None:
    full = [topic(n, slot, room) for n, (slot, room) in enumerate([(FIRST, "Hall"), (SECOND, "Hall")])]
    assert first_free(board(*full, rooms=("Hall",))) == ("", "")


@pytest.mark.parametrize(
    ("line", "title", "convener"),
    [
        ("Survivors in inspections, Tina Frundt", "Survivors in inspections", "Tina Frundt"),
        ("  Schools ", "Schools", ""),
        ("Law, courts and police, Anna", "Law, courts and police", "Anna"),
        (", Anna", "Anna", ""),
        ("Schools,", "Schools", ""),
    ],
)
def test_one_line_is_a_title_and_perhaps_a_convener(line: str, title: str, convener: str) -> None:
    assert new_topic(line) == (title, convener)


@pytest.mark.parametrize(
    ("written", "slots"),
    [
        ("14:00–14:45, 14:45 - 15:30", ("14:00–14:45", "14:45–15:30")),
        ("2 pm-2.45 pm\n14.00-14.45", ("14:00–14:45",)),
        ("Before lunch; After lunch", ("Before lunch", "After lunch")),
        ("", ()),
    ],
)
def test_slots_are_written_in_one_line(written: str, slots: tuple[str, ...]) -> None:
    assert slots_written(written) == slots
