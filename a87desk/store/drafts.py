"""What is being typed and not yet saved as a note, so that a power cut costs no more than the last seconds.

Of this file only; it does not travel and is no part of the record.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from sqlite3 import Connection

from a87desk.store.connection import ask

ASIDE = "aside "
"""Before the time and the place of a draft that was left over by an earlier run."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Unfinished text, the place it was typed in (such as "note of group …"), and when."""

    place: str
    text: str
    at: str

    @property
    def first_place(self) -> str:
        """The place it was typed in, be it put aside or not."""
        return self.place.removeprefix(ASIDE).partition(" ")[2] if self.place.startswith(ASIDE) else self.place


class Drafts:
    """Keeps one draft for each place inside the transaction of its caller."""

    def __init__(self, connection: Connection) -> None:
        self._run = connection.execute
        self._ask = partial(ask, connection)

    def keep(self, draft: Draft) -> None:
        """Keep the text of a place instead of what it had; an empty text is forgotten."""
        if draft.text:
            values = (draft.place, draft.text, draft.at)
            self._run("INSERT OR REPLACE INTO draft (place, text, at) VALUES (?, ?, ?)", values)
        else:
            self._run("DELETE FROM draft WHERE place = ?", (draft.place,))

    def put_aside(self, starts: tuple[str, ...]) -> list[Draft]:
        """Give the drafts of these places a place that nobody types in; return all that lie aside, oldest first."""
        drafts = self.all()
        taken = {draft.place for draft in drafts}
        for draft in drafts:
            if draft.place.startswith(starts):
                times = (f"{draft.at}{again}" for again in ("", *(f"-{number}" for number in range(2, 1000))))
                place = next(one for at in times if (one := f"{ASIDE}{at} {draft.place}") not in taken)
                taken.add(place)
                self._run("UPDATE draft SET place = ? WHERE place = ?", (place, draft.place))
        return [one for one in self.all() if one.place.startswith(ASIDE) and one.first_place.startswith(starts)]

    def all(self) -> list[Draft]:
        """Return all drafts, newest last."""
        return [Draft(*row) for row in self._ask("SELECT place, text, at FROM draft ORDER BY at, place")]
