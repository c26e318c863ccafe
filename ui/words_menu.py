"""Words that mean the same in the Workshop menu: the glossary of an open workshop, for who reads suggestions.

Knows the window and one open workshop at a time. What the dialog shows is its own.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from a87desk.i18n import _
from ui.context import Context
from ui.frame.app_bar import MenuName
from ui.main_window import MainWindow


class WordsMenu(QObject):
    """One entry of the menu that follows the open workshop."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._context: Context | None = None
        self.action = window.add_act(MenuName.WORKSHOP, _("Words that mean the same…"), self._open, icon="languages")
        self.follow(None)

    def follow(self, context: Context | None) -> None:
        """Open the glossary of this workshop from now on; None where nothing is open."""
        self._context = context
        self.action.setEnabled(context is not None)
        self.action.setVisible(context is not None)
        self._window.app_bar.show_filled_menus()

    def _open(self) -> None:
        if self._context is not None:
            from ui.dialogs.glossary.dialog import open_glossary_dialog

            open_glossary_dialog(self._context, self._window)
