"""A theme that goes into another takes along everything that leads back to it, and one step brings all of it back."""

from __future__ import annotations

from pathlib import Path

import pytest

from a87desk.commands.record import AddRecords
from a87desk.commands.theme import AddTheme, MergeThemes
from a87desk.domain.action import Action
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.divergence import Divergence
from a87desk.domain.ids import ThemeId
from a87desk.domain.nouns import NOUNS
from a87desk.domain.priority import Priority
from a87desk.domain.record import Record
from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace

INTO, COME = (f"{number:032x}" for number in (1, 2))
LED = ThemeId(COME)
LEADING: tuple[tuple[Record, str], ...] = (
    (Divergence(id="d" * 32, theme_id=LED), "theme_id"),
    (Priority(id="d" * 32, theme_id=LED), "theme_id"),
    (Objective(id="d" * 32, theme_id=LED), "theme_id"),
    (Output(id="d" * 32, theme_id=LED), "theme_id"),
    (Action(id="d" * 32, theme_id=LED), "theme_id"),
    (BreakoutGroup(id="d" * 32, from_theme_id=LED), "from_theme_id"),
)


@pytest.mark.parametrize(("record", "field"), LEADING)
def test_what_leads_back_to_a_theme_leads_to_the_one_it_went_into(tmp_path: Path, record: Record, field: str) -> None:
    workspace = create_workspace(tmp_path / "a.a87", Workshop(id="0" * 32), "somebody")
    for command in (AddTheme("Stays", (), INTO), AddTheme("Goes", (), COME), AddRecords((record,))):
        workspace.run(command)
    workspace.run(MergeThemes(INTO, (COME,)))
    assert led_to(workspace, record, field) == INTO
    workspace.undo()
    assert led_to(workspace, record, field) == COME
    workspace.close()


def led_to(workspace: Workspace, record: Record, field: str) -> str:
    found = workspace.read.one(type(record), record.id)
    return str(getattr(found, field))


def test_every_noun_that_leads_back_to_a_theme_is_thought_of() -> None:
    naming = {
        (noun, field)
        for noun, record_type in NOUNS.items()
        for field in record_type.__struct_fields__
        if field.endswith("theme_id")
    }
    come_along = {(record.noun, field) for record, field in LEADING}
    own = {("theme_member", "theme_id"), ("theme_wording", "theme_id")}
    stay = {("vote_item", "theme_id")}  # people voted for what stood there
    assert naming == come_along | own | stay
