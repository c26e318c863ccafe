"""Follows the links of a PDF as a person does by clicking. For tests only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium


@dataclass(frozen=True)
class FollowedLink:
    """The words under a link, the page it leads to (from 1), and the words at that place."""

    words: str
    page: int
    words_there: str


def followed_links(content: bytes, page: int) -> list[FollowedLink]:
    """Return the links on a page (from 1) in the order of the file."""
    pdf = pypdfium2.PdfDocument(content)
    source = pdf[page - 1]
    found = []
    place, link = pdfium.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(source, place, link):
        area = pdfium.FS_RECTF()
        pdfium.FPDFLink_GetAnnotRect(link, area)
        target = pdfium.FPDFLink_GetDest(pdf, link)
        index = pdfium.FPDFDest_GetDestPageIndex(pdf, target)
        words = _words_in(source, area.left, area.bottom, area.right, area.top)
        top = _height_of(target)
        found.append(FollowedLink(words, index + 1, _words_in(pdf[index], 0, top - 34, 595, top)))
    return found


def _height_of(target: Any) -> float:
    flags = [pdfium.c_int(0) for _ in range(3)]
    values = [pdfium.c_float(0) for _ in range(3)]
    pdfium.FPDFDest_GetLocationInPage(target, *flags, *values)
    return float(values[1].value)


def _words_in(page: Any, left: float, bottom: float, right: float, top: float) -> str:
    return " ".join(page.get_textpage().get_text_bounded(left, bottom, right, top).split())
