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

DESK, WALL = (0, 0, 1366, 768), (1366, 0, 1280, 720)


def play(folder: Path) -> dict[str, object]:
    """Play the whole story and return what was seen."""
    with XServer(1366 + 1280, 768) as server:
        server.plug("desk", DESK, carries_output=True)
        server.plug("wall", WALL)
        os.environ |= {"DISPLAY": server.display, "QT_QPA_PLATFORM": "xcb", "A87DESK_HOME": str(folder)}
        from tests.ui.projector.unplugging_story import Story

        return Story(server, folder, WALL).play()


def wait_until(is_true: Callable[[], bool], turn: Callable[[], object]) -> bool:
    """Let the program work until something is true; tell whether it became so."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        turn()
        if is_true():
            return True
    return False


if __name__ == "__main__":
    print(json.dumps(play(Path(sys.argv[1]))))
    sys.stdout.flush()
    os._exit(0)  # the display is gone: Qt has nobody to say goodbye to
