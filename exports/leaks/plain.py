"""All that plain files hold as words: CSV cell by cell, JSON value by value, calendars and texts line by line."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any

from a87desk.i18n import _
from exports.leaks.search import Passage

_FOLDED = re.compile(r"\r?\n[ \t]")
_ESCAPED = re.compile(r"\\([nN\\,;])")


def csv_passages(content: bytes) -> Iterator[Passage]:
    """Yield the cells of a CSV file."""
    rows = csv.reader(io.StringIO(_decoded(content), newline=""))
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row, start=1):
            yield Passage(_("row {row}, column {column}").format(row=number, column=column), cell)


def json_passages(content: bytes) -> Iterator[Passage]:
    """Yield the values of a JSON file, and its keys."""
    try:
        waiting: list[tuple[str, Any]] = [("", json.loads(_decoded(content)))]
    except ValueError:
        yield from text_passages(content)
        return
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            for key, one in value.items():
                waiting.append((f"{path}.{key}" if path else key, one))
                yield Passage(path or _("the first level"), key)
        elif isinstance(value, list):
            waiting.extend((f"{path}[{number}]", one) for number, one in enumerate(value))
        elif isinstance(value, str | int):
            yield Passage(path or _("the first level"), str(value))


def calendar_passages(content: bytes) -> Iterator[Passage]:
    """Yield the lines of a calendar, joined where they were folded."""
    for number, line in enumerate(_FOLDED.sub("", _decoded(content)).splitlines(), start=1):
        words = _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], line)
        yield Passage(_("line {number}").format(number=number), words)


def text_passages(content: bytes) -> Iterator[Passage]:
    """Yield the lines of a text, each with the next two: a name may stand over the breaks."""
    lines = _decoded(content).splitlines()
    for number, line in enumerate(lines, start=1):
        yield Passage(_("line {number}").format(number=number), "\n".join([line, *lines[number : number + 2]]))


def _decoded(content: bytes) -> str:
    for start, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(start):
            return content.decode(name, "replace")
    return content.decode("utf-8", "replace")
