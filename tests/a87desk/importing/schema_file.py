"""The schema of the open workshop document as the docs ship it. Run as a module, it writes the file anew."""

from __future__ import annotations

import json
from pathlib import Path

from a87desk.importing.workshop_document import schema

SCHEMA_FILE = Path(__file__).parents[3] / "docs" / "workshop-document.schema.json"


def written() -> str:
    """Return the text of the file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    SCHEMA_FILE.write_text(written(), encoding="utf-8")
