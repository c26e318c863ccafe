"""The panel: a page on a workshop of four groups that said six things."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from a87desk.commands.theme import AddTheme
from tests.ui.opened import context_of, open_session
from tests.ui.pages.consensus.panel_room import SAID, Panel, panel_workshop
from ui.pages.consensus.page import ConsensusPage


@pytest.fixture
def panel(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Panel]:
    said, themes = getattr(request, "param", (SAID, ()))
    workspace, ids = panel_workshop(tmp_path / "w.a87", said)
    for name, codes in themes:
        workspace.run(AddTheme(name, tuple(ids[code] for code in codes)))
    session = open_session(qtbot, workspace, tmp_path / "w.a87")
    context, asked = context_of(session, tmp_path)
    page = ConsensusPage(context)
    qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    made = Panel(qtbot, page, session, asked, ids)
    made.settle()
    yield made
    session.close()
