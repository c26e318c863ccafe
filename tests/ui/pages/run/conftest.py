"""The page on a workshop of two days; `records` and `now` of a test say another one or another moment."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from a87desk.domain.record import Record
from tests.a87desk.test_room_clock import Seconds
from tests.conftest import StandingClock
from tests.ui.pages.run.run_room import TODAY, Played, at, play, workshop_of


@pytest.fixture
def records() -> tuple[Record, ...]:
    return TODAY


@pytest.fixture
def now() -> str:
    return "08:50"


@pytest.fixture
def played(
    qtbot: QtBot, tmp_path: Path, clock: StandingClock, records: tuple[Record, ...], now: str
) -> Iterator[Played]:
    clock.now = at("08:00")
    workshop_of(tmp_path / "w.a87", records, clock).close()
    clock.now = at(now)
    made = play(qtbot, tmp_path, clock, Seconds())
    yield made
    made.session.close()
