"""Everything into one folder: whole files, a list of them, and no failure or cancel that costs what was made."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from a87desk.domain import atomic_file
from a87desk.domain.bundle_errors import DiskFull
from a87desk.domain.document_lists import Audience
from exports import every_output, export_all
from exports.every_output import NothingInIt
from exports.export_all import Choice, FilesInTheWay, name_of
from exports.files import write_output
from exports.formats import Format
from exports.report.options import ReportOptions
from tests.exports.making import Made, made, small_workshop

OPTIONS = ReportOptions()
AGENDA, PEOPLE = Choice("agenda", Format.PDF), Choice("participants", Format.WORKBOOK)
MATRIX, CONCEPT = Choice("matrix", Format.WORKBOOK), Choice("concept_note", Format.PDF)


def contents(folder: Path) -> str:
    return (folder / "Contents.txt").read_text(encoding="utf-8-sig")


def names_in(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_all_files_and_their_list_lie_in_the_folder(forum: Made, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    options = ReportOptions(audience=Audience.PUBLIC, date_text="3 May 2026")
    result = export_all.export_all(folder, (AGENDA, PEOPLE), forum.model, options)
    assert [one.name for one in result.whole] == [
        "NGO-Forum-Alliance-8-7-Agenda-public.pdf",
        "NGO-Forum-Alliance-8-7-Participants-public.xlsx",
    ]
    assert names_in(folder) == sorted(["Contents.txt", *(one.name for one in result.whole)])
    assert all((folder / one.name).stat().st_size == one.size for one in result.whole)
    told = contents(folder)
    for words in (forum.model.stamp, "Public, groups only", "English", "3 May 2026", result.whole[0].name):
        assert words in told
    assert result.words == "2 files written"


def test_what_cannot_be_made_costs_none_of_the_others(
    forum: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    real = every_output.make

    def broken(output: str, *rest: object) -> bytes:
        if output == "agenda":
            raise KeyError("a bug")
        return real(output, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(export_all, "make", broken)
    with caplog.at_level("CRITICAL"):
        result = export_all.export_all(tmp_path, (AGENDA, MATRIX, CONCEPT), forum.model, OPTIONS)
    assert [one.choice for one in result.whole] == [CONCEPT]
    assert [one.problem.code for one in result.failed if one.problem] == ["E_INTERNAL", "E_NOTHING_IN_IT"]
    assert names_in(tmp_path) == ["Contents.txt", "NGO-Forum-Alliance-8-7-Concept-note.pdf"]
    assert "Not made:" in contents(tmp_path)
    assert "No selection matrix is filled in yet." in contents(tmp_path)


@pytest.mark.parametrize("at", [0.0, 0.2, 0.34, 0.5, 0.7, 0.95])
def test_a_cancel_leaves_whole_files_only_and_says_which(forum: Made, tmp_path: Path, at: float) -> None:
    choices = (AGENDA, CONCEPT, PEOPLE)
    result = export_all.export_all(tmp_path, choices, forum.model, OPTIONS, lambda share: share < at)
    assert result.was_cancelled
    assert len(result.whole) + len(result.not_begun) == len(choices)
    assert names_in(tmp_path) == sorted(["Contents.txt", *(one.name for one in result.whole)])
    for one in result.whole:
        again = every_output.make(one.choice.output, one.choice.kind, forum.model, OPTIONS)
        assert (tmp_path / one.name).read_bytes() == again
    assert contents(tmp_path).count("stopped") == len(result.not_begun)


def test_files_that_are_there_are_left_alone_unless_they_may_be_replaced(forum: Made, tmp_path: Path) -> None:
    there = tmp_path / name_of(AGENDA, forum.model, OPTIONS)
    there.write_bytes(b"old")
    with pytest.raises(FilesInTheWay) as told:
        export_all.export_all(tmp_path, (CONCEPT, AGENDA), forum.model, OPTIONS)
    assert there.name in str(told.value)
    assert names_in(tmp_path) == [there.name]
    assert there.read_bytes() == b"old"
    export_all.export_all(tmp_path, (CONCEPT, AGENDA), forum.model, OPTIONS, may_replace=True)
    assert there.read_bytes().startswith(b"%PDF")


def test_a_full_disk_leaves_the_old_file_and_goes_on(
    forum: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / name_of(AGENDA, forum.model, OPTIONS)
    there.write_bytes(b"old")
    real = write_output

    def full(path: Path, content: bytes) -> None:
        if path == there:
            with monkeypatch.context() as broken:
                broken.setattr(atomic_file, "_flush", lambda *_: (_ for _ in ()).throw(OSError(errno.ENOSPC, "full")))
                real(path, content)
        real(path, content)

    monkeypatch.setattr(export_all, "write_output", full)
    result = export_all.export_all(tmp_path, (AGENDA, PEOPLE), forum.model, OPTIONS, may_replace=True)
    assert [type(one.problem) for one in result.failed] == [DiskFull]
    assert there.read_bytes() == b"old"
    assert [one.choice for one in result.whole] == [PEOPLE]


def test_a_stick_that_is_pulled_out_meanwhile_is_told_and_nothing_is_written_elsewhere(
    forum: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    real = write_output

    def pulled(path: Path, content: bytes) -> None:
        real(path, content)
        stick.rename(tmp_path / "gone")

    monkeypatch.setattr(export_all, "write_output", pulled)
    result = export_all.export_all(stick, (AGENDA, PEOPLE, CONCEPT), forum.model, OPTIONS)
    assert [one.choice for one in result.whole] == [AGENDA]
    assert [one.problem.code for one in result.failed if one.problem] == ["E_IO", "E_IO"]
    assert result.contents == ""
    assert not stick.exists()
    assert names_in(tmp_path / "gone") == [result.whole[0].name]


def test_names_tell_versions_apart_however_long_the_title_is() -> None:
    with small_workshop(title="Long words " * 40, languages=("en",)) as small:
        model = made(small.workspace).model
    options = [
        ReportOptions(audience=audience, language=language) for audience in Audience for language in ("", "fr", "ar")
    ]
    names = {name_of(AGENDA, model, one) for one in options}
    assert len(names) == len(options)
    assert max(len(name.encode()) for name in names) <= 80


def test_an_output_that_is_empty_is_told_as_its_problem(forum: Made, tmp_path: Path) -> None:
    result = export_all.export_all(tmp_path, (MATRIX,), forum.model, OPTIONS)
    assert isinstance(result.failed[0].problem, NothingInIt)
    assert result.words == "0 files written, 1 not made"
