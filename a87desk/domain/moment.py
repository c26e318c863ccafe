"""A named moment: "Day 1, 18:00". What stood then can be shown and compared, whatever came later."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.record import Record, about


class Moment(Record, frozen=True):
    """A moment that somebody named. `known` says which entries of the log were there (written by `store.known`)."""

    noun: ClassVar[str] = "moment"

    name: Annotated[str, about("Name", searched=True)] = ""
    at: Annotated[str, about("When it was named, ISO 8601, as the clock of the laptop had it")] = ""
    known: Annotated[
        tuple[str, ...], about("For each writing session of the log, “session:number” of its last entry then")
    ] = ()
