"""Painting in both directions: everything that stands at the start stands at the right edge in Arabic."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from tests.ui.reading_screen import inked_box, painted
from ui.painting.controls import paint_switch, switch_size
from ui.painting.frames import CardState, paint_card, paint_row
from ui.painting.geometry import Row
from ui.painting.marks import marker_size, paint_marker, paint_strip, paint_theme_number, strip_size, theme_number_size
from ui.painting.meters import boxes_size, paint_bar, paint_boxes, paint_strength, strength_size
from ui.painting.pills import Pill, PillKind, key_size, paint_chip, paint_key, paint_pill, paint_tag, pill_size
from ui.theme import Theme

BOUNDS = QRect(0, 0, 300, 30)
Paint = Callable[[QPainter], None]


@pytest.fixture(params=[False, True], ids=["ltr", "rtl"])
def rtl(request: pytest.FixtureRequest, qapp: QApplication) -> bool:
    is_rtl: bool = request.param
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
    return is_rtl


def box_of(paint: Paint, colour: QColor) -> QRect:
    return inked_box(painted(BOUNDS.size(), paint), colour)


def test_the_marker_stands_at_the_start_edge(look: Theme, rtl: bool) -> None:
    def paint(painter: QPainter) -> None:
        paint_marker(painter, Row(BOUNDS).start(marker_size()), 3)

    box = box_of(paint, look.tokens.group(3).fill)
    assert (box.left(), box.right()) == ((280, 299) if rtl else (0, 19))


def test_boxes_of_a_row_never_overlap(rtl: bool) -> None:
    row = Row(BOUNDS)
    first, second = row.start(QSize(20, 20), 6), row.start(QSize(30, 20), 6)
    last = row.end(QSize(40, 20), 8)
    boxes = [first, second, row.rest(), last]
    assert boxes == sorted(boxes, key=QRect.left, reverse=rtl)
    assert row.rest().width() == 300 - 26 - 36 - 48
    assert all(not one.intersects(other) for one, other in pairwise(boxes))
    assert first.top() == 5


def test_the_strip_counts_from_the_start_edge(look: Theme, rtl: bool) -> None:
    size = strip_size(5)
    image = painted(size, lambda p: paint_strip(p, QRect(0, 0, size.width(), size.height()), range(1, 6), {1, 3}))
    first = inked_box(image, look.tokens.group(1).fill)
    third = inked_box(image, look.tokens.group(3).fill)
    assert (first.left() > third.left()) is rtl
    assert not inked_box(image, look.tokens.group(2).fill).isValid()


def test_bars_and_boxes_fill_from_the_start_edge(look: Theme, rtl: bool) -> None:
    bar = box_of(lambda p: paint_bar(p, BOUNDS, 0.25), look.tokens.acc)
    assert bar.center().x() > 200 if rtl else bar.center().x() < 100
    size = boxes_size(5)
    image = painted(size, lambda p: paint_boxes(p, QRect(0, 0, size.width(), size.height()), 2, 5))
    full = inked_box(image, look.tokens.acc)
    assert (full.left() > size.width() / 2) is rtl
    strength = strength_size()
    weak = painted(strength, lambda p: paint_strength(p, QRect(0, 0, strength.width(), strength.height()), 1))
    assert (inked_box(weak, look.tokens.ink2).left() > strength.width() / 2) is rtl


def test_the_knob_of_a_switch_lies_at_the_end_when_on(look: Theme, rtl: bool) -> None:
    size = switch_size()
    image = painted(size, lambda p: paint_switch(p, QRect(0, 0, size.width(), size.height()), True), ground="#FF00FF")
    assert (inked_box(image, look.tokens.on_acc).center().x() < size.width() / 2) is rtl


def test_a_selected_row_has_its_bar_at_the_start_edge(look: Theme, rtl: bool) -> None:
    option = QStyleOptionViewItem()
    option.state |= QStyle.StateFlag.State_Selected
    bar = box_of(lambda p: paint_row(p, BOUNDS, option), look.tokens.acc)
    assert (bar.left(), bar.width()) == (297 if rtl else 0, 3)


def test_the_focus_of_a_row_is_a_ring_all_round(look: Theme) -> None:
    option = QStyleOptionViewItem()
    option.state |= QStyle.StateFlag.State_HasFocus
    image = painted(BOUNDS.size(), lambda p: paint_row(p, BOUNDS, option))
    edge = [image.pixelColor(*at) for at in ((0, 15), (1, 15), (299, 15), (298, 15), (150, 0), (150, 1), (150, 29))]
    assert set(map(QColor.name, edge)) == {look.tokens.focus.name()}
    assert image.pixelColor(150, 15) == QColor("#FFFFFF")


@pytest.mark.parametrize("kind", list(PillKind))
def test_a_pill_fits_its_icon_and_word(rtl: bool, kind: PillKind) -> None:
    pill = Pill(kind, "Under way", "circle-dot")
    size = pill_size(pill)
    ink = inked_box(painted(size, lambda p: paint_pill(p, QRect(0, 0, size.width(), size.height()), pill)))
    assert size.height() == 22
    assert ink.width() > size.width() - 18


def test_the_icon_of_a_tag_and_the_square_of_a_chip_come_first(look: Theme, rtl: bool) -> None:
    square = box_of(lambda p: paint_chip(p, BOUNDS, 5, "Information"), look.tokens.group(5).fill)
    assert (square.center().x() > 150) is rtl
    plain = inked_box(painted(BOUNDS.size(), lambda p: paint_tag(p, BOUNDS, "Learning", "tag", True)))
    assert plain == BOUNDS


def test_groups_from_nine_on_have_an_inner_ring(look: Theme) -> None:
    size = marker_size(28)
    rect = QRect(0, 0, size.width(), size.height())
    nine = painted(size, lambda p: paint_marker(p, rect, 9))
    one = painted(size, lambda p: paint_marker(p, rect, 1))
    digit = look.tokens.group(1).digit
    assert nine.pixelColor(2, 14) == digit
    assert one.pixelColor(2, 14) == look.tokens.group(1).fill


def test_a_group_that_did_not_raise_it_is_dashed(look: Theme) -> None:
    size = marker_size()
    image = painted(size, lambda p: paint_marker(p, QRect(0, 0, size.width(), size.height()), 2, False))
    dark = [image.pixelColor(x, 0).lightness() < 200 for x in range(4, 16)]
    assert 0 < sum(dark) < len(dark)


def test_themes_are_circles_and_groups_squares(look: Theme) -> None:
    size = theme_number_size()
    rect = QRect(0, 0, size.width(), size.height())
    circle = painted(size, lambda p: paint_theme_number(p, rect, 6), ground="#FF00FF")
    square = painted(size, lambda p: paint_marker(p, rect, 6), ground="#FF00FF")
    assert circle.pixelColor(2, 2) == QColor("#FF00FF")
    assert square.pixelColor(2, 2) == look.tokens.group(6).fill


@pytest.mark.parametrize("state", list(CardState))
def test_a_card_paints_its_edge_and_nothing_outside(look: Theme, state: CardState) -> None:
    image = painted(QSize(60, 60), lambda p: paint_card(p, QRect(10, 10, 40, 40), state), ground="#FF00FF")
    assert inked_box(image, ground="#FF00FF") == QRect(10, 10, 40, 40)


def _paint_key(painter: QPainter, rect: QRect, key: str) -> None:
    paint_key(painter, rect, key)


def test_key_caps_are_wide_enough(look: Theme) -> None:
    for key in ("↵", "A", "Ctrl Enter"):
        size = key_size(key)
        rect = QRect(0, 0, size.width(), size.height())
        ink = inked_box(painted(size, partial(_paint_key, rect=rect, key=key)))
        assert size.width() >= size.height()
        assert ink.size() == size
