"""Which papers there are, and the document of each: PDF and Word are written from it alike.

Knows the papers by their keys. Must not know formats nor writers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Document
from exports.papers.agenda import agenda_paper
from exports.papers.concept_note import concept_note
from exports.papers.country_slide import country_slides
from exports.papers.dispositions import disposition_table
from exports.papers.implementation_report import implementation_report
from exports.papers.meeting_report import meeting_report
from exports.papers.participants import participants_paper
from exports.papers.progress_report import progress_report
from exports.papers.roadmap import roadmap_paper
from exports.report.options import ReportOptions
from exports.report.report import outcome_report

WriteDocument = Callable[[WorkshopModel, ReportOptions], Document]

PAPERS: Mapping[str, WriteDocument] = {
    "outcome_report": outcome_report,
    "meeting_report": meeting_report,
    "progress_report": progress_report,
    "implementation_report": implementation_report,
    "concept_note": concept_note,
    "agenda": agenda_paper,
    "participants": participants_paper,
    "roadmap": roadmap_paper,
    "country_slide": country_slides,
    "dispositions": disposition_table,
}


def paper(key: str, model: WorkshopModel, options: ReportOptions) -> Document:
    """Return the document of a paper, with nothing in it that its audience may not see.

    Raises: KeyError for a key that names no paper.
    """
    return PAPERS[key](model, options)
