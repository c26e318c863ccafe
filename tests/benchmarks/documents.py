"""Documents beside the least that could be done: the same words in one font, put into pages by reportlab alone.

Nothing is kept from round to round but open fonts, which both ways keep; only the last rows are of previews, what a
person waits for after an edit. They and the memory are measured in processes of their own.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median

import pypdfium2

from a87desk.reading.workshop_model import workshop_model
from exports.document import Document, Paragraph
from exports.pdf.laid import forget
from exports.pdf.writer import compose_pdf
from exports.report.options import ReportOptions
from exports.report.report import outcome_report
from tests.benchmarks.bare_platypus import bare_document
from tests.benchmarks.mixed_pages import mixed_document
from tests.benchmarks.national_workshop import national_workshop
from tests.benchmarks.ratios import Row, Way, medians

ROOT = Path(__file__).parents[2]
RATIO_AIM, MEMORY_AIM_MB, PREVIEW_AIM_MS, LENGTH_AIM = 2.0, 120.0, 300.0, 2.2


def rows(rounds: int = 5, sections: int = 90, previews: int = 15, length: int = 1_000_000) -> list[Row]:
    """Return the rows of the report, of 200 mixed pages and of the preview."""
    return [
        _row("report of 140 people and 36 proposals", national_report(), rounds),
        _row("mixed-language document", mixed_document(sections), rounds),
        ("most memory while these mixed pages are made, MB", _told("memory", str(sections))[0], MEMORY_AIM_MB),
        *_preview_rows(_told("preview", str(previews))),
        _length_row(rounds, length),
    ]


def national_report() -> Document:
    """Return the report of the made-up national workshop."""
    workspace = national_workshop()
    model = workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())
    workspace.close()
    return outcome_report(model, ReportOptions())


def _row(name: str, document: Document, rounds: int) -> Row:
    ours, bare = compose_pdf(document).page_count, _page_count(bare_document(document))
    taken = medians(rounds, {"ours": lambda: _afresh(document), "bare": lambda: lambda: bare_document(document)})
    sizes = f"{ours} pages in {taken['ours']:.2f} s, bare {bare} pages in {taken['bare']:.2f} s"
    return f"{name}: {sizes}", taken["ours"] / taken["bare"], RATIO_AIM


def _afresh(document: Document) -> Way:
    forget()
    return lambda: compose_pdf(document)


def _page_count(content: bytes) -> int:
    return len(pypdfium2.PdfDocument(content))


def _preview_rows(taken: list[float]) -> list[Row]:
    return [
        ("preview after an edit, NGO Forum, two cores, ms", median(taken), PREVIEW_AIM_MS),
        ("the slowest of these previews, ms", max(taken), None),
    ]


def _length_row(rounds: int, length: int) -> Row:
    """Return how much longer a paragraph of twice the length takes."""
    said = "forced labour and child labour "
    once, twice = (Document("Long", "en", (Paragraph(said * (size // len(said))),)) for size in (length, 2 * length))
    taken = medians(min(rounds, 3), {"once": lambda: _afresh(once), "twice": lambda: _afresh(twice)})
    name = f"a paragraph of {2 * length:,} letters in {taken['twice']:.2f} s, over one of half the length"
    return name, taken["twice"] / taken["once"], LENGTH_AIM


def _told(*words: str) -> list[float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.one_document", *words],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [float(figure) for figure in done.stdout.split()]
