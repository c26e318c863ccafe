"""The main job end to end, as `a87desk demo` runs it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from a87desk.commands.note import WriteNote
from a87desk.importing.workshop_document import read_document
from resources.samples import ngo_forum_document
from tests.a87desk.cli.conftest import Ran, Type

ROOT = Path(__file__).parents[3]


@pytest.fixture
def told(a87desk: Type) -> Ran:
    return a87desk("demo", "--out", "out", "--json", "--progress")


def test_the_whole_job_is_done_and_summed_up(told: Ran, a87desk: Type, tmp_path: Path) -> None:
    assert told.code == 0
    summary = told.json
    assert summary["folder"] == "out"
    assert summary["recommendations"] == 25
    assert [one["recommendations"] for one in summary["groups"]] == [6, 4, 5, 6, 4]
    assert [one["number"] for one in summary["groups"] if one["below_target"]] == [2, 5]
    assert summary["suggestions"] >= 1
    mapping = next(one for one in summary["themes"] if one["name"] == "Map what already exists first")
    assert (mapping["support"], mapping["codes"]) == (3, ["2.1", "3.1", "4.2"])
    assert [one["news"] for one in summary["imported_again"]] == [False] * 5
    assert summary["problems"] == []
    made = {Path(one["path"]).relative_to("out").as_posix() for one in summary["files"]}
    there = {path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.*")}
    assert made == {path for path in there if not path.endswith("laptop.key")}
    assert len(made) == 20
    keys = [path.read_bytes() for path in (tmp_path / "out" / "laptops").rglob("laptop.key")]
    assert len(keys) == len(set(keys)) == 6
    workshops_and_bundles = [one["path"] for one in summary["files"] if ".a87" in Path(one["path"]).suffix]
    assert a87desk("check", *workshops_and_bundles).code == 0


def test_every_word_of_the_sample_is_in_the_file_that_the_groups_wrote_together(
    told: Ran, a87desk: Type, tmp_path: Path
) -> None:
    said = told.err.splitlines()
    assert said[0].endswith("Making the workshop")
    shares = [int(line.split("%")[0]) for line in said]
    assert shares == sorted(shares)
    assert shares[-1] < 100
    file = next(one["path"] for one in told.json["files"] if one["path"].endswith(".a87"))
    a87desk("export", file, "--document", "out.json")
    sample = read_document(ngo_forum_document().read_bytes())
    made = read_document((tmp_path / "out.json").read_bytes())
    assert {one.id: (one.text, one.number) for one in made.recommendations} == {
        one.id: (one.text, one.number) for one in sample.recommendations
    }
    assert {(one.id, one.text, one.kind) for one in made.notes} == {
        (one.id, one.text, one.kind) for one in sample.notes
    }
    assert set(made.participants) == set(sample.participants)


def test_a_folder_that_holds_something_is_left_alone(a87desk: Type, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("Dear all")
    ran = a87desk("demo", "--out", "mine")
    assert (ran.code, ran.out) == (73, "")
    assert ran.err.strip().endswith("(E_FOLDER_TAKEN)")
    assert [path.name for path in tmp_path.rglob("*")] == ["mine", "letter.txt"]


def test_without_a_name_a_free_folder_is_found_and_people_read_the_summary(a87desk: Type, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "letter.txt").write_text("Dear all")
    ran = a87desk("demo")
    assert ran.code == 0
    assert (tmp_path / "out-2" / "outcome-report.pdf").exists()
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["letter.txt"]
    assert "an exercise made for this sample" in ran.out
    assert "25 recommendations from 5 groups: 6, 4, 5, 6, 4" in ran.out
    assert "Imported again, the 5 bundles change nothing." in ran.out
    assert ran.err == ""


def test_stopping_in_the_middle_leaves_nothing(a87desk: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_args: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(WriteNote, "apply", stop)
    ran = a87desk("demo", "--out", "out")
    assert (ran.code, ran.out) == (130, "")
    assert "Stopped" in ran.err
    assert list(tmp_path.iterdir()) == []


def _hear_ctrl_c() -> None:
    """Be started as from a terminal; a shell's background jobs are deaf to Ctrl-C, and so is what they start."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be sent Ctrl-C there")
def test_ctrl_c_in_a_terminal_leaves_nothing(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "a87desk", "demo", "--out", "out", "--progress"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        words,
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_hear_ctrl_c,
    ) as run:
        assert run.stderr is not None
        while b"Group 2 writes" not in run.stderr.readline():
            assert run.poll() is None
        run.send_signal(signal.SIGINT)
        out, said = run.communicate(timeout=60)
    assert (run.returncode, out) == (130, b"")
    assert b"Stopped" in said
    assert b"Traceback" not in said
    assert list(tmp_path.iterdir()) == []


def test_the_self_test_is_the_whole_job(a87desk: Type, tmp_path: Path) -> None:
    ran = a87desk("--selftest")
    assert (ran.code, ran.out) == (0, "ok\n")
    assert list(tmp_path.iterdir()) == []
