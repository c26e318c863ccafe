"""Pictures of the pages for people to look at: python tests/journeys/screenshots.py OUT_DIR [SCENE…]

Makes SCENE-light.png, SCENE-dark.png and SCENE-rtl.png at 1366x768. Runs without a screen. Scenes: scenes.py.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path


def main(words: list[str]) -> None:
    """Write the pictures of the named scenes, or of all, into the folder that is named first."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.journeys.scenes import SCENES, take_pictures

    for file in take_pictures(Path(words[0]), words[1:] or list(SCENES)):
        print(file)


if __name__ == "__main__":
    main(sys.argv[1:])
