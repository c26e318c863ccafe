"""A next step or an action of the roadmap."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.ids import PriorityId
from a87desk.domain.record import Privacy, Record, about, place
from a87desk.domain.vocabulary import ActionStatus


class Action(Record, frozen=True):
    """Something that somebody does by some time. All three may still be unknown."""

    noun: ClassVar[str] = "action"

    number: Annotated[int | None, about("Number", Privacy.PUBLIC)] = None
    text: Annotated[str, about("The words", Privacy.PUBLIC, searched=True)] = ""
    lead: Annotated[str, about("Who is responsible, as written", Privacy.PUBLIC, searched=True)] = ""
    partners: Annotated[tuple[str, ...], about("Partners", Privacy.PUBLIC, searched=True)] = ()
    support: Annotated[str, about("Who supports", Privacy.PUBLIC)] = ""
    submitted_to: Annotated[str, about("Body it is submitted to", Privacy.PUBLIC)] = ""
    horizon: Annotated[str, about("Horizon as written, for example “short term”", Privacy.PUBLIC)] = ""
    due: Annotated[FuzzyDate | None, about("By when", Privacy.PUBLIC)] = None
    status: Annotated[ActionStatus | None, about("Where it stands", Privacy.PUBLIC)] = None
    priority_id: Annotated[PriorityId | None, about("Priority it serves", Privacy.PUBLIC)] = None
    position: Annotated[str, place("Place among the actions")] = ""
