"""Words that mean the same, and an example of every command on them."""

from __future__ import annotations

from a87desk.commands import glossary_term as act
from a87desk.commands.command import Command
from a87desk.consensus.own_words import OwnWords
from a87desk.domain.glossary_term import GlossaryTerm
from a87desk.domain.record import Record

TERM, NEW = "b" * 30 + "01", "b" * 30 + "02"

SAID: tuple[Record, ...] = (GlossaryTerm(id=TERM, idea="civil society", language="fr", words=("amicales", "tontines")),)

EXAMPLES: list[Command] = [
    act.AddGlossaryTerm("kamaiya", ("kamaiya", "kamaiya system"), "en", term_id=NEW),
    act.ChangeGlossaryTerm(TERM, ("amicales de quartier",), "fr"),
    act.TakeInGlossary((OwnWords("kamaiya", "ne", ("कमैया",)),)),
    act.RemoveGlossaryWord(TERM, "tontines"),
    act.RemoveGlossaryTerm(TERM),
]
