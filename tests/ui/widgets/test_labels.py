"""Labels: wrapping, cutting, growing."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.fonts import TextSize
from ui.painting.pills import Pill, PillKind
from ui.painting.spans import Span, SpanKind
from ui.theme import TEXT_PERCENTS, Theme
from ui.widgets.labels import IconLabel, PillLabel, PlainLabel, icon_tile, key_label, square_label, tag_label

LONG = "Nothing is lost, your workshop is safe on this computer. Free 2 MB or choose another place."


def test_a_line_without_room_is_cut_and_tells_the_rest_in_its_tooltip(qtbot: QtBot) -> None:
    label = PlainLabel(LONG)
    qtbot.addWidget(label)
    label.resize(100, 18)
    label.grab()
    assert "choose another place" in label.toolTip()
    label.resize(label.sizeHint())
    label.grab()
    assert label.toolTip() == ""


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
def test_wrapped_words_get_all_the_height_they_need(qtbot: QtBot, look: Theme, percent: int) -> None:
    look.choose_text_percent(percent)
    window = QWidget()
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    label = PlainLabel(LONG, TextSize.SMALL, wrap=True)
    box.addWidget(label)
    box.addStretch(1)
    window.resize(260, 400)
    window.show()
    qtbot.waitUntil(lambda: label.height() == label.heightForWidth(label.width()))
    assert label.height() >= 2 * look.line_height(TextSize.SMALL)


def test_other_words_drop_old_highlights(qtbot: QtBot) -> None:
    label = PlainLabel("found words")
    qtbot.addWidget(label)
    label.set_spans([Span(0, 5, SpanKind.FOUND)])
    label.setText("other words")
    plain = PlainLabel("other words")
    qtbot.addWidget(plain)
    assert label.grab().toImage() == plain.grab().toImage()


def test_pictures_have_the_size_of_their_pairs_and_a_name(qtbot: QtBot, look: Theme) -> None:
    pill = PillLabel(Pill(PillKind.OK, "Done", "circle-check"))
    widgets = (pill, tag_label("Learning", "tag"), key_label("F8"), square_label(2, "Group 2"), icon_tile("layers"))
    for widget in widgets:
        qtbot.addWidget(widget)
        assert widget.sizeHint().isValid()
        before = widget.sizeHint().height()
        look.choose_text_percent(150)
        assert widget.sizeHint().height() == pytest.approx(before * 1.5, abs=1)
        look.choose_text_percent(100)
    assert [widget.accessibleName() for widget in widgets] == ["Done", "Learning", "F8", "Group 2", ""]


def test_a_pill_and_an_icon_can_change(qtbot: QtBot) -> None:
    pill = PillLabel(Pill(PillKind.OK, "Done"))
    icon = IconLabel("check", name="Done")
    for widget in (pill, icon):
        qtbot.addWidget(widget)
    before = icon.grab().toImage()
    pill.set_pill(Pill(PillKind.WARN, "Late", "triangle-alert"))
    icon.set_icon("x", icon._tone)
    assert pill.accessibleName() == "Late"
    assert icon.grab().toImage() != before
