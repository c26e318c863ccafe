"""Acronyms that people decided about, and an example of the command on them, for the tests of all commands."""

from __future__ import annotations

from a87desk.commands.acronym import Spelling, SpellOut
from a87desk.commands.command import Command
from a87desk.domain.acronym import Acronym
from a87desk.domain.record import Record, derived_id

DECIDED: tuple[Record, ...] = (
    Acronym(id=derived_id("acronym", "NGO", "en"), letters="NGO", meaning="Non-governmental org.", language="en"),
    Acronym(id="7" * 31 + "1", letters="XYZ", is_left_out=True),
)

EXAMPLES: list[Command] = [
    SpellOut("en", (Spelling("NGO", "Non-governmental organisation"), Spelling("QRS", "Quite Rare Set"))),
    SpellOut("fr", (Spelling("OIT", "Organisation internationale du Travail"),)),
    SpellOut("en", (Spelling("NGO", "", is_left_out=True),)),
    SpellOut("en", (Spelling("XYZ", ""), Spelling("NGO", ""))),
]
