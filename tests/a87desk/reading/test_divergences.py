"""The register holds everything on which people do not agree, and nothing twice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from a87desk.commands.divergence import AddDivergence, SettleContradiction, SettleDivergence
from a87desk.commands.plenary import SayOutcome
from a87desk.commands.record import ChangeRecord, RemoveRecords
from a87desk.commands.theme import PutInTheme, SayNotTheSame
from a87desk.domain.divergence import Divergence
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import BreakoutGroupId, ThemeId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import DivergenceKind, PlenaryOutcome
from a87desk.reading.divergences import DivergenceRow, DivergenceSource, RegisterPart
from a87desk.reading.plenary import Plenary, plenary
from a87desk.workspace import Workspace
from tests.a87desk.reading.plenary_workshop import COMMON, MINORITY, PAIR, SAID, SECOND, THIRD, before_the_plenary

ROW, OTHER_ROW = "d" * 30 + "01", "d" * 30 + "02"
ON = parse_fuzzy_date("13 September 2017")


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    workspace = before_the_plenary()
    yield workspace
    workspace.close()


def shown(workspace: Workspace) -> Plenary:
    return plenary(workspace.read, workspace.workshop)


def register(workspace: Workspace) -> list[tuple[str, str]]:
    return [(row.source.value, row.text) for row in shown(workspace).register]


def row(workspace: Workspace, source: DivergenceSource) -> DivergenceRow:
    (found,) = (one for one in shown(workspace).register if one.source is source)
    return found


def test_contradictions_themes_below_the_rule_and_reservations_gather_by_themselves(workspace: Workspace) -> None:
    assert register(workspace) == [
        ("said_to_contradict", ""),
        ("below_rule", ""),
        ("reservation", "Its board waits"),
    ]
    contradiction = row(workspace, DivergenceSource.SAID_TO_CONTRADICT)
    assert [(one.code, one.text) for one in contradiction.recommendations] == [
        ("1.2", "One platform for all"), ("2.2", "No central platform"),
    ]  # fmt: skip
    assert (contradiction.reason, contradiction.by, contradiction.at[:10]) == (
        "one or many",
        "Facilitator",
        "2026-03-03",
    )
    reserved = row(workspace, DivergenceSource.RESERVATION)
    assert (reserved.who, reserved.session) == ("One union", "Closing")
    below = row(workspace, DivergenceSource.BELOW_RULE)
    assert (below.theme_ids, below.group_ids) == ((MINORITY,), (THIRD,))


def test_what_stands_with_a_theme_is_a_row_each(workspace: Workspace) -> None:
    workspace.run(ChangeRecord(Theme, COMMON, {"dissent": "not in the north", "conditions": "with money"}))
    workspace.run(ChangeRecord(Theme, MINORITY, {"plenary_remark": "no mandate"}))
    workspace.run(SayOutcome(MINORITY, PlenaryOutcome.NOT_ACCEPTED, ON))
    assert register(workspace)[1:] == [
        ("below_rule", ""),
        ("not_accepted", "no mandate"),
        ("dissent", "not in the north"),
        ("reservation", "Its board waits"),
        ("conditions", "with money"),
    ]
    common = shown(workspace).theme(COMMON)
    assert common is not None
    assert [one.source.value for one in common.divergences] == ["dissent", "conditions"]


def test_a_theme_that_comes_to_meet_the_rule_leaves_the_register(workspace: Workspace) -> None:
    workspace.run(PutInTheme(MINORITY, (SAID["1.2"],)))
    assert "below_rule" not in dict(register(workspace))


def test_a_row_stands_in_the_part_of_its_kind_with_its_theme_and_group(workspace: Workspace) -> None:
    made = Divergence(
        id=ROW, kind=DivergenceKind.CONDITION, theme_id=ThemeId(COMMON), group_id=BreakoutGroupId(SECOND),
        who="Somebody", text="Only with money",
    )  # fmt: skip
    workspace.run(AddDivergence(made))
    workspace.run(AddDivergence(Divergence(id=OTHER_ROW)))
    found = {one.divergence_id: one for one in shown(workspace).register}
    assert (found[ROW].part, found[ROW].theme_ids, found[ROW].group_ids) == (
        RegisterPart.CONDITIONS, (COMMON,), (SECOND,),
    )  # fmt: skip
    assert found[OTHER_ROW].part is RegisterPart.OTHERS
    assert [one.part for one in shown(workspace).register] == sorted(
        (one.part for one in shown(workspace).register), key=list(RegisterPart).index
    )


def test_what_is_settled_keeps_its_words_and_goes_behind(workspace: Workspace) -> None:
    for row_id, text in ((ROW, "first"), (OTHER_ROW, "second")):
        workspace.run(AddDivergence(Divergence(id=row_id, text=text)))
    workspace.run(SettleDivergence(ROW, " they agreed "))
    rows = [(one.text, one.settled) for one in shown(workspace).register if one.divergence_id]
    assert rows == [("second", ""), ("first", "they agreed")]
    workspace.run(SettleDivergence(ROW, ""))
    assert [one.text for one in shown(workspace).register if one.divergence_id] == ["first", "second"]


def test_a_settled_contradiction_is_one_row_and_the_decision_stays(workspace: Workspace) -> None:
    workspace.run(SettleContradiction(PAIR[1], PAIR[0], "Two platforms that talk to each other"))
    assert [one.source for one in shown(workspace).register].count(DivergenceSource.REGISTER) == 0
    found = row(workspace, DivergenceSource.SAID_TO_CONTRADICT)
    assert (found.settled, found.reason) == ("Two platforms that talk to each other", "one or many")
    workspace.run(SettleContradiction(*PAIR, "Better words"))
    assert row(workspace, DivergenceSource.SAID_TO_CONTRADICT).settled == "Better words"
    assert len(workspace.read.all(Divergence)) == 1
    workspace.run(SayNotTheSame((PAIR[0],), (PAIR[1],)))
    found = row(workspace, DivergenceSource.REGISTER)
    assert (found.part, found.settled) == (RegisterPart.CONTRADICTIONS, "Better words")
    assert len(found.recommendations) == 2


def test_a_contradiction_to_words_that_were_removed_is_not_told(workspace: Workspace) -> None:
    workspace.run(RemoveRecords(Recommendation, (SAID["2.2"],)))
    assert "said_to_contradict" not in dict(register(workspace))


def test_rows_about_things_that_are_gone_still_stand(workspace: Workspace) -> None:
    workspace.run(AddDivergence(Divergence(id=ROW, theme_id=ThemeId("0" * 32), text="still there")))
    assert ("register", "still there") in register(workspace)
