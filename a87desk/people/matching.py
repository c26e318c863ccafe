"""Whom each row of a list means among the people who are here: by number, e-mail, name; each person is meant once.

A number alone proves nothing, since every list has its own: the name must be like it. Knows rows and participants.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.people.cell_words import NotUnderstood, is_same_text, tidy, value_of
from a87desk.people.name_variants import likeness, name_variants
from a87desk.people.name_words import name_key
from a87desk.people.organisation_names import organisation_key
from a87desk.people.people_field import OUR_FIELDS, PeopleField
from a87desk.people.people_list import text_of
from a87desk.people.preview import MatchedBy, TableRow

_ROW_ID = "row {row}"


@dataclass(frozen=True, slots=True)
class Match:
    """Whom a row means, and by what that was seen."""

    participant: Participant
    by: MatchedBy


@dataclass(frozen=True, slots=True)
class Matches:
    """Whom rows mean and which rows say again what an earlier one says, by the number of the row."""

    found: Mapping[int, Match]
    repeated: Mapping[int, int]


def matches(
    rows: Sequence[TableRow], participants: Iterable[Participant], houses: Mapping[str, Organisation]
) -> Matches:
    """Return whom the rows mean; rows that mean nobody here are left out."""
    ordered = sorted(participants, key=lambda one: (one.number is None, one.number or 0, one.id))
    matching = _Matching(rows, ordered, houses)
    return Matches(matching.found, matching.repeated)


class _Matching:
    def __init__(
        self, rows: Sequence[TableRow], participants: Sequence[Participant], houses: Mapping[str, Organisation]
    ) -> None:
        self.found: dict[int, Match] = {}
        self.repeated: dict[int, int] = {}
        self._free = {one.id: one for one in participants}
        self._houses = houses
        self._rows = rows
        self._match(MatchedBy.NUMBER, (_number_of, _row_number), self._is_like)
        self._match(MatchedBy.EMAIL, (_email_of, _row_email), _anybody, only_one=True)
        self._match(MatchedBy.NAME, (_names_of, _row_name), _anybody)
        self._find_repeated()
        self._match_by_likeness()

    def _match(
        self,
        by: MatchedBy,
        keys: tuple[Callable[[Participant], Iterable[str]], Callable[[TableRow], str]],
        may_be: Callable[[TableRow, Participant], bool],
        only_one: bool = False,
    ) -> None:
        """Match the rows and people who share a key; `only_one` leaves keys alone that several share."""
        here: dict[str, list[Participant]] = {}
        for one in self._free.values():
            for key in set(keys[0](one)) - {""}:
                here.setdefault(key, []).append(one)
        coming: dict[str, list[TableRow]] = {}
        for row in self._rows:
            if row.row not in self.found and (key := keys[1](row)) in here:
                coming.setdefault(key, []).append(row)
        for key, rows in coming.items():
            if only_one and (len(rows) > 1 or len(here[key]) > 1):
                continue
            pairs = [(row, one) for row in rows for one in here[key] if may_be(row, one)]
            # Of several of one name, who agrees with the row in most other cells is meant.
            for row, one in sorted(pairs, key=lambda pair: -self._agreement(*pair)):
                self._take(row, one, by)

    def _find_repeated(self) -> None:
        earlier: dict[str, list[TableRow]] = {}
        for row in self._rows:
            key = _row_name(row)
            same = [one for one in earlier.get(key, ()) if _may_be_one(one, row)] if key else []
            if same and row.row not in self.found:
                self.repeated[row.row] = same[0].row
            earlier.setdefault(key, []).append(row)

    def _match_by_likeness(self) -> None:
        """Match what is left with whom it resembles, the surest first."""
        left = {
            _ROW_ID.format(row=row.row): row
            for row in self._rows
            if row.row not in self.found and row.row not in self.repeated and _row_name(row)
        }
        coming = [
            Participant(
                id=row_id,
                honorific=text_in(row, PeopleField.HONORIFIC),
                name=text_in(row, PeopleField.NAME),
                native_name=text_in(row, PeopleField.NATIVE_NAME),
            )
            for row_id, row in left.items()
        ]
        for pair in name_variants([*self._free.values(), *coming]).pairs if left else ():
            ids = (pair.first_id, pair.second_id)
            rows, ones = [left[one] for one in ids if one in left], [one for one in ids if one not in left]
            if rows and ones and ones[0] in self._free:
                self._take(rows[0], self._free[ones[0]], MatchedBy.LIKENESS)

    def _take(self, row: TableRow, one: Participant, by: MatchedBy) -> None:
        if row.row not in self.found and one.id in self._free:
            self.found[row.row] = Match(one, by)
            del self._free[one.id]

    def _agreement(self, row: TableRow, one: Participant) -> int:
        house = self._houses.get(one.organisation_id or "")
        return sum(
            1
            for field in OUR_FIELDS
            if (text := text_in(row, field)) and is_same_text(text_of(one, house, field), text)
        )

    def _is_like(self, row: TableRow, one: Participant) -> bool:
        name, email = text_in(row, PeopleField.NAME), _row_email(row)
        if email and email == one.email.strip().casefold():
            return True
        if not name or not one.name.strip():
            return not name and not one.name.strip()
        return is_same_text(one.name, name) or any(likeness(name, its) for its in (one.name, *one.aliases))


def text_in(row: TableRow, field: PeopleField) -> str:
    """Return the words of a row's cell; empty where there are none or they cannot be used."""
    cell = row.cells.get(field)
    return cell.text if cell and not cell.problem else ""


def _anybody(_row: TableRow, _one: Participant) -> bool:
    return True


def _may_be_one(one: TableRow, other: TableRow) -> bool:
    """Whether two rows of one name can mean one person: no e-mail and no organisation says otherwise."""
    for key_of in (_row_email, _row_organisation):
        keys = {key_of(one), key_of(other)} - {""}
        if len(keys) > 1:
            return False
    return True


def _number_of(one: Participant) -> Iterable[str]:
    return () if one.number is None else (str(one.number),)


def _row_number(row: TableRow) -> str:
    text = text_in(row, PeopleField.NUMBER)
    with suppress(NotUnderstood):
        return str(value_of(PeopleField.NUMBER, text))
    return text


def _email_of(one: Participant) -> Iterable[str]:
    return (one.email.strip().casefold(),)


def _row_email(row: TableRow) -> str:
    return text_in(row, PeopleField.EMAIL).casefold()


def _row_organisation(row: TableRow) -> str:
    return organisation_key(text_in(row, PeopleField.ORGANISATION))


def _names_of(one: Participant) -> Iterable[str]:
    return (_spelt(name) for name in (one.name, one.native_name, *one.aliases))


def _row_name(row: TableRow) -> str:
    return _spelt(text_in(row, PeopleField.NAME))


def _spelt(name: str) -> str:
    return name_key(name) or tidy(name).casefold()
