"""Puts the projector on the window: a button, entries of the menu with their keys, banners for the facilitator.

Knows the main window and the control. What paints is loaded when a workshop is opened, not when the program starts.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction

from a87desk.i18n import _
from ui import theme
from ui.frame.app_bar import MenuName
from ui.main_window import MainWindow
from ui.room import Room
from ui.safe_text import set_tooltip
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.notices import Banner, BannerKind

if TYPE_CHECKING:
    from ui.projector.control import ProjectorControl, Told
    from ui.projector.dialog import ProjectorDialog

_BANNER = "projector"
NARROW = 900
"""In windows narrower than this (in drawn pixels) the button is only its icon."""


def projector_for(
    window: MainWindow, session: Session, room: Room, closers: list[Callable[[], None]]
) -> ProjectorControl:
    """Return the window's projector, ready for this workshop and its running day.

    `closers` learns how it is taken off the wall. The clock and what is said to everybody are shown at once.
    """
    wiring = window.findChild(ProjectorWiring) or ProjectorWiring(window)
    wiring.control.open(session)
    wiring.control.set_time(room.time)
    room.time_changed.connect(wiring.control.set_time)
    room.said.connect(wiring.control.announce)
    closers.append(wiring.control.close)
    return wiring.control


class ProjectorWiring(QObject):
    """One for each window. `stage.window` is what the room sees."""

    def __init__(self, window: MainWindow) -> None:
        from ui.projector.control import ProjectorControl
        from ui.projector.screens import Screens
        from ui.projector.stage import ProjectorStage

        super().__init__(window)
        self._window = window
        self.control = ProjectorControl(Screens(window.screen, self), window.remembered.settings, self)
        self.stage = ProjectorStage(self.control, self)
        self.dialog: ProjectorDialog | None = None
        self.button = Button("", icon="projector", small=True)
        self._acts: list[QAction] = []
        self._build()
        self._connect()
        self._refresh()

    def choose(self) -> None:
        """Open the dialog with the preview, or bring it to the front."""
        from ui.projector.dialog import ProjectorDialog

        if self.dialog is None:
            self.dialog = ProjectorDialog(self.control, self._window)
        self.dialog.open_for_choice()

    def _build(self) -> None:
        self._window.app_bar.add_widget(self.button)
        control = self.control
        self._toggle = self._add(_("Projector on or off"), control.toggle, "F7", "projector")
        self._blank = self._add(_("Blank the projector"), control.blank, "Shift+F7", "square")
        self._add(_("Choose what the projector shows…"), self.choose, "Ctrl+F7")
        self._add(_("Identify screens"), control.identify_asked.emit)

    def _add(self, words: str, act: Callable[[], object], key: str = "", icon: str = "") -> QAction:
        action = self._window.add_act(MenuName.WORKSHOP, words, act, key, icon)
        self._acts.append(action)
        return action

    def _connect(self) -> None:
        self.button.clicked.connect(self.choose)
        self.control.changed.connect(self._refresh)
        self.control.told.connect(self._tell)
        self.control.choice_asked.connect(self.choose)
        self._window.closing.connect(self.control.close)
        self._window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        """Say in words what is on, or where there is no room for words, with the icon and a tooltip."""
        from ui.projector.words import button_words

        words = button_words(self.control)
        is_narrow = self._window.width() < theme.current().px(NARROW)
        self.button.setText("" if is_narrow else words)
        self.button.setAccessibleName(words)
        set_tooltip(self.button, words, "Ctrl F7")

    def _refresh(self) -> None:
        control = self.control
        self._fit()
        self.button.setVisible(control.is_open)
        for action in self._acts:
            action.setEnabled(control.is_open)
            action.setVisible(control.is_open)
        self._window.app_bar.show_filled_menus()
        self._toggle.setText(_("Turn the projector off") if control.is_on else _("Turn the projector on"))
        self._blank.setText(_("Show again what was blanked") if control.live.is_blank else _("Blank the projector"))
        self._blank.setEnabled(control.is_on)
        if not control.is_open and self.dialog is not None:
            self.dialog.close()

    def _tell(self, told: Told | None) -> None:
        """Say it above the page, where only the facilitator sees it."""
        from ui.projector.control import Told
        from ui.projector.words import told_words

        if told is None:
            self._window.notices.hide_banner(_BANNER)
            return
        lead, text = told_words(told)
        kind = BannerKind.WARN if told is Told.SCREEN_LOST else BannerKind.INFO
        banner = Banner(kind, lead, text, closable=True)
        if told is Told.SCREEN_BACK:
            banner.add_button(_("Show again"), self.control.turn_on, icon="projector")
        elif told is Told.ONE_SCREEN:
            banner.add_button(_("Open a window instead"), self.control.open_window)
        elif told is Told.NOTHING_SHOWN:
            banner.add_button(_("Choose…"), self.choose)
        self._window.show_banner(_BANNER, banner)
