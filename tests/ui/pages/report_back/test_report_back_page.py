"""The plenary by keyboard: groups in turn, what is new, the wall page by page, amendments beside the words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from a87desk.commands.record import RemoveRecords
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.recommendation import Recommendation
from tests.ui.opened import finish
from tests.ui.pages.report_back.plenary_room import Plenary
from tests.ui.projector.wall_room import FIRST, HIDDEN, SAID, SECOND, THIRD
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui import theme
from ui.pages.report_back.models import SaidModel
from ui.projector.scenes import SceneKind
from ui.projector.shelf import Choice
from ui.widgets.choices import Switch


def test_each_group_says_how_much_of_it_is_new(plenary: Plenary) -> None:
    assert plenary.groups() == [("Research", "2 new"), ("Capacity", "1 new · 1 said before"), ("Plans", "1 new")]
    assert plenary.page.header._text.text() == "4 of 5 recommendations are new"


def test_what_was_said_before_is_folded_until_everything_is_wanted(plenary: Plenary) -> None:
    plenary.choose_group(2)
    assert plenary.rows() == ["2.1 +1 to 1.1 (folded)", "2.2 New"]
    plenary.press(plenary.page._groups.list, Qt.Key.Key_N)
    assert plenary.rows() == ["2.1 +1 to 1.1", "2.2 New"]
    assert [row.code for row in plenary.control.preview.scene.rows] == ["2.1", "2.2"]


@pytest.mark.parametrize("words", HIDDEN[:3])
def test_what_is_not_for_everyone_is_not_on_the_page(plenary: Plenary, words: str) -> None:
    plenary.choose_group(3)
    model = plenary.page._said._model
    spoken = [model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert len(spoken) == 1
    assert words not in " ".join(spoken)


def test_the_group_goes_into_the_preview_and_enter_shows_it(plenary: Plenary) -> None:
    plenary.choose_group(2)
    assert plenary.control.preview.scene.group == 2
    assert plenary.control.live.is_empty
    plenary.press(plenary.page._groups.list, Qt.Key.Key_Return)
    assert plenary.control.live.scene.group == 2
    assert [row.is_live for row in plenary.page._groups._model.rows()] == [False, True, False]


def test_the_arrows_turn_the_wall_from_group_to_group_and_stop_at_the_ends(plenary: Plenary) -> None:
    plenary.choose_group(1)
    groups = plenary.page._groups.list
    plenary.press(groups, Qt.Key.Key_P)
    shown = [plenary.control.live.scene.group]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        plenary.press(groups, key)
        shown.append(plenary.control.live.scene.group)
    assert shown == [1, 2, 3, 3, 2]
    assert plenary.page._group_id == SECOND
    assert plenary.rows() == ["2.1 +1 to 1.1 (folded)", "2.2 New"]


def test_before_anything_is_shown_the_arrows_turn_the_preview_only(plenary: Plenary) -> None:
    plenary.choose_group(1)
    plenary.press(plenary.page._groups.list, Qt.Key.Key_Right)
    assert plenary.control.preview.scene.group == 2
    assert plenary.control.live.is_empty


def test_looking_at_another_group_leaves_the_wall_alone(plenary: Plenary) -> None:
    plenary.choose_group(1)
    plenary.press(plenary.page._groups.list, Qt.Key.Key_P)
    plenary.choose_group(3)
    assert (plenary.control.live.scene.group, plenary.control.preview.scene.group) == (1, 3)


def test_the_arrows_are_turned_round_where_reading_is(plenary: Plenary, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    plenary.choose_group(1)
    plenary.press(plenary.page._groups.list, Qt.Key.Key_Left)
    assert plenary.page._group_id == SECOND


def test_a_group_chosen_in_the_panel_is_shown_in_the_page(plenary: Plenary) -> None:
    plenary.control.choose(Choice(SceneKind.REPORT_BACK, group_id=THIRD, only_new=False))
    assert plenary.page._group_id == THIRD
    assert plenary.rows() == ["3.1 New"]
    assert plenary.page.findChildren(Switch)


def test_a_report_back_without_a_chosen_group_is_that_of_the_first(plenary: Plenary) -> None:
    plenary.choose_group(3)
    plenary.control.choose(Choice(SceneKind.REPORT_BACK))
    plenary.control.show_now()
    assert plenary.page._group_id == FIRST
    assert [row.is_live for row in plenary.page._groups._model.rows()] == [True, False, False]


def test_another_scene_that_was_chosen_stays_chosen_while_words_come_in(plenary: Plenary) -> None:
    plenary.control.choose_kind(SceneKind.TIMER)
    plenary.page._load()
    plenary.settle()
    assert plenary.control.choice.kind is SceneKind.TIMER


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Return])
def test_an_amendment_is_written_under_the_words_which_stay_as_they_are(plenary: Plenary, key: Qt.Key) -> None:
    plenary.choose_group(2)
    said = plenary.page._said.list
    said.setFocus()
    plenary.press(said, Qt.Key.Key_End, key)
    plenary.write("* and judges")
    assert plenary.rows() == ["2.1 +1 to 1.1 (folded)", "2.2 New", "→ * and judges"]
    assert [(note.text, note.about_id) for note in plenary.amendments()] == [("* and judges", SAID["2.2"])]
    assert said.hasFocus()
    assert plenary.groups()[1][1] == "1 new · 1 said before · 1 amendment"
    kept: list[str] = []
    plenary.session.ask(
        lambda workspace: workspace.read.all(Recommendation), lambda all_: kept.extend(r.text for r in all_)
    )
    finish(plenary.qtbot, plenary.session)
    assert "Pay inspectors" in kept
    plenary.session.undo()
    plenary.settle()
    assert plenary.rows() == ["2.1 +1 to 1.1 (folded)", "2.2 New"]


def test_the_wall_waits_for_show_before_it_has_the_amendment(plenary: Plenary) -> None:
    plenary.choose_group(2)
    said = plenary.page._said.list
    said.setFocus()
    plenary.press(said, Qt.Key.Key_P, Qt.Key.Key_End, Qt.Key.Key_A)
    plenary.write("* and judges")
    assert [row.below for row in plenary.control.live.scene.rows] == [()]
    assert plenary.control.is_newer
    plenary.press(said, Qt.Key.Key_P)
    assert "and judges" in " ".join(plenary.control.live.scene.rows[0].below)


def test_an_amendment_is_edited_and_removed_and_comes_back(plenary: Plenary) -> None:
    plenary.choose_group(1)
    said = plenary.page._said.list
    said.setFocus()
    plenary.press(said, Qt.Key.Key_Home, Qt.Key.Key_A)
    plenary.write("* by 2030")
    plenary.press(said, Qt.Key.Key_Down, Qt.Key.Key_F2)
    assert plenary.page._said.entry.text() == "* by 2030"
    plenary.write(" at the latest")
    assert [note.text for note in plenary.amendments()] == ["* by 2030 at the latest"]
    assert plenary.page._said.choose(("amendment", plenary.amendments()[0].id))
    plenary.press(said, Qt.Key.Key_Delete)
    assert plenary.amendments() == []
    assert plenary.asked.undo == ["Removed “* by 2030 at the latest”"]
    plenary.session.undo()
    plenary.settle()
    assert len(plenary.amendments()) == 1


def test_del_on_the_words_of_a_group_removes_nothing(plenary: Plenary) -> None:
    plenary.choose_group(1)
    said = plenary.page._said.list
    said.setFocus()
    plenary.press(said, Qt.Key.Key_Delete)
    assert plenary.rows() == ["1.1 New", "1.2 New"]


def test_what_was_half_written_is_there_again(plenary: Plenary) -> None:
    plenary.choose_group(1)
    said = plenary.page._said.list
    said.setFocus()
    plenary.press(said, Qt.Key.Key_Home, Qt.Key.Key_A)
    plenary.write("* half a sent", ends_with=Qt.Key.Key_Escape)
    assert plenary.amendments() == []
    assert plenary.page._said.entry.isHidden()
    plenary.press(said, Qt.Key.Key_Down, Qt.Key.Key_A)
    assert plenary.page._said.entry.text() == ""
    plenary.press(plenary.page._said.entry.edit, Qt.Key.Key_Escape)
    plenary.press(said, Qt.Key.Key_Up, Qt.Key.Key_A)
    assert plenary.page._said.entry.text() == "* half a sent"
    drafts: list[str] = []
    plenary.session.ask(lambda workspace: [one.text for one in workspace.drafts()], drafts.extend)
    finish(plenary.qtbot, plenary.session)
    assert drafts == ["* half a sent"]
    plenary.press(plenary.page._said.entry.edit, Qt.Key.Key_Return)
    assert [note.text for note in plenary.amendments()] == ["* half a sent"]
    assert plenary.page._said.choose(("said", SAID["1.1"]))
    plenary.press(said, Qt.Key.Key_A)
    assert plenary.page._said.entry.text() == ""


def test_words_that_cannot_be_saved_come_back_into_the_line(plenary: Plenary) -> None:
    plenary.choose_group(1)
    said = plenary.page._said.list
    said.setFocus()
    plenary.press(said, Qt.Key.Key_Home, Qt.Key.Key_A)
    plenary.session.run(RemoveRecords(Recommendation, (SAID["1.1"],)))
    plenary.write("* too late")
    assert plenary.page._said.entry.isVisible()
    assert plenary.page._said.entry.text() == "* too late"
    assert [problem.code for problem in plenary.asked.problems] == ["E_NO_RECORD"]


def test_a_line_without_words_is_closed_and_nothing_is_kept(plenary: Plenary) -> None:
    plenary.choose_group(1)
    said = plenary.page._said.list
    said.setFocus()
    plenary.press(said, Qt.Key.Key_A)
    plenary.write("   ")
    assert plenary.page._said.entry.isHidden()
    assert plenary.amendments() == []
    assert plenary.asked.problems == []


def test_a_recommendation_that_was_found_is_shown_in_its_group(plenary: Plenary) -> None:
    plenary.page.show_record("recommendation", SAID["3.1"], THIRD)
    plenary.settle()
    assert plenary.page._group_id == THIRD
    index = plenary.page._said.list.currentIndex()
    assert index.data(SaidModel.ROW).said.one.code == "3.1"


def test_a_workshop_without_groups_says_where_they_are_made(plenary: Plenary) -> None:
    plenary.session.run(RemoveRecords(BreakoutGroup, (FIRST, SECOND, THIRD)))
    plenary.settle()
    assert plenary.page._empty.isVisible()
    assert not plenary.page.splitter.isVisible()


@pytest.mark.parametrize(("width", "height", "percent"), [
    (1194, 690, 100), (921, 536, 100), (1194, 690, 150),
])  # fmt: skip
def test_everything_has_a_name_and_nothing_is_cut(plenary: Plenary, width: int, height: int, percent: int) -> None:
    theme.current().choose_text_percent(percent)
    plenary.page.resize(width - 1, height)
    plenary.page.resize(width, height)
    plenary.choose_group(2)
    assert unnamed_focusables(plenary.page) == []
    assert cut_labels(plenary.page) == []
