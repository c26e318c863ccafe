"""A workshop before its plenary: three groups, a theme of two, one of one, a contradiction that people said.

Knows commands. Must not assert.
"""

from __future__ import annotations

from pathlib import Path

from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import AddRecords
from a87desk.commands.theme import AddTheme
from a87desk.commands.theme_wording import AgreeWording
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.decision import Reservation
from a87desk.domain.ids import BreakoutGroupId, RecommendationId, SessionId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.session import Session
from a87desk.domain.theme import SuggestionDecision, decision_id
from a87desk.domain.vocabulary import Verdict, WordingStage
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace
from tests.conftest import StandingClock

SESSION, FIRST, SECOND, THIRD = (f"{n}" * 32 for n in range(1, 5))
SAID = {"1.1": "a" * 32, "1.2": "b" * 32, "2.1": "c" * 32, "2.2": "d" * 32, "3.1": "e" * 32}
COMMON, MINORITY = "6" * 32, "7" * 32
RESERVATION = "9" * 32
PAIR: tuple[str, str] = (min(SAID["1.2"], SAID["2.2"]), max(SAID["1.2"], SAID["2.2"]))


def before_the_plenary(path: Path | None = None) -> Workspace:
    """Return the workshop, in memory where no path is given."""
    workspace = create_workspace(path, Workshop(id="f" * 32, title="Forum"), "Facilitator", clock=StandingClock())
    groups = tuple(
        BreakoutGroup(id=one, session_id=SessionId(SESSION), number=number, theme=name)
        for number, (one, name) in enumerate(((FIRST, "Research"), (SECOND, "Capacity"), (THIRD, "Plans")), start=1)
    )
    workspace.run(AddRecords((Session(id=SESSION, title="Closing"), *groups)))
    for code, words in (
        ("1.1", "Map what exists"), ("1.2", "One platform for all"), ("2.1", "Mapping first"),
        ("2.2", "No central platform"), ("3.1", "Ratify the Protocol"),
    ):  # fmt: skip
        group = (FIRST, SECOND, THIRD)[int(code[0]) - 1]
        workspace.run(WriteRecommendation(Recommendation(id=SAID[code], group_id=BreakoutGroupId(group), text=words)))
    workspace.run(AddTheme("Who ratifies", (SAID["3.1"],), MINORITY))
    workspace.run(AddTheme("Map first", (SAID["1.1"], SAID["2.1"]), COMMON))
    workspace.run(AgreeWording(COMMON, "Map what exists", WordingStage.PANEL))
    decision = SuggestionDecision(
        id=decision_id(*PAIR),
        first_id=RecommendationId(PAIR[0]),
        second_id=RecommendationId(PAIR[1]),
        verdict=Verdict.CONTRADICTS,
        reason="one or many",
    )
    reservation = Reservation(id=RESERVATION, session_id=SessionId(SESSION), who="One union", text="Its board waits")
    workspace.run(AddRecords((decision, reservation)))
    return workspace
