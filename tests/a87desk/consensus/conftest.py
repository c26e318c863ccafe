"""The shipped glossary and the labelled sets of the project's own, read once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from a87desk.consensus.glossary import Glossary
from resources import glossary as shipped

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def glossary() -> Glossary:
    return Glossary.read(shipped.paths())


@pytest.fixture(scope="session")
def labelled_sets() -> dict[str, Any]:
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in DATA.glob("*.json")}
