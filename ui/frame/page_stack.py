"""The pages of the window: built when they are first visited, with the way back through visited ones.

Knows entries, factories and visits. Must not know any page.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.frame.page_entry import PageEntry, PageFactory
from ui.widgets.page import Page

_REMEMBERED_VISITS = 50


class PageStack(QStackedWidget):
    """Holds the pages that were built. `page_shown` tells the key of the page that is shown now."""

    page_shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: dict[str, PageEntry] = {}
        self._factories: dict[str, PageFactory] = {}
        self._built: dict[str, Page] = {}
        self._visits: list[str] = []
        self._place = -1

    def add_page(self, entry: PageEntry, factory: PageFactory) -> None:
        """Make a page known. It is built by `factory` on its first visit."""
        self._entries[entry.key] = entry
        self._factories[entry.key] = factory

    def entries(self) -> Sequence[PageEntry]:
        """Return all pages in the order they were added."""
        return list(self._entries.values())

    def listed(self) -> Sequence[PageEntry]:
        """Return the pages that the sidebar lists."""
        return [entry for entry in self._entries.values() if entry.section]

    def entry(self, key: str) -> PageEntry:
        """Return a page's entry.

        Raises:
            KeyError: no such page was added.
        """
        return self._entries[key]

    def page(self, key: str) -> Page | None:
        """Return a page if it was built already."""
        return self._built.get(key)

    def current_key(self) -> str:
        """Return the key of the page that is shown, or "" before the first one."""
        return self._visits[self._place] if self._visits else ""

    def current_page(self) -> Page | None:
        """Return the page that is shown."""
        return self._built.get(self.current_key())

    def show_page(self, key: str) -> None:
        """Show a page and remember the visit.

        Raises:
            KeyError: no such page was added.
        """
        if key == self.current_key():
            return
        page = self._page_for(key)
        self._leave()
        self._visits = [*self._visits[: self._place + 1], key][-_REMEMBERED_VISITS:]
        self._place = len(self._visits) - 1
        self._enter(key, page)

    def go(self, steps: int) -> bool:
        """Go back (-1) or forward (+1) through the visited pages, and tell whether there was one."""
        place = self._place + steps
        if not 0 <= place < len(self._visits):
            return False
        page = self._page_for(self._visits[place])
        self._leave()
        self._place = place
        self._enter(self._visits[place], page)
        return True

    def can_go(self, steps: int) -> bool:
        """Tell whether there is a visited page that many steps back or forward."""
        return 0 <= self._place + steps < len(self._visits)

    def leave_current(self) -> None:
        """Let the shown page keep what is half done, as before the window closes."""
        self._leave()

    def clear_pages(self) -> None:
        """Forget all pages and destroy those that were built, as when another workshop is opened."""
        self._leave()
        for page in self._built.values():
            self.removeWidget(page)
            page.deleteLater()
        self._entries.clear()
        self._factories.clear()
        self._built.clear()
        self._visits.clear()
        self._place = -1

    def _page_for(self, key: str) -> Page:
        if key not in self._built:
            page = self._factories[key]()
            page.setAccessibleName(self._entries[key].title)
            self._built[key] = page
            self.addWidget(page)
        return self._built[key]

    def _leave(self) -> None:
        page = self.current_page()
        if page is not None:
            page.left()

    def _enter(self, key: str, page: Page) -> None:
        page.entered()
        self.setCurrentWidget(page)
        self.page_shown.emit(key)
