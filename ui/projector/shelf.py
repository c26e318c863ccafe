"""All scenes that could be shown now, made on the thread of the file: what leaves it holds public words only.

Knows the read models and how each becomes scenes. Must not know painting, windows or what is live.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from a87desk.clock import wall_clock
from a87desk.domain.participant import Participant
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _
from a87desk.reading.agenda import Agenda, AgendaSession, agenda
from a87desk.reading.consensus_board import ConsensusBoard, consensus_board
from a87desk.reading.group_page import groups_in_order
from a87desk.reading.incomplete import session_name
from a87desk.reading.report_back import report_back
from a87desk.reading.roadmap import roadmap
from a87desk.workspace import Workspace
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
    """Which scene, and of what: the session for questions and groups, the group and `only_new` for the report-back."""

    kind: SceneKind = SceneKind.TIMER
    session_id: str = ""
    group_id: str = ""
    only_new: bool = True
    message: str = ""


@dataclass(frozen=True, slots=True)
class SceneShelf:
    """Scenes by what they are of. `sessions` and `groups` are what can be chosen: (id, words people know it by)."""

    workshop: Workshop = field(default_factory=lambda: Workshop(id=""))
    timer: Scene = BLANK
    questions: Mapping[str, Scene] = field(default_factory=dict)
    rooms: Mapping[str, Scene] = field(default_factory=dict)
    themes: Scene = BLANK
    roadmap: Scene = BLANK
    report_back: Mapping[tuple[str, bool], Scene] = field(default_factory=dict)
    sessions: tuple[tuple[str, str], ...] = ()
    groups: tuple[tuple[str, str], ...] = ()
    session_now: str = ""

    def scene(self, choice: Choice) -> Scene:
        """Return a scene as it would be shown now; for what is not here any more, the first there is."""
        session = self.session_of(choice)
        if choice.kind is SceneKind.MESSAGE:
            return message_scene(self.workshop, choice.message)
        if choice.kind is SceneKind.REPORT_BACK:
            group = self.group_of(choice)
            return self.report_back.get((group, choice.only_new), Scene(SceneKind.REPORT_BACK, _("Report-back")))
        return {
            SceneKind.TIMER: self.timer,
            SceneKind.QUESTIONS: self.questions.get(session, BLANK),
            SceneKind.GROUPS: self.rooms.get(session, BLANK),
            SceneKind.THEMES: self.themes,
            SceneKind.ROADMAP: self.roadmap,
        }.get(choice.kind, BLANK)

    def group_of(self, choice: Choice) -> str:
        """Return the group of a report-back choice, the first one where it is not here."""
        known = [group_id for group_id, _words in self.groups]
        return choice.group_id if choice.group_id in known else next(iter(known), "")

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
    return SceneShelf(
        workshop=Workshop(id=workshop.id, title=workshop.title),
        timer=timer_scene(now),
        questions={"": questions_scene(workshop, None)}
        | {key: questions_scene(workshop, one) for key, one in sessions.items()},
        rooms={"": groups_scene(workshop, None, groups)}
        | {key: groups_scene(workshop, one, groups) for key, one in sessions.items()},
        themes=themes_scene(workshop, board),
        roadmap=_roadmap(workspace, board),
        report_back={
            (one.group.id, only_new): report_back_scene(workshop, one, only_new=only_new)
            for one in reported
            for only_new in (False, True)
        },
        sessions=tuple((one.session.id, session_name(one)) for one in asking),
        groups=tuple((one.group.id, _group_words(one.group.number, one.group.theme)) for one in reported),
        session_now=now.session.id if now is not None and now.session.id in sessions else next(iter(sessions), ""),
    )


def _roadmap(workspace: Workspace, board: ConsensusBoard) -> Scene:
    people = (one.name for one in workspace.read.all(Participant))
    plan = roadmap(workspace.read, workspace.workshop, board)
    return roadmap_scene(plan, board, people, wall_clock().date())


def session_in_hand(days: Agenda) -> AgendaSession | None:
    """Return the session that runs because somebody started it, the last one where several do; None for none."""
    running = [one for day in days.days for one in day.sessions if one.session.began and not one.session.ended]
    return running[-1] if running else None


def _group_words(number: int | None, theme: str) -> str:
    name = _("Group {number}").format(number=number if number is not None else "?")
    return f"{name} · {theme}" if theme else name
