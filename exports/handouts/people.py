"""Sheets with people on them: the list that is handed out, the sheet to sign, the badges, the routes of a marketplace.

Knows names, organisations and countries. The list holds only who may be listed; the sign-in sheet is internal and holds
everybody. Must not know e-mail addresses or phone numbers.
"""

from __future__ import annotations

from a87desk.domain.folding import fold
from a87desk.domain.participant import Participant
from a87desk.domain.vocabulary import StakeholderGroup, word_for
from a87desk.i18n import _, ngettext
from a87desk.people.participation import stakeholder_group_of
from a87desk.reading.printed_kit import KitModel
from exports.document import (
    Block,
    Callout,
    Content,
    GroupMark,
    Heading,
    Inline,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Run,
    SpanRow,
    Table,
    TableColumn,
    TableRow,
    Tone,
)
from exports.form_blocks import Blank, BlankRow, CardSheet, Sign
from exports.handouts.options import BADGE_COLUMNS, BADGE_WIDTH_MM, KitOptions, ListOrder
from exports.handouts.wording import (
    EN_SPACE,
    country_name,
    days_wanted,
    full_name,
    joined,
    organisation_name,
    place_and_dates,
    workshop_title,
)
from exports.report.sessions import day_title

_SIGNING_ROW_MM = 11.5
_EVENING_BEFORE = 0
_ROUTE_ROWS, _ROUTE_HEIGHT_MM = 3, 82.0


def participants_list(model: KitModel, options: KitOptions) -> tuple[Block, ...]:
    """Return the list of participants, by stakeholder group or by name; only those who may be listed."""
    people = sorted(model.listed_people(), key=lambda one: fold(one.name))
    if not people:
        return ()
    columns = (
        TableColumn(_("Name"), 27),
        TableColumn(_("Title"), 27),
        TableColumn(_("Organisation"), 29),
        TableColumn(_("Country"), 17),
    )
    rows: list[TableRow | SpanRow] = []
    if options.order is ListOrder.ALPHABET:
        rows = [_listed(model, one) for one in people]
    else:
        found = _by_stakeholder_group(model, people)
        for kind, members in found:
            words = word_for(kind) if kind else _("Stakeholder group not given")
            # Where nobody's group is known, a title over all of them would say nothing.
            rows += [SpanRow((words, EN_SPACE, Run(str(len(members)), quiet=True)))] if kind or len(found) > 1 else []
            rows += [_listed(model, one) for one in members]
    count = ngettext("{count} participant", "{count} participants", len(people)).format(count=len(people))
    words = joined(workshop_title(model), place_and_dates(model), count)
    return (
        Heading(1, _("Participants"), "participants"),
        Paragraph(words, ParagraphStyle.QUIET),
        Table(columns, tuple(rows)),
    )


def _by_stakeholder_group(
    model: KitModel, people: list[Participant]
) -> list[tuple[StakeholderGroup | None, list[Participant]]]:
    found: dict[StakeholderGroup | None, list[Participant]] = {}
    for one in people:
        found.setdefault(stakeholder_group_of(one, model.workshop.organisation_of(one)), []).append(one)
    order: list[StakeholderGroup | None] = [*StakeholderGroup, None]
    return [(kind, found[kind]) for kind in order if kind in found]


def _listed(model: KitModel, one: Participant) -> TableRow:
    name: Content = (Run(full_name(one), strong=True), *_own_script(one))
    return TableRow((name, one.job_title, organisation_name(model, one), country_name(model, one)))


def _own_script(one: Participant) -> tuple[Inline, ...]:
    is_other = one.native_name.strip() and one.native_name.strip() != one.name.strip()
    return (Run(f"\n{one.native_name.strip()}", quiet=True),) if is_other else ()


def sign_in_sheets(model: KitModel, options: KitOptions) -> tuple[Block, ...]:
    """Return a sheet to sign for each day, with everybody on the list and rows for who comes unannounced."""
    days = [day for day in days_wanted(model, options) if options.day_id or day.day.number != _EVENING_BEFORE]
    blocks: list[Block] = []
    for day in days:
        away = model.away.get(day.day.id, frozenset())
        blocks += [PageBreak()] if blocks else []
        blocks += [
            Heading(1, _("Sign-in sheet"), f"sign-in-{day.day.id}"),
            Paragraph(joined(day_title(day), workshop_title(model)), ParagraphStyle.QUIET),
            *_signing(model, options, away),
        ]
    if blocks:
        return tuple(blocks)
    day_line = BlankRow((Blank(_("Day"), 1, ""), Blank(_("Place"), 2, model.workshop.workshop.venue)))
    return (Heading(1, _("Sign-in sheet"), "sign-in"), day_line, *_signing(model, options, frozenset()))


def _signing(model: KitModel, options: KitOptions, away: frozenset[str]) -> tuple[Block, ...]:
    columns = (
        TableColumn(_("No."), 7),
        TableColumn(_("Name"), 32),
        TableColumn(_("Organisation"), 31),
        TableColumn(_("Signature"), 30),
    )
    people = model.workshop.participants
    rows = [
        TableRow(
            (
                str(number),
                (full_name(one), *_own_script(one)),
                organisation_name(model, one),
                Run(_("Apologies sent"), quiet=True) if one.id in away else "",
            )
        )
        for number, one in enumerate(sorted(people, key=lambda one: fold(one.name)), 1)
    ]
    rows += [
        TableRow((str(number), "", "", "")) for number in range(len(people) + 1, len(people) + options.walk_ins + 1)
    ]
    internal = _(
        "For the organisers only: it also names people who are on no list. Keep it with the workshop’s papers."
    )
    return (
        Callout(internal, tone=Tone.CONFIDENTIAL),
        Table(columns, tuple(rows), grid=True, least_row_mm=_SIGNING_ROW_MM),
    )


def badges(model: KitModel, options: KitOptions) -> tuple[Block, ...]:
    """Return a badge for everybody, and blank ones to fill the last sheet for who comes unannounced."""
    size = options.badges
    people = sorted(model.workshop.participants, key=lambda one: fold(one.name))
    cards = [_badge(model, one) for one in people]
    on_page = BADGE_COLUMNS * size.rows
    blank = on_page - len(cards) % on_page
    cards += [Sign("", headline=workshop_title(model))] * blank
    return (CardSheet(tuple(cards), BADGE_COLUMNS, size.rows, BADGE_WIDTH_MM, size.height_mm),)


def _badge(model: KitModel, one: Participant) -> Sign:
    native = one.native_name.strip()
    lines = (
        native if native != one.name.strip() else "",
        organisation_name(model, one),
        country_name(model, one),
    )
    return Sign(
        full_name(one),
        tuple(line for line in lines if line),
        tuple(GroupMark(number) for number in model.group_numbers(one.id)),
        workshop_title(model),
    )


def routes(model: KitModel, _options: KitOptions) -> tuple[Block, ...]:
    """Return a card with the stations somebody visits in each round, where a marketplace is planned."""
    cards: list[Sign] = []
    for one in sorted(model.workshop.participants, key=lambda one: fold(one.name)):
        stops = model.route(one.id)
        if stops:
            lines = tuple(
                _("Round {number}: {station}").format(
                    number=number,
                    station=joined(f"{group.number or ''} {group.theme}".strip(), group.room),
                )
                for number, group in stops
            )
            cards.append(Sign(full_name(one), lines, headline=workshop_title(model)))
    if not cards:
        return ()
    return (CardSheet(tuple(cards), BADGE_COLUMNS, _ROUTE_ROWS, BADGE_WIDTH_MM, _ROUTE_HEIGHT_MM),)
