"""`export --all` as it is typed: everything into one folder, for one audience, or only what is named."""

from __future__ import annotations

from pathlib import Path

from tests.a87desk.cli.conftest import Type
from tests.exports.reading_pdf import text_of


def test_everything_with_something_in_it_is_written(a87desk: Type, forum: Path, tmp_path: Path) -> None:
    told = a87desk("export", "forum.a87", "--all", "out", "--json").json
    paths = [tmp_path / one["path"] for one in told["files"]]
    assert len(paths) > 10
    assert all(path.stat().st_size == one["bytes"] for path, one in zip(paths, told["files"], strict=True))
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(
        ["Contents.txt", *(path.name for path in paths)]
    )


def test_a_second_run_replaces_nothing_unless_told(a87desk: Type, forum: Path, tmp_path: Path) -> None:
    words = ("export", "forum.a87", "--all", "out", "--output", "agenda:pdf")
    assert a87desk(*words).code == 0
    path = tmp_path / "out" / "NGO-Forum-Alliance-8-7-Agenda.pdf"
    path.write_bytes(b"mine")
    refused = a87desk(*words)
    assert (refused.code, "E_FILES_IN_THE_WAY" in refused.err) == (73, True)
    assert path.read_bytes() == b"mine"
    assert a87desk(*words, "--replace").code == 0
    assert path.read_bytes().startswith(b"%PDF")


def test_an_empty_document_asked_for_by_name_is_told(a87desk: Type, forum: Path) -> None:
    ran = a87desk("export", "forum.a87", "--all", "out", "--output", "matrix", "--output", "concept_note:pdf")
    assert ran.code == 73
    assert "No selection matrix is filled in yet." in ran.out
    assert "Concept-note.pdf" in ran.out


def test_a_document_that_does_not_exist_is_refused_with_those_that_do(a87desk: Type, forum: Path) -> None:
    for words in ("nothing", "agenda:ics"):
        ran = a87desk("export", "forum.a87", "--all", "out", "--output", words)
        assert (ran.code, "outcome_report" in ran.err) == (2, True)


def test_a_folder_and_single_files_are_asked_for_apart(a87desk: Type, forum: Path) -> None:
    assert a87desk("export", "forum.a87", "--all", "out", "--pdf", "report.pdf").code == 2


def test_the_progress_report_is_of_the_day_that_is_given(a87desk: Type, forum: Path, tmp_path: Path) -> None:
    words = ("export", "forum.a87", "--all", "out", "--output", "progress_report:pdf", "--period", "2017 to 2018")
    assert a87desk(*words, "--as-of", "2018-10-01", "--focal-point", "A ministry").code == 0
    text = text_of((tmp_path / "out" / "NGO-Forum-Alliance-8-7-Progress-report.pdf").read_bytes())
    for said in ("1 October 2018", "2017 to 2018", "A ministry"):
        assert said in text
    assert a87desk(*words, "--as-of", "tomorrow", "--replace").code == 2
