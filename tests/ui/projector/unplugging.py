"""A plenary with a second screen that goes away and comes back, played in a process of its own on a display of its own.

Prints what was seen at each moment, as JSON. Knows the whole program. Must not assert: `test_two_screens` does.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.ui.projector.x_server import XServer

PATIENCE_S = 60
DESK, WALL = (0, 0, 1366, 768), (1366, 0, 1280, 720)


def play(folder: Path, goes: str) -> dict[str, object]:
    """Play the story in which this screen goes away, "wall" or "desk", and return what was seen."""
    with XServer(1366 + 1280, 768) as server:
        for name, box in (("desk", DESK), ("wall", WALL)):
            server.plug(name, box, carries_output=name != goes)
        os.environ |= {"DISPLAY": server.display, "QT_QPA_PLATFORM": "xcb", "A87DESK_HOME": str(folder)}
        from tests.ui.projector.unplugging_story import Story

        story = Story(server, folder, WALL)
        return story.play() if goes == "wall" else story.play_without_own_screen()


def wait_until(is_true: Callable[[], bool], turn: Callable[[], object]) -> bool:
    """Let the program work until something is true; tell whether it became so."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        turn()
        if is_true():
            return True
    return False


if __name__ == "__main__":
    print(json.dumps(play(Path(sys.argv[1]), sys.argv[2])))
    sys.stdout.flush()
    os._exit(0)  # the display is gone: Qt has nobody to say goodbye to
