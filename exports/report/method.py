"""How the workshop worked: its approach, how groups were formed and asked, methods, the rule, the codes, the panel."""

from __future__ import annotations

from a87desk.domain.vocabulary import SessionKind, word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.messages import messages_of, speaks_in_messages
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Block, Heading, Paragraph
from exports.encoders import isolated, left_to_right
from exports.report.introduction import listed
from exports.report.meeting import is_meeting
from exports.report.messages import message_sentence
from exports.report.options import ReportOptions
from exports.report.panel import panel_blocks
from exports.report.texts import paragraphs
from exports.report.wording import rule_sentence

_FORMATS = (
    SessionKind.MARKETPLACE, SessionKind.OPEN_SPACE, SessionKind.FISHBOWL, SessionKind.TALK_SHOW, SessionKind.TALKS,
    SessionKind.ROUND_TABLE, SessionKind.SIMULTANEOUS_BREAKOUTS, SessionKind.RAPPORTEUR_INTERVIEW,
)  # fmt: skip
"""Kinds of session that are a method of their own."""


def method(model: WorkshopModel, options: ReportOptions) -> tuple[Block, ...]:
    """Return how the groups were formed, what they were asked, and how common ground was counted."""
    has_groups = bool(model.board.all_groups or model.board.recommendations or model.board.themes)
    if is_meeting(model) or not (has_groups or model.workshop.approach or speaks_in_messages(model)):
        return ()
    own = speaks_in_messages(model)
    title = _("How the workshop worked") if own else _("How the groups worked")
    blocks: list[Block] = [Heading(1, title, "method", numbered=True)]
    blocks += [Paragraph(text) for text in paragraphs(model.workshop.approach)]
    blocks += [Paragraph(words, by_program=True) for words in (_sessions_words(model) if own else _group_words(model))]
    blocks += [Paragraph(words, by_program=True) for words in (_methods(model), _codes(model)) if words]
    for page in model.groups[:1]:
        blocks += listed(_("Guiding questions"), tuple(one.text for one in page.questions), True)
    return (*blocks, *panel_blocks(model.board, options))


def _sessions_words(model: WorkshopModel) -> list[str]:
    return [
        message_sentence(messages_of(model)),
        _("Similar results were suggested by the program and put together by people."),
    ]


def _group_words(model: WorkshopModel) -> list[str]:
    words = [
        rule_sentence(model.board.counting),
        _(
            "Support is the number of distinct groups, not of recommendations: several recommendations of one"
            " group count once. Similar recommendations were suggested by the program and put together by people."
        ),
    ]
    for page in model.groups[:1]:
        if page.session and page.session.group_choice:
            words.append(_("Groups: {how}.").format(how=isolated(page.session.group_choice)))
        if page.asked:
            asked = ngettext(
                "Each group was asked for at least {count} recommendation.",
                "Each group was asked for at least {count} recommendations.",
                page.asked,
            )
            words.append(asked.format(count=page.asked))
    return words


def _methods(model: WorkshopModel) -> str:
    """Return which methods were used: votes that are revealed, and sessions of a format of their own."""
    kinds = {one.session.kind for day in model.days for one in day.sessions}
    used = [word_for(kind) for kind in _FORMATS if kind in kinds]
    used += [word_for(one.method) for one in model.votes if not one.is_covered and one.items]
    names = ", ".join(dict.fromkeys(used))
    return _("Methods used: {methods}.").format(methods=names) if names else ""


def _codes(model: WorkshopModel) -> str:
    """Return how to read the codes, with an example of this workshop; "" where nothing has a code."""
    for one in model.board.recommendations:
        if one.group_number is not None:
            words = _(
                "How to read the codes: {code} is recommendation {number} of group {group}. A code never changes and"
                " is never given again, so every statement of this report can be followed back to who said it."
            )
            number = one.recommendation.number
            return words.format(code=left_to_right(one.code), number=number, group=one.group_number)
    for day in model.days:
        for session in day.sessions:
            for said in session.recommendations:
                words = _(
                    "How to read the codes: {code} is number {number} of what the sessions of day {day} gave. A code"
                    " never changes and is never given again, so every message can be followed back to its session."
                )
                number = said.recommendation.number
                return words.format(code=left_to_right(said.code), number=number, day=day.day.number or "?")
    return ""
