"""The Consensus page as a whole: nothing lost, nothing cut, spoken, in both directions."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from a87desk.commands.record import ChangeRecord
from a87desk.commands.run import ConfirmGroup
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.theme import SuggestionDecision
from tests.ui.opened import context_of
from tests.ui.pages.consensus.panel_room import GROUPS, SAID, Panel, with_themes
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui import theme as look
from ui.pages.consensus.page import ConsensusPage
from ui.pages.consensus.rows import GroupRow, LeftRow, MemberRow
from ui.tokens import Scheme


def test_the_first_suggestion_has_the_keyboard_when_the_page_is_entered(panel: Panel) -> None:
    panel.page.setFocus()
    panel.page.entered()
    assert panel.page._suggestions.list.hasFocus()
    assert [hint.keys for hint in panel.page.hint_bar.hints()][:3] == [("↵",), ("Space",), ("Del",)]


def test_the_keyboard_waits_for_the_suggestions(qtbot: QtBot, panel: Panel, tmp_path: Path) -> None:
    context, _asked = context_of(panel.session, tmp_path)
    page = ConsensusPage(context)
    qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.entered()
    qtbot.waitUntil(page._suggestions.list.hasFocus)


@with_themes
def test_every_act_is_taken_back_one_by_one(panel: Panel) -> None:
    before = (panel.themes(), panel.stored(SuggestionDecision))
    page = panel.page
    panel.press(page._suggestions.list, Qt.Key.Key_Delete)
    panel.choose_left("2.2")
    panel.press(page._left.list, Qt.Key.Key_1)
    panel.choose_theme(2)
    panel.press(page._themes.list, Qt.Key.Key_Delete)
    assert (panel.themes(), panel.stored(SuggestionDecision)) != before
    for _ in range(3):
        panel.session.undo()
    panel.settle()
    assert (panel.themes(), panel.stored(SuggestionDecision)) == before
    assert {one.text for one in panel.stored(Recommendation)} == {text for _group, text in SAID}


@pytest.mark.parametrize("panel", [((), ())], indirect=True)
def test_without_recommendations_it_says_what_will_be_here(panel: Panel) -> None:
    assert panel.page._empty.isVisible()
    button = next(one for one in panel.page._empty.findChildren(QPushButton))
    panel.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.asked.bundles == [None]


@pytest.mark.parametrize("panel", [((SAID[0], SAID[5]), ())], indirect=True)
def test_where_nothing_looks_alike_it_says_so(panel: Panel) -> None:
    assert panel.titles() == []
    assert panel.page._suggestions._empty.isVisible()


@with_themes
def test_a_record_found_elsewhere_is_shown_where_it_lies(panel: Panel) -> None:
    panel.page.show_record("recommendation", panel.ids["2.1"], "")
    panel.settle()
    row = panel.page._themes.current()
    assert isinstance(row, MemberRow)
    assert row.member.code == "2.1"
    panel.page.show_record("recommendation", panel.ids["2.2"], "")
    panel.settle()
    assert [one.code for one in panel.page._left.chosen()] == ["2.2"]


@with_themes
def test_the_lists_keep_the_promises_of_qt_models(panel: Panel) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    models = (panel.page._suggestions._model, panel.page._themes._model, panel.page._left._model)
    testers = [QAbstractItemModelTester(model, mode) for model in models]
    panel.choose_left("2.2")
    panel.press(panel.page._left.list, Qt.Key.Key_1)
    panel.choose_member(1, "2.2")
    panel.press(panel.page._themes.list, Qt.Key.Key_Backspace)
    panel.press(panel.page._suggestions.list, Qt.Key.Key_Delete)
    for _ in range(3):
        panel.session.undo()
    panel.settle()
    assert len(testers) == 3


@with_themes
@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_nothing_is_cut_or_nameless(panel: Panel, percent: int, direction: Qt.LayoutDirection) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(direction)
    look.current().choose_text_percent(percent)
    look.current().choose_scheme(Scheme.DARK)
    panel.page.resize(1194 * percent // 100, 690 * percent // 100)
    panel.settle()
    panel.qtbot.waitUntil(lambda: cut_labels(panel.page) == [])
    assert unnamed_focusables(panel.page) == []
    assert not panel.page.grab().isNull()
    left = panel.page._suggestions.mapToGlobal(QPoint(0, 0)).x()
    right = panel.page._left.mapToGlobal(QPoint(0, 0)).x()
    assert (left < right) == (direction == Qt.LayoutDirection.LeftToRight)


@with_themes
def test_screen_readers_hear_codes_numbers_and_groups(panel: Panel) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = [panel.page._themes._model.index(place).data(role) for place in range(2)]
    assert spoken[0] == "Theme 1. Know what exists. Common to 2 of 4 groups. 2 recommendations"
    rows = panel.page._left._model.rows()
    place = next(n for n, row in enumerate(rows) if isinstance(row, LeftRow) and row.one.code == "2.2")
    assert panel.page._left._model.index(place).data(role).startswith("2.2. Train teachers")
    assert isinstance(rows[0], GroupRow)
    assert not panel.page._left._model.flags(panel.page._left._model.index(0)) & Qt.ItemFlag.ItemIsSelectable


def test_a_group_that_did_not_confirm_its_words_is_marked_and_loses_the_mark_with_them(panel: Panel) -> None:
    def marked() -> list[int | None]:
        rows = [row for row in panel.page._left._model.rows() if isinstance(row, GroupRow)]
        return [row.group.number for row in rows if not row.is_confirmed]

    panel.settle()
    everybody = marked()
    assert everybody == [1, 2, 3, 4]
    panel.session.run(ConfirmGroup(GROUPS[0], "2026-03-03T11:00:00+00:00", 12))
    panel.settle()
    assert marked() == [2, 3, 4]
    first = panel.page._left._model.index(0)
    assert "Not yet confirmed" not in first.data(Qt.ItemDataRole.AccessibleTextRole)
    said = next(one for one in panel.stored(Recommendation) if one.group_id == GROUPS[0])
    panel.session.run(ChangeRecord(Recommendation, said.id, {"text": "Other words than those that were confirmed"}))
    panel.settle()
    assert marked() == everybody
