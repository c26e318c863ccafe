"""Words of this workshop that mean the same: they widen the glossary by which suggestions are found.

Words are kept as they were written, but for commas and line ends, which part them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.errors import A87Error
from a87desk.domain.glossary_term import GlossaryTerm
from a87desk.domain.record import new_id
from a87desk.i18n import _, mark, ngettext

if TYPE_CHECKING:  # the engine is loaded by who looks for suggestions, not by every laptop
    from a87desk.consensus.own_words import OwnWords

_PARTED_BY = re.compile("[,،\n\r]+")


class NoWords(A87Error):
    code = "E_NO_WORDS"
    title = mark("There are no words")
    message = mark("An idea and at least one expression for it are needed.")
    advice = mark("Write the words as people say them, parted by commas.")


def as_words(written: Iterable[str]) -> tuple[str, ...]:
    """Return expressions as they are kept: one each, without spaces around them, none twice."""
    parts = (" ".join(part.split()) for text in written for part in _PARTED_BY.split(text))
    return tuple(dict.fromkeys(part for part in parts if part))


@dataclass(frozen=True)
class AddGlossaryTerm(Command):
    """Say that expressions of a language mean an idea: one of the glossary, by its name, or a new one.

    An empty language stands for any.
    """

    idea: str
    words: tuple[str, ...]
    language: str = ""
    kind: str = ""
    term_id: str = ""

    def apply(self, act: Act) -> str:
        words, idea = as_words(self.words), " ".join(self.idea.split())
        if not words or not idea:
            raise NoWords
        act.write.add(
            GlossaryTerm(
                id=self.term_id or new_id(), idea=idea, language=self.language.strip(), words=words, kind=self.kind
            )
        )
        return _("Said that {words} means {idea}").format(words=quoted(", ".join(words)), idea=quoted(idea))


@dataclass(frozen=True)
class ChangeGlossaryTerm(Command):
    """Write other expressions, or another language, where some were said to mean an idea."""

    term_id: str
    words: tuple[str, ...]
    language: str | None = None

    def apply(self, act: Act) -> str:
        term = act.one(GlossaryTerm, self.term_id)
        words = as_words(self.words)
        if not words:
            raise NoWords
        language = term.language if self.language is None else self.language.strip()
        act.write.change(GlossaryTerm, term.id, {"words": words, "language": language})
        return _("Changed words for {idea}").format(idea=quoted(term.idea))


@dataclass(frozen=True)
class RemoveGlossaryWord(Command):
    """Take one expression away; the others of its line stay."""

    term_id: str
    word: str

    def apply(self, act: Act) -> str:
        term = act.one(GlossaryTerm, self.term_id)
        left = tuple(word for word in term.words if word != self.word)
        if left:
            act.write.change(GlossaryTerm, term.id, {"words": left})
        else:
            act.write.remove(GlossaryTerm, term.id)
        return _("Took {word} away from {idea}").format(word=quoted(self.word), idea=quoted(term.idea))


@dataclass(frozen=True)
class RemoveGlossaryTerm(Command):
    """Take expressions of a language away from an idea."""

    term_id: str

    def apply(self, act: Act) -> str:
        term = act.one(GlossaryTerm, self.term_id)
        act.write.remove(GlossaryTerm, term.id)
        return _("Removed words for {idea}").format(idea=quoted(term.idea))


@dataclass(frozen=True)
class TakeInGlossary(Command):
    """Take in the words of a glossary file, all in one act; what is there already is not written twice."""

    own: tuple[OwnWords, ...]

    def apply(self, act: Act) -> str:
        there = {(term.idea, term.language, word) for term in act.read.all(GlossaryTerm) for word in term.words}
        count = 0
        for one in self.own:
            words = tuple(word for word in as_words(one.words) if (one.idea, one.language, word) not in there)
            if words:
                act.write.add(_term(one, words))
                there.update((one.idea, one.language, word) for word in words)
                count += len(words)
        return ngettext("Took in {count} word", "Took in {count} words", count).format(count=count)


def _term(one: OwnWords, words: tuple[str, ...]) -> GlossaryTerm:
    term = GlossaryTerm(id=new_id(), idea=one.idea, language=one.language, words=words)
    return msgspec.structs.replace(term, kind=one.kind or "", under=one.under, opposite=one.opposite)
