"""An example of every command of a running day, on the planned day, for the tests of all commands."""

from __future__ import annotations

from a87desk.commands import run
from a87desk.commands.command import Command
from tests.a87desk.commands.agenda_examples import GROUP, LATE, MORNING, NOON

EXAMPLES: list[Command] = [
    run.SetPhases(MORNING, ("10 Introduce", "Group work")),
    run.CutSessions(((NOON, 630, 650),), 10),
    run.StartSessions((MORNING, NOON), "09:02"),
    run.AddMinutes(MORNING, 5),
    run.FinishSession(MORNING, "10:34"),
    run.SetActualTimes(MORNING, "09:01", "10:33"),
    run.SetActualTimes(NOON, "", "", ("5 Introduce", "Talk")),
    run.StartSessions((MORNING,), "10:40", (NOON,)),
    run.ForgetTimes((LATE,)),
    run.ConfirmGroup(GROUP, "2026-03-03T10:20:00+01:00", 9),
]
