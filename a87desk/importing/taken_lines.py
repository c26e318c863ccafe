"""A text of several lines, such as a list pasted from a document, as lines that may become notes.

The sign before a line of a list (a bullet, "1.", "a)", "(iv)") is no word and is kept apart, never thrown away. A line
that only names a kind ("Challenges:") gives the kind of the lines under it. Knows text. Must not know where it is from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from a87desk.domain.kind_words import RECOMMENDATION
from a87desk.domain.new_note import WrittenIn, new_note
from a87desk.domain.note import Note
from a87desk.domain.one_line import OneLine, read_kind
from a87desk.domain.recommendation import Recommendation

MOST_LINES = 5_000
_BULLET = r"[•◦▪▫‣⁃·●○■□◆◇►▶➢➤✓✔✗☐☑★\uf0a7\uf0b7\uf0d8\uf0fc\uf0a8*]"
_SIGN = re.compile(
    rf"(?:{_BULLET}(?=\s|\w)|[-–—―](?=\s)|o(?=\t)|§(?=\t)"
    r"|\(?\d{1,3}(?:\.\d{1,3})*[.)\]](?=\s|[^\W\d])"
    r"|\d{1,3}[-–](?=\s)"
    r"|\(?[^\W\d_][)](?=\s)"
    r"|\(?[ivxIVX]{1,5}[.)](?=\s)"
    r"|[a-zA-Z]\.(?=\t))"
)
_LEAD = re.compile(r"[\s\u200b-\u200f\ufeff]*")


@dataclass(frozen=True, slots=True)
class TakenLine:
    """A line that may become a note. `kind` is empty where nothing names one; `sign` is what stood before its words.

    `origin` says where it stood ("row 5"), `problem` what is odd about it; `fields` are those of the note.
    `group_id` and `question_id` are empty where the line does not say; `is_wanted` is false for headings.
    """

    words: str
    kind: str = ""
    sign: str = ""
    origin: str = ""
    problem: str = ""
    fields: Mapping[str, object] = field(default_factory=dict)
    group_id: str = ""
    question_id: str = ""
    is_wanted: bool = True
    is_heading: bool = False


def pasted_lines(text: str, kinds: Mapping[str, str]) -> tuple[TakenLine, ...]:
    """Return the lines of a text that have words, at most 5,000; `kinds` are those of `kind_words`."""
    lines: list[TakenLine] = []
    below = ""
    for written in text.splitlines():
        line = line_of(written, kinds)
        if line is None:
            continue
        if len(lines) == MOST_LINES:
            break
        if heading := heading_kind(line, kinds):
            below = heading
            lines.append(replace(line, kind=heading, is_wanted=False, is_heading=True))
        else:
            lines.append(line if line.kind or not below else replace(line, kind=below))
    return tuple(lines)


def line_of(written: str, kinds: Mapping[str, str]) -> TakenLine | None:
    """Return a line without its sign and with the kind that it names, None where it has no words."""
    rest = written[len(_match(_LEAD, written)) :]
    sign = _match(_SIGN, rest)
    words = rest[len(sign) :].strip()
    if sign and not any(letter.isalnum() for letter in words):  # “1. .” is no numbered line
        sign, words = "", rest.strip()
    if not words or not any(letter.isalnum() for letter in words):
        return None
    kind, named, says_kind = read_kind(words, kinds)
    if says_kind and named.strip():
        return TakenLine(named.strip(), kind, sign.strip())
    return TakenLine(words, "", sign.strip())


def heading_kind(line: TakenLine, kinds: Mapping[str, str]) -> str:
    """Return the kind that a heading such as "Challenges:" names for what follows, "" where it is none."""
    words = line.words.strip()
    if not words.endswith((":", "：")):
        return ""
    kind, rest, says_kind = read_kind(words, kinds)
    return kind if says_kind and not rest.strip() else ""


def joined(first: TakenLine, second: TakenLine) -> TakenLine:
    """Return two lines as one note: the words in two lines, the sign of the second kept between them."""
    words = f"{second.sign} {second.words}" if second.sign else second.words
    return replace(first, words=f"{first.words}\n{words}", problem=first.problem or second.problem)


def records_of(
    lines: Sequence[TakenLine],
    place: WrittenIn,
    usual_kind: str = RECOMMENDATION,
    sessions: Mapping[str, str] | None = None,
) -> tuple[Note | Recommendation, ...]:
    """Return the notes of these lines; `sessions` leads from a group's id to its session where lines name groups."""
    return tuple(_record(line, place, usual_kind, sessions or {}) for line in lines)


def _record(line: TakenLine, place: WrittenIn, usual_kind: str, sessions: Mapping[str, str]) -> Note | Recommendation:
    group_id = line.group_id or place.group_id
    is_here = group_id == place.group_id
    where = WrittenIn(
        group_id,
        place.session_id if is_here else sessions.get(group_id, ""),
        line.question_id or (place.question_id if is_here else ""),
    )
    return new_note(OneLine(line.words, line.kind or usual_kind, dict(line.fields)), where)


def _match(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.match(text)
    return found[0] if found else ""
