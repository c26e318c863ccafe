"""Taking in a list of people as a person looked at it: one act, whatever the number of rows.

What a cell does not say stays as it is, nobody is removed, and a name that is replaced stays as another spelling.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from a87desk.commands.command import Act, Command
from a87desk.domain.ids import OrganisationId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.record import derived_id
from a87desk.domain.vocabulary import StakeholderGroup
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _, ngettext
from a87desk.people.cell_words import Value
from a87desk.people.name_words import name_key
from a87desk.people.organisation_names import OrganisationNames, name_and_acronym, organisation_key
from a87desk.people.people_field import PeopleField
from a87desk.people.preview import Choice, PeoplePreview, PreviewRow, State

_PLAIN = (
    PeopleField.HONORIFIC, PeopleField.NAME, PeopleField.NATIVE_NAME, PeopleField.ALIASES, PeopleField.JOB_TITLE,
    PeopleField.STAKEHOLDER_GROUP, PeopleField.COUNTRY, PeopleField.EMAIL, PeopleField.PHONE, PeopleField.MAY_BE_LISTED,
)  # fmt: skip


@dataclass(frozen=True)
class TakePeople(Command):
    """Take in the rows of a preview; `choices` holds what a person chose by the number of the row, else the usual."""

    preview: PeoplePreview
    choices: Mapping[int, Choice] = field(default_factory=dict)

    def apply(self, act: Act) -> str:
        taking = _Taking(act, [(row, self._choice(row)) for row in self.preview.rows])
        for row in self.preview.rows:
            taking.take(row, self._choice(row))
        if not taking.added and not taking.changed:
            return _("Nothing new in the list of people")
        if not taking.changed:
            return ngettext("Took in {count} person", "Took in {count} people", taking.added).format(count=taking.added)
        return _("Took in {added} people, changed {changed}").format(added=taking.added, changed=taking.changed)

    def _choice(self, row: PreviewRow) -> Choice:
        chosen = self.choices.get(row.row, row.choice)
        return chosen if chosen in row.choices else row.choice


class _Taking:
    """What is known while the rows are taken in, one after the other."""

    def __init__(self, act: Act, chosen: list[tuple[PreviewRow, Choice]]) -> None:
        self.added = self.changed = 0
        self._act = act
        self._workshop_id = next((one.id for one in act.read.all(Workshop)), "")
        organisations, participants = act.read.all(Organisation), act.read.all(Participant)
        self._houses = {one.id: one for one in organisations}
        self._names = OrganisationNames(organisations)
        self._ids = {one.id for one in participants}
        self._taken_numbers = {one.number for one in participants}
        coming = [row.values.get(PeopleField.NUMBER) for row, choice in chosen if choice is not Choice.KEEP]
        self._highest = max([act.read.highest_number(Participant), *(one for one in coming if isinstance(one, int))])
        self._groups = _groups_of_houses(chosen)

    def take(self, row: PreviewRow, choice: Choice) -> None:
        """Do with a row what was chosen."""
        if choice is Choice.KEEP or (choice is Choice.REPLACE and row.state is State.SAME):
            return
        kept = self._act.read.kept(Participant, "id = ?", (row.participant_id,)) if choice is Choice.REPLACE else []
        if not kept:
            self._add(row)
            return
        news = self._news(row, kept[0].record)
        # Who brings a list has not seen the two versions of a field: it may stand beside them, not replace them.
        disputed = {name: value for name, value in news.items() if name in kept[0].versions}
        clear = {name: value for name, value in news.items() if name not in disputed}
        self._act.write.change(Participant, row.participant_id, clear)
        self._act.write.change(Participant, row.participant_id, disputed, dict.fromkeys(disputed, ()))
        self.changed += bool(news)

    def _add(self, row: PreviewRow) -> None:
        values = row.values
        house = self._house(values)
        fields: dict[str, object] = {one.value: values[one] for one in _PLAIN if one in values}
        if house and house.stakeholder_group == values.get(PeopleField.STAKEHOLDER_GROUP):
            fields.pop(PeopleField.STAKEHOLDER_GROUP.value, None)
        self._act.write.add(
            Participant(
                id=self._id(values),
                number=self._number(values),
                organisation_id=OrganisationId(house.id) if house else None,
                **fields,  # type: ignore[arg-type]
            )
        )
        self.added += 1

    def _news(self, row: PreviewRow, here: Participant) -> dict[str, object]:
        """Return the fields that the row says anew."""
        new = {cell.field for cell in row.cells if cell.state in (State.NEW, State.CHANGED)}
        news: dict[str, object] = {one.value: row.values[one] for one in _PLAIN if one in new}
        if PeopleField.NUMBER in new:
            news["number"] = row.values[PeopleField.NUMBER]
        if PeopleField.ORGANISATION in new and (house := self._house(row.values)):
            news["organisation_id"] = house.id
            group = row.values.get(PeopleField.STAKEHOLDER_GROUP)
            if group and group != house.stakeholder_group:
                news["stakeholder_group"] = group
        spellings = [*here.aliases]
        given = row.values.get(PeopleField.ALIASES, ()) if PeopleField.ALIASES in new else ()
        spellings += [one for one in (given if isinstance(given, tuple) else ()) if one not in spellings]
        name = news.get("name", here.name)
        if here.name not in ("", name, *spellings):
            spellings.append(here.name)
        news["aliases"] = tuple(one for one in spellings if one != name)
        return {key: value for key, value in news.items() if value != getattr(here, key)}

    def _house(self, values: Mapping[PeopleField, Value]) -> Organisation | None:
        """Return the organisation of a row, a new one where none here goes by its name."""
        printed = str(values.get(PeopleField.ORGANISATION, ""))
        called = self._names.called(printed)
        if not printed or len(called) > 1:
            return None
        if called:
            return called[0]
        key = organisation_key(printed) or printed
        made = Organisation(
            id=_free_id(self._houses, "organisation", self._workshop_id, key),
            name=printed,
            acronym=name_and_acronym(printed)[1],
            stakeholder_group=self._groups.get(key),
        )
        self._act.write.add(made)
        self._houses[made.id] = made
        self._names.add(made)
        return made

    def _id(self, values: Mapping[PeopleField, Value]) -> str:
        """Return an identity that two laptops give alike when both take in the same list."""
        name, email, house = (
            str(values.get(one, "")) for one in (PeopleField.NAME, PeopleField.EMAIL, PeopleField.ORGANISATION)
        )
        parts = (name_key(name) or name, email.casefold(), organisation_key(house))
        made = _free_id(self._ids, "participant", self._workshop_id, *parts)
        self._ids.add(made)
        return made

    def _number(self, values: Mapping[PeopleField, Value]) -> int:
        """Return the row's own number where it is free, else the next that nobody ever had."""
        number = values.get(PeopleField.NUMBER)
        if not isinstance(number, int) or number in self._taken_numbers:
            self._highest += 1
            number = self._highest
        self._taken_numbers.add(number)
        return number


def _free_id(taken: Mapping[str, object] | set[str], *parts: str) -> str:
    """Return the first derived identity that nothing here has."""
    count = 1
    while (made := derived_id("people list", *parts, str(count))) in taken:
        count += 1
    return made


def _groups_of_houses(chosen: list[tuple[PreviewRow, Choice]]) -> dict[str, StakeholderGroup]:
    """Return the stakeholder group of each organisation of which all rows say the same one."""
    said: dict[str, set[object]] = {}
    for row, choice in chosen:
        name = str(row.values.get(PeopleField.ORGANISATION, ""))
        if name and choice is not Choice.KEEP:
            said.setdefault(organisation_key(name) or name, set()).add(row.values.get(PeopleField.STAKEHOLDER_GROUP))
    return {
        key: group
        for key, groups in said.items()
        if len(groups) == 1 and isinstance(group := next(iter(groups)), StakeholderGroup)
    }
