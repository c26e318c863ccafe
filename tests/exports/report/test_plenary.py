"""What the plenary said, on paper: outcomes with dates, earlier wordings, the register, and nobody's name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from a87desk.commands.divergence import AddDivergence, SettleContradiction, SettleDivergence
from a87desk.commands.plenary import SayOutcome
from a87desk.commands.record import ChangeRecord
from a87desk.commands.theme_wording import AgreeWording
from a87desk.domain.divergence import Divergence
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import ThemeId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import DivergenceKind, PlenaryOutcome, Visibility, WordingStage
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from a87desk.workspace import Workspace
from exports.document import Block, Callout, Heading, ListBlock
from exports.report.checks import report_checks
from exports.report.common_ground import common_ground, not_yet_common
from exports.report.divergences import divergences
from exports.report.options import ReportOptions
from exports.report.visible import visible
from tests.a87desk.reading.plenary_workshop import COMMON, MINORITY, PAIR, SAID, before_the_plenary
from tests.exports.making import made, rows_of, sheet_titles
from tests.exports.reading_pdf import text_of

ON = parse_fuzzy_date("13 September 2017")
ROW = "d" * 32
HELD_BY = "Kanarienvogel"


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    workspace = before_the_plenary()
    yield workspace
    workspace.close()


def model_of(workspace: Workspace) -> WorkshopModel:
    return workshop_model(workspace.read, workspace.workshop_id, "stamp")


def words_of(block: Block) -> str:
    """Return the words of a block as they are read."""
    if isinstance(block, Heading):
        return block.text
    if isinstance(block, ListBlock):
        return " | ".join(_inline(item.content) for item in block.items)
    if isinstance(block, Callout):
        return f"{block.title}: {_inline(block.content)}"
    return _inline(getattr(block, "content", ""))


def _inline(content: object) -> str:
    parts = content if isinstance(content, tuple) else (content,)
    words = "".join(part if isinstance(part, str) else getattr(part, "text", "") for part in parts)
    return words.replace("\u2068", "").replace("\u2069", "").replace("\u2066", "").replace("\n", " / ").strip()


def said(blocks: tuple[Block, ...]) -> list[str]:
    return [words_of(one) for one in blocks]


def register(workspace: Workspace) -> list[str]:
    return said(divergences(visible(model_of(workspace)), ReportOptions()))


def test_an_amended_theme_is_told_with_outcome_date_and_the_words_before(workspace: Workspace) -> None:
    words, reason = "Map what exists by 2018", "groups asked by when"
    workspace.run(AgreeWording(COMMON, words, WordingStage.PLENARY, reason, PlenaryOutcome.AMENDED, ON))
    workspace.run(ChangeRecord(Theme, COMMON, {"plenary_remark": "by acclamation", "conditions": "with money"}))
    found = said(common_ground(model_of(workspace), ReportOptions()))
    assert found[4:6] == [
        "Agreed wording: Map what exists by 2018",
        "Accepted with amendment  In plenary, 13 September 2017 / by acclamation",
    ]
    assert found[8:] == [
        "Conditions under which it was agreed: with money",
        "Earlier wordings",
        "Agreed by the panel: Map what exists / Why it was changed: groups asked by when",
    ]


def test_nothing_is_said_of_a_plenary_that_was_not_asked(workspace: Workspace) -> None:
    found = said(common_ground(model_of(workspace), ReportOptions()))
    assert found[4:] == ["Agreed wording: Map what exists", "Map what exists", "Mapping first"]


def test_panel_words_that_the_plenary_left_alone_have_no_history(workspace: Workspace) -> None:
    workspace.run(AgreeWording(COMMON, "Better words", WordingStage.PANEL))
    assert "Earlier wordings" not in said(common_ground(model_of(workspace), ReportOptions()))


def test_two_wordings_that_nobody_decided_on_are_both_told(workspace: Workspace) -> None:
    basis = workspace.read.basis(Theme, COMMON)
    for text in ("one", "two"):
        workspace.run(AgreeWording(COMMON, text, WordingStage.PLENARY, basis=basis))
    found = said(common_ground(model_of(workspace), ReportOptions()))
    assert sorted(found[4:6]) == ["Agreed wording: two", "Another wording, not decided yet: one"]


def test_themes_that_the_plenary_was_not_asked_about_are_to_be_looked_at(workspace: Workspace) -> None:
    def told() -> list[str]:
        return [one.words for one in report_checks(model_of(workspace), ReportOptions()) if "plenary" in one.words]

    assert told() == []
    workspace.run(SayOutcome(COMMON, PlenaryOutcome.ACCEPTED, ON))
    assert told() == ["The plenary was not asked about theme 1"]
    workspace.run(SayOutcome(MINORITY, PlenaryOutcome.RETURNED, ON))
    assert told() == ["The plenary said something of every theme"]


def test_a_theme_below_the_rule_has_its_outcome_too(workspace: Workspace) -> None:
    workspace.run(SayOutcome(MINORITY, PlenaryOutcome.NOT_ACCEPTED))
    found = said(not_yet_common(model_of(workspace), ReportOptions()))
    assert "Not accepted  In plenary, Date not given" in found


def test_the_register_is_told_part_by_part_without_names(workspace: Workspace) -> None:
    kind = DivergenceKind.CONDITION
    row = Divergence(id=ROW, kind=kind, theme_id=ThemeId(COMMON), who=HELD_BY, text="Only with money")
    workspace.run(AddDivergence(row))
    workspace.run(SettleDivergence(ROW, "A funder said yes"))
    assert register(workspace) == [
        "Where people did not agree",
        "4 divergences are on record. 1 of them was settled.",
        "Contradictions",
        "One platform for all",
        "No central platform",
        "Said to contradict each other · groups: Research, Capacity",
        "Positions of a minority",
        "Theme below the rule · theme 1 Who ratifies · groups: Plans",
        "Reservations",
        "Its board waits / Reservation of a session · Closing",
        "Conditions",
        "Only with money / theme 2 Map first / Settled: A funder said yes",
    ]


def test_without_a_divergence_there_is_no_heading(workspace: Workspace) -> None:
    model = model_of(workspace)
    nobody = replace(model, register=type(model.register)())
    assert divergences(nobody, ReportOptions()) == ()


def test_what_is_about_words_that_are_kept_back_is_kept_back(workspace: Workspace) -> None:
    workspace.run(SettleContradiction(*PAIR, settled="Both, secretly"))
    workspace.run(AddDivergence(Divergence(id=ROW, theme_id=ThemeId(MINORITY), text="about a hidden theme")))
    for code in ("2.2", "3.1"):
        workspace.run(ChangeRecord(Recommendation, SAID[code], {"visibility": Visibility.CONFIDENTIAL}))
    found = " ".join(register(workspace))
    assert "Its board waits" in found
    for hidden in ("No central platform", "One platform", "secretly", "hidden theme", "Who ratifies"):
        assert hidden not in found


def test_who_holds_a_position_is_in_no_document(workspace: Workspace) -> None:
    workspace.run(AddDivergence(Divergence(id=ROW, who=HELD_BY, text="Not yet")))
    workspace.run(AgreeWording(COMMON, "Map by 2018", WordingStage.PLENARY, "", PlenaryOutcome.AMENDED, ON))
    documents = made(workspace)
    report = text_of(documents.report.content)
    assert "Not yet" in report
    assert "Where people did not agree" in report
    assert HELD_BY not in report
    assert HELD_BY not in repr([rows_of(documents.workbook, title) for title in sheet_titles(documents.workbook)])
    assert HELD_BY.encode() not in documents.report.content


def test_the_workbook_has_outcomes_versions_and_divergences(workspace: Workspace) -> None:
    workspace.run(AgreeWording(COMMON, "Map by 2018", WordingStage.PLENARY, "by when", PlenaryOutcome.AMENDED, ON))
    workbook = made(workspace).workbook
    theme = next(row for row in rows_of(workbook, "Themes") if row["name"] == "Map first")
    assert (theme["wording"], theme["outcome"], theme["outcome_on"]) == (
        "Map by 2018", "Accepted with amendment", "13 September 2017",
    )  # fmt: skip
    assert [(row["text"], row["stage"], row["stands"]) for row in rows_of(workbook, "Wordings")] == [
        ("Map what exists", "Agreed by the panel", None), ("Map by 2018", "Agreed in plenary", "yes"),
    ]  # fmt: skip
    assert [(row["part"], row["codes"], row["groups"]) for row in rows_of(workbook, "Divergences")] == [
        ("Contradictions", "1.2, 2.2", "1, 2"), ("Positions of a minority", None, "3"), ("Reservations", None, None),
    ]  # fmt: skip
