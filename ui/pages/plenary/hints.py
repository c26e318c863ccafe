"""The keys of each panel of the Plenary page.

Knows keys and words. Must not know what a key does.
"""

from __future__ import annotations

from a87desk.i18n import _
from ui.widgets.headers import Hint


def theme_hints() -> list[Hint]:
    """Return the keys of the themes."""
    return [
        Hint(("A",), _("Accepted")), Hint(("M",), _("With amendment")), Hint(("R",), _("Returned")),
        Hint(("N",), _("Not accepted")), Hint(("↵",), _("Edit wording")), Hint(("P",), _("Show to the room")),
        Hint(("D",), _("Who differs")),
    ]  # fmt: skip


def writing_hints() -> list[Hint]:
    """Return the keys while the words are written."""
    return [
        Hint(("Ctrl ↵",), _("Agree wording")), Hint(("Ctrl Shift ↵",), _("Agree and show")),
        Hint(("Esc",), _("Back to the themes, what is typed stays")),
    ]  # fmt: skip


def said_hints() -> list[Hint]:
    """Return the keys of the versions."""
    return [Hint(("↵",), _("Take these words again")), Hint(("F6",), _("Next panel"))]


def register_hints() -> list[Hint]:
    """Return the keys of the register."""
    return [
        Hint(("Ins",), _("New")), Hint(("↵",), _("Change")), Hint(("S",), _("Settled")), Hint(("Del",), _("Remove")),
        Hint(("Ctrl D",), _("Themes")), Hint(("F6",), _("Next panel")),
    ]  # fmt: skip


def form_hints() -> list[Hint]:
    """Return the keys of the forms."""
    return [
        Hint(("Tab",), _("Save and go on")), Hint(("Esc",), _("Back to the list")),
        Hint(("Ctrl D",), _("Themes, divergences")), Hint(("F6",), _("Next panel")),
    ]  # fmt: skip
