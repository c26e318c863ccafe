"""Finding words anywhere in a workshop, in any script, as people type them.

Knows the full-text index. Text is folded in, and so is what people type; every word they type is a beginning of a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial
from sqlite3 import Connection

from a87desk.domain.folding import fold
from a87desk.store.connection import ask

_DEVANAGARI = re.compile(r"[\u0900-\u097f]")
_NEVER_IN_A_WORD = re.compile(r"[\"\x00-\x1f\ud800-\udfff]")


def words_of(values: Iterable[object]) -> str:
    """Return the folded text of a record's searched values, each as kept in its column."""
    return fold("\n".join(str(value) for value in values if value))


class SearchIndex:
    """Keeps and asks the full-text index inside the transaction of its caller."""

    def __init__(self, connection: Connection) -> None:
        self._run = connection.execute
        self._run_many = connection.executemany
        self._ask = partial(ask, connection)

    def put_many(self, noun: str, words: Iterable[tuple[str, str]]) -> None:
        """Make the words of records of one noun findable that have none here yet, given as (id, words)."""
        first = self._run("SELECT coalesce(max(n), 0) + 1 FROM searched").fetchone()[0]
        found = [(number, *one) for number, one in enumerate((one for one in words if one[1]), start=first)]
        self._run_many(
            "INSERT INTO searched (n, noun, id) VALUES (?, ?, ?)", [(number, noun, one) for number, one, _ in found]
        )
        self._run_many("INSERT INTO search (rowid, words) VALUES (?, ?)", [(number, said) for number, _, said in found])

    def put(self, noun: str, record_id: str, words: str) -> None:
        """Make the words of a record findable that has none here yet; nothing is kept of empty words."""
        if words:
            row = self._run("INSERT INTO searched (noun, id) VALUES (?, ?)", (noun, record_id))
            self._run("INSERT INTO search (rowid, words) VALUES (?, ?)", (row.lastrowid, words))

    def take_out(self, noun: str, record_id: str) -> None:
        """Forget the words of a record."""
        found = self._run("SELECT n FROM searched WHERE id = ? AND noun = ?", (record_id, noun)).fetchone()
        if found:
            self._run("DELETE FROM search WHERE rowid = ?", found)
            self._run("DELETE FROM searched WHERE n = ?", found)

    def clear(self) -> None:
        """Forget everything."""
        self._run("DELETE FROM search")
        self._run("DELETE FROM searched")

    def find(self, typed: str, limit: int = 200) -> list[tuple[str, str]]:
        """Return (noun, id) of the records that hold all the words typed, best first; nothing for no words."""
        terms = query_terms(typed)
        if not terms:
            return []
        rows = self._ask(
            "SELECT s.noun, s.id FROM search JOIN searched s ON s.n = search.rowid WHERE search MATCH ?"
            " ORDER BY rank, s.id LIMIT ?",
            (" ".join(terms), limit),
        )
        return [(row[0], row[1]) for row in rows]


def query_terms(typed: str) -> list[str]:
    """Return the words of a query in the index's own form.

    A word is the beginning of what is sought; a Nepali word is sought whole, because a shorter one with other signs is
    another word.
    """
    terms = []
    for word in _NEVER_IN_A_WORD.sub(" ", fold(typed)).split():
        bare = word.strip(".,;:!?()[]«»“”‘’'")
        if any(letter.isalnum() for letter in bare):
            terms.append(f'"{bare}"' if _DEVANAGARI.search(bare) else f'"{bare}"*')
    return terms
