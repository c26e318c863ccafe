"""What can be on the projector: frozen scenes, made from read models without anything that the room must not see.

Knows agenda, common ground and report-back. Must not know painting, windows or what a group noted: a scene holds no
group's note, no speaker and no name of a person, and a recommendation that is not for everyone counts for nothing here.
The one note in a scene is an amendment that the floor itself spoke in plenary, without who spoke it, and only where it
is for everyone. Source: design 11 (safety).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import Visibility, word_for
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _, ngettext
from a87desk.reading.agenda import AgendaSession
from a87desk.reading.codes import CodedRecommendation
from a87desk.reading.consensus_board import ConsensusBoard, ThemeOnBoard, by_support, counted_again
from a87desk.reading.counting import Counting
from a87desk.reading.report_back import ReportedGroup, ReportedRecommendation
from a87desk.reading.rule_words import rule_words, support_words
from ui.safe_text import isolate, isolate_ltr


class SceneKind(StrEnum):
    """The scenes in the order of the menu."""

    TIMER = "timer"
    QUESTIONS = "questions"
    GROUPS = "groups"
    THEMES = "themes"
    THEME = "theme"
    REPORT_BACK = "report_back"
    VOTE_RESULTS = "vote_results"
    RANKING = "ranking"
    ROADMAP = "roadmap"
    MESSAGE = "message"
    BLANK = "blank"


class Mark(StrEnum):
    """What stands before a row: a group's square, a theme's circle, a plain number, or a recommendation's code."""

    GROUP = "group"
    THEME = "theme"
    NUMBER = "number"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class SceneRow:
    """A row: its mark, its words, a strip of groups (number, raised), and a few words at the end.

    `code` stands in place of the number where the mark is a code. `below` are lines under the words: amendments.
    `place` stands before the mark, "" for none. `bar` is the part of a bar under the words that is full, None for none.
    `common` False draws the circle of a theme dashed: it is below the rule.
    """

    mark: Mark
    number: int
    words: str
    end: str = ""
    strip: tuple[tuple[int, bool], ...] = ()
    code: str = ""
    below: tuple[str, ...] = ()
    is_common: bool = True
    """Of one theme: whether enough groups raised it."""
    place: str = ""
    bar: float | None = None
    common: bool = True


@dataclass(frozen=True, slots=True)
class Scene:
    """A scene as it was when somebody looked at it. `legend` names the groups at the foot."""

    kind: SceneKind
    title: str = ""
    subtitle: str = ""
    rows: tuple[SceneRow, ...] = ()
    legend: tuple[tuple[int, str], ...] = ()
    group: int = 0
    """The group that speaks, shown as its square before the title; 0 for none."""
    message: str = ""
    nothing: str = ""
    """What stands there when there are no rows."""


@dataclass(frozen=True, slots=True)
class TimeShown:
    """The running countdown as the room sees it: changes every second, without anybody pressing a key.

    `line` says what is to be done now. `share` is how much of the time is used, None where its length is not known.
    """

    clock: str = ""
    words: str = ""
    title: str = ""
    line: str = ""
    share: float | None = None
    is_short: bool = False


BLANK = Scene(SceneKind.BLANK)
NO_TIME = TimeShown()


def scene_word(kind: SceneKind) -> str:
    """Return the name of a scene as the menu has it."""
    return {
        SceneKind.TIMER: _("Timer"),
        SceneKind.QUESTIONS: _("Questions"),
        SceneKind.GROUPS: _("Groups and rooms"),
        SceneKind.THEMES: _("Common themes"),
        SceneKind.THEME: _("One theme"),
        SceneKind.REPORT_BACK: _("Report-back"),
        SceneKind.VOTE_RESULTS: _("Vote results"),
        SceneKind.RANKING: _("Ranking"),
        SceneKind.ROADMAP: _("Roadmap headline"),
        SceneKind.MESSAGE: _("Message to all"),
        SceneKind.BLANK: _("Blank"),
    }[kind]


SCENE_ICONS = {
    SceneKind.TIMER: "timer",
    SceneKind.QUESTIONS: "circle-question-mark",
    SceneKind.GROUPS: "users-round",
    SceneKind.THEMES: "combine",
    SceneKind.THEME: "stamp",
    SceneKind.REPORT_BACK: "presentation",
    SceneKind.VOTE_RESULTS: "vote",
    SceneKind.RANKING: "scale",
    SceneKind.ROADMAP: "chart-gantt",
    SceneKind.MESSAGE: "megaphone",
    SceneKind.BLANK: "square",
}


def session_line(session: Session) -> str:
    """Return a session in a few words: "Session 2 · Breakout groups"."""
    number = _("Session {number}").format(number=session.number) if session.number else session.title
    kind = word_for(session.kind) if session.kind else ""
    return " · ".join(part for part in (number, kind) if part)


def timer_scene(one: AgendaSession | None) -> Scene:
    """Return the scene of the countdown; what it counts comes with the time that is shown."""
    title = session_line(one.session) if one else _("Timer")
    return Scene(SceneKind.TIMER, title=title, nothing=_("The clock runs when a session is started."))


