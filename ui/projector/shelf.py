"""All scenes that could be shown now, made on the thread of the file: what leaves it holds public words only.

Knows the read models and how each becomes scenes. Must not know painting, windows or what is live.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from a87desk.clock import wall_clock
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import word_for
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _
from a87desk.reading.agenda import Agenda, AgendaSession, agenda
from a87desk.reading.consensus_board import ConsensusBoard, consensus_board
from a87desk.reading.group_page import groups_in_order
from a87desk.reading.incomplete import session_name
from a87desk.reading.plenary import in_order
from a87desk.reading.priorities_board import board_of
from a87desk.reading.report_back import report_back
from a87desk.reading.roadmap import roadmap
from a87desk.reading.vote_outcome import VoteResult
from a87desk.reading.vote_result import vote_results
from a87desk.workspace import Workspace
from ui.projector.one_theme import no_theme_scene, theme_scenes
from ui.projector.ranking_scene import hidden_recommendations, ranking_scenes, vote_scenes
from ui.projector.roadmap_scene import roadmap_scene
from ui.projector.scenes import (
    BLANK,
    Scene,
    SceneKind,
    groups_scene,
    message_scene,
    questions_scene,
    report_back_scene,
    themes_scene,
    timer_scene,
)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which scene, and of what.

    The session for questions and groups, the group and `only_new` for the report-back, the theme for one theme, the
    vote for results, the order for the ranking ("": the last revealed vote, the usual order).
    """

    kind: SceneKind = SceneKind.TIMER
    session_id: str = ""
    group_id: str = ""
    only_new: bool = True
    message: str = ""
    theme_id: str = ""
    vote_id: str = ""
    ranked_by: str = ""


@dataclass(frozen=True, slots=True)
class SceneShelf:
    """Scenes by what they are of.

    `sessions`, `groups`, `theme_names` and `revealed` votes can be chosen: (id, words people know it by).
    """

    workshop: Workshop = field(default_factory=lambda: Workshop(id=""))
    timer: Scene = BLANK
    questions: Mapping[str, Scene] = field(default_factory=dict)
    rooms: Mapping[str, Scene] = field(default_factory=dict)
    themes: Scene = BLANK
    roadmap: Scene = BLANK
    report_back: Mapping[tuple[str, bool], Scene] = field(default_factory=dict)
    votes: Mapping[str, Scene] = field(default_factory=dict)
    rankings: Mapping[str, Scene] = field(default_factory=dict)
    sessions: tuple[tuple[str, str], ...] = ()
    groups: tuple[tuple[str, str], ...] = ()
    revealed: tuple[tuple[str, str], ...] = ()
    session_now: str = ""
    one_theme: Mapping[str, Scene] = field(default_factory=dict)
    theme_names: tuple[tuple[str, str], ...] = ()

    def scene(self, choice: Choice) -> Scene:
        """Return a scene as it would be shown now; for what is not here any more, the first there is."""
        session = self.session_of(choice)
        if choice.kind is SceneKind.MESSAGE:
            return message_scene(self.workshop, choice.message)
        if choice.kind is SceneKind.REPORT_BACK:
            group = self.group_of(choice)
            return self.report_back.get((group, choice.only_new), Scene(SceneKind.REPORT_BACK, _("Report-back")))
        if choice.kind is SceneKind.THEME:
            return self.one_theme.get(self.theme_of(choice), no_theme_scene())
        return {
            SceneKind.TIMER: self.timer,
            SceneKind.QUESTIONS: self.questions.get(session, BLANK),
            SceneKind.GROUPS: self.rooms.get(session, BLANK),
            SceneKind.THEMES: self.themes,
            SceneKind.VOTE_RESULTS: self.votes.get(choice.vote_id) or self.votes.get("", BLANK),
            SceneKind.RANKING: self.rankings.get(choice.ranked_by) or self.rankings.get("", BLANK),
            SceneKind.ROADMAP: self.roadmap,
        }.get(choice.kind, BLANK)

    def group_of(self, choice: Choice) -> str:
        """Return the group of a report-back choice, the first one where it is not here."""
        known = [group_id for group_id, _words in self.groups]
        return choice.group_id if choice.group_id in known else next(iter(known), "")

    def theme_of(self, choice: Choice) -> str:
        """Return the theme of a choice, the first one where it is not here."""
        return choice.theme_id if choice.theme_id in self.one_theme else next(iter(self.one_theme), "")

    def session_of(self, choice: Choice) -> str:
        """Return the session of a choice, the one of this moment where none was chosen."""
        known = choice.session_id and choice.session_id in self.questions
        return choice.session_id if known else self.session_now


def read_shelf(workspace: Workspace) -> SceneShelf:
    """Return all scenes as they stand."""
    workshop, read = workspace.workshop, workspace.read
    days = agenda(read, workshop)
    groups = groups_in_order(read)
    now = session_in_hand(days)
    asking = [one for day in days.days for one in day.sessions if one.questions or one.groups]
    sessions = {one.session.id: one for one in asking}
    reported = report_back(read).groups
    board = consensus_board(read, workshop)
    differing = {one.record.id for one in read.kept(Theme) if "wording" in one.versions}
    one_theme = theme_scenes(workshop, board, differing)
    priorities = board_of(board, vote_results(read))
    shown = Workshop(id=workshop.id, title=workshop.title)
    hidden = hidden_recommendations(read.all(Recommendation))
    return SceneShelf(
        workshop=shown,
        timer=timer_scene(now),
        questions={"": questions_scene(workshop, None)}
        | {key: questions_scene(workshop, one) for key, one in sessions.items()},
        rooms={"": groups_scene(workshop, None, groups)}
        | {key: groups_scene(workshop, one, groups) for key, one in sessions.items()},
        themes=themes_scene(workshop, board),
        votes=vote_scenes(shown, priorities, hidden),
        rankings=ranking_scenes(shown, priorities),
        revealed=tuple((one.id, _vote_title(one)) for one in priorities.results if not one.is_covered),
        roadmap=_roadmap(workspace, board),
        report_back={
            (one.group.id, only_new): report_back_scene(workshop, one, only_new=only_new)
            for one in reported
            for only_new in (False, True)
        },
        sessions=tuple((one.session.id, session_name(one)) for one in asking),
        groups=tuple((one.group.id, _group_words(one.group.number, one.group.theme)) for one in reported),
        session_now=now.session.id if now is not None and now.session.id in sessions else next(iter(sessions), ""),
        one_theme=one_theme,
        theme_names=tuple(
            (one.theme.id, f"{one.theme.number}. {one.theme.name}")
            for one in in_order(board)
            if one.theme.id in one_theme
        ),
    )


def _roadmap(workspace: Workspace, board: ConsensusBoard) -> Scene:
    people = (one.name for one in workspace.read.all(Participant))
    plan = roadmap(workspace.read, workspace.workshop, board)
    return roadmap_scene(plan, board, people, wall_clock().date())


def session_in_hand(days: Agenda) -> AgendaSession | None:
    """Return the session that runs because somebody started it, the last one where several do; None for none."""
    running = [one for day in days.days for one in day.sessions if one.session.began and not one.session.ended]
    return running[-1] if running else None


def _vote_title(one: VoteResult) -> str:
    title = one.vote.title or word_for(one.method)
    return title if not one.vote.round else _("{title}, round {round}").format(title=title, round=one.vote.round)


def _group_words(number: int | None, theme: str) -> str:
    name = _("Group {number}").format(number=number if number is not None else "?")
    return f"{name} · {theme}" if theme else name
