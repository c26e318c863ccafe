"""The NGO Forum's documents, made once for all tests that only read them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.exports.making import Made, forum_in_memory, made


@pytest.fixture(scope="session")
def forum() -> Iterator[Made]:
    """The NGO Forum with its panel's themes, as report and workbook."""
    with forum_in_memory() as workspace:
        yield made(workspace)
