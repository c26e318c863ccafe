"""The keys of each panel of the agenda.

Knows keys and words. Must not know what a key does.
"""

from __future__ import annotations

from a87desk.i18n import _
from ui.widgets.headers import Hint


def line_hints() -> list[Hint]:
    """Return the keys of the sessions of the day."""
    return [
        Hint(("↵",), _("Edit")), Hint(("Ins",), _("New")), Hint(("Del",), _("Remove")),
        Hint(("Alt", "↑", "↓"), _("Move")), Hint(("+", "−"), _("5 minutes")),
        Hint(("Shift",), _("The rest moves along")), Hint(("F6",), _("Next panel")),
    ]  # fmt: skip


def place_hints() -> list[Hint]:
    """Return the keys of the workshop and its days."""
    own = [Hint(("↵",), _("Edit")), Hint(("Ins",), _("New day")), Hint(("Del",), _("Remove day"))]
    return [*own, Hint(("F6",), _("Next panel"))]


def entry_hints() -> list[Hint]:
    """Return the keys of what is to be completed."""
    return [Hint(("↵",), _("Go to the field that mends it")), Hint(("F6",), _("Next panel"))]


def form_hints() -> list[Hint]:
    """Return the keys of every form."""
    return [Hint(("Tab",), _("Save and go on")), Hint(("Esc",), _("Back to the list")), Hint(("F6",), _("Next panel"))]
