"""Two themes that are placed and ranked by hand, and an example of every command of the ranking."""

from __future__ import annotations

from a87desk.commands import ranking
from a87desk.commands.command import Command
from a87desk.domain.record import Record
from a87desk.domain.theme import Theme

FIRST, SECOND = ("f" * 30 + two for two in ("01", "02"))
UNPLACED = "2" * 30 + "01"

RANKED: tuple[Record, ...] = (
    Theme(id=FIRST, number=8, name="Schools", priority_tenths=42, feasibility_tenths=38, rank_position="100000"),
    Theme(id=SECOND, number=9, name="Courts", rank_position="100001"),
)

EXAMPLES: list[Command] = [
    ranking.PlaceTheme(FIRST, 45, 12),
    ranking.PlaceTheme(UNPLACED, 99, -3),
    ranking.RankByHand(SECOND, FIRST),
    ranking.RankByHand(UNPLACED, SECOND, (UNPLACED, FIRST)),
    ranking.TakePlaceBack(FIRST),
    ranking.ForgetOrderByHand(),
]
