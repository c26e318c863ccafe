"""The panel by keyboard: who sat, who was absent, who has no voice."""

from __future__ import annotations

from PySide6.QtCore import Qt

from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember, group_member_id
from a87desk.domain.ids import BreakoutGroupId, ParticipantId
from a87desk.domain.panel import PanelMember, panel_seat_id
from a87desk.domain.participant import Participant
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import PanelPart
from tests.ui.pages.consensus.panel_room import CTRL, GROUPS, Panel, with_themes
from ui.pages.consensus.panel_dialog import PanelDialog
from ui.pages.consensus.panel_rows import GroupHead, SeatRow
from ui.pages.consensus.rows import GroupRow
from ui.pages.consensus.seat_name_dialog import SeatNameDialog


def opened(panel: Panel) -> PanelDialog:
    panel.page._themes.list.setFocus()
    panel.press(panel.page._themes.list, Qt.Key.Key_J, CTRL)
    dialog = panel.page.findChild(PanelDialog)
    assert dialog is not None
    panel.qtbot.waitUntil(lambda: dialog.rows.rowCount() > 0)
    return dialog


def seat(panel: Panel, dialog: PanelDialog, group: int, part: PanelPart = PanelPart.RAPPORTEUR) -> None:
    dialog.choose(panel_seat_id(GROUPS[group - 1], part))
    dialog.list.setFocus()


@with_themes
def test_space_says_sat_absent_and_not_said_in_turn(panel: Panel) -> None:
    assert panel.page._panel.words() == "Panel: not said yet"
    dialog = opened(panel)
    seat(panel, dialog, 1)
    for expected in (True, False, None):
        panel.press(dialog.list, Qt.Key.Key_Space)
        (kept,) = panel.stored(PanelMember)
        assert kept.sat is expected
    dialog.close()


@with_themes
def test_a_group_of_whom_nobody_sat_is_flagged_everywhere(panel: Panel) -> None:
    dialog = opened(panel)
    for group in (1, 2, 4):
        seat(panel, dialog, group)
        panel.press(dialog.list, Qt.Key.Key_Space)
    silent = [
        row.group.number for row in dialog.rows.rows() if isinstance(row, GroupHead) and row.is_silent and row.group
    ]
    assert silent == [3]
    assert dialog.count.text() == "3 of 8 sat. 1 group has no voice."
    assert panel.page._panel.words() == "Panel: 3 of 8 sat"
    assert panel.page._panel.accessibleName() == "Panel: 3 of 8 sat, group 3 without a voice"
    heads = {row.group.number: row.has_voice for row in panel.page._left._model.rows() if isinstance(row, GroupRow)}
    assert heads[3] is False
    assert heads[4] is True
    dialog.close()


@with_themes
def test_the_rapporteur_is_there_already_and_a_person_is_named_by_key(panel: Panel) -> None:
    person = new_id()
    panel.session.run(ChangeRecord(BreakoutGroup, GROUPS[0], {"rapporteur": "Ana Lima"}))
    panel.session.run(
        AddRecords(
            (
                Participant(id=person, name="Bela Roy"),
                GroupMember(
                    id=group_member_id(GROUPS[0], person),
                    group_id=BreakoutGroupId(GROUPS[0]),
                    participant_id=ParticipantId(person),
                ),
            )
        )
    )
    panel.settle()
    dialog = opened(panel)
    assert [row.name for row in dialog.rows.rows() if isinstance(row, SeatRow)][:2] == ["Ana Lima", "Nobody named"]
    offered: list[tuple[str, ...]] = []

    def answer(_title: str, _name: str, of_group: tuple[str, ...], *_rest: object) -> str:
        offered.append(of_group)
        return "Bela Roy"

    dialog.ask_name = answer  # type: ignore[assignment]
    seat(panel, dialog, 1, PanelPart.GROUP_MEMBER)
    panel.press(dialog.list, Qt.Key.Key_Return)
    assert offered == [("Bela Roy",)]
    (kept,) = panel.stored(PanelMember)
    assert (kept.name, kept.participant_id, kept.sat) == ("Bela Roy", person, None)
    panel.qtbot.mouseClick(dialog.all_sat, Qt.MouseButton.LeftButton)
    panel.settle()
    assert {(one.name, one.sat) for one in panel.stored(PanelMember)} == {("Bela Roy", True), ("Ana Lima", True)}
    dialog.close()


@with_themes
def test_another_person_is_added_and_removed(panel: Panel) -> None:
    dialog = opened(panel)
    dialog.ask_name = lambda *_asked: "Chair of the forum"
    panel.press(dialog.list, Qt.Key.Key_Insert)
    (kept,) = panel.stored(PanelMember)
    assert (kept.name, kept.part, kept.sat, kept.group_id) == ("Chair of the forum", PanelPart.OTHER, True, None)
    row = dialog._current()
    assert row is not None
    assert row.seat.member.id == kept.id
    panel.press(dialog.list, Qt.Key.Key_Delete)
    assert panel.stored(PanelMember) == []
    panel.press(dialog, Qt.Key.Key_Z, CTRL)
    assert len(panel.stored(PanelMember)) == 1
    dialog.close()


def test_a_name_is_chosen_from_the_group_or_written(panel: Panel) -> None:
    dialog = SeatNameDialog("One person of the group", "", ("Ana", "Bela"), ("Ana", "Bela", "Chidi"), panel.page)
    panel.qtbot.addWidget(dialog)
    dialog.show()
    dialog.people.setCurrentIndex(dialog.people.model().index(1, 0))
    panel.qtbot.keyClick(dialog.people, Qt.Key.Key_Return)
    assert dialog.name == "Bela"
    other = SeatNameDialog("One person of the group", "Ana", (), (), panel.page)
    panel.qtbot.addWidget(other)
    other.show()
    panel.qtbot.keyClicks(other.edit, "Dana")
    panel.qtbot.mouseClick(other.save, Qt.MouseButton.LeftButton)
    assert other.name == "Dana"
