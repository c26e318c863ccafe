"""Two real screens of which the second goes away and comes back while something is live.

Runs on a display of its own (Xvfb) in a process of its own, so it needs no set-up. Skipped only where a part of the X
server is not installed: Debian's xvfb, libxrandr2 and what Qt needs for X (see .ci).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.ui.projector.x_server import MISSING

ROOT = Path(__file__).parents[3]
ON_THE_WALL = ["wall", 1366, 0, 1280, 720]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"needs an X server: {MISSING} is not installed")


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What was seen at each moment of the story in which the projector goes away and comes back."""
    return played(tmp_path_factory.mktemp("plenary"), "wall")


def played(folder: Path, goes: str) -> dict[str, Any]:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.ui.projector.unplugging", str(folder), goes],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=300,
        env={name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"},
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def test_the_wall_is_blank_first_and_shows_what_was_chosen_then(seen: dict[str, Any]) -> None:
    assert seen["screens"] == ["desk", "wall"]
    assert (seen["turned on"]["wall"], seen["turned on"]["windows"]) == ("blank", [ON_THE_WALL])
    assert "on and blank" in seen["turned on"]["banner"]
    assert (seen["live"]["wall"], seen["live"]["windows"]) == ("live", [ON_THE_WALL])
    assert seen["live"]["button"] == "Projector: common themes"


def test_what_is_written_meanwhile_waits_for_show(seen: dict[str, Any]) -> None:
    assert seen["changed"]["newer waits"] is True
    assert seen["changed"]["wall"] == "live"


def test_each_screen_shows_its_number(seen: dict[str, Any]) -> None:
    assert seen["identified"] == [[1, "desk"], [2, "wall"]]


def test_a_projector_that_is_unplugged_jumps_nowhere_and_only_the_facilitator_is_told(seen: dict[str, Any]) -> None:
    moment = seen["unplugged"]
    assert moment["windows"] == []
    assert "was unplugged" in moment["banner"]
    assert moment["button"] == "Projector off"
    assert moment["still kept"] is True
    assert seen["timer goes on"] == "04:59"
    assert seen["asked without"]["windows"] == []
    assert "only one screen" in seen["asked without"]["banner"]


def test_a_projector_that_comes_back_shows_nothing_until_it_is_asked_to_and_then_what_was_live(
    seen: dict[str, Any],
) -> None:
    assert (seen["plugged in"]["wall"], seen["plugged in"]["windows"]) == ("nothing", [])
    assert "is back" in seen["plugged in"]["banner"]
    assert (seen["shown again"]["wall"], seen["shown again"]["windows"]) == ("live", [ON_THE_WALL])
    assert seen["shown again"]["as it was"] is True
    assert (seen["turned off"]["wall"], seen["turned off"]["windows"]) == ("nothing", [])


def test_the_facilitator_keeps_screen_and_keyboard_all_the_time(seen: dict[str, Any]) -> None:
    moments = [moment for moment in seen.values() if isinstance(moment, dict)]
    assert len(moments) == 8
    assert {(moment["own"], moment["keyboard"]) for moment in moments} == {("desk", "MainWindow")}


def test_when_the_facilitators_own_screen_goes_the_wall_gives_theirs_to_them(tmp_path: Path) -> None:
    moments = played(tmp_path, "desk")
    assert (moments["live"]["own"], moments["live"]["windows"]) == ("desk", [ON_THE_WALL])
    gone = moments["own screen gone"]
    assert (gone["own"], gone["windows"], gone["button"]) == ("wall", [], "Projector off")
    assert "was unplugged" in gone["banner"]
