"""Files that are not workshops, newer, empty, cut short, protected, in use or full: a sentence, and no harm."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from a87desk.commands.note import WriteNote
from a87desk.domain.bundle_errors import AlreadyOpen, DiskFull, EmptyFile, PathTooLong, ReadOnly, WorkshopDamaged
from a87desk.domain.errors import A87Error
from a87desk.domain.note import Note
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.domain.workshop_errors import FileExists, NewerWorkshop, NoSuchFile, NotAWorkshop
from a87desk.workspace import Workspace, create_workspace, open_workspace, workspace_from_bundle

ROOT = Path(__file__).parents[3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed workshop file with a note in it."""
    path = tmp_path / "workshop.a87"
    workspace = create_workspace(path, Workshop(id=new_id(), title="Kathmandu"), "somebody")
    workspace.run(WriteNote(Note(id=new_id(), text="the words")))
    workspace.close()
    return path


def refusal(path: Path) -> A87Error:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(A87Error) as refused:
        open_workspace(path, "somebody")
    assert (path.read_bytes() if path.is_file() else None) == before
    assert sorted(one.name for one in path.parent.iterdir() if one.name.startswith(path.name + "-")) == []
    return refused.value


def words_in(path: Path) -> list[str]:
    workspace = open_workspace(path, "somebody")
    try:
        assert workspace.check().problems == ()
        return sorted(note.text for note in workspace.read.all(Note))
    finally:
        workspace.close()


def damage_is_noticed(path: Path) -> bool:
    """Whether opening or checking the file finds that it is not as it was written."""
    try:
        workspace = open_workspace(path, "somebody")
    except A87Error:
        return True
    try:
        return workspace.check().problems != ()
    except WorkshopDamaged:
        return True
    finally:
        workspace.close()


def as_somebody_else(code: str, path: Path) -> str:
    """Run code as a person who is not root and has no right to what root protects; return what it prints."""
    become = "import os, sys, a87desk.workspace; os.setgroups([]); os.setgid(65534); os.setuid(65534)"
    program = f"{become}\n{code}"
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, cwd=ROOT, check=False, timeout=60
    )
    return done.stdout.strip() or done.stderr


OPEN = """
from pathlib import Path
from a87desk.domain.errors import A87Error
from a87desk.workspace import open_workspace
try:
    open_workspace(Path(sys.argv[1]), "somebody").close()
    print("opened")
except A87Error as problem:
    print(problem.code)
"""


# What is not a workshop


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert isinstance(refusal(tmp_path / "none.a87"), NoSuchFile)


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "x.a87").touch()
    assert isinstance(refusal(tmp_path / "x.a87"), EmptyFile)


@pytest.mark.parametrize("content", [b"x", b"PK\x03\x04" * 100, b"SQLite format 3\0", os.urandom(5000)], ids=range(4))
def test_a_file_of_something_else(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.a87").write_bytes(content)
    assert isinstance(refusal(tmp_path / "x.a87"), NotAWorkshop)


def test_another_programs_database(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "x.a87")
    connection.execute("CREATE TABLE a (b)")
    connection.close()
    assert isinstance(refusal(tmp_path / "x.a87"), NotAWorkshop)


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "x.a87").mkdir()
    assert refusal(tmp_path / "x.a87").code == "E_IO"


