"""What is open in what was decided, and that the list "to complete" says it too."""

from __future__ import annotations

import pytest

from a87desk.commands.record import AddRecords
from a87desk.domain.decision import Decision, Pledge, Reservation
from a87desk.domain.figure import Figure
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import SessionId
from a87desk.domain.record import Record
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import DecisionKind
from a87desk.domain.workshop import Workshop
from a87desk.reading.agenda import agenda
from a87desk.reading.incomplete import Check
from a87desk.reading.open_points import Open, open_points
from a87desk.reading.to_complete import to_complete
from a87desk.workspace import create_workspace


def decision(kind: DecisionKind, who: str = "", due: str = "") -> Decision:
    return Decision(id="1" * 32, number=3, kind=kind, responsible=who, due=parse_fuzzy_date(due))


@pytest.mark.parametrize(
    ("record", "whys", "words"),
    [
        (decision(DecisionKind.REQUESTED, "Secretariat"), [Open.NO_DEADLINE], "No date given for Secretariat"),
        (decision(DecisionKind.REQUESTED), [Open.NO_DEADLINE], "No date given"),
        (decision(DecisionKind.REQUESTED, "Secretariat", "TBC"), [Open.NO_DEADLINE], "No date given for Secretariat"),
        (decision(DecisionKind.REQUESTED, "Secretariat", "when ready"), [], ""),
        (decision(DecisionKind.AGREED), [], ""),
        (decision(DecisionKind.AGREED, "Secretariat"), [Open.NO_DEADLINE], "No date given for Secretariat"),
        (decision(DecisionKind.DEFERRED), [Open.NO_DEADLINE], "No date given"),
        (decision(DecisionKind.DEFERRED, due="July 2018"), [], ""),
        (Reservation(id="2" * 32, who="IOE"), [Open.PENDING], "Pending, no date given"),
        (
            Reservation(id="2" * 32, resolve_by=parse_fuzzy_date("2018-03")),
            [Open.PENDING],
            "Pending until 2018-03",
        ),
        (Pledge(id="3" * 32, due=parse_fuzzy_date("2018")), [Open.PROMISED], "Promised for 2018"),
        (Pledge(id="3" * 32), [Open.PROMISED], "Promised, no date given"),
        (Figure(id="4" * 32, value="48", source="Global Estimates"), [], ""),
        (Figure(id="4" * 32, value="48"), [Open.NO_SOURCE], "Source to find"),
        (Figure(id="4" * 32, source="Estimates"), [Open.NO_VALUE], "Value to find"),
        (Figure(id="4" * 32), [Open.NO_SOURCE, Open.NO_VALUE], "Source to find"),
    ],
)
def test_what_is_open(record: Record, whys: list[Open], words: str) -> None:
    points = open_points([record])
    assert [point.why for point in points] == whys
    assert [point.words for point in points][:1] == ([words] if words else [])


def test_deadlines_come_before_reservations_figures_and_pledges() -> None:
    records = [Pledge(id="3" * 32), Figure(id="4" * 32, value="1"), Reservation(id="2" * 32)]
    points = open_points([*records, decision(DecisionKind.REQUESTED)])
    assert [point.why for point in points] == [Open.NO_DEADLINE, Open.PENDING, Open.NO_SOURCE, Open.PROMISED]


def test_the_list_to_complete_leads_to_what_is_open_and_not_to_pledges() -> None:
    workspace = create_workspace(None, Workshop(id="0" * 32), "Facilitator")
    session = Session(id="5" * 32, title="Guidelines", number="3")
    given = Decision(id="1" * 32, session_id=SessionId(session.id), number=3, kind=DecisionKind.REQUESTED)
    pending = Reservation(id="2" * 32, who="IOE")
    workspace.run(AddRecords((session, given, pending, Pledge(id="3" * 32), Figure(id="4" * 32, label="Countries"))))
    entries = [
        one
        for one in to_complete(agenda(workspace.read, workspace.workshop))
        if one.check in (Check.NO_DEADLINE, Check.PENDING, Check.NO_SOURCE)
    ]
    assert [(one.noun, one.record_id, one.field, one.where) for one in entries] == [
        ("decision", given.id, "due", "Decision 3 · Session 3: Guidelines"),
        ("reservation", pending.id, "resolve_by", "Reservation of IOE · in no session"),
        ("figure", "4" * 32, "source", "Figure: Countries · in no session"),
        ("figure", "4" * 32, "value", "Figure: Countries · in no session"),
    ]
    assert not any(one.contradicts for one in entries)
    workspace.close()
