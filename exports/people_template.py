"""The list of people that goes out to be filled in and comes back: an empty template, and the list as it stands.

Knows sheets. Who is on the list and what stands in a cell is `a87desk.people.people_list`'s to say; what comes back is
read by `a87desk.importing.people_table`.
"""

from __future__ import annotations

from collections.abc import Sequence

from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.vocabulary import StakeholderGroup, word_for
from a87desk.i18n import _
from a87desk.people.people_field import OUR_FIELDS, PeopleField, heading_of
from a87desk.people.people_list import people_rows
from exports.encoders import csv_bytes
from exports.formats import Progress
from exports.xlsx.workbook import Column, ColumnKind, Sheet, TextSheet, Workbook
from exports.xlsx.writer import write_xlsx

_ROWS_TO_FILL_IN = 200
_WIDTHS = {
    PeopleField.NUMBER: 7,
    PeopleField.HONORIFIC: 11,
    PeopleField.NAME: 28,
    PeopleField.NATIVE_NAME: 24,
    PeopleField.ALIASES: 22,
    PeopleField.JOB_TITLE: 36,
    PeopleField.ORGANISATION: 36,
    PeopleField.STAKEHOLDER_GROUP: 20,
    PeopleField.COUNTRY: 16,
    PeopleField.EMAIL: 28,
    PeopleField.PHONE: 18,
    PeopleField.MAY_BE_LISTED: 10,
}
_NARROW = (PeopleField.NUMBER, PeopleField.PHONE, PeopleField.EMAIL, PeopleField.MAY_BE_LISTED)


def people_workbook(
    title: str,
    participants: Sequence[Participant],
    organisations: Sequence[Organisation],
    *,
    right_to_left: bool = False,
) -> Workbook:
    """Return the whole working list, with addresses and those who are not to be listed."""
    sheet = Sheet(_("Participants"), _columns(), people_rows(participants, organisations), right_to_left, 3)
    return Workbook(title, (sheet, TextSheet(_("Read me"), _how_to_fill_in(), right_to_left)))


def people_template(*, right_to_left: bool = False) -> Workbook:
    """Return an empty list with the columns that A87Desk reads, room to write, and how to fill it in."""
    rows = ((None,) * len(OUR_FIELDS),) * _ROWS_TO_FILL_IN
    sheet = Sheet(_("Participants"), _columns(), rows, right_to_left, 3)
    return Workbook(_("Participants"), (sheet, TextSheet(_("Read me"), _how_to_fill_in(), right_to_left)))


def people_xlsx(workbook: Workbook, progress: Progress | None = None) -> bytes:
    """Return a list of people as an xlsx file."""
    return write_xlsx(workbook, progress)


def people_csv(participants: Sequence[Participant], organisations: Sequence[Organisation]) -> bytes:
    """Return the whole working list as CSV."""
    return csv_bytes([[heading_of(field) for field in OUR_FIELDS], *people_rows(participants, organisations)])


def _columns() -> tuple[Column, ...]:
    choices = {
        PeopleField.STAKEHOLDER_GROUP: tuple(word_for(group) for group in StakeholderGroup),
        PeopleField.MAY_BE_LISTED: (_("yes"), _("no")),
    }
    return tuple(
        Column(
            field.value,
            heading_of(field),
            _WIDTHS[field],
            ColumnKind.CODE if field in _NARROW else ColumnKind.TEXT,
            choices.get(field, ()),
        )
        for field in OUR_FIELDS
    )


def _how_to_fill_in() -> tuple[str, ...]:
    return (
        _("Write one person a row under the headings. Only the name is needed; leave empty what you do not know."),
        _("The order of the columns does not matter, and columns of your own may stand beside these."),
        _("Two people may have the same name: the e-mail address or the organisation tells them apart."),
        _("Several other spellings of a name are parted by semicolons."),
        _("May be listed: yes where the person has agreed, no where not, empty where nobody asked."),
        _("What you bring in is shown before anything is changed, and one undo takes all of it back."),
    )
