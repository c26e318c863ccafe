"""Turns the projector from the Report-back page: a group into the preview, onto the wall, pages, then the next group.

Knows the control and the order of groups. Must not know lists. What the room sees changes by a key of the person only.
"""

from __future__ import annotations

from collections.abc import Sequence

from ui.projector.control import ProjectorControl
from ui.projector.scenes import SceneKind
from ui.projector.shelf import Choice


class Turning:
    """Does nothing where there is no projector."""

    def __init__(self, control: ProjectorControl | None) -> None:
        self._control = control

    @property
    def live_group(self) -> str:
        """The group that the room sees now, "" for none."""
        control = self._control
        return control.shelf.group_of(control.live_choice) if control is not None and self._is_live() else ""

    def chosen(self, group_id: str, *, only_new: bool) -> tuple[str, bool]:
        """Return which group the panel has chosen and whether only its new words; what it was, where it has another."""
        if self._control is None or self._control.choice.kind is not SceneKind.REPORT_BACK:
            return group_id, only_new
        choice = self._control.choice
        return self._control.shelf.group_of(choice) or group_id, choice.only_new

    def preview(self, group_id: str, *, only_new: bool) -> None:
        """Put a group into the preview."""
        if self._control is not None:
            self._control.choose(_choice(group_id, only_new))

    def show(self, group_id: str, *, only_new: bool) -> None:
        """Show a group to the room."""
        if self._control is not None:
            self._control.choose(_choice(group_id, only_new))
            self._control.show_now()

    def turn(self, step: int, order: Sequence[str], group_id: str, *, only_new: bool) -> str:
        """Go a page, or at the last one a group, back (-1) or on (+1); return the group that is shown then."""
        control = self._control
        if control is not None:
            # The wall is turned only while it shows the very group that the page is on.
            turned = control.turn_live(step) if self.live_group == group_id else control.turn(step)
            if turned:
                return group_id
        place = order.index(group_id) + step if group_id in order else 0
        if not 0 <= place < len(order):
            return group_id
        was_live = self._is_live()
        following = order[place]
        self.preview(following, only_new=only_new)
        if control is not None and was_live:
            control.show_now()
            if step < 0:
                control.turn_live(control.live_pages - 1)
        return following

    def _is_live(self) -> bool:
        control = self._control
        return control is not None and control.is_on and control.live_kind is SceneKind.REPORT_BACK


def _choice(group_id: str, only_new: bool) -> Choice:
    return Choice(SceneKind.REPORT_BACK, group_id=group_id, only_new=only_new)
