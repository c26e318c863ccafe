"""A sheet with a note in each row: the row of headings is found, its words are understood, odd cells are told by row.

Knows where a sheet of notes has what. Must not know which groups there are: `notes_file` compares.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from a87desk.domain.folding import fold
from a87desk.i18n import _, ngettext
from a87desk.importing.grid import MOST_ROWS, Grid, GridCell, GridRow, Oddity

_ROWS_FOR_HEADINGS = 30
_MOST_NAMED = 8
_PARTS = re.compile(r"[^\w]+|_+")
HEADING_WORDS = {
    "text": """
        text, note, notes, words, what was said, recommendation, recommendations, statement, comment, proposal,
        point, content, description, texte, recommandation, recommandations, commentaire, proposition, contenu,
        texto, recomendacion, recomendaciones, comentario, propuesta, recomendacao, recomendacoes, proposta,
        النص, نص, التوصية, التوصيات, ملاحظة, الملاحظة
    """,
    "kind": """
        kind, type, kind of note, type of note, category, nature, categorie, tipo, categoria, clase, النوع, نوع, الفئة
    """,
    "group": """
        group, working group, breakout group, group number, table, groupe, groupe de travail, grupo,
        grupo de trabajo, grupo de trabalho, mesa, المجموعة, مجموعة, مجموعة العمل, الفريق
    """,
    "question": """
        question, guiding question, question number, q, question directrice, pregunta, pregunta guia, pergunta,
        السؤال, سؤال
    """,
    "tags": "tags, tag, theme, themes, theme tags, keywords, mots cles, etiquetas, palabras clave, temas, وسوم",
    "addressee": """
        addressee, addressed to, to whom, to, responsible, for whom, destinataire, responsable, a qui, destinatario,
        dirigido a, responsavel, destinatario da recomendacao, الجهة, الجهة المعنية, الموجه اليه
    """,
    "speaker": "speaker, said by, by, author, name, auteur, dit par, intervenant, autor, ponente, orador, المتحدث",
    "country": "country, pays, pais, البلد, الدولة",
    "pillar": "pillar, goal, pilier, pilar, objectif, الركيزة",
    "visibility": "who may see it, visibility, confidential, visibilite, confidentiel, visibilidad, confidencial",
    "flip_chart": "flip chart, flipchart, chart, sheet, tableau, rotafolio, اللوحة",
}


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A row: the words of each known column, and what is odd about it."""

    number: int
    cells: Mapping[str, str]
    problem: str


@dataclass(frozen=True, slots=True)
class NotesSheet:
    """The rows of the sheet with most known columns, and what is to be said of all of them."""

    rows: tuple[NoteRow, ...]
    remarks: tuple[str, ...]


def read_sheet(grids: Sequence[Grid]) -> NotesSheet:
    """Return the rows with notes. Without known headings the column with most letters is taken, and that is said."""
    best = max(grids, key=lambda grid: (len(_headings(grid)[1]), len(grid.rows)), default=None)
    if best is None or not best.rows:
        return NotesSheet((), (_("The file has no rows."),))
    at, columns = _headings(best)
    remarks = [*best.remarks]
    if "text" not in columns.values():
        fullest = _fullest(best, set(columns))
        columns = {**columns, fullest: "text"}
        words = _("No heading such as “Text” was found; the notes were taken from column {column}.")
        remarks.append(words.format(column=_letter(fullest)))
    remarks += _remarks(best, grids, at, columns)
    return NotesSheet(tuple(_rows(best.rows[at + 1 :], columns)), tuple(remarks))


def _headings(grid: Grid) -> tuple[int, dict[int, str]]:
    """Return the place of the row with most known headings, -1 for none, and what stands under each."""
    best: tuple[int, dict[int, str]] = (-1, {})
    for at, row in enumerate(grid.rows[:_ROWS_FOR_HEADINGS]):
        columns: dict[int, str] = {}
        for place, cell in enumerate(row.cells):
            field = _known().get(_key(cell.text)) if cell.text else None
            if field and field not in columns.values():
                columns[place] = field
        if len(columns) > len(best[1]):
            best = (at, columns)
    return best


def _fullest(grid: Grid, taken: set[int]) -> int:
    letters: dict[int, int] = {}
    for row in grid.rows:
        for place, cell in enumerate(row.cells):
            if place not in taken:
                letters[place] = letters.get(place, 0) + len(cell.text)
    return max(letters, key=lambda place: letters[place], default=0)


def _letter(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _remarks(grid: Grid, grids: Sequence[Grid], at: int, columns: Mapping[int, str]) -> Iterator[str]:
    if at >= 0:
        others = [cell.text for place, cell in enumerate(grid.rows[at].cells) if cell.text and place not in columns]
        if others:
            words = ", ".join(f"“{one[:40]}”" for one in others[:_MOST_NAMED])
            yield ngettext(
                "A column that a note does not have is left out: {columns}.",
                "Columns that a note does not have are left out: {columns}.",
                len(others),
            ).format(columns=words)
    names = [one.name for one in grids if one is not grid and one.name and one.rows]
    if names:
        words = ", ".join(f"“{one}”" for one in names[:_MOST_NAMED])
        yield _("Only the sheet “{sheet}” is read, not {others}.").format(sheet=grid.name, others=words)
    if grid.was_cut:
        yield _("Only the first {count} rows were read.").format(count=MOST_ROWS)


def _rows(rows: Sequence[GridRow], columns: Mapping[int, str]) -> Iterator[NoteRow]:
    for row in rows:
        cells: dict[str, str] = {}
        problems: list[str] = []
        for place, name in columns.items():
            cell = row.cell(place)
            if name == "text" and cell.oddity is Oddity.MERGED:
                continue  # it is the note of a row above
            if cell.text:
                cells[name] = cell.text
            problems += _problem(cell, name)
        if cells.get("text") or problems:
            yield NoteRow(row.number, cells, " ".join(problems))


def _problem(cell: GridCell, name: str) -> list[str]:
    match cell.oddity:
        case Oddity.FORMULA:
            return [_("A formula stands there, and the file does not hold its result.")]
        case Oddity.ERROR:
            return [_("The spreadsheet says {text}.").format(text=cell.text)]
        case Oddity.DATE if name == "text":
            return [_("Only a date stands there; perhaps the spreadsheet made it of something else.")]
        case _:
            return []


@cache
def _known() -> dict[str, str]:
    return {_key(word): name for name, words in HEADING_WORDS.items() for word in " ".join(words.split()).split(", ")}


def _key(heading: str) -> str:
    return " ".join(_PARTS.sub(" ", fold(unicodedata.normalize("NFC", heading))).split())
