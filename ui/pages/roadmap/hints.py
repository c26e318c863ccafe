"""The keys of each panel of the page. Knows words only."""

from __future__ import annotations

from typing import Literal

from a87desk.i18n import _
from ui.widgets.headers import Hint


def hints_of(panel: Literal["table", "checks", "form"]) -> list[Hint]:
    """Return the keys of a panel."""
    if panel == "table":
        return [
            Hint(("Insert",), _("Add action")), Hint(("F2",), _("Edit cell")), Hint(("Tab",), _("Next cell")),
            Hint(("Alt ↑", "Alt ↓"), _("Move")), Hint(("Ctrl I",), _("Details")), Hint(("Del",), _("Remove")),
        ]  # fmt: skip
    if panel == "checks":
        return [Hint(("↵",), _("Go there")), Hint(("F6",), _("Next panel"))]
    return [Hint(("Tab",), _("Save and go on")), Hint(("Esc",), _("Back to the table")), Hint(("F6",), _("Next panel"))]
