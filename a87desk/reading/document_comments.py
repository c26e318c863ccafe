"""The comments on a draft as they are listed and answered, and which of them a person wants to see.

Knows comments and their numbers. Must not know sheets or screens.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import Disposition, DocumentKind
from a87desk.reading.told_apart import told_apart
from a87desk.store.reader import Kept, Reader

ORDER = "number IS NULL, number, id"


@dataclass(frozen=True, slots=True)
class CommentShown:
    """A comment. `number` is “7”, or “7b” where two laptops gave a 7.

    `versions` are the fields of its answer that two laptops wrote differently; that they also gave it two numbers, or
    took it from two files, asks nobody for a decision.
    """

    comment: DocumentComment
    number: str
    versions: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return self.comment.id

    @property
    def is_open(self) -> bool:
        """Whether nobody said what became of it."""
        return self.comment.disposition is None

    @property
    def origin(self) -> str:
        """Who sent it; where nobody is named the sheet it came in."""
        return self.comment.sender or self.comment.sheet


def comment_numbers(comments: Iterable[DocumentComment]) -> dict[str, str]:
    """Return the number of each comment by its id, none twice in a document and the same on every laptop."""
    by_id = sorted(comments, key=lambda one: one.id)
    return told_apart((one.id, one.document, one.number) for one in by_id)


def document_comments(read: Reader) -> tuple[CommentShown, ...]:
    """Return all comments by document, draft and number."""
    kept: Sequence[Kept[DocumentComment]] = read.kept(DocumentComment, order=ORDER)
    numbers = comment_numbers(one.record for one in kept)
    shown = (CommentShown(one.record, numbers[one.record.id], _of_answer(one.versions)) for one in kept)
    return tuple(sorted(shown, key=lambda one: (one.comment.document or "", one.comment.draft_number or 0)))


def _of_answer(versions: Iterable[str]) -> tuple[str, ...]:
    return tuple(field for field in versions if field in ("disposition", "answer"))


def of_draft(
    comments: Iterable[CommentShown], document: DocumentKind | None, draft_number: int | None
) -> tuple[CommentShown, ...]:
    """Return the comments on one draft; None: on all drafts of the document."""
    of_document = (one for one in comments if one.comment.document is document)
    return tuple(one for one in of_document if draft_number in (None, one.comment.draft_number))


@dataclass(frozen=True, slots=True)
class CommentFilter:
    """Which comments are shown: open ones only, of one section, of one sender; None: any."""

    only_open: bool = False
    section: str | None = None
    origin: str | None = None

    def shows(self, one: CommentShown) -> bool:
        """Whether a comment is among them."""
        return (
            (one.is_open or not self.only_open)
            and self.section in (None, one.comment.section)
            and self.origin in (None, one.origin)
        )


def next_open(comments: Sequence[CommentShown], comment_id: str) -> CommentShown | None:
    """Return the next comment without an answer after one, from the first again behind the last; None: all answered."""
    place = next((at for at, one in enumerate(comments) if one.id == comment_id), -1)
    around = (*comments[place + 1 :], *comments[: max(place, 0)])
    return next((one for one in around if one.is_open), None)


def disposition_counts(comments: Iterable[CommentShown]) -> dict[Disposition | None, int]:
    """Return how many comments came to what; None: open."""
    counted = Counter(one.comment.disposition for one in comments)
    return {kind: counted[kind] for kind in (*Disposition, None)}
