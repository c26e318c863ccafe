"""What every paper has in common: its cover, its running lines, its language and direction, who made it from what.

Knows the workshop's own facts. Must not know any paper's sections.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.i18n import _
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Block, Cover, Direction, Document, Paper, Paragraph, ParagraphStyle, RunningHeader
from exports.encoders import isolated
from exports.report.front import origin_words
from exports.report.language import document_language, is_right_to_left
from exports.report.nepal_dates import dates_of
from exports.report.options import ReportOptions
from exports.report.wording import isolated_list


@dataclass(frozen=True, slots=True)
class Frame:
    """What a paper is called, what stands on its cover beside the title, and on which paper it is.

    `title` empty: the workshop's. `facts` None: place, dates, hosts, supporters and funders.
    """

    name: str
    title: str = ""
    facts: tuple[str, ...] | None = None
    has_cover: bool = True
    paper: Paper = Paper.A4


def framed(model: WorkshopModel, options: ReportOptions, frame: Frame, blocks: tuple[Block, ...]) -> Document:
    """Return the blocks as a document of the workshop."""
    title = frame.title or workshop_title(model)
    language = document_language(model.workshop, options.language)
    head: tuple[Block, ...] = (_cover(model, options, frame, title),) if frame.has_cover else ()
    name = _("{title} · {paper}").format(title=isolated(title), paper=frame.name)
    return Document(
        title=title,
        language=language,
        blocks=(*head, *blocks),
        direction=Direction.RIGHT_TO_LEFT if is_right_to_left(language) else Direction.LEFT_TO_RIGHT,
        header=RunningHeader(name, version_words(options)),
        author=_("Facilitator"),
        page_of=_("{page} of {count}"),
        paper=frame.paper,
    )


def workshop_title(model: WorkshopModel) -> str:
    """Return the title of the workshop."""
    return model.workshop.title or _("Workshop without a title")


def version_words(options: ReportOptions) -> str:
    """Return which version it is, and of when: "DRAFT 2 · 13 September 2017"."""
    number = _("Final") if options.is_final else _("DRAFT {number}").format(number=options.draft_number)
    return " · ".join(part for part in (number, options.date_text) if part)


def place_words(model: WorkshopModel) -> str:
    """Return venue, city and country, nothing twice; empty where none is known."""
    workshop = model.workshop
    city = "" if workshop.city.casefold() in workshop.venue.casefold() else workshop.city
    return " · ".join(part for part in (workshop.venue, city, workshop.country) if part)


def usual_facts(model: WorkshopModel) -> tuple[str, ...]:
    """Return where, when and by whom, as far as it is known."""
    workshop = model.workshop
    lines = (
        workshop.subtitle,
        place_words(model) or _("Place not given"),
        dates_of(workshop),
        _("Organised by {names}").format(names=isolated_list(workshop.hosts)) if workshop.hosts else "",
        _("Supported by {names}").format(names=isolated_list(workshop.supporters)) if workshop.supporters else "",
        _("Funded by {names}").format(names=isolated_list(workshop.funders)) if workshop.funders else "",
    )
    return tuple(line for line in lines if line)


def paragraphs(text: str, style: ParagraphStyle = ParagraphStyle.BODY) -> list[Block]:
    """Return people's words as paragraphs; an empty line begins a new one."""
    parts = (part.strip() for part in text.replace("\r\n", "\n").split("\n\n"))
    return [Paragraph(part, style) for part in parts if part]


def _cover(model: WorkshopModel, options: ReportOptions, frame: Frame, title: str) -> Cover:
    workshop = model.workshop
    banner = "" if options.is_final else _("Draft {number} for comments").format(number=options.draft_number)
    small = (workshop.funding_text, workshop.views_clause, options.date_text, *origin_words(model, options))
    facts = usual_facts(model) if frame.facts is None else frame.facts
    masthead = tuple(line for line in workshop.masthead if line.strip())
    return Cover(title, frame.name, facts, banner, tuple(part for part in small if part), masthead)
