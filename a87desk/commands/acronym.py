"""Deciding what acronyms stand for in documents, or that they are not listed; everything of one list in one step.

What nobody decided is found by the program in the texts (`a87desk.reading.acronyms`). Must not know documents.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.acronym import Acronym
from a87desk.domain.folding import fold
from a87desk.domain.record import derived_id
from a87desk.i18n import _, ngettext


@dataclass(frozen=True)
class Spelling:
    """What a person decided about letters. Without a meaning, and not left out: the program looks for one again."""

    letters: str
    meaning: str
    is_left_out: bool = False


@dataclass(frozen=True)
class SpellOut(Command):
    """Decide about acronyms in the language of a document. What is left out is left out in every language."""

    language: str
    spellings: tuple[Spelling, ...]

    def apply(self, act: Act) -> str:
        for one in self.spellings:
            _decide(act, one, self.language)
        if len(self.spellings) == 1:
            one = self.spellings[0]
            words = _("Left {letters} out of the acronyms") if one.is_left_out else _("Spelled out {letters}")
            return words.format(letters=quoted(one.letters))
        count = len(self.spellings)
        return ngettext("Decided about {count} acronym", "Decided about {count} acronyms", count).format(count=count)


def _decide(act: Act, one: Spelling, language: str) -> None:
    known = [each for each in act.read.all(Acronym) if fold(each.letters) == fold(one.letters)]
    own = next((each for each in known if each.language.casefold() == language.casefold()), None)
    if one.is_left_out or one.meaning:
        _write(act, own, one, language)
    for each in known:
        if one.is_left_out or each is own:
            continue
        if each.is_left_out:
            act.write.change(Acronym, each.id, {"is_left_out": False})
    if not one.is_left_out and not one.meaning:
        for each in known:
            if each is own or not each.language or not each.meaning:
                act.write.remove(Acronym, each.id)


def _write(act: Act, own: Acronym | None, one: Spelling, language: str) -> None:
    if own is not None:
        act.write.change(Acronym, own.id, {"meaning": one.meaning, "is_left_out": one.is_left_out})
        return
    key = derived_id(Acronym.noun, one.letters, language)
    act.write.add(
        Acronym(id=key, letters=one.letters, meaning=one.meaning, language=language, is_left_out=one.is_left_out)
    )
