"""The Help menu: keys, and what this program is.

Knows the window and two dialogs. Must not know pages.
"""

from __future__ import annotations

from PySide6.QtGui import QAction

import a87desk
from a87desk.i18n import _
from ui.frame.app_bar import MenuName
from ui.main_window import MainWindow


def add_help_menu(window: MainWindow) -> tuple[QAction, QAction]:
    """Add Help to the menu bar; return its two entries."""
    return (
        window.add_act(MenuName.HELP, _("Keys"), lambda: _show_keys(window), "Ctrl+F1", "keyboard"),
        window.add_act(MenuName.HELP, _("About A87Desk"), lambda: _show_about(window), icon="info"),
    )


def _show_keys(window: MainWindow) -> None:
    from ui.dialogs.keys import KeysDialog

    KeysDialog(window).exec()


def _show_about(window: MainWindow) -> None:
    from PySide6.QtCore import qVersion

    from ui.dialogs.question import ask

    sentences = (
        _("For workshops that plan how a country ends child labour, forced labour, modern slavery and trafficking."),
        _("It works without internet. Nothing leaves this computer unless you export it."),
        _("Apache License 2.0. The window is drawn with Qt {version}, under the LGPL.").format(version=qVersion()),
    )
    ask(_("A87Desk {version}").format(version=a87desk.__version__), sentences, (_("Close"),), window)
