"""The pane at the end: one of several views under one heading, chosen by icons or by what a person does.

Knows views by key, title and icon. Must not know what a view shows.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.widgets.buttons import IconButton
from ui.widgets.headers import PaneHeader
from ui.widgets.spacing import space


class EndPane(QWidget):
    """Views are made when they are first shown. `shown` carries the key of the view that came."""

    shown = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.head = PaneHeader("")
        self._stack = QStackedWidget()
        self._group = QButtonGroup(self)
        self._buttons: dict[str, IconButton] = {}
        self._titles: dict[str, str] = {}
        self._headings: dict[str, str] = {}
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._views: dict[str, QWidget] = {}
        icons = QWidget()
        self._icons = QHBoxLayout(icons)
        space(self._icons)
        self.head.add_action(icons)
        box = QVBoxLayout(self)
        space(box)
        box.addWidget(self.head)
        box.addWidget(self._stack, 1)

    def add_view(self, key: str, title: str, icon: str, make: Callable[[], QWidget], heading: str = "") -> None:
        """Add a view; it is made when it is first shown. `heading` stands above it, where the title is too long."""
        button = IconButton(icon, title)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.show_view(key))
        self._group.addButton(button)
        self._icons.addWidget(button)
        self._headings[key] = heading or title
        self._buttons[key], self._titles[key], self._makers[key] = button, title, make

    def current(self) -> str:
        """Return the key of the view that is shown, "" for none yet."""
        shown = self._stack.currentWidget()
        return next((key for key, view in self._views.items() if view is shown), "")

    def view(self, key: str) -> QWidget | None:
        """Return a view that was made already."""
        return self._views.get(key)

    def show_view(self, key: str) -> QWidget:
        """Show a view and return it."""
        view = self._views.get(key)
        if view is None:
            view = self._views[key] = self._makers[key]()
            self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        self._buttons[key].setChecked(True)
        self.head.set_title(self._headings[key])
        self.head.set_text("")
        self.shown.emit(key)
        return view

    def focus_view(self) -> None:
        """Give the keyboard to the view that is shown."""
        view = self._stack.currentWidget()
        if view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
