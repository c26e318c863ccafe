"""The button "Show on projector" of a page: its scene goes into the preview; the room sees it after Show only.

Knows the control. Must not know pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from a87desk.i18n import _
from ui.projector.scenes import SceneKind
from ui.widgets.buttons import Button, ButtonKind

if TYPE_CHECKING:
    from ui.projector.control import ProjectorControl


def show_button(control: ProjectorControl, kind: SceneKind) -> Button:
    """Return the main button of a page whose contents can be shown to the room."""

    def preview() -> None:
        control.choose_kind(kind)
        control.choice_asked.emit()

    button = Button(_("Show on projector"), ButtonKind.MAIN, icon="projector")
    button.clicked.connect(preview)
    return button
