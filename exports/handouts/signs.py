"""Signs for the venue: names for the table, groups for the table and for the door, rooms for the door.

Knows who sits where. Must not know how a sign is drawn.
"""

from __future__ import annotations

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.folding import fold
from a87desk.i18n import _
from a87desk.reading.holders import listed
from a87desk.reading.printed_kit import KitModel
from exports.document import Block
from exports.form_blocks import DoorSign, Sign, TableSign
from exports.handouts.options import KitOptions, SignsFor
from exports.handouts.wording import full_name, group_mark, organisation_name, workshop_title


def name_signs(model: KitModel, options: KitOptions) -> tuple[Block, ...]:
    """Return a sign for the table for everybody with a role at a session, or for everybody."""
    people = model.workshop.participants
    if options.signs_for is SignsFor.EVERYBODY:
        in_order = sorted(people, key=lambda one: fold(one.name))
        signs = [Sign(full_name(one), _some(organisation_name(model, one))) for one in in_order]
    else:
        known = {one.id: one for one in people}
        signs = []
        for role in model.at_the_table():
            person = known.get(role.participant_id or "") or listed(people, role.name)
            name = full_name(person) if person else role.name
            organisation = role.organisation or (organisation_name(model, person) if person else "")
            signs.append(Sign(name, _some(organisation)))
    return tuple(TableSign(sign) for sign in signs)


def group_signs(model: KitModel, _options: KitOptions) -> tuple[Block, ...]:
    """Return a sign for the table of each group."""
    return tuple(TableSign(_group(page.group, with_room=False)) for page in model.workshop.groups)


def door_signs(model: KitModel, _options: KitOptions) -> tuple[Block, ...]:
    """Return a sign for the door of each group and of each other room."""
    signs = [_group(page.group, with_room=True, headline=workshop_title(model)) for page in model.workshop.groups]
    rooms = dict.fromkeys(
        one.session.room.strip() for day in model.workshop.days for one in day.sessions if one.session.room.strip()
    )
    of_groups = {page.group.room.strip().casefold() for page in model.workshop.groups}
    signs += [Sign(room, (workshop_title(model),)) for room in rooms if room.casefold() not in of_groups]
    return tuple(DoorSign(sign) for sign in signs)


def _group(group: BreakoutGroup, *, with_room: bool, headline: str = "") -> Sign:
    number = group.number if group.number is not None else "?"
    title = group.theme or _("Group {number}").format(number=number)
    lines = _some(group.room, group.slot) if with_room else ()
    return Sign(title, lines, (group_mark(group),), headline)


def _some(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)
