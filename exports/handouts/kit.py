"""The whole kit: which sheets there are, in which order they are printed, how many copies of each, and the cover list.

Knows the sheets by their keys. What each says is its own file's business; how one is drawn is the writer's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from a87desk.i18n import _, ngettext
from a87desk.reading.printed_kit import KitModel
from exports.document import (
    Align,
    Block,
    Direction,
    Document,
    Heading,
    Paragraph,
    ParagraphStyle,
    Run,
    RunningHeader,
    SpanRow,
    Table,
    TableColumn,
    TableRow,
)
from exports.encoders import isolated
from exports.handouts import agenda, ballots, groups, people, signs, spare_forms, tallies
from exports.handouts.options import KitOptions
from exports.handouts.wording import joined, workshop_title
from exports.report.language import document_language, is_right_to_left

Write = Callable[[KitModel, KitOptions], tuple[Block, ...]]
Copies = Callable[[KitModel], int]
Words = Callable[[KitModel], str]
COVER = "cover"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A kind of sheet. `for_whom` says who gets it; `copies` is how often it is to be printed.

    `is_usual` is False for spare forms, which nobody needs as long as the laptops work.
    """

    key: str
    title: str
    for_whom: Words
    write: Write
    copies: Copies
    is_usual: bool = True


def _one(_model: KitModel) -> int:
    return 1


def _each_person(model: KitModel) -> int:
    return max(1, len(model.workshop.participants))


