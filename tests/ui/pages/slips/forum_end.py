"""A small forum at its closing session, for tests of slips: three groups, three themes, one of them removed since."""

from __future__ import annotations

from pathlib import Path

from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.commands.theme import AddTheme, RemoveTheme, SayNotTheSame
from a87desk.domain.action import Action
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import BreakoutGroupId, DayId, SessionId, ThemeId
from a87desk.domain.priority import Priority
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.session import Session
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import PlenaryOutcome, SessionKind, Visibility
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace
from tests.conftest import StandingClock

WORKSHOP = "f" * 32
DAY, SESSION, TOMORROW = (f"d{number:031x}" for number in range(3))
GROUPS = tuple(f"a{number:031x}" for number in range(1, 4))
MAP, ALONE, GONE = (f"c{number:031x}" for number in range(3))
SAID = {
    "1.1": "Map the services that exist.",
    "1.2": "Fund shelters in every district.",
    "1.3": "Report every two years.",
    "2.1": "Mapping of services first.",
    "2.2": "Name the minister who hides figures.",
    "3.1": "Train labour inspectors.",
    "3.2": "Fund schools, not shelters.",
}
IDS = {code: f"b{number:031x}" for number, code in enumerate(SAID)}


def at_the_end(path: Path | None) -> Workspace:
    """Return the forum: 1.1 and 2.1 share a theme, 1.2 is alone in one, 1.3 was in one that is gone, 2.2 is secret."""
    forum = create_workspace(path, Workshop(id=WORKSHOP, title="Small forum"), "Facilitator", clock=StandingClock())
    kind = SessionKind.BREAKOUT_GROUPS
    forum.run(
        AddRecords(
            (
                Day(id=DAY, number=1, date=parse_fuzzy_date("3 March 2026")),
                Session(id=SESSION, day_id=DayId(DAY), title="Groups", kind=kind, starts="09:00", position="100000"),
                Session(id=TOMORROW, day_id=DayId(DAY), title="Tomorrow", kind=kind, position="100001"),
                *(
                    BreakoutGroup(id=one, session_id=SessionId(SESSION), number=number, theme=f"Subject {number}")
                    for number, one in enumerate(GROUPS, start=1)
                ),
            )
        )
    )
    for code, words in SAID.items():
        group = BreakoutGroupId(GROUPS[int(code[0]) - 1])
        forum.run(WriteRecommendation(Recommendation(id=IDS[code], group_id=group, text=words)))
    forum.run(ChangeRecord(Recommendation, IDS["2.2"], {"visibility": Visibility.CONFIDENTIAL}))
    forum.run(AddTheme("Map first", (IDS["1.1"], IDS["2.1"], IDS["2.2"]), MAP))
    forum.run(AddTheme("Shelters", (IDS["1.2"],), ALONE))
    forum.run(AddTheme("Reporting", (IDS["1.3"],), GONE))
    forum.run(RemoveTheme(GONE))
    forum.run(SayNotTheSame((IDS["1.2"], IDS["3.2"]), reason="one takes from the other"))
    forum.run(SayNotTheSame((IDS["1.2"], IDS["2.2"]), reason="that is about a person"))
    decided = {
        "wording": "Map, then plan.", "plenary_outcome": PlenaryOutcome.ACCEPTED, "rank_position": "100000",
        "plenary_on": parse_fuzzy_date("3 March 2026"), "plenary_remark": "With thanks.",
    }  # fmt: skip
    forum.run(ChangeRecord(Theme, MAP, decided))
    due = parse_fuzzy_date("June 2026")
    forum.run(
        AddRecords(
            (
                Priority(id="e" * 32, text="Know what exists", theme_id=ThemeId(MAP)),
                Action(id="e" * 31 + "1", text="Send the form", theme_id=ThemeId(MAP), lead="Ministry", due=due),
                Action(id="e" * 31 + "2", text="Visit the north", recommendation_ids=(IDS["3.1"],)),
            )
        )
    )
    return forum
