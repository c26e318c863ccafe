"""Paper for the groups: the sheet for each member, the rapporteur's form with codes, the topic sheet of an open space.

Knows questions by their letters and recommendations by their codes, so that what is written on paper is typed in
without asking. Must not know what a group has written already.
"""

from __future__ import annotations

from collections.abc import Iterable

from a87desk.domain.session import Session
from a87desk.domain.vocabulary import NoteKind, SessionKind, word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.group_page import GroupPage
from a87desk.reading.printed_kit import KitModel, target
from exports.document import (
    Block,
    Callout,
    Content,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    ParagraphStyle,
    Run,
)
from exports.encoders import left_to_right
from exports.form_blocks import Blank, BlankRow, WritingSpace
from exports.handouts.options import KitOptions
from exports.handouts.wording import (
    EN_SPACE,
    full_name,
    group_mark,
    group_title,
    joined,
    question_boxes,
    questions_with_letters,
    tick_boxes,
)
from exports.report.wording import isolated_list

_KINDS = (
    NoteKind.POINT_RAISED,
    NoteKind.CHALLENGE,
    NoteKind.OPPORTUNITY,
    NoteKind.GOOD_PRACTICE,
    NoteKind.QUESTION,
    NoteKind.QUOTE,
)
_OTHER_POINTS = {Paper.A4: 4, Paper.LETTER: 3}
_FORM_GAP_MM = {Paper.A4: 7.5, Paper.LETTER: 7.0}
_TOPIC_LINES = {Paper.A4: (8, 7), Paper.LETTER: (7, 6)}
"""Lines for what was talked about and for recommendations, so that a topic is one page."""
_BLANK_TOPICS = 1


def group_sheets(model: KitModel, _options: KitOptions) -> tuple[Block, ...]:
    """Return the sheet of each group: theme, room, who, the questions, the codes, how many are asked for."""
    return _each_on_a_page(_sheet(model, page) for page in model.workshop.groups)


def _sheet(model: KitModel, page: GroupPage) -> list[Block]:
    group = page.group
    blocks: list[Block] = [Heading(1, group_title(group), f"sheet-{group.id}", mark=group_mark(group))]
    blocks += _session_line(page.session)
    blocks.append(_people_row(model, page))
    blocks += _members(model, page)
    for letter, text in questions_with_letters(page.questions):
        blocks.append(WritingSpace(text, 2, letter))
    blocks.append(Heading(2, _asked(page), f"codes-{group.id}"))
    blocks.append(Paragraph(_how_to_write(), ParagraphStyle.QUIET))
    blocks += [WritingSpace(lines=2, lead=code) for code in model.codes(page)[: target(page)]]
    return blocks


def _session_line(session: Session | None) -> list[Block]:
    if session is None:
        return []
    time = f"{session.starts}–{session.ends}" if session.starts and session.ends else session.starts
    words = joined(session.title, left_to_right(time) if time else "")
    return [Paragraph(words, ParagraphStyle.QUIET)] if words else []


def _people_row(model: KitModel, page: GroupPage) -> BlankRow:
    group = page.group
    facilitator = group.facilitator if model.may_be_named(None, group.facilitator) else ""
    rapporteur = group.rapporteur if model.may_be_named(group.rapporteur_id, group.rapporteur) else ""
    return BlankRow(
        (
            Blank(_("Room"), 1.0, group.room),
            Blank(_("Facilitator"), 1.2, facilitator),
            Blank(_("Rapporteur"), 1.6, rapporteur),
        )
    )


def _members(model: KitModel, page: GroupPage) -> list[Block]:
    """Return who is in the group; who does not want to be listed is counted, not named."""
    members = model.members(page.group.id)
    named = [full_name(one) for one in members if one.may_be_listed is not False]
    if not members:
        return []
    words = isolated_list(named)
    others = len(members) - len(named)
    if others:
        more = ngettext("{count} more person", "{count} more people", others).format(count=others)
        words = _("{names} and {more}").format(names=words, more=more) if named else more
    return [Paragraph((Run(_("In this group:"), quiet=True), " ", words))]


def _asked(page: GroupPage) -> str:
    count = target(page)
    words = ngettext("Our recommendation, at least {count}", "Our recommendations, at least {count}", count)
    return words.format(count=count)


def _how_to_write() -> str:
    return _(
        "One recommendation under each code: who does what, by when. On a flip chart write the question’s letter and "
        "the number of the sheet, such as B-3; what stands on it is B-3.1, B-3.2."
    )


