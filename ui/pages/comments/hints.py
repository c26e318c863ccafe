"""The keys of each panel of the Comments page.

Knows keys and words. Must not know what a key does.
"""

from __future__ import annotations

from a87desk.i18n import _
from ui.widgets.headers import Hint


def version_hints() -> list[Hint]:
    """Return the keys of the list of versions."""
    return [
        Hint(("↵",), _("Its comments")), Hint(("Ins",), _("Give out a draft")), Hint(("F6",), _("Next panel")),
    ]  # fmt: skip


def comment_hints() -> list[Hint]:
    """Return the keys of the list of comments."""
    return [
        Hint(("1",), _("Accepted")), Hint(("2",), _("In part")), Hint(("3",), _("Not accepted")),
        Hint(("4",), _("Answered")), Hint(("↵",), _("Next open")), Hint(("F2",), _("Write the answer")),
        Hint(("Ins",), _("Write a comment down")),
    ]  # fmt: skip


def form_hints() -> list[Hint]:
    """Return the keys of the chosen comment."""
    return [
        Hint(("Ctrl", "↵"), _("Save and go to the next open one")), Hint(("Esc",), _("Back to the list")),
        Hint(("F6",), _("Next panel")),
    ]  # fmt: skip
