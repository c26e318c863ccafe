"""What stands before the first section: cover, the funder's obligatory words, contents."""

from __future__ import annotations

from a87desk.domain.document_lists import Audience
from a87desk.domain.vocabulary import word_for
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Block, Callout, Contents, Cover
from exports.encoders import isolated
from exports.report.nepal_dates import dates_of
from exports.report.options import ReportOptions
from exports.report.wording import isolated_list


def cover(model: WorkshopModel, options: ReportOptions) -> tuple[Block, ...]:
    """Return the cover: whose it is first, then what, where, when, by whom, and whether it is a draft."""
    workshop = model.workshop
    lines = (
        _place(workshop),
        dates_of(workshop),
        _("Organised by {names}").format(names=isolated_list(workshop.hosts)) if workshop.hosts else "",
        _("Supported by {names}").format(names=isolated_list(workshop.supporters)) if workshop.supporters else "",
        _("Funded by {names}").format(names=isolated_list(workshop.funders)) if workshop.funders else "",
        " · ".join(part for part in (workshop.website, workshop.handle) if part),
    )
    title = workshop.title or _("Workshop without a title")
    edition = _("Edition: {edition}").format(edition=isolated(workshop.edition)) if workshop.edition else ""
    facts = tuple(line for line in (workshop.subtitle, edition, *lines) if line)
    masthead = tuple(line for line in workshop.masthead if line.strip())
    small_print = _small_print(model, options)
    return (Cover(title, _("Outcome report"), facts, _banner(options), small_print, masthead),)


def _place(workshop: Workshop) -> str:
    """Return venue, city and country; a city that stands in the venue's address is not said twice."""
    city = "" if workshop.city.casefold() in workshop.venue.casefold() else workshop.city
    return " · ".join(part for part in (workshop.venue, city, workshop.country) if part) or _("Place not given")


def _banner(options: ReportOptions) -> str:
    if options.is_final:
        return ""
    return _("Draft {number} for comments").format(number=options.draft_number)


def _small_print(model: WorkshopModel, options: ReportOptions) -> tuple[str, ...]:
    workshop = model.workshop
    parts = (workshop.funding_text, workshop.views_clause, options.date_text, *origin_words(model, options))
    return tuple(part for part in parts if part)


def origin_words(model: WorkshopModel, options: ReportOptions) -> tuple[str, ...]:
    """Return for whom a document is, where it is not for everybody, and from which state of the workshop it is."""
    made = _("Made from state {stamp} of the workshop.").format(stamp=model.stamp)
    if options.audience is Audience.PUBLIC:
        return (made,)
    return (_("For whom: {audience}").format(audience=word_for(options.audience)), made)


def contents(_model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return the table of contents; its page numbers come from the writer."""
    return (Contents(_("Contents")),)


def funding(model: WorkshopModel) -> tuple[Block, ...]:
    """Return the words that a funder obliges to print, again where acknowledgements are read."""
    text = model.workshop.funding_text
    return (Callout(text, _("Funding")),) if text else ()
