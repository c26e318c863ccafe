"""The keys of each panel, for the line at the bottom."""

from __future__ import annotations

from a87desk.i18n import _
from ui.widgets.headers import Hint


def mechanism_hints() -> list[Hint]:
    """Return the keys of the list of committees."""
    return [
        Hint(("↵",), _("Edit")), Hint(("Ins",), _("Committee")), Hint(("Alt", "Ins"), _("Sub-committee")),
        Hint(("Alt", "↑", "↓"), _("Move")), Hint(("Del",), _("Remove")), Hint(("F6",), _("Next panel")),
    ]  # fmt: skip


def meeting_hints() -> list[Hint]:
    """Return the keys of the list of meetings."""
    return [
        Hint(("↵",), _("Held, minutes")), Hint(("Ins",), _("One meeting more")), Hint(("Del",), _("Remove")),
        Hint(("F6",), _("Next panel")),
    ]  # fmt: skip


def list_hints() -> list[Hint]:
    """Return the keys of the list of a meeting."""
    return [
        Hint(("1", "…", "5"), _("Status")), Hint(("↵",), _("Progress")), Hint(("F2",), _("Edit")),
        Hint(("C",), _("Carry over")), Hint(("Ins",), _("Add")), Hint(("Del",), _("Take off")),
        Hint(("F6",), _("Next panel")),
    ]  # fmt: skip


def step_hints() -> list[Hint]:
    """Return the keys of the list of next steps."""
    return [
        Hint(("1", "…", "5"), _("Status")), Hint(("↵",), _("Edit")), Hint(("Ins",), _("Add")),
        Hint(("Del",), _("Remove")), Hint(("F6",), _("Next panel")),
    ]  # fmt: skip


def form_hints() -> list[Hint]:
    """Return the keys of the forms."""
    return [Hint(("Tab",), _("Save and go on")), Hint(("Esc",), _("Back to the list")), Hint(("F6",), _("Next panel"))]
