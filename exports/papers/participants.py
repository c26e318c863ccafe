"""The list of participants as a document of its own: who came, with the figures of participation under it.

Knows for whom names are: the public sees organisations and figures. Source: domain description 4.1 (S0-22).
"""

from __future__ import annotations

from collections import Counter

from a87desk.domain.document_lists import Audience
from a87desk.domain.folding import fold
from a87desk.domain.participant import Participant
from a87desk.i18n import _, ngettext
from a87desk.people.participation import Figure, Participation, country_of, participation
from a87desk.reading.persons import FEWEST_PEOPLE
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import (
    Align,
    Block,
    Document,
    Heading,
    KeyFigures,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
    TableColumn,
    TableRow,
)
from exports.encoders import isolated
from exports.handouts.options import KitOptions
from exports.handouts.people import participants_list
from exports.papers.agenda import as_kit
from exports.papers.frame import Frame, framed, place_words, workshop_title
from exports.report.dates import workshop_dates
from exports.report.options import ReportOptions
from exports.report.visible import seen

_MOST_ROWS = 12
"""Rows of a table of figures; what comes after them is put together."""


def participants_paper(model: WorkshopModel, options: ReportOptions) -> Document:
    """Return the list of participants as an audience may see it."""
    shown = seen(model, options)
    people = tuple(one for one in shown.participants if one.may_be_listed is not False)
    blocks: list[Block] = []
    if options.audience is Audience.INTERNAL:
        blocks += participants_list(as_kit(shown), KitOptions())
    else:
        blocks += _organisations(shown, people, with_titles=options.audience is Audience.GOVERNMENT)
    if not people:
        blocks = [Heading(1, _("Participants"), "participants"), Paragraph(_("No participant is on the list yet."))]
    # The figures are of people as they are; what is told of few of them is told together.
    everybody = tuple(one for one in model.participants if one.may_be_listed is not False)
    least = 1 if options.audience is Audience.INTERNAL else FEWEST_PEOPLE
    figures = figure_blocks(model, everybody, least)
    return framed(shown, options, Frame(_("Participants"), has_cover=False), (*blocks, *figures))


def _organisations(model: WorkshopModel, people: tuple[Participant, ...], *, with_titles: bool) -> list[Block]:
    counts: Counter[tuple[str, str, str]] = Counter()
    for one in people:
        house = model.organisation_of(one)
        name = (house.name or house.acronym) if house else ""
        title = one.job_title.strip() if with_titles else ""
        counts[title, name or _("No organisation given"), country_of(one, house)] += 1
    columns = [TableColumn(_("Title"), 30)] if with_titles else []
    columns += [TableColumn(_("Organisation"), 40), TableColumn(_("Country"), 18)]
    columns.append(TableColumn(_("Participants"), 14, Align.END))
    rows = []
    for title, name, country in sorted(counts, key=lambda one: (fold(one[1]), fold(one[0]), fold(one[2]))):
        cells = (Run(name, strong=True), country, str(counts[title, name, country]))
        rows.append(TableRow((title, *cells) if with_titles else cells))
    count = ngettext("{count} participant", "{count} participants", len(people)).format(count=len(people))
    where = (workshop_title(model), workshop_dates(model.workshop.starts, model.workshop.ends), place_words(model))
    words = " · ".join(isolated(part) for part in (*where, count) if part)
    heading = Heading(1, _("Participants"), "participants")
    return [heading, Paragraph(words, ParagraphStyle.QUIET), Table(tuple(columns), tuple(rows))]


def figure_blocks(model: WorkshopModel, people: tuple[Participant, ...], least: int = 1) -> list[Block]:
    """Return how many took part, by stakeholder group, country and title; nothing where nobody is listed.

    Rows of fewer than `least` people are put together.
    """
    if not people:
        return []
    found: Participation = participation(people, model.organisations)
    known = sum(1 for row in found.by_country if row.value)
    blocks: list[Block] = [
        Heading(1, _("Participation in figures"), "participation-figures"),
        KeyFigures(
            (
                (str(found.people), _("participants")),
                (str(found.organisations), _("organisations")),
                (str(known), _("countries")),
            )
        ),
    ]
    blocks += _figure_table(_("By stakeholder group"), found.by_stakeholder_group, least)
    blocks += _figure_table(_("By country"), found.by_country, least)
    blocks += _figure_table(_("By title"), found.by_gender, least)
    words = _("Counted from the list above; women and men are told from titles such as Ms and Mr alone.")
    return [*blocks, Paragraph(words, ParagraphStyle.SMALL)]


def _figure_table(heading: str, figures: tuple[Figure, ...], least: int) -> list[Block]:
    known = [one for one in figures if one.value]
    if not known:
        return []
    shown = [one for one in known if one.count >= least][:_MOST_ROWS]
    rest = known[len(shown) :]
    columns = (TableColumn(heading, 60), TableColumn(_("People"), 20, Align.END), TableColumn("%", 20, Align.END))
    rows = [(one.words, one.count, one.share) for one in shown]
    if rest:
        words = ngettext("{count} more", "{count} more", len(rest)).format(count=len(rest))
        rows.append((words, sum(one.count for one in rest), sum(one.share for one in rest)))
    rows += [(one.words, one.count, one.share) for one in figures if not one.value]
    cells = (TableRow((words, str(count), share_words(share))) for words, count, share in rows)
    return [Table(columns, tuple(cells), dense=True)]


def share_words(share: float) -> str:
    """Return a part of a whole in per cent, rounded to whole ones."""
    return _("{share} %").format(share=round(share * 100))
