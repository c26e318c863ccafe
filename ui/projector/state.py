"""What the room sees at a moment: the one thing that the projector's window is given.

Knows a scene that was frozen when somebody pressed Show, and the running clock. Must not know where scenes come from.
"""

from __future__ import annotations

from dataclasses import dataclass

from ui.projector.scenes import BLANK, NO_TIME, Scene, TimeShown


@dataclass(frozen=True, slots=True)
class ProjectorState:
    """A frozen scene, one of its pages, and the time of this moment.

    `is_blank` hides the scene and keeps it. `dark` is the projector's own choice, apart from the window's.
    """

    scene: Scene = BLANK
    page: int = 0
    time: TimeShown = NO_TIME
    is_blank: bool = False
    dark: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing but the ground is seen."""
        return self.is_blank or self.scene == BLANK
