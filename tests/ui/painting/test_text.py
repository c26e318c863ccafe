"""Painted text: lines, cuts, highlights and directions."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from tests.ui.reading_screen import inked_box, painted
from ui.fonts import TextSize, Weight
from ui.painting.spans import Span, SpanKind, formats_of
from ui.painting.text import Align, TextBlock, TextLook, is_rtl_text, layout_text, line_size, paint_line
from ui.theme import Theme

NOTE = TextLook(TextSize.NOTE)
LONG = "Conduct national scoping exercises to see which spaces, agencies and networks already exist"
ARABIC = "إجراء عمليات استطلاع وطنية لمعرفة الفضاءات والوكالات"
BLACK = QColor("#000000")


def picture(block: TextBlock, width: int) -> QRect:
    """Return where the ink of a block lies in a picture of this width."""
    image = painted(QSize(width, block.height + 8), lambda painter: block.draw(painter, QPoint(0, 0), BLACK))
    return inked_box(image)


def test_every_line_has_the_height_of_the_drawings(look: Theme) -> None:
    block = layout_text(LONG, NOTE, 200)
    assert block.lines > 2
    assert block.height == block.lines * 20
    assert not block.cut


def test_text_is_cut_after_the_wanted_lines() -> None:
    block = layout_text(LONG, TextLook(TextSize.NOTE, max_lines=2), 200)
    assert (block.lines, block.height, block.cut) == (2, 40, True)
    assert block.layouts[-1].text().endswith("…")
    assert block.width <= 200


def test_text_that_fits_is_not_cut() -> None:
    block = layout_text("Three words fit", TextLook(TextSize.NOTE, max_lines=1), 200)
    assert (block.lines, block.cut) == (1, False)


def test_more_paragraphs_than_lines_are_cut_too() -> None:
    block = layout_text("First\nSecond\nThird", TextLook(max_lines=2), 200)
    assert (block.lines, block.cut) == (2, True)
    assert block.layouts[-1].text() == "Second…"


def test_a_word_without_spaces_breaks_inside() -> None:
    block = layout_text("x" * 300, NOTE, 100)
    assert block.lines > 10
    assert block.width <= 100


def test_highlights_hit_their_words_behind_an_emoji() -> None:
    text = "🙂 shared words"
    (piece,) = formats_of([Span(2, 6, SpanKind.FOUND)], text, 0)
    assert (piece.start, piece.length) == (3, 6)


def test_highlights_go_on_in_the_next_paragraph() -> None:
    spans = [Span(3, 6, SpanKind.FOUND)]
    (piece,) = formats_of(spans, "cdefg", 5)
    assert (piece.start, piece.length) == (0, 4)
    assert len(layout_text("abcd\ncdefg", NOTE, 200, spans).grounds) == 2


def test_found_words_are_tinted_and_underlined(look: Theme) -> None:
    block = layout_text("Different networks that exist", NOTE, 300, [Span(10, 8, SpanKind.FOUND)])
    (ground,) = [box for box, _kind in block.grounds]
    before = layout_text("Different ", NOTE).width
    assert abs(ground.left() - before) < 8
    image = painted(QSize(300, 24), lambda painter: block.draw(painter, QPoint(0, 0), BLACK))
    middle = int(ground.center().x())
    assert image.pixelColor(middle, round(ground.bottom()) - 1) == look.tokens.hl_x
    assert image.pixelColor(int(ground.left()) + 1, int(ground.top()) + 3) == look.tokens.hl


def test_marked_words_in_two_directions_have_a_box_for_each_letter() -> None:
    text = "نص English نص"
    block = layout_text(text, NOTE, 300, [Span(0, len(text), SpanKind.FOUND)])
    assert len(block.grounds) == len(text)


def test_right_to_left_words_stand_at_the_right_in_any_interface() -> None:
    block = layout_text(ARABIC, NOTE, 600)
    ink = picture(block, 600)
    assert ink.right() >= 595
    assert ink.left() > 100


def test_each_paragraph_has_its_own_direction() -> None:
    block = layout_text(f"English\n{ARABIC[:12]}", NOTE, 400)
    image = painted(QSize(400, 60), lambda painter: block.draw(painter, QPoint(0, 0), BLACK))
    first = inked_box(image.copy(0, 0, 400, 19))
    second = inked_box(image.copy(0, 20, 400, 24))
    assert first.left() < 5
    assert second.right() > 394


@pytest.mark.parametrize(("align", "rtl", "at_left"), [
    (Align.START, False, True), (Align.END, False, False), (Align.START, True, False), (Align.END, True, True),
])  # fmt: skip
def test_start_and_end_follow_the_interface(qapp: QApplication, align: Align, rtl: bool, at_left: bool) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    ink = picture(layout_text("Words", TextLook(align=align), 300), 300)
    assert (ink.left() < 5) is at_left
    assert (ink.right() > 294) is not at_left


def test_a_single_line_stands_at_the_start_whatever_its_script() -> None:
    image = painted(QSize(400, 30), lambda p: paint_line(p, QRect(0, 0, 400, 30), ARABIC[:10], NOTE, BLACK))
    assert inked_box(image).left() < 6


@pytest.mark.parametrize(("text", "rtl"), [("8.7 abc", False), ("8.7 تحالف", True), ("٣", False), ("12:30", False)])
def test_the_first_strong_letter_decides(text: str, rtl: bool) -> None:
    assert is_rtl_text(text) is rtl


def test_numbers_alone_follow_the_interface(qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert is_rtl_text("12:30")
    assert not is_rtl_text("12 notes")


def test_bold_is_wider_and_tabular_digits_are_equal() -> None:
    bold = TextLook(weight=Weight.Bold)
    assert line_size("Common to 3 of 5 groups", bold).width() > line_size("Common to 3 of 5 groups", TextLook()).width()
    digits = TextLook(tabular=True)
    assert line_size("111", digits) == line_size("888", digits)


def test_text_grows_with_the_text_size(look: Theme) -> None:
    before = line_size("Words", NOTE)
    look.choose_text_percent(150)
    after = line_size("Words", NOTE)
    assert after.height() == 30
    assert abs(after.width() - 1.5 * before.width()) <= 2


def test_asking_again_costs_nothing() -> None:
    assert layout_text(LONG, NOTE, 321) is layout_text(LONG, NOTE, 321)


@given(st.text(max_size=60), st.integers(1, 200), st.integers(0, 3))
@settings(deadline=None, max_examples=150)
def test_any_text_can_be_laid_out(text: str, width: int, most: int) -> None:
    block = layout_text(text, TextLook(max_lines=most), width)
    assert most == 0 or block.lines <= most
    assert block.height >= block.lines * 18
    assert block.cut is (most > 0 and layout_text(text, TextLook(), width).lines > most)
