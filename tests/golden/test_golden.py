"""Documents say what they said: every word, page, outline and tag, beside files that a person can read.

After a change that was meant: `python -m tests.golden.rewrite`, and read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden.documents import golden_files


@pytest.mark.parametrize("path", golden_files(), ids=lambda path: path.stem)
def test_a_document_is_as_its_golden_file(path: Path) -> None:
    assert golden_files()[path]().splitlines() == path.read_text(encoding="utf-8").splitlines()
