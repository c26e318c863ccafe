"""A look into the folder where bundles come: what is new, what came already, what cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from a87desk.commands.note import WriteRecommendation
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.exchange.consent import Consent
from a87desk.exchange.signature import LaptopKey, load_or_make_laptop_key
from a87desk.exchange.waiting import MOST_FILES, FolderLook, Heads, Known, look_into
from a87desk.workspace import Workspace, create_workspace, workspace_from_bundle


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def own(tmp_path: Path) -> LaptopKey:
    return load_or_make_laptop_key(tmp_path / "own")


@pytest.fixture
def facilitator(tmp_path: Path) -> Workspace:
    return create_workspace(tmp_path / "w.a87", Workshop(id=new_id(), title="Forum"), "Facilitator")


def other_laptop(facilitator: Workspace, own: LaptopKey, tmp_path: Path) -> tuple[Workspace, LaptopKey]:
    facilitator.export_bundle(tmp_path / "starter.a87b", own)
    consent = Consent(frozenset({own.code}))
    laptop = workspace_from_bundle(tmp_path / "other.a87", tmp_path / "starter.a87b", "Joanna", consent=consent)
    return laptop, load_or_make_laptop_key(tmp_path / "other")


def look(facilitator: Workspace, own: LaptopKey, folder: Path) -> FolderLook:
    came = frozenset(entry.sha256 for entry in facilitator.store.ledger.arrivals())
    return look_into(folder, Known(facilitator.workshop_id, came, own.public_key))


def test_a_bundle_waits_until_it_was_taken_in(
    facilitator: Workspace, own: LaptopKey, folder: Path, tmp_path: Path
) -> None:
    laptop, key = other_laptop(facilitator, own, tmp_path)
    laptop.run(WriteRecommendation(Recommendation(id=new_id(), text="Words")))
    laptop.export_bundle(folder / "notes.A87B", key, for_group="a" * 32)
    (waiting,) = look(facilitator, own, folder).waiting
    assert (waiting.path.name, waiting.exporter, waiting.for_group) == ("notes.A87B", "Joanna", "a" * 32)
    facilitator.import_bundle(waiting.path, consent=Consent(frozenset({key.code})))
    assert look(facilitator, own, folder) == FolderLook(is_there=True)
    laptop.run(WriteRecommendation(Recommendation(id=new_id(), text="More")))
    laptop.export_bundle(folder / "again.a87b", key)
    assert [one.path.name for one in look(facilitator, own, folder).waiting] == ["again.a87b"]


def test_own_starters_and_other_workshops_do_not_wait(
    facilitator: Workspace, own: LaptopKey, folder: Path, tmp_path: Path
) -> None:
    facilitator.export_bundle(folder / "starter.a87b", own)
    stranger = create_workspace(tmp_path / "x.a87", Workshop(id=new_id()), "X")
    stranger.export_bundle(folder / "stranger.a87b", load_or_make_laptop_key(tmp_path / "x"))
    assert look(facilitator, own, folder) == FolderLook(is_there=True)


def test_an_unsigned_bundle_waits_too(facilitator: Workspace, own: LaptopKey, folder: Path) -> None:
    facilitator.export_bundle(folder / "unsigned.a87b", None)
    assert [one.path.name for one in look(facilitator, own, folder).waiting] == ["unsigned.a87b"]


def test_what_cannot_be_read_is_named_and_the_rest_is_seen(
    facilitator: Workspace, own: LaptopKey, folder: Path, tmp_path: Path
) -> None:
    laptop, key = other_laptop(facilitator, own, tmp_path)
    laptop.export_bundle(folder / "good.a87b", key)
    whole = (folder / "good.a87b").read_bytes()
    (folder / "half.a87b").write_bytes(whole[: len(whole) // 2])
    (folder / "empty.a87b").write_bytes(b"")
    (folder / "notes.txt").write_text("no bundle")
    (folder / "folder.a87b").mkdir()
    os.utime(folder / "good.a87b", (1, 1))
    found = look(facilitator, own, folder)
    assert [one.path.name for one in found.waiting] == ["good.a87b"]
    assert sorted(found.unreadable) == ["empty.a87b", "half.a87b"]


def test_a_file_that_did_not_change_is_not_read_again(
    facilitator: Workspace, own: LaptopKey, folder: Path, tmp_path: Path
) -> None:
    laptop, key = other_laptop(facilitator, own, tmp_path)
    bundle = folder / "notes.a87b"
    laptop.export_bundle(bundle, key)
    known, heads = Known(facilitator.workshop_id, frozenset()), Heads()
    first = look_into(folder, known, heads=heads)
    status = bundle.stat()
    bundle.write_bytes(b"x" * status.st_size)
    os.utime(bundle, ns=(status.st_atime_ns, status.st_mtime_ns))  # other bytes, but nothing shows it
    assert look_into(folder, known, heads=heads) == first
    assert look_into(folder, known).unreadable == ("notes.a87b",)
    bundle.write_bytes(b"half a file")
    assert look_into(folder, known, heads=heads).unreadable == ("notes.a87b",)
    assert len(heads) == 2


def test_a_stick_that_was_pulled_out_is_not_there(facilitator: Workspace, own: LaptopKey, tmp_path: Path) -> None:
    assert not look(facilitator, own, tmp_path / "gone").is_there
    (tmp_path / "file").write_text("x")
    assert not look(facilitator, own, tmp_path / "file").is_there


def test_a_look_can_be_stopped_and_never_takes_more_than_so_many(folder: Path) -> None:
    for number in range(MOST_FILES + 5):
        (folder / f"{number}.a87b").touch()
    seen: list[int] = []
    look_into(folder, Known("w", frozenset()), lambda: seen.append(1))
    assert len(seen) == MOST_FILES

    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        look_into(folder, Known("w", frozenset()), stop)
