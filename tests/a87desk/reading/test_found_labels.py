"""Everything that the search reads has a word by which people know it."""

from __future__ import annotations

import pytest

from a87desk.commands.record import AddRecords
from a87desk.domain.attachment import Attachment
from a87desk.domain.nouns import NOUNS
from a87desk.domain.record import Record, fields_of, new_id
from a87desk.domain.workshop import Workshop
from a87desk.reading.found import find_everywhere
from a87desk.workspace import create_workspace

PLAIN = [
    (one, name)
    for one in NOUNS.values()
    for name, field in fields_of(one).items()
    if field.searched and field.default == "" and one not in (Attachment, Workshop)
]


@pytest.mark.parametrize(("kind", "field"), PLAIN, ids=[f"{kind.noun}.{field}" for kind, field in PLAIN])
def test_what_is_found_has_a_label_and_no_name_of_the_program(kind: type[Record], field: str) -> None:
    workspace = create_workspace(None, Workshop(id="0" * 32, title="Forum"), "Facilitator")
    workspace.run(AddRecords((kind(id=new_id(), **{field: "Kanarienvogel"}),)))
    (found,) = find_everywhere(workspace.read, "Kanarienvogel")
    assert found.label[:1].isupper()
    assert "_" not in found.label
    workspace.close()
