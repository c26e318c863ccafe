"""What a person chooses about the report: draft or final, who is named, which sections in what order.

Knows choices. Must not know what a section says.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from a87desk.domain.document_lists import Audience


class ParticipantsShown(StrEnum):
    """Who is listed in the annex."""

    NAMES = "names"
    ORGANISATIONS = "organisations"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """The choices. `draft_number` None is the final report; `date_text` is printed as given (the report asks no clock).

    `left_out` are keys of sections, `order` the keys in the order wanted; keys that are not named keep their place
    behind. Confidential notes never leave, whatever is chosen. `language` empty: the workshop's own. `audience` says
    for whom it is made, and so who may be named; `mask_names` withholds other names in people's own words as well.
    `show_origin` marks the program's prose in a draft. `period` and `focal_point` are printed by the progress report as
    given; `as_of` (ISO 8601) is the day by which it says what is late, empty: nothing is said to be late.
    `pictures_agreed`: somebody says that everybody in the pictures agreed, so that they may leave the house.
    """

    draft_number: int | None = 1
    date_text: str = ""
    participants: ParticipantsShown = ParticipantsShown.NAMES
    hide_rapporteurs: bool = False
    left_out: frozenset[str] = frozenset()
    order: tuple[str, ...] = ()
    language: str = ""
    audience: Audience = Audience.INTERNAL
    show_origin: bool = False
    period: str = ""
    focal_point: str = ""
    as_of: str = ""
    mask_names: bool = False
    pictures_agreed: bool = False

    @property
    def is_final(self) -> bool:
        return self.draft_number is None

    @property
    def for_audience(self) -> ReportOptions:
        """The same choices as far as the audience may have them: the public reads of organisations only."""
        if self.audience is Audience.PUBLIC and self.participants is ParticipantsShown.NAMES:
            return replace(self, participants=ParticipantsShown.ORGANISATIONS)
        return self


def participants_for(audience: Audience) -> tuple[ParticipantsShown, ...]:
    """Return how people may be listed for an audience, the most open first: the public reads of organisations only."""
    every = tuple(ParticipantsShown)
    return every[1:] if audience is Audience.PUBLIC else every
