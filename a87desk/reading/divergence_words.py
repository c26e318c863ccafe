"""How the parts of the register of divergences, and where its rows come from, are called on screen and on paper.

Knows the register's closed lists. Must not know rows.
"""

from __future__ import annotations

from a87desk.i18n import _
from a87desk.reading.divergences import DivergenceSource, RegisterPart


def part_words(part: RegisterPart) -> str:
    """Return the heading of a part of the register."""
    return {
        RegisterPart.CONTRADICTIONS: _("Contradictions"),
        RegisterPart.MINORITIES: _("Positions of a minority"),
        RegisterPart.RESERVATIONS: _("Reservations"),
        RegisterPart.CONDITIONS: _("Conditions"),
        RegisterPart.OTHERS: _("Other divergences"),
    }[part]


def source_words(source: DivergenceSource) -> str:
    """Return where a row of the register comes from."""
    return {
        DivergenceSource.SAID_TO_CONTRADICT: _("Said to contradict each other"),
        DivergenceSource.BELOW_RULE: _("Theme below the rule"),
        DivergenceSource.NOT_ACCEPTED: _("Not accepted in plenary"),
        DivergenceSource.DISSENT: _("Reservation to a theme"),
        DivergenceSource.CONDITIONS: _("Condition of a theme"),
        DivergenceSource.RESERVATION: _("Reservation of a session"),
        DivergenceSource.REGISTER: _("Written down in the register"),
    }[source]
