"""Making documents and tables beside the window, and writing them to the disk: long work with progress and cancel.

Knows which writer makes what. Runs on other threads with frozen models; no widget is touched here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from a87desk.commands.document_version import MadeDocument, refuse_giving_out
from a87desk.domain.comment_sheet import DraftMark
from a87desk.domain.document_lists import Audience, DocumentKind
from a87desk.domain.document_version import DocumentVersion
from a87desk.importing.comment_arrival import CommentArrival, comment_arrival
from a87desk.importing.comment_sheets import CommentSheet, read_comment_sheet, section_names
from a87desk.reading.document_versions import VersionShown, model_of
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from a87desk.workspace import Workspace
from exports.formats import Format
from exports.report.options import ReportOptions
from exports.versions import SectionNow
from ui.tasks import TaskCancelled, Work

if TYPE_CHECKING:
    from a87desk.domain.errors import A87Error

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class State:
    """The workshop as it is now, with what says which state it is."""

    model: WorkshopModel
    known: tuple[str, ...]


def state_of(workspace: Workspace) -> State:
    """Return the workshop as it stands."""
    model = workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())
    return State(model, workspace.read.known())


def state_to_give_out(workspace: Workspace, document: MadeDocument, *, is_final: bool) -> State:
    """Return the workshop as it stands, for a document that may be given out.

    Raises:
        FinalStands, TwoVersionsStand: it may not.
    """
    refuse_giving_out(workspace.read, document, is_final=is_final)
    return state_of(workspace)


def written_document(
    path: Path, document: DocumentKind, state: State, options: ReportOptions, work: Work
) -> MadeDocument:
    """Make a document and write it; return what is to be kept of it."""
    from exports.files import write_output
    from exports.versions import made_version, options_text

    made = _stoppable(work, lambda told: made_version(document, state.model, options, told))
    write_output(path, made.content)
    return MadeDocument(
        document=document,
        audience=options.audience,
        language=options.language,
        date_text=options.date_text,
        options=options_text(options),
        stamp=state.model.stamp,
        known=state.known,
        pages=made.pages,
        file_name=path.name,
        sha=made.sha,
    )


def write_again(path: Path, copy: Workspace, version: DocumentVersion, work: Work) -> bool:
    """Make the document of a version again and write it; return whether it is the very file that was given out.

    `copy` is a copy of the workshop in memory; it is closed here.
    """
    from exports.files import write_output
    from exports.leaks.refuse import refuse_leaks
    from exports.versions import made_version, options_of

    document = version.document
    assert document is not None
    now, model = _now_and_then(copy, version)
    made = _stoppable(work, lambda told: made_version(document, model, options_of(version), told))
    # What became confidential since, or who asked not to be named, does not leave a second time.
    write_output(path, refuse_leaks(made.content, Format.PDF, now, version.audience))
    return made.sha == version.sha


def write_comment_sheet(path: Path, copy: Workspace, shown: VersionShown, work: Work) -> None:
    """Write the comment sheet of a draft; its sections have the pages that the draft has. Closes the copy."""
    from exports.files import write_output
    from exports.leaks.refuse import refuse_leaks
    from exports.sheets.comment_sheet import DraftOut, comment_sheet
    from exports.versions import made_version, options_of
    from exports.xlsx.writer import write_xlsx

    version = shown.version
    document = version.document
    assert document is not None
    now, model = _now_and_then(copy, version)
    made = _stoppable(work, lambda told: made_version(document, model, options_of(version), told))
    draft = DraftOut(
        mark=DraftMark(document, version.number or 0, version.stamp),
        workshop=model.workshop,
        number=shown.number,
        date_text=version.date_text,
        language=made.language,
        sections=made.sections,
    )
    content = write_xlsx(comment_sheet(draft))
    write_output(path, refuse_leaks(content, Format.WORKBOOK, now, version.audience))


def write_disposition_table(path: Path, model: WorkshopModel, document: DocumentKind, work: Work) -> None:
    """Write the disposition table of a document."""
    from exports.files import write_output
    from exports.leaks.refuse import refuse_leaks
    from exports.report.report import sections
    from exports.report.visible import visible
    from exports.sheets.disposition import disposition_workbook
    from exports.versions import sections_now
    from exports.xlsx.writer import write_xlsx

    # A section that comments speak of may say nothing now, and is in no outline then.
    titles = {one.key: one.title for one in sections()} if document is DocumentKind.OUTCOME_REPORT else {}
    titles |= {one.key: one.label for one in sections_now(document, model, ReportOptions())}
    book = disposition_workbook(visible(model), document, titles)
    content = _stoppable(work, lambda told: write_xlsx(book, told))
    write_output(path, refuse_leaks(content, Format.WORKBOOK, model, Audience.INTERNAL))


Sheets = list[tuple[str, Callable[[], CommentSheet]]]
"""File names, each with what gives the sheet or raises why it cannot be read."""


def read_sheets(paths: list[Path], sections: tuple[SectionNow, ...], work: Work) -> Sheets:
    """Read files; what cannot be read says so when it is asked for."""
    names = section_names([(one.key, *_number_and_title(one.label)) for one in sections])
    read: Sheets = []
    for place, path in enumerate(paths):
        work.progress(place, len(paths))
        read.append((path.name, _read(path, names)))
    return read


def _read(path: Path, names: dict[str, str]) -> Callable[[], CommentSheet]:
    from a87desk.domain.errors import A87Error
    from exports.xlsx.reader import read_workbook

    try:
        sheet = read_comment_sheet(path.name, path.read_bytes(), read_workbook, names)
    except A87Error as problem:
        return _failing(problem)
    except OSError as problem:
        from a87desk.importing.table_errors import NotATable

        return _failing(NotATable(detail=problem.strerror or type(problem).__name__))
    return lambda: sheet


def _failing(problem: A87Error) -> Callable[[], CommentSheet]:
    def fail() -> CommentSheet:
        raise problem

    return fail


def compared(workspace: Workspace, sheets: Sheets, document: DocumentKind, number: int) -> CommentArrival:
    """Return what the sheets would bring into the workshop."""
    return comment_arrival(workspace.read, sheets, document, number)


def _now_and_then(copy: Workspace, version: DocumentVersion) -> tuple[WorkshopModel, WorkshopModel]:
    """Return the workshop as it is and as it was when a version was made. Closes the copy."""
    try:
        return state_of(copy).model, model_of(copy.store, version)
    finally:
        copy.close()


def _number_and_title(label: str) -> tuple[str, str]:
    number, _blank, title = label.partition(" ")
    return (number, title) if number.replace(".", "").isdigit() else ("", label)


def _stoppable(work: Work, make: Callable[[Callable[[float], bool]], T]) -> T:
    """Make something whose writer is told progress; raises `TaskCancelled` when the person pressed Cancel."""
    from exports.formats import Cancelled

    def told(share: float) -> bool:
        if work.cancelled:
            return False
        work.progress(share, 1.0)
        return True

    try:
        return make(told)
    except Cancelled as stop:
        raise TaskCancelled from stop
