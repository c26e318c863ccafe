"""A priority of the country or the workshop."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.ids import ThemeId
from a87desk.domain.record import Privacy, Record, about, place
from a87desk.domain.vocabulary import Pillar


class Priority(Record, frozen=True):
    """What is put first, in a column of its own choosing (“Child labour”) or in none."""

    noun: ClassVar[str] = "priority"

    number: Annotated[int | None, about("Number in its column", Privacy.PUBLIC)] = None
    column: Annotated[str, about("Heading it stands under; empty: a flat list", Privacy.PUBLIC, searched=True)] = ""
    text: Annotated[str, about("The words", Privacy.PUBLIC, searched=True)] = ""
    by_when: Annotated[FuzzyDate | None, about("Time bound", Privacy.PUBLIC)] = None
    target: Annotated[str, about("Target with its unit, as written", Privacy.PUBLIC)] = ""
    sectors: Annotated[tuple[str, ...], about("Sectors", Privacy.PUBLIC, searched=True)] = ()
    legal_references: Annotated[
        tuple[str, ...], about("Laws as written, never corrected", Privacy.PUBLIC, searched=True)
    ] = ()
    pillar: Annotated[Pillar | None, about("Pillar of Alliance 8.7", Privacy.PUBLIC)] = None
    theme_id: Annotated[ThemeId | None, about("Consensus theme it comes from", Privacy.PUBLIC)] = None
    position: Annotated[str, place("Place among the priorities")] = ""
