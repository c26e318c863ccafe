"""Banners, undo, empty places, tasks and hints."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.reading_screen import inked_box, rich_labels, unnamed_focusables
from ui.theme import Theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.headers import MOST_HINTS, Hint, HintBar, PageHeader, PaneHeader
from ui.widgets.notices import Banner, BannerKind, EmptyState, UndoBar
from ui.widgets.progress import TaskCard, time_left


@pytest.mark.parametrize("kind", list(BannerKind))
def test_a_banner_says_all_and_offers_help(qtbot: QtBot, kind: BannerKind) -> None:
    pressed = []
    banner = Banner(kind, "The USB stick is full.", "<b>Nothing</b> is lost.", closable=True)
    qtbot.addWidget(banner)
    button = banner.add_button("Choose place…", lambda: pressed.append(1))
    banner.resize(600, 60)
    banner.show()
    assert banner.accessibleName() == "The USB stick is full. <b>Nothing</b> is lost."
    assert rich_labels(banner) == []
    assert unnamed_focusables(banner) == []
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [1]


def test_a_closed_banner_goes_and_tells(qtbot: QtBot) -> None:
    banner = Banner(BannerKind.INFO, "Possible swap", closable=True)
    qtbot.addWidget(banner)
    banner.show()
    cross = banner.findChild(IconButton)
    assert cross is not None
    with qtbot.waitSignal(banner.closed):
        cross.click()
    assert not banner.isVisible()


def test_undo_takes_back_once_and_goes(qtbot: QtBot) -> None:
    taken = []
    bar = UndoBar()
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.offer("3 recommendations are now in theme 6.", lambda: taken.append(1))
    assert not bar.isHidden()
    button = bar.findChild(QPushButton)
    assert button is not None
    button.click()
    assert taken == [1]
    assert bar.isHidden()


def test_the_next_act_replaces_the_offer(qtbot: QtBot) -> None:
    taken = []
    bar = UndoBar()
    qtbot.addWidget(bar)
    bar.offer("First", lambda: taken.append("first"))
    bar.offer("Second", lambda: taken.append("second"))
    button = bar.findChild(QPushButton)
    assert button is not None
    button.click()
    assert taken == ["second"]
    bar.offer("Third", lambda: taken.append("third"))
    bar.dismiss()
    assert bar.isHidden()
    assert taken == ["second"]


def test_an_empty_place_has_words_and_a_way_out(qtbot: QtBot) -> None:
    opened = []
    place = EmptyState("combine", "No recommendations yet", "They appear here when the groups send their notes.")
    qtbot.addWidget(place)
    button = place.add_button("Open bundle…", lambda: opened.append(1), icon="folder-open")
    button.click()
    assert opened == [1]
    assert place.accessibleName().startswith("No recommendations yet")
    place.set_words("Nothing matches “x”", "59 people are hidden by the filter.")
    assert "59 people" in place.accessibleName()


def test_a_task_card_tells_step_share_and_time_and_can_be_stopped(qtbot: QtBot) -> None:
    card = TaskCard("Building the report")
    qtbot.addWidget(card)
    card.set_step("Page 12 of 18")
    card.set_progress(0.66, 10)
    with qtbot.waitSignal(card.cancel_requested):
        button = card.findChild(Button)
        assert button is not None
        button.click()
    assert not button.isEnabled()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.5, "About 5 seconds left"),
        (11, "About 10 seconds left"),
        (70, "About 1 minute left"),
        (200, "About 3 minutes left"),
    ],
)
def test_time_left_does_not_pretend(seconds: float, words: str) -> None:
    assert time_left(seconds) == words


def test_a_hint_bar_shows_seven_hints_at_most(qtbot: QtBot) -> None:
    bar = HintBar([Hint((str(n), "…", "9"), f"act {n}") for n in range(12)])
    qtbot.addWidget(bar)
    bar.set_end("Added", "undo-2")
    bar.resize(800, 30)
    assert len(bar.hints()) == MOST_HINTS
    assert "act 6" in bar.accessibleName()
    assert inked_box(bar.grab().toImage(), ground=bar.palette().window().color().name()).isValid()


def test_headers_have_the_heights_of_the_drawings(qtbot: QtBot, look: Theme) -> None:
    page, pane = PageHeader("Consensus", "25 recommendations"), PaneHeader("Themes", "5")
    for header in (page, pane):
        qtbot.addWidget(header)
    assert (page.sizeHint().height(), pane.sizeHint().height()) == (56, 40)
    page.set_low(True)
    assert page.sizeHint().height() == 44
    look.choose_text_percent(150)
    assert (page.sizeHint().height(), pane.sizeHint().height()) == (66, 60)


def test_a_page_header_keeps_its_order(qtbot: QtBot) -> None:
    header = PageHeader("Run")
    qtbot.addWidget(header)
    first, second, mark, main = Button("Day"), Button("Pill"), Button("2"), Button("Finish")
    header.add_start(first)
    header.add_start(mark, before_title=True)
    header.add_start(second)
    header.add_action(main)
    header.resize(900, 56)
    header.show()
    places = [widget.x() for widget in (mark, first, second, main)]
    assert places == sorted(places)
    assert main.geometry().right() > 870
