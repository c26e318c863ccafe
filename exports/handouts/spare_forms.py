"""The paper twins of the screen's other forms, blank: somebody new, a session's record, a theme, an action, a decision.

Knows which fields a form on the screen asks for. Must not know what anybody filled in.
"""

from __future__ import annotations

from collections.abc import Sequence

from a87desk.domain.session_asks import asks_of
from a87desk.domain.vocabulary import ActionStatus, DecisionKind, Pillar, StakeholderGroup, word_for
from a87desk.i18n import _
from a87desk.reading.printed_kit import KitModel, letter
from exports.document import Align, Block, Heading, Inline, Paragraph, ParagraphStyle, Table, TableColumn, TableRow
from exports.form_blocks import Blank, BlankRow, WritingSpace
from exports.handouts.options import KitOptions
from exports.handouts.wording import group_mark, tick_boxes, workshop_title

_ACTIONS, _DECISIONS, _ENDORSEMENTS = 3, 3, 14
_CRITERIA, _OPTIONS = 10, 6


def registration_forms(model: KitModel, _options: KitOptions) -> tuple[Block, ...]:
    """Return the form for somebody who comes unannounced: the fields of the list, and what they agree to."""
    yes_no = (_("yes"), _("no"))
    form: tuple[Block, ...] = (
        BlankRow((Blank(_("Honorific"), 0.6), Blank(_("Name"), 2), Blank(_("Name in its own script"), 1.6))),
        BlankRow((Blank(_("Title")), Blank(_("Organisation"), 1.4), Blank(_("Country"), 0.8))),
        _choice(_("Stakeholder group"), [word_for(one) for one in StakeholderGroup]),
        BlankRow((Blank(_("Languages"), 1), Blank(_("Group"), 0.5), Blank(_("Arrived at"), 0.5))),
        _choice(_("My name may be in the list of participants"), yes_no),
        _choice(_("I may be in pictures"), yes_no),
    )
    return (
        Heading(1, _("Welcome"), "registration"),
        Paragraph(workshop_title(model), ParagraphStyle.QUIET),
        *form,
        Heading(1, _("Welcome"), "registration-second"),
        Paragraph(workshop_title(model), ParagraphStyle.QUIET),
        *form,
    )


def _choice(words: str, choices: Sequence[str]) -> Paragraph:
    parts: tuple[Inline, ...] = (f"{words}:  ", *tick_boxes(choices))
    return Paragraph(parts)


def session_record(model: KitModel, _options: KitOptions) -> tuple[Block, ...]:
    """Return the record of a session without groups.

    Source: rapporteurs' forms of public forums (domain description 2.5): key issues, points of agreement and points
    without agreement, country examples, documents, questions left open, quotes with permission.
    """
    return (
        Heading(1, _("Record of a session"), "session-record"),
        Paragraph(workshop_title(model), ParagraphStyle.QUIET),
        BlankRow((Blank(_("Session"), 2.4), Blank(_("Day"), 0.5), Blank(_("Time"), 0.8), Blank(_("Room"), 1))),
        BlankRow((Blank(_("Chair or moderator"), 1.4), Blank(_("Rapporteur"), 1.4), Blank(_("People in the room"), 1))),
        WritingSpace(_("Speakers with their organisations"), 2),
        WritingSpace(_("Key issues, one sentence each"), 4),
        WritingSpace(_("Points of agreement"), 4),
        WritingSpace(_("Points without agreement, and who holds them as a group"), 4),
        WritingSpace(_("Examples from countries"), 3),
        WritingSpace(_("Recommendations"), 4),
        WritingSpace(_("Documents recommended"), 2),
        WritingSpace(_("Questions left open"), 2),
        WritingSpace(_("Quotes, only with permission"), 2),
    )


def theme_forms(model: KitModel, _options: KitOptions) -> tuple[Block, ...]:
    """Return the form of the panel for a theme: name, codes, groups, wording, reservations."""
    marks: list[Inline] = []
    for page in model.workshop.groups:
        marks += [group_mark(page.group), " □    "]
    which: tuple[Block, ...] = (Paragraph((_("Raised by groups:") + "  ", *marks)),) if marks else ()
    form: tuple[Block, ...] = (
        BlankRow((Blank(_("Theme number"), 0.5), Blank(_("Name, three to seven words"), 2.5))),
        WritingSpace(_("Codes of the recommendations in it, such as 2.1, 4.3"), 1),
        *which,
        WritingSpace(_("Wording the panel agreed"), 3),
        WritingSpace(_("Reservations and conditions, as they were said"), 2),
    )
    return (
        Heading(1, _("Panel: a theme"), "theme-form"),
        *form,
        Heading(1, _("Panel: a theme"), "theme-form-second"),
        *form,
    )


