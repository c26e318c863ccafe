"""A condition of the consensus rule beside the number: "including at least one from the regions"."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.record import Privacy, Record, about, place


class RuleCondition(Record, frozen=True):
    """At least so many of the groups that stand behind an idea must be among `group_ids`."""

    noun: ClassVar[str] = "rule_condition"

    text: Annotated[str, about("The condition in words, as it is printed", Privacy.PUBLIC)] = ""
    group_ids: Annotated[tuple[str, ...], about("The groups it is about", Privacy.PUBLIC)] = ()
    at_least: Annotated[int, about("How many of them", Privacy.PUBLIC)] = 1
    position: Annotated[str, place("Place among the conditions")] = ""
