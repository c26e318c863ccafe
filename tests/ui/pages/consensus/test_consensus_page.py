"""The Consensus page as a facilitator uses it: by keys and by dragging, deciding everything, losing nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import AddRecords
from a87desk.commands.theme import AddTheme
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.theme import SuggestionDecision, Theme, ThemeMember
from a87desk.domain.vocabulary import Verdict
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace
from tests.ui.opened import Asked, context_of, finish, open_session
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui import theme as look
from ui.pages.consensus.models import IDS_MIME, ids_mime
from ui.pages.consensus.page import ConsensusPage
from ui.pages.consensus.rows import GroupRow, LeftRow, MemberRow, ThemeRow
from ui.session import Session
from ui.tokens import Scheme

GROUPS = tuple(new_id() for _ in range(4))
SAID = (
    (0, "Map the networks that already exist in the country"),
    (1, "Mapping exercise of the networks that already exist"),
    (2, "Review which networks already exist before making new ones"),
    (0, "Ratify the Protocol of 2014 to the Forced Labour Convention"),
    (3, "Ratification of the 2014 Protocol to the Forced Labour Convention"),
    (1, "Train teachers to recognise children who work"),
)
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Panel:
    """A page at work, with the shortest ways to act and to look."""

    qtbot: QtBot
    page: ConsensusPage
    session: Session
    asked: Asked
    ids: dict[str, str]

    def settle(self) -> None:
        """Wait until the file answered and the suggestions for what it holds are shown."""
        for _ in range(3):
            finish(self.qtbot, self.session)
            self.qtbot.waitUntil(lambda: self.page._suggester._task is None)

    def press(self, widget: Any, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(widget, key, held)
        self.settle()

    def stored(self, record_type: type[Any]) -> list[Any]:
        answer: list[list[Any]] = []
        self.session.ask(lambda workspace: workspace.read.all(record_type), answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return answer[0]

    def themes(self) -> dict[str, set[str]]:
        """Return the codes in each theme, by its name, as they are stored."""
        codes = {record_id: code for code, record_id in self.ids.items()}
        members = self.stored(ThemeMember)
        themes = self.stored(Theme)
        assert len({one.name for one in themes}) == len(themes)
        return {
            one.name: {codes[member.recommendation_id] for member in members if member.theme_id == one.id}
            for one in themes
        }

    def titles(self) -> list[str]:
        return [row.title for row in self.page._suggestions.rows()]

    def left(self) -> list[str]:
        rows = self.page._left._model.rows()
        return [row.one.code for row in rows if isinstance(row, LeftRow)]

    def name(self, words: str) -> None:
        """Let the next question for a name be answered so."""
        self.page._ask_name = lambda *_asked: words

    def choose_left(self, code: str) -> None:
        assert self.page._left.choose(self.ids[code])
        self.page._left.list.setFocus()

    def choose_member(self, number: int, code: str) -> None:
        one = self.page._theme_of(number)
        assert one is not None
        self.page._on_theme_opened(one.theme.id, True)
        self.page._themes.choose(("member", one.theme.id, self.ids[code]))
        self.page._themes.list.setFocus()

    def choose_theme(self, number: int) -> None:
        one = self.page._theme_of(number)
        assert one is not None
        self.page._themes.choose(("theme", one.theme.id))
        self.page._themes.list.setFocus()


def _workshop(path: Path, said: tuple[tuple[int, str], ...]) -> tuple[Workspace, dict[str, str]]:
    workspace = create_workspace(path, Workshop(id=new_id(), title="Forum"), "Facilitator")
    names = ("Research and data", "Capacity building", "Structure", "National plans")
    workspace.run(
        AddRecords(
            tuple(
                BreakoutGroup(id=group, number=number, theme=name)
                for number, (group, name) in enumerate(zip(GROUPS, names, strict=True), start=1)
            )
        )
    )
    ids: dict[str, str] = {}
    counts = dict.fromkeys(GROUPS, 0)
    for place, text in said:
        group = GROUPS[place]
        counts[group] += 1
        record_id = new_id()
        ids[f"{place + 1}.{counts[group]}"] = record_id
        workspace.run(WriteRecommendation(Recommendation(id=record_id, group_id=BreakoutGroupId(group), text=text)))
    return workspace, ids


@pytest.fixture
def panel(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Panel]:
    said, themes = getattr(request, "param", (SAID, ()))
    workspace, ids = _workshop(tmp_path / "w.a87", said)
    for name, codes in themes:
        workspace.run(AddTheme(name, tuple(ids[code] for code in codes)))
    session = open_session(qtbot, workspace, tmp_path / "w.a87")
    context, asked = context_of(session, tmp_path)
    page = ConsensusPage(context)
    qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    made = Panel(qtbot, page, session, asked, ids)
    made.settle()
    yield made
    session.close()


TWO_THEMES = (SAID, (("Know what exists", ("1.1", "2.1")), ("Ratify the Protocol", ("1.2",))))
with_themes = pytest.mark.parametrize("panel", [TWO_THEMES], indirect=True)


# Suggestions


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


# Themes


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
    page._rename()
    panel.settle()
    assert set(panel.themes()) == {"Know first", "Ratify the Protocol"}
    panel.choose_theme(1)
    page._themes.list.selectAll()
    page._merge()
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
    panel.page._merge()
    panel.settle()
    assert len(panel.themes()) == 2
    assert "two or more" in panel.page.hint_bar._end[0]


def test_a_new_theme_takes_what_is_chosen_and_a_closed_question_makes_none(panel: Panel) -> None:
    panel.choose_left("2.2")
    panel.name("")
    panel.page._new_theme()
    panel.settle()
    assert panel.themes() == {}
    panel.name("Teachers")
    panel.page._new_theme()
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
    second = panel.page._theme_of(2)
    assert second is not None
    panel.page._on_dropped((panel.ids["3.1"], panel.ids["4.1"]), "", second.theme.id)
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
    second = themes._model.index_of(("theme", panel.page._theme_of(2).theme.id))  # type: ignore[union-attr]
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


# The page as a whole


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
