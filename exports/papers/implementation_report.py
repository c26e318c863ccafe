"""The implementation report: where did we start, where do we stand, what is next, with a card for each result.

The three questions are fixed. A person's own words come first under each, the facts of the plan follow; nothing that a
person wrote is replaced. Source: domain description 4.5 (S4-08, S4-09), 5.2.
"""

from __future__ import annotations

from datetime import date

from a87desk.domain.document_lists import DocumentKind
from a87desk.domain.lateness import last_day
from a87desk.domain.vocabulary import ActionStatus
from a87desk.i18n import _, ngettext
from a87desk.reading.country_priorities import arranged
from a87desk.reading.follow_up import FollowedAction
from a87desk.reading.roadmap import Standing
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import (
    Block,
    Callout,
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
    Table,
    TableColumn,
    TableRow,
    Tone,
)
from exports.encoders import isolated
from exports.papers.frame import Frame, framed, paragraphs, workshop_title
from exports.papers.progress_words import day_of, reached_words, standing_counts
from exports.report.dates import date_words, is_known
from exports.report.language import document_language
from exports.report.nepal_dates import dates_of
from exports.report.options import ReportOptions
from exports.report.plan import priority_words
from exports.report.roadmap_words import standing_word
from exports.report.visible import seen
from exports.report.wording import isolated_list, recommendations_words

START, STAND, NEXT = "start", "stand", "next"
"""The keys by which a person's own words for the three questions are kept."""
_MEETINGS_AHEAD = 4
"""Meetings of one committee that are named: a plan over years would fill pages."""


def implementation_report(model: WorkshopModel, options: ReportOptions) -> Document:
    """Return the implementation report as an audience may see it."""
    shown, on = seen(model, options), day_of(options)
    blocks = (
        Heading(1, _("Where did we start?"), START, numbered=True),
        *own_words(shown, START, options),
        *_start(shown),
        Heading(1, _("Where do we stand?"), STAND, numbered=True),
        *own_words(shown, STAND, options),
        *_stand(shown, on),
        Heading(1, _("What is next?"), NEXT, numbered=True),
        *own_words(shown, NEXT, options),
        *_next(shown),
    )
    return framed(shown, options, Frame(_("Implementation report")), blocks)


def own_words(model: WorkshopModel, section: str, options: ReportOptions) -> list[Block]:
    """Return what a person wrote for a question, in the language of the document; none where nobody did."""
    language = document_language(model.workshop, options.language)
    wanted = (DocumentKind.IMPLEMENTATION_REPORT, section, language)
    found = next((one for one in model.texts if (one.document, one.section, one.language) == wanted), None)
    return paragraphs(found.text) if found else []


def _start(model: WorkshopModel) -> list[Block]:
    workshop = model.workshop
    blocks: list[Block] = [Paragraph(_held(model), by_program=True)]
    blocks += paragraphs(workshop.background)
    if workshop.objectives:
        blocks.append(Heading(2, _("Objectives"), "start-objectives"))
        blocks.append(ListBlock(tuple(ListItem(one) for one in workshop.objectives), numbered=True))
    if model.priorities:
        blocks.append(Heading(2, _("Priorities"), "start-priorities"))
        blocks += [Paragraph(workshop.roadmap_label, ParagraphStyle.QUIET)] if workshop.roadmap_label else []
        for column in arranged(model.priorities, ()).columns:
            blocks += [Paragraph(Run(column.heading, strong=True), leads=True)] if column.heading else []
            items = tuple(ListItem(priority_words(one.priority)) for one in column.priorities)
            blocks.append(ListBlock(items, numbered=True))
    baselines = [one.action for one in model.follow_up.actions if one.action.baseline.strip()]
    if baselines:
        columns = (TableColumn(_("Indicator"), 60), TableColumn(_("Baseline"), 40))
        rows = tuple(TableRow((one.indicator or one.text, one.baseline)) for one in baselines)
        blocks.append(Table(columns, rows))
    return blocks


def _held(model: WorkshopModel) -> str:
    workshop = model.workshop
    title = isolated(workshop_title(model))
    place = isolated_list((workshop.city, workshop.country))
    dates = dates_of(workshop) if is_known(workshop.starts) else ""
    where = ", ".join(part for part in (place, dates) if part) or _("place and dates not given")
    words = [_("It began with {title} ({where}).").format(title=title, where=where)]
    if model.board.recommendations:
        given = recommendations_words(len(model.board.recommendations))
        words.append(_("Its groups gave {recommendations}.").format(recommendations=given))
    return " ".join(words)


