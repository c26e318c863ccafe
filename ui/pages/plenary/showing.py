"""Shows themes on the projector from the Plenary page: the chosen one in the preview, on the wall by a key only.

Knows the control. Must not know lists.
"""

from __future__ import annotations

from ui.projector.control import ProjectorControl
from ui.projector.scenes import SceneKind
from ui.projector.shelf import Choice


class Showing:
    """Does nothing where there is no projector."""

    def __init__(self, control: ProjectorControl | None) -> None:
        self._control = control

    @property
    def live_theme(self) -> str:
        """The theme that the room sees now, "" for none."""
        control = self._control
        is_live = control is not None and control.is_on and control.live_kind is SceneKind.THEME
        return control.shelf.theme_of(control.live_choice) if control is not None and is_live else ""

    def preview(self, theme_id: str) -> None:
        """Put a theme into the preview."""
        if self._control is not None and theme_id:
            self._control.choose(_choice(theme_id))

    def show(self, theme_id: str) -> None:
        """Show a theme to the room as it is saved now."""
        if self._control is not None and theme_id:
            self._control.choose(_choice(theme_id))
            self._control.show_newest()

    def turn(self, step: int) -> None:
        """Show another page of long words: on the wall where it shows a theme, else in the preview."""
        if self._control is not None:
            (self._control.turn_live if self.live_theme else self._control.turn)(step)

    def ask(self, theme_id: str) -> None:
        """Put a theme into the preview and open the dialog that shows it."""
        if self._control is not None:
            self.preview(theme_id)
            self._control.choice_asked.emit()


def _choice(theme_id: str) -> Choice:
    return Choice(SceneKind.THEME, theme_id=theme_id)