def questions_scene(workshop: Workshop, one: AgendaSession | None) -> Scene:
    """Return the guiding questions of a session."""
    rows = tuple(
        SceneRow(Mark.NUMBER, question.number or place, question.text)
        for place, question in enumerate(one.questions if one else (), start=1)
    )
    asked = one.session.minimum_recommendations if one else None
    parts = [session_line(one.session) if one else workshop.title]
    if asked:
        each = ngettext(
            "at least {count} recommendation from each group", "at least {count} recommendations from each group", asked
        )
        parts.append(each.format(count=asked))
    return Scene(
        SceneKind.QUESTIONS,
        _("Questions for the groups"),
        " · ".join(part for part in parts if part),
        rows,
        nothing=_("There are no guiding questions in this session."),
    )


def groups_scene(workshop: Workshop, one: AgendaSession | None, groups: Sequence[BreakoutGroup]) -> Scene:
    """Return the groups with their rooms; the groups of the session where it has some, else all."""
    shown = one.groups if one is not None and one.groups else tuple(groups)
    rooms = {group.room.strip() for group in shown}
    rows = tuple(
        SceneRow(Mark.GROUP, group.number or place, group.theme or _("Group without a theme"), group.room)
        for place, group in enumerate(shown, start=1)
    )
    title = _("Groups and rooms") if rooms - {""} else _("Our groups")
    return Scene(SceneKind.GROUPS, title, workshop.title, rows, nothing=_("There are no groups yet."))


def themes_scene(workshop: Workshop, board: ConsensusBoard) -> Scene:
    """Return the themes that enough groups share, counted from what everyone may see only; the rule stands below."""
    counted = board.counting
    shown = tuple(counted_again(one, _open_members(one), counted) for one in board.themes)
    rows = tuple(_theme_row(one, counted) for one in by_support(shown) if one.meets_rule)
    rule = _("raised by {rule}").format(rule=rule_words(counted))
    return Scene(
        SceneKind.THEMES,
        _("What our groups have in common"),
        " · ".join(part for part in (workshop.title, rule) if part),
        rows,
        tuple((group.number or 0, group.short_theme or group.theme) for group in board.groups) if rows else (),
        nothing=_("No theme is common to enough groups yet."),
    )


def _open_members(theme: ThemeOnBoard) -> tuple[CodedRecommendation, ...]:
    """Return the recommendations of a theme in words that everyone may see."""
    return tuple(one for one in theme.members if one.recommendation.visibility is Visibility.EVERYONE)


def open_groups(theme: ThemeOnBoard) -> tuple[str, ...]:
    """Return the groups that raised a theme in words that everyone may see."""
    shown = _open_members(theme)
    return tuple(dict.fromkeys(one.group_id for one in shown if one.group_number is not None))


def _theme_row(one: ThemeOnBoard, counted: Counting) -> SceneRow:
    end = support_words(counted, len(one.group_ids), one.has_plenary)
    strip = tuple((group.number or 0, group.id in one.group_ids) for group in counted.groups)
    return SceneRow(Mark.THEME, one.theme.number or 0, one.theme.name, end, strip)


def report_back_scene(workshop: Workshop, group: ReportedGroup, *, only_new: bool) -> Scene:
    """Return what a group presents; with `only_new` what was said before is one line of codes under the title."""
    shown = group.new if only_new else group.said
    number = group.group.number or 0
    new = ngettext("{count} new recommendation", "{count} new recommendations", len(group.new))
    parts = [workshop.title, new.format(count=len(group.new))]
    if group.repeated:
        again = ngettext("{count} was said before", "{count} were said before", len(group.repeated))
        codes = tuple(dict.fromkeys(code for one in group.repeated for code in one.earlier_codes[:1]))
        words = again.format(count=len(group.repeated))
        parts.append(f"{words}, {_plus_one(codes)}" if only_new else words)
    if not group.said:
        nothing = _("This group has no recommendation that everyone may see.")
    else:
        nothing = _("Everything this group says was said before.")
    return Scene(
        SceneKind.REPORT_BACK,
        group.group.short_theme or group.group.theme or _("Group {number}").format(number=number or "?"),
        " · ".join(part for part in parts if part),
        tuple(_report_row(one, number) for one in shown),
        group=number,
        nothing=nothing,
    )


def _report_row(one: ReportedRecommendation, number: int) -> SceneRow:
    below = tuple(
        _("Amendment from the floor: {words}").format(words=isolate(amendment.text))
        for amendment in one.amendments
        if amendment.is_for_everyone
    )
    return SceneRow(Mark.CODE, number, one.one.text, _plus_one(one.earlier_codes[:2]), code=one.one.code, below=below)


def _plus_one(codes: tuple[str, ...]) -> str:
    """Return to what an idea adds its weight: "+1 to 1.2"."""
    listed = ", ".join(isolate_ltr(code) for code in codes)
    return _("+1 to {codes}").format(codes=listed) if codes else ""


def message_scene(workshop: Workshop, words: str) -> Scene:
    """Return a message to everybody in the room."""
    return Scene(SceneKind.MESSAGE, workshop.title, message=words.strip(), nothing=_("No message is written yet."))
