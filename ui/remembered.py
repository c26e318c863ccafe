"""What the window remembers from one start to the next: look, size, widths of panes. Nothing of a workshop.

Knows the keys in the settings of the desktop. Must not know widgets.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings

from ui.theme import NORMAL_PERCENT
from ui.tokens import Scheme

_SCHEME, _TEXT, _SIDEBAR, _WINDOW = "look/scheme", "look/text_percent", "window/sidebar_folded", "window/geometry"


class Remembered:
    """Reads and writes the settings. Whatever cannot be read is as if it was never written."""

    def __init__(self, settings: QSettings) -> None:
        self.settings = settings

    def scheme(self) -> Scheme:
        """Return the scheme that was chosen last."""
        value = self.settings.value(_SCHEME)
        return Scheme(value) if isinstance(value, str) and value in set(Scheme) else Scheme.SYSTEM

    def text_percent(self) -> int:
        """Return the text size that was chosen last, in percent."""
        try:
            return int(str(self.settings.value(_TEXT, NORMAL_PERCENT)))
        except ValueError:
            return NORMAL_PERCENT

    def keep_look(self, scheme: Scheme, text_percent: int) -> None:
        """Remember scheme and text size."""
        self.settings.setValue(_SCHEME, scheme.value)
        self.settings.setValue(_TEXT, text_percent)

    def sidebar_folded(self) -> bool:
        """Tell whether the person folded the sidebar."""
        return str(self.settings.value(_SIDEBAR, "false")) == "true"

    def keep_sidebar_folded(self, folded: bool) -> None:
        """Remember whether the person folded the sidebar."""
        self.settings.setValue(_SIDEBAR, "true" if folded else "false")

    def geometry(self) -> QByteArray | None:
        """Return where the window was."""
        value = self.settings.value(_WINDOW)
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    def keep_geometry(self, geometry: QByteArray) -> None:
        """Remember where the window is."""
        self.settings.setValue(_WINDOW, geometry)

    def widths_key(self, role: str, page: str, screen_width: int) -> str:
        """Return the key under which a page keeps the widths of its panes, for each role and size of screen."""
        return f"panes/{role or 'any'}/{screen_width}/{page}"
