"""The doors between people's words and a file: one encoder for each place a text can go.

Knows which characters a place cannot hold, or would take for a command, and shows them as a visible mark: no word
is lost and none runs. Must not know whose words they are. Rules: exchange design, section 5 (output injection).
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence

FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE = "\u2068", "\u2066", "\u2069"
CSV_BYTE_ORDER_MARK = "\ufeff"
FILE_NAME_BYTES = 80

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Controls, lone surrogates, bidi overrides and noncharacters. Embeddings and isolates stay: they cannot turn a word
# round letter by letter.
_UNSHOWABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane * 0x10000 + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_ISOLATES_AND_EMBEDDINGS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CSV_LEAD = re.compile(r"[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_RESERVED_NAMES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")}


def visible(text: str) -> str:
    """Return the text with line ends as newlines and every unshowable character as a mark such as [U+0007].

    The result is valid in UTF-8 and XML 1.0. Tabs and newlines stay.
    """
    return _UNSHOWABLE.sub(_code_point_mark, _LINE_ENDS.sub("\n", text))


def _code_point_mark(match: re.Match[str]) -> str:
    return f"[U+{ord(match.group()):04X}]"


def one_line(text: str) -> str:
    """Return the visible text with every run of white space as one blank, for titles and headers."""
    return " ".join(visible(text).split())


def isolated(text: str) -> str:
    """Return the text so that its direction cannot leak into the sentence round it (FSI … PDI).

    Own embeddings are closed inside: a stray POP in a name must not end the isolate early.
    """
    open_isolates, closed = 0, []
    for character in text:
        if character in "\u2066\u2067\u2068":
            open_isolates += 1
        elif character == POP_ISOLATE:
            if not open_isolates:
                continue
            open_isolates -= 1
        closed.append(character)
    return FIRST_STRONG_ISOLATE + "".join(closed) + POP_ISOLATE * (open_isolates + 1)


def left_to_right(code: str) -> str:
    """Return a code, key or time that reads left to right in any sentence (LRI … PDI)."""
    return LEFT_TO_RIGHT_ISOLATE + _ISOLATES_AND_EMBEDDINGS.sub("", code) + POP_ISOLATE


def begins_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction, outside isolates, is written from the right (UAX #9, P2)."""
    depth = 0
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("LRI", "RLI", "FSI"):
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif not depth and kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def csv_cell(text: str) -> str:
    """Return the text for a CSV cell; one that a spreadsheet would run as a formula gets a leading apostrophe.

    Source: OWASP, CSV injection; full-width signs and leading blanks added.
    """
    shown = visible(text)
    return "'" + shown if _CSV_LEAD.match(shown) else shown


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows of texts as CSV: UTF-8 with a byte order mark (so that Excel sees it), every cell quoted."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in rows:
        writer.writerow([csv_cell(text) for text in row])
    return (CSV_BYTE_ORDER_MARK + out.getvalue()).encode("utf-8")


def file_name(title: str, ending: str, fallback: str = "workshop") -> str:
    """Return a file name made of the title's letters and digits, joined by hyphens, at most 80 bytes with its ending.

    Letters of every script stay. `fallback` is used when the title has no letter or digit. A name that Windows
    keeps for devices gets an underscore behind it.
    """
    room = FILE_NAME_BYTES - len(ending.encode()) - 2
    stem = _cut_to_bytes("-".join(_words(title)), room).strip("-") or fallback
    if stem.casefold() in _RESERVED_NAMES:
        stem += "_"
    return f"{stem}.{ending}"


def _words(title: str) -> list[str]:
    # Vowel signs (M) belong to their word, or a Nepali or Yoruba word would be cut at each of them.
    composed = unicodedata.normalize("NFC", title)
    spaced = "".join(c if unicodedata.category(c)[0] in "LNM" else " " for c in composed)
    return [word for word in spaced.split() if any(unicodedata.category(c)[0] in "LN" for c in word)]


def _cut_to_bytes(text: str, room: int) -> str:
    return text.encode("utf-8")[:room].decode("utf-8", "ignore")
