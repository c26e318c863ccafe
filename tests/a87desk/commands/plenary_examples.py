"""Themes before the plenary and a register, and an example of every command on them, for the tests of all commands."""

from __future__ import annotations

from a87desk.commands.command import Command
from a87desk.commands.divergence import AddDivergence, SettleContradiction, SettleDivergence
from a87desk.commands.plenary import SayOutcome
from a87desk.commands.theme_wording import AgreeWording
from a87desk.domain.divergence import Divergence
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import ThemeId
from a87desk.domain.record import Record
from a87desk.domain.theme import Theme, ThemeWording
from a87desk.domain.vocabulary import DivergenceKind, PlenaryOutcome, WordingStage

THEME, WORDED, DIVERGENCE, WORDING = ("8" * 30 + f"0{n}" for n in range(4))
FIRST, SECOND = ("1" * 30 + two for two in ("02", "03"))
NEW = "8" * 30 + "ff"
ON = parse_fuzzy_date("13 September 2017")

PUT_TO_THE_ROOM: tuple[Record, ...] = (
    Theme(id=THEME, number=81, name="Ratification", position="800000", wording="Ratify", dissent="not now"),
    Theme(id=WORDED, number=82, name="Inspectors", position="800001", plenary_outcome=PlenaryOutcome.RETURNED),
    ThemeWording(id=WORDING, theme_id=ThemeId(THEME), text="Ratify", position="100000"),
    Divergence(id=DIVERGENCE, theme_id=ThemeId(THEME), text="Not before the law", position="100000"),
)

EXAMPLES: list[Command] = [
    AgreeWording(THEME, "Ratify by 2020", WordingStage.PLENARY, "by when", PlenaryOutcome.AMENDED, ON),
    AgreeWording(WORDED, "Train inspectors", wording_id=NEW),
    SayOutcome(THEME, PlenaryOutcome.ACCEPTED, ON),
    SayOutcome(WORDED, None),
    AddDivergence(Divergence(id=NEW, kind=DivergenceKind.CONDITION, text="Only with money")),
    SettleDivergence(DIVERGENCE, "The law comes first"),
    SettleContradiction(FIRST, SECOND, "Both, one after the other"),
]
