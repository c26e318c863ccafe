"""The columns of a list of people: what each holds, its heading, and the headings that other lists give it.

Must not know files.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cache

from a87desk.domain.folding import fold
from a87desk.i18n import _, mark
from a87desk.people.heading_words import HEADING_WORDS


class PeopleField(StrEnum):
    """A column, in the order of our own list. Given and family names become one name."""

    NUMBER = "number"
    HONORIFIC = "honorific"
    NAME = "name"
    NATIVE_NAME = "native_name"
    ALIASES = "aliases"
    JOB_TITLE = "job_title"
    ORGANISATION = "organisation"
    STAKEHOLDER_GROUP = "stakeholder_group"
    COUNTRY = "country"
    EMAIL = "email"
    PHONE = "phone"
    MAY_BE_LISTED = "may_be_listed"
    GIVEN_NAMES = "given_names"
    FAMILY_NAME = "family_name"


OUR_FIELDS = tuple(one for one in PeopleField if one not in (PeopleField.GIVEN_NAMES, PeopleField.FAMILY_NAME))
"""The columns of the list that we write."""
OF_ONE_PERSON = frozenset(
    {PeopleField.NUMBER, PeopleField.NAME, PeopleField.NATIVE_NAME, PeopleField.EMAIL, PeopleField.PHONE}
    | {PeopleField.GIVEN_NAMES, PeopleField.FAMILY_NAME, PeopleField.ALIASES}
)
"""What two people never share: a merged cell counts once."""

_HEADINGS = {
    PeopleField.NUMBER: mark("No."),
    PeopleField.HONORIFIC: mark("Honorific"),
    PeopleField.NAME: mark("Name"),
    PeopleField.NATIVE_NAME: mark("Name in its own script"),
    PeopleField.ALIASES: mark("Other spellings"),
    PeopleField.JOB_TITLE: mark("Position"),
    PeopleField.ORGANISATION: mark("Organisation"),
    PeopleField.STAKEHOLDER_GROUP: mark("Stakeholder group"),
    PeopleField.COUNTRY: mark("Country"),
    PeopleField.EMAIL: mark("E-mail"),
    PeopleField.PHONE: mark("Phone"),
    PeopleField.MAY_BE_LISTED: mark("May be listed"),
    PeopleField.GIVEN_NAMES: mark("Given names"),
    PeopleField.FAMILY_NAME: mark("Family name"),
}
_WORDS = re.compile(r"[^\w#°º]+|_+")


def heading_of(field: PeopleField) -> str:
    """Return the heading of a column in the language in force."""
    return _(_HEADINGS[field])


def field_of(heading: str) -> PeopleField | None:
    """Return which column a heading stands over, None for one that is not ours."""
    if heading.strip() in set(PeopleField):
        return PeopleField(heading.strip())
    without_remark = re.sub(r"\([^)]*\)|\[[^]]*\]", " ", heading)
    for words in (heading, without_remark, heading.partition("\n")[0]):
        if found := _known(words):
            return found
    parts = {_known(part) for part in re.split(r"[/|,\n]", without_remark) if part.strip()}
    return parts.pop() if len(parts) == 1 else None


def _known(heading: str) -> PeopleField | None:
    key = _key(heading)
    ours = {_key(heading_of(field)): field for field in PeopleField}
    return ours.get(key) or _known_headings().get(key)


def _key(heading: str) -> str:
    # N° and Nº are the same abbreviation of number.
    spelt = unicodedata.normalize("NFC", heading).replace("º", "°")
    return " ".join(_WORDS.sub(" ", fold(spelt)).split()).replace("°", "")


@cache
def _known_headings() -> dict[str, PeopleField]:
    known: dict[str, PeopleField] = {}
    for field, words in HEADING_WORDS.items():
        for heading in words.split(","):
            known.setdefault(_key(heading), PeopleField(field))
    return known