def _each_member(model: KitModel) -> int:
    """Return how often each group's sheet is printed: for the largest group, else for an even share of the people."""
    pages = model.workshop.groups
    largest = max((len(model.members(page.group.id)) for page in pages), default=0)
    return largest or -(-len(model.workshop.participants) // max(1, len(pages))) or 1


def _few(_model: KitModel) -> int:
    return 5


def _said(words: str) -> Words:
    return lambda _model: words


def _badge_words(model: KitModel) -> str:
    count = len(model.workshop.participants)
    words = ngettext("{count} person, and spare ones", "{count} people, and spare ones", count)
    return words.format(count=count)


def _group_words(model: KitModel) -> str:
    count = len(model.workshop.groups)
    return ngettext("{count} group", "{count} groups", count).format(count=count)


def _member_words(model: KitModel) -> str:
    count = len(model.workshop.groups)
    return ngettext("members of {count} group", "members of {count} groups", count).format(count=count)


def sheets() -> tuple[Sheet, ...]:
    """Return the sheets in the order of printing, titles in the language in force."""
    everybody, counting = _said(_("everybody")), _said(_("who counts"))
    desk, table = _said(_("the registration desk")), _said(_("who has a role"))
    walk_ins, panel = _said(_("walk-ins")), _said(_("the panel"))
    return (
        Sheet("agenda", _("Agenda"), everybody, agenda.agenda, _each_person),
        Sheet("participants", _("Participants list"), everybody, people.participants_list, _each_person),
        Sheet("sign_in", _("Sign-in sheets"), desk, people.sign_in_sheets, _one),
        Sheet("badges", _("Badges"), _badge_words, people.badges, _one),
        Sheet("name_signs", _("Table signs: names"), table, signs.name_signs, _one),
        Sheet("group_signs", _("Table signs: groups"), _group_words, signs.group_signs, _one),
        Sheet("door_signs", _("Door signs"), _said(_("the doors")), signs.door_signs, _one),
        Sheet("group_sheets", _("Group sheets"), _member_words, groups.group_sheets, _each_member),
        Sheet("rapporteur", _("Rapporteur’s forms"), _group_words, groups.rapporteur_forms, _one),
        Sheet("routes", _("Marketplace routes"), everybody, people.routes, _one),
        Sheet("evaluation", _("Evaluation form"), everybody, tallies.evaluation_form, _each_person),
        Sheet("evaluation_tally", _("Evaluation: tally"), counting, tallies.evaluation_tally, _one),
        Sheet("dot_tally", _("Dots: tally"), counting, tallies.dot_tally, _one),
        Sheet("ballots", _("Ballots"), everybody, ballots.ballots, ballots.sheets_needed),
        Sheet("hands", _("Show of hands"), counting, tallies.hands_tally, _one),
        Sheet("scores", _("Priority and feasibility"), everybody, tallies.score_sheet, _each_person, False),
        Sheet("registration", _("Registration form"), walk_ins, spare_forms.registration_forms, _few, False),
        Sheet(
            "session_record",
            _("Record of a session"),
            _said(_("its rapporteur")),
            spare_forms.session_record,
            _few,
            False,
        ),
        Sheet("topics", _("Open space: topics"), _said(_("conveners")), groups.topic_sheets, _few, False),
        Sheet("counts", _("How many were there"), counting, spare_forms.attendance_count, _one, False),
        Sheet("themes", _("Panel: a theme"), panel, spare_forms.theme_forms, _few, False),
        Sheet("actions", _("Roadmap: actions"), panel, spare_forms.action_forms, _few, False),
        Sheet("decisions", _("Decisions"), _said(_("the chair")), spare_forms.decision_forms, _one, False),
        Sheet("endorsements", _("Endorsements"), _said(_("organisations")), spare_forms.endorsement_sheet, _one, False),
        Sheet("matrix", _("Selection matrix"), panel, spare_forms.matrix_form, _one, False),
    )


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """A sheet that has something on it, as a document."""

    sheet: Sheet
    document: Document
    copies: int


def printed_sheets(model: KitModel, options: KitOptions) -> Iterator[PrintedSheet]:
    """Yield the wanted sheets in order; one that would be empty is left out."""
    for sheet in sheets():
        if sheet.key not in options.left_out:
            blocks = sheet.write(model, options)
            if blocks:
                yield PrintedSheet(sheet, _document(model, options, sheet.title, blocks), sheet.copies(model))


def cover_list(model: KitModel, options: KitOptions, printed: Sequence[PrintedSheet], pages: Sequence[int]) -> Document:
    """Return what to print and how many: sheets with their pages and copies, in the order of the file."""
    columns = (
        TableColumn(_("Sheet"), 34),
        TableColumn(_("For"), 33),
        TableColumn(_("Pages"), 8, Align.END),
        TableColumn(_("Copies"), 9, Align.END),
        TableColumn(_("Paper"), 9, Align.END),
        TableColumn(_("Done"), 7, Align.CENTRE),
    )
    rows: list[TableRow | SpanRow] = []
    for usual, title in ((True, _("For the workshop")), (False, _("Spare forms, for when the laptops rest"))):
        own = [(one, count) for one, count in zip(printed, pages, strict=True) if one.sheet.is_usual is usual]
        rows += [SpanRow(title)] if own else []
        rows += [
            TableRow(
                (
                    Run(one.sheet.title, strong=True),
                    one.sheet.for_whom(model),
                    str(count),
                    str(one.copies),
                    str(count * one.copies),
                    "□",
                )
            )
            for one, count in own
        ]
    total = sum(count * one.copies for one, count in zip(printed, pages, strict=True))
    words = ngettext("{count} page of paper on one side", "{count} pages of paper on one side", total)
    blocks: tuple[Block, ...] = (
        Heading(1, _("What to print, and how many"), COVER),
        Paragraph(joined(workshop_title(model), words.format(count=total)), ParagraphStyle.QUIET),
        Table(columns, tuple(rows), dense=True) if rows else Paragraph(_("No sheet is chosen.")),
        Paragraph(
            _(
                "Badges: heavy paper, cut along the marks. Table signs: heavy paper, folded in the middle. "
                "The sign-in sheets name everybody and stay with the organisers."
            ),
            ParagraphStyle.SMALL,
        ),
    )
    return _document(model, options, _("What to print"), blocks)


def _document(model: KitModel, options: KitOptions, title: str, blocks: tuple[Block, ...]) -> Document:
    language = document_language(model.workshop.workshop, options.language)
    name = _("{title} · {sheet}").format(title=isolated(workshop_title(model)), sheet=title)
    return Document(
        title=title,
        language=language,
        blocks=blocks,
        direction=Direction.RIGHT_TO_LEFT if is_right_to_left(language) else Direction.LEFT_TO_RIGHT,
        header=RunningHeader(name, options.date_text),
        author=_("Facilitator"),
        page_of=_("{page} of {count}"),
        paper=options.paper,
    )
