"""How a scene is photographed in a test, and which scenes are of documents: a file of tests of their own.

Each file of tests runs on one core; these scenes make whole reports and would keep one busy long after the others.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.journeys import comments_scenes, correction_scenes, report_scenes
from tests.journeys.scenes import take_pictures

OF_DOCUMENTS = {
    **report_scenes.SCENES,
    **correction_scenes.SCENES,
    **comments_scenes.SCENES,
}


def shows_something(folder: Path, name: str) -> bool:
    """Tell whether the picture of a scene from the right is a window of many colours."""
    [file] = take_pictures(folder, [name], ["rtl"])
    picture = QImage(str(file))
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}
    return picture.height() >= 200 and len(colours) > 8  # a question with two lines is no higher


def still_open() -> list[str]:
    """Return the windows that are still there; the next test on this core would write into them."""
    return [type(one).__name__ for one in QApplication.topLevelWidgets() if one.isVisible()]
