"""The documents whose golden files are kept, each by the name of its file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from a87desk.commands.document import TakeRecords
from a87desk.importing.workshop_document import read_document
from a87desk.reading.workshop_model import workshop_model
from a87desk.workspace import Workspace, create_workspace
from exports.outputs import outcome_report_pdf
from exports.report.options import ReportOptions
from resources.samples import country_document
from tests.exports.making import forum_in_memory
from tests.golden.told_pdf import told

STATE = "0123456789abcdef"
"""Stands for the state of the workshop, which is another one in each file that is made of a sample."""
FOLDER = Path(__file__).resolve().parent


def forum_in_english() -> bytes:
    """Return the report of the NGO Forum."""
    with forum_in_memory() as workspace:
        return _report(workspace, ReportOptions(draft_number=2, date_text="13 September 2017", language="en"))


def tunisia_in_arabic() -> bytes:
    """Return the report of Tunisia's workshop in Arabic: mirrored pages, people's words as they were written."""
    with _country("tunisia") as workspace:
        return _report(workspace, ReportOptions(draft_number=2, language="ar"))


PDFS: dict[str, Callable[[], bytes]] = {
    "ngo-forum-english": forum_in_english,
    "tunisia-arabic": tunisia_in_arabic,
}


def golden_files() -> dict[Path, Callable[[], str]]:
    """Return each golden file with what makes its text anew."""
    return {FOLDER / "pdf" / f"{name}.txt": lambda make=make: told(make()) for name, make in PDFS.items()}  # type: ignore[misc]


@contextmanager
def _country(name: str) -> Iterator[Workspace]:
    document = read_document(country_document(name).read_bytes())
    workspace = create_workspace(None, document.workshop, "Facilitator")
    try:
        workspace.run(TakeRecords(document.records()))
        yield workspace
    finally:
        workspace.close()


def _report(workspace: Workspace, options: ReportOptions) -> bytes:
    model = workshop_model(workspace.read, workspace.workshop_id, STATE)
    return outcome_report_pdf(model, options)
