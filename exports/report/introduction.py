"""Why the workshop was held, what it wanted, who took part, and how the groups worked."""

from __future__ import annotations

from a87desk.domain.workshop import Workshop
from a87desk.i18n import _
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Block, Heading, ListBlock, ListItem, Paragraph
from exports.report.dates import workshop_dates
from exports.report.front import funding
from exports.report.options import ReportOptions
from exports.report.wording import rule_sentence


def introduction(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return the introduction: the event, objectives, expected outcomes, participation."""
    workshop = model.workshop
    blocks: list[Block] = [Heading(1, _("Introduction"), "introduction", numbered=True), Paragraph(_event(workshop))]
    blocks += _list(_("Objectives"), "objectives", workshop.objectives)
    blocks += _list(_("Expected outcomes"), "outcomes", workshop.expected_outcomes)
    blocks.append(Heading(2, _("Participation"), "participation"))
    if workshop.stated_participation:
        blocks.append(Paragraph(_("As stated: {text}").format(text=workshop.stated_participation)))
    blocks.append(Paragraph(_("The list of participants has {count} names.").format(count=len(model.participants))))
    return (*blocks, *funding(model))


def _event(workshop: Workshop) -> str:
    place = ", ".join(part for part in (workshop.city, workshop.country) if part) or _("a place not given")
    return _("{title} was held in {place}, {dates}.").format(
        title=workshop.title, place=place, dates=workshop_dates(workshop.starts, workshop.ends)
    )


def method(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return how the groups were formed, what they were asked, and how common ground was counted."""
    board = model.board
    blocks: list[Block] = [
        Heading(1, _("How the groups worked"), "method", numbered=True),
        Paragraph(rule_sentence(board.rule, len(board.groups))),
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
            blocks.append(Paragraph(_("Groups: {how}.").format(how=session.group_choice)))
        if page.asked:
            asked = _("Each group was asked for at least {count} recommendations.")
            blocks.append(Paragraph(asked.format(count=page.asked)))
        blocks += _list(_("Guiding questions"), "method-questions", tuple(one.text for one in page.questions), True)
    return tuple(blocks)


def conclusions(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return the conclusions and what participants said of the event; nothing where there are none."""
    workshop = model.workshop
    if not workshop.conclusions and not workshop.feedback:
        return ()
    blocks: list[Block] = [Heading(1, _("Conclusions"), "conclusions", numbered=True)]
    blocks += [Paragraph(text) for text in workshop.conclusions]
    if workshop.feedback:
        blocks.append(Paragraph(_("What participants said: {text}").format(text=workshop.feedback)))
    if workshop.foreword_by:
        blocks.append(Paragraph(workshop.foreword_by))
    return tuple(blocks)


def _list(title: str, key: str, texts: tuple[str, ...], numbered: bool = False) -> list[Block]:
    if not texts:
        return []
    return [Heading(2, title, key), ListBlock(tuple(ListItem(text) for text in texts), numbered)]