def test_a_file_of_a_newer_version(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 2")
    connection.close()
    assert isinstance(refusal(path), NewerWorkshop)


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95, 0.999])
def test_a_file_cut_short_is_noticed(path: Path, share: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert damage_is_noticed(path)


# Nothing happens by opening


def test_opening_and_closing_writes_nothing(path: Path) -> None:
    before = path.read_bytes(), path.stat().st_mtime_ns
    open_workspace(path, "somebody").close()
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_a_workshop_is_not_made_over_a_file(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(FileExists):
        create_workspace(path, Workshop(id=new_id()), "somebody")
    assert path.read_bytes() == before


def test_names_in_any_script_and_with_any_sign_open(tmp_path: Path) -> None:
    names = [
        "कार्यशाला",
        "ورشة عمل",
        "Đặng",
        "a b",
        "100 %",
        "#1;?&",
        "it's “it”",
        "👩🏽‍🏫",
        "x" * 200,
        "e\u0301te\u0301",
    ]
    for name in names:
        path = tmp_path / f"{name}.a87"
        create_workspace(path, Workshop(id=new_id(), title=name), "somebody").close()
        workspace = open_workspace(path, "somebody")
        assert workspace.check().problems == ()
        workspace.close()


def test_a_folder_name_that_is_too_long_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path.joinpath(*["f" * 200] * 3)
    folder.mkdir(parents=True)
    with pytest.raises(PathTooLong):
        create_workspace(folder / "x.a87", Workshop(id=new_id()), "somebody")
    assert list(folder.iterdir()) == []


def test_a_workshop_that_cannot_be_made_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> object:
        raise DiskFull(need="10 MB")

    monkeypatch.setattr(Workspace, "run", fail)
    with pytest.raises(DiskFull):
        create_workspace(tmp_path / "x.a87", Workshop(id=new_id()), "somebody")
    assert list(tmp_path.iterdir()) == []


def test_a_workshop_from_a_refused_bundle_leaves_nothing(tmp_path: Path, path: Path) -> None:
    workspace = open_workspace(path, "somebody")
    workspace.export_bundle(tmp_path / "all.a87b", None)
    workspace.close()
    with pytest.raises(A87Error) as refused:
        workspace_from_bundle(tmp_path / "new.a87", tmp_path / "all.a87b", "somebody")
    assert refused.value.code == "E_UNSIGNED"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["all.a87b", "workshop.a87"]


# Protected


@pytest.mark.skipif(os.name == "nt" or os.getuid() != 0, reason="needs to become somebody else")
@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o777), (0o666, 0o555), (0o000, 0o777)])
def test_what_a_person_may_not_write_is_refused_as_protected(path: Path, file_mode: int, folder_mode: int) -> None:
    folder = Path("/var/tmp") / f"a87-{new_id()}"
    folder.mkdir()
    try:
        target = Path(shutil.copy(path, folder / "workshop.a87"))
        target.chmod(0o666)
        folder.chmod(0o777)
        assert as_somebody_else(OPEN, target) == "opened"
        target.chmod(file_mode)
        folder.chmod(folder_mode)
        assert as_somebody_else(OPEN, target) == "E_READ_ONLY"
    finally:
        folder.chmod(0o777)
        shutil.rmtree(folder)


def test_a_medium_that_turned_read_only_is_said_and_nothing_is_half_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = open_workspace(path, "somebody")
    workspace.store.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(ReadOnly):
        workspace.run(WriteNote(Note(id=new_id(), text="more")))
    workspace.store.connection.execute("PRAGMA query_only = OFF")
    workspace.run(WriteNote(Note(id=new_id(), text="and more")))
    workspace.close()
    assert words_in(path) == ["and more", "the words"]


# Full


def fill_until_refused(workspace: Workspace, act: Callable[[int], object]) -> int:
    """Do an act again and again on a disk that fills up; return how often it was done."""
    pages = workspace.store.connection.execute("PRAGMA page_count").fetchone()[0]
    workspace.store.connection.execute(f"PRAGMA max_page_count = {pages + 12}")
    for count in range(1_000):
        try:
            act(count)
        except DiskFull:
            return count
    raise AssertionError("the disk never was full")


def test_a_full_disk_is_said_and_every_saved_note_is_there(path: Path) -> None:
    workspace = open_workspace(path, "somebody")
    words = "many words " * 100
    saved = fill_until_refused(
        workspace, lambda count: workspace.run(WriteNote(Note(id=new_id(), text=f"{count} {words}")))
    )
    assert saved > 0
    assert len(workspace.read.all(Note)) == saved + 1
    workspace.store.connection.execute("PRAGMA max_page_count = 1000000")
    workspace.run(WriteNote(Note(id=new_id(), text="there is room again")))
    workspace.close()
    assert len(words_in(path)) == saved + 2


