"""What to look at before a report is final: sentences, each either in order or to be looked at.

Knows the model and the choices. It blocks nothing but a final report while two versions of a text are open (exchange
design, 2.2 rule 6).
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.document_lists import Audience
from a87desk.domain.record import Record
from a87desk.i18n import _, ngettext
from a87desk.reading.country_priorities import arranged
from a87desk.reading.messages import speaks_in_messages
from a87desk.reading.open_points import open_points
from a87desk.reading.persons import FEWEST_PEOPLE, small_stakeholder_groups
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.dates import is_known
from exports.report.language import in_document_language
from exports.report.meeting import is_meeting
from exports.report.options import ParticipantsShown, ReportOptions
from exports.report.pictures_annex import KEY as PICTURES
from exports.report.pictures_annex import may_show_pictures
from exports.report.report import unexplained_acronyms
from exports.report.visible import visible, withheld_count


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the list. `stops_final` is True where a final report must wait.

    `page` is the page of the program where it can be mended, by its key; "" where nothing is to be done.
    `spells_out`: it is mended where acronyms are spelled out.
    """

    is_in_order: bool
    words: str
    stops_final: bool = False
    page: str = ""
    spells_out: bool = False


def report_checks(model: WorkshopModel, options: ReportOptions) -> tuple[Check, ...]:
    """Return the checks of a report, those that stop a final one first."""
    with in_document_language(model.workshop, options.language):  # as the report has it: what is counted is the same
        shown = visible(model, options.audience, mask_names=options.mask_names)
    checks = (
        _versions(model),
        _facts(model),
        _withheld(model),
        _groups(model),
        _themes(shown),
        _plenary(shown),
        _below_target(shown),
        _rapporteurs(shown),
        _panel(model),
        _unconfirmed(shown),
        _covered_votes(shown),
        _ballot_books(shown),
        _deadlines(shown),
        _without_action(shown),
        _open_points(shown),
        _consent(shown, options),
        _pictures(shown, options),
        _acronyms(model, options),
        _small_groups(model, options),
    )
    found = [check for check in checks if check is not None]
    return tuple(sorted(found, key=lambda check: (not check.stops_final, check.is_in_order)))


def _versions(model: WorkshopModel) -> Check:
    count = model.open_versions
    if not count:
        return Check(True, _("No text has two versions"))
    words = ngettext("{count} text has two versions", "{count} texts have two versions", count)
    return Check(False, words.format(count=count), stops_final=True, page="exchange")


def _withheld(model: WorkshopModel) -> Check:
    count = withheld_count(model)
    if not count:
        return Check(True, _("No note is confidential"))
    words = ngettext(
        "{count} note that is not for everyone is left out",
        "{count} notes that are not for everyone are left out",
        count,
    )
    return Check(True, words.format(count=count))


def _facts(model: WorkshopModel) -> Check | None:
    """Return what the cover has to leave open."""
    workshop = model.workshop
    missing = [
        words
        for is_given, words in (
            (workshop.title, _("title")),
            (workshop.venue or workshop.city or workshop.country, _("place")),
            (is_known(workshop.starts), _("dates")),
        )
        if not is_given
    ]
    if not missing:
        return None
    return Check(False, _("The cover has no {facts}").format(facts=", ".join(missing)), page="agenda")


def _groups(model: WorkshopModel) -> Check | None:
    if is_meeting(model) or (not model.groups and speaks_in_messages(model)):
        return None
    if not model.groups:
        return Check(False, _("No breakout group is set up"), page="groups")
    silent = [page.group for page in model.groups if not page.lines]
    if not silent:
        return None
    numbers = ", ".join(_number(group) for group in silent)
    words = ngettext(
        "Nothing is written down of group {numbers}", "Nothing is written down of groups {numbers}", len(silent)
    )
    return Check(False, words.format(numbers=numbers), page="groups")


def _number(group: BreakoutGroup) -> str:
    return str(group.number) if group.number is not None else _("without a number")


def _themes(model: WorkshopModel) -> Check | None:
    if not model.board.recommendations:
        return None
    if not model.board.themes:
        return Check(False, _("No theme is named yet"), page="consensus")
    count = len(model.board.unthemed)
    if not count:
        return Check(True, _("Every recommendation is in a theme"))
    words = ngettext("{count} recommendation is in no theme", "{count} recommendations are in no theme", count)
    return Check(False, words.format(count=count), page="consensus")


def _plenary(model: WorkshopModel) -> Check | None:
    """Return the themes on which the plenary said nothing; where it said nothing at all, there was none."""
    themes = [one.theme for one in model.board.themes]
    waiting = [str(one.number) for one in themes if one.plenary_outcome is None]
    if len(waiting) == len(themes):
        return None
    if not waiting:
        return Check(True, _("The plenary said something of every theme"))
    words = ngettext(
        "The plenary was not asked about theme {numbers}",
        "The plenary was not asked about themes {numbers}",
        len(waiting),
    )
    return Check(False, words.format(numbers=", ".join(waiting)), page="plenary")


def _below_target(model: WorkshopModel) -> Check | None:
    below = [page.group for page in model.groups if page.is_below_target]
    if not below:
        return None
    numbers = ", ".join(_number(group) for group in below)
    words = ngettext(
        "Group {numbers} has fewer recommendations than asked for",
        "Groups {numbers} have fewer recommendations than asked for",
        len(below),
    )
    return Check(False, words.format(numbers=numbers), page="notes")


def _rapporteurs(model: WorkshopModel) -> Check | None:
    without = [page.group for page in model.groups if not page.group.rapporteur]
    if not without:
        return None
    numbers = ", ".join(_number(group) for group in without)
    words = ngettext(
        "Group {numbers} has no rapporteur named",
        "Groups {numbers} have no rapporteur named",
        len(without),
    )
    return Check(False, words.format(numbers=numbers), page="groups")