def action_forms(_model: KitModel, _options: KitOptions) -> tuple[Block, ...]:
    """Return blank actions of the roadmap."""
    blocks: list[Block] = [Heading(1, _("Roadmap: actions"), "action-form")]
    statuses = [word_for(one) for one in ActionStatus]
    for number in range(1, _ACTIONS + 1):
        blocks += [
            WritingSpace(_("What is to be done"), 2, str(number)),
            BlankRow((Blank(_("Who leads")), Blank(_("With whom")), Blank(_("By when"), 0.6), Blank(_("Pillar"), 0.6))),
            BlankRow(
                (Blank(_("Money and from whom")), Blank(_("How it is seen (indicator)"))),
            ),
            _choice(_("Status"), statuses),
        ]
    pillars = [word_for(one) for one in Pillar]
    return (
        *blocks[:1],
        Paragraph(_("Pillars: {names}").format(names="; ".join(pillars)), ParagraphStyle.QUIET),
        *blocks[1:],
    )


def decision_forms(_model: KitModel, _options: KitOptions) -> tuple[Block, ...]:
    """Return blank decisions of a meeting; the words differ on purpose."""
    kinds = [word_for(one) for one in DecisionKind]
    blocks: list[Block] = [Heading(1, _("Decisions"), "decision-form")]
    for number in range(1, _DECISIONS + 1):
        blocks += [
            WritingSpace(_("The words of the decision"), 3, str(number)),
            _choice(_("It was"), kinds),
            WritingSpace(_("Reservations, and whose"), 1),
        ]
    return tuple(blocks)


def attendance_count(model: KitModel, _options: KitOptions) -> tuple[Block, ...]:
    """Return the sheet on which the groups and sessions are counted."""
    rows = [
        TableRow(((group_mark(page.group), "  ", page.group.theme), page.group.room, "", ""))
        for page in model.workshop.groups
    ]
    rows += [
        TableRow((one.session.title, one.session.room, "", ""))
        for day in model.workshop.days
        for one in day.sessions
        if one.session.title and asks_of(one.session.kind).record
    ]
    columns = (
        TableColumn(_("Group or session"), 46),
        TableColumn(_("Room"), 22),
        TableColumn(_("People"), 14),
        TableColumn(_("Counted at"), 18),
    )
    blank = tuple(TableRow(("", "", "", "")) for _place in range(4))
    return (
        Heading(1, _("How many were there"), "attendance-count"),
        Paragraph(workshop_title(model), ParagraphStyle.QUIET),
        Table(columns, (*rows, *blank), grid=True, least_row_mm=9.0),
    )


def matrix_form(_model: KitModel, _options: KitOptions) -> tuple[Block, ...]:
    """Return a blank selection matrix: criteria against options, with room for yes, no and not known."""
    columns = [TableColumn(_("Criterion"), 34)]
    columns += [TableColumn(letter(place), 11, Align.CENTRE) for place in range(_OPTIONS)]
    rows = tuple(TableRow(("", *[""] * _OPTIONS)) for _place in range(_CRITERIA))
    return (
        Heading(1, _("Selection matrix"), "matrix-form"),
        BlankRow((Blank(_("What is chosen"), 2), Blank(_("Filled in by")))),
        *(BlankRow((Blank(letter(place)), Blank(letter(place + 3)))) for place in range(_OPTIONS // 2)),
        Paragraph(_("Write Y for yes, N for no and ? for not known. What is not known is not a no.")),
        Table(tuple(columns), rows, grid=True, least_row_mm=10.0),
        WritingSpace(_("What was decided, and why"), 2),
    )


def endorsement_sheet(model: KitModel, _options: KitOptions) -> tuple[Block, ...]:
    """Return the sheet on which organisations sign a statement."""
    columns = (
        TableColumn("", 6),
        TableColumn(_("Organisation"), 34),
        TableColumn(_("Name"), 26),
        TableColumn(_("Signature"), 34),
    )
    rows = tuple(TableRow((str(number), "", "", "")) for number in range(1, _ENDORSEMENTS + 1))
    return (
        Heading(1, _("We endorse the statement"), "endorsements"),
        Paragraph(workshop_title(model), ParagraphStyle.QUIET),
        BlankRow((Blank(_("Statement"), 3), Blank(_("Version"), 0.6), Blank(_("Date"), 0.8))),
        Table(columns, rows, grid=True, least_row_mm=11.5),
    )
