"""Why a spreadsheet cannot be read at all. What is wrong with single rows and cells is no error: the rest comes in."""

from __future__ import annotations

from a87desk.domain.errors import A87Error
from a87desk.i18n import mark


class NotATable(A87Error):
    """`detail` says what is wrong with the file, without a full stop."""

    code = "E_NOT_TABLE"
    title = mark("Not a spreadsheet")
    message = mark("This file cannot be read as a spreadsheet: {detail}.")
    advice = mark("Open it in the program it comes from and save it as .xlsx or .csv.")

    def __init__(self, *, detail: str) -> None:
        super().__init__(detail=detail)


class TableHasPassword(A87Error):
    code = "E_TABLE_PASSWORD"
    title = mark("Protected by a password")
    message = mark("This spreadsheet is protected by a password, so nothing in it can be read.")
    advice = mark("Open it in the spreadsheet program, save it without the password and choose that file.")


class TableTooBig(A87Error):
    """`limit` is the limit that was passed, in words."""

    code = "E_TABLE_TOO_BIG"
    title = mark("Spreadsheet too large")
    message = mark("This spreadsheet is larger than the limit ({limit}).")
    advice = mark("Copy the rows with people into a new spreadsheet and choose that file.")

    def __init__(self, *, limit: str) -> None:
        super().__init__(limit=limit)


class NoColumnOfNames(A87Error):
    """`headings` are those of the fullest row that was found."""

    code = "E_NO_COLUMN_OF_NAMES"
    title = mark("No column of names")
    message = mark("No row of headings with a column of names was found. What was found: {headings}.")
    advice = mark("Write “Name” over the column with the names, or use the template of A87Desk.")

    def __init__(self, *, headings: str) -> None:
        super().__init__(headings=headings)
