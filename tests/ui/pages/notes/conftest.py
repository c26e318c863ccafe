"""The room that every test of the Notes page starts in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.notes.room import Room, made_room


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    """The page of group 2, shown, on a file of its own."""
    made = made_room(qtbot, tmp_path)
    yield made
    made.session.close()
