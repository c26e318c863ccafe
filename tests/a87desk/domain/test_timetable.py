"""Moving and stretching sessions: nothing gets lost, the day ends when it ended, parallel tracks stay together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.timetable import (
    Slot,
    Times,
    blocks,
    lengthened,
    placed_before,
    retimed,
    room_after,
    stepped,
)


def slot(name: str, starts: int, ends: int, track: str = "") -> Slot:
    return Slot(name, track, starts * 60, ends * 60)


OPENING, PANEL, LUNCH, CLOSING = slot("o", 9, 10), slot("p", 10, 12), slot("l", 13, 14), slot("c", 14, 15)
DAY = [OPENING, PANEL, LUNCH, CLOSING]
ONE_A, ONE_B, TWO = slot("1a", 10, 11, "I"), slot("1b", 11, 12, "I"), slot("2", 10, 12, "II")
PARALLEL = [OPENING, ONE_A, ONE_B, TWO, LUNCH]


def hours(times: Times) -> dict[str, tuple[float, float]]:
    return {name: (starts / 60, ends / 60) for name, (starts, ends) in times.items()}


def test_a_session_takes_the_place_of_the_one_it_passes() -> None:
    moved = stepped(DAY, "p", -1)
    assert moved is not None
    assert moved.order == ("p", "o", "l", "c")
    assert hours(moved.times) == {"p": (9, 11), "o": (11, 12)}


def test_pauses_stay_where_they_were_in_time() -> None:
    moved = stepped(DAY, "p", 1)
    assert moved is not None
    assert moved.order == ("o", "l", "p", "c")
    assert hours(moved.times) == {"l": (10, 11), "p": (12, 14)}


def test_the_first_goes_no_further_back_and_the_last_no_further_on() -> None:
    assert stepped(DAY, "o", -1) is None
    assert stepped(DAY, "c", 1) is None


def test_a_session_is_dropped_anywhere() -> None:
    moved = placed_before(DAY, "o", "")
    assert moved is not None
    assert moved.order == ("p", "l", "c", "o")
    assert hours(moved.times) == {"p": (9, 11), "l": (11, 12), "c": (13, 14), "o": (14, 15)}
    assert placed_before(DAY, "o", "p") is None


def test_tracks_that_overlap_are_one_block() -> None:
    assert [[one.id for one in block] for block in blocks(PARALLEL)] == [["o"], ["1a", "1b", "2"], ["l"]]


def test_one_track_after_the_other_is_no_block() -> None:
    assert [len(block) for block in blocks([slot("a", 9, 10, "I"), slot("b", 10, 11, "II")])] == [1, 1]


def test_a_block_moves_as_a_whole() -> None:
    moved = stepped(PARALLEL, "2", -1)
    assert moved is not None
    assert moved.order == ("1a", "1b", "2", "o", "l")
    assert hours(moved.times) == {"1a": (9, 10), "1b": (10, 11), "2": (9, 11), "o": (11, 12)}


def test_inside_a_block_sessions_of_one_track_change_places() -> None:
    moved = stepped(PARALLEL, "1b", -1)
    assert moved is not None
    assert moved.order == ("o", "1b", "1a", "2", "l")
    assert hours(moved.times) == {"1b": (10, 11), "1a": (11, 12)}
    longer = stepped([ONE_A, Slot("1b", "I", 660, 750), TWO], "1b", -1)
    assert longer is not None
    assert longer.times == {"1b": (600, 690), "1a": (690, 750)}


def test_what_has_no_time_moves_without_one() -> None:
    moved = stepped([OPENING, Slot("talk"), PANEL], "talk", 1)
    assert moved is not None
    assert (moved.order, moved.times) == (("o", "p", "talk"), {})


def test_an_agenda_that_contradicts_itself_is_only_put_in_order() -> None:
    moved = stepped([slot("late", 23, 24), slot("early", 1, 2), slot("earlier", 0, 1)], "early", -1)
    assert moved is not None
    assert all(0 <= start and end <= 1440 for start, end in moved.times.values())  # noqa: SIM300


def test_longer_and_shorter() -> None:
    assert hours(lengthened(DAY, "p", 60, rest=False)) == {"p": (10, 13)}
    assert hours(lengthened(DAY, "p", 60, rest=True)) == {"p": (10, 13), "l": (14, 15), "c": (15, 16)}
    assert lengthened(DAY, "o", -600, rest=False) == {"o": (540, 545)}
    assert lengthened([Slot("talk")], "talk", 5, rest=True) == {}


def test_what_runs_in_parallel_does_not_move_along() -> None:
    assert hours(retimed(PARALLEL, "1a", 600, 690, rest=True)) == {
        "1a": (10, 11.5),
        "1b": (11.5, 12.5),
        "l": (13.5, 14.5),
    }


def test_a_new_session_fills_the_pause_or_the_rest_makes_room() -> None:
    assert room_after(DAY, "p", 30) == (720, 750, False)
    assert room_after(DAY, "p", 90) == (720, 780, False)
    assert room_after(DAY, "o", 30) == (600, 630, True)
    assert room_after(DAY, "c", 30) == (900, 930, False)
    assert room_after([Slot("talk")], "talk", 30) is None


SLOTS = st.lists(
    st.tuples(st.integers(5, 60), st.integers(0, 20), st.sampled_from(["", "", "I", "II"])), min_size=2, max_size=8
)


@given(SLOTS, st.data())
def test_however_it_is_moved_nobody_is_lost_and_lengths_stay(
    parts: list[tuple[int, int, str]], data: st.DataObject
) -> None:
    slots, at = [], 480
    for number, (length, pause, track) in enumerate(parts):
        slots.append(Slot(str(number), track, at, at + length))
        at += length + pause
    moved = data.draw(st.sampled_from([one.id for one in slots]))
    before = data.draw(st.sampled_from([*(one.id for one in slots), ""]))
    arranged = placed_before(slots, moved, before)
    if arranged is None:
        return
    assert sorted(arranged.order) == sorted(one.id for one in slots)
    after = {one.id: arranged.times.get(one.id, one.span) for one in slots}
    assert all(after[one.id][1] - after[one.id][0] == one.ends - one.starts for one in slots)  # type: ignore[index,operator]
    assert min(span[0] for span in after.values() if span) == 480
    assert max(span[1] for span in after.values() if span) == slots[-1].ends
    starts = [after[name][0] for name in arranged.order]  # type: ignore[index]
    assert starts == sorted(starts)
