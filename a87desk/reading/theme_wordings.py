"""The versions of the words of themes: who agreed which when, at what stage and why; what stands beside each other.

Knows records and their past. Must not know how a version is shown or what differs between two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from a87desk.domain.theme import Theme, ThemeWording
from a87desk.domain.vocabulary import WordingStage
from a87desk.store.reader import Kept, Reader


@dataclass(frozen=True, slots=True)
class WordingVersion:
    """A wording as it was agreed. `is_current`: the theme says it now; two say so while two laptops differ.

    `id` is empty for words that no version was kept of yet. `before` are the words it came after, "" for none.
    """

    id: str
    text: str
    stage: WordingStage | None
    reason: str
    by: str
    at: str
    is_current: bool
    before: str = ""


Wordings = Mapping[str, tuple[WordingVersion, ...]]
"""By the id of a theme, the oldest version first; themes without words are not in it."""


def theme_wordings(read: Reader) -> Wordings:
    """Return the versions of every theme."""
    kept: dict[str, list[Kept[ThemeWording]]] = defaultdict(list)
    for one in read.kept(ThemeWording, order="position, id"):
        kept[one.record.theme_id or ""].append(one)
    found = {}
    for theme in read.kept(Theme):
        versions = _versions(read, theme, kept[theme.record.id])
        if versions:
            found[theme.record.id] = versions
    return found


def _versions(read: Reader, theme: Kept[Theme], kept: list[Kept[ThemeWording]]) -> tuple[WordingVersion, ...]:
    """Return the versions of a theme; words of the theme that no version says stand at the end."""
    current = _words_now(read, theme)
    places = _places_now(kept, current)
    made: list[WordingVersion] = []
    for place, one in enumerate(kept):
        record = one.record
        by, at = _who_and_when(read, theme, one)
        before = made[-1].text if made else ""
        made.append(
            WordingVersion(record.id, record.text, record.stage, record.reason, by, at, place in places, before)
        )
    said = {one.text for one in made}
    for words, (by, at) in current.items():
        if words and words not in said:
            before = made[-1].text if made else ""
            made.append(WordingVersion("", words, None, "", by, at, True, before))
    return tuple(made)


def _words_now(read: Reader, theme: Kept[Theme]) -> dict[str, tuple[str, str]]:
    """Return the words of a theme, several where laptops differ, with who wrote them and when."""
    if "wording" in theme.versions:
        heads = read.versions(Theme, theme.record.id, "wording")
        return {str(one.value or ""): (one.by, one.at) for one in heads}
    if not theme.record.wording:
        return {}
    return {theme.record.wording: (theme.changed_by, theme.changed_at)}


def _places_now(kept: list[Kept[ThemeWording]], current: Mapping[str, object]) -> set[int]:
    """Return which versions the theme says now: of equal ones the last."""
    return {max(place for place, one in enumerate(kept) if one.record.text == words)
            for words in current if any(one.record.text == words for one in kept)}  # fmt: skip


def _who_and_when(read: Reader, theme: Kept[Theme], one: Kept[ThemeWording]) -> tuple[str, str]:
    """Return who agreed a version and when; words kept afterwards were written when the theme first said them."""
    if one.record.stage is None:
        for past in read.history(Theme, theme.record.id):
            if past.field == "wording" and past.value == one.record.text:
                return past.by, past.at
    return one.made_by, one.made_at
