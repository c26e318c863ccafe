"""The roadmap as a person reads and arranges it: groups, lateness, filter, moving, removing, starting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu

from a87desk.commands.record import ChangeRecord
from a87desk.commands.roadmap import AddObjective, AddOutput
from a87desk.domain.action import Action
from a87desk.domain.roadmap import Objective
from a87desk.domain.vocabulary import ActionStatus, Pillar
from a87desk.reading.roadmap import Standing
from tests.samples.roadmap import LINES
from tests.ui.pages.roadmap.conftest import THEMES
from tests.ui.pages.roadmap.roadmap_room import ALT, Room
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui.pages.roadmap.asking import DayDialog
from ui.pages.roadmap.rows import ActionRow, Column
from ui.theme import Theme

CONSULT, FEED, MAP, MIXED, SHADOW, COMPARE, CHANNEL, BRIEF, TRAIN = (line[2] for line in LINES)


def test_actions_stand_under_their_pillars_with_what_is_known_of_them(room: Room) -> None:
    QAbstractItemModelTester(room.page.table.rows)
    assert room.shown() == [
        ("Pillar 1 Accelerating action", [CONSULT, FEED]),
        ("Pillar 2 Conducting research and sharing knowledge", [MAP, MIXED, SHADOW]),
        ("Pillar 3 Driving innovation", [COMPARE, CHANNEL]),
        ("Pillar 4 Increasing and leveraging resources", [BRIEF, TRAIN]),
    ]
    assert room.cells(MAP) == (
        MAP, "ILO focal points", "National CSO networks", "Feb 2018", "Maps: 4\u00a0of\u00a012", "To find", "Late",
        "27 Oct 2017",
    )  # fmt: skip
    assert room.page.header._text.text() == "9 actions from 6 themes"


def test_late_is_what_is_late_on_the_day_that_is_asked_about(room: Room) -> None:
    pills = room.page.middle.toolbar.pills
    assert pills[Standing.LATE].accessibleName() == "Late: 1 action"
    assert room.page.middle.toolbar.day.words() == "Today, 12 March 2018"
    room.page.ask_day = lambda _on, _parent: date(2018, 7, 1)
    room.qtbot.mouseClick(room.page.middle.toolbar.day, Qt.MouseButton.LeftButton)
    assert pills[Standing.LATE].accessibleName() == "Late: 3 actions"
    assert room.page.middle.toolbar.day.words() == "As of 1 July 2018"
    assert room.cells(CONSULT)[Column.STATUS] == "Late"
    assert room.cells(COMPARE)[Column.STATUS] == "Done"


def test_a_pill_shows_only_what_stands_there_and_the_filter_finds_words_of_any_cell(room: Room) -> None:
    toolbar = room.page.middle.toolbar
    room.qtbot.mouseClick(toolbar.pills[Standing.DONE], Qt.MouseButton.LeftButton)
    assert room.shown() == [("Pillar 3 Driving innovation", [COMPARE])]
    toolbar.clear()
    room.qtbot.keyClicks(toolbar.field.edit, "communication")
    assert room.shown() == [("Pillar 3 Driving innovation", [COMPARE, CHANNEL])]
    toolbar.field.clear()
    room.qtbot.keyClicks(toolbar.field.edit, "zebra")
    assert room.page.middle._body.currentWidget() is room.page.middle._no_match
    assert room.page.middle._no_match.accessibleName() == "Nothing matches “zebra”. 9 actions are hidden by the filter."
    room.qtbot.mouseClick(room.page.middle._no_match.findChildren(type(toolbar.day))[0], Qt.MouseButton.LeftButton)
    assert len(room.shown()) == 4


def test_actions_are_put_together_by_theme_lead_or_objective(room: Room) -> None:
    room.page.parts.grouping.chosen.emit("theme")
    assert room.shown()[0] == ("Share information", [COMPARE, CHANNEL])
    room.page.parts.grouping.chosen.emit("lead")
    assert ("Communication team", [COMPARE, CHANNEL]) in room.shown()
    room.page.parts.grouping.chosen.emit("objective")
    assert [name for name, _words in room.shown()] == ["Under no objective"]


def test_alt_and_an_arrow_move_an_action_and_past_the_edge_into_the_next_pillar(room: Room) -> None:
    room.go(FEED)
    room.press(Qt.Key.Key_Up, ALT)
    assert room.shown()[0] == ("Pillar 1 Accelerating action", [FEED, CONSULT])
    assert room.here() == (FEED, Column.ACTION)
    room.press(Qt.Key.Key_Down, ALT)
    assert room.shown()[0][1] == [CONSULT, FEED]
    room.press(Qt.Key.Key_Down, ALT)
    assert room.shown()[1][1] == [FEED, MAP, MIXED, SHADOW]
    assert room.action(FEED).action.pillar is Pillar.SHARING_KNOWLEDGE
    assert room.here() == (FEED, Column.ACTION)
    room.press(Qt.Key.Key_Up, ALT)
    assert room.shown()[0][1] == [CONSULT, FEED]


def test_by_theme_nothing_moves_into_another_theme(room: Room) -> None:
    room.page.parts.grouping.chosen.emit("theme")
    room.go(CHANNEL)
    room.press(Qt.Key.Key_Down, ALT)
    assert room.action(CHANNEL).action.theme_id == THEMES[1]


def test_arrows_fold_a_pillar_and_it_stays_folded(room: Room) -> None:
    table = room.page.table
    room.go_to_group("Driving innovation")
    room.press(Qt.Key.Key_Left)
    assert not table.isExpanded(table.currentIndex())
    room.session.run(ChangeRecord(Action, room.action(BRIEF).id, {"lead": "Somebody"}))
    room.settle()
    room.go_to_group("Driving innovation")
    assert not table.isExpanded(table.currentIndex())
    room.press(Qt.Key.Key_Right)
    assert table.isExpanded(table.currentIndex())


def test_del_removes_an_action_offers_to_take_it_back_and_goes_to_the_next(room: Room) -> None:
    room.go(MAP, Column.LEAD)
    room.press(Qt.Key.Key_Delete)
    assert MAP not in room.texts()
    assert room.asked.undo == [f"Removed “{MAP[:39]}…”"] if len(MAP) > 40 else [f"Removed “{MAP}”"]
    assert room.here() == (MIXED, Column.LEAD)
    room.session.undo()
    room.settle()
    assert MAP in room.texts()


@pytest.mark.parametrize("room", [False], indirect=True)
def test_the_empty_page_starts_from_the_themes(room: Room) -> None:
    assert room.page.middle._body.currentWidget() is room.page.middle.nothing
    seen = []

    def ask(plan: object, parent: object) -> object:
        from ui.pages.roadmap.start_dialog import StartDialog

        dialog = StartDialog(plan, parent)  # type: ignore[arg-type]
        seen.append([box.isChecked() for box in dialog.boxes])
        dialog.boxes[1].setChecked(True)
        dialog._main.click()
        return dialog.command

    room.page.ask_start = ask  # type: ignore[assignment]
    assert QApplication.focusWidget() is room.page.middle._start_button
    room.press(Qt.Key.Key_Return)
    assert seen == [[True, False, False, False, False, False]]
    assert room.shown() == [("Objective 1 Share information", ["Share information"]),
                            ("Objective 2 Track progress", ["Track progress"])]  # fmt: skip
    assert [one.group_ids for one in room.plan().actions] == [("1" * 31 + "a", "2" * 31 + "a"), ()]
    assert room.asked.undo == ["Started the roadmap with 2 actions"]


@pytest.mark.parametrize("room", [False], indirect=True)
def test_objectives_and_outputs_are_added_named_and_numbered(room: Room) -> None:
    room.page._add_objective()
    room.settle()
    room.write("Inspection everywhere")
    room.press(Qt.Key.Key_Return)
    room.page._add_output()
    room.settle()
    room.write("Inspectors trained")
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Insert)
    room.write("Train them")
    room.press(Qt.Key.Key_Return)
    assert room.shown() == [
        ("Objective 1 Inspection everywhere", []),
        ("Output 1.1 Inspectors trained", ["Train them"]),
    ]
    assert room.action("Train them").number == "1.1.1"
    room.go_to_group("Inspection everywhere")
    room.press(Qt.Key.Key_Delete)
    assert room.plan().objectives == ()
    assert room.texts() == ["Train them"]


def test_what_there_is_to_look_at_leads_to_its_cell(room: Room) -> None:
    room.session.run(ChangeRecord(Action, room.action(BRIEF).id, {"lead": "", "due": None}))
    room.settle()
    room.qtbot.mouseClick(room.page.middle.toolbar.checks, Qt.MouseButton.LeftButton)
    findings = room.page.end.checks.findings.rows()
    place = next(n for n, one in enumerate(findings) if one.words == "No date says by when")
    checks = room.page.end.checks.list
    assert QApplication.focusWidget() is checks
    checks.setCurrentIndex(room.page.end.checks.findings.index(place))
    room.press(Qt.Key.Key_Return)
    assert room.here() == (BRIEF, Column.BY_WHEN)
    assert QApplication.focusWidget() is room.page.table


def test_where_the_roadmap_stands_is_said_and_shown(room: Room) -> None:
    from a87desk.domain.vocabulary import RoadmapStatus
    from ui.pages.roadmap.status_dialog import StatusDialog

    def ask(workshop: object, basis: object, parent: object) -> object:
        dialog = StatusDialog(workshop, basis, parent)  # type: ignore[arg-type]
        room.qtbot.addWidget(dialog)
        dialog.show()
        assert not dialog.adopted_on.isEnabled()
        dialog.answers[RoadmapStatus.ADOPTED].click()
        dialog.adopted_on.setText("June 2018")
        dialog.submitted_to.setText("National Committee for Children")
        dialog._on_main()
        return dialog.command

    room.page.ask_status = ask  # type: ignore[assignment]
    assert room.page.parts.status.accessibleName() == "The roadmap: Draft, not yet agreed"
    room.page.parts.status.setFocus()
    room.press(Qt.Key.Key_Return)
    assert room.page.parts.status.accessibleName() == "The roadmap: Adopted"
    workshop = room.plan().workshop
    assert workshop.roadmap_adopted_on is not None
    assert (workshop.roadmap_adopted_on.first, workshop.roadmap_submitted_to) == (
        "2018-06-01",
        "National Committee for Children",
    )


def test_the_table_is_exported(room: Room, tmp_path: Path) -> None:
    room.page.ask_path = lambda _parent, folder, name: folder / name
    room.qtbot.mouseClick(room.page.parts.export, Qt.MouseButton.LeftButton)
    room.settle()
    room.qtbot.waitUntil(lambda: bool(room.asked.done))
    assert [path.name for path in tmp_path.glob("*.xlsx")] == ["Forum-Roadmap.xlsx"]


def test_a_record_that_was_found_is_shown(room: Room) -> None:
    room.page.show_record(Action.noun, room.action(TRAIN).id, "")
    room.settle()
    assert room.here()[0] == TRAIN
    room.page.table.rows.at(room.page.table.currentIndex())
    room.page.show_record(Objective.noun, "nothing", "")
    room.settle()
    assert room.shown()[0][0] == "Under no objective"


def test_a_screen_reader_hears_the_bar_in_words(room: Room) -> None:
    room.go(MAP)
    row = room.page.table.row()
    assert isinstance(row, ActionRow)
    assert row.spoken == (
        f"{MAP}, from theme 6, Lead: ILO focal points, from 27 October 2017, by when: February 2018, "
        "Maps: 4\u00a0of\u00a012, To find, Late"
    )


@pytest.mark.parametrize(("width", "height", "percent"), [(921, 500, 100), (1194, 674, 150), (1194, 674, 100)])
def test_nothing_is_cut_and_no_column_is_out_of_sight(
    room: Room, look: Theme, width: int, height: int, percent: int
) -> None:
    look.choose_text_percent(percent)
    room.page.resize(width, height)
    QApplication.processEvents()
    assert room.page.table.horizontalScrollBar().maximum() == 0
    assert [one for one in cut_labels(room.page.middle.toolbar)] == []
    assert unnamed_focusables(room.page) == []


def test_status_says_done_from_the_menu_of_the_row(room: Room) -> None:
    from ui.pages.roadmap.menus import row_menu

    room.go(BRIEF)
    row = room.page.table.row()
    assert row is not None
    menu = row_menu(room.page, row, room.plan(), room.page._run)
    status = menu.findChildren(QMenu)[0]
    next(one for one in status.actions() if one.text() == "Done").trigger()
    assert room.action(BRIEF).action.status is ActionStatus.COMPLETED


def test_the_headline_goes_into_the_preview_of_the_projector(room: Room) -> None:
    from ui.projector.scenes import SceneKind

    chosen: list[object] = []

    class Control:
        class choice_asked:  # noqa: N801
            emit = staticmethod(lambda: chosen.append("asked"))

        choose_kind = staticmethod(chosen.append)

    room.page._context = replace(room.page._context, projector=Control())  # type: ignore[arg-type]
    room.page._show_on_projector()
    assert chosen == [SceneKind.ROADMAP, "asked"]


@pytest.mark.parametrize("room", [False], indirect=True)
def test_an_objective_without_an_action_says_so_where_actions_are_put_together_otherwise(room: Room) -> None:
    room.session.run(AddObjective("No child in a mine"))
    room.settle()
    assert room.page.middle._body.currentWidget() is room.page.middle.nothing
    room.page.parts.grouping.chosen.emit("objective")
    assert room.shown() == [("Objective 1 No child in a mine", [])]


def test_a_day_is_asked_for_and_nothing_else_is_taken(room: Room) -> None:
    dialog = DayDialog(date(2018, 3, 12), room.page)
    room.qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.edit.text() == "12 March 2018"
    dialog.edit.setText("soon")
    dialog._on_main()
    assert dialog.isVisible()
    assert dialog._field.error() == "Write a day with month and year, for example 30 June 2019."
    dialog.edit.setText("1 July 2018")
    dialog._on_main()
    assert dialog.day == date(2018, 7, 1)


@pytest.mark.parametrize("room", [False], indirect=True)
def test_objectives_and_outputs_have_forms_of_their_own(room: Room) -> None:
    room.session.run(AddObjective("No child in a mine", objective_id="a" * 32))
    room.session.run(AddOutput("a" * 32, "Mines are known", output_id="b" * 32))
    room.settle()
    room.page.parts.grouping.chosen.emit("objective")
    room.go_to_group("Mines are known")
    room.page.fold_details()
    room.settle()
    room.page.end.output_form.focus_field("quantity")
    room.write("at least two mines")
    room.press(Qt.Key.Key_Tab)
    assert room.plan().objectives[0].outputs[0].output.quantity == "at least two mines"
    room.go_to_group("No child in a mine")
    assert room.page.end.currentWidget() is room.page.end.objective_form
    room.page.end.objective_form.focus_field("text")
    room.write("No child in any mine")
    room.press(Qt.Key.Key_Escape)
    room.settle()
    assert room.shown()[0][0] == "Objective 1 No child in any mine"


def test_an_action_is_put_under_an_output_from_its_details(room: Room) -> None:
    room.session.run(AddObjective("No child in a mine", objective_id="a" * 32))
    room.session.run(AddOutput("a" * 32, "Mines are known", output_id="b" * 32))
    room.settle()
    room.go(MAP)
    room.page.fold_details()
    room.settle()
    place = room.page.end.action_form._place
    assert [place.itemText(n) for n in range(place.count())] == [
        "Under no objective", "1 No child in a mine", "1.1 Mines are known",
    ]  # fmt: skip
    place.setCurrentIndex(2)
    place.activated.emit(2)
    room.settle()
    assert room.action(MAP).number == "1.1.1"


def test_text_that_was_not_saved_is_put_back_into_its_field(room: Room) -> None:
    room.page._put_back(Action.noun, room.action(BRIEF).id, "location", "Half a sen")
    form = room.page.end.action_form
    assert not room.page.end.isHidden()
    assert form.bound["location"].unsaved() == "Half a sen"
    form.commit()
    assert room.action(BRIEF).action.location == "Half a sen"
