"""Two hands on a keyboard before the real window: every key goes to whatever has the focus, as on a laptop.

Knows keys and what is in focus. Must not reach into a page: what cannot be reached by keys fails the journey.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QMenu, QWidget
from pytestqt.qtbot import QtBot

from a87desk.domain.record import Record
from a87desk.settings import change_settings
from a87desk.workspace import Workspace
from tests.ui.opened import finish
from ui.desk import Desk
from ui.main_window import MainWindow

R = TypeVar("R", bound=Record)
A = TypeVar("A")
NO_KEY = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_FARTHEST = 90
"""More presses of Tab than any form needs."""


class Hands:
    """A person at the program, in folders of its own."""

    def __init__(self, qtbot: QtBot, folder: Path, role: str = "facilitator") -> None:
        self.qtbot, self.documents = qtbot, folder / "documents"
        settings = folder / "settings"
        settings.mkdir(parents=True)
        change_settings(settings, role=role, author="A facilitator")
        self.window = MainWindow(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
        qtbot.addWidget(self.window)
        self.desk = Desk(self.window, settings, self.documents)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.desk.show_start()

    def open(self, file: Path) -> None:
        """Open a workshop as from the file manager."""
        self.desk.open_path(file)
        self.qtbot.waitUntil(lambda: bool(self.desk.session and self.window.pages.listed()))
        self.settle()

    # Keys

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY, times: int = 1) -> None:
        """Press a key and wait until the program has done what it does."""
        for _time in range(times):
            QTest.keyClick(self._under(), key, held)
            self.settle()

    def type_words(self, words: str) -> None:
        """Write words where the cursor is."""
        for letter in words:
            if letter.isascii():
                QTest.keyClicks(self._under(), letter)
            else:  # QTest knows the keys of ASCII only
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(self._under(), QKeyEvent(kind, 0, NO_KEY, letter))

    def write(self, words: str) -> None:
        """Write over what stands in the field."""
        QTest.keyClick(self._under(), Qt.Key.Key_A, CTRL)
        QTest.keyClick(self._under(), Qt.Key.Key_Delete)
        lines = words.split("\n")
        for number, line in enumerate(lines):
            if number:
                QTest.keyClick(self._under(), Qt.Key.Key_Return)
            self.type_words(line)

    def tab_to(self, name: str, *, back: bool = False) -> None:
        """Go on with Tab until the thing of this name has the keyboard."""
        seen = []
        for _press in range(_FARTHEST):
            here = self._under()
            seen.append(here.accessibleName())
            if here.accessibleName() == name:
                return
            QTest.keyClick(here, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, SHIFT if back else NO_KEY)
        raise AssertionError(f"Tab never comes to {name!r}; it came to {list(dict.fromkeys(seen))}")

    def fill(self, name: str, words: str) -> None:
        """Go to a field and write it."""
        self.tab_to(name)
        self.write(words)

    def choose(self, name: str, words: str) -> None:
        """Open a list of choices, go down to these words and take them."""
        self.tab_to(name)
        box = self._under()
        assert isinstance(box, QComboBox)
        QTest.keyClick(box, Qt.Key.Key_Down, ALT)
        view = box.view()
        self.qtbot.waitUntil(view.isVisible)
        QTest.keyClick(view, Qt.Key.Key_Home)
        for _row in range(box.count()):
            if view.currentIndex().data() == words:
                break
            QTest.keyClick(view, Qt.Key.Key_Down)
        QTest.keyClick(view, Qt.Key.Key_Return)
        self.settle()
        assert box.currentText() == words, f"{box.currentText()!r} is chosen"

    def in_dialog(self, open_it: Callable[[], None], act: Callable[[], None]) -> None:
        """Do something that asks with a dialog, and act while the dialog is there."""
        failed: list[BaseException] = []

        def when_open() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None or not dialog.isActiveWindow():
                QTimer.singleShot(10, when_open)
                return
            try:
                act()
            except BaseException as problem:  # the dialog must not stay for ever
                failed.append(problem)
                dialog.close()

        QTimer.singleShot(0, when_open)
        open_it()
        if failed:
            raise failed[0]
        self.settle()

    def choose_in_menu(self, open_it: Callable[[], None], words: str) -> None:
        """Open a menu, go down to the entry that begins with these words and take it."""
        offered: list[str] = []

        def when_open() -> None:
            menu = QApplication.activePopupWidget()
            if not isinstance(menu, QMenu) or not menu.isVisible():
                QTimer.singleShot(10, when_open)
                return
            for _entry in menu.actions():
                QTest.keyClick(menu, Qt.Key.Key_Down)
                offered.append(menu.activeAction().text())
                if offered[-1].startswith(words):
                    QTest.keyClick(menu, Qt.Key.Key_Return)
                    return
            menu.close()

        QTimer.singleShot(0, when_open)
        open_it()
        self.settle()
        assert offered[-1].startswith(words), f"the menu has {offered}"

    def panel(self, name: str) -> None:
        """Go to a panel with F6."""
        seen = []
        for _press in range(9):
            if self.here == name:
                return
            seen.append(self.here)
            self.press(Qt.Key.Key_F6)
        raise AssertionError(f"F6 never comes to {name!r}; it came to {seen}")

    def go_to(self, title: str) -> None:
        """Go to a page by the arrow keys in the list of pages."""
        self.panel("Pages")
        self.press(Qt.Key.Key_Home)
        for _press in range(len(self.window.pages.listed())):
            if self.window.pages.entry(self.window.pages.current_key()).title == title:
                self.press(Qt.Key.Key_F6)
                return
            self.press(Qt.Key.Key_Down)
        raise AssertionError(f"no page is called {title!r}")

    def in_window(self, act: Callable[[], None]) -> None:
        """Act in the window that was opened over the page and lets the program go on, until it is closed."""
        self.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
        act()
        self.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
        self.settle()

    def can_press(self, words: str) -> bool:
        """Whether the button with these words can be pressed."""
        top = QApplication.activeModalWidget() or self.window
        return any(
            one.isEnabled() and one.isVisible() and one.accessibleName() == words
            for one in top.findChildren(QAbstractButton)
        )

    @property
    def spoken(self) -> str:
        """What a screen reader says of the chosen row of the list that has the keyboard."""
        view = self._under()
        assert isinstance(view, QAbstractItemView)
        index = view.currentIndex()
        said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
        return str(said or "")

    @property
    def choices(self) -> list[str]:
        """What the list of choices that has the keyboard offers."""
        box = self._under()
        assert isinstance(box, QComboBox)
        return [box.itemText(row) for row in range(box.count())]

    @property
    def here(self) -> str:
        """The name of what has the keyboard."""
        return self._under().accessibleName()

    def _under(self) -> QWidget:
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():  # a desktop does this by itself when a dialog or a list closes
            top = QApplication.activeModalWidget() or self.window
            top.activateWindow()
            self.qtbot.waitUntil(top.isActiveWindow)
        found = QApplication.focusWidget() or QApplication.activeModalWidget() or self.window
        assert isinstance(found, QWidget)
        return found

    # The program

    def settle(self) -> None:
        """Wait until nothing is asked of the file and nothing runs."""
        for _round in range(3):
            if self.desk.session is not None:
                finish(self.qtbot, self.desk.session)
            self.qtbot.waitUntil(lambda: not self.window.runner.tasks(), timeout=20_000)
        QApplication.processEvents()

    def ask(self, question: Callable[[Workspace], A]) -> A:
        """Return what stands in the file."""
        session = self.desk.session
        assert session is not None
        answer: list[A] = []
        session.ask(question, answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return answer[0]

    def all(self, record_type: type[R]) -> list[R]:
        """Return all records of a noun."""
        return self.ask(lambda workspace: workspace.read.all(record_type))
