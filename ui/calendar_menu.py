"""The calendar file in the File menu.

Knows the window and how to come to the open workshop. Must not know what is in a calendar.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAction

from a87desk.domain.errors import A87Error
from a87desk.i18n import _
from ui.frame.app_bar import MenuName
from ui.main_window import MainWindow
from ui.session import Session


def add_calendar_act(
    window: MainWindow,
    session: Callable[[], Session | None],
    folder: Path,
    show_done: Callable[[str], None],
    show_problem: Callable[[A87Error], None],
) -> QAction:
    """Add the export of the calendar to the File menu and return it; without an open workshop it does nothing."""

    def export() -> None:
        from ui.saving_calendar import CalendarSaving

        opened = session()
        if opened is not None:
            CalendarSaving(opened, window.runner, folder, show_done, show_problem).ask(window)

    return window.add_act(MenuName.FILE, _("Export calendar…"), export, icon="calendar-clock")
