"""The concept note: why the workshop is held, what it wants, who comes, where and when, how it works, the agenda.

What nobody has written yet says that it is to be decided. Source: domain description 4.1 (S0-01), 4.5 (S4-04).
"""

from __future__ import annotations

from collections.abc import Sequence

from a87desk.domain.language_names import language_name
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import (
    Block,
    Contents,
    Document,
    Heading,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
    TableColumn,
    TableRow,
)
from exports.handouts.agenda import agenda
from exports.handouts.options import KitOptions
from exports.papers.agenda import as_kit
from exports.papers.frame import Frame, framed, paragraphs, place_words
from exports.report.dates import is_known
from exports.report.nepal_dates import dates_of
from exports.report.options import ReportOptions
from exports.report.visible import seen
from exports.report.wording import isolated_list


def concept_note(model: WorkshopModel, options: ReportOptions) -> Document:
    """Return the concept note as an audience may see it."""
    shown = seen(model, options)
    workshop = shown.workshop
    blocks: list[Block] = [Contents(_("Contents"))] if _is_long(shown) else []
    first = Heading(1, _("Background"), "background", numbered=True)
    blocks += [PageBreak(), first, *_words(workshop.background)] if blocks else [first, *_words(workshop.background)]
    blocks += [Heading(1, _("Rationale"), "rationale", numbered=True), *_words(workshop.rationale)]
    blocks += [Heading(1, _("Objectives"), "objectives", numbered=True), *_list(workshop.objectives)]
    blocks += [Heading(1, _("Expected outcomes"), "outcomes", numbered=True), *_list(workshop.expected_outcomes)]
    blocks += [Heading(1, _("Participants"), "participants", numbered=True), *_words(workshop.target_participants)]
    blocks += [Heading(1, _("Dates and place"), "dates", numbered=True), _facts(shown)]
    blocks += [Heading(1, _("Overall approach and format"), "approach", numbered=True), *_words(workshop.approach)]
    blocks += _agenda_annex(shown)
    return framed(shown, options, Frame(_("Concept note")), tuple(blocks))


def _is_long(model: WorkshopModel) -> bool:
    workshop = model.workshop
    return sum(map(len, (workshop.background, workshop.rationale, workshop.approach))) > 4000


def _words(text: str) -> list[Block]:
    return paragraphs(text) or [_to_be_decided()]


def _to_be_decided() -> Paragraph:
    return Paragraph(_("To be decided"), ParagraphStyle.QUIET)


def _list(texts: Sequence[str]) -> list[Block]:
    return [ListBlock(tuple(ListItem(text) for text in texts), numbered=True)] if texts else [_to_be_decided()]


def _facts(model: WorkshopModel) -> Table:
    workshop = model.workshop
    unknown = _("To be decided")
    facts = (
        (_("Dates"), dates_of(workshop) if is_known(workshop.starts) else unknown),
        (_("Place"), place_words(model) or unknown),
        (_("Organised by"), isolated_list(workshop.hosts) or unknown),
        (_("Supported by"), isolated_list((*workshop.supporters, *workshop.funders))),
        (_("Working languages"), _languages(workshop)),
        (_("On the web"), " · ".join(part for part in (workshop.website, workshop.handle) if part)),
    )
    rows = tuple(TableRow((Run(name, strong=True), words)) for name, words in facts if words)
    return Table((TableColumn("", 26), TableColumn("", 74)), rows)


def _languages(workshop: Workshop) -> str:
    return isolated_list(language_name(tag) for tag in workshop.languages)


def _agenda_annex(model: WorkshopModel) -> list[Block]:
    planned = agenda(as_kit(model), KitOptions())
    heading = Heading(1, _("Annex: agenda"), "annex-agenda")
    # The sheet's own title and place are on the cover already.
    days = [one for one in planned if not (isinstance(one, Heading) and one.level == 1)]
    if planned and days and isinstance(days[0], Paragraph):
        days = days[1:]
    return [PageBreak(), heading, *days] if days else [heading, _to_be_decided()]
