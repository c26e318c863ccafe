"""The schema in the docs is that of the program."""

from __future__ import annotations

import json

from a87desk.domain.nouns import NOUNS
from tests.a87desk.importing.schema_file import SCHEMA_FILE, written


def test_the_schema_in_the_docs_is_up_to_date() -> None:
    shipped = SCHEMA_FILE.read_text(encoding="utf-8")
    assert shipped == written(), "run: python -m tests.a87desk.importing.schema_file"


def test_every_noun_and_every_field_is_described() -> None:
    definitions = json.loads(written())["$defs"]
    assert {one.__name__ for one in NOUNS.values()} <= set(definitions)
    for noun in NOUNS.values():
        silent = [
            name
            for name, field in definitions[noun.__name__]["properties"].items()
            if "description" not in json.dumps(field)
        ]
        assert (noun.__name__, silent) == (noun.__name__, [])
