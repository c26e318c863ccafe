"""A figure that was quoted, kept with the source it came from."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.ids import SessionId
from a87desk.domain.record import Privacy, Record, about, place


class Figure(Record, frozen=True):
    """A key figure as it was written; nothing is computed from it."""

    noun: ClassVar[str] = "figure"

    session_id: Annotated[SessionId | None, about("Session in which it was quoted", Privacy.PUBLIC)] = None
    label: Annotated[str, about("What is counted", Privacy.PUBLIC, searched=True)] = ""
    value: Annotated[str, about("Value as written", Privacy.PUBLIC)] = ""
    unit: Annotated[str, about("Unit", Privacy.PUBLIC)] = ""
    source: Annotated[str, about("Where it comes from; empty: to be found", Privacy.PUBLIC, searched=True)] = ""
    year: Annotated[str, about("Year it is of, as written", Privacy.PUBLIC)] = ""
    position: Annotated[str, place("Place among the figures")] = ""
