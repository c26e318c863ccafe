"""Which organisation a printed name means: by name, acronym or another name it goes by.

Only what is the same apart from case, accents, the article and signs; what merely looks alike stays two. Knows
organisations by their names. Must not know lists or files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from a87desk.domain.folding import fold
from a87desk.domain.organisation import Organisation

_SIGNS = re.compile(r"[^\w]+|_+")
_ARTICLE = re.compile(r"^(?:the|la|le|les|el|los|las|os|as)\s+(?=\S)")
_BESIDE = re.compile(r"^(?P<name>.+?)\s*[(\[](?P<acronym>[^()\[\]]{2,15})[)\]]$")
_BEFORE = re.compile(r"^(?P<acronym>[A-Z][A-Za-z0-9.&-]{1,11})\s+[–—-]\s+(?P<name>.{4,})$")
_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9.&/-]{1,14}")


def organisation_key(name: str) -> str:
    """Return what two spellings of one organisation's name share that differ only in case, accents and signs."""
    words = " ".join(_SIGNS.sub(" ", fold(name).replace("&", " and ")).split())
    return _ARTICLE.sub("", words) or words


def name_and_acronym(printed: str) -> tuple[str, str]:
    """Return the parts of "Care Nepal (CN)" or "CN – Care Nepal"; no acronym where none stands beside it."""
    found = _BESIDE.match(printed.strip()) or _BEFORE.match(printed.strip())
    if not found or not _ACRONYM.fullmatch(found["acronym"]) or sum(map(str.isupper, found["acronym"])) < 2:
        return printed.strip(), ""
    return found["name"], found["acronym"]


class OrganisationNames:
    """The organisations of a workshop by the names they go by."""

    def __init__(self, organisations: Iterable[Organisation]) -> None:
        self._by_name: dict[str, list[Organisation]] = {}
        self._by_other_name: dict[str, list[Organisation]] = {}
        for one in organisations:
            self.add(one)

    def add(self, one: Organisation) -> None:
        """Make an organisation known."""
        for name in {organisation_key(one.name), organisation_key(name_and_acronym(one.name)[0])} - {""}:
            self._by_name.setdefault(name, []).append(one)
        others = (one.acronym, name_and_acronym(one.name)[1], *one.aliases)
        for name in {organisation_key(other) for other in others} - {""}:
            self._by_other_name.setdefault(name, []).append(one)

    def called(self, printed: str) -> tuple[Organisation, ...]:
        """Return the organisations that a printed name can mean: none, one, or several that share a name."""
        name, acronym = name_and_acronym(printed)
        for known, key in (
            (self._by_name, organisation_key(printed)),
            (self._by_other_name, organisation_key(printed)),
            (self._by_name, organisation_key(name)),
            (self._by_other_name, organisation_key(name)),
            (self._by_other_name, organisation_key(acronym)),
        ):
            if key and key in known:
                return tuple(known[key])
        return ()
