"""The models can be used without loading a writer, and a writer brings no window."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("exports.document", ("reportlab", "openpyxl", "uharfbuzz", "PySide6", "resources")),
        ("exports.encoders", ("reportlab", "openpyxl", "uharfbuzz", "PySide6")),
        ("exports.formats", ("reportlab", "openpyxl", "uharfbuzz", "PySide6")),
        ("exports.xlsx.workbook", ("reportlab", "openpyxl", "uharfbuzz", "PySide6")),
        ("exports.pdf.writer", ("openpyxl", "PySide6", "reportlab.platypus", "reportlab.lib.extformat")),
        ("exports.docx.writer", ("reportlab", "openpyxl", "uharfbuzz", "PySide6")),
        ("exports.xlsx.writer", ("reportlab", "uharfbuzz", "PySide6")),
    ],
)
def test_importing_a_module_does_not_load(module: str, absent: tuple[str, ...]) -> None:
    program = f"import sys, {module}; print([name for name in {absent!r} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert loaded.stdout.strip() == "[]"
