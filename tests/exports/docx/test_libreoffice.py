"""The Word file in a program that people have: it opens, says the same, and its contents is whole."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pypdfium2
import pytest

from a87desk.domain.recommendation import Recommendation
from exports.document import Direction
from exports.docx.writer import write_docx
from exports.outputs import outcome_report_docx
from tests.exports.docx.every_block import document_of_every_block
from tests.exports.making import Made
from tests.exports.sheets_in_libreoffice import SOFFICE

WRITER = ("libswlo.so", "swlo.dll", "libswlo.dylib")


def has_word_processor() -> bool:
    """Tell whether LibreOffice is here with its word processor, which is installed apart from its spreadsheets."""
    if SOFFICE is None:
        return False
    folder = Path(SOFFICE).resolve().parent
    return any((folder / name).exists() for name in WRITER)


pytestmark = pytest.mark.skipif(not has_word_processor(), reason="LibreOffice Writer is not installed on this machine")


def _pages(content: bytes, folder: Path) -> list[str]:
    source = folder / "report.docx"
    source.write_bytes(content)
    assert SOFFICE
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    pdf = pypdfium2.PdfDocument(folder / "report.pdf")
    texts = [page.get_textpage().get_text_range() for page in pdf]
    pdf.close()
    return texts


def test_libreoffice_shows_the_report(forum: Made, tmp_path: Path) -> None:
    pages = _pages(outcome_report_docx(forum.model), tmp_path)
    assert abs(len(pages) - forum.report.page_count) <= 2
    assert "Draft 1 for comments" in pages[0]
    assert "Made from state" in pages[0]
    assert "What the groups have in common" in pages[1]
    assert f"of {len(pages)}" in pages[-1]
    whole = " ".join(" ".join(pages).split())
    for recommendation in forum.workspace.read.all(Recommendation):
        assert " ".join(recommendation.text.split())[:40] in whole


@pytest.mark.parametrize("direction", Direction)
def test_libreoffice_opens_every_block(direction: Direction, tmp_path: Path) -> None:
    pages = _pages(write_docx(document_of_every_block(direction)), tmp_path)
    assert len(pages) >= 8
    assert "Côte d’Ivoire" in pages[-1]
