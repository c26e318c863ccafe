"""Notes out of a file that somebody sends: a Word document, a spreadsheet or plain text become lines to look at.

What is not understood stays with its line as a problem, told by row; the rest comes in. Knows groups and questions by
number and words. Must not know how lines are shown or saved.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.folding import fold
from a87desk.domain.kind_words import RECOMMENDATION
from a87desk.domain.one_line import MarkWords, fields_held, mark_words, pillar_of
from a87desk.domain.session import GuidingQuestion
from a87desk.domain.vocabulary import Visibility
from a87desk.i18n import _
from a87desk.importing.grid import MOST_FILE_BYTES, Grid
from a87desk.importing.notes_table import NoteRow, read_sheet
from a87desk.importing.table_errors import NotATable, TableHasPassword, TableTooBig
from a87desk.importing.table_file import ReadWorkbook, table_grids
from a87desk.importing.taken_lines import MOST_LINES, TakenLine, line_of, pasted_lines
from a87desk.importing.text_document import NotNotes, Paragraph, is_text_document, paragraphs

PLAIN_ENDINGS = (".txt", ".md", ".text")
_NUMBER = re.compile(r"\d+")
_GROUP = re.compile(r"\b(group|groupe|grupo|table|mesa|مجموعه|المجموعه)\b")
"""A heading with one of these and a number names a group; "Day 2" does not."""


@dataclass(frozen=True, slots=True)
class Known:
    """The groups and guiding questions of the workshop, by which a file may name them."""

    groups: Sequence[BreakoutGroup] = ()
    questions: Sequence[GuidingQuestion] = ()


@dataclass(frozen=True, slots=True)
class NotesFound:
    """The lines of a file, and what is to be said of the whole."""

    lines: tuple[TakenLine, ...]
    remarks: tuple[str, ...] = ()


def read_notes(
    data: bytes, name: str, known: Known, read_workbook: ReadWorkbook, usual_kind: str = RECOMMENDATION
) -> NotesFound:
    """Return the lines of a file; `name` is its name, whose ending tells plain text from a table.

    Raises:
        NotNotes: nothing of it can be read.
    """
    if not data:
        raise NotNotes(detail=_("it is empty"))
    if len(data) > MOST_FILE_BYTES:
        raise NotNotes(detail=_("it is larger than {megabytes} MB").format(megabytes=MOST_FILE_BYTES // 2**20))
    words = mark_words()
    if is_text_document(data) or name.lower().endswith((".docx", ".doc")):
        found = _from_document(paragraphs(data), known, words)
    elif name.lower().endswith(PLAIN_ENDINGS):
        found = NotesFound(pasted_lines(_text(data), words.kinds))
    else:
        found = _from_table(_grids(data, read_workbook), known, words, usual_kind)
    if len(found.lines) > MOST_LINES:
        remark = _("Only the first {count} lines were read.").format(count=MOST_LINES)
        found = NotesFound(found.lines[:MOST_LINES], (*found.remarks, remark))
    if not found.lines:
        raise NotNotes(detail=_("there are no words in it"))
    return found


def _text(data: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", "replace")


def _grids(data: bytes, read_workbook: ReadWorkbook) -> list[Grid]:
    try:
        return table_grids(data, read_workbook)
    except TableHasPassword as problem:
        raise NotNotes(detail=_("it is protected by a password")) from problem
    except TableTooBig as problem:
        raise NotNotes(detail=_("it is larger than the limit ({limit})").format(**problem.places)) from problem
    except NotATable as problem:
        raise NotNotes(detail=str(problem.places["detail"])) from problem


# Documents


@dataclass(slots=True)
class _Below:
    """What the headings above a paragraph say of it."""

    kind: str = ""
    group_id: str = ""
    question_id: str = ""


def _from_document(read: Sequence[Paragraph], known: Known, words: MarkWords) -> NotesFound:
    below = _Below()
    lines: list[TakenLine] = []
    for one in read:
        origin = _("paragraph {number}").format(number=one.number)
        line = line_of(one.text, words.kinds)
        if line is None:
            continue
        said = _heading(one, line, known, words)
        if said is not None:
            here = _Below(said.kind, below.group_id, said.question_id or below.question_id)
            below = said if said.group_id else here
            lines.append(replace(line, kind=said.kind, origin=origin, is_wanted=False, is_heading=True))
        else:
            origin += _of_group(below.group_id, known.groups)
            placed = replace(line, group_id=below.group_id, question_id=below.question_id)
            lines.append(replace(placed, kind=line.kind or below.kind, origin=origin))
    return NotesFound(tuple(lines))


def _heading(one: Paragraph, line: TakenLine, known: Known, words: MarkWords) -> _Below | None:
    """Return what a heading says of the paragraphs under it; None for a paragraph that is a note."""
    bare = line.words.rstrip(":： ").strip()
    kind = words.kinds.get(fold(bare), "")
    question = _question(line.words, known.questions, by_number=False)
    if not one.is_heading and not (kind and line.words.endswith((":", "："))):
        return _Below(question_id=question) if question and not one.is_item else None
    group = _group(bare, known.groups, by_number=bool(_GROUP.search(fold(bare)))) if not kind else ""
    return _Below(kind, group, question)


# Tables


def _from_table(grids: Sequence[Grid], known: Known, words: MarkWords, usual_kind: str) -> NotesFound:
    sheet = read_sheet(grids)
    return NotesFound(tuple(_line(row, known, words, usual_kind) for row in sheet.rows), sheet.remarks)


def _line(row: NoteRow, known: Known, words: MarkWords, usual_kind: str) -> TakenLine:
    cells = row.cells
    problems = [row.problem] if row.problem else []
    text = cells.get("text", "")
    read = line_of(text, words.kinds) if text else None
    kind = words.kinds.get(fold(cells.get("kind", "").strip().rstrip(":")), "") or (read.kind if read else "")
    if cells.get("kind") and not kind:
        problems.append(_("The kind “{words}” is not known.").format(words=cells["kind"][:60]))
    group = _group(cells.get("group", ""), known.groups, by_number=True)
    if cells.get("group") and not group:
        problems.append(_("The group “{words}” is not known here.").format(words=cells["group"][:60]))
    of_group = [one for one in known.questions if not group or one.session_id == _session_of(group, known.groups)]
    question = _question(cells.get("question", ""), of_group, by_number=True)
    if cells.get("question") and not question:
        problems.append(_("The question “{words}” is not known here.").format(words=cells["question"][:60]))
    fields, odd = _fields(cells, kind or usual_kind, words)
    return TakenLine(
        words=read.words if read else text,
        kind=kind,
        sign=read.sign if read else "",
        origin=_("row {number}").format(number=row.number) + _of_group(group, known.groups),
        problem=" ".join([*problems, *odd]),
        fields=fields,
        group_id=group,
        question_id=question,
        is_wanted=bool(text.strip()),
    )


def _fields(cells: Mapping[str, str], kind: str, words: MarkWords) -> tuple[dict[str, object], list[str]]:
    held, problems = fields_held(kind), []
    fields: dict[str, object] = {}
    for name in ("addressee", "speaker", "country", "flip_chart"):
        if cells.get(name) and name in held:
            fields[name] = cells[name]
        elif cells.get(name):
            problems.append(_("“{words}” has no place in a note of this kind.").format(words=cells[name][:60]))
    tags = tuple(dict.fromkeys(tag for part in re.split(r"[,;#\n،؛]", cells.get("tags", "")) if (tag := part.strip())))
    if tags:
        fields["tags"] = tags
    if cells.get("pillar"):
        pillar = pillar_of(cells["pillar"], words)
        if pillar:
            fields["pillar"] = pillar
        else:
            problems.append(_("The pillar “{words}” is not known.").format(words=cells["pillar"][:60]))
    if cells.get("visibility"):
        fields["visibility"] = _level(cells["visibility"], words)
    return fields, problems


def _level(cell: str, words: MarkWords) -> Visibility:
    """Return who may see a note; whatever is not understood is taken as a wish for secrecy."""
    wanted = fold(cell.strip())
    if wanted in ("no", "non", "nao", "0", "false", "لا"):
        return Visibility.EVERYONE
    return words.visibilities.get(wanted, Visibility.CONFIDENTIAL)


def _of_group(group_id: str, groups: Sequence[BreakoutGroup]) -> str:
    """Return " · group 3" for a group that a line names."""
    number = next((one.number for one in groups if one.id == group_id), None)
    return " · " + _("group {number}").format(number=number) if number is not None else ""


def _group(words: str, groups: Sequence[BreakoutGroup], *, by_number: bool) -> str:
    """Return the group that words name: by its number, or by its theme; "" for none or several."""
    wanted = fold(words).strip()
    if not wanted:
        return ""
    numbers = _NUMBER.findall(wanted)
    found = {one.id for one in groups if by_number and numbers and one.number == int(numbers[0][:9])}
    themes = {one.id for one in groups for theme in (one.theme, one.short_theme) if theme and fold(theme) in wanted}
    same = {one.id for one in groups if wanted in (fold(one.theme), fold(one.short_theme))}
    chosen = same or found or themes
    return chosen.pop() if len(chosen) == 1 else ""


def _session_of(group_id: str, groups: Sequence[BreakoutGroup]) -> str | None:
    return next((one.session_id for one in groups if one.id == group_id), None)


def _question(words: str, questions: Sequence[GuidingQuestion], *, by_number: bool) -> str:
    """Return the guiding question that words are, or (where a column says so) whose number they are."""
    wanted = fold(words).strip()
    if not wanted:
        return ""
    same = {one.id for one in questions if fold(one.text).strip() == wanted}
    if by_number and not same:
        numbers = _NUMBER.findall(wanted)
        same = {one.id for one in questions if len(numbers) == 1 and one.number == int(numbers[0][:9])}
    return same.pop() if len(same) == 1 else ""
