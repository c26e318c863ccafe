"""What a person chooses about the printed kit: paper, badges, order of names, which day, which sheets.

Knows choices and their sizes in millimetres. Must not know what a sheet says.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from exports.document import Paper


class BadgeSize(StrEnum):
    """How many badges stand on a page."""

    EIGHT = "8"
    TEN = "10"

    @property
    def rows(self) -> int:
        return 4 if self is BadgeSize.EIGHT else 5

    @property
    def height_mm(self) -> float:
        return 62.0 if self is BadgeSize.EIGHT else 52.0


BADGE_COLUMNS, BADGE_WIDTH_MM = 2, 90.0


class ListOrder(StrEnum):
    """How the list of participants is ordered."""

    GROUPS = "groups"
    ALPHABET = "alphabet"


class SignsFor(StrEnum):
    """Whose name stands on a table."""

    ROLES = "roles"
    EVERYBODY = "everybody"


@dataclass(frozen=True, slots=True)
class KitOptions:
    """The choices. `day_id` empty: all days. `left_out` are keys of sheets.

    `date_text` is printed as given (no sheet asks a clock); `language` empty: the workshop's own. `slip_of` is the
    group whose slip is wanted, empty: of every group.
    """

    paper: Paper = Paper.A4
    badges: BadgeSize = BadgeSize.EIGHT
    order: ListOrder = ListOrder.GROUPS
    signs_for: SignsFor = SignsFor.ROLES
    day_id: str = ""
    walk_ins: int = 12
    date_text: str = ""
    left_out: frozenset[str] = frozenset()
    language: str = ""
    slip_of: str = ""
