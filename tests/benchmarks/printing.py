"""The printed kit beside the least that could be done: the same words on as many pages, drawn by reportlab's canvas.

No shaping, no direction, no structure, no fitting, one built-in font: only lines of words at the left.
"""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdfium2

from a87desk.reading.printed_kit import KitModel
from exports.handouts.composed import compose_kit
from exports.handouts.options import KitOptions
from tests.benchmarks.ratios import Row, Way, medians
from tests.exports.handouts.kit_room import crowd, model_of, room
from tests.exports.making import forum_in_memory


def rows(rounds: int = 7, people: int = 400) -> list[Row]:
    """Return the ratios of the NGO Forum's kit and of a crowd's."""
    found: list[Row] = []
    with forum_in_memory() as workspace:
        found.append(_row("kit of the NGO Forum, 59 people", model_of(workspace), rounds))
    with room(crowd(people), title="A crowd") as workspace:
        found.append(_row(f"kit of {people} people", model_of(workspace), rounds))
    return found


def _row(name: str, model: KitModel, rounds: int) -> Row:
    kit = compose_kit(model, KitOptions())
    pages = lines_of(kit.content)
    ways: dict[str, Callable[[], Way]] = {
        "kit": lambda: lambda: compose_kit(model, KitOptions()),
        "bare": lambda: lambda: bare_pdf(pages),
    }
    taken = medians(rounds, ways)
    each = taken["kit"] / kit.page_count * 1000
    words = f"{name}: {kit.page_count} pages, {taken['kit']:.2f} s, {each:.1f} ms a page, over bare pages"
    return words, taken["kit"] / taken["bare"], None


def lines_of(content: bytes) -> list[list[str]]:
    """Return the lines of words of each page."""
    return [page.get_textpage().get_text_range().splitlines() for page in pypdfium2.PdfDocument(content)]


def bare_pdf(pages: list[list[str]]) -> bytes:
    """Return the words as a PDF of as many pages."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pageCompression=1)
    for lines in pages:
        for place, line in enumerate(lines):
            canvas.drawString(54, 780 - 10 * place, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
