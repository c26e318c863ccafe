"""What would come into a workshop with comment sheets: what is new, here already, about an older draft, or refused.

Knows comments and versions that are here. Must not change anything: `TakeComments` does, after a look.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from a87desk.domain.comment_sheet import DraftMark
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import DocumentKind
from a87desk.domain.document_version import DocumentVersion
from a87desk.domain.errors import A87Error
from a87desk.domain.folding import fold
from a87desk.domain.record import derived_id
from a87desk.i18n import _
from a87desk.importing.comment_sheets import CommentSheet, FoundComment
from a87desk.store.reader import Reader


class Fate(StrEnum):
    """What would become of a comment. OLDER ones are about an earlier draft and are taken."""

    NEW = "new"
    OLDER = "older"
    HERE = "here"


@dataclass(frozen=True, slots=True)
class ArrivingComment:
    """A comment with the row it stands in."""

    row: int
    comment: DocumentComment
    fate: Fate


@dataclass(frozen=True, slots=True)
class ArrivingSheet:
    """A file. `refused` says why none of it is taken, "" where it is."""

    file_name: str
    draft_number: int | None = None
    comments: tuple[ArrivingComment, ...] = ()
    refused: str = ""
    remarks: tuple[str, ...] = ()

    def count(self, fate: Fate) -> int:
        """Return how many of its comments have a fate."""
        return sum(one.fate is fate for one in self.comments)


@dataclass(frozen=True, slots=True)
class CommentArrival:
    """All files that were chosen together, in their order."""

    sheets: tuple[ArrivingSheet, ...]

    @property
    def taken(self) -> tuple[DocumentComment, ...]:
        """The comments that would come in."""
        return tuple(one.comment for sheet in self.sheets for one in sheet.comments if one.fate is not Fate.HERE)

    def count(self, fate: Fate) -> int:
        """Return how many comments of all files have a fate."""
        return sum(sheet.count(fate) for sheet in self.sheets)


ReadSheet = Callable[[], CommentSheet]


def comment_arrival(
    read: Reader, sheets: Sequence[tuple[str, ReadSheet]], document: DocumentKind, draft_number: int
) -> CommentArrival:
    """Return what sheets would bring. Each is (file name, what reads it).

    A sheet that does not say which draft it is about is taken to be about `draft_number` of `document`.
    """
    versions = [one for one in read.all(DocumentVersion) if not one.is_final]
    here = {one.id for one in read.all(DocumentComment)}
    arriving = []
    for file_name, read_sheet in sheets:
        try:
            sheet = read_sheet()
        except A87Error as problem:
            arriving.append(ArrivingSheet(PurePath(file_name).name, refused=problem.sentence))
            continue
        arriving.append(_arriving(sheet, versions, here, (document, draft_number)))
    return CommentArrival(tuple(arriving))


def _arriving(
    sheet: CommentSheet, versions: Sequence[DocumentVersion], here: set[str], chosen: tuple[DocumentKind, int]
) -> ArrivingSheet:
    refused = _refused(sheet.draft, versions) if sheet.draft else ""
    document, number = (sheet.draft.document, sheet.draft.number) if sheet.draft else chosen
    if refused:
        return ArrivingSheet(sheet.file_name, number, refused=refused, remarks=sheet.remarks)
    if not sheet.comments:
        return ArrivingSheet(sheet.file_name, number, refused=_("No comment is written in it."), remarks=sheet.remarks)
    latest = max((one.number or 0 for one in versions if one.document is document), default=0)
    comments = []
    for found in sheet.comments:
        comment = _comment(sheet, found, document, number)
        fate = Fate.HERE if comment.id in here else Fate.OLDER if number < latest else Fate.NEW
        here.add(comment.id)
        comments.append(ArrivingComment(found.row, comment, fate))
    return ArrivingSheet(sheet.file_name, number, tuple(comments), remarks=sheet.remarks)


def _refused(draft: DraftMark, versions: Sequence[DocumentVersion]) -> str:
    """Return why a sheet of ours cannot be taken, "" where it can."""
    same = [one for one in versions if (one.document, one.number) == (draft.document, draft.number)]
    if not same:
        words = _("It is about draft {number}, which this workshop does not know. Was it given out on another laptop?")
        return words.format(number=draft.number)
    if draft.stamp and draft.stamp not in {one.stamp for one in same}:
        return _("It was made for a draft {number} of another workshop.").format(number=draft.number)
    return ""


def _comment(sheet: CommentSheet, found: FoundComment, document: DocumentKind, number: int) -> DocumentComment:
    """Return the comment; the same words of the same sender on the same draft are one, whatever the file is called."""
    origin = fold(found.sender or PurePath(sheet.file_name).stem)
    draft = f"{document.value} {number}" if sheet.draft else ""
    return DocumentComment(
        id=derived_id(DocumentComment.noun, draft, origin, *found.words),
        document=document,
        draft_number=number,
        sender=found.sender,
        section=found.section,
        where=found.where,
        text=found.text,
        suggested=found.suggested,
        sheet=sheet.file_name,
    )
