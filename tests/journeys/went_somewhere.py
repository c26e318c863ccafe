"""The NGO Forum at its end, made up from the panel on: plenary, ranking, roadmap, so that a slip has something to tell.

Knows commands. What is said here of the forum is made up for pictures; the recommendations are the forum's own.
"""

from __future__ import annotations

from a87desk.commands.moment import KeepMoment
from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.commands.theme import AddTheme, MergeThemes, RemoveTheme, SayNotTheSame
from a87desk.domain.action import Action
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import RecommendationId, SessionId, ThemeId
from a87desk.domain.priority import Priority
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.session import Session
from a87desk.domain.theme import SuggestionDecision, Theme, ThemeMember, decision_id
from a87desk.domain.vocabulary import ActionStatus, PlenaryOutcome, SessionKind, Verdict, Visibility
from a87desk.reading.codes import coded_recommendations
from a87desk.workspace import Workspace
from tests.journeys.workshops import add_panel


def end_of_the_forum(workspace: Workspace) -> None:
    """Bring the forum to its closing session; moments are named on the way."""
    workspace.run(KeepMoment("Day 1, 18:00"))
    add_panel(workspace)
    ids = {one.code: one.id for one in coded_recommendations(workspace.read)}
    themes = workspace.read.all(Theme, order="number")
    first, second, third = themes[5], themes[1], themes[2]
    workspace.run(AddTheme("Report every two years", (ids["3.4"],), "a" * 32))
    workspace.run(RemoveTheme("a" * 32))
    workspace.run(AddTheme("Map and track", (ids["1.1"],), "b" * 32))
    workspace.run(MergeThemes(second.id, ("b" * 32,)))
    workspace.run(KeepMoment("Day 2, 11:30"))
    workspace.run(
        SayNotTheSame((ids["1.4"], ids["4.5"]), reason="one holds governments to account, the other works with them")
    )
    first_id, second_id = sorted((ids["4.1"], ids["5.1"]))
    workspace.run(
        AddRecords(
            (
                SuggestionDecision(
                    id=decision_id(first_id, second_id),
                    first_id=RecommendationId(first_id), second_id=RecommendationId(second_id),
                    verdict=Verdict.CONTRADICTS, reason="the one wants a new body, the other none",
                ),
            )
        )
    )  # fmt: skip
    day = parse_fuzzy_date("13 September 2017")
    accepted = {
        "wording": "Map what already exists in each country before anything new is set up, and publish it.",
        "plenary_outcome": PlenaryOutcome.AMENDED, "plenary_on": day, "plenary_remark": "“and publish it” was added.",
        "rank_position": "100000",
    }  # fmt: skip
    workspace.run(ChangeRecord(Theme, first.id, accepted))
    later = {"plenary_outcome": PlenaryOutcome.ACCEPTED, "plenary_on": day, "rank_position": "100001"}
    workspace.run(ChangeRecord(Theme, second.id, later))
    workspace.run(ChangeRecord(Theme, third.id, {"plenary_outcome": PlenaryOutcome.RETURNED, "plenary_on": day}))
    member = workspace.read.all(ThemeMember, "theme_id = ?", (first.id,))[0]
    workspace.run(ChangeRecord(ThemeMember, member.id, {"primary": True}))
    priority = Priority(id=new_id(), text="A map of services in every pathfinder country", theme_id=ThemeId(first.id),
                        by_when=parse_fuzzy_date("2018"))  # fmt: skip
    actions = (
        Action(
            id=new_id(), text="Agree what is mapped and by whom", theme_id=ThemeId(first.id), lead="Secretariat",
            due=parse_fuzzy_date("March 2018"), status=ActionStatus.IN_PROGRESS,
        ),
        Action(id=new_id(), text="Publish the first map", theme_id=ThemeId(first.id), recommendation_ids=(ids["2.1"],)),
    )  # fmt: skip
    sessions = workspace.read.all(Session, order="position")
    groups = [one for one in sessions if one.kind is SessionKind.BREAKOUT_GROUPS]
    following = BreakoutGroup(
        id=new_id(), number=6, theme=first.name, from_theme_id=ThemeId(first.id),
        session_id=SessionId(groups[0].id) if groups else None,
    )  # fmt: skip
    workspace.run(AddRecords((priority, *actions, following)))
    workspace.run(ChangeRecord(Recommendation, ids["2.4"], {"visibility": Visibility.CONFIDENTIAL}))