# --- the rapporteur's form --------------------------------------------------------------------------------------


def rapporteur_forms(model: KitModel, options: KitOptions) -> tuple[Block, ...]:
    """Return the form of each group's rapporteur, for the hour when the laptop does not work."""
    return _each_on_a_page(_form(model, page, options.paper) for page in model.workshop.groups)


def _form(model: KitModel, page: GroupPage, paper: Paper) -> list[Block]:
    group = page.group
    blocks: list[Block] = [
        Heading(1, _("Rapporteur’s form"), f"rapporteur-{group.id}", mark=group_mark(group)),
        Paragraph(group_title(group), ParagraphStyle.LEAD),
        _people_row(model, page),
        BlankRow((Blank(_("Began")), Blank(_("Ended")), Blank(_("People in the room")), Blank(_("Sheet … of …")))),
    ]
    letters = questions_with_letters(page.questions)
    if letters:
        blocks.append(Paragraph(_("Questions"), ParagraphStyle.QUIET, leads=True))
        blocks += [WritingSpace(text, 0, letter) for letter, text in letters]
    blocks.append(Heading(2, _asked(page), f"rapporteur-codes-{group.id}"))
    blocks.append(Paragraph(_how_to_write(), ParagraphStyle.QUIET))
    blocks += [WritingSpace(_of_recommendation(page), 3, code, _FORM_GAP_MM[paper]) for code in model.codes(page)]
    blocks.append(Heading(2, _("What else was said"), f"rapporteur-points-{group.id}"))
    private = _("Tick “not for everyone” where words could harm somebody: they stay out of the report.")
    blocks.append(Paragraph(private, ParagraphStyle.QUIET))
    blocks += [WritingSpace(_of_point(page), 2, gap_mm=_FORM_GAP_MM[paper]) for _place in range(_OTHER_POINTS[paper])]
    closing = (Blank(_("Read back to the group at")), Blank(_("Confirmed by how many")), Blank(_("Initials"), 0.7))
    return [*blocks, BlankRow(closing)]


def _of_recommendation(page: GroupPage) -> Content:
    return (
        *question_boxes(page),
        EN_SPACE,
        Run(_("Flip chart"), quiet=True),
        " ______   ",
        Run(_("To whom"), quiet=True),
        " ____________________",
    )


def _of_point(page: GroupPage) -> Content:
    kinds = tick_boxes([word_for(kind) for kind in _KINDS])
    return (*kinds, "\n", *question_boxes(page), *tick_boxes([_("not for everyone")]))


# --- open space -------------------------------------------------------------------------------------------------


def topic_sheets(model: KitModel, options: KitOptions) -> tuple[Block, ...]:
    """Return the record of each topic of an open space, and a blank one for a topic that is proposed on the spot."""
    kinds = {one.session.id: one.session.kind for day in model.workshop.days for one in day.sessions}
    topics: list[GroupPage | None] = [
        page for page in model.workshop.groups if kinds.get(page.group.session_id or "") is SessionKind.OPEN_SPACE
    ]
    return _each_on_a_page(_topic(model, page, options.paper) for page in [*topics, *[None] * _BLANK_TOPICS])


def _topic(model: KitModel, page: GroupPage | None, paper: Paper) -> list[Block]:
    group = page.group if page else None
    talked, asked = _TOPIC_LINES[paper]
    convener = group.facilitator if group and model.may_be_named(None, group.facilitator) else ""
    heading = Heading(
        1, _("Open space: record of a topic"), f"topic-{group.id if group else 'blank'}",
        mark=group_mark(group) if group and group.number is not None else None,
    )  # fmt: skip
    return [
        heading,
        BlankRow((Blank(_("Topic"), 1, group.theme if group else ""),)),
        BlankRow(
            (
                Blank(_("Convener"), 2, convener),
                Blank(_("Place"), 1.2, group.room if group else ""),
                Blank(_("Time"), 0.8, group.slot if group else ""),
            )
        ),
        WritingSpace(_("Who took part (only who agrees)"), 3),
        WritingSpace(_("What was talked about"), talked),
        WritingSpace(_("Recommendations: who does what, by when"), asked),
        Callout(_("Bring this sheet to the rapporteurs’ table when the slot ends.")),
    ]


def _each_on_a_page(sheets: Iterable[list[Block]]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for sheet in sheets:
        blocks += [PageBreak(), *sheet] if blocks else sheet
    return tuple(blocks)
