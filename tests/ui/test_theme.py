"""The look: schemes, text sizes, letters and icons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import resources
from resources import fonts as font_files
from ui import theme
from ui.fonts import FAMILIES, TextSize, Weight, is_arabic, load_fonts
from ui.icons import MIRRORED
from ui.theme import Theme
from ui.tokens import Scheme, Tone


def test_choosing_dark_changes_the_whole_palette_and_tells(qtbot: QtBot, look: Theme, qapp: QApplication) -> None:
    with qtbot.waitSignal(look.changed):
        look.choose_scheme(Scheme.DARK)
    assert look.tokens.dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == look.tokens.win
    assert look.tokens.win.name() in {part for part in qapp.styleSheet().replace(";", " ").split()}


def test_system_scheme_is_the_desktops(look: Theme, qapp: QApplication) -> None:
    look.choose_scheme(Scheme.SYSTEM)
    assert look.tokens.dark == (qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark)


def test_text_size_goes_in_steps_and_stops_at_both_ends(look: Theme) -> None:
    seen = [look.text_percent]
    for _step in range(6):
        look.larger()
        seen.append(look.text_percent)
    assert seen == [100, 115, 130, 150, 150, 150, 150]
    for _step in range(6):
        look.smaller()
    assert look.text_percent == 90


def test_text_size_multiplies_letters_and_heights(look: Theme) -> None:
    look.choose_text_percent(150)
    assert look.font(TextSize.NOTE).pixelSize() == 21
    assert look.line_height(TextSize.NOTE) == 30
    assert look.px(30) == 45


def test_unknown_text_size_becomes_the_nearest(look: Theme) -> None:
    look.choose_text_percent(400)
    assert look.text_percent == 150


def test_arabic_letters_are_larger_and_never_half_bold(look: Theme) -> None:
    font = look.font(TextSize.BASE, Weight.DemiBold, arabic=True)
    assert (font.pixelSize(), font.weight()) == (14, Weight.Bold)
    assert look.line_height(TextSize.BASE, arabic=True) == 20


def test_interface_font_changes_with_the_direction(look: Theme, qapp: QApplication) -> None:
    assert look.font(TextSize.BASE).pixelSize() == 13
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert look.font(TextSize.BASE).pixelSize() == 14


@pytest.mark.parametrize(("text", "expected"), [("", False), ("Notes", False), ("8.7 تحالف", True), ("नेपाल", False)])
def test_arabic_is_known_by_the_first_letter(text: str, expected: bool) -> None:
    assert is_arabic(text) is expected


def test_fonts_that_travel_with_the_program_are_the_ones_used() -> None:
    families = load_fonts(font_files.interface_fonts())
    assert set(FAMILIES) <= set(families)


def test_icons_take_the_colour_and_are_made_once(look: Theme) -> None:
    one = look.icon("check", Tone.OK)
    assert look.icon("check", Tone.OK) is one
    image = one.toImage()
    pixels = [image.pixelColor(x, y) for x in range(16) for y in range(16)]
    assert {pixel.name() for pixel in pixels if pixel.alpha() > 250} == {look.tokens.ok.name()}


def test_icons_are_sharp_on_fine_screens(look: Theme) -> None:
    fine = look.icon("flag", Tone.INK, 16, 2.0)
    assert (fine.width(), fine.devicePixelRatio()) == (32, 2.0)


@pytest.mark.parametrize(
    ("name", "turned"), [("send", True), ("chevron-right", True), ("check", False), ("history", False)]
)
def test_only_icons_that_point_are_turned_round(look: Theme, qapp: QApplication, name: str, turned: bool) -> None:
    before = look.icon(name, Tone.INK).toImage()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    after = look.icon(name, Tone.INK).toImage()
    assert after == (before.flipped(Qt.Orientation.Horizontal) if turned else before)


def test_every_mirrored_icon_is_shipped() -> None:
    assert all(resources.icon_file(name).is_file() for name in MIRRORED)


def test_unknown_icon_is_an_error_at_once(look: Theme) -> None:
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        look.icon("no-such-icon", Tone.INK)


def test_a_destroyed_widget_no_longer_follows(qtbot: QtBot, look: Theme) -> None:
    widget = QWidget()
    theme.follow(widget)
    with qtbot.waitSignal(widget.destroyed):
        widget.deleteLater()
    look.choose_scheme(Scheme.DARK)
    assert look.tokens.dark
