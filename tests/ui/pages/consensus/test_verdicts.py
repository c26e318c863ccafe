"""Verdicts by key: overlaps, contradicts, why; how strictly it is looked for; what was decided, and taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton

from a87desk.commands.theme import SayNotTheSame
from a87desk.domain.theme import SuggestionDecision, Theme
from a87desk.domain.vocabulary import Verdict
from a87desk.settings import load_settings
from tests.ui.opened import context_of
from tests.ui.pages.consensus.panel_room import CTRL, Panel, with_themes
from ui.pages.consensus.decided_dialog import DecidedDialog
from ui.pages.consensus.page import ConsensusPage
from ui.pages.consensus.strictness import OFF

SHIFT = Qt.KeyboardModifier.ShiftModifier


def said(panel: Panel) -> set[tuple[Verdict | None, str]]:
    return {(one.verdict, one.reason) for one in panel.stored(SuggestionDecision)}


def choose(panel: Panel, *codes: str) -> None:
    """Choose the suggestion of these recommendations for a new theme."""
    wanted = {panel.ids[code] for code in codes}
    rows = panel.page._suggestions.rows()
    place = next(n for n, row in enumerate(rows) if row.theme is None and set(row.card.recommendation_ids) == wanted)
    panel.page._suggestions.list.setCurrentIndex(panel.page._suggestions._model.index(place))
    panel.page._suggestions.list.setFocus()


def decided(panel: Panel) -> DecidedDialog:
    """Open what was decided, as Ctrl+D does."""
    panel.page._suggestions.list.setFocus()
    panel.press(panel.page._suggestions.list, Qt.Key.Key_D, CTRL)
    dialog = panel.page.findChild(DecidedDialog)
    assert dialog is not None
    panel.qtbot.waitUntil(lambda: dialog._is_loaded)
    return dialog


def test_delete_with_shift_says_that_they_overlap_and_with_ctrl_that_they_contradict(panel: Panel) -> None:
    choose(panel, "1.2", "4.1")
    panel.press(panel.page._suggestions.list, Qt.Key.Key_Delete, CTRL)
    assert said(panel) == {(Verdict.CONTRADICTS, "")}
    assert "contradicts" in panel.page.hint_bar._end[0]
    panel.session.undo()
    panel.settle()
    choose(panel, "1.2", "4.1")
    panel.press(panel.page._suggestions.list, Qt.Key.Key_Delete, SHIFT)
    assert said(panel) == {(Verdict.OVERLAPS, "")}
    shown = [set(row.card.recommendation_ids) for row in panel.page._suggestions.rows()]
    assert {panel.ids["1.2"], panel.ids["4.1"]} not in shown


def test_the_card_offers_the_rarer_answers_in_a_menu(panel: Panel) -> None:
    choose(panel, "1.2", "4.1")
    editor = panel.page._suggestions.editor()
    assert editor is not None
    words = [action.text().split("\t")[0] for action in editor._menu.actions() if action.text()]
    assert words == ["&Overlaps: in part the same", "&Contradicts: they cannot both hold", "&Why…"]
    editor._menu.actions()[1].trigger()
    panel.settle()
    assert said(panel) == {(Verdict.CONTRADICTS, "")}


def test_why_is_written_first_and_decides_nothing_by_itself(panel: Panel) -> None:
    suggestions = panel.page._suggestions
    choose(panel, "1.2", "4.1")
    panel.press(suggestions.list, Qt.Key.Key_F4)
    editor = suggestions.editor()
    assert editor is not None
    assert editor._reason_line.hasFocus()
    panel.qtbot.keyClicks(editor._reason_line, "Two protocols")
    panel.press(editor._reason_line, Qt.Key.Key_Return)
    assert said(panel) == set()
    assert suggestions.list.hasFocus()
    panel.press(suggestions.list, Qt.Key.Key_Delete)
    assert said(panel) == {(Verdict.NOT_THE_SAME, "Two protocols")}


def test_a_verdict_of_three_is_only_on_what_is_ticked(panel: Panel) -> None:
    suggestions = panel.page._suggestions
    choose(panel, "1.1", "2.1", "3.1")
    panel.press(suggestions.list, Qt.Key.Key_Space)
    editor = suggestions.editor()
    assert editor is not None
    checks = list(editor._checks.values())
    assert checks[0].hasFocus()
    panel.press(checks[0], Qt.Key.Key_Down)
    panel.press(checks[1], Qt.Key.Key_Down)
    assert checks[2].hasFocus()
    panel.press(checks[2], Qt.Key.Key_Space)
    suggestions.list.setFocus()
    panel.press(suggestions.list, Qt.Key.Key_Delete, CTRL)
    pairs = [{one.first_id, one.second_id} for one in panel.stored(SuggestionDecision)]
    assert pairs == [{panel.ids["1.1"], panel.ids["2.1"]}]


def test_of_one_alone_nothing_can_be_said_and_that_is_told(panel: Panel) -> None:
    suggestions = panel.page._suggestions
    choose(panel, "1.2", "4.1")
    panel.press(suggestions.list, Qt.Key.Key_Space)
    editor = suggestions.editor()
    assert editor is not None
    panel.press(next(iter(editor._checks.values())), Qt.Key.Key_Space)
    suggestions.list.setFocus()
    for held in (Qt.KeyboardModifier.NoModifier, SHIFT, CTRL):
        panel.press(suggestions.list, Qt.Key.Key_Delete, held)
    panel.press(suggestions.list, Qt.Key.Key_Return)
    assert said(panel) == set()
    assert panel.page.hint_bar._end[0] == "Leave at least two ticked."


@with_themes
def test_a_suggestion_for_a_theme_overlaps_with_everything_in_it(panel: Panel) -> None:
    suggestions = panel.page._suggestions
    place = next(n for n, row in enumerate(suggestions.rows()) if row.theme and row.members[0].id == panel.ids["3.1"])
    suggestions.list.setCurrentIndex(suggestions._model.index(place))
    suggestions.list.setFocus()
    panel.press(suggestions.list, Qt.Key.Key_Delete, SHIFT)
    pairs = [{one.first_id, one.second_id} for one in panel.stored(SuggestionDecision)]
    assert {frozenset(pair) for pair in pairs} == {
        frozenset((panel.ids["3.1"], panel.ids[code])) for code in ("1.1", "2.1")
    }
    assert not any(row.theme and row.members[0].id == panel.ids["3.1"] for row in suggestions.rows())


# How strictly


def test_laxer_shows_more_stricter_less_and_it_is_remembered_for_the_workshop(panel: Panel) -> None:
    panel.page._context.key_folder.mkdir()
    slider = panel.page._suggestions._bar.slider
    assert slider.value() == 2
    counts = []
    slider.setFocus()
    for _ in range(2):
        panel.press(slider, Qt.Key.Key_Left)
    counts.append(len(panel.page._suggestions.rows()))
    for _ in range(4):
        panel.press(slider, Qt.Key.Key_Right)
    counts.append(len(panel.page._suggestions.rows()))
    assert counts[0] >= counts[1]
    assert slider.value() == 4
    assert slider.accessibleDescription() == "Same idea: only what says the same"
    kept = load_settings(panel.page._context.key_folder).strictness
    assert kept == {panel.page._workshop_id: 4}


def test_suggestions_are_switched_off_and_on_again(panel: Panel) -> None:
    before = panel.titles()
    panel.page._on_step(OFF)
    panel.settle()
    assert panel.titles() == []
    off = panel.page._suggestions._off
    assert off.isVisible()
    assert not any(row.hint for row in panel.page._left._model.rows() if hasattr(row, "hint"))
    panel.qtbot.mouseClick(next(one for one in off.findChildren(QPushButton)), Qt.MouseButton.LeftButton)
    panel.settle()
    assert panel.titles() == before


def test_what_was_switched_off_stays_off_when_the_page_is_made_again(panel: Panel) -> None:
    panel.page._context.key_folder.mkdir()
    panel.page._on_step(OFF)
    panel.settle()
    context, _asked = context_of(panel.session, panel.page._context.export_folder)
    again = ConsensusPage(context)
    panel.qtbot.addWidget(again)
    again.resize(1194, 690)
    again.show()
    panel.qtbot.waitUntil(lambda: again._suggestions._off.isVisible())


# What we decided


def test_every_decision_is_listed_with_who_when_why_and_both_texts(panel: Panel) -> None:
    panel.session.run(SayNotTheSame((panel.ids["1.2"], panel.ids["4.1"]), reason="Two laws"))
    panel.settle()
    assert panel.page._suggestions._decisions.words() == "1"
    dialog = decided(panel)
    spoken = dialog.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Not the same. 1.2. Ratify the Protocol of 2014")
    assert "4.1. Ratification of the 2014 Protocol" in spoken
    assert "Two laws" in spoken
    assert "Facilitator" in spoken
    dialog.close()


def test_a_decision_is_taken_back_and_suggested_again(panel: Panel) -> None:
    before = panel.titles()
    choose(panel, "1.2", "4.1")
    panel.press(panel.page._suggestions.list, Qt.Key.Key_Delete, CTRL)
    assert panel.titles() != before
    dialog = decided(panel)
    panel.press(dialog.list, Qt.Key.Key_Delete)
    assert panel.stored(SuggestionDecision) == []
    assert panel.titles() == before
    assert dialog._empty.isVisible()
    panel.press(dialog, Qt.Key.Key_Z, CTRL)
    assert said(panel) == {(Verdict.CONTRADICTS, "")}
    dialog.close()


def test_taking_back_the_same_leaves_the_theme_and_says_so(panel: Panel) -> None:
    choose(panel, "1.2", "4.1")
    editor = panel.page._suggestions.editor()
    assert editor is not None
    editor._name.setText("Ratify")
    panel.press(panel.page._suggestions.list, Qt.Key.Key_Return)
    dialog = decided(panel)
    panel.press(dialog.list, Qt.Key.Key_Delete)
    assert panel.stored(SuggestionDecision) == []
    assert panel.themes() == {"Ratify": {"1.2", "4.1"}}
    assert "stays there" in dialog.done_line.text()
    assert len(panel.stored(Theme)) == 1
    dialog.close()


def test_decisions_are_filtered_by_verdict_and_why_is_written_afterwards(panel: Panel) -> None:
    ids = panel.ids
    panel.session.run(SayNotTheSame((ids["1.2"], ids["4.1"]), verdict=Verdict.OVERLAPS))
    panel.session.run(SayNotTheSame((ids["1.1"], ids["2.1"]), verdict=Verdict.CONTRADICTS))
    panel.settle()
    dialog = decided(panel)
    assert [one.verdict for one in dialog.rows.rows()] == [Verdict.CONTRADICTS, Verdict.OVERLAPS]
    dialog.filter.chosen.emit(Verdict.OVERLAPS.value)
    dialog.filter.choose(Verdict.OVERLAPS.value)
    dialog._show()
    assert [one.verdict for one in dialog.rows.rows()] == [Verdict.OVERLAPS]
    dialog.ask_why = lambda *_asked: "Both speak of the Protocol"
    panel.press(dialog.list, Qt.Key.Key_F4)
    assert (Verdict.OVERLAPS, "Both speak of the Protocol") in said(panel)
    dialog.filter.choose(Verdict.SAME.value)
    dialog._show()
    assert dialog._none.isVisible()
    dialog.close()


def test_the_windows_close_before_the_file_answers_without_harm(panel: Panel) -> None:
    for opens in (panel.page._open_decisions, panel.page._open_rule, panel.page._open_panel):
        opens()
        for dialog in panel.page.findChildren(QDialog):
            dialog.close()
    panel.settle()
    assert panel.titles()
