"""The disposition table: every comment on a document, what became of it, and the answer.

Knows comments as they are listed. Must not know how they came in.
"""

from __future__ import annotations

from collections.abc import Mapping

from a87desk.domain.document_lists import DocumentKind
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _
from a87desk.reading.document_comments import comment_numbers
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.language import document_language, in_document_language, is_right_to_left
from exports.xlsx.workbook import Column, ColumnKind, Sheet, TextSheet, Workbook


def disposition_workbook(
    model: WorkshopModel, document: DocumentKind, sections: Mapping[str, str], language: str = ""
) -> Workbook:
    """Return the table of all drafts of a document; `sections` are their titles by key."""
    with in_document_language(model.workshop, language):
        at_right = is_right_to_left(document_language(model.workshop, language))
        title = model.workshop.title or _("Workshop without a title")
        sheet = disposition(model, document, sections, right_to_left=at_right)
        counts = tuple(_counts(model, document))
        use = _("With the names of those who sent comments: for internal use.")
        about = (title, word_for(document), "", *counts, use, "", _made_from(model))
        return Workbook(
            f"{title} – {_('Comments and answers')}",
            (sheet, TextSheet(_("Read me"), about, at_right)),
            _("Facilitator"),
        )


def disposition(
    model: WorkshopModel, document: DocumentKind, sections: Mapping[str, str], *, right_to_left: bool = False
) -> Sheet:
    """Return the table, by draft and number."""
    columns = (
        Column("number", _("No."), 7, ColumnKind.CODE),
        Column("draft", _("Draft"), 8, ColumnKind.NUMBER),
        Column("sender", _("From"), 28),
        Column("section", _("Section"), 30),
        Column("where", _("Page, paragraph"), 18),
        Column("comment", _("Comment"), 60),
        Column("suggested", _("Suggested wording"), 50),
        Column("disposition", _("What became of it"), 20),
        Column("answer", _("Answer"), 60),
    )
    numbers = comment_numbers(model.comments)
    comments = [one for one in model.comments if one.document is document]
    comments.sort(key=lambda one: (one.draft_number or 0, one.number or 0, one.id))
    rows = tuple(
        (
            numbers[one.id],
            one.draft_number,
            one.sender,
            sections.get(one.section, one.section),
            one.where,
            one.text,
            one.suggested,
            word_for(one.disposition) if one.disposition else _("Open"),
            one.answer,
        )
        for one in comments
    )
    return Sheet(_("Comments and answers"), columns, rows, right_to_left, frozen_columns=1)


def _counts(model: WorkshopModel, document: DocumentKind) -> list[str]:
    comments = [one for one in model.comments if one.document is document]
    answered = sum(one.disposition is not None for one in comments)
    return [_("{answered} of {count} comments are answered.").format(answered=answered, count=len(comments))]


def _made_from(model: WorkshopModel) -> str:
    return _("Made from state {stamp} of the workshop.").format(stamp=model.stamp)
