"""What the words of a cell mean: a number, a stakeholder group, yes or no, an address; and when two texts are the same.

Knows texts and values. Must not know files or where a cell stands.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from a87desk.domain.folding import fold
from a87desk.domain.vocabulary import StakeholderGroup, word_for
from a87desk.i18n import _
from a87desk.people.people_field import PeopleField
from a87desk.people.stakeholder_words import STAKEHOLDER_WORDS

MOST_CHARACTERS = 2000
LARGEST_NUMBER = 99_999
Value = str | int | bool | StakeholderGroup | tuple[str, ...]

_EMAIL = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+")
_NUMBER = re.compile(r"(\d{1,6})(?:\.0*)?\)?")
_YES = {"yes", "y", "true", "1", "x", "ok", "oui", "o", "vrai", "si", "s", "sim", "verdadero", "نعم", "موافق", "✓", "✔"}
_NO = {"no", "n", "false", "0", "non", "faux", "nao", "falso", "لا", "غير موافق", "✗", "✘"}
_PUNCTUATION = re.compile(r"[^\w✓✔✗✘]+|_+")
# What our writers put where a sign cannot be shown, and the signs for which they do.
_NOT_SHOWN = re.compile(
    "\\[U\\+[0-9A-F]{4,6}\\]|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)


class NotUnderstood(ValueError):
    """The words of a cell do not mean what its column holds; the text of it is a sentence."""


def tidy(text: str) -> str:
    """Return a cell's words in one line, composed, without blanks round them."""
    return " ".join(unicodedata.normalize("NFC", text).replace("\ufeff", "").split())


def is_same_text(here: str, coming: str) -> bool:
    """Whether a cell says what is here already. Blanks, controls and a guarding apostrophe may come through changed."""
    return _comparable(here) == _comparable(coming)


def _comparable(text: str) -> str:
    return tidy(_NOT_SHOWN.sub("", text)).lstrip("' ")


def value_of(field: PeopleField, text: str) -> Value:
    """Return what a cell that is not empty means.

    Raises:
        NotUnderstood: it cannot be what the column holds.
    """
    if len(text) > MOST_CHARACTERS:
        raise NotUnderstood(_("the text is longer than {count} characters").format(count=MOST_CHARACTERS))
    match field:
        case PeopleField.NUMBER:
            return _number(text)
        case PeopleField.STAKEHOLDER_GROUP:
            return _stakeholder_group(text)
        case PeopleField.MAY_BE_LISTED:
            return _yes_or_no(text)
        case PeopleField.EMAIL:
            return _email(text)
        case PeopleField.ALIASES:
            return tuple(dict.fromkeys(part for one in text.split(";") if (part := tidy(one))))
        case _:
            return text


def _number(text: str) -> int:
    found = _NUMBER.fullmatch(text)
    if not found or not 0 < int(found[1]) <= LARGEST_NUMBER:
        raise NotUnderstood(_("“{text}” is not a number from 1 to {most}").format(text=text, most=LARGEST_NUMBER))
    return int(found[1])


def _email(text: str) -> str:
    parts = [one for one in re.split(r"[;,\s]+", text) if one]
    if not parts or not all(_EMAIL.fullmatch(one) for one in parts):
        raise NotUnderstood(_("“{text}” is not an e-mail address").format(text=text))
    return text


def _yes_or_no(text: str) -> bool:
    key = _key(text)
    if key in _YES | {_key(_("yes"))}:
        return True
    if key in _NO | {_key(_("no"))}:
        return False
    raise NotUnderstood(_("“{text}” is neither yes nor no").format(text=text))


def _stakeholder_group(text: str) -> StakeholderGroup:
    key = _key(text)
    for group in StakeholderGroup:
        if key in (_key(group.value), _key(word_for(group))):
            return group
    known = _known_groups()
    group_found = known.get(key) or known.get(key.removesuffix("s"))
    if group_found is None:
        words = ", ".join(word_for(group) for group in StakeholderGroup)
        raise NotUnderstood(_("“{text}” is none of the stakeholder groups ({words})").format(text=text, words=words))
    return group_found


def _key(text: str) -> str:
    return " ".join(_PUNCTUATION.sub(" ", fold(text)).split())


@cache
def _known_groups() -> dict[str, StakeholderGroup]:
    return {
        _key(word): StakeholderGroup(group) for group, words in STAKEHOLDER_WORDS.items() for word in words.split(",")
    }
