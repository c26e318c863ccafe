"""The table of attendance as an audience may see it: names for those inside, entities for governments, seats for all.

The rule is that of every other name (`domain.attribution`). Knows seats. Must not know any document.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec

from a87desk.domain.attendance import Attendance
from a87desk.domain.attribution import ShownAs, person_shown_as
from a87desk.domain.document_lists import Audience
from a87desk.reading.persons import NOBODY_KNOWN, Persons
from a87desk.reading.seats import Holder, SeatTable
from a87desk.reading.workshop_model import WorkshopModel


def with_visible_seats(model: WorkshopModel, persons: Persons, audience: Audience) -> WorkshopModel:
    """Return the model with the names and entities in its seats that an audience may see; the counts stay."""
    rows = tuple(
        replace(row, holders=tuple(_holder(one, _level(one, persons, audience)) for one in row.holders))
        for row in model.seats.rows
    )
    attendance = tuple(_attendance(one, audience) for one in model.attendance)
    return replace(model, seats=SeatTable(rows, model.seats.counts), attendance=attendance)


def _level(one: Holder, persons: Persons, audience: Audience) -> ShownAs:
    known = persons.of(one.record.participant_id, one.name) or NOBODY_KNOWN
    shown = person_shown_as(audience, is_public=known.is_public, refuses=known.refuses)
    # Somebody who is not to be named is one of several in an entity that may be told all the same.
    may_tell_entity = shown is ShownAs.NOBODY and audience is not Audience.PUBLIC
    return ShownAs.ORGANISATION if may_tell_entity else shown


def _holder(one: Holder, level: ShownAs) -> Holder:
    if level is ShownAs.NAME:
        return one
    entity = one.record.entity if level is ShownAs.ORGANISATION else ""
    return Holder(msgspec.structs.replace(one.record, name="", participant_id=None, entity=entity), "", one.others)


def _attendance(one: Attendance, audience: Audience) -> Attendance:
    """Return an attendance without who came instead, whose name nobody agreed to have printed."""
    is_told = audience is Audience.INTERNAL or not one.represented_by
    return one if is_told else msgspec.structs.replace(one, represented_by="")
