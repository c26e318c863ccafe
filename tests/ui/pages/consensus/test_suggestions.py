"""Suggestions as a facilitator meets them: read, accepted, split, refused, always to be taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt

from a87desk.commands.note import WriteRecommendation
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.theme import SuggestionDecision, Theme
from a87desk.domain.vocabulary import Verdict
from tests.ui.pages.consensus.panel_room import GROUPS, Panel, with_themes


def test_what_looks_alike_is_suggested_with_its_reason_and_nothing_is_decided(panel: Panel) -> None:
    rows = panel.page._suggestions.rows()
    codes = {record_id: code for code, record_id in panel.ids.items()}
    found = [{codes[one] for one in row.card.recommendation_ids} for row in rows]
    assert {"1.2", "4.1"} in found
    assert any({"1.1", "2.1"} <= one for one in found)
    assert all(row.card.shared for row in rows)
    assert panel.stored(Theme) == panel.stored(SuggestionDecision) == []
    assert panel.left() == sorted(panel.ids)


def test_a_suggestion_is_accepted_with_three_strokes_and_a_name(panel: Panel) -> None:
    suggestions = panel.page._suggestions
    editor = suggestions.editor()
    assert editor is not None
    expected = set(editor.chosen_ids())
    panel.press(suggestions.list, Qt.Key.Key_Return)
    assert panel.stored(Theme) == []
    assert editor._name.hasFocus()
    panel.qtbot.keyClicks(editor._name, "What exists")
    panel.press(editor._name, Qt.Key.Key_Return)
    assert {name: {panel.ids[code] for code in codes} for name, codes in panel.themes().items()} == {
        "What exists": expected
    }
    assert {one.verdict for one in panel.stored(SuggestionDecision)} == {Verdict.SAME}
    assert not expected & {panel.ids[code] for code in panel.left()}
    assert suggestions.list.hasFocus()
    assert "Ctrl Z" in panel.page.hint_bar._end


def test_the_suggestion_after_a_refused_one_is_wholly_in_sight(panel: Panel) -> None:
    suggestions = panel.page._suggestions
    panel.page.resize(1194, 480)
    panel.press(suggestions.list, Qt.Key.Key_Down)
    while suggestions.rows():
        editor = suggestions.editor()
        assert editor is not None
        top = editor.mapTo(suggestions.list.viewport(), editor.rect().topLeft()).y()
        assert top >= 0
        assert top + editor.height() <= suggestions.list.viewport().height()
        panel.press(suggestions.list, Qt.Key.Key_Delete)


def test_letters_in_the_list_write_the_name(panel: Panel) -> None:
    panel.press(panel.page._suggestions.list, Qt.Key.Key_M)
    editor = panel.page._suggestions.editor()
    assert editor is not None
    assert editor.name() == "m"


def test_a_name_that_was_begun_is_there_after_looking_at_another_suggestion(panel: Panel) -> None:
    suggestions = panel.page._suggestions
    editor = suggestions.editor()
    assert editor is not None
    panel.qtbot.keyClicks(editor._name, "Half a na")
    suggestions.list.setFocus()
    panel.press(suggestions.list, Qt.Key.Key_Down)
    other = suggestions.editor()
    assert other is not None
    assert other.name() == ""
    panel.press(suggestions.list, Qt.Key.Key_Up)
    again = suggestions.editor()
    assert again is not None
    assert again.name() == "Half a na"


def test_a_name_that_was_begun_survives_what_arrives_meanwhile(panel: Panel) -> None:
    editor = panel.page._suggestions.editor()
    assert editor is not None
    panel.qtbot.keyClicks(editor._name, "Half a na")
    text = "Draw up a register of recruitment agencies"
    panel.session.run(WriteRecommendation(Recommendation(id=new_id(), group_id=BreakoutGroupId(GROUPS[2]), text=text)))
    panel.settle()
    after = panel.page._suggestions.editor()
    assert after is not None
    assert after.name() == "Half a na"


def test_not_the_same_is_remembered_and_can_be_taken_back(panel: Panel) -> None:
    before = panel.titles()
    refused = panel.page._suggestions.rows()[0].card.recommendation_ids
    panel.press(panel.page._suggestions.list, Qt.Key.Key_Delete)
    assert {one.verdict for one in panel.stored(SuggestionDecision)} == {Verdict.NOT_THE_SAME}
    pairs = [set(row.card.recommendation_ids) for row in panel.page._suggestions.rows() if row.theme is None]
    assert all(len(pair & set(refused)) < 2 for pair in pairs)
    panel.session.undo()
    panel.settle()
    assert panel.titles() == before
    assert panel.stored(SuggestionDecision) == []


def test_a_split_keeps_together_only_what_is_ticked(panel: Panel) -> None:
    suggestions = panel.page._suggestions
    place = next(n for n, row in enumerate(suggestions.rows()) if len(row.members) == 3)
    suggestions.list.setCurrentIndex(suggestions._model.index(place))
    suggestions.list.setFocus()
    panel.press(suggestions.list, Qt.Key.Key_Space)
    editor = suggestions.editor()
    assert editor is not None
    assert editor.is_split
    out = panel.ids["3.1"]
    panel.press(editor._checks[out], Qt.Key.Key_Space)
    editor._name.setText("What exists")
    panel.press(editor._name, Qt.Key.Key_Return)
    assert panel.themes() == {"What exists": {"1.1", "2.1"}}
    verdicts = {frozenset((one.first_id, one.second_id)): one.verdict for one in panel.stored(SuggestionDecision)}
    assert verdicts == {
        frozenset((panel.ids["1.1"], panel.ids["2.1"])): Verdict.SAME,
        frozenset((out, panel.ids["1.1"])): Verdict.NOT_THE_SAME,
        frozenset((out, panel.ids["2.1"])): Verdict.NOT_THE_SAME,
    }
    panel.session.undo()
    panel.settle()
    assert panel.stored(SuggestionDecision) == panel.stored(Theme) == []


@with_themes
def test_what_fits_a_theme_goes_in_with_one_stroke(panel: Panel) -> None:
    suggestions = panel.page._suggestions
    place = next(n for n, row in enumerate(suggestions.rows()) if row.theme and row.members[0].id == panel.ids["4.1"])
    suggestions.list.setCurrentIndex(suggestions._model.index(place))
    suggestions.list.setFocus()
    panel.press(suggestions.list, Qt.Key.Key_Return)
    assert panel.themes()["Ratify the Protocol"] == {"1.2", "4.1"}
