"""Opens and closes the window that the room sees, as the control says, and keeps it painted.

Knows the control and the window. Must not know panels or pages.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.projector.control import Place, ProjectorControl
from ui.projector.identify import Identification
from ui.projector.window import FADE_MS, ProjectorWindow


class ProjectorStage(QObject):
    """`window` is what the room sees, None while it sees nothing."""

    def __init__(self, control: ProjectorControl, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self.window: ProjectorWindow | None = None
        self.identification = Identification(control.screens, self)
        control.placed.connect(self._on_placed)
        control.live_changed.connect(self._on_live_changed)
        control.time_changed.connect(self._on_time_changed)
        control.identify_asked.connect(self.identification.start)

    def _on_placed(self) -> None:
        """Open or close the window now: what the room shall not see must not wait for the next turn of the loop."""
        before, self.window = self.window, None
        if before is not None:
            before.leave()
        control = self._control
        target = control.target() if control.place is Place.SCREEN else None
        if control.place is Place.OFF or (control.place is Place.SCREEN and target is None):
            return
        window = ProjectorWindow(
            target.screen if target is not None else None, fade_ms=0 if control.is_motion_reduced else FADE_MS
        )
        window.hide_wanted.connect(control.hide)
        window.blank_wanted.connect(lambda: control.blank())
        window.page_wanted.connect(control.turn_live)
        window.screen_lost.connect(control.lose_screen)
        self.window = window
        window.open(control.live)

    def _on_live_changed(self) -> None:
        if self.window is not None:
            self.window.show_state(self._control.live)

    def _on_time_changed(self) -> None:
        if self.window is not None:
            self.window.show_time(self._control.live)
