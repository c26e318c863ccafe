"""A draft that is out for comments, and an example of every command on versions and comments."""

from __future__ import annotations

from a87desk.commands import document_comment, document_version
from a87desk.commands.command import Command
from a87desk.commands.document_version import MadeDocument
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import Audience, Disposition, DocumentKind
from a87desk.domain.document_version import DocumentVersion
from a87desk.domain.record import Record

DRAFT, FINAL, COMMENT, OTHER, NEW = ("8" * 30 + f"0{n}" for n in range(5))
REPORT = DocumentKind.OUTCOME_REPORT

GIVEN_OUT: tuple[Record, ...] = (
    DocumentVersion(id=DRAFT, document=REPORT, number=1, language="en", at="2017-09-20T10:00:00+03:00"),
    DocumentVersion(
        id=FINAL, document=DocumentKind.AGENDA, is_final=True, language="en", at="2017-09-21T10:00:00+03:00"
    ),
    DocumentComment(id=COMMENT, document=REPORT, draft_number=1, number=1, text="Say who pays.", sender="GoodWeave"),
    DocumentComment(id=OTHER, document=REPORT, draft_number=1, number=2, text="Name the law.", position="100000"),
)
MADE = MadeDocument(REPORT, Audience.PUBLIC, "en", "20 September 2017", "{}", "0" * 16, (), 44, "report.pdf", "a" * 64)

EXAMPLES: list[Command] = [
    document_version.GiveOut(MADE),
    document_version.Finalise(MADE),
    document_version.Reopen(FINAL, "the ministry asked for a change"),
    document_comment.TakeComments(
        (DocumentComment(id=NEW, document=REPORT, draft_number=1, sender="ILO", suggested="shall", sheet="ilo.xlsx"),)
    ),
    document_comment.WriteComment(DocumentComment(id=NEW, document=REPORT, draft_number=1, text="by telephone")),
    document_comment.SayDisposition((COMMENT, OTHER), Disposition.ACCEPTED),
    document_comment.AnswerComment(COMMENT, {"answer": "See 3.2", "disposition": Disposition.PARTLY}),
]