def _stand(model: WorkshopModel, on: date) -> list[Block]:
    actions = model.follow_up.actions
    if not actions:
        return [Paragraph(_("No action is written yet."), ParagraphStyle.QUIET)]
    done = [one for one in actions if one.action.status is ActionStatus.COMPLETED]
    words = ngettext("{done} of {count} action is done.", "{done} of {count} actions are done.", len(actions))
    blocks: list[Block] = [
        Paragraph(words.format(done=len(done), count=len(actions)), ParagraphStyle.LEAD, by_program=True),
        KeyFigures(_figures(actions, on)),
        Paragraph(standing_counts(actions, on), ParagraphStyle.QUIET),
    ]
    cards = [one for one in actions if _is_result(one)]
    if cards:
        blocks.append(Heading(2, _("Results"), "stand-results"))
        blocks += [result_card(one) for one in cards]
    return blocks


def _figures(actions: tuple[FollowedAction, ...], on: date) -> tuple[tuple[str, str], ...]:
    found = [one.standing(on) for one in actions]
    wanted = (Standing.DONE, Standing.UNDER_WAY, Standing.DELAYED, Standing.NOT_STARTED)
    return tuple((str(found.count(one)), standing_word(one).lower()) for one in wanted)


def _is_result(one: FollowedAction) -> bool:
    action = one.action
    said = action.reached.strip() or action.evidence.strip() or any(each.text.strip() for each in one.entries)
    return action.status is ActionStatus.COMPLETED or bool(said)


def result_card(one: FollowedAction) -> Callout:
    """Return a result: what, who with whom, when, how much, what shows it. Links stand as text."""
    action = one.action
    latest = next((each for each in reversed(one.entries) if each.text.strip()), None)
    facts = (
        (_("Who"), isolated_list((action.lead, *action.partners))),
        (_("By when"), date_words(action.due) if action.due else ""),
        (_("Reached"), reached_words(one)),
        (_("Reported"), _reported(latest.text, date_words(latest.on) if latest.on else "") if latest else ""),
        (_("Evidence"), action.evidence.strip()),
    )
    content: list[Inline] = []
    for name, words in facts:
        if words:
            content += ["\n"] if content else []
            content += [Run(_("{name}: ").format(name=name), quiet=True), Run(words)]
    is_done = action.status is ActionStatus.COMPLETED
    body: Content = tuple(content) or _("Nothing more is written of it.")
    return Callout(body, action.text or _("Not written yet"), Tone.GOOD if is_done else Tone.ADVICE)


def _reported(text: str, when: str) -> str:
    return _("{date}: {text}").format(date=when, text=isolated(text.strip())) if when else text.strip()


def _next(model: WorkshopModel) -> list[Block]:
    ahead = sorted(
        (one for one in model.follow_up.actions if one.is_open), key=lambda one: last_day(one.action.due) or date.max
    )
    blocks: list[Block] = []
    if ahead:
        columns = (TableColumn(_("Next step"), 52), TableColumn(_("Who"), 26), TableColumn(_("By when"), 22))
        rows = tuple(
            TableRow(
                (
                    one.action.text or _("Not written yet"),
                    isolated_list((one.action.lead, *one.action.partners)) or _("Nobody named"),
                    date_words(one.action.due),
                )
            )
            for one in ahead
        )
        blocks.append(Table(columns, rows))
    meetings = [
        _("{name}: {when}").format(
            name=isolated(each.mechanism.name) if each.mechanism.name else _("A committee without a name"),
            when=date_words(one.meeting.planned),
        )
        for each in model.follow_up.mechanisms
        for one in [one for one in each.meetings if one.meeting.held is None][:_MEETINGS_AHEAD]
    ]
    if meetings:
        blocks.append(Heading(2, _("Meetings planned"), "next-meetings"))
        blocks.append(ListBlock(tuple(ListItem(words) for words in meetings)))
    return blocks or [Paragraph(_("To be decided"), ParagraphStyle.QUIET)]
