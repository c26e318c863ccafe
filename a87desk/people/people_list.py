"""The list of people as rows of texts: what leaves for a spreadsheet and comes back unchanged.

The whole working list with addresses and those who are not to be listed, for the people who prepare the workshop; the
list for everybody is another (`exports.sheets.people`).
"""

from __future__ import annotations

from collections.abc import Iterable

from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _
from a87desk.people.participation import stakeholder_group_of
from a87desk.people.people_field import OUR_FIELDS, PeopleField


def people_rows(
    participants: Iterable[Participant], organisations: Iterable[Organisation]
) -> tuple[tuple[str, ...], ...]:
    """Return a row for each participant, in the order of the list; the columns are `OUR_FIELDS`."""
    houses = {one.id: one for one in organisations}
    ordered = sorted(participants, key=lambda one: (one.number is None, one.number or 0, one.id))
    return tuple(
        tuple(text_of(one, houses.get(one.organisation_id or ""), field) for field in OUR_FIELDS) for one in ordered
    )


def text_of(one: Participant, organisation: Organisation | None, field: PeopleField) -> str:
    """Return what stands in a column for a participant; empty where it is not known."""
    match field:
        case PeopleField.NUMBER:
            return "" if one.number is None else str(one.number)
        case PeopleField.ALIASES:
            return "; ".join(one.aliases)
        case PeopleField.ORGANISATION:
            return (organisation.name or organisation.acronym) if organisation else ""
        case PeopleField.STAKEHOLDER_GROUP:
            group = stakeholder_group_of(one, organisation)
            return word_for(group) if group else ""
        case PeopleField.MAY_BE_LISTED:
            return "" if one.may_be_listed is None else _("yes") if one.may_be_listed else _("no")
        case _:
            return str(getattr(one, field.value, ""))
