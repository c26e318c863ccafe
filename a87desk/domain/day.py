"""A day of the workshop; day 0 is the evening before."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.record import Privacy, Record, about


class Day(Record, frozen=True):
    noun: ClassVar[str] = "day"

    number: Annotated[int | None, about("1 for the first day, 0 for the evening before", Privacy.PUBLIC)] = None
    date: Annotated[FuzzyDate | None, about("Calendar day", Privacy.PUBLIC)] = None
    as_printed: Annotated[str, about("Date as the source prints it, where that differs", Privacy.PUBLIC)] = ""
    title: Annotated[str, about("Heading of the day", Privacy.PUBLIC, searched=True)] = ""
    aim: Annotated[str, about("What the day is for", Privacy.PUBLIC, searched=True)] = ""
