"""Why the workshop was held, what it wanted, who took part, and how the groups worked."""

from __future__ import annotations

from a87desk.domain.workshop import Workshop
from a87desk.i18n import _, ngettext
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Block, Heading, ListBlock, ListItem, Paragraph, ParagraphStyle
from exports.encoders import isolated
from exports.report.dates import is_known, workshop_dates
from exports.report.front import funding
from exports.report.meeting import is_meeting
from exports.report.options import ReportOptions
from exports.report.panel import panel_blocks
from exports.report.wording import isolated_list, rule_sentence


def introduction(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return the introduction: the event, objectives, expected outcomes, participation."""
    workshop = model.workshop
    blocks: list[Block] = [Heading(1, _("Introduction"), "introduction", numbered=True), Paragraph(_event(workshop))]
    blocks += _list(_("Objectives"), "objectives", workshop.objectives)
    blocks += _list(_("Expected outcomes"), "outcomes", workshop.expected_outcomes)
    blocks.append(Heading(2, _("Participation"), "participation"))
    if workshop.stated_participation:
        blocks.append(Paragraph(_("As stated: {text}").format(text=isolated(workshop.stated_participation))))
    blocks += [Paragraph(words) for words in _participation(model)]
    return (*blocks, *funding(model))


def _event(workshop: Workshop) -> str:
    title = isolated(workshop.title) if workshop.title else _("This workshop")
    place = isolated_list((workshop.city, workshop.country))
    dates = workshop_dates(workshop.starts, workshop.ends) if is_known(workshop.starts) else ""
    if place and dates:
        return _("{title} was held in {place}, {dates}.").format(title=title, place=place, dates=dates)
    if place:
        return _("{title} was held in {place}. Its dates are not given.").format(title=title, place=place)
    if dates:
        return _("{title} was held {dates}. Its place is not given.").format(title=title, dates=dates)
    return _("The place and the dates of {title} are not given.").format(
        title=isolated(workshop.title) if workshop.title else _("this workshop")
    )


def _participation(model: WorkshopModel) -> list[str]:
    """Return how many are on the list, and how many of them the report does not name."""
    if not model.participants:
        return [_("No participant is on the list yet.")]
    count = len(model.participants)
    words = ngettext(
        "The list of participants has {count} name.", "The list of participants has {count} names.", count
    ).format(count=count)
    hidden = sum(person.may_be_listed is False for person in model.participants)
    if not hidden:
        return [words]
    unnamed = ngettext(
        "{count} person did not want to be named here.", "{count} people did not want to be named here.", hidden
    )
    return [words, unnamed.format(count=hidden)]


def method(model: WorkshopModel, options: ReportOptions) -> tuple[Block, ...]:
    """Return how the groups were formed, what they were asked, and how common ground was counted."""
    if is_meeting(model):
        return ()
    board = model.board
    blocks: list[Block] = [
        Heading(1, _("How the groups worked"), "method", numbered=True),
        Paragraph(rule_sentence(board.counting)),
        Paragraph(
            _(
                "Support is the number of distinct groups, not of recommendations: several recommendations of one"
                " group count once. Similar recommendations were suggested by the program and put together by people."
            )
        ),
    ]
    for page in model.groups[:1]:
        session = page.session
        if session and session.group_choice:
            blocks.append(Paragraph(_("Groups: {how}.").format(how=isolated(session.group_choice))))
        if page.asked:
            asked = _("Each group was asked for at least {count} recommendations.")
            blocks.append(Paragraph(asked.format(count=page.asked)))
        blocks += _list(_("Guiding questions"), "method-questions", tuple(one.text for one in page.questions), True)
    return (*blocks, *panel_blocks(board, options))


def conclusions(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return the conclusions and what participants said of the event; nothing where there are none."""
    workshop = model.workshop
    if not workshop.conclusions and not workshop.feedback:
        return ()
    blocks: list[Block] = [Heading(1, _("Conclusions"), "conclusions", numbered=True)]
    blocks += [Paragraph(text) for text in workshop.conclusions]
    if workshop.feedback:
        blocks.append(Paragraph(_("What participants said: {text}").format(text=isolated(workshop.feedback))))
    if workshop.foreword_by:
        blocks.append(
            Paragraph(_("Foreword signed by {name}").format(name=isolated(workshop.foreword_by)), ParagraphStyle.QUIET)
        )
    return tuple(blocks)


def _list(title: str, key: str, texts: tuple[str, ...], numbered: bool = False) -> list[Block]:
    if not texts:
        return []
    return [Heading(2, title, key), ListBlock(tuple(ListItem(text) for text in texts), numbered)]
