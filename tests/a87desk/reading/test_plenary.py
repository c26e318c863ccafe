"""The themes as they are put to the room: in which order, with which words and what the plenary said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from a87desk.commands.plenary import SayOutcome
from a87desk.commands.record import ChangeRecord
from a87desk.commands.theme import AddTheme
from a87desk.commands.theme_wording import AgreeWording
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import PlenaryOutcome, WordingStage
from a87desk.reading.plenary import Plenary, plenary
from a87desk.workspace import Workspace
from tests.a87desk.reading.plenary_workshop import COMMON, MINORITY, SAID, before_the_plenary

WIDE = "8" * 32
ON, LATER = parse_fuzzy_date("13 September 2017"), parse_fuzzy_date("14 September 2017")


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    workspace = before_the_plenary()
    yield workspace
    workspace.close()


def shown(workspace: Workspace) -> Plenary:
    return plenary(workspace.read, workspace.workshop)


def theme(workspace: Workspace, theme_id: str = COMMON) -> Theme:
    found = workspace.read.one(Theme, theme_id)
    assert found is not None
    return found


def test_themes_below_the_rule_come_last_and_are_never_left_out(workspace: Workspace) -> None:
    workspace.run(AddTheme("All three", (SAID["1.2"], SAID["2.2"], SAID["3.1"]), WIDE))
    assert [one.id for one in shown(workspace).themes] == [WIDE, COMMON, MINORITY]
    workspace.run(ChangeRecord(Theme, MINORITY, {"rank_position": "100000"}))
    workspace.run(ChangeRecord(Theme, COMMON, {"rank_position": "100001"}))
    assert [one.id for one in shown(workspace).themes] == [COMMON, WIDE, MINORITY]


def test_an_outcome_has_the_day_on_which_it_was_said_first(workspace: Workspace) -> None:
    workspace.run(SayOutcome(COMMON, PlenaryOutcome.ACCEPTED, ON))
    assert workspace.run(SayOutcome(COMMON, PlenaryOutcome.ACCEPTED, LATER)).act is None
    assert theme(workspace).plenary_on == ON
    workspace.run(SayOutcome(COMMON, PlenaryOutcome.RETURNED, LATER))
    assert (theme(workspace).plenary_outcome, theme(workspace).plenary_on) == (PlenaryOutcome.RETURNED, LATER)
    assert shown(workspace).asked == 1
    workspace.run(SayOutcome(COMMON, None))
    assert (theme(workspace).plenary_outcome, theme(workspace).plenary_on) == (None, None)
    assert shown(workspace).asked == 0


def test_the_words_that_stand_are_the_last_that_were_agreed(workspace: Workspace) -> None:
    workspace.run(AgreeWording(COMMON, "Map by 2018", WordingStage.PLENARY))
    found = shown(workspace).theme(COMMON)
    assert found is not None
    assert found.current is not None
    assert (found.current.text, found.side_by_side) == ("Map by 2018", ())
    empty = shown(workspace).theme(MINORITY)
    assert empty is not None
    assert (empty.current, empty.versions) == (None, ())
