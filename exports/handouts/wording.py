"""Words that several sheets share: names as given, groups, places, and the lines that stand on every form.

Knows how people and groups are put into words on paper. Must not know any sheet. E-mail and phone are never words here.
"""

from __future__ import annotations

from collections.abc import Sequence

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.participant import Participant
from a87desk.domain.session import GuidingQuestion
from a87desk.i18n import _
from a87desk.people.participation import country_of
from a87desk.reading.group_page import GroupPage
from a87desk.reading.printed_kit import KitModel, letter
from a87desk.reading.workshop_model import DayModel
from exports.document import GroupMark, Run
from exports.encoders import isolated
from exports.handouts.options import KitOptions
from exports.report.dates import workshop_dates

BOX = "□"
"""A box to tick: every bundled letter type of the program's own words has it."""
EN_SPACE = "\u2002"
NO_BREAK_SPACE = "\u00a0"


def workshop_title(model: KitModel) -> str:
    """Return the title of the workshop."""
    return model.workshop.workshop.title or _("Workshop without a title")


def place_and_dates(model: KitModel) -> str:
    """Return when and where, as far as it is known."""
    workshop = model.workshop.workshop
    dates = workshop_dates(workshop.starts, workshop.ends) if workshop.starts else ""
    city = "" if workshop.city.casefold() in workshop.venue.casefold() else workshop.city
    return joined(dates, workshop.venue, city, workshop.country)


def joined(*parts: str) -> str:
    """Return people's words in one line of the program, whose direction they must not turn; empty ones are left out."""
    return " · ".join(isolated(part) for part in parts if part)


def full_name(person: Participant) -> str:
    """Return a name with the title as given."""
    return " ".join(part for part in (person.honorific.strip(), person.name.strip()) if part) or _("Name not given")


def organisation_name(model: KitModel, person: Participant) -> str:
    """Return the organisation somebody comes from, empty where it is not known."""
    organisation = model.workshop.organisation_of(person)
    return (organisation.name or organisation.acronym) if organisation else ""


def country_name(model: KitModel, person: Participant) -> str:
    """Return the country somebody comes from, empty where it is not known."""
    return country_of(person, model.workshop.organisation_of(person))


def group_title(group: BreakoutGroup) -> str:
    """Return a group's number and theme as a heading says them, the square standing before it."""
    number = group.number if group.number is not None else "?"
    if group.theme:
        return _("Group {number}: {theme}").format(number=number, theme=group.theme)
    return _("Group {number}").format(number=number)


def group_mark(group: BreakoutGroup) -> GroupMark:
    return GroupMark(group.number)


def questions_with_letters(questions: Sequence[GuidingQuestion]) -> list[tuple[str, str]]:
    """Return the guiding questions with the letters that paper calls them by."""
    return [(letter(place), question.text) for place, question in enumerate(questions)]


def tick_boxes(words: Sequence[str]) -> tuple[str | Run, ...]:
    """Return boxes to tick, each with its word, as they stand in one line."""
    return tuple(f"{BOX}{NO_BREAK_SPACE}{word.replace(' ', NO_BREAK_SPACE)}{EN_SPACE} " for word in words)


def question_boxes(page: GroupPage) -> tuple[str | Run, ...]:
    """Return boxes for the letters of a group's questions; none where it has no questions."""
    letters = [one for one, _text in questions_with_letters(page.questions)]
    return (Run(_("To question"), quiet=True), EN_SPACE, *tick_boxes(letters)) if letters else ()


def days_wanted(model: KitModel, options: KitOptions) -> list[DayModel]:
    """Return the days to be printed, the one chosen or all; a day without an identity holds loose sessions."""
    return [day for day in model.workshop.days if day.day.id and options.day_id in ("", day.day.id)]
