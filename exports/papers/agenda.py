"""The agenda as a document of its own: day by day, with rooms, roles and what is still open.

Knows that the sheet of the printed kit says it. Must not know how a day is put into a table.
"""

from __future__ import annotations

from a87desk.i18n import _
from a87desk.reading.printed_kit import KitModel
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Document, Paragraph
from exports.handouts.agenda import agenda
from exports.handouts.options import KitOptions
from exports.papers.frame import Frame, framed
from exports.report.options import ReportOptions
from exports.report.visible import seen


def agenda_paper(model: WorkshopModel, options: ReportOptions) -> Document:
    """Return the agenda as an audience may see it."""
    shown = seen(model, options)
    blocks = agenda(as_kit(shown), KitOptions())
    empty = Paragraph(_("Nothing is planned yet."))
    return framed(shown, options, Frame(_("Agenda"), has_cover=False), blocks or (empty,))


def as_kit(model: WorkshopModel) -> KitModel:
    """Return a model as the sheets of the kit take it, for those that need nothing only paper needs."""
    return KitModel(model, (), {}, {})
