"""The window: pages, history, keys, sidebar, menus, and what it remembers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QSettings, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.journeys.made_up import ENTRIES
from tests.ui.reading_screen import rich_labels, unnamed_focusables
from ui.frame.app_bar import MenuName
from ui.frame.page_entry import PageEntry
from ui.frame.sidebar import Badge, SidebarModel
from ui.main_window import MainWindow
from ui.painting.pills import PillKind
from ui.theme import Theme
from ui.tokens import Scheme
from ui.widgets.headers import Hint
from ui.widgets.notices import Banner, BannerKind
from ui.widgets.page import Page


class NotePage(Page):
    """A page of two fields that writes down what the window does with it."""

    def __init__(self, name: str, seen: list[str]) -> None:
        super().__init__()
        self._name, self._seen = name, seen
        self.first, self.second = QLineEdit(), QLineEdit()
        box = QVBoxLayout(self)
        for field in (self.first, self.second):
            field.setAccessibleName(name)
            box.addWidget(field)
        seen.append(f"{name} built")

    def panels(self) -> Sequence[QWidget]:
        return (self.first, self.second)

    def entered(self) -> None:
        self._seen.append(f"{self._name} entered")

    def left(self) -> None:
        self._seen.append(f"{self._name} left")

    def hints(self) -> Sequence[Hint]:
        return (Hint(("Enter",), "save"),)


class Opened:
    """A window with the nine pages of a facilitator."""

    def __init__(self, qtbot: QtBot, settings: QSettings) -> None:
        self.seen: list[str] = []
        self.window = MainWindow(settings)
        qtbot.addWidget(self.window)
        for entry in ENTRIES:
            self.window.add_page(entry, self._factory(entry.key))
        self.window.add_page(PageEntry("start", "Start", "", ""), self._factory("start"))
        self.window.show_page("run")
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def _factory(self, key: str) -> Callable[[], Page]:
        return lambda: NotePage(key, self.seen)

    @property
    def page(self) -> NotePage:
        page = self.window.pages.current_page()
        assert isinstance(page, NotePage)
        return page


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "a87desk.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def opened(qtbot: QtBot, settings: QSettings) -> Opened:
    return Opened(qtbot, settings)


def test_pages_are_built_on_their_first_visit_only(opened: Opened) -> None:
    assert opened.seen == ["run built", "run entered"]
    opened.window.show_page("notes")
    opened.window.show_page("run")
    opened.window.show_page("run")
    assert opened.seen[2:] == ["notes built", "run left", "notes entered", "notes left", "run entered"]


def test_the_way_back_and_forward_by_keys(qtbot: QtBot, opened: Opened) -> None:
    window = opened.window
    for key in ("notes", "consensus"):
        window.show_page(key)
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.pages.current_key() == "run"
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.pages.current_key() == "run"
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.pages.current_key() == "notes"
    window.show_page("report")
    assert not window.pages.can_go(+1)


@pytest.mark.parametrize(("digit", "key"), [(1, "agenda"), (5, "consensus"), (9, "exchange")])
def test_alt_and_a_digit_go_to_the_page_even_from_a_text_field(
    qtbot: QtBot, opened: Opened, digit: int, key: str
) -> None:
    opened.page.first.setFocus()
    QTest.keyClick(opened.page.first, Qt.Key(Qt.Key.Key_0.value + digit), Qt.KeyboardModifier.AltModifier)
    assert opened.window.pages.current_key() == key


def test_physical_digits_do_what_the_shortcut_does(opened: Opened) -> None:
    digits = opened.window._digits
    assert digits.press(4, Qt.KeyboardModifier.AltModifier)
    assert opened.window.pages.current_key() == "notes"
    assert not digits.press(4, Qt.KeyboardModifier.ControlModifier)


def test_f6_goes_round_the_panels(qtbot: QtBot, opened: Opened) -> None:
    window, page = opened.window, opened.page
    order: list[QWidget | None] = []
    page.first.setFocus()
    for _press in range(4):
        order.append(window.focusWidget())
        QTest.keyClick(window, Qt.Key.Key_F6)
    assert order == [page.first, page.second, window.sidebar, page.first]
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is page.first


def test_the_keyboard_is_on_the_page_when_it_is_shown(opened: Opened) -> None:
    opened.window.show_page("notes")
    assert opened.page.isAncestorOf(opened.window.focusWidget())


def test_arrows_in_the_sidebar_show_pages_and_skip_headings(qtbot: QtBot, opened: Opened) -> None:
    window = opened.window
    window.sidebar.setFocus()
    QTest.keyClick(window.sidebar, Qt.Key.Key_Up)
    assert window.pages.current_key() == "participants"
    assert window.focusWidget() is window.sidebar
    QTest.keyClick(window.sidebar, Qt.Key.Key_Return)
    assert window.focusWidget() is opened.page.first


def test_a_click_in_the_sidebar_shows_the_page(qtbot: QtBot, opened: Opened) -> None:
    window = opened.window
    place = window.sidebar.visualRect(window.sidebar.entries.index_of("roadmap")).center()
    QTest.mouseClick(window.sidebar.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.pages.current_key() == "roadmap"


def test_the_sidebar_model_is_sound_and_tells_what_waits(opened: Opened, qtmodeltester: ModelTester) -> None:
    model = opened.window.sidebar.entries
    assert isinstance(model, QAbstractItemModel)
    qtmodeltester.check(model)
    opened.window.set_badge("consensus", Badge("3", PillKind.WARN))
    index = model.index_of("consensus")
    assert index.data(SidebarModel.BADGE) == Badge("3", PillKind.WARN)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Consensus, 3 waiting"
    opened.window.set_badge("consensus", None)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Consensus"
    assert model.rowCount() == 9 + 3


def test_pages_outside_the_sidebar_hide_it_and_show_their_keys_below(opened: Opened) -> None:
    window = opened.window
    window.show_page("start")
    assert window.sidebar.isHidden()
    window.show_page("notes")
    assert not window.sidebar.isHidden()


def test_other_pages_can_take_the_place_of_all(opened: Opened) -> None:
    window = opened.window
    window.clear_pages()
    assert window.pages.current_key() == ""
    assert window.sidebar.entries.rowCount() == 0
    window.add_page(PageEntry("library", "Workshops", "library", "Library"), lambda: NotePage("library", opened.seen))
    window.show_page("library")
    assert opened.seen[-1] == "library entered"
    with pytest.raises(KeyError):
        window.show_page("run")


@pytest.mark.parametrize(("width", "folded"), [(1366, False), (1200, True)])
def test_the_sidebar_folds_to_icons_in_narrow_windows(opened: Opened, width: int, folded: bool) -> None:
    opened.window.resize(width, 700)
    assert opened.window.sidebar.is_folded() is folded
    assert opened.window.sidebar.width() == (52 if folded else 172)


def test_many_pages_come_closer_together_before_the_list_scrolls(opened: Opened) -> None:
    sidebar = opened.window.sidebar
    many = [PageEntry(f"page{number}", f"Page {number}", "timer", f"Part {number // 6}") for number in range(18)]
    sidebar.entries.set_entries(many)
    for height, scrolls in ((900, False), (660, False), (480, True)):
        sidebar.resize(sidebar.width(), height)
        sidebar.doItemsLayout()
        rows = [sidebar.visualRect(sidebar.entries.index_of(one.key)).height() for one in many]
        assert set(rows) <= {*range(26, 32)}, height
        assert (sidebar.verticalScrollBar().maximum() > 0) is scrolls, height


def test_ctrl_b_folds_the_sidebar_and_it_stays_so(qtbot: QtBot, opened: Opened, settings: QSettings) -> None:
    QTest.keyClick(opened.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert opened.window.sidebar.is_folded()
    again = MainWindow(settings)
    qtbot.addWidget(again)
    again.resize(1366, 768)
    again._fit_sidebar()
    assert again.sidebar.is_folded()


def test_text_size_by_keys_and_it_is_remembered(qtbot: QtBot, opened: Opened, look: Theme) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(opened.window, Qt.Key.Key_Plus, control)
    assert look.text_percent == 115
    assert opened.window.remembered.text_percent() == 115
    QTest.keyClick(opened.window, Qt.Key.Key_Equal, control)
    assert look.text_percent == 130
    QTest.keyClick(opened.window, Qt.Key.Key_Minus, control)
    assert look.text_percent == 115
    QTest.keyClick(opened.window, Qt.Key.Key_0, control)
    assert look.text_percent == 100


def test_the_theme_menu_shows_and_keeps_the_choice(opened: Opened, look: Theme) -> None:
    actions = opened.window.scheme_menu.actions()
    assert [action.isChecked() for action in actions] == [False, True, False]
    actions[2].trigger()
    assert look.scheme is Scheme.DARK
    assert opened.window.remembered.scheme() is Scheme.DARK
    look.choose_scheme(Scheme.SYSTEM)
    assert actions[0].isChecked()


def test_broken_settings_are_as_good_as_none(opened: Opened, settings: QSettings) -> None:
    settings.setValue("look/scheme", "purple")
    settings.setValue("look/text_percent", "large")
    settings.setValue("window/geometry", "nowhere")
    assert opened.window.remembered.scheme() is Scheme.SYSTEM
    assert opened.window.remembered.text_percent() == 100
    assert opened.window.remembered.geometry() is None


def test_only_filled_menus_are_shown_and_their_keys_work(qtbot: QtBot, opened: Opened) -> None:
    window = opened.window
    shown = [name for name in MenuName if window.app_bar.menu(name).menuAction().isVisible()]
    assert shown == [MenuName.VIEW]
    pressed = []
    window.add_act(MenuName.WORKSHOP, "Keep a named moment…", lambda: pressed.append(1), QKeySequence("Ctrl+S"))
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert pressed == [1]
    assert window.app_bar.menu(MenuName.WORKSHOP).menuAction().isVisible()


def test_no_key_does_two_things(opened: Opened) -> None:
    keys = [key.toString() for action in opened.window.findChildren(QAction) for key in action.shortcuts()]
    assert len(keys) > 15
    assert sorted(keys) == sorted(set(keys))


def test_ctrl_k_goes_to_the_find_field_and_words_are_handed_on(qtbot: QtBot, opened: Opened) -> None:
    window = opened.window
    found: list[str] = []
    window.find_requested.connect(found.append)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is window.app_bar.find_field.edit
    QTest.keyClicks(window.app_bar.find_field.edit, "ab")
    assert found == ["a", "ab"]


def test_everything_the_keyboard_reaches_has_a_name(opened: Opened) -> None:
    opened.window.show_banner("disk", Banner(BannerKind.ERR, "The USB stick is full.", closable=True))
    opened.window.status_bar.show_not_saved("The disk is full.", "Choose place…", lambda: None)
    assert unnamed_focusables(opened.window) == []
    assert rich_labels(opened.window) == []


def test_banners_are_told_once_and_undo_goes_with_the_next_act(opened: Opened) -> None:
    window = opened.window
    assert window.notices.isHidden()
    window.show_banner("disk", Banner(BannerKind.ERR, "The USB stick is full."))
    window.show_banner("disk", Banner(BannerKind.ERR, "The USB stick is still full."))
    banner = window.notices.banner("disk")
    assert banner is not None
    assert banner.text() == "The USB stick is still full."
    taken = []
    window.offer_undo("Note removed.", lambda: taken.append(1))
    assert window.notices.undo_bar().isVisible()
    window.notices.dismiss_undo()
    window.notices.hide_banner("disk")
    assert window.notices.isHidden()
    assert taken == []


def test_the_status_bar_tells_the_three_states_of_saving(opened: Opened) -> None:
    bar = opened.window.status_bar
    bar.show_saved("11:51")
    assert bar.saved.words().replace("\u2066", "").replace("\u2069", "") == "Saved 11:51 on this computer"
    bar.show_saving()
    assert bar.saved.words() == "Saving…"
    helped = []
    bar.show_not_saved("The disk is full.", "Choose place…", lambda: helped.append(1))
    assert bar.saved.words() == "Not saved. The disk is full."
    assert bar._rescue is not None
    bar._rescue.click()
    assert helped == [1]
    bar.show_saved("11:52")
    assert bar._rescue is None


def test_facts_at_the_end_can_change_and_go(opened: Opened) -> None:
    bar = opened.window.status_bar
    bar.set_item("role", "Facilitator", "user")
    item = bar.set_item("role", "Rapporteur, group 2", "user")
    assert item.words() == "Rapporteur, group 2"
    bar.remove_item("role")
    assert item.isHidden()


def test_closing_lets_the_page_keep_what_is_half_done(qtbot: QtBot, opened: Opened) -> None:
    with qtbot.waitSignal(opened.window.closing):
        opened.window.close()
    assert opened.seen[-1] == "run left"
    assert opened.window.remembered.geometry() is not None


def test_arabic_turns_the_window_round(qtbot: QtBot, qapp: QApplication, opened: Opened) -> None:
    window = opened.window
    assert window.sidebar.x() == 0
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: window.sidebar.geometry().right() == window.width() - 1)
    assert window.app_bar.find_field.x() < 20
