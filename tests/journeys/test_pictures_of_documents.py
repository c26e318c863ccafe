"""Every scene of documents, which make whole reports, can be photographed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.journeys.photographed import OF_DOCUMENTS, shows_something, still_open
from tests.journeys.test_pictures import PLATFORM_WORDS
from ui import theme
from ui.tokens import Scheme

pytestmark = pytest.mark.qt_log_ignore(PLATFORM_WORDS, extend=True)


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> Iterator[None]:
    yield
    assert still_open() == []
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme.current().choose_scheme(Scheme.LIGHT)


@pytest.mark.parametrize("name", list(OF_DOCUMENTS))
def test_a_scene_of_documents_can_be_photographed(qapp: QApplication, tmp_path: Path, name: str) -> None:
    assert shows_something(tmp_path, name)
