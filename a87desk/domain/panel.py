"""The panel that finds what groups share: the rapporteurs and one person of each group.

Source: domain description 2.7, rule 4. A group without anybody in the panel has no voice, and that is shown.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.ids import BreakoutGroupId, ParticipantId
from a87desk.domain.record import Privacy, Record, about, derived_id, place
from a87desk.domain.vocabulary import PanelPart


class PanelMember(Record, frozen=True):
    """A person of the panel and whether they sat in it; None: nobody said yet."""

    noun: ClassVar[str] = "panel_member"

    group_id: Annotated[BreakoutGroupId | None, about("Group whose voice it is; none: of no group")] = None
    part: Annotated[PanelPart | None, about("Rapporteur, one person of the group, or another")] = None
    participant_id: Annotated[ParticipantId | None, about("Person, where listed")] = None
    name: Annotated[str, about("Name as written", Privacy.PERSONAL, searched=True)] = ""
    sat: Annotated[bool | None, about("Sat in the panel; none: not said")] = None
    position: Annotated[str, place("Place in the panel")] = ""


def panel_seat_id(group_id: str, part: PanelPart) -> str:
    """Return the identity of a group's seat in the panel, so that two laptops that fill it fill one."""
    return derived_id(PanelMember.noun, group_id, part.value)
