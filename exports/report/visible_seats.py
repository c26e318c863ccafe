"""The table of attendance as an audience may see it: names for those inside, entities for governments, seats for all.

A name that its holder does not want to be listed is nowhere; a person in a public office is named everywhere.
Knows seats and people. Must not know any document.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from a87desk.domain.document_lists import Audience
from a87desk.domain.participant import Participant
from a87desk.reading.holders import folded_name
from a87desk.reading.seats import Holder, SeatTable


def visible_seats(table: SeatTable, people: Sequence[Participant], audience: Audience) -> SeatTable:
    """Return the table with the names and entities that an audience may see; the counts stay as they are."""
    refused = {one.id for one in people if one.may_be_listed is False}
    refused_names = {
        folded_name(name)
        for one in people
        if one.may_be_listed is False
        for name in (one.name, one.native_name, *one.aliases)
        if name.strip()
    }
    public = {one.id for one in people if one.is_public_figure} - refused

    def shown(one: Holder) -> Holder:
        record = one.record
        is_refused = record.participant_id in refused or folded_name(one.name) in refused_names
        named = not is_refused and (audience is Audience.INTERNAL or record.participant_id in public)
        return _holder(one, named=named, with_entity=named or audience is not Audience.PUBLIC)

    rows = tuple(replace(row, holders=tuple(map(shown, row.holders))) for row in table.rows)
    return replace(table, rows=rows)


def _holder(one: Holder, *, named: bool, with_entity: bool) -> Holder:
    record = one.record
    if not named:
        record = msgspec.structs.replace(record, name="", participant_id=None)
    if not with_entity:
        record = msgspec.structs.replace(record, entity="")
    return Holder(record, one.name if named else "", one.others)
