"""One end of a session's time is written without touching what somebody else wrote at the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from a87desk.commands.record import AddRecords
from a87desk.commands.session_time import EndAt, StartAt
from a87desk.domain.record import new_id
from a87desk.domain.session import Session
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return create_workspace(tmp_path / "w.a87", Workshop(id=new_id(), title="Forum"), "Facilitator")


def times(workspace: Workspace, session_id: str) -> str:
    session = workspace.read.one(Session, session_id)
    assert session is not None
    return f"{session.starts}–{session.ends}"


@pytest.mark.parametrize(
    ("planned", "starts", "expected"),
    [
        (("09:00", "10:30"), "11:00", "11:00–12:30"),
        (("09:00", ""), "11:00", "11:00–"),
        (("", "10:30"), "09:00", "09:00–10:30"),
        (("09:00", "10:30"), "", "–10:30"),
        (("09:00", "18:00"), "20:00", "20:00–18:00"),
        (("10:30", "09:00"), "11:00", "11:00–09:00"),
    ],
)
def test_a_session_that_starts_later_keeps_its_length(
    workspace: Workspace, planned: tuple[str, str], starts: str, expected: str
) -> None:
    session = Session(id=new_id(), title="Panel", starts=planned[0], ends=planned[1])
    workspace.run(AddRecords((session,)))
    workspace.run(StartAt(session.id, starts))
    assert times(workspace, session.id) == expected
    workspace.undo()
    assert times(workspace, session.id) == "–".join(planned)


def test_start_and_end_written_one_after_the_other_are_both_kept(workspace: Workspace) -> None:
    session = Session(id=new_id(), title="Reception", starts="09:00", ends="10:00")
    workspace.run(AddRecords((session,)))
    workspace.run(StartAt(session.id, "18:00"))
    workspace.run(EndAt(session.id, "20:00"))
    assert times(workspace, session.id) == "18:00–20:00"
