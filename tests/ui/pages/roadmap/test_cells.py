"""Writing in the cells: nothing that was typed is overwritten, dates stay as written, names are offered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from a87desk.commands.record import ChangeRecord
from a87desk.domain.action import Action
from a87desk.domain.fuzzy_date import Precision
from a87desk.domain.vocabulary import ActionStatus, Pillar
from tests.samples.roadmap import LINES
from tests.ui.pages.roadmap.roadmap_room import CTRL, SHIFT, Room
from ui.pages.roadmap.editors import CellEdit
from ui.pages.roadmap.rows import Column
from ui.widgets.fields import ComboBox

CONSULT, FEED, MAP, MIXED, *_rest = (line[2] for line in LINES)


def test_f2_edits_a_cell_and_tab_goes_to_the_next(room: Room) -> None:
    room.go(MAP, Column.LEAD)
    room.press(Qt.Key.Key_F2)
    room.write("Statistics office")
    room.press(Qt.Key.Key_Tab)
    assert room.action(MAP).action.lead == "Statistics office"
    assert room.here() == (MAP, Column.PARTNERS)
    room.write("ILO, UNICEF,  ")
    room.press(Qt.Key.Key_Tab)
    assert room.action(MAP).action.partners == ("ILO", "UNICEF")
    room.write("before July 2019")
    room.press(Qt.Key.Key_Return)
    due = room.action(MAP).action.due
    assert due is not None
    assert (due.precision, due.as_written, due.last) == (Precision.BEFORE, "before July 2019", "2019-06-30")
    assert QApplication.focusWidget() is room.page.table


def test_tab_goes_through_all_cells_and_then_leaves_the_table(room: Room) -> None:
    room.go(CONSULT, Column.STATUS)
    room.press(Qt.Key.Key_Tab)
    assert room.here() == (CONSULT, Column.TIME)
    room.press(Qt.Key.Key_Tab)
    assert room.here() == (FEED, Column.ACTION)
    room.press(Qt.Key.Key_Backtab, SHIFT)
    assert room.here() == (CONSULT, Column.TIME)
    room.go(LINES[-1][2], Column.TIME)
    room.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not room.page.table


def test_a_date_can_be_not_given(room: Room) -> None:
    room.go(MAP, Column.BY_WHEN)
    room.press(Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, CellEdit)
    assert editor.text() == "February 2018"
    assert editor.placeholderText() == "Date not given"
    room.write("")
    room.press(Qt.Key.Key_Return)
    assert room.action(MAP).action.due is None
    assert room.cells(MAP)[Column.BY_WHEN] == "Date not given"


def test_esc_leaves_a_cell_as_it_was(room: Room) -> None:
    room.go(MAP, Column.LEAD)
    room.press(Qt.Key.Key_F2)
    room.write("Nobody at all")
    room.press(Qt.Key.Key_Escape)
    assert room.action(MAP).action.lead == "ILO focal points"


def test_a_status_is_chosen_from_a_list(room: Room) -> None:
    room.go(FEED, Column.STATUS)
    room.press(Qt.Key.Key_F2)
    box = QApplication.focusWidget()
    assert isinstance(box, ComboBox)
    assert box.currentText() == "Not started"
    box.setCurrentIndex(box.findData(ActionStatus.COMPLETED))
    room.press(Qt.Key.Key_Return)
    assert room.action(FEED).action.status is ActionStatus.COMPLETED


def test_organisations_and_earlier_leads_are_offered_and_other_words_are_as_good(room: Room) -> None:
    room.go(MAP, Column.LEAD)
    room.press(Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, CellEdit)
    model = editor.completer().model()
    offered = [str(model.index(n, 0).data()) for n in range(model.rowCount())]
    assert {"Labour inspectorate", "Communication team", "ILO focal points", "CSO networks"} <= set(offered)
    room.write("The mayor")
    room.press(Qt.Key.Key_Return)
    assert room.action(MAP).action.lead == "The mayor"


def test_partners_are_completed_after_the_last_comma(room: Room) -> None:
    room.go(MAP, Column.PARTNERS)
    room.press(Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, CellEdit)
    room.write("ILO, inspect")
    completer = editor.completer()
    assert completer.completionCount() == 1
    assert completer.pathFromIndex(completer.completionModel().index(0, 0)) == "ILO, Labour inspectorate"


def test_insert_adds_an_action_under_the_same_heading_and_writes_in_it(room: Room) -> None:
    room.go(MAP)
    room.press(Qt.Key.Key_Insert)
    assert isinstance(QApplication.focusWidget(), CellEdit)
    room.write("Count the children")
    room.press(Qt.Key.Key_Tab)
    assert room.action("Count the children").action.pillar is Pillar.SHARING_KNOWLEDGE
    assert room.shown()[1][1][:3] == [MAP, "Count the children", MIXED]
    assert room.here() == ("Count the children", Column.LEAD)


def test_an_action_added_while_something_is_sought_is_seen(room: Room) -> None:
    toolbar = room.page.middle.toolbar
    room.qtbot.keyClicks(toolbar.field.edit, "shadow")
    room.page.table.setFocus()
    room.press(Qt.Key.Key_Insert)
    assert toolbar.words == ""
    room.write("New")
    room.press(Qt.Key.Key_Return)
    assert room.here()[0] == "New"


def test_what_arrives_while_somebody_writes_stands_beside_it(room: Room) -> None:
    room.go(MAP, Column.LEAD)
    action_id = room.action(MAP).id
    room.press(Qt.Key.Key_F2)
    room.settle()
    room.session.run(ChangeRecord(Action, action_id, {"lead": "From another laptop"}))
    room.settle()
    editor = QApplication.focusWidget()
    assert isinstance(editor, CellEdit)
    assert editor.text() == "ILO focal points"
    room.write("Mine")
    room.press(Qt.Key.Key_Return)
    kept = room.ask(lambda workspace: workspace.read.kept(Action, "id = ?", (action_id,)))
    assert kept[0].versions == ("lead",)


def test_what_is_typed_is_kept_as_a_draft_until_it_is_saved(room: Room) -> None:
    room.go(MAP, Column.LEAD)
    room.press(Qt.Key.Key_F2)
    room.write("Half a na")
    room.qtbot.waitUntil(lambda: bool(room.ask(lambda workspace: workspace.drafts())))
    draft = room.ask(lambda workspace: workspace.drafts())[0]
    assert (draft.text, draft.place.split(" ")[-1]) == ("Half a na", "lead")
    room.press(Qt.Key.Key_Return)
    assert room.ask(lambda workspace: workspace.drafts()) == []


def test_details_hold_every_field_and_save_field_by_field(room: Room) -> None:
    room.go(MAP)
    room.press(Qt.Key.Key_I, CTRL)
    room.page.fold_details()
    room.settle()
    form = room.page.end.action_form
    for field, words in (("cost", "12 000"), ("funded", "2000"), ("currency", "TND"), ("location", "Sousse")):
        form.focus_field(field)
        room.write(words)
        room.press(Qt.Key.Key_Tab)
    action = room.action(MAP).action
    assert (action.cost, action.funded, action.currency, action.location) == ("12 000", "2000", "TND", "Sousse")
    assert room.cells(MAP)[Column.RESOURCES] == "Part found"
    assert form.bound["funded"].field._below.text() == "10\u00a0000 TND still to find"


def test_recommendations_are_linked_and_unlinked_by_keys(room: Room) -> None:
    room.go(LINES[5][2])
    room.page.fold_details()
    room.settle()
    sources = room.page.end.action_form.sources
    sources.field.setFocus()
    room.qtbot.keyClicks(sources.field, "2.1")
    room.press(Qt.Key.Key_Return)
    assert [one.code for one in room.action(LINES[5][2]).recommendations] == ["2.1"]
    assert [(row.code, row.text) for row in sources.sources.rows()] == [("2.1", "Words of 2")]
    sources._all.click()
    room.settle()
    assert [one.code for one in room.action(LINES[5][2]).recommendations] == ["1.1", "2.1"]
    sources.list.setCurrentIndex(sources.sources.index(0))
    sources.list.setFocus()
    room.press(Qt.Key.Key_Delete)
    assert [one.code for one in room.action(LINES[5][2]).recommendations] == ["2.1"]


def test_what_is_typed_is_saved_when_the_page_is_left(room: Room) -> None:
    room.go(MAP, Column.LEAD)
    room.press(Qt.Key.Key_F2)
    room.write("Ministry")
    room.page.left()
    assert room.action(MAP).action.lead == "Ministry"
    room.page.left()
    assert not room.page.table.cells._open
