"""The names that an audience may not read, found in any text, and what stands in their place.

Names that may stand (public figures, organisations, places) are known too: "Freedom Fund" tells nobody's name. Knows
persons. Must not know any document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from a87desk.domain.attribution import ShownAs, person_shown_as
from a87desk.domain.document_lists import Audience
from a87desk.i18n import _
from a87desk.people.honorific import is_honorific
from a87desk.people.name_spellings import Proof, begins_with_title, is_proved, name_spellings
from a87desk.people.spotting import Letters, Spotter, bare_letters, letters_of
from a87desk.reading.persons import Person, Persons
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.record_walk import every_text_changed


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a spelling stands for: somebody who may not be named, or None for a name that may stand."""

    person: Person | None
    proof: Proof = Proof.NONE


class Marks:
    """The names that may not stand in what an audience reads."""

    def __init__(self, model: WorkshopModel, persons: Persons, audience: Audience) -> None:
        self._audience = audience
        levels = [(one, _level(one, audience)) for one in persons.everybody]
        self.hidden = tuple(one for one, level in levels if level is not ShownAs.NAME)
        named = [one for one, level in levels if level is ShownAs.NAME]
        self._spotter = Spotter(
            [
                *((bare_letters(name), _Wanted(None)) for name in open_names(model)),
                *_spelled(named, True),
                *_spelled(self.hidden, False),
            ]
        )

    def found(self, text: Letters) -> Iterator[tuple[int, int, Person]]:
        """Yield each name that may not stand, with its place in the text; none inside a name that may."""
        end = 0
        for spot in self._spotter.spots(text):
            if spot.start < end or not is_proved(spot.value.proof, text.text, spot.start, spot.end):
                continue
            end = spot.end
            if spot.value.person is not None:
                yield spot.start, spot.end, spot.value.person

    def institutions(self, text: str) -> str:
        """Return who acts, as written, with the organisation in place of a person who may not be named."""
        if not text or not (self.hidden or self._audience is not Audience.INTERNAL):
            return text
        prepared = letters_of(text)
        hits = list(self.found(prepared))
        if not hits:
            is_person = self._audience is not Audience.INTERNAL and begins_with_title(text) and not self._is_open(text)
            return _("Not named") if is_person else text
        return self._replaced(prepared.text, hits, with_organisation=True)

    def masked(self, text: str) -> str:
        """Return a text with every name that may not stand in it withheld."""
        prepared = letters_of(text)
        hits = list(self.found(prepared))
        return self._replaced(prepared.text, hits, with_organisation=False) if hits else text

    def _is_open(self, text: str) -> bool:
        """Whether a name that may stand is in a text."""
        return any(spot.value.person is None for spot in self._spotter.spots(letters_of(text)))

    def _replaced(self, text: str, hits: Iterable[tuple[int, int, Person]], *, with_organisation: bool) -> str:
        parts, done = [], 0
        for start, end, person in hits:
            start = _with_honorifics(text, done, start)
            shown = _("[name withheld]")
            if with_organisation:
                is_all = not bare_letters(text[:start] + text[end:])
                organisation = "" if person.refuses else person.organisation
                shown = organisation or (_("Not named") if is_all else shown)
            parts += [text[done:start], shown]
            done = end
        return "".join([*parts, text[done:]])


def with_names_masked(model: WorkshopModel, persons: Persons, audience: Audience) -> WorkshopModel:
    """Return the model with the names that an audience may not read withheld in every text; the store keeps them."""
    marks = Marks(model, persons, audience)
    return every_text_changed(model, marks.masked) if marks.hidden else model


def _level(person: Person, audience: Audience) -> ShownAs:
    return person_shown_as(audience, is_public=person.is_public, refuses=person.refuses)


def open_names(model: WorkshopModel) -> tuple[str, ...]:
    """Return what is no person's name: organisations, those who pay and invite, places."""
    workshop = model.workshop
    names = [name for one in model.organisations for name in (one.name, one.acronym, *one.aliases)]
    names += [*workshop.hosts, *workshop.supporters, *workshop.funders, workshop.venue, workshop.city, workshop.country]
    names += [one.country for one in model.participants]
    persons = {bare_letters(one.name) for one in model.participants}
    return tuple(name for name in dict.fromkeys(names) if bare_letters(name) not in persons)


def _spelled(persons: Iterable[Person], is_open: bool) -> Iterator[tuple[str, _Wanted]]:
    for person in persons:
        for name in person.spellings:
            for spelling in name_spellings(name):
                yield spelling.letters, _Wanted(None if is_open else person, spelling.proof)


def _with_honorifics(text: str, least: int, start: int) -> int:
    """Return where a name begins with the honorifics before it."""
    while True:
        before = text[least:start].rstrip()
        word = before.rpartition(" ")[2]
        if not word or not is_honorific(word) or word.casefold() in ("the", "his", "her", "he", "right", "son"):
            return start
        start = least + len(before) - len(word)
