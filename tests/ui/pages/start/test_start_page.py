"""The start page by mouse and keyboard, the first time and later, in every size and direction."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.journeys.made_up import RECENT, TEMPLATES
from tests.ui.reading_screen import cut_labels, inked_box, rich_labels, unnamed_focusables
from ui.frame.page_entry import PageEntry
from ui.main_window import MainWindow
from ui.pages.start.models import RecentModel, RecentWorkshop, WorkshopStatus
from ui.pages.start.start_page import BLANK, FACILITATOR, RAPPORTEUR, StartPage
from ui.theme import TEXT_PERCENTS, Theme
from ui.widgets.buttons import Button
from ui.widgets.cards import DropFrame
from ui.widgets.labels import PlainLabel

CONTROL = Qt.KeyboardModifier.ControlModifier


class Shown:
    """The start page inside its window."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.page = StartPage()
        self.page.set_recent(RECENT)
        self.page.set_templates(TEMPLATES)
        self.page.set_folder("Documents › A87Desk")
        self.window = MainWindow(QSettings(str(folder / "a.ini"), QSettings.Format.IniFormat))
        qtbot.addWidget(self.window)
        self.window.add_page(PageEntry("start", "Start", "", ""), lambda: self.page)
        self.window.show_page("start")
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def button(self, name: str) -> Button:
        return next(b for b in self.page.findChildren(Button) if b.accessibleName() == name)

    def words(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(PlainLabel) if label.isVisible()]


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    return Shown(qtbot, tmp_path)


def test_the_keyboard_is_in_the_list_and_enter_opens(qtbot: QtBot, shown: Shown) -> None:
    focused = shown.window.focusWidget()
    assert focused is shown.page._list
    QTest.keyClick(focused, Qt.Key.Key_Down)
    with qtbot.waitSignal(shown.page.open_requested) as opened:
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert opened.args == [Path("supply-chains.a87")]


def test_the_sample_is_the_last_entry_and_is_asked_for_by_itself(qtbot: QtBot, shown: Shown) -> None:
    QTest.keyClick(shown.page._list, Qt.Key.Key_End)
    with qtbot.assertNotEmitted(shown.page.open_requested), qtbot.waitSignal(shown.page.sample_requested):
        QTest.keyClick(shown.page._list, Qt.Key.Key_Return)


