"""A version of a document that was given out: "Draft 2 for comments", "Final". Each can be made again.

Source: domain description 3.6 (document status), 5.1 (status banner), 6 (numbered drafts).
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.document_lists import Audience, DocumentKind
from a87desk.domain.record import Privacy, Record, about


class DocumentVersion(Record, frozen=True):
    """What was given out, and all that is needed to make it again.

    `known` says which entries of the log were there (as in a named moment). A final version that is opened again
    keeps its place in the list, with the reason.
    """

    noun: ClassVar[str] = "document_version"

    document: Annotated[DocumentKind | None, about("Document", Privacy.PUBLIC)] = None
    number: Annotated[int | None, about("Number of the draft; none for a final one", Privacy.PUBLIC)] = None
    is_final: Annotated[bool, about("Whether it is a final version", Privacy.PUBLIC)] = False
    audience: Annotated[Audience, about("For whom it was made", Privacy.PUBLIC)] = Audience.PUBLIC
    language: Annotated[str, about("Language of the document, a tag such as “fr”", Privacy.PUBLIC)] = ""
    at: Annotated[str, about("When it was made, ISO 8601, as the clock of the laptop had it", Privacy.PUBLIC)] = ""
    date_text: Annotated[str, about("The date as it was printed", Privacy.PUBLIC)] = ""
    stamp: Annotated[str, about("Stamp of the workshop's state that it was made from", Privacy.PUBLIC)] = ""
    options: Annotated[str, about("The other choices, as JSON of the report's options")] = ""
    pages: Annotated[int | None, about("How many pages it had", Privacy.PUBLIC)] = None
    file_name: Annotated[str, about("Name of the file that was saved", Privacy.PUBLIC)] = ""
    sha: Annotated[str, about("SHA-256 of that file, 64 hexadecimal digits", Privacy.PUBLIC)] = ""
    reopened_because: Annotated[str, about("Why a final version was opened again; empty: it was not")] = ""
    known: Annotated[
        tuple[str, ...], about("For each writing session of the log, “session:number” of its last entry then")
    ] = ()
