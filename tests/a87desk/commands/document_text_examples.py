"""A section that somebody took over, and an example of every command on it, for the tests of all commands."""

from __future__ import annotations

from a87desk.commands.command import Command
from a87desk.commands.document_text import Answer, GiveBackText, KeepText, WriteAnswers, WriteText
from a87desk.domain.document_lists import DocumentKind
from a87desk.domain.document_text import DocumentText, document_text_id
from a87desk.domain.record import Record

REPORT = DocumentKind.OUTCOME_REPORT
LATER = DocumentKind.IMPLEMENTATION_REPORT
TAKEN = document_text_id(REPORT, "summary", "en")
START = document_text_id(LATER, "start", "en")

WRITTEN: tuple[Record, ...] = (
    DocumentText(id=TAKEN, document=REPORT, section="summary", language="en", text="We met.", program_text="2 groups."),
    DocumentText(id=START, document=LATER, section="start", language="en", text="With nothing."),
)

EXAMPLES: list[Command] = [
    WriteText(REPORT, "summary", "en", "We met in Kathmandu.", "3 groups."),
    WriteText(REPORT, "method", "fr", "Nous avons compté.", "Deux groupes."),
    KeepText(TAKEN, "3 groups."),
    GiveBackText(TAKEN),
    WriteAnswers(LATER, "en", (Answer("start", "With a law."), Answer("next", "More inspectors."))),
    WriteAnswers(LATER, "en", (Answer("start", ""), Answer("stand", " "))),
]
