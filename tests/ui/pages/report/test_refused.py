"""A document that would tell too much: where is said, and a person chooses what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from a87desk.commands.participant import ChangeParticipant
from a87desk.domain.document_lists import Audience
from exports.leaks import refuse
from exports.leaks.forbidden import What
from exports.leaks.refuse import WouldTell
from exports.leaks.search import Leak
from tests.ui.opened import finish
from tests.ui.pages.report.report_room import SLOW_MS, Desk
from ui.pages.report.refused_dialog import RefusedDialog
from ui.widgets.labels import PlainLabel

assert ChangeParticipant


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> list[RefusedDialog]:
    """Dialogs that opened, each answered by what `_answer` holds."""
    return []


def _answering(monkeypatch: pytest.MonkeyPatch, act: Callable[[RefusedDialog], None]) -> list[RefusedDialog]:
    opened: list[RefusedDialog] = []

    def execute(dialog: RefusedDialog) -> int:
        opened.append(dialog)
        dialog.show()
        act(dialog)
        return 0

    monkeypatch.setattr(RefusedDialog, "exec", execute)
    return opened
