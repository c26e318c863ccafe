"""What every test starts from: a laptop of its own, and a clock that stands still until a test moves it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path

import pytest

import_module("exports.xlsx")  # before any test imports openpyxl, so that it writes here as it does in the program


@dataclass
class StandingClock:
    """A clock to be given where the program asks for one; `jump` sets it wrong."""

    now: datetime = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def jump(self, *, days: int = 0, seconds: int = 0) -> None:
        self.now += timedelta(days=days, seconds=seconds)


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of this laptop's settings and key, so that no test reads or writes a person's own."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("A87DESK_HOME", str(folder))
    return folder
