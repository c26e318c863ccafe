"""Puts the house look in force when the program starts: letters, theme and focus ring.

Knows what belongs to the look. Must not know windows or pages.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from resources import fonts as font_files
from ui import theme
from ui.fonts import load_fonts
from ui.theme import Theme
from ui.tokens import Scheme
from ui.widgets.focus_ring import install_focus_ring

MAIN_FONTS = 4


def start_look(app: QApplication, scheme: Scheme = Scheme.SYSTEM, text_percent: int = theme.NORMAL_PERCENT) -> Theme:
    """Load the letters that travel with the program and return the theme in force; call it once, before any widget.

    The main family is there at once, the letters of other scripts as soon as the first picture is painted.
    """
    main, others = font_files.interface_fonts()[:MAIN_FONTS], font_files.interface_fonts()[MAIN_FONTS:]
    load_fonts(main)
    QTimer.singleShot(0, app, lambda: load_fonts(others))
    started = theme.install(app, scheme, text_percent)
    install_focus_ring(app)
    return started
