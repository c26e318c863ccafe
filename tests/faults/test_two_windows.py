"""One workshop file and two windows: the second is refused in words, the first is not disturbed (E_LOCKED)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from a87desk.commands.note import WriteNote
from a87desk.domain.note import Note
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.workspace import create_workspace, open_workspace

ROOT = Path(__file__).parents[2]
RACE = """
import sys
from pathlib import Path
from a87desk.domain.errors import A87Error
from a87desk.workspace import open_workspace
sys.stdin.readline()
try:
    workspace = open_workspace(Path(sys.argv[1]), "somebody")
    print("opened", flush=True)
except A87Error as problem:
    print(problem.code, flush=True)
sys.stdin.readline()
"""


def note(words: str) -> WriteNote:
    return WriteNote(Note(id=new_id(), text=words))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "workshop.a87"
    create_workspace(path, Workshop(id=new_id(), title="Kathmandu"), "somebody").close()
    return path


def test_a_command_beside_an_open_window_is_refused_and_the_window_goes_on(path: Path, tmp_path: Path) -> None:
    workspace = open_workspace(path, "somebody")
    workspace.run(note("before"))
    out = tmp_path / "out.a87b"
    for words in (["check", path], ["export", path, "--bundle", out], ["import", path, path]):
        ran = subprocess.run(
            [sys.executable, "-m", "a87desk", *map(str, words)], capture_output=True, text=True, cwd=ROOT, check=False
        )
        assert ran.returncode == 75, ran.stderr
        assert "(E_LOCKED)" in ran.stderr
        assert "Traceback" not in ran.stderr
    assert not out.exists()
    workspace.run(note("after"))
    workspace.close()
    workspace = open_workspace(path, "somebody")
    assert {one.text for one in workspace.read.all(Note)} == {"before", "after"}
    assert workspace.check().problems == ()
    workspace.close()


def _race(path: Path, windows: int) -> list[str]:
    """Open the file in several processes at once; return what each said."""
    children = [
        subprocess.Popen(
            [sys.executable, "-c", RACE, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        for _ in range(windows)
    ]
    said = []
    for go in (True, False):  # all begin, then all are told to end
        for child in children:
            assert child.stdin is not None
            child.stdin.write("\n")
            child.stdin.flush()
        if go:
            said = [child.stdout.readline().strip() for child in children if child.stdout]
    for child in children:
        child.communicate()
    return said


def test_of_windows_that_open_a_file_at_once_one_gets_it_at_most(path: Path) -> None:
    rounds = [_race(path, 4) for _ in range(3)]
    assert {one for said in rounds for one in said} == {"opened", "E_LOCKED"}
    assert max(said.count("opened") for said in rounds) == 1
    workspace = open_workspace(path, "somebody")
    assert workspace.check().problems == ()
    workspace.close()
