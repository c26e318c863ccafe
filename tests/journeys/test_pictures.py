"""Every scene can be photographed in every variant, and each variant looks different."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.journeys.projector_scenes import SIZES
from tests.journeys.scenes import SCENES, SIZE, take_pictures
from ui import theme
from ui.tokens import Scheme

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True)


@pytest.mark.parametrize("name", list(SCENES))
def test_a_scene_is_photographed_in_light_dark_and_right_to_left(qapp: QApplication, tmp_path: Path, name: str) -> None:
    try:
        files = list(take_pictures(tmp_path, [name]))
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        theme.current().choose_scheme(Scheme.LIGHT)
    pictures = [QImage(str(file)) for file in files]
    assert [file.stem.removeprefix(f"{name}-") for file in files] == ["light", "dark", "rtl"]
    assert all(picture.height() == SIZES.get(name, SIZE).height() for picture in pictures)
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]
