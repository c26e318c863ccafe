"""Pictures of the Print page on the NGO Forum.

Knows the desk and the sample. Must not assert.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tests.journeys.workshop_scenes import opened, rest, wait_until
from tests.journeys.workshops import add_panel
from ui.pages.print.page import PrintPage
from ui.pages.print.sheet_list import SheetList


def printing() -> QWidget:
    """The Print page on the badges."""
    window = opened("print", prepare=lambda forum, folder: add_panel(forum))
    page, sheets = window.findChild(PrintPage), window.findChild(SheetList)
    assert page is not None
    assert sheets is not None
    wait_until(lambda: page.is_made)
    badges = next(place for place, row in enumerate(sheets.sheets.rows()) if row.key == "badges")
    sheets.setCurrentIndex(sheets.model().index(badges, 0))
    rest(0.8)
    window.focused = sheets  # type: ignore[attr-defined]
    return window
