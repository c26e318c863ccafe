"""The roadmap as a document of its own: priorities, objectives with outputs and actions, next steps, who follows up.

Knows which sections of the outcome report say it. Must not know how an action is put into a row.
"""

from __future__ import annotations

from a87desk.i18n import _
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Block, Document, PageBreak, Paragraph
from exports.papers.frame import Frame, framed
from exports.report import follow_up, plan, roadmap
from exports.report.options import ReportOptions
from exports.report.visible import seen


def roadmap_paper(model: WorkshopModel, options: ReportOptions) -> Document:
    """Return the roadmap as an audience may see it."""
    shown = seen(model, options)
    parts = (plan.priorities, roadmap.roadmap, plan.next_steps, follow_up.follow_up)
    blocks: tuple[Block, ...] = tuple(block for write in parts for block in write(shown, options))
    blocks = blocks or (Paragraph(_("No action is written yet.")),)
    return framed(shown, options, Frame(_("Roadmap")), (PageBreak(), *blocks))
