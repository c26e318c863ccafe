"""The progress report of a country: where its priorities stand, what was achieved, what is in the way, what is next.

Obstacles and the help that is needed are for the secretariat and the government, never for the public. What is late is
late on the day that was asked for: the report asks no clock. Source: domain description 5.2, 8.9.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from a87desk.domain.action import ProgressEntry
from a87desk.domain.document_lists import Audience
from a87desk.domain.fuzzy_date import day
from a87desk.domain.lateness import first_day, last_day
from a87desk.domain.priority import Priority
from a87desk.domain.vocabulary import ActionStatus
from a87desk.i18n import _
from a87desk.reading.country_priorities import arranged
from a87desk.reading.follow_up import FollowedAction
from a87desk.reading.roadmap import Standing
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import (
    Badge,
    Block,
    Content,
    Document,
    Heading,
    Inline,
    KeyFigures,
    ListBlock,
    ListItem,
    Paragraph,
    ParagraphStyle,
    Run,
    SpanRow,
    Table,
    TableColumn,
    TableRow,
    Tone,
)
from exports.encoders import isolated
from exports.papers.frame import Frame, framed, workshop_title
from exports.papers.progress_words import NO_DAY, day_of, reached_words, standing_badge, standing_counts
from exports.report.dates import date_words
from exports.report.nepal_dates import dates_of
from exports.report.options import ReportOptions
from exports.report.roadmap_words import standing_word
from exports.report.visible import seen


def progress_report(model: WorkshopModel, options: ReportOptions) -> Document:
    """Return the progress report as an audience may see it."""
    shown, on = seen(model, options), day_of(options)
    blocks = [
        *_head(shown, options, on),
        *_priorities(shown, on),
        *_achievements(shown),
        *_in_the_way(model, shown, options),
        *_meetings(shown),
        *_next(shown, on),
        *_indicators(shown),
    ]
    title = shown.workshop.country or workshop_title(shown)
    return framed(shown, options, Frame(_("Progress report"), title, _facts(shown, options, on)), tuple(blocks))


def _facts(model: WorkshopModel, options: ReportOptions, on: date) -> tuple[str, ...]:
    workshop = model.workshop
    facts = (
        workshop_title(model) if workshop.country else "",
        dates_of(workshop),
        _("Period: {period}").format(period=options.period or _("To be decided")),
        "" if on == NO_DAY else _("As of {date}").format(date=date_words(day(on))),
    )
    return tuple(one for one in facts if one)


def _head(model: WorkshopModel, options: ReportOptions, on: date) -> list[Block]:
    unknown = _("To be decided")
    names_people = options.audience is not Audience.PUBLIC
    facts = [
        (_("Country"), model.workshop.country or unknown),
        (_("Period"), options.period or unknown),
        *([(_("Focal point"), options.focal_point or unknown)] if names_people else []),
        (_("As of"), date_words(day(on)) if on != NO_DAY else unknown),
    ]
    actions = model.follow_up.actions
    standings = [one.standing(on) for one in actions]
    figures = [
        (str(len(model.priorities)), _("priorities")),
        (str(len(actions)), _("actions")),
        (str(standings.count(Standing.DONE)), _("done")),
        (str(standings.count(Standing.UNDER_WAY)), _("under way")),
        # Without a day nobody can say what is late.
        *([(str(standings.count(Standing.LATE)), _("late"))] if on != NO_DAY else []),
    ]
    rows = tuple(TableRow((Run(name, strong=True), words)) for name, words in facts)
    return [
        Heading(1, _("At a glance"), "glance", numbered=True),
        Table((TableColumn("", 26), TableColumn("", 74)), rows, dense=True),
        KeyFigures(tuple(figures)),
    ]


# --- where the priorities stand ---------------------------------------------------------------------------------


def _priorities(model: WorkshopModel, on: date) -> list[Block]:
    followed = {one.id: one for one in model.follow_up.actions}
    found = arranged(model.priorities, [one.action for one in followed.values()])
    rows: list[TableRow | SpanRow] = []
    for column in found.columns:
        for one in column.priorities:
            own = [followed[action.id] for action in one.actions]
            rows.append(SpanRow(_priority(column.heading, one.number, one.priority, own, on)))
            rows += [_action_row(action, on) for action in own]
    known = {one.id for one in model.priorities}
    loose = [one for one in followed.values() if one.action.priority_id not in known]
    if loose:
        words = standing_counts(loose, on)
        rows.append(SpanRow((_("Under no priority"), Run(f"\n{words}", quiet=True))))
        rows += [_action_row(one, on) for one in loose]
    heading = Heading(1, _("Where the priorities stand"), "priorities", numbered=True)
    if not rows:
        return [heading, _nothing(_("No priority and no action is written yet."))]
    columns = (
        TableColumn(_("Action"), 44),
        TableColumn(_("Who"), 20),
        TableColumn(_("By when"), 17),
        TableColumn(_("Status"), 19),
    )
    return [heading, Table(columns, tuple(rows))]


def _priority(heading: str, number: int, one: Priority, actions: Sequence[FollowedAction], on: date) -> Content:
    before = f"{isolated(heading)} · " if heading else ""
    parts: list[Inline] = [Run(f"{before}{number}  {one.text}")]
    bounds = [standing_counts(actions, on)]
    bounds += [_("By: {when}").format(when=date_words(one.by_when))] if one.by_when else []
    bounds += [_("Target: {target}").format(target=isolated(one.target))] if one.target else []
    return (*parts, Run("\n" + " · ".join(bounds), quiet=True))


def _action_row(one: FollowedAction, on: date) -> TableRow:
    reached = reached_words(one)
    status: list[Inline] = [standing_badge(one, on)]
    status += [Run(f"\n{reached}", quiet=True)] if reached else []
    action = one.action
    return TableRow((text_of(one), action.lead or _("Nobody named"), date_words(action.due), tuple(status)))


# --- what was reported ------------------------------------------------------------------------------------------


def _achievements(model: WorkshopModel) -> list[Block]:
    items = []
    for one in model.follow_up.actions:
        said = [_entry_words(each) for each in one.entries if each.text.strip() or each.reached.strip()]
        if one.action.status is ActionStatus.COMPLETED or said:
            is_done = one.action.status is ActionStatus.COMPLETED
            done = (" ", Badge(standing_word(Standing.DONE), Tone.GOOD)) if is_done else ()
            evidence = one.action.evidence.strip()
            said += [_("Evidence: {text}").format(text=isolated(evidence))] if evidence else []
            lines = tuple(ListItem(words) for words in said)
            items.append(ListItem((Run(text_of(one), strong=True), *done), lines))
    heading = Heading(1, _("Achievements"), "achievements", numbered=True)
    return [heading, ListBlock(tuple(items)) if items else _nothing(_("Nothing was reported yet."))]


def _entry_words(entry: ProgressEntry) -> str:
    reached = _("Reached: {reached}").format(reached=isolated(entry.reached.strip())) if entry.reached.strip() else ""
    said = " · ".join(part for part in (isolated(entry.text.strip()) if entry.text.strip() else "", reached) if part)
    return _("{date}: {text}").format(date=date_words(entry.on), text=said) if entry.on else said


def _in_the_way(model: WorkshopModel, shown: WorkshopModel, options: ReportOptions) -> list[Block]:
    """Return obstacles and help needed, which leave the model that everyone may see; only of actions that are shown."""
    if options.audience is Audience.PUBLIC:
        return []
    allowed = {one.id for one in shown.follow_up.actions}
    own = [one for one in model.follow_up.actions if one.id in allowed]
    return [
        Heading(1, _("Obstacles"), "obstacles", numbered=True),
        *_said(own, lambda entry: entry.obstacles),
        Heading(1, _("Support needed"), "support", numbered=True),
        *_said(own, lambda entry: entry.help_needed),
    ]


def _said(actions: Iterable[FollowedAction], words_of: Callable[[ProgressEntry], str]) -> list[Block]:
    items = []
    for one in actions:
        said = dict.fromkeys(words_of(each).strip() for each in one.entries)
        lines = tuple(ListItem(words) for words in said if words)
        if lines:
            items.append(ListItem(Run(text_of(one), strong=True), lines))
    return [ListBlock(tuple(items)) if items else _nothing(_("Nothing was reported yet."))]


# --- who met, what is next --------------------------------------------------------------------------------------


def _meetings(model: WorkshopModel) -> list[Block]:
    rows = [
        TableRow(
            (
                each.mechanism.name or _("A committee without a name"),
                str(one.meeting.number) if one.meeting.number is not None else "–",
                date_words(one.meeting.held),
                str(one.meeting.attended) if one.meeting.attended is not None else "–",
                str(len(one.lines)) if one.lines else "–",
            )
        )
        for each in model.follow_up.mechanisms
        for one in each.meetings
        if one.meeting.held is not None
    ]
    heading = Heading(1, _("Committee meetings held"), "meetings", numbered=True)
    if not rows:
        return [heading, _nothing(_("No committee meeting was held yet."))]
    names = (
        (_("Committee"), 42),
        (_("Meeting"), 12),
        (_("Held on"), 22),
        (_("People"), 12),
        (_("Actions"), 12),
    )
    return [heading, Table(tuple(TableColumn(name, share) for name, share in names), tuple(rows))]


def _next(model: WorkshopModel, on: date) -> list[Block]:
    ahead = sorted(
        (one for one in model.follow_up.actions if one.is_open),
        key=lambda one: (last_day(one.action.due) or date.max, first_day(one.action.due) or date.max),
    )
    heading = Heading(1, _("Next steps"), "next-steps", numbered=True)
    if not ahead:
        return [heading, _nothing(_("Nothing is left to do."))]
    late = [one for one in ahead if one.is_late(on)]
    undated = [one for one in ahead if one.is_undated]
    parts = (
        (_("Late"), late),
        (_("Ahead"), [one for one in ahead if one not in late and one not in undated]),
        (_("Without a date"), undated),
    )
    columns = (TableColumn(_("Next step"), 52), TableColumn(_("Who"), 26), TableColumn(_("By when"), 22))
    rows: list[TableRow | SpanRow] = []
    for title, own in parts:
        rows += [SpanRow(title)] if own else []
        rows += [
            TableRow(
                (
                    text_of(one),
                    one.action.lead or _("Nobody named"),
                    date_words(one.action.due),
                )
            )
            for one in own
        ]
    return [heading, Table(columns, tuple(rows))]


def _indicators(model: WorkshopModel) -> list[Block]:
    counted = [
        one
        for one in model.follow_up.actions
        if (one.action.indicator + one.action.target + one.action.reached).strip()
    ]
    heading = Heading(1, _("Indicators"), "indicators", numbered=True)
    if not counted:
        return [heading, _nothing(_("No indicator is written yet."))]
    columns = (
        TableColumn(_("Indicator"), 34),
        TableColumn(_("Baseline"), 17),
        TableColumn(_("Target"), 20),
        TableColumn(_("Reached"), 29),
    )
    unknown = _("Not known")
    rows = tuple(
        TableRow(
            (
                one.action.indicator or one.action.text,
                one.action.baseline or unknown,
                one.action.target or unknown,
                reached_words(one) if one.action.reached.strip() or one.share is not None else unknown,
            )
        )
        for one in counted
    )
    return [heading, Table(columns, rows)]


def text_of(one: FollowedAction) -> str:
    """Return the words of an action, or that it has none."""
    return one.action.text or _("Not written yet")


def _nothing(words: str) -> Paragraph:
    return Paragraph(words, ParagraphStyle.QUIET)
