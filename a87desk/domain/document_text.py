"""Words of a document that a person took over: from then on the person writes them, and the program only compares.

What the program would write is never lost: it is made anew from the facts whenever the words are given back.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.document_lists import DocumentKind
from a87desk.domain.record import Privacy, Record, about, derived_id


class DocumentText(Record, frozen=True):
    """The words of one section of one document in one language. Paragraphs are parted by an empty line."""

    noun: ClassVar[str] = "document_text"

    document: Annotated[DocumentKind | None, about("Document it stands in", Privacy.PUBLIC)] = None
    section: Annotated[str, about("Section, by its key such as “summary”", Privacy.PUBLIC)] = ""
    language: Annotated[str, about("Language of the document, a tag such as “fr”", Privacy.PUBLIC)] = ""
    text: Annotated[str, about("The words; an empty line begins a new paragraph", searched=True)] = ""
    program_text: Annotated[
        str,
        about(
            "What the program would have written when the person last looked; shows what changed since",
            Privacy.PERSONAL,  # made for those inside, it names people as the program does
        ),
    ] = ""


def document_text_id(document: DocumentKind, section: str, language: str) -> str:
    """Return the identity of a section's words: two laptops that take over one section write one record."""
    return derived_id(DocumentText.noun, document.value, section, language)
