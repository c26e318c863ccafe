"""Every scene can be photographed in every variant, and each variant looks different."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.journeys.photographed import OF_DOCUMENTS, shows_something, still_open
from tests.journeys.scenes import SCENES, SIZE, take_pictures
from ui import theme
from ui.tokens import Scheme

PLATFORM_WORDS = r"plugin does not support (propagateSizeHints|raise|grabbing)"
pytestmark = pytest.mark.qt_log_ignore(PLATFORM_WORDS, extend=True)


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> Iterator[None]:
    yield
    assert still_open() == []
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme.current().choose_scheme(Scheme.LIGHT)


def test_each_variant_looks_different(qapp: QApplication, tmp_path: Path) -> None:
    files = list(take_pictures(tmp_path, ["start"]))
    pictures = [QImage(str(file)) for file in files]
    assert [file.stem for file in files] == ["start-light", "start-dark", "start-rtl"]
    assert all(picture.height() == SIZE.height() for picture in pictures)
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


@pytest.mark.parametrize("name", [name for name in SCENES if name not in OF_DOCUMENTS])
def test_a_scene_can_be_photographed(qapp: QApplication, tmp_path: Path, name: str) -> None:
    assert shows_something(tmp_path, name)
