"""Comments on a draft: taken in from sheets or typed, and answered one by one. A comment's words never change.

Knows numbers and answers. Must not know how a sheet is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import msgspec

from a87desk.commands.command import Act, Command, quoted
from a87desk.commands.note import refuse_empty
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import Disposition
from a87desk.domain.errors import A87Error
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _, mark, ngettext
from a87desk.store.writer import Basis

ANSWERS = ("disposition", "answer")
"""What may be written of a comment. Everything else is what somebody sent."""


class WordsOfOthers(A87Error):
    code = "E_WORDS_OF_OTHERS"
    title = mark("A comment keeps its words")
    message = mark("What somebody sent is never changed; only what became of it and the answer are written here.")
    advice = mark("Write into the answer what has to be said.")


@dataclass(frozen=True)
class TakeComments(Command):
    """Take comments in as one act. Those that are here already stay as they are; each new one gets the next number."""

    comments: tuple[DocumentComment, ...]

    def apply(self, act: Act) -> str:
        count = _take(act, self.comments)
        if not count:
            return _("No new comment")
        return ngettext("Took in {count} comment", "Took in {count} comments", count).format(count=count)


@dataclass(frozen=True)
class WriteComment(Command):
    """Write down a comment that came by mouth or by mail."""

    comment: DocumentComment

    def apply(self, act: Act) -> str:
        refuse_empty(self.comment.text + self.comment.suggested)
        _take(act, (self.comment,))
        return _("Wrote the comment {text}").format(text=quoted(self.comment.text or self.comment.suggested))


@dataclass(frozen=True)
class SayDisposition(Command):
    """Say what became of comments; None: they are open again."""

    comment_ids: tuple[str, ...]
    disposition: Disposition | None

    def apply(self, act: Act) -> str:
        comments = [act.one(DocumentComment, comment_id) for comment_id in self.comment_ids]
        for comment in comments:
            act.write.change(DocumentComment, comment.id, {"disposition": self.disposition})
        words = word_for(self.disposition) if self.disposition else _("Open")
        if len(comments) == 1:
            return _("Comment {number}: {words}").format(number=comments[0].number or "?", words=words)
        counted = ngettext("{count} comment: {words}", "{count} comments: {words}", len(comments))
        return counted.format(count=len(comments), words=words)


@dataclass(frozen=True)
class AnswerComment(Command):
    """Write the answer to a comment, or what became of it. `basis` says what was on screen (`Reader.basis`).

    Raises:
        WordsOfOthers: another field is to be changed.
    """

    comment_id: str
    fields: Mapping[str, object]
    basis: Basis | None = None

    def apply(self, act: Act) -> str:
        comment = act.one(DocumentComment, self.comment_id)
        if not set(self.fields) <= set(ANSWERS):
            raise WordsOfOthers()
        act.write.change(DocumentComment, comment.id, self.fields, self.basis)
        return _("Answered comment {number}").format(number=comment.number or "?")


def _take(act: Act, comments: Iterable[DocumentComment]) -> int:
    """Add those that are not here, each with the next number of its document; return how many."""
    here = {one.id for one in act.read.all(DocumentComment)}
    # One that was taken back and comes again is the same one: people have its number on paper.
    before = {one.record.id: one.record for one in act.read.removed(DocumentComment)}
    numbers: dict[str, int] = {}
    count = 0
    for comment in comments:
        if comment.id in here:
            continue
        here.add(comment.id)
        number = before[comment.id].number if comment.id in before else None
        if number is None:
            number = _next(act, comment, numbers)
        # No place is written: comments stand by their numbers, and two laptops would write two places.
        act.write.add(msgspec.structs.replace(comment, number=number))
        count += 1
    return count


def _next(act: Act, comment: DocumentComment, numbers: dict[str, int]) -> int:
    document = comment.document.value if comment.document else ""
    if document not in numbers:
        numbers[document] = act.read.highest_ever(DocumentComment, "number", "document", document)
    numbers[document] += 1
    return numbers[document]
