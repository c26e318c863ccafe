"""Making documents of a workshop and putting them on the disk: the same each time, whole or not at all, stoppable."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from a87desk.commands.document import TakeRecords
from a87desk.domain import atomic_file
from a87desk.domain.bundle_errors import CannotRead, DiskFull, ReadOnly
from a87desk.domain.errors import A87Error
from a87desk.reading.workshop_model import workshop_model
from a87desk.workspace import create_workspace
from exports.files import write_output
from exports.formats import Cancelled, Format
from exports.outputs import outcome_report_pdf, output_name, workbook_xlsx
from exports.report.options import ReportOptions
from tests.conftest import StandingClock
from tests.exports.making import Made, made, small_workshop
from tests.journeys.workshops import forum_document

WRITERS = {"report": outcome_report_pdf, "workbook": workbook_xlsx}
OLD = b"the old document"

STOPPED_BY: list[tuple[BaseException, type[BaseException]]] = [
    (OSError(errno.ENOSPC, "full"), DiskFull),
    (OSError(errno.EROFS, "read-only"), ReadOnly),
    (OSError(errno.EIO, "torn out"), CannotRead),
    (KeyboardInterrupt(), KeyboardInterrupt),
]


@pytest.mark.parametrize("kind", WRITERS)
def test_the_same_moment_gives_the_same_bytes(forum: Made, kind: str) -> None:
    first = {"report": forum.report.content, "workbook": forum.workbook}[kind]
    # Something else in between: nothing is carried over from document to document.
    with small_workshop(title="Another") as small:
        made(small.workspace)
    assert WRITERS[kind](forum.model) == first  # type: ignore[operator]


PROGRAM = """
import hashlib
from pathlib import Path
from tests.exports.test_outputs import two_documents
print(*(hashlib.sha256(content).hexdigest() for content in two_documents(Path({path!r}))))
"""


def two_documents(path: Path) -> tuple[bytes, bytes]:
    """Return both documents of a workshop file."""
    from a87desk.workspace import open_workspace

    workspace = open_workspace(path, "Facilitator")
    model = workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())
    workspace.close()
    return outcome_report_pdf(model), workbook_xlsx(model)


def test_another_run_and_another_day_give_the_same_bytes(tmp_path: Path, clock: StandingClock) -> None:
    """Documents read no clock: what they are dated is in the workshop or in the options."""
    from hashlib import sha256

    document = forum_document()
    path = tmp_path / "forum.a87"
    workspace = create_workspace(path, document.workshop, "Facilitator", clock=clock)
    workspace.run(TakeRecords(document.records()))
    workspace.close()
    own = [sha256(content).hexdigest() for content in two_documents(path)]
    zones = {**os.environ, "TZ": "Asia/Kathmandu", "PYTHONHASHSEED": "7", "LC_ALL": "C"}
    program = PROGRAM.format(path=str(path))
    other = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True, env=zones)
    assert other.stdout.split() == own


def test_the_date_of_a_report_is_what_was_asked_for(forum: Made) -> None:
    first, second = (outcome_report_pdf(forum.model, ReportOptions(date_text=text)) for text in ("1 May", "2 May"))
    assert first != second


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("at", [0.0, 0.3, 0.7, 0.95])
def test_a_cancelled_document_is_not_made(forum: Made, tmp_path: Path, kind: str, at: float) -> None:
    path = tmp_path / f"document.{kind}"
    path.write_bytes(OLD)
    asked: list[float] = []

    def go_on(share: float) -> bool:
        asked.append(share)
        return share < at

    with pytest.raises(Cancelled):
        write_output(path, WRITERS[kind](forum.model, progress=go_on))  # type: ignore[operator]
    assert asked[-1] >= at
    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("problem", "told"), STOPPED_BY, ids=lambda one: getattr(one, "__name__", repr(one)))
@pytest.mark.parametrize("old", [OLD, None], ids=["over an old file", "new"])
@pytest.mark.parametrize("step", ["_write_all", "_flush", "_take_name"])
def test_an_error_while_writing_leaves_no_half_file(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    problem: BaseException,
    told: type[BaseException],
    old: bytes | None,
    step: str,
) -> None:
    path = tmp_path / "report.pdf"
    if old is not None:
        path.write_bytes(old)
    real: Callable[..., None] = getattr(atomic_file, step)

    def breaks(*arguments: object) -> None:
        if step == "_write_all":
            real(arguments[0], memoryview(b"the first few bytes"))
        raise problem

    monkeypatch.setattr(atomic_file, step, breaks)
    with pytest.raises(told):
        write_output(path, b"new document" * 1000)
    assert (path.read_bytes() if path.exists() else None) == old
    assert list(tmp_path.iterdir()) == ([path] if old is not None else [])


def test_a_folder_that_is_gone_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(A87Error) as told:
        write_output(tmp_path / "gone" / "report.pdf", b"x")
    assert "Traceback" not in str(told.value)
    assert str(told.value)


def test_a_written_document_is_whole_and_replaces_the_old_one(tmp_path: Path, forum: Made) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(OLD)
    write_output(path, forum.report.content)
    assert path.read_bytes() == forum.report.content
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("title", "kind", "what", "name"),
    [
        ("NGO Forum – Alliance 8.7", Format.PDF, "Outcome report", "NGO-Forum-Alliance-8-7-Outcome-report.pdf"),
        ("../../etc/passwd", Format.WORKBOOK, "", "etc-passwd.xlsx"),
        ("", Format.PDF, "", "workshop.pdf"),
        ("الورشة الوطنية", Format.PDF, "", "الورشة-الوطنية.pdf"),
    ],
)
def test_a_document_is_named_after_its_workshop(title: str, kind: Format, what: str, name: str) -> None:
    with small_workshop(title=title) as small:
        model = workshop_model(small.workspace.read, small.workspace.workshop_id, "stamp")
    assert output_name(model, kind, what) == name
