"""An organisation that sends people, with the other names it goes by."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.record import Privacy, Record, about
from a87desk.domain.vocabulary import StakeholderGroup


class Organisation(Record, frozen=True):
    noun: ClassVar[str] = "organisation"

    name: Annotated[str, about("Name", Privacy.PUBLIC, searched=True)] = ""
    acronym: Annotated[str, about("Acronym", Privacy.PUBLIC, searched=True)] = ""
    aliases: Annotated[tuple[str, ...], about("Other names and spellings", Privacy.PUBLIC, searched=True)] = ()
    stakeholder_group: Annotated[StakeholderGroup | None, about("Stakeholder group", Privacy.PUBLIC)] = None
    country: Annotated[str, about("Country as written", Privacy.PUBLIC)] = ""
