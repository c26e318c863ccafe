"""Refusing a finished file that would tell what its readers may not know.

Knows the search and the words for a person. Nothing is written where it refuses.
"""

from __future__ import annotations

from a87desk.domain.document_lists import Audience
from a87desk.domain.errors import A87Error
from a87desk.i18n import _, mark, ngettext
from a87desk.reading.workshop_model import WorkshopModel
from exports.encoders import isolated
from exports.formats import Format
from exports.leaks.find import find_leaks
from exports.leaks.forbidden import What, forbidden_words
from exports.leaks.search import Leak

MOST_PLACES = 5


class WouldTell(A87Error):
    """A document that would name somebody, or say words, that its readers may not know. `leaks` holds every place."""

    code = "E_WOULD_TELL"
    title = mark("The document was not made")
    message = mark("The document would tell what its readers may not know: {places}.")
    effect = mark("Nothing was saved.")
    advice = mark(
        "Mark the person as acting in a public office, mark the note as confidential, have names withheld in this "
        "document, make it for another audience, or reword what you wrote yourself. What people said is never changed."
    )

    def __init__(self, leaks: tuple[Leak, ...]) -> None:
        self.leaks = leaks
        super().__init__(places=places_words(leaks))


def refuse_leaks(content: bytes, format: Format | None, model: WorkshopModel, audience: Audience) -> bytes:
    """Return a finished file that tells nothing it must not.

    Raises:
        WouldTell: a name, an address or words stand in it that the audience may not read.
    """
    leaks = find_leaks(content, format, forbidden_words(model, audience))
    if leaks:
        raise WouldTell(leaks)
    return content


def refuse_confidential(content: bytes, format: Format | None, model: WorkshopModel) -> bytes:
    """Return a paper for the room, which names people, with no words in it that are not for everyone.

    Raises:
        WouldTell: such words stand in it.
    """
    forbidden = [one for one in forbidden_words(model, Audience.INTERNAL) if one.what is What.WORDS]
    leaks = find_leaks(content, format, forbidden)
    if leaks:
        raise WouldTell(leaks)
    return content


def places_words(leaks: tuple[Leak, ...]) -> str:
    """Return at most five places with what stands there, and how many more there are."""
    by_words: dict[str, list[str]] = {}
    for leak in leaks:
        by_words.setdefault(leak.words, []).append(leak.place)
    told = [
        _("“{words}” ({place})").format(words=isolated(words), place=places[0])
        for words, places in list(by_words.items())[:MOST_PLACES]
    ]
    rest = len(leaks) - len(told)
    if rest:
        told.append(ngettext("{count} more place", "{count} more places", rest).format(count=rest))
    return ", ".join(told)
