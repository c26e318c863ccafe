"""Themes by keys and by dragging."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent

from a87desk.commands.record import ChangeRecord
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.theme import ThemeMember
from tests.ui.pages.consensus.panel_room import CTRL, SAID, Panel, with_themes
from ui.pages.consensus.models import IDS_MIME, ids_mime
from ui.pages.consensus.rows import MemberRow, ThemeRow


@with_themes
def test_a_digit_puts_a_recommendation_in_that_theme(panel: Panel) -> None:
    panel.choose_left("2.2")
    panel.press(panel.page._left.list, Qt.Key.Key_2)
    assert panel.themes()["Ratify the Protocol"] == {"1.2", "2.2"}
    assert "2.2" not in panel.left()


@with_themes
def test_a_digit_without_a_theme_changes_nothing_and_says_so(panel: Panel) -> None:
    before = panel.themes()
    panel.choose_left("2.2")
    panel.press(panel.page._left.list, Qt.Key.Key_7)
    assert panel.themes() == before
    assert panel.page.hint_bar._end[0] == "There is no theme 7."


@pytest.mark.parametrize("panel", [(SAID, tuple((f"Theme {n}", ()) for n in range(1, 13)))], indirect=True)
def test_two_digits_within_a_moment_are_one_number(panel: Panel) -> None:
    panel.choose_left("2.2")
    panel.qtbot.keyClick(panel.page._left.list, Qt.Key.Key_1)
    panel.press(panel.page._left.list, Qt.Key.Key_2)
    assert panel.themes()["Theme 12"] == {"2.2"}
    panel.choose_left("1.1")
    with panel.qtbot.waitSignal(panel.page._left.list.digits.entered):
        panel.qtbot.keyClick(panel.page._left.list, Qt.Key.Key_1)
    panel.settle()
    assert panel.themes()["Theme 1"] == {"1.1"}


@with_themes
def test_backspace_takes_out_and_a_digit_moves(panel: Panel) -> None:
    panel.choose_member(1, "1.1")
    panel.press(panel.page._themes.list, Qt.Key.Key_2)
    assert panel.themes() == {"Know what exists": {"2.1"}, "Ratify the Protocol": {"1.2", "1.1"}}
    panel.choose_member(2, "1.1")
    panel.press(panel.page._themes.list, Qt.Key.Key_Backspace)
    assert panel.themes()["Ratify the Protocol"] == {"1.2"}
    assert "1.1" in panel.left()
    panel.session.undo()
    panel.session.undo()
    panel.settle()
    assert panel.themes()["Know what exists"] == {"1.1", "2.1"}


@with_themes
def test_arrows_open_and_close_a_theme(panel: Panel) -> None:
    panel.choose_theme(1)
    panel.press(panel.page._themes.list, Qt.Key.Key_Right)
    rows = panel.page._themes._model.rows()
    assert [row.member.code for row in rows if isinstance(row, MemberRow)] == ["1.1", "2.1"]
    panel.press(panel.page._themes.list, Qt.Key.Key_Down)
    panel.press(panel.page._themes.list, Qt.Key.Key_Left)
    assert not any(isinstance(row, MemberRow) for row in panel.page._themes._model.rows())
    assert isinstance(panel.page._themes.current(), ThemeRow)


@with_themes
def test_themes_are_named_merged_and_removed_and_all_comes_back(panel: Panel) -> None:
    page = panel.page
    panel.choose_theme(1)
    panel.name("Know first")
    page.acts.rename()
    panel.settle()
    assert set(panel.themes()) == {"Know first", "Ratify the Protocol"}
    panel.choose_theme(1)
    page._themes.list.selectAll()
    page.acts.merge()
    panel.settle()
    assert panel.themes() == {"Know first": {"1.1", "2.1", "1.2"}}
    assert panel.asked.undo
    panel.choose_theme(1)
    panel.press(page._themes.list, Qt.Key.Key_Delete)
    assert panel.themes() == {}
    assert panel.left() == sorted(panel.ids)
    for _ in range(3):
        panel.session.undo()
    panel.settle()
    assert panel.themes() == {"Know what exists": {"1.1", "2.1"}, "Ratify the Protocol": {"1.2"}}


@with_themes
def test_one_theme_alone_is_not_merged(panel: Panel) -> None:
    panel.choose_theme(1)
    panel.page.acts.merge()
    panel.settle()
    assert len(panel.themes()) == 2
    assert "two or more" in panel.page.hint_bar._end[0]


def test_a_new_theme_takes_what_is_chosen_and_a_closed_question_makes_none(panel: Panel) -> None:
    panel.choose_left("2.2")
    panel.name("")
    panel.page.acts.new_theme()
    panel.settle()
    assert panel.themes() == {}
    panel.name("Teachers")
    panel.page.acts.new_theme()
    panel.settle()
    assert panel.themes() == {"Teachers": {"2.2"}}


@with_themes
def test_the_badge_counts_distinct_groups_and_the_rule_can_be_changed(panel: Panel) -> None:
    shown = {one.theme.name: (one.support, one.meets_rule) for one in panel.page._themes.themes()}
    assert shown == {"Know what exists": (2, True), "Ratify the Protocol": (1, False)}
    assert panel.page._rule.words() == "Rule: at least 2 of 4 groups"
    assert (3, 0) in panel.page._rule.choices()
    panel.page._rule.chosen.emit(3, 0)
    panel.settle()
    assert panel.page._rule.words() == "Rule: at least 3 of 4 groups"
    assert not any(one.meets_rule for one in panel.page._themes.themes())
    panel.page._rule.chosen.emit(2, 75)
    panel.settle()
    assert panel.page._rule.words() == "Rule: at least 3 of 4 groups"


@with_themes
def test_themes_stand_by_groups_or_by_number(panel: Panel) -> None:
    second = panel.page.acts.theme_of(2)
    assert second is not None
    panel.page.acts.drop((panel.ids["3.1"], panel.ids["4.1"]), "", second.theme.id)
    panel.settle()
    assert [one.theme.number for one in panel.page._themes.themes()] == [2, 1]
    panel.page._themes._on_sort()
    assert [one.theme.number for one in panel.page._themes.themes()] == [1, 2]


# Dragging


def _drop(panel: Panel, view: Any, at: QPoint, mime: QMimeData) -> bool:
    event = QDropEvent(
        QPointF(at), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    view.dropEvent(event)
    panel.settle()
    return event.isAccepted()


@with_themes
def test_a_recommendation_is_dragged_into_a_theme_to_another_and_out(panel: Panel) -> None:
    themes, left = panel.page._themes, panel.page._left
    first, second = (themes._model.index(place) for place in (0, 1))
    carried = left._model.mimeData([left._model.index_of(("left", panel.ids["2.2"]))])
    assert _drop(panel, themes.list, themes.list.visualRect(first).center(), carried)
    assert panel.themes()["Know what exists"] == {"1.1", "2.1", "2.2"}
    panel.choose_member(1, "2.2")
    carried = themes._model.mimeData([themes.list.currentIndex()])
    second = themes._model.index_of(("theme", panel.page.acts.theme_of(2).theme.id))  # type: ignore[union-attr]
    assert _drop(panel, themes.list, themes.list.visualRect(second).center(), carried)
    assert panel.themes() == {"Know what exists": {"1.1", "2.1"}, "Ratify the Protocol": {"1.2", "2.2"}}
    panel.choose_member(2, "2.2")
    carried = themes._model.mimeData([themes.list.currentIndex()])
    assert _drop(panel, left.list, QPoint(5, 5), carried)
    assert panel.themes()["Ratify the Protocol"] == {"1.2"}


@with_themes
def test_what_is_dropped_below_the_themes_starts_a_new_one(panel: Panel) -> None:
    panel.name("Teachers")
    themes = panel.page._themes
    bottom = QPoint(20, themes.list.viewport().height() - 2)
    assert _drop(panel, themes.list, bottom, ids_mime([panel.ids["2.2"]]))
    assert panel.themes()["Teachers"] == {"2.2"}


@with_themes
def test_other_things_are_not_taken(panel: Panel) -> None:
    before = panel.themes()
    mime = QMimeData()
    mime.setText("a line of text")
    assert not _drop(panel, panel.page._themes.list, QPoint(20, 20), mime)
    assert not _drop(panel, panel.page._left.list, QPoint(20, 20), ids_mime([panel.ids["2.2"]]))
    assert panel.themes() == before
    assert panel.page._left._model.mimeTypes() == [IDS_MIME]


# Several themes


@with_themes
def test_a_recommendation_in_two_themes_is_said_to_belong_mainly_to_one(panel: Panel) -> None:
    panel.choose_left("2.2")
    panel.press(panel.page._left.list, Qt.Key.Key_1)
    panel.page.acts.put_in_number((panel.ids["2.2"],), 2)
    panel.settle()
    panel.choose_member(1, "2.2")
    row = panel.page._themes.current()
    assert isinstance(row, MemberRow)
    assert row.elsewhere == "also in 2"
    assert ("Space",) in [hint.keys for hint in panel.page.hint_bar.hints()]
    panel.press(panel.page._themes.list, Qt.Key.Key_Space)
    row = panel.page._themes.current()
    assert isinstance(row, MemberRow)
    assert row.elsewhere == "mainly here, also 2"
    assert {one.primary for one in panel.stored(ThemeMember) if one.recommendation_id == panel.ids["2.2"]} == {
        True, False,
    }  # fmt: skip
    panel.choose_member(2, "2.2")
    row = panel.page._themes.current()
    assert isinstance(row, MemberRow)
    assert row.elsewhere == "mainly in 1"
    panel.press(panel.page._themes.list, Qt.Key.Key_Space)
    panel.press(panel.page._themes.list, Qt.Key.Key_Space)
    assert not any(one.primary for one in panel.stored(ThemeMember))


@with_themes
def test_a_recommendation_in_one_theme_needs_no_main_one(panel: Panel) -> None:
    panel.choose_member(1, "1.1")
    panel.press(panel.page._themes.list, Qt.Key.Key_Space)
    assert not any(one.primary for one in panel.stored(ThemeMember))
    assert panel.page.hint_bar._end[0] == "It is in no other theme."


@with_themes
def test_a_part_of_a_theme_is_split_off_by_key_and_comes_back_exactly(panel: Panel) -> None:
    before = (panel.themes(), panel.stored(ThemeMember))
    panel.choose_member(1, "2.1")
    panel.name("Apart")
    panel.press(panel.page._themes.list, Qt.Key.Key_T, CTRL)
    assert panel.themes()["Apart"] == {"2.1"}
    assert panel.themes()["Know what exists"] == {"1.1"}
    panel.session.undo()
    panel.settle()
    assert (panel.themes(), panel.stored(ThemeMember)) == before


@with_themes
def test_an_open_theme_shows_whole_words(panel: Panel) -> None:
    panel.choose_theme(1)
    panel.press(panel.page._themes.list, Qt.Key.Key_Right)
    view = panel.page._themes.list
    index = panel.page._themes._model.index(1)
    one_line = view.sizeHintForIndex(index).height()
    row = panel.page._themes._model.at(index)
    assert isinstance(row, MemberRow)
    long = " ".join([row.member.text] * 6)
    panel.session.run(ChangeRecord(Recommendation, row.member.id, {"text": long}))
    panel.settle()
    assert view.sizeHintForIndex(panel.page._themes._model.index(1)).height() > 2 * one_line
