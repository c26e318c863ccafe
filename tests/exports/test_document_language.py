"""A document speaks its own language, whatever the screen speaks: not one word of the program stays behind.

A made-up language, in which every sentence is written with marks on its letters, shows every word that does not go
through the catalogue at the moment of writing.
"""

from __future__ import annotations

import dataclasses
import gettext
import re
from collections.abc import Iterator
from enum import Enum
from typing import Any

import msgspec
import pytest

from a87desk.i18n import speaking
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from exports.document import Document
from exports.outputs import composed_report
from exports.report.options import ReportOptions
from exports.report.report import outcome_report
from exports.sheets.workbook import workshop_workbook
from resources.acronyms import path as acronyms_path
from tests.exports.making import forum_in_memory
from tests.exports.reading_pdf import text_of
from tests.resources.catalogue import sentences

_MARK = "\u0307"
_FEW_LETTERS = 8
_NAMES_OF_FIELDS = ("key", "language", "spoken_key")


class _MadeUp(gettext.NullTranslations):
    """Every letter outside the places gets a dot."""

    def gettext(self, text: str) -> str:
        parts = re.split(r"(\{\w+\})", text)
        return "".join(one if one.startswith("{") else _dotted(one) for one in parts)

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        return self.gettext(singular if count == 1 else plural)


def _dotted(text: str) -> str:
    return "".join(letter + _MARK if letter.isalpha() else letter for letter in text)


@pytest.fixture(scope="module")
def forum() -> Iterator[WorkshopModel]:
    with forum_in_memory() as workspace:
        yield workshop_model(workspace.read, workspace.workshop_id, "0" * 16)


def words_of(thing: Any) -> Iterator[str]:
    """Yield every text of a document, in order."""
    if isinstance(thing, str) and not isinstance(thing, Enum):
        yield thing
    elif dataclasses.is_dataclass(thing):
        for field in dataclasses.fields(thing):
            if field.name not in _NAMES_OF_FIELDS:
                yield from words_of(getattr(thing, field.name))
    elif isinstance(thing, tuple | list):
        for one in thing:
            yield from words_of(one)


def left_behind(thing: Any, people: str) -> list[str]:
    """Return the sentences of the program that stand in a document word for word, and that nobody wrote."""
    texts = "\n".join(words_of(thing))
    found = []
    for sentence in sentences():
        fixed = [part.strip() for part in re.split(r"\{\w+\}", sentence) if len(part.strip()) > 3]
        if "{" in sentence and len("".join(fixed)) < _FEW_LETTERS:
            continue  # "page" of "page {number}" may as well be a word of people
        if fixed and all(_stands(part, texts) for part in fixed) and not all(_stands(part, people) for part in fixed):
            found.append(sentence)
    return sorted(found)


def _stands(words: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def people_said(model: WorkshopModel) -> str:
    """Return all that people wrote, as one text."""

    def texts(thing: Any) -> Iterator[str]:
        if isinstance(thing, str):
            yield thing
        elif isinstance(thing, msgspec.Struct):
            yield from (words for name in thing.__struct_fields__ for words in texts(getattr(thing, name)))
        elif dataclasses.is_dataclass(thing):
            yield from (words for one in dataclasses.fields(thing) for words in texts(getattr(thing, one.name)))
        elif isinstance(thing, dict):
            yield from (words for pair in thing.items() for words in texts(pair))
        elif isinstance(thing, tuple | list | frozenset | set):
            yield from (words for one in thing for words in texts(one))

    return "\n".join(texts(model))


@pytest.mark.parametrize("write", [lambda model: outcome_report(model, ReportOptions()), workshop_workbook])
def test_no_word_of_the_program_stays_behind(forum: WorkshopModel, write: Any) -> None:
    with speaking(_MadeUp()):
        document = write(forum)
    said = people_said(forum) + acronyms_path().read_text(encoding="utf-8")
    assert left_behind(document, said) == []


def test_the_made_up_language_would_show_what_stays_behind(forum: WorkshopModel) -> None:
    document = outcome_report(forum, ReportOptions())
    assert "What the groups have in common" in left_behind(document, people_said(forum))


def test_the_screen_keeps_its_language(forum: WorkshopModel) -> None:
    from exports.report.language import in_document_language
    from tests.resources.catalogue import LANGUAGES

    for language in LANGUAGES:
        with in_document_language(forum.workshop, language):
            pass
        assert isinstance(outcome_report(forum, ReportOptions()), Document)
        assert "Contents" in "\n".join(words_of(outcome_report(forum, ReportOptions())))


def test_people_s_words_stay_as_written(forum: WorkshopModel) -> None:
    report = composed_report(forum, ReportOptions(language="fr"))
    words = " ".join(text_of(report.content).split())
    said = [one.text.split(".")[0] for one in forum.board.recommendations]
    assert len(said) == 25
    assert [one for one in said if " ".join(one.split()) not in words] == []
