"""What the window knows of a page.

Knows the little that every page shares. Must not know any page.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.headers import Hint


class Page(QWidget):
    """A page of the window. Every method has a sensible answer already; override what the page knows better."""

    def panels(self) -> Sequence[QWidget]:
        """Return the parts that F6 goes through, in reading order; none = the page as a whole."""
        return ()

    def entered(self) -> None:
        """Get ready to be seen: called each time the page is shown, before it is painted."""

    def left(self) -> None:
        """Keep what is half done: called when another page takes the place, and before the window closes."""

    def has_keyboard(self) -> bool:
        """Tell whether this page is seen and the keyboard is on it, or nowhere.

        Only then may a page give it to one of its parts by itself: who walks through the list of pages stays there.
        """
        focused = QApplication.focusWidget()
        return self.isVisible() and (focused is None or self.isAncestorOf(focused))

    def hints(self) -> Sequence[Hint]:
        """Return keys for the status bar; pages with a hint bar of their own return nothing."""
        return ()

    def find_placeholder(self) -> str:
        """Return what the find field says while this page is shown; "" = the usual words."""
        return ""

    def find_words(self, words: str) -> bool:
        """Look for words on this page (Ctrl+F) and tell whether the page can do that."""
        return False

    def save_widths(self, settings: QSettings, key: str) -> None:
        """Remember how wide the panes are, if there are any."""

    def restore_widths(self, settings: QSettings, key: str) -> None:
        """Make the panes as wide as they were; called before the page is shown the first time."""

    def fold_details(self) -> None:
        """Fold the end pane away, or back (Ctrl+I)."""

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Bring a record into view that was found by searching everything; pages that cannot, do nothing."""
