"""The top line of the window: menus at the start, the find field and a few pills at the end.

Knows the five menus by name and where things stand. Must not know what the entries do.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMenuBar, QSizePolicy, QWidget

from a87desk.i18n import _, mark
from ui import theme
from ui.painting.frames import paint_rule
from ui.widgets.fields import FindField
from ui.widgets.spacing import space

APP_BAR_HEIGHT = 38


class MenuName(StrEnum):
    """The menus in their order. A menu without entries is not shown."""

    FILE = mark("File")
    EDIT = mark("Edit")
    VIEW = mark("View")
    WORKSHOP = mark("Workshop")
    HELP = mark("Help")


class AppBar(QWidget):
    """Menu bar, free space, widgets of the window (timer pill, projector button), find field."""

    find_requested = Signal(str)
    """The words in the find field, with every letter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.menu_bar = QMenuBar(self)
        # One look on every desktop; macOS keeps its own bar at the top of the screen.
        self.find_field = FindField(_("Find anything"), key="Ctrl K")
        self._menus: dict[MenuName, QMenu] = {}
        self._box = QHBoxLayout(self)
        self._build()
        self.find_field.changed.connect(self.find_requested)
        theme.current().changed.connect(self._fit)

    def menu(self, name: MenuName) -> QMenu:
        """Return a menu to put entries into."""
        return self._menus[name]

    def add_act(
        self, menu: MenuName, words: str, act: Callable[[], object], key: QKeySequence | str = "", icon: str = ""
    ) -> QAction:
        """Put an entry at the end of a menu. Its key works in the whole window."""
        action = QAction(words, self.window())
        if key:
            action.setShortcut(QKeySequence(key))
        if icon:
            action.setIcon(theme.current().menu_icon(icon))
        action.triggered.connect(lambda: act())
        self._menus[menu].addAction(action)
        self.show_filled_menus()
        return action

    def add_widget(self, widget: QWidget) -> None:
        """Put something before the find field, for example the pill of the running timer."""
        self._box.insertWidget(self._box.count() - 1, widget)

    def show_filled_menus(self) -> None:
        """Show the menus that have entries; call it after filling a menu by hand."""
        for menu in self._menus.values():
            menu.menuAction().setVisible(any(action.isVisible() for action in menu.actions()))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().tokens.win)
            paint_rule(painter, 0, self.width() - 1, self.height() - 1)

    def _build(self) -> None:
        space(self._box, (0, 0, 10, 1), 8)
        self._box.addWidget(self.menu_bar, 0, Qt.AlignmentFlag.AlignVCenter)
        self._box.addStretch(1)
        self._box.addWidget(self.find_field, 0, Qt.AlignmentFlag.AlignVCenter)
        for name in MenuName:
            self._menus[name] = self.menu_bar.addMenu(_(name.value))
        self.menu_bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.show_filled_menus()
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(theme.current().px(APP_BAR_HEIGHT))
