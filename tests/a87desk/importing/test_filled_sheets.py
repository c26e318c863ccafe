"""Spreadsheets that go out, are filled in, and come back: what would change is told cell by cell, nothing else does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from a87desk.commands.filled_sheet import TakeSheet
from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.commands.roadmap import AddAction, AddObjective, AddOutput, RemoveFromRoadmap
from a87desk.domain.action import Action
from a87desk.domain.document_lists import Audience
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.sheet_change import ChangeState
from a87desk.domain.vocabulary import ActionStatus, Level, Pillar, word_for
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _
from a87desk.importing.filled_sheet import NotOurSheet, SheetOfOtherWorkshop, read_filled
from a87desk.importing.sheet_marks import SheetOfNewerProgram
from a87desk.importing.table_errors import NotATable, TableTooBig
from a87desk.workspace import Workspace
from exports.outputs import workbook_xlsx
from exports.report.language import in_document_language
from exports.sheets.assembled import SheetOptions
from exports.sheets.workbook import roadmap_workbook
from exports.xlsx.reader import read_workbook
from exports.xlsx.writer import write_xlsx
from tests.a87desk.importing.filling import (
    Filling,
    filled,
    looked_at,
    model_of,
    recommendations_sent,
    roadmap_sent,
)
from tests.exports.hostile_texts import HOSTILE
from tests.exports.making import small_workshop

ONE, OUT, MAP, PUBLISH, MEET = "a" * 32, "b" * 32, "c" * 32, "d" * 32, "e" * 32
SAID = "f" * 32


@pytest.fixture
def plan() -> Iterator[Workspace]:
    """A roadmap of two activities and a next step, and a recommendation."""
    with small_workshop() as small:
        run = small.workspace.run
        run(AddRecords((Recommendation(id=SAID, group_id=small.group_ids[0], number=1, text="Map every mine"),)))
        run(AddObjective("No child in a mine", objective_id=ONE))
        run(AddOutput(ONE, "Mines are known", output_id=OUT))
        run(AddAction({"text": "Map the mines", "output_id": OUT, "lead": "Labour inspectorate",
                       "recommendation_ids": (SAID,), "due": parse_fuzzy_date("2019-06"), "indicator": "Maps",
                       "starts": parse_fuzzy_date("2019-01-15"), "reached": "4", "target": "12", "cost": "1 000,50",
                       "currency": "USD", "status": ActionStatus.IN_PROGRESS, "partners": ("ILO", "Mining board")},
                      action_id=MAP))  # fmt: skip
        run(AddAction({"text": "Publish the map", "objective_id": ONE}, action_id=PUBLISH))
        run(AddAction({"text": "Meet again", "lead": "Ministry"}, action_id=MEET))
        yield small.workspace


def action(workspace: Workspace, action_id: str) -> Action:
    found = workspace.read.one(Action, action_id)
    assert found is not None
    return found


def test_a_sheet_that_nobody_touched_changes_nothing(plan: Workspace) -> None:
    look = looked_at(plan, roadmap_sent(plan))
    assert look.changes == ()
    assert look.same == 3
    assert look.sheets == ("Activities", "Next steps")
    assert looked_at(plan, recommendations_sent(plan)).changes == ()


def test_what_was_filled_in_comes_in_as_one_step_and_goes_with_one_undo(plan: Workspace) -> None:
    def fill(sheet: Filling) -> None:
        sheet.put(0, "status", "Done")
        sheet.put(0, "reached", 12)
        sheet.put(0, "due", date(2019, 5, 31))
        sheet.put(0, "cost", 1200)
        sheet.put(1, "lead", "Statistics office")
        sheet.put(1, "due", "before July 2026")
        sheet.put(1, "partners", "ILO; Statistics Norway")

    look = looked_at(plan, filled(roadmap_sent(plan), "Activities", fill))
    assert [(one.heading, one.here, one.coming, one.state) for one in look.changes] == [
        ("By when", "2019-06", "2019-05-31", ChangeState.CHANGED),
        ("Status", "Under way", "Done", ChangeState.CHANGED),
        ("Cost", "1 000,50", "1200", ChangeState.CHANGED),
        ("Reached", "4", "12", ChangeState.CHANGED),
        ("Who", "", "Statistics office", ChangeState.CHANGED),
        ("Partners", "", "ILO; Statistics Norway", ChangeState.CHANGED),
        ("By when", "", "before July 2026", ChangeState.CHANGED),
    ]  # fmt: skip
    assert {one.record for one in look.changes} == {"Map the mines", "Publish the map"}
    plan.run(TakeSheet(look.chosen(look.usual())))
    mapped, published = action(plan, MAP), action(plan, PUBLISH)
    assert (mapped.status, mapped.reached, mapped.cost) == (ActionStatus.COMPLETED, "12", "1200")
    assert mapped.due is not None
    assert (mapped.due.first, mapped.due.last) == ("2019-05-31", "2019-05-31")
    assert published.partners == ("ILO", "Statistics Norway")
    assert published.due is not None
    assert published.due.as_written == "before July 2026"
    plan.undo()
    assert action(plan, MAP).status is ActionStatus.IN_PROGRESS
    assert action(plan, PUBLISH).lead == ""


def test_a_new_row_becomes_a_new_action_once_however_often_it_comes(plan: Workspace) -> None:
    def fill(sheet: Filling) -> None:
        sheet.put(2, "text", "Train inspectors")
        sheet.put(2, "lead", "Labour inspectorate")
        sheet.put(2, "status", "Soon")

    data = filled(roadmap_sent(plan), "Activities", fill)
    (new,) = looked_at(plan, data).changes
    assert new.state is ChangeState.NEW
    assert "“Soon” is none of" in new.reason
    plan.run(TakeSheet((new,)))
    made = action(plan, new.record_id)
    assert (made.text, made.lead, made.status) == ("Train inspectors", "Labour inspectorate", None)
    assert [one.text for one in plan.read.all(Action, order="position, id")][-1] == "Train inspectors"
    assert looked_at(plan, data).changes == ()
    plan.undo()
    assert plan.read.one(Action, new.record_id) is None


def test_a_new_row_is_put_under_the_output_or_objective_that_it_names(plan: Workspace) -> None:
    def fill(sheet: Filling) -> None:
        sheet.put(2, "text", "Train inspectors")
        sheet.put(2, "output", "mines are known")
        sheet.put(2, "objective", "No child in a mine")
        sheet.put(3, "text", "Tell the press")
        sheet.put(3, "objective", "No child in a mine")
        sheet.put(4, "text", "Ask around")
        sheet.put(4, "output", "Something else")

    look = looked_at(plan, filled(roadmap_sent(plan), "Activities", fill))
    plan.run(TakeSheet(look.chosen(look.usual())))
    made = [action(plan, one.record_id) for one in look.changes]
    assert [(one.output_id, one.objective_id) for one in made] == [(OUT, None), (None, ONE), (None, None)]
    assert "is not the name of just one here" in look.changes[2].reason


def test_what_was_changed_here_too_is_a_conflict_that_nobody_takes_by_default(plan: Workspace) -> None:
    sent = roadmap_sent(plan)
    plan.run(ChangeRecord(Action, MAP, {"lead": "Mining board", "target": "14"}))
    look = looked_at(plan, filled(sent, "Activities", lambda sheet: sheet.put(0, "lead", "ILO")))
    (one,) = look.changes
    assert (one.state, one.here, one.coming) == (ChangeState.CONFLICT, "Mining board", "ILO")
    assert look.usual() == frozenset()
    plan.run(TakeSheet(look.chosen({one.number})))
    assert action(plan, MAP).lead == "ILO"
    assert action(plan, MAP).target == "14"


def test_an_old_sheet_takes_nothing_back_that_it_did_not_touch(plan: Workspace) -> None:
    sent = roadmap_sent(plan)
    plan.run(ChangeRecord(Action, MAP, {"lead": "Mining board", "status": ActionStatus.COMPLETED}))
    assert looked_at(plan, sent).changes == ()


def test_an_emptied_cell_is_told_and_empties_only_when_chosen(plan: Workspace) -> None:
    look = looked_at(plan, filled(roadmap_sent(plan), "Activities", lambda sheet: sheet.put(0, "lead", None)))
    (one,) = look.changes
    assert one.state is ChangeState.EMPTIED
    assert look.usual() == frozenset()
    plan.run(TakeSheet(look.chosen({one.number})))
    assert action(plan, MAP).lead == ""


def test_the_words_of_a_group_are_refused_with_the_reason(plan: Workspace) -> None:
    def fill(sheet: Filling) -> None:
        sheet.put(0, "text", "Map some mines")
        sheet.put(0, "translation", "Cartographier chaque mine")
        sheet.put(0, "translation_language", "fr")
        sheet.put(0, "pillar", "Driving innovation")
        sheet.put(0, "groups", 9)
        sheet.put(1, "text", "A recommendation of nobody")

    look = looked_at(plan, filled(recommendations_sent(plan), "Recommendations", fill))
    refused = [(one.heading, one.reason) for one in look.changes if one.state is ChangeState.REFUSED]
    assert refused == [
        ("Recommendation",
         "The words of a group never change. Write another wording in its theme, or as a translation."),
        ("Groups in common", "The program works this column out; change what it follows from."),
        ("", "A recommendation is written on the page of its group, where its words get their code."),
    ]  # fmt: skip
    plan.run(TakeSheet(look.changes))
    said = plan.read.one(Recommendation, SAID)
    assert said is not None
    assert (said.text, said.translation, said.translation_language) == (
        "Map every mine", "Cartographier chaque mine", "fr",
    )  # fmt: skip
    assert said.pillar is Pillar.DRIVING_INNOVATION
    assert len(plan.read.all(Recommendation)) == 1


def test_rows_are_known_again_wherever_they_are_sorted_to(plan: Workspace) -> None:
    def fill(sheet: Filling) -> None:
        sheet.put(1, "lead", "Statistics office")
        sheet.sort_backwards(2)

    (one,) = looked_at(plan, filled(roadmap_sent(plan), "Activities", fill)).changes
    assert (one.record_id, one.row) == (PUBLISH, 3)


def test_a_copied_row_with_other_words_is_new_and_an_unchanged_copy_says_nothing(plan: Workspace) -> None:
    def fill(sheet: Filling) -> None:
        sheet.copy_row(0, 2)
        sheet.copy_row(0, 3)
        sheet.put(3, "text", "Map the quarries")

    (one,) = looked_at(plan, filled(roadmap_sent(plan), "Activities", fill)).changes
    assert (one.state, one.values["text"]) == (ChangeState.NEW, "Map the quarries")


def test_a_formula_without_its_result_and_a_wrong_word_are_refused_and_the_rest_comes(plan: Workspace) -> None:
    def fill(sheet: Filling) -> None:
        sheet.put(0, "cost", "=1+1")
        sheet.put(0, "status", "Nearly")
        sheet.put(0, "reached", date(2019, 5, 3))
        sheet.put(0, "lead", "ILO")

    look = looked_at(plan, filled(roadmap_sent(plan), "Activities", fill))
    reasons = {one.heading: one.reason for one in look.changes if one.state is ChangeState.REFUSED}
    assert reasons["Cost"] == "A formula stands there, and the file does not hold its result."
    assert "none of: Not started, Under way" in reasons["Status"]
    assert "a date (2019-05-03)" in reasons["Reached"].lower()
    assert [one.coming for one in look.chosen(look.usual())] == ["ILO"]


def test_a_row_that_was_removed_here_stays_removed(plan: Workspace) -> None:
    sent = roadmap_sent(plan)
    plan.run(RemoveFromRoadmap(Action, (PUBLISH,)))
    look = looked_at(plan, filled(sent, "Activities", lambda sheet: sheet.put(1, "lead", "ILO")))
    assert [one.reason for one in look.changes] == ["It was removed here since the spreadsheet was made."]
    plan.run(TakeSheet(look.changes))
    assert plan.read.one(Action, PUBLISH) is None


def test_a_row_that_lost_its_hidden_marks_is_for_a_person_to_decide(plan: Workspace) -> None:
    def fill(sheet: Filling) -> None:
        sheet.key_cell(0).offset(0, 1).value = None
        sheet.put(0, "lead", "ILO")
        sheet.key_cell(1).value = "9" * 32

    look = looked_at(plan, filled(roadmap_sent(plan), "Activities", fill))
    assert [one.state for one in look.changes] == [ChangeState.CONFLICT, ChangeState.REFUSED]


def test_a_text_too_long_for_a_cell_comes_back_unchanged_and_cannot_be_changed_there(plan: Workspace) -> None:
    plan.run(ChangeRecord(Action, MAP, {"evidence": "word " * 8_000, "lead": "ILO"}))
    sent = roadmap_sent(plan)
    assert looked_at(plan, sent).changes == ()
    look = looked_at(plan, filled(sent, "Activities", lambda sheet: sheet.put(0, "lead", "Mining board")))
    assert [one.heading for one in look.changes] == ["Who"]


@pytest.mark.parametrize("name", HOSTILE)
def test_any_words_go_out_and_come_back_as_no_change(name: str) -> None:
    with small_workshop() as small:
        words: dict[str, Any] = {"text": HOSTILE[name] or "x", "lead": HOSTILE[name], "partners": (HOSTILE[name],)}
        try:
            small.workspace.run(AddAction({**words, "indicator": "x"}))
        except Exception:  # what no record can hold is refused before it is any sheet's concern
            return
        assert looked_at(small.workspace, roadmap_sent(small.workspace)).changes == ()


def test_another_workshops_sheet_a_newer_one_and_a_foreign_one_are_told_apart(plan: Workspace) -> None:
    sent = roadmap_sent(plan)
    with small_workshop(title="Another") as other, pytest.raises(SheetOfOtherWorkshop, match="Another"):
        looked_at(other.workspace, sent)

    def newer(sheet: Filling) -> None:
        cell = sheet.key_cell(-2)
        cell.value = str(cell.value).replace("a87desk:1:", "a87desk:2:")

    with pytest.raises(SheetOfNewerProgram):
        looked_at(plan, filled(sent, "Activities", newer))
    with pytest.raises(NotOurSheet):
        looked_at(plan, workbook_xlsx(model_of(plan)))


@pytest.mark.parametrize("data", [b"", b"PK\3\4broken", b"\0" * 2000, "é;à\n1;2".encode("utf-16")])
def test_damaged_files_give_a_sentence(data: bytes) -> None:
    with pytest.raises((NotATable, NotOurSheet)):
        read_filled(data, read_workbook)


def test_a_file_that_is_too_large_is_not_opened() -> None:
    with pytest.raises(TableTooBig):
        read_filled(b"PK\3\4" + b"\0" * (21 * 1024 * 1024), read_workbook)


@pytest.mark.parametrize("language", ["fr", "es", "ar"])
def test_a_sheet_in_another_language_comes_back_to_an_english_screen(plan: Workspace, language: str) -> None:
    plan.run(ChangeRecord(Workshop, plan.workshop_id, {"languages": [language]}))
    sent = roadmap_sent(plan)
    assert looked_at(plan, sent).changes == ()
    with in_document_language(plan.workshop):
        title, done, level = _("Activities"), word_for(ActionStatus.COMPLETED), word_for(Level.NATIONAL)
    assert done != "Done"

    def fill(sheet: Filling) -> None:
        sheet.put(0, "status", done)
        sheet.put(0, "level", level)
        sheet.put(1, "status", "Delayed")

    look = looked_at(plan, filled(sent, title, fill))
    assert [(one.heading, one.state) for one in look.changes] == [
        ("Status", ChangeState.CHANGED), ("Level", ChangeState.CHANGED), ("Status", ChangeState.CHANGED),
    ]  # fmt: skip
    plan.run(TakeSheet(look.chosen(look.usual())))
    assert (action(plan, MAP).status, action(plan, MAP).level) == (ActionStatus.COMPLETED, Level.NATIONAL)
    assert action(plan, PUBLISH).status is ActionStatus.DELAYED


def test_a_government_copy_without_names_comes_back_and_changes_only_what_was_filled_in(plan: Workspace) -> None:
    sent = write_xlsx(roadmap_workbook(model_of(plan), SheetOptions(Audience.GOVERNMENT)))
    assert looked_at(plan, sent).changes == ()
    look = looked_at(plan, filled(sent, "Activities", lambda sheet: sheet.put(0, "reached", "9")))
    assert [(one.heading, one.coming) for one in look.changes] == [("Reached", "9")]
