"""Texts as they were read with one glossary, kept from one run to the next: after an edit one text is read again.

Knows what reading a text gives. Must not know other statements, weights or pairs. A run forgets the texts that it does
not need, so the memory never grows beyond one board.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from a87desk.consensus.flags import Signals, signals
from a87desk.consensus.glossary import Glossary
from a87desk.consensus.similarity import Features, features
from a87desk.consensus.text import language_of
from a87desk.consensus.wording import Reader, Wording

TextInLanguage = tuple[str, str]
TOLD_EVERY = 6_000
"""How many letters are read before the share of work is told again: some hundredths of a second."""


class ReadText(NamedTuple):
    """What a text says: its wording, its features and what can contradict another text."""

    wording: Wording
    features: Features
    signals: Signals


class Memory:
    """Texts read with one glossary. Another glossary needs another memory."""

    def __init__(self, glossary: Glossary) -> None:
        self.glossary = glossary
        self._texts: dict[TextInLanguage, ReadText] = {}
        self._languages: dict[tuple[str, str | None], str] = {}

    def languages(self, texts: Iterable[tuple[str, str | None]]) -> list[str]:
        """Return the language of each text, given with the one it was said to be in."""
        known = self._languages
        fresh: dict[tuple[str, str | None], str] = {}
        found = []
        for key in texts:
            language = fresh.get(key) or known.get(key) or language_of(*key)
            fresh[key] = language
            found.append(language)
        self._languages = fresh
        return found

    def read(
        self, texts: Iterable[TextInLanguage], going_on: Callable[[float], None]
    ) -> dict[TextInLanguage, ReadText]:
        """Return each text as it is read. `going_on` is told the share of work done and may raise to stop."""
        wanted = dict.fromkeys(texts)
        known = self._texts
        fresh = [key for key in wanted if key not in known]
        found = {key: known[key] for key in wanted if key in known}
        reader = Reader(self.glossary, fresh)
        letters = TOLD_EVERY
        for number, key in enumerate(fresh):
            letters += len(key[0])
            if letters > TOLD_EVERY:
                letters = 0
                going_on(number / len(fresh))
            wording = reader.read(*key)
            found[key] = ReadText(wording, features(wording, self.glossary), signals(*key, wording, self.glossary))
        self._texts = found
        return found
