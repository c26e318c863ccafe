"""The NGO Forum's report in Word: every paragraph with its style, as agreed on.

After a change that is meant: A87_REWRITE_GOLDEN=1 python -m pytest tests/exports/docx/test_golden.py, and read the
difference before it is committed.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from exports.outputs import outcome_report_docx
from tests.exports.docx.reading import listing
from tests.exports.making import Made

GOLDEN = Path(__file__).parents[2] / "golden" / "ngo-forum-report.docx.txt"
_STAMP = re.compile(r"state [0-9a-f]{8,} of")


def test_the_report_has_the_paragraphs_and_styles_agreed_on(forum: Made) -> None:
    found = _STAMP.sub("state STAMP of", listing(outcome_report_docx(forum.model)))
    if os.environ.get("A87_REWRITE_GOLDEN"):
        GOLDEN.write_text(found, encoding="utf-8")
    assert found.splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()
