"""An example of every command of a session's record, on the planned day, for the tests of all commands."""

from __future__ import annotations

from a87desk.commands import session_record
from a87desk.commands.command import Command
from a87desk.domain.decision import Decision, Endorsement
from a87desk.domain.ids import SessionId
from a87desk.domain.record import Record
from a87desk.domain.record_entry import DECISION, ENDORSEMENT, FIGURE, PLEDGE, POINT, RESERVATION, Entry
from a87desk.domain.vocabulary import DecisionKind
from tests.a87desk.commands.agenda_examples import MORNING, NOON, ROLE

DECIDED, ENDORSED, ALSO_ENDORSED = "7" * 32, "8" * 32, "9" * 32
RECORDED: tuple[Record, ...] = (
    Decision(id=DECIDED, session_id=SessionId(MORNING), number=1, kind=DecisionKind.AGREED, text="Meet again"),
    Endorsement(id=ENDORSED, session_id=SessionId(MORNING), name="A union", position="100000"),
    Endorsement(id=ALSO_ENDORSED, session_id=SessionId(MORNING), name="A ministry", position="100001"),
)

EXAMPLES: list[Command] = [
    session_record.WriteInRecord(MORNING, Entry(POINT, "a point", speaker_id=ROLE)),
    session_record.WriteInRecord(NOON, Entry(POINT, "another", new_speaker="Somebody new")),
    session_record.WriteInRecord(
        MORNING, Entry(DECISION, "Prepare a paper", decision=DecisionKind.REQUESTED, who="Secretariat", when="TBC")
    ),
    session_record.WriteInRecord(MORNING, Entry(RESERVATION, "To be seen", who="Employers"), about_id=DECIDED),
    session_record.WriteInRecord(MORNING, Entry(PLEDGE, "Give a room", who="Host", when="2027-Q1")),
    session_record.WriteInRecord(MORNING, Entry(FIGURE, "Respondents", value="71,000", unit="people")),
    session_record.WriteInRecord(MORNING, Entry(ENDORSEMENT, "", names=("ILO", "A union"))),
    session_record.AddEndorsements(NOON, ("A union", "Another one")),
    session_record.NameEndorser(ENDORSED, "A workers' union"),
    session_record.MakeAction(DECIDED),
    session_record.SwapInRecord(Endorsement, ENDORSED, ALSO_ENDORSED),
]
