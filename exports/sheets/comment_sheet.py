"""The comment sheet that goes out with a draft: how to fill it in, a row for each section, and empty rows.

Knows the draft and its sections. What comes back is read by `a87desk.importing.comment_sheets`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from a87desk.domain.comment_sheet import CommentColumn, DraftMark
from a87desk.domain.vocabulary import word_for
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _
from exports.report.language import in_document_language, is_right_to_left
from exports.versions import DraftSection
from exports.xlsx.workbook import Column, ColumnKind, Sheet, TextSheet, Workbook

_EMPTY_ROWS = 40
_WIDTHS = (38, 18, 70, 60, 28)


@dataclass(frozen=True, slots=True)
class DraftOut:
    """The draft that a sheet goes out with. `number` is what people call it by, such as “2” or “2b”."""

    mark: DraftMark
    workshop: Workshop
    number: str
    date_text: str
    language: str
    sections: Sequence[DraftSection]


def comment_sheet(draft: DraftOut) -> Workbook:
    """Return the workbook, in the language of the draft."""
    with in_document_language(draft.workshop, draft.language):
        at_right = is_right_to_left(draft.language)
        title = draft.workshop.title or _("Workshop without a title")
        sheets = (
            TextSheet(_("Read me"), _read_me(draft, title), at_right),
            Sheet(_("Comments"), _columns(draft), _rows(draft), at_right, frozen_columns=1, spare_rows=_EMPTY_ROWS),
            _section_list(draft, at_right=at_right),
        )
        return Workbook(f"{title} – {_('Comments')}", sheets, _("Facilitator"))


def _columns(draft: DraftOut) -> tuple[Column, ...]:
    headings = {
        CommentColumn.SECTION: _("Section"),
        CommentColumn.WHERE: _("Page, paragraph"),
        CommentColumn.COMMENT: _("Comment"),
        CommentColumn.SUGGESTED: _("Suggested wording"),
        CommentColumn.SENDER: _("From (organisation)"),
    }
    # The hidden row says which draft the sheet is about, so that nobody has to write it.
    keys = {column: column.value for column in CommentColumn} | {CommentColumn.SECTION: draft.mark.key}
    choices = {CommentColumn.SECTION: tuple(one.label for one in draft.sections)}
    return tuple(
        Column(keys[column], headings[column], width, ColumnKind.TEXT, choices.get(column, ()))
        for column, width in zip(CommentColumn, _WIDTHS, strict=True)
    )


def _rows(draft: DraftOut) -> tuple[tuple[str | None, ...], ...]:
    return tuple(
        (one.label, _("page {number}").format(number=one.page) if one.page else None, None, None, None)
        for one in draft.sections
    )


def _section_list(draft: DraftOut, *, at_right: bool) -> Sheet:
    columns = (
        Column("key", _("Key (please leave as it is)"), 26, ColumnKind.CODE),
        Column("number", _("No."), 8, ColumnKind.CODE),
        Column("title", _("Section"), 50),
        Column("page", _("Page"), 8, ColumnKind.NUMBER),
    )
    rows = tuple((one.key, one.number, one.title, one.page or None) for one in draft.sections)
    return Sheet(_("Sections"), columns, rows, at_right)


def _read_me(draft: DraftOut, title: str) -> tuple[str, ...]:
    return (
        title,
        _("{document}, draft {number}").format(document=word_for(draft.mark.document), number=draft.number),
        draft.date_text,
        "",
        _("Please write your comments on the sheet “Comments”, one comment a row."),
        _("Choose the section from the list; several rows may name the same section. Leave rows empty as you like."),
        _("If you would like other words, write them under “Suggested wording”, as they should stand."),
        _("Write your organisation in the last column, once is enough."),
        _("Save the file and send it back. Every comment gets a number and an answer."),
        "",
        _("Made from state {stamp} of the workshop.").format(stamp=draft.mark.stamp),
    )