def _panel(model: WorkshopModel) -> Check | None:
    """Return which groups had no voice in the panel; where nothing is recorded, the panel may have met on paper."""
    panel = model.board.panel
    if not panel.is_recorded:
        return None
    silent = [one.group for one in panel.groups if one.group.id in panel.without_voice]
    if not silent:
        return Check(True, _("Every group had a voice in the panel"))
    numbers = ", ".join(_number(group) for group in silent)
    words = ngettext(
        "Group {numbers} had no voice in the panel", "Groups {numbers} had no voice in the panel", len(silent)
    )
    return Check(False, words.format(numbers=numbers), page="consensus")


def _unconfirmed(model: WorkshopModel) -> Check | None:
    """Return the groups whose words nobody confirmed; where no group ever did, reading back was not used."""
    pages = [page for page in model.groups if page.lines]
    if not any(page.group.confirmed_at for page in pages):
        return None
    unconfirmed = [page.group for page in pages if not page.confirmed.is_confirmed]
    if not unconfirmed:
        return Check(True, _("Every group confirmed its page"))
    numbers = ", ".join(_number(group) for group in unconfirmed)
    words = ngettext(
        "Group {numbers} has not confirmed its page", "Groups {numbers} have not confirmed their page", len(unconfirmed)
    )
    return Check(False, words.format(numbers=numbers), page="read_back")


def _open_points(model: WorkshopModel) -> Check | None:
    """Return how much is open in what was decided; pledges are no shortcoming."""
    resolved = [one.resolved for day in model.days for one in day.sessions]
    records: list[Record] = []
    for some in resolved:
        records += [kept.record for kept in some.decisions]
        records += [kept.record for kept in some.reservations]
        records += [kept.record for kept in some.figures]
    count = len({point.record.id for point in open_points(records)})
    if not count:
        return None
    words = ngettext(
        "{count} decision, reservation or figure is open", "{count} decisions, reservations and figures are open", count
    )
    return Check(False, words.format(count=count), page="records")


def _covered_votes(model: WorkshopModel) -> Check | None:
    count = sum(one.is_covered for one in model.votes)
    if not count:
        return None
    words = ngettext("{count} vote is not revealed", "{count} votes are not revealed", count)
    return Check(False, words.format(count=count), page="priorities")


def _ballot_books(model: WorkshopModel) -> Check | None:
    """Return whether cast, spoiled and left are what was given out, of the votes that are shown."""
    books = [one.book for one in model.votes if not one.is_covered and one.book is not None]
    if not books:
        return None
    count = sum(not one.balances for one in books)
    if not count:
        return Check(True, _("The ballots of every vote balance"))
    words = ngettext("The ballots of {count} vote do not balance", "The ballots of {count} votes do not balance", count)
    return Check(False, words.format(count=count), page="priorities")


def _deadlines(model: WorkshopModel) -> Check | None:
    count = sum(not is_known(action.due) for action in model.actions)
    if not count:
        return None
    words = ngettext("{count} next step has no date", "{count} next steps have no date", count)
    return Check(False, words.format(count=count), page="roadmap")


def _without_action(model: WorkshopModel) -> Check | None:
    """Return how many priorities no action serves."""
    count = len(arranged(model.priorities, model.actions).without_action)
    if not count:
        return None
    words = ngettext("{count} priority has no action", "{count} priorities have no action", count)
    return Check(False, words.format(count=count), page="roadmap")


def _acronyms(model: WorkshopModel, options: ReportOptions) -> Check | None:
    """Return which capitals nothing spells out; a person adds them to the workshop's acronyms or leaves them out."""
    unknown = unexplained_acronyms(model, options)
    if not unknown:
        return None
    words = ngettext(
        "{count} acronym is not spelled out: {letters}", "{count} acronyms are not spelled out: {letters}", len(unknown)
    )
    return Check(False, words.format(count=len(unknown), letters=", ".join(unknown)), spells_out=True)


def _consent(model: WorkshopModel, options: ReportOptions) -> Check | None:
    if options.participants is not ParticipantsShown.NAMES or options.audience is not Audience.INTERNAL:
        return None
    count = sum(person.may_be_listed is None for person in model.participants)
    if not count:
        return None
    words = ngettext(
        "{count} person was not asked about being listed",
        "{count} people were not asked about being listed",
        count,
    )
    return Check(False, words.format(count=count), page="participants")


def _pictures(model: WorkshopModel, options: ReportOptions) -> Check | None:
    """Return how many pictures wait until somebody says that everybody in them agreed.

    Inside the house they are shown; it is asked where somebody on the list does not want to be photographed.
    """
    count = len(model.pictures)
    refused = any(person.may_be_photographed is False for person in model.participants)
    if not count or PICTURES in options.left_out or options.pictures_agreed:
        return None
    if may_show_pictures(options) and not refused:
        return None
    words = ngettext(
        "{count} picture: has everybody in it agreed?", "{count} pictures: has everybody in them agreed?", count
    )
    return Check(False, words.format(count=count))


def _small_groups(model: WorkshopModel, options: ReportOptions) -> Check | None:
    """Return which stakeholder groups are so small that a member could be recognised, in what leaves the house."""
    if options.audience is Audience.INTERNAL:
        return None
    small = small_stakeholder_groups(model)
    if not small:
        return None
    words = ngettext(
        "Fewer than {count} people stand for {groups}: who said something could be recognised",
        "Fewer than {count} people each stand for {groups}: who said something could be recognised",
        len(small),
    )
    return Check(False, words.format(count=FEWEST_PEOPLE, groups=", ".join(small)), page="participants")
