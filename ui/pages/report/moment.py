"""What the Report page reads of a workshop at one moment, and what is made from it beside the window.

Runs on the file's thread and beside the window; no widget is touched here.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from a87desk.domain.document_lists import DocumentKind
from a87desk.reading.document_versions import next_draft_number
from a87desk.reading.kept_pictures import with_pictures
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from a87desk.settings import ReportChoices, change_settings, load_settings
from a87desk.workspace import Workspace
from exports.report.made import MadeReport, made_report
from exports.report.options import ReportOptions
from exports.report.pictures_annex import KEY as PICTURES
from ui.making_files import stoppable
from ui.tasks import Work


@dataclass(frozen=True, slots=True)
class Moment:
    """The workshop as it is now, which draft comes next, and how its report was made last, None for never."""

    model: WorkshopModel
    draft_number: int
    choices: ReportChoices | None


@dataclass(frozen=True, slots=True)
class Made:
    """A finished report with what it was made from."""

    report: MadeReport
    model: WorkshopModel
    options: ReportOptions


def moment_of(workspace: Workspace, settings_folder: Path, left_out: Collection[str] | None = None) -> Moment:
    """Return what the page needs of an open workshop.

    `left_out` are the sections that are left out now, None where only what was chosen last is known. Pictures are
    read only where their annex is in: they are the heaviest of all.
    """
    model = workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())
    choices = load_settings(settings_folder).report.get(workspace.workshop_id)
    if left_out is None:
        left_out = choices.left_out if choices is not None else ()
    if PICTURES not in left_out:
        model = with_pictures(model, workspace.read, workspace.store.blobs.get)
    number = next_draft_number(workspace.read, DocumentKind.OUTCOME_REPORT)
    return Moment(model, number, choices)


def keep_choices(workspace: Workspace, settings_folder: Path, choices: ReportChoices) -> None:
    """Remember on this laptop how the report of this workshop is made."""
    known = load_settings(settings_folder).report
    if known.get(workspace.workshop_id) != choices:
        change_settings(settings_folder, report={**known, workspace.workshop_id: choices})


def make_report(model: WorkshopModel, options: ReportOptions, work: Work) -> Made:
    """Make the report; Cancel is heard."""
    return Made(stoppable(work, lambda progress: made_report(model, options, progress)), model, options)
