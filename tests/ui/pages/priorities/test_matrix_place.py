"""Where a place of the matrix is drawn, and which place a point is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from ui.pages.priorities.matrix_labels import Named, place_names
from ui.pages.priorities.matrix_place import Plane, Tenths, moved

BOX = QRectF(24, 10, 554, 542)
TENTHS = st.integers(10, 50)
PLACES = st.tuples(TENTHS, TENTHS)


@given(at=PLACES, rtl=st.booleans(), width=st.integers(120, 900), height=st.integers(120, 700))
def test_a_place_is_found_again_under_its_point(at: Tenths, rtl: bool, width: int, height: int) -> None:
    plane = Plane(QRectF(24, 10, width, height), 0, rtl)
    assert plane.tenths(plane.point(at)) == at


def test_more_priority_is_higher_and_easier_is_at_the_end_side() -> None:
    low, high = Plane(BOX, 0).point((10, 10)), Plane(BOX, 0).point((50, 50))
    assert (low.x(), low.y()) == (BOX.left(), BOX.bottom())
    assert (high.x(), high.y()) == (BOX.right(), BOX.top())
    assert Plane(BOX, 0, rtl=True).point((50, 50)).x() == BOX.left()


@given(x=st.floats(-2000, 2000), y=st.floats(-2000, 2000), rtl=st.booleans())
def test_every_point_is_a_place_on_the_scale(x: float, y: float, rtl: bool) -> None:
    assert all(10 <= one <= 50 for one in Plane(BOX, 18, rtl).tenths(QPointF(x, y)))


@given(at=PLACES)
def test_marks_stay_inside(at: Tenths) -> None:
    point = Plane(BOX, 18).point(at)
    assert BOX.adjusted(17.9, 17.9, -17.9, -17.9).contains(point)


@given(at=PLACES, up=st.integers(-60, 60), across=st.integers(-60, 60))
def test_a_step_never_leaves_the_scale(at: Tenths, up: int, across: int) -> None:
    assert all(10 <= one <= 50 for one in moved(at, up, across))


@given(places=st.lists(PLACES, max_size=12))
def test_marks_in_one_place_move_apart(places: list[Tenths]) -> None:
    points = Plane(BOX, 18).apart({str(number): at for number, at in enumerate(places)}, 22)
    found = list(points.values())
    for number, one in enumerate(found):
        for other in found[:number]:
            assert max(abs(one.x() - other.x()), abs(one.y() - other.y())) > 5


@given(
    marks=st.lists(
        st.builds(
            Named,
            key=st.uuids().map(str),
            x=st.floats(30, 560),
            y=st.floats(20, 540),
            radius=st.just(13.0),
            width=st.floats(20, 300),
            height=st.just(16.0),
        ),
        max_size=20,
    ),
    rtl=st.booleans(),
)
def test_no_name_lies_on_a_mark_a_name_or_a_corner_or_outside(marks: list[Named], rtl: bool) -> None:
    inside, corners = (24.0, 10.0, 578.0, 552.0), [(38.0, 20.0, 180.0, 54.0)]
    placed = place_names(marks, inside, corners, rtl=rtl)
    taken = [(one.x - 13, one.y - 13, one.x + 13, one.y + 13, one.key) for one in marks]
    boxes = [(*box, key) for key, box in placed.items()]
    for left, top, right, bottom, key in boxes:
        assert inside[0] <= left < right <= inside[2]
        assert inside[1] <= top < bottom <= inside[3]
        others = [one for one in (*taken, *boxes) if one[4] != key] + [(*one, "") for one in corners]
        assert not any(left < one[2] and one[0] < right and top < one[3] and one[1] < bottom for one in others)


def test_a_name_stands_at_the_end_side_where_there_is_room_else_at_the_other() -> None:
    free = Named("a", 100, 100, 13, 120, 16)
    near = Named("b", 560, 300, 13, 120, 16)
    placed = place_names([free, near], (24, 10, 578, 552))
    assert placed["a"][0] > free.x
    assert placed["b"][2] < near.x
    mirrored = place_names([Named("a", 480, 100, 13, 120, 16)], (24, 10, 578, 552), rtl=True)
    assert mirrored["a"][2] < 480


def test_a_long_name_is_cut_rather_than_left_out() -> None:
    wide = Named("a", 300, 300, 13, 400, 16)
    walls = [Named(str(n), 300, 300 + n, 13, 1, 16) for n in (-40, 40)]
    placed = place_names([wide, *walls], (24, 10, 578, 552))
    left, _top, right, _bottom = placed["a"]
    assert right - left < 400
