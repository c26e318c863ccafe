"""A country's slide: its name, one line on the workshop, its priorities under their headings, its next steps.

Knows what stands on it. Must not know sizes: what does not fit goes on to another slide. Source: domain description
5.2, 8.8 and 4.4 (S3-05 to S3-08).
"""

from __future__ import annotations

from dataclasses import replace

from a87desk.domain.action import Action
from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.i18n import _
from a87desk.reading.country_priorities import MOST_COLUMNS, NumberedPriority, arranged
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Document, Paper
from exports.encoders import isolated
from exports.papers.frame import Frame, framed, workshop_title
from exports.report.dates import date_words, is_known, workshop_dates
from exports.report.options import ReportOptions
from exports.report.visible import seen
from exports.slide_block import Slide, SlideColumn


def country_slides(model: WorkshopModel, options: ReportOptions) -> Document:
    """Return the slide of a country as an audience may see it; more than four headings make a second one."""
    shown = seen(model, options)
    frame = Frame(_("Country slide"), has_cover=False, paper=Paper.SLIDE)
    document = framed(shown, options, frame, slides_of(shown))
    return replace(document, title=country_title(shown))


def slides_of(model: WorkshopModel) -> tuple[Slide, ...]:
    """Return the slides: one for each four headings, the next steps on the last of them."""
    found = arranged(model.priorities, ())
    columns = [SlideColumn(one.heading, tuple(_priority(each) for each in one.priorities)) for one in found.columns]
    parts = [columns[first : first + MOST_COLUMNS] for first in range(0, len(columns), MOST_COLUMNS)] or [[]]
    steps = tuple(_step(one) for one in model.next_steps)
    title, line, last = country_title(model), workshop_line(model), len(parts) - 1
    return tuple(
        Slide(
            title,
            line,
            tuple(part),
            _("Next steps") if steps and place == last else "",
            steps if place == last else (),
            _("{page} of {count}"),
        )
        for place, part in enumerate(parts)
    )


def country_title(model: WorkshopModel) -> str:
    """Return the name of the country, else of the workshop."""
    return model.workshop.country.strip() or workshop_title(model)


def workshop_line(model: WorkshopModel) -> str:
    """Return the line under the country's name: which workshop, when, where."""
    workshop = model.workshop
    title = workshop.title.strip() if workshop.country.strip() else ""
    # A title that begins with the country's name would say it twice.
    bare = title.removeprefix(workshop.country.strip()).lstrip(" –-:·,")
    shown = (bare[:1].upper() + bare[1:]) or title
    dates = workshop_dates(workshop.starts, workshop.ends) if is_known(workshop.starts) else ""
    city = "" if workshop.city.casefold() in workshop.venue.casefold() else workshop.city
    parts = (shown, dates, workshop.venue, city)
    return " · ".join(isolated(part) for part in parts if part.strip())


def _priority(one: NumberedPriority) -> str:
    return _with_date(one.priority.text.strip(), one.priority.by_when)


def _step(one: Action) -> str:
    return _with_date(one.text.strip(), one.due)


def _with_date(words: str, date: FuzzyDate | None) -> str:
    """Return words with by when, unless they say it themselves."""
    if date is None or not is_known(date) or date_words(date) in words or date.as_written in words:
        return words
    return _("{text} ({when})").format(text=words, when=date_words(date))
