"""How the program ends: known problems, bugs, Ctrl-C, a reader that goes away; and what no words mean."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from a87desk.cli import check, desktop
from a87desk.cli.exit_codes import ExitCode, exit_code_for
from a87desk.domain.bundle_errors import AlreadyOpen
from tests.a87desk.cli.conftest import Type

ROOT = Path(__file__).parents[3]


def test_a_bug_is_a_sentence_and_a_report_without_words(
    a87desk: Type, forum: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> None:
        raise KeyError("words of a participant")

    monkeypatch.setattr(check, "_check", broken)
    ran = a87desk("check", "forum.a87")
    assert (ran.code, ran.out) == (70, "")
    assert "(E_INTERNAL)" in ran.err
    assert "Traceback" not in ran.err
    report = next((home / "reports").iterdir()).read_text(encoding="utf-8")
    assert "builtins.KeyError" in report
    assert "test_program.py" in report
    assert "words of a participant" not in report
    assert str(Path.home()) not in report or str(Path.home()) == "/"
    as_json = a87desk("check", "forum.a87", "--json")
    assert (as_json.code, as_json.json["error"]["code"]) == (70, "E_INTERNAL")


def test_a_file_that_is_open_elsewhere_can_be_tried_again(a87desk: Type, forum: Path) -> None:
    from a87desk.workspace import open_workspace

    workspace = open_workspace(forum, "")
    try:
        ran = a87desk("themes", "forum.a87")
    finally:
        workspace.close()
    assert (ran.code, ran.err.strip().endswith(f"({AlreadyOpen.code})")) == (75, True)


def test_stopping_is_said(a87desk: Type, forum: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "_check", stop)
    ran = a87desk("check", "forum.a87", "--json")
    assert (ran.code, ran.out) == (130, "")
    assert "nothing is half-written" in ran.err


@pytest.mark.parametrize(
    ("words", "opens"), [([], []), (["forum.a87"], ["forum.a87"]), (["desktop", "x.a87b"], ["x.a87b"])]
)
def test_no_words_or_a_file_of_ours_open_the_window(
    a87desk: Type, monkeypatch: pytest.MonkeyPatch, words: list[str], opens: list[str]
) -> None:
    opened: list[str] = []

    def run(asked: object, _console: object) -> int:
        opened.extend([str(asked.file)] if asked.file else [])  # type: ignore[attr-defined]
        return 0

    monkeypatch.setattr(desktop, "run", run)
    assert a87desk(*words).code == 0
    assert opened == opens


def test_a_missing_window_library_is_a_sentence(a87desk: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ui.app", None)
    ran = a87desk("desktop")
    assert ran.code == 70, "our own module missing is a bug"
    monkeypatch.delitem(sys.modules, "ui.app")
    for name in [name for name in sys.modules if name.partition(".")[0] == "PySide6"]:
        monkeypatch.delitem(sys.modules, name)
    for name in [name for name in sys.modules if name.startswith("ui.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "PySide6", None)
    ran = a87desk("desktop")
    assert ran.code == 3
    assert ran.err.strip().endswith("(E_NO_WINDOW)")


@pytest.mark.parametrize("words", [["fly"], ["import"], ["library"], ["new", "--colour", "red", "x.a87"]])
def test_words_that_make_no_sense_end_with_two(a87desk: Type, words: list[str]) -> None:
    ran = a87desk(*words)
    assert (ran.code, ran.out) == (2, "")
    assert "usage: a87desk" in ran.err


def test_help_names_every_command(a87desk: Type) -> None:
    shown = a87desk("--help")
    assert shown.code == 0
    for command in ("new", "import", "export", "suggest", "themes", "check", "library", "demo", "desktop"):
        assert f"    {command} " in shown.out


def test_people_words_cannot_give_orders_to_a_terminal(a87desk: Type, tmp_path: Path) -> None:
    title = "Plan\\u009b31m\\u202e"
    (tmp_path / "odd.json").write_text(
        f'{{"format": "a87desk-workshop", "version": 1, "workshop": {{"id": "odd", "title": "{title}"}}}}'
    )
    shown = a87desk("new", "odd.a87", "--from", "odd.json").out
    assert "\x9b" not in shown
    assert "\u202e" not in shown
    assert "[U+009B]" in shown


def test_unknown_problems_count_as_a_file_that_cannot_be_used() -> None:
    assert exit_code_for("E_NOT_BUNDLE") is ExitCode.NOT_USABLE
    assert exit_code_for("E_LOCKED") is ExitCode.BUSY


def test_as_a_process_it_speaks_utf8_and_ends_with_its_code(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "a87desk", "new", str(tmp_path / "né.a87"), "--title", "Tájékoztató ٣"],
        cwd=ROOT, capture_output=True, check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )  # fmt: skip
    assert ran.returncode == 0
    assert "Tájékoztató ٣" in ran.stdout.decode("utf-8")
    missing = subprocess.run(
        [sys.executable, "-m", "a87desk", "check", str(tmp_path / "none.a87")],
        cwd=ROOT, capture_output=True, check=False,
    )  # fmt: skip
    assert missing.returncode == 66
    assert b"Traceback" not in missing.stderr


def test_a_reader_that_goes_away_is_no_bug(a87desk: Type, forum: Path) -> None:
    program = (
        "import os, sys\n"
        "reading, writing = os.pipe()\n"
        "os.dup2(writing, 1)\n"
        "os.close(writing)\n"
        "os.close(reading)\n"
        "from a87desk.__main__ import main\n"
        f"sys.exit(main(['check', *[{str(forum)!r}] * 1, '--json']))"
    )
    ran = subprocess.run([sys.executable, "-u", "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (141, "")