def test_an_import_on_a_full_disk_leaves_nothing_of_it(path: Path, tmp_path: Path) -> None:
    from a87desk.exchange.consent import Consent

    workspace = open_workspace(path, "somebody")
    for count in range(60):
        workspace.run(WriteNote(Note(id=new_id(), text=f"{count} " + "many words " * 50)))
    workspace.export_bundle(tmp_path / "all.a87b", None)
    for _ in range(60):
        workspace.undo()
    workshop_id = workspace.workshop_id
    workspace.close()
    from a87desk.store.store import create_store

    small = Workspace(create_store(tmp_path / "small.a87", "somebody", workshop_id=workshop_id), tmp_path)
    small.run(WriteNote(Note(id=new_id(), text="mine")))
    pages = small.store.connection.execute("PRAGMA page_count").fetchone()[0]
    small.store.connection.execute(f"PRAGMA max_page_count = {pages + 6}")
    with pytest.raises(DiskFull):
        small.import_bundle(tmp_path / "all.a87b", consent=Consent(unsigned=True))
    assert [note.text for note in small.read.all(Note)] == ["mine"]
    assert small.check().problems == ()
    assert small.store.ledger.arrivals() == []
    small.store.connection.execute("PRAGMA max_page_count = 1000000")
    assert small.import_bundle(tmp_path / "all.a87b", consent=Consent(unsigned=True)).added == 62
    small.close()


# In use


HOLD = """
import sys
from pathlib import Path
from a87desk.workspace import open_workspace
workspace = open_workspace(Path(sys.argv[1]), "the other window")
print("open", flush=True)
sys.stdin.read()
"""


def window(path: Path) -> subprocess.Popen[str]:
    """Open the file in another process and wait until it is open."""
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert child.stdout is not None
    assert child.stdout.readline().strip() == "open"
    return child


def end(child: subprocess.Popen[str]) -> None:
    child.kill()
    child.wait()
    for stream in (child.stdin, child.stdout):
        assert stream is not None
        stream.close()


def test_a_second_window_is_refused_and_no_lock_stays_after_a_kill(path: Path) -> None:
    child = window(path)
    try:
        assert isinstance(refusal(path), AlreadyOpen)
    finally:
        end(child)
    assert words_in(path) == ["the words"]


def test_a_window_waits_less_than_a_second_for_a_file_in_use(path: Path) -> None:
    workspace = open_workspace(path, "somebody")
    assert workspace.store.connection.execute("PRAGMA busy_timeout").fetchone()[0] < 1_000
    workspace.close()


def test_the_same_window_cannot_open_a_file_twice(path: Path) -> None:
    workspace = open_workspace(path, "somebody")
    with pytest.raises(AlreadyOpen):
        open_workspace(path, "somebody")
    workspace.close()
    assert words_in(path) == ["the words"]


def test_trying_to_open_twice_does_not_give_the_lock_away(path: Path) -> None:
    """On Linux and macOS a process that closes a file loses its locks on it: looking is enough to lose them."""
    workspace = open_workspace(path, "somebody")
    for again in (path, path.parent / "." / path.name):
        with pytest.raises(AlreadyOpen):
            open_workspace(again, "somebody")
    link = path.with_name("link.a87")
    link.symlink_to(path)
    with pytest.raises(AlreadyOpen):
        open_workspace(link, "somebody")
    assert _other_process_opens(path) == "E_LOCKED"
    workspace.close()
    assert _other_process_opens(path) == "opened"


def _other_process_opens(path: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{OPEN}", str(path)], capture_output=True, text=True, cwd=ROOT, check=True
    )
    return done.stdout.strip()


def test_a_saved_copy_opens_on_its_own_while_the_file_is_open(path: Path) -> None:
    workspace = open_workspace(path, "somebody")
    workspace.save_copy(path.with_name("copy.a87"))
    assert words_in(path.with_name("copy.a87")) == ["the words"]
    assert _other_process_opens(path) == "E_LOCKED"
    workspace.close()


def test_a_copy_in_memory_sees_one_moment_and_changes_nothing(path: Path) -> None:
    workspace = open_workspace(path, "somebody")
    copy = workspace.copy_in_memory()
    workspace.run(WriteNote(Note(id=new_id(), text="later")))
    copy.run(WriteNote(Note(id=new_id(), text="only in the copy")))
    assert sorted(note.text for note in copy.read.all(Note)) == ["only in the copy", "the words"]
    assert copy.check().problems == ()
    copy.close()
    workspace.close()
    assert words_in(path) == ["later", "the words"]
