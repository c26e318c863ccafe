"""Who follows the roadmap up: a coordination mechanism, its sub-committees and their meetings.

Source: domain description 3.1; Tunisia's Action Committee meets every three months.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.ids import MechanismId
from a87desk.domain.record import Privacy, Record, about, derived_id, place
from a87desk.domain.vocabulary import MechanismKind


class CoordinationMechanism(Record, frozen=True):
    """A committee, a sub-committee (`part_of_id`), or a secretariat."""

    noun: ClassVar[str] = "coordination_mechanism"

    name: Annotated[str, about("Name", Privacy.PUBLIC, searched=True)] = ""
    kind: Annotated[MechanismKind | None, about("Kind", Privacy.PUBLIC)] = None
    part_of_id: Annotated[MechanismId | None, about("The mechanism it is a sub-committee of", Privacy.PUBLIC)] = None
    remit: Annotated[str, about("What it looks after", Privacy.PUBLIC, searched=True)] = ""
    legal_basis: Annotated[str, about("By what it is set up, as written", Privacy.PUBLIC)] = ""
    leadership: Annotated[str, about("Who leads it, as written", Privacy.PUBLIC, searched=True)] = ""
    composition: Annotated[tuple[str, ...], about("Who sits in it", Privacy.PUBLIC, searched=True)] = ()
    functions: Annotated[tuple[str, ...], about("What it does: coordination, monitoring …", Privacy.PUBLIC)] = ()
    first_task: Annotated[str, about("What its first meeting has to settle", Privacy.PUBLIC, searched=True)] = ""
    first_meeting: Annotated[FuzzyDate | None, about("First meeting", Privacy.PUBLIC)] = None
    interval_months: Annotated[int | None, about("Months between two meetings", Privacy.PUBLIC)] = None
    position: Annotated[str, place("Place among the mechanisms")] = ""


class CommitteeMeeting(Record, frozen=True):
    """A meeting that is planned, or was held. What it carried over from the one before is kept by name."""

    noun: ClassVar[str] = "committee_meeting"

    mechanism_id: Annotated[MechanismId | None, about("Mechanism", Privacy.PUBLIC)] = None
    number: Annotated[int | None, about("Number, from 1", Privacy.PUBLIC)] = None
    planned: Annotated[FuzzyDate | None, about("When it is planned", Privacy.PUBLIC)] = None
    is_moved: Annotated[bool, about("Dated by hand: planning again leaves it where it is", Privacy.PUBLIC)] = False
    held: Annotated[FuzzyDate | None, about("When it was held; none: not yet", Privacy.PUBLIC)] = None
    attended: Annotated[int | None, about("How many came", Privacy.PUBLIC)] = None
    minutes: Annotated[str, about("What was said and decided", searched=True)] = ""
    action_ids: Annotated[tuple[str, ...], about("Actions on its list, with those carried over", Privacy.PUBLIC)] = ()


def meeting_id(mechanism_id: str, number: int) -> str:
    """Return the identity of a meeting by its number, so that two laptops that plan it plan one."""
    return derived_id(CommitteeMeeting.noun, mechanism_id, str(number))
