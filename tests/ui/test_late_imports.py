"""What the first page does not need is not loaded for it: people wait for the window, on old laptops for seconds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.workshops import whole_forum

ROOT = Path(__file__).parents[2]
DOCUMENTS = ["reportlab", "uharfbuzz", "openpyxl", "docx", "lxml", "pypdfium2", "PIL"]
SUGGESTIONS = ["a87desk.consensus.suggestion", "a87desk.consensus.ranking", "rapidfuzz", "snowballstemmer"]
OTHERS = ["nacl", "pyrage", "a87desk.cli.demo", "a87desk.importing"]
WORKSHOPS = ["a87desk.workspace", "msgspec", "sqlite3", "ui.desk"]

START = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import ui.app as program

seen = {}

def note(name):
    seen[name] = sorted(sys.modules)

make_window, make_desk = program.make_window, program.make_desk

def made(app, folder):
    window = make_window(app, folder)
    QTimer.singleShot(0, lambda: note("painted"))
    return window

def shown(desk, key):
    note(key)
    if key == "start" or desk.session is None:
        finish()
    else:
        desk.session.ask(lambda _file: None, lambda _none: (note(key + " filled"), finish()))

def finish():
    print(json.dumps(seen))
    QApplication.quit()

def desk_made(window, folder, file=None):
    window.pages.page_shown.connect(lambda key: QTimer.singleShot(0, lambda: shown(desk[0], key)))
    desk.append(make_desk(window, folder, file))

desk = []
program.make_window, program.make_desk = made, desk_made
from a87desk.cli.program import main
sys.exit(main(sys.argv[1:]))
"""


def _modules_of(home: Path, role: str, *words: str) -> dict[str, set[str]]:
    """Return the modules that are loaded at each moment of a start, by the name of the moment."""
    home.mkdir()
    (home / "settings.json").write_text(json.dumps({"role": role}))
    ran = subprocess.run(
        [sys.executable, "-c", START, *words], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
        env={**os.environ, "A87DESK_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    found: dict[str, list[str]] = json.loads(ran.stdout)
    return {moment: set(names) for moment, names in found.items()}


def _loaded(modules: set[str], unwanted: list[str]) -> list[str]:
    return [name for name in unwanted if name in modules]


def test_the_window_is_painted_before_workshops_are_known(tmp_path: Path) -> None:
    seen = _modules_of(tmp_path / "home", "facilitator")
    assert "ui.main_window" in seen["painted"]
    assert _loaded(seen["painted"], WORKSHOPS + DOCUMENTS + SUGGESTIONS + OTHERS) == []
    assert "ui.pages.start.start_page" in seen["start"]
    assert _loaded(seen["start"], DOCUMENTS + SUGGESTIONS + OTHERS) == []


@pytest.mark.parametrize(("role", "page", "late"), [
    ("rapporteur", "notes", DOCUMENTS + SUGGESTIONS + OTHERS),
    ("facilitator", "consensus", DOCUMENTS + OTHERS),
])  # fmt: skip
def test_a_page_loads_what_it_shows_and_no_more(tmp_path: Path, role: str, page: str, late: list[str]) -> None:
    whole_forum(tmp_path / "forum.a87").close()
    seen = _modules_of(tmp_path / "home", role, str(tmp_path / "forum.a87"))
    assert f"ui.pages.{page}.page" in seen[f"{page} filled"]
    assert _loaded(seen[f"{page} filled"], late) == []
