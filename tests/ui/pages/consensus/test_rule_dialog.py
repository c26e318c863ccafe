"""The whole rule by keyboard: over what, the plenary, conditions; the board follows at once."""

from __future__ import annotations

from PySide6.QtCore import Qt

from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.commands.rule import ChangeRule
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.ids import DayId, SessionId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.rule_condition import RuleCondition
from a87desk.domain.session import Session
from a87desk.domain.workshop import Workshop
from tests.ui.pages.consensus.panel_room import CTRL, GROUPS, Panel, with_themes
from ui.pages.consensus.rows import GroupRow, promise_pill
from ui.pages.consensus.rule_dialog import RuleDialog


def opened(panel: Panel) -> RuleDialog:
    panel.page._rule.all_asked.emit()
    dialog = panel.page.findChild(RuleDialog)
    assert dialog is not None
    panel.qtbot.waitUntil(lambda: dialog._choices is not None)
    panel.settle()
    return dialog


def two_days(panel: Panel) -> tuple[str, str]:
    """Put groups 1 and 2 on day 1 and groups 3 and 4 on day 2; the plenary of day 2 asks for teachers."""
    days, sessions = (new_id(), new_id()), (new_id(), new_id())
    asked = Recommendation(
        id=new_id(), session_id=SessionId(sessions[1]), text="Train teachers to see children who work"
    )
    panel.session.run(
        AddRecords(
            (
                *(Day(id=one, number=number) for number, one in enumerate(days, start=1)),
                *(Session(id=one, day_id=DayId(day)) for one, day in zip(sessions, days, strict=True)),
                asked,
            )
        )
    )
    for place, group in enumerate(GROUPS):
        panel.session.run(ChangeRecord(BreakoutGroup, group, {"session_id": SessionId(sessions[place // 2])}))
    panel.settle()
    return days


def meeting(panel: Panel) -> list[str]:
    return [one.theme.name for one in panel.page._themes.themes() if one.meets_rule]


@with_themes
def test_the_number_is_changed_by_arrow_and_enter_and_themes_move_at_once(panel: Panel) -> None:
    dialog = opened(panel)
    assert dialog.number.hasFocus()
    assert dialog.met.text() == "1 of 2 themes meet it."
    panel.press(dialog.number, Qt.Key.Key_Down)
    assert panel.stored(Workshop)[0].rule_groups == 3
    assert meeting(panel) == []
    assert dialog.words.text() == "Rule: at least 3 of 4 groups"
    panel.press(dialog, Qt.Key.Key_Z, CTRL)
    assert meeting(panel) == ["Know what exists"]
    assert dialog.words.text() == "Rule: at least 2 of 4 groups"
    dialog.close()


@with_themes
def test_a_day_counts_only_its_groups_and_the_others_are_still_listed(panel: Panel) -> None:
    days = two_days(panel)
    dialog = opened(panel)
    assert [dialog.scope.itemText(place) for place in range(3)] == [
        "The whole workshop: 4 groups", "Day 1: 2 groups", "Day 2: 2 groups",
    ]  # fmt: skip
    dialog.scope.setFocus()
    panel.press(dialog.scope, Qt.Key.Key_Down)
    panel.press(dialog.scope, Qt.Key.Key_Down)
    assert panel.stored(Workshop)[0].rule_day_id == days[1]
    assert panel.page._rule.words() == "Rule: at least 2 of 2 groups, day 2"
    assert meeting(panel) == []
    heads = {row.group.number: row.is_counted for row in panel.page._left._model.rows() if isinstance(row, GroupRow)}
    assert heads == {2: False, 3: True, 4: True}
    dialog.close()


@with_themes
def test_the_plenary_speaks_once_it_counts_and_its_words_can_be_put_in_a_theme(panel: Panel) -> None:
    two_days(panel)
    assert "P" not in "".join(panel.left())
    dialog = opened(panel)
    dialog.plenary.setFocus()
    panel.press(dialog.plenary, Qt.Key.Key_Space)
    assert panel.stored(Workshop)[0].rule_counts_plenary
    dialog.close()
    heads = [row for row in panel.page._left._model.rows() if isinstance(row, GroupRow)]
    assert heads[-1].words == "Plenary"
    said = next(row.one for row in panel.page._left._model.rows() if hasattr(row, "one") and not row.one.group_id)
    panel.page.acts.put_in_number((said.id,), 2)
    panel.settle()
    theme = panel.page.acts.theme_of(2)
    assert theme is not None
    assert (theme.support, theme.has_plenary, theme.meets_rule) == (2, True, True)


@with_themes
def test_a_suggestion_promises_by_the_whole_rule(panel: Panel) -> None:
    def promised() -> set[str]:
        return {promise_pill(row).text for row in panel.page._suggestions.rows()}

    assert "Would be common to 3 of 4 groups" in promised()
    condition = RuleCondition(id=new_id(), text="of workers", group_ids=(GROUPS[3],))
    panel.session.run(ChangeRule(panel.page._workshop_id, counts_plenary=True, conditions=(condition,)))
    panel.settle()
    assert "Would be 3 of 4 groups, none \u2068of workers\u2069" in promised()


@with_themes
def test_a_condition_is_made_changed_and_removed(panel: Panel) -> None:
    dialog = opened(panel)
    panel.qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert panel.stored(RuleCondition) == []
    (editor,) = dialog.editors
    editor.toggles[2].setFocus()
    panel.press(editor.toggles[2], Qt.Key.Key_Space)
    panel.press(editor.toggles[3], Qt.Key.Key_Space)
    editor = dialog.editors[0]
    editor.text.setFocus()
    panel.qtbot.keyClicks(editor.text, "from the regions")
    panel.press(editor.text, Qt.Key.Key_Return)
    (kept,) = panel.stored(RuleCondition)
    assert (kept.text, kept.group_ids, kept.at_least) == ("from the regions", (GROUPS[2], GROUPS[3]), 1)
    assert meeting(panel) == []
    assert "incl. 1" in panel.page._rule.words()
    row = panel.page._themes._model.index(0)
    assert "none \u2068from the regions\u2069" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    panel.qtbot.mouseClick(dialog.editors[0].remove, Qt.MouseButton.LeftButton)
    panel.settle()
    assert panel.stored(RuleCondition) == []
    assert meeting(panel) == ["Know what exists"]
    dialog.close()


@with_themes
def test_a_condition_that_nobody_can_meet_says_so(panel: Panel) -> None:
    days = two_days(panel)
    dialog = opened(panel)
    panel.qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    panel.press(dialog.editors[0].toggles[0], Qt.Key.Key_Space)
    assert dialog.editors[0].problem.isHidden()
    dialog.scope.setCurrentIndex(dialog.scope.findData(days[1]))
    dialog.scope.activated.emit(dialog.scope.currentIndex())
    panel.settle()
    assert "No theme can meet this" in dialog.editors[0].problem.text()
    dialog.close()
