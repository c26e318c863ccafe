"""Print in the File menu: Ctrl P leads to the Print page from anywhere, where there is one.

Knows the window. Must not know what is printed.
"""

from __future__ import annotations

from PySide6.QtGui import QAction

from a87desk.i18n import _
from ui.frame.app_bar import MenuName
from ui.main_window import MainWindow

PRINT = "print"


def add_print_act(window: MainWindow) -> QAction:
    """Add Print to the File menu and return it; without an open workshop, or on a group's laptop, it does nothing."""
    return window.add_act(MenuName.FILE, _("Print…"), lambda: _show_print(window), "Ctrl+P", "printer")


def _show_print(window: MainWindow) -> None:
    if any(entry.key == PRINT for entry in window.pages.entries()):
        window.show_page(PRINT)
