"""The two lists of the glossary as models: ideas, and what one idea is called in every language.

Knows the reading of the glossary. Must not know how a row is painted.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.language_names import language_name
from a87desk.i18n import _, ngettext
from a87desk.reading.glossary import Idea, OwnWord, WordsOfLanguage
from ui.widgets.keyed_rows import KeyedRows

MOST_SHOWN = 80
"""More ideas than this at once help nobody; a word finds the others."""


@dataclass(frozen=True, slots=True)
class ShippedRow:
    """What the program calls an idea in one language. It cannot be changed."""

    line: WordsOfLanguage

    @property
    def words(self) -> str:
        return ", ".join(self.line.shipped)


@dataclass(frozen=True, slots=True)
class OwnRow:
    """An expression of the workshop's own. It can be taken away."""

    language: str
    own: OwnWord


WordRow = ShippedRow | OwnRow


def word_rows(idea: Idea | None) -> list[WordRow]:
    """Return what an idea is called: by language, the workshop's own words after those of the program."""
    rows: list[WordRow] = []
    for line in idea.lines if idea else ():
        rows += [ShippedRow(line)] if line.shipped else []
        rows += [OwnRow(line.language, own) for own in line.own]
    # The words that somebody added are what is looked for and can be changed.
    return sorted(rows, key=lambda row: isinstance(row, ShippedRow))


class IdeaModel(KeyedRows[Idea]):
    """Ideas of the glossary."""

    def key_of(self, row: Idea) -> str:
        return row.name

    def words_of(self, row: Idea) -> str:
        return row.name

    def spoken(self, row: Idea) -> str:
        return ". ".join(part for part in (row.name, own_count(row)) if part)


class WordModel(KeyedRows[WordRow]):
    """What one idea is called."""

    def key_of(self, row: WordRow) -> tuple[str, str, str]:
        if isinstance(row, OwnRow):
            return row.own.term_id, row.language, row.own.word
        return "", row.line.language, ""

    def words_of(self, row: WordRow) -> str:
        return row.own.word if isinstance(row, OwnRow) else row.words

    def spoken(self, row: WordRow) -> str:
        if isinstance(row, OwnRow):
            return _("{word}, {language}, added here").format(word=row.own.word, language=language_name(row.language))
        return f"{language_name(row.line.language)}: {row.words}"


def own_count(idea: Idea) -> str:
    """Return how many words were added to an idea, "" for none."""
    count = idea.own_count
    return ngettext("{count} own", "{count} own", count).format(count=count) if count else ""


def sample_of(idea: Idea) -> str:
    """Return a few words of an idea in other languages, to know it by."""
    words = [words for line in idea.lines for words in (line.shipped[:1] or tuple(own.word for own in line.own))]
    return " · ".join(dict.fromkeys(word for word in words if word != idea.name))
