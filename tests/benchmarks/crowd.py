"""A workshop with as many operations as one likes, of the kinds and sizes that real ones have."""

from __future__ import annotations

from pathlib import Path
from random import Random

from a87desk.commands.document import TakeRecords
from a87desk.commands.record import ChangeRecord, RemoveRecords
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.note import Note
from a87desk.domain.position import following
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record, new_id
from a87desk.domain.vocabulary import NoteKind
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace

WORDS = [
    "recommendation", "labour", "inspectors", "training", "school", "children", "villages", "coordination", "ministry",
    "budget", "data", "sharing", "réseau", "formation", "enfants", "inspecteurs", "संवाद", "बालश्रम", "विद्यालय",
    "التعليم", "الأطفال", "العمل", "register", "cooperatives", "district",
]  # fmt: skip
_EDITED_EACH = 4
"""Every so many records one is changed later, and each fifth of these is removed."""


def fill(workspace: Workspace, operations: int, seed: int = 87) -> None:
    """Write notes and recommendations of eight groups until the log holds about this many operations."""
    random = Random(seed)
    groups = [BreakoutGroup(id=new_id(), number=number, theme=_words(random, 5)) for number in range(1, 9)]
    workspace.run(TakeRecords(tuple(groups)))
    position = ""
    while (left := operations - workspace.store.log.last_number()) > 0:
        records: list[Record] = []
        for number in range(min(500, max(1, left // 6))):
            position = following(position)
            records.append(_said(random, groups[number % 8].id, position, number))
        workspace.run(TakeRecords(tuple(records)))
        for record in records[::_EDITED_EACH]:
            workspace.run(ChangeRecord(type(record), record.id, {"text": _words(random, 12)}))
        for record in records[:: 5 * _EDITED_EACH]:
            workspace.run(RemoveRecords(type(record), (record.id,)))


def _said(random: Random, group: str, position: str, number: int) -> Record:
    text = _words(random, random.randint(6, 30))
    group_id = BreakoutGroupId(group)
    if number % 3:
        return Note(
            id=new_id(), group_id=group_id, kind=NoteKind.CHALLENGE, text=text, position=position, language="en"
        )
    return Recommendation(
        id=new_id(), group_id=group_id, number=number, text=text, position=position, rationale=_words(random, 8)
    )


def _words(random: Random, count: int) -> str:
    return " ".join(random.choices(WORDS, k=count)).capitalize()


def crowded(path: Path, operations: int) -> Workspace:
    """Return a new workshop file with about this many operations."""
    workspace = create_workspace(path, Workshop(id=new_id(), title="A crowd"), "facilitator")
    fill(workspace, operations)
    return workspace
