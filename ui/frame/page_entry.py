"""How the window lists a page and how it gets one.

Knows names. Must not know any page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ui.widgets.page import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page as the sidebar lists it. Section "" = not in the sidebar, which is hidden while such a page is shown."""

    key: str
    title: str
    icon: str
    section: str


PageFactory = Callable[[], Page]
