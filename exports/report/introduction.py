"""Why the workshop was held, what it wanted and who took part; before it the foreword in its author's own words."""

from __future__ import annotations

from a87desk.domain.workshop import Workshop
from a87desk.i18n import _, ngettext
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Block, Heading, ListBlock, ListItem, PageBreak, Paragraph, ParagraphStyle, Run
from exports.encoders import isolated
from exports.report.dates import is_known
from exports.report.front import funding
from exports.report.meeting import is_meeting
from exports.report.nepal_dates import dates_of
from exports.report.options import ReportOptions
from exports.report.texts import paragraphs
from exports.report.wording import isolated_list


def foreword(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return the foreword with who signs it; nothing where nobody wrote one."""
    workshop = model.workshop
    if not workshop.foreword.strip():
        return ()
    blocks: list[Block] = [PageBreak(), Heading(1, _("Foreword"), "foreword", numbered=True)]
    blocks += [Paragraph(text) for text in paragraphs(workshop.foreword)]
    if workshop.foreword_by:
        blocks.append(Paragraph(workshop.foreword_by, ParagraphStyle.QUIET))
    return tuple(blocks)


def introduction(model: WorkshopModel, options: ReportOptions) -> tuple[Block, ...]:
    """Return background, rationale, objectives, expected outcomes, participation; the event where no summary does."""
    workshop = model.workshop
    is_told = "summary" not in options.left_out and not is_meeting(model)
    blocks: list[Block] = [
        Heading(1, _("Background and objectives"), "introduction", numbered=True),
        *(() if is_told else (Paragraph(event_sentence(workshop), by_program=True),)),
        *(Paragraph(text) for text in paragraphs(workshop.background)),
        *titled(_("Rationale"), workshop.rationale),
    ]
    if is_told and not _has_background(model) and not workshop.funding_text:
        return ()
    blocks += listed(_("Objectives"), workshop.objectives)
    blocks += listed(_("Expected outcomes"), workshop.expected_outcomes)
    blocks.append(small_title(_("Participation")))
    if workshop.stated_participation:
        blocks.append(Paragraph(_("As stated: {text}").format(text=isolated(workshop.stated_participation))))
    blocks += [Paragraph(words, by_program=True) for words in participation_sentences(model)]
    return (*blocks, *funding(model))


def _has_background(model: WorkshopModel) -> bool:
    workshop = model.workshop
    said = (workshop.background, workshop.rationale, workshop.stated_participation)
    return bool(any(said) or workshop.objectives or workshop.expected_outcomes or model.participants)


def event_sentence(workshop: Workshop) -> str:
    """Return what was held where and when, in a sentence that says what is not known."""
    title = isolated(workshop.title) if workshop.title else _("This workshop")
    place = isolated_list((workshop.city, workshop.country))
    dates = dates_of(workshop) if is_known(workshop.starts) else ""
    if place and dates:
        return _("{title} was held in {place}, {dates}.").format(title=title, place=place, dates=dates)
    if place:
        return _("{title} was held in {place}. Its dates are not given.").format(title=title, place=place)
    if dates:
        return _("{title} was held {dates}. Its place is not given.").format(title=title, dates=dates)
    return _("The place and the dates of {title} are not given.").format(
        title=isolated(workshop.title) if workshop.title else _("this workshop")
    )


def participation_sentences(model: WorkshopModel) -> list[str]:
    """Return how many are on the list, and how many of them the report does not name."""
    if not model.participants:
        return [_("No participant is on the list yet.")]
    count = len(model.participants)
    words = ngettext(
        "The list of participants has {count} name.", "The list of participants has {count} names.", count
    ).format(count=count)
    hidden = sum(person.may_be_listed is False for person in model.participants)
    if not hidden:
        return [words]
    unnamed = ngettext(
        "{count} person did not want to be named here.", "{count} people did not want to be named here.", hidden
    )
    return [words, unnamed.format(count=hidden)]


def small_title(title: str) -> Paragraph:
    """Return a title that names a few lines and is too small for the contents."""
    return Paragraph((Run(title, strong=True),), leads=True)


def titled(title: str, text: str) -> list[Block]:
    """Return a text under a small title, nothing where there is none."""
    found = paragraphs(text)
    return [small_title(title), *(Paragraph(words) for words in found)] if found else []


def listed(title: str, texts: tuple[str, ...], numbered: bool = False) -> list[Block]:
    """Return texts as a list under a small title, nothing where there are none."""
    if not texts:
        return []
    return [small_title(title), ListBlock(tuple(ListItem(text) for text in texts), numbered)]
