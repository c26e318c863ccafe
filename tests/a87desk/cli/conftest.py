"""The command line as a person types it, in a folder of its own, on as many laptops as a test needs."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from a87desk.__main__ import main
from resources.samples import ngo_forum_document


@dataclass(frozen=True)
class Ran:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value on standard output."""
        return json.loads(self.out)


Type = Callable[..., Ran]


@pytest.fixture
def a87desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Type:
    """Type words after a87desk in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run(*words: object) -> Ran:
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run


@pytest.fixture
def on_laptop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Move to another laptop: its key and settings are in a folder of its own."""

    def move(name: str) -> None:
        monkeypatch.setenv("A87DESK_HOME", str(tmp_path / "homes" / name))

    return move


@pytest.fixture
def forum(a87desk: Type, tmp_path: Path) -> Path:
    """The workshop file of the sample, in the folder where commands are typed."""
    shutil.copy(ngo_forum_document(), tmp_path / "workshop.json")
    assert a87desk("new", "forum.a87", "--from", "workshop.json").code == 0
    return tmp_path / "forum.a87"
