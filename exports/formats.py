"""Names of the formats a workshop can leave the program in, and what can stop a writer.

Knows no format's inside. Must not import a writer: callers import the writer they need, when they need it.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from a87desk.domain.errors import A87Error
from a87desk.i18n import mark

Progress = Callable[[float], bool]
"""Told the share done, 0 to 1, many times a second. Returns False when the person pressed Cancel."""


class Format(StrEnum):
    """A kind of file; its value is the file name's ending."""

    PDF = "pdf"
    WORD = "docx"
    WORKBOOK = "xlsx"
    CSV = "csv"
    JSON = "json"
    CALENDAR = "ics"
    PACKAGE = "zip"


class Cancelled(Exception):
    """The person cancelled; nothing was written."""


class ExportError(A87Error):
    """A document that cannot be made as asked."""

    code = "E_EXPORT"
    title = mark("The document was not made")
    message = mark("The document could not be made ({detail}).")


class SheetTooLong(ExportError):
    """A sheet has more rows than the format can hold."""

    code = "E_SHEET_TOO_LONG"
    message = mark("The sheet “{sheet}” has {rows} rows; a workbook sheet holds at most {limit}.")
    advice = mark("Narrow the selection, or export this list as CSV.")


class NoViewer(ExportError):
    """The desktop has no program that shows the file."""

    code = "E_NO_VIEWER"
    title = mark("No program opens PDF files")
    message = mark("This computer has no program that opens “{file}”.")
    effect = mark("Nothing is lost: the workshop is as it was.")
    advice = mark("Save the PDF, take it to a computer with a printer on a USB stick and print it there.")
