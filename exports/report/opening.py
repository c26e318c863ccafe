"""The opening: who spoke with which title, and what was announced. Nothing where there was no opening."""

from __future__ import annotations

from a87desk.domain.session import SessionRole
from a87desk.domain.vocabulary import SessionKind
from a87desk.i18n import _
from a87desk.reading.session_record import SILENT
from a87desk.reading.workshop_model import SessionModel, WorkshopModel
from exports.document import Block, Heading, ListBlock, ListItem, Paragraph, Run
from exports.encoders import isolated
from exports.report.options import ReportOptions
from exports.report.record import has_record, record_blocks, refused_names
from exports.report.sessions import role_words, session_title


def opening(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return the opening sessions; nothing where nobody spoke and nothing was written down."""
    openings = (one for day in model.days for one in day.sessions if one.session.kind is SessionKind.OPENING)
    told = [one for one in openings if _has_words(one)]
    if not told:
        return ()
    blocks: list[Block] = [Heading(1, _("Opening"), "opening", numbered=True)]
    refused = refused_names(model)
    for one in told:
        if len(told) > 1:
            blocks.append(Heading(2, session_title(one), f"opening-{one.session.id}"))
        blocks += [Paragraph(one.session.objective)] if one.session.objective else []
        speakers = [role for role in one.roles if role.role not in SILENT]
        if speakers:
            blocks.append(ListBlock(tuple(_speaker(model, role) for role in speakers)))
        blocks += record_blocks(one, refused)
    return tuple(blocks)


def _has_words(one: SessionModel) -> bool:
    return has_record(one) or bool(one.roles or one.session.objective)


def _speaker(model: WorkshopModel, role: SessionRole) -> ListItem:
    person = next((one for one in model.participants if one.id == role.participant_id), None)
    if person is None or not person.job_title or person.may_be_listed is False:
        return ListItem(role_words(role))
    return ListItem((Run(role_words(role)), Run(f", {isolated(person.job_title)}", quiet=True)))
