"""The kit as bytes: one PDF with everything in order, or one file for each sheet. Same choices, same bytes.

Knows the writer. Must not write to disk: `exports.files` does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from a87desk.i18n import _
from a87desk.reading.printed_kit import KitModel
from exports.document import Document
from exports.encoders import file_name
from exports.formats import Cancelled, Progress
from exports.handouts.kit import COVER, PrintedSheet, cover_list, printed_sheets
from exports.handouts.options import KitOptions
from exports.handouts.wording import workshop_title
from exports.report.language import in_document_language


@dataclass(frozen=True, slots=True)
class SheetPages:
    """Where a sheet is in the kit: its first page (the first is 1), how many pages it has, copies to print."""

    key: str
    first: int
    pages: int
    copies: int


@dataclass(frozen=True, slots=True)
class ComposedKit:
    """The kit in one PDF. `shortened` are names that were too long for their card."""

    content: bytes
    page_count: int
    sheets: tuple[SheetPages, ...]
    shortened: tuple[str, ...]

    @property
    def paper(self) -> int:
        """How many pages of paper all copies take."""
        return sum(one.pages * one.copies for one in self.sheets)


@dataclass(frozen=True, slots=True)
class KitFile:
    """A file of the kit."""

    name: str
    content: bytes


def compose_kit(model: KitModel, options: KitOptions, progress: Progress | None = None) -> ComposedKit:
    """Return the chosen sheets as one PDF, the cover list first unless it is left out.

    Raises:
        Cancelled: `progress` returned False.
    """
    from exports.pdf.writer import BoundDocuments, compose_together

    with in_document_language(model.workshop.workshop, options.language):
        printed = tuple(printed_sheets(model, options))

        def opening(pages: object) -> Document:
            assert isinstance(pages, list)
            return cover_list(model, options, printed, pages)

        about = replace(cover_list(model, options, (), ()), title=kit_title(model))
        is_covered = COVER not in options.left_out or not printed  # a file has a page at the least
        documents = [one.document for one in printed]
        composed = compose_together(BoundDocuments(documents, about, opening if is_covered else None), progress)
    kinds = [(COVER, 1)] if is_covered else []
    kinds += [(one.sheet.key, one.copies) for one in printed]
    places, first = [], 1
    for (key, copies), count in zip(kinds, composed.document_pages, strict=True):
        places.append(SheetPages(key, first, count, copies))
        first += count
    return ComposedKit(composed.content, composed.page_count, tuple(places), composed.shortened)


def kit_files(model: KitModel, options: KitOptions, progress: Progress | None = None) -> Iterator[KitFile]:
    """Yield a PDF for each chosen sheet, named in the order of printing, and the cover list last.

    Raises:
        Cancelled: `progress` returned False.
    """
    from exports.pdf.writer import compose_pdf

    with in_document_language(model.workshop.workshop, options.language):
        printed: list[PrintedSheet] = list(printed_sheets(model, options))
        names = [_file_name(place, one.sheet.title) for place, one in enumerate(printed, start=1)]
    pages: list[int] = []
    for place, one in enumerate(printed):
        if progress is not None and not progress(place / (len(printed) + 1)):
            raise Cancelled
        composed = compose_pdf(one.document)
        pages.append(composed.page_count)
        yield KitFile(names[place], composed.content)
    if COVER not in options.left_out or not printed:
        with in_document_language(model.workshop.workshop, options.language):
            cover, name = cover_list(model, options, printed, pages), _file_name(0, _("What to print"))
        yield KitFile(name, compose_pdf(cover).content)
    if progress is not None and not progress(1.0):
        raise Cancelled


def kit_title(model: KitModel) -> str:
    """Return the title of the whole kit."""
    return _("{title}, to print").format(title=workshop_title(model))


def _file_name(number: int, title: str) -> str:
    return file_name(f"{number:02} {title}", "pdf")
