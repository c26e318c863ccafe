"""A Word file whose contents bears the pages of the PDF of the same document: Word keeps them until it counts its own.

Knows that there is a PDF writer. Must not know parts or styles. Decision 0016.
"""

from __future__ import annotations

from exports.document import Contents, Document
from exports.docx.writer import write_docx
from exports.formats import Progress

_PDF_SHARE = 0.7


def write_paged_docx(document: Document, progress: Progress | None = None) -> bytes:
    """Return a document as a Word file; one without a contents needs no PDF and is written at once.

    Raises: Cancelled when `progress` returned False.
    """
    if not any(isinstance(block, Contents) for block in document.blocks):
        return write_docx(document, progress)
    from exports.pdf.writer import compose_pdf

    pages = compose_pdf(document, _part(progress, 0.0, _PDF_SHARE)).heading_pages
    return write_docx(document, _part(progress, _PDF_SHARE, 1.0 - _PDF_SHARE), pages)


def _part(progress: Progress | None, before: float, share: float) -> Progress | None:
    """Return the question of a part of the work: it tells the share done of the whole."""
    return None if progress is None else lambda done: progress(before + share * done)
