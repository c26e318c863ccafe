"""The panel in the header: how many sat, and a warning while a group has no voice in it.

Knows counts. Must not know names.
"""

from __future__ import annotations

from a87desk.i18n import _, ngettext
from a87desk.reading.panel import Panel
from ui.pages.consensus.fitting_button import FittingButton


class PanelButton(FittingButton):
    """Opens the record of the panel."""

    def __init__(self) -> None:
        super().__init__(icon="users-round", key="Ctrl J")

    def show_panel(self, panel: Panel) -> None:
        """Show how many sat, or that nobody said yet."""
        silent = [one.group.number for one in panel.groups if one.group.id in panel.without_voice]
        self.set_icon("triangle-alert" if silent else "users-round")
        if not panel.is_recorded:
            self.say((_("Panel: not said yet"), _("Panel")))
            return
        words = _("Panel: {sat} of {total} sat").format(sat=panel.sat, total=panel.total)
        told = words
        if silent:
            listed = ", ".join(str(number) for number in silent if number is not None)
            without = ngettext("group {numbers} without a voice", "groups {numbers} without a voice", len(silent))
            told = f"{words}, {without.format(numbers=listed)}"
        self.say((words, _("{sat} of {total}").format(sat=panel.sat, total=panel.total)), told=told)
