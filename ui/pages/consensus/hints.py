"""The keys of each list of the Consensus page, for the line at its foot.

Knows keys and words. Must not know what they do.
"""

from __future__ import annotations

from a87desk.i18n import _
from ui.widgets.headers import Hint


def suggestion_hints() -> list[Hint]:
    """Return the keys of the suggestions."""
    return [
        Hint(("↵",), _("Accept")),
        Hint(("Space",), _("Split")),
        Hint(("Del",), _("Not the same")),
        Hint(("⇧ Del",), _("Overlaps")),
        Hint(("Ctrl Del",), _("Contradicts")),
        Hint(("F4",), _("Why")),
        Hint(("1", "…", "9"), _("Put in theme")),
    ]


def theme_hints() -> list[Hint]:
    """Return the keys of the themes while one of them is chosen."""
    return [
        Hint(("←", "→"), _("Close, open")),
        Hint(("F2",), _("Rename")),
        Hint(("Ctrl M",), _("Merge")),
        Hint(("Ctrl T",), _("New theme")),
        Hint(("F6",), _("Next panel")),
    ]


def member_hints() -> list[Hint]:
    """Return the keys of a recommendation in a theme."""
    return [
        Hint(("⌫",), _("Take out")),
        Hint(("1", "…", "9"), _("Move to theme")),
        Hint(("Ctrl T",), _("Split off")),
        Hint(("Space",), _("Mainly here")),
        Hint(("←",), _("Close")),
        Hint(("F6",), _("Next panel")),
    ]


def left_hints() -> list[Hint]:
    """Return the keys of what is in no theme."""
    return [
        Hint(("1", "…", "9"), _("Put in theme")),
        Hint(("Ctrl T",), _("New theme")),
        Hint(("F6",), _("Next panel")),
    ]
