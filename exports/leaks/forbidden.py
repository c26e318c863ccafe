"""What must not stand in a file for an audience: names, addresses, words that are not for everyone, names of files.

Knows the model. Must not know any format. Sources: exchange design, 4.2 (name linter) and 7 (threats).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from a87desk.domain.attachment import Attachment
from a87desk.domain.attribution import ShownAs, person_shown_as
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import Audience
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.vocabulary import Visibility
from a87desk.people.name_spellings import Proof, name_spellings
from a87desk.people.spotting import bare_letters, letters_of
from a87desk.reading.persons import Person
from a87desk.reading.workshop_model import WorkshopModel
from exports.lately import Lately
from exports.report.name_marks import open_names
from exports.report.record_walk import every_record
from exports.report.visible import hidden_ids, hidden_records, people_of, visible

SHINGLE = 6
"""So many words in a row are somebody's own; fewer may stand anywhere by chance."""
FEWEST_LETTERS_OF_WORDS = 14
FEWEST_LETTERS_OF_A_FILE = 8
FEWEST_LETTERS_OF_AN_ADDRESS = 6


class What(StrEnum):
    """What is forbidden. OPEN is not: a name that may stand, so that nothing inside it is taken for another."""

    NAME = "name"
    ADDRESS = "address"
    WORDS = "words"
    FILE = "file"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Forbidden:
    """Words that must not stand in a file: as shown to a person, as bare letters, with the proof that they need."""

    what: What
    words: str
    letters: str
    proof: Proof = Proof.NONE


_lately: Lately[tuple[Forbidden, ...]] = Lately(3)
"""What was found for the models asked about last: a folder of documents is made from one and the same."""


def forbidden_words(model: WorkshopModel, audience: Audience) -> tuple[Forbidden, ...]:
    """Return everything that must not stand in a file for an audience, names that may stand first."""
    return _lately.get(model, audience, lambda: _forbidden(model, audience))


def _forbidden(model: WorkshopModel, audience: Audience) -> tuple[Forbidden, ...]:
    persons = people_of(model).everybody
    levels = [(one, person_shown_as(audience, is_public=one.is_public, refuses=one.refuses)) for one in persons]
    hidden = [one for one, level in levels if level is not ShownAs.NAME]
    found = [Forbidden(What.OPEN, name, bare_letters(name)) for name in open_names(model)] if hidden else []
    for one, level in levels:
        if level is ShownAs.NAME:
            found += _names(one, What.OPEN)
    for one in hidden:
        found += _names(one, What.NAME)
    for one, level in levels:
        if audience is not Audience.INTERNAL or level is not ShownAs.NAME:
            found += _addresses(one)
    found += _confidential(model)
    if audience is not Audience.INTERNAL:
        found += _files(model)
    return tuple(found)


def _names(person: Person, what: What) -> Iterator[Forbidden]:
    for name in person.spellings:
        for spelling in name_spellings(name):
            yield Forbidden(what, name, spelling.letters, spelling.proof)


def _addresses(person: Person) -> Iterator[Forbidden]:
    if person.participant is None:
        return
    for words in (person.participant.email, person.participant.phone):
        letters = bare_letters(words)
        if len(letters) >= FEWEST_LETTERS_OF_AN_ADDRESS:
            yield Forbidden(What.ADDRESS, words, letters)


def _files(model: WorkshopModel) -> Iterator[Forbidden]:
    for record in every_record(model):
        name = record.file_name if isinstance(record, Attachment) else ""
        name = record.sheet if isinstance(record, DocumentComment) else name
        letters = bare_letters(name)
        if len(letters) >= FEWEST_LETTERS_OF_A_FILE:
            yield Forbidden(What.FILE, name, letters)


def _confidential(model: WorkshopModel) -> Iterator[Forbidden]:
    """Yield the words that are not for everyone, whole and six in a row, but what is said openly as well."""
    texts = [text.strip() for text in _kept_back(model)]
    if not any(texts):
        return
    openly = [letters_of(text) for text in _said_openly(model)]
    whole = "\n".join(one.letters for one in openly)
    said = {shingle for one in openly for shingle in _shingles(one.words())}
    for text in dict.fromkeys(texts):
        words = letters_of(text).words()
        shown = text if len(text) <= 60 else f"{text[:60]}…"
        letters = "".join(words)
        if len(letters) >= FEWEST_LETTERS_OF_WORDS and len(words) > 1 and letters not in whole:
            yield Forbidden(What.WORDS, shown, letters)
        for shingle in _shingles(words):
            if len(shingle) >= FEWEST_LETTERS_OF_WORDS and shingle not in said:
                yield Forbidden(What.WORDS, shown, shingle)


OPEN_FIELDS: Mapping[str, tuple[str, ...]] = {
    "note": ("text",),
    "recommendation": ("text", "translation"),
    "session": ("title",),
    "guiding_question": ("text",),
    "breakout_group": ("theme",),
    "organisation": ("name",),
    "participant": ("job_title",),
    "workshop": ("title", "subtitle", "venue"),
    "evaluation_question": ("text",),
}
"""What was said openly, and what things are called. Words that somebody wrote later are not among them: that is how
confidential words come to stand in a report."""


def _said_openly(model: WorkshopModel) -> Iterator[str]:
    for record in every_record(visible(model)):
        yield from (getattr(record, field) for field in OPEN_FIELDS.get(record.noun, ()))


def _kept_back(model: WorkshopModel) -> Iterator[str]:
    for record in hidden_records(model):
        yield record.text
        if isinstance(record, Recommendation):
            yield record.translation
    hidden = hidden_ids(model)
    for one in every_record(model) if hidden else ():
        if isinstance(one, Note) and one.about_id in hidden:
            yield one.text
        elif isinstance(one, Attachment) and one.about_id in hidden:
            yield one.caption
    for result in model.evaluation.results:
        yield from (one.text for one in result.comments if one.visibility is not Visibility.EVERYONE)


def _shingles(words: list[str]) -> Iterator[str]:
    for start in range(len(words) - SHINGLE + 1):
        yield "".join(words[start : start + SHINGLE])