def test_the_first_time_only_the_sample_is_there(shown: Shown) -> None:
    shown.page.set_recent(())
    model = shown.page._list.model()
    assert model.rowCount() == 1
    assert "Practice workshop" in str(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Welcome. What would you like to do?" in shown.words()


def test_someone_who_was_here_is_welcomed_back(shown: Shown) -> None:
    assert "Welcome back. What would you like to do?" in shown.words()
    assert "Kept in Documents › A87Desk. Nothing leaves this computer unless you export it." in shown.words()


@pytest.mark.parametrize(("key", "role"), [(Qt.Key.Key_1, FACILITATOR), (Qt.Key.Key_2, RAPPORTEUR)])
def test_ctrl_and_a_digit_choose_the_role(qtbot: QtBot, shown: Shown, key: Qt.Key, role: str) -> None:
    with qtbot.waitSignal(shown.page.role_chosen) as chosen:
        QTest.keyClick(shown.page._list, key, CONTROL)
    assert chosen.args == [role]
    assert shown.page.role() == role


def test_the_role_of_last_time_is_shown_without_a_signal(qtbot: QtBot, shown: Shown) -> None:
    assert shown.page.role() == ""
    with qtbot.assertNotEmitted(shown.page.role_chosen):
        shown.page.set_role(RAPPORTEUR)
    assert shown.page.role() == RAPPORTEUR
    shown.page.set_role("")
    assert shown.page.role() == ""


def test_every_template_has_its_button(qtbot: QtBot, shown: Shown) -> None:
    with qtbot.waitSignal(shown.page.new_requested) as new:
        shown.button("Start: NGO forum").click()
    assert new.args == ["ngo-forum"]
    with qtbot.waitSignal(shown.page.new_requested) as blank:
        shown.button("Start blank").click()
    assert blank.args == [BLANK]
    with qtbot.waitSignal(shown.page.like_requested):
        shown.button("Like a past one…").click()


def test_files_and_bundles_can_be_looked_for(qtbot: QtBot, shown: Shown) -> None:
    with qtbot.waitSignal(shown.page.open_file_requested):
        shown.button("Open a file…").click()
    with qtbot.waitSignal(shown.page.open_bundle_requested):
        shown.button("Open bundle…").click()


@pytest.mark.parametrize("ending", [".a87", ".a87b", ".a87x"])
def test_a_dropped_file_is_asked_for(qtbot: QtBot, shown: Shown, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"group 2{ending}"
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    frame = shown.page.findChild(DropFrame)
    assert frame is not None
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(shown.page.open_requested) as opened:
        frame.dropEvent(event)
    assert opened.args == [file]


def test_the_find_field_filters_the_recent_ones(qtbot: QtBot, shown: Shown) -> None:
    find = shown.window.app_bar.find_field
    assert find.edit.placeholderText() == "Find in recent workshops"
    QTest.keyClicks(find.edit, "wilton 2017")
    model = shown.page._list.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Wilton Park strategic workshop"]
    QTest.keyClick(find.edit, Qt.Key.Key_Escape)
    assert model.rowCount() == 5


def test_the_model_is_sound(shown: Shown, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(shown.page._list.model())


def test_a_title_with_markup_is_shown_as_written(shown: Shown, look: Theme) -> None:
    evil = RecentWorkshop(Path("x.a87"), "<img src=x>", "<b>line</b>", WorkshopStatus.DRAFT, "Draft", "Today")
    shown.page.set_recent([evil])
    assert rich_labels(shown.window) == []
    view = shown.page._list
    assert str(view.model().index(0, 0).data(RecentModel.WORKSHOP)) == str(evil)
    words = view.visualRect(view.model().index(0, 0)).adjusted(42, 12, -200, -28)
    image = view.viewport().grab(words).toImage()
    assert inked_box(image, ground=look.tokens.sel.name()).width() > 60


def test_everything_has_a_name(shown: Shown) -> None:
    assert unnamed_focusables(shown.window) == []


def test_tab_reaches_every_part_in_reading_order(qtbot: QtBot, shown: Shown) -> None:
    shown.page.set_role(FACILITATOR)
    shown.page._role_cards[FACILITATOR].setFocus()
    names = []
    for _press in range(9):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
        shown.window.focusNextChild()
    assert names == [
        "Facilitator",
        "Open a file…",
        "Recent workshops",
        "Like a past one…",
        "Start blank",
        "Start: Pathfinder strategic planning workshop",
        "Start: NGO forum",
        "Start: Action group workshop",
        "Open bundle…",
    ]


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
def test_no_words_are_cut_at_any_text_size(qtbot: QtBot, shown: Shown, look: Theme, percent: int) -> None:
    look.choose_text_percent(percent)
    qtbot.waitUntil(lambda: cut_labels(shown.page) == [])


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_the_page_fits_or_scrolls(qtbot: QtBot, shown: Shown, look: Theme, size: tuple[int, int]) -> None:
    look.choose_text_percent(150)
    shown.window.resize(*size)
    assert (shown.window.width(), shown.window.height()) == size


def test_arabic_starts_at_the_right(qtbot: QtBot, qapp: QApplication, shown: Shown, look: Theme) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    cards = list(shown.page._role_cards.values())
    qtbot.waitUntil(lambda: cards[0].x() > cards[2].x())
    view = shown.page._list
    row = view.visualRect(view.model().index(0, 0))
    bar = inked_box(view.viewport().grab(row.adjusted(0, 8, 0, -8)).toImage(), look.tokens.acc)
    assert bar.right() == row.right()
