"""A comment on a draft, and what became of it: one row of the disposition table.

Source: domain description 4.4 (S3-30), 4.5 (S4-17), 6 ("version chaos of the draft").
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.document_lists import Disposition, DocumentKind
from a87desk.domain.record import Privacy, Record, about, place


class DocumentComment(Record, frozen=True):
    """What somebody says of a draft. The words of the comment never change; the answer stands beside them."""

    noun: ClassVar[str] = "document_comment"

    document: Annotated[DocumentKind | None, about("Document", Privacy.PUBLIC)] = None
    draft_number: Annotated[int | None, about("Draft it is about", Privacy.PUBLIC)] = None
    number: Annotated[int | None, about("Number of the comment; never reused", Privacy.PUBLIC)] = None
    sender: Annotated[
        str, about("Organisation or person it comes from, as written", Privacy.PERSONAL, searched=True)
    ] = ""
    section: Annotated[str, about("Section it is about, by its key; empty: the whole", Privacy.PUBLIC)] = ""
    where: Annotated[str, about("Place as written, such as “page 5, 2nd paragraph”", Privacy.PUBLIC)] = ""
    text: Annotated[str, about("The comment", searched=True)] = ""
    suggested: Annotated[str, about("Wording that is suggested", searched=True)] = ""
    disposition: Annotated[Disposition | None, about("What became of it; none: open", Privacy.PUBLIC)] = None
    answer: Annotated[str, about("What was done, or why not", searched=True)] = ""
    sheet: Annotated[str, about("Comment sheet it came from, by its file name", Privacy.PERSONAL)] = ""
    position: Annotated[str, place("Place among the comments")] = ""
