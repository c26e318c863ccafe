"""The panel and the dialog as a person uses them: by keys, with names for everything, and nothing cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.projector.wall_room import Wall
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui import theme
from ui.projector.control import Place
from ui.projector.dialog import ProjectorDialog
from ui.projector.panel import ProjectorPanel
from ui.projector.scenes import SceneKind, TimeShown
from ui.widgets.fields import ComboBox


def narrow(wall: Wall) -> ProjectorPanel:
    panel = ProjectorPanel(wall.control)
    wall.qtbot.addWidget(panel)
    panel.resize(theme.current().px(236), theme.current().px(480))
    panel.show()
    wall.settle()
    return panel


def dialog(wall: Wall) -> ProjectorDialog:
    made = ProjectorDialog(wall.control)
    wall.qtbot.addWidget(made)
    made.open_for_choice()
    wall.qtbot.waitUntil(made.isActiveWindow)
    wall.settle()
    return made


def choose(wall: Wall, combo: ComboBox, words: str) -> None:
    """Choose an entry of a combo box by keys."""
    combo.setFocus()
    wall.qtbot.keyClick(combo, Qt.Key.Key_Home)
    for _row in range(combo.findText(words)):
        wall.qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentText() == words


def test_a_scene_is_chosen_seen_in_small_and_shown(wall: Wall) -> None:
    panel = narrow(wall)
    choose(wall, panel.chooser.kind, "Common themes")
    assert "Know what exists" in panel.wall.accessibleDescription()
    assert panel.pill.accessibleName() == "Preview"
    assert panel.words.text() == "The room sees nothing."
    wall.qtbot.mouseClick(panel.show_button, Qt.MouseButton.LeftButton)
    assert wall.control.live_kind is SceneKind.THEMES
    assert panel.pill.accessibleName() == "Live"
    assert panel.words.text() == "The room sees: Common themes."
    assert not panel.show_button.isEnabled()


def test_blank_and_hide(wall: Wall) -> None:
    panel = narrow(wall)
    panel.show_button.click()
    panel.blank_button.click()
    assert [wall.control.live.is_empty] == [True]
    assert panel.blank_button.words() == "Show again"
    panel.blank_button.click()
    assert [wall.control.live.is_empty] == [False]
    panel.hide_button.click()
    assert wall.control.place is Place.OFF
    assert panel.pill.accessibleName() == "Preview"


def test_a_group_is_chosen_for_the_report_back(wall: Wall) -> None:
    panel = narrow(wall)
    choose(wall, panel.chooser.kind, "Report-back")
    choose(wall, panel.chooser.group, "Group 2 · Capacity")
    assert [row.words for row in wall.control.preview.scene.rows] == ["Pay inspectors"]
    panel.chooser.only_new.click()
    assert len(wall.control.preview.scene.rows) == 2


def test_a_message_is_written_and_stands_in_the_preview(wall: Wall) -> None:
    panel = narrow(wall)
    choose(wall, panel.chooser.kind, "Message to all")
    wall.qtbot.keyClicks(panel.chooser.message, "Coffee & cake <b>now</b>")
    assert wall.control.preview.scene.message == "Coffee & cake <b>now</b>"
    assert "<b>now</b>" in panel.wall.accessibleDescription()


def test_a_message_is_not_disturbed_while_it_is_written(wall: Wall) -> None:
    panel = narrow(wall)
    choose(wall, panel.chooser.kind, "Message to all")
    for letter in "a b":
        wall.qtbot.keyClicks(panel.chooser.message, letter)
        wall.control.set_time(TimeShown(clock=f"0{len(letter)}:00"))
    assert panel.chooser.message.toPlainText() == "a b"


def test_the_small_picture_follows_the_clock(wall: Wall) -> None:
    panel = narrow(wall)
    panel.show_button.click()
    before = panel.wall.grab().toImage()
    wall.control.set_time(TimeShown(clock="38:14", words="left"))
    assert panel.wall.grab().toImage() != before
    assert "38 minutes" in panel.wall.accessibleDescription()


def test_where_there_is_room_the_picture_stands_beside_the_rest_and_stays_small(wall: Wall) -> None:
    panel = narrow(wall)
    assert panel.wall.geometry().bottom() < panel.chooser.geometry().top()
    stacked = panel.minimumSizeHint().height()
    panel.resize(theme.current().px(500), panel.height())
    wall.qtbot.waitUntil(lambda: panel.wall.geometry().right() < panel.chooser.geometry().left())
    assert panel.wall.width() == theme.current().px(190)
    assert panel.minimumSizeHint().height() < stacked


def test_only_a_panel_that_is_seen_keeps_the_preview_up_to_date(wall: Wall) -> None:
    wall.control.watch(False)
    panel = narrow(wall)
    assert wall.control._watchers == 1
    panel.hide()
    assert wall.control._watchers == 0


def test_the_dialog_opens_on_what_to_show_and_f7_turns_the_projector_on_and_off(wall: Wall) -> None:
    made = dialog(wall)
    assert made.panel.chooser.kind.hasFocus()
    wall.qtbot.keyClick(made, Qt.Key.Key_F7)
    assert [wall.control.place] == [Place.SCREEN]
    wall.qtbot.keyClick(made, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert wall.control.live.is_blank
    wall.qtbot.keyClick(made, Qt.Key.Key_F7)
    assert [wall.control.place] == [Place.OFF]
    wall.qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert made.isHidden()


def test_the_dialog_says_which_screen_and_follows_the_plugs(wall: Wall) -> None:
    made = dialog(wall)
    assert made.screen_choice.currentText().startswith("Screen 2: Made-up beamer")
    assert made.window_button.isHidden()
    wall.screens.plug("other")
    assert made.screen_choice.count() == 2
    wall.screens.unplug("beamer")
    wall.screens.unplug("other")
    assert made.screen_choice.isHidden()
    assert "only one screen" in made.screen_words.text()
    made.window_button.click()
    assert wall.control.place is Place.WINDOW


def test_dark_pictures_and_no_fading_are_remembered(wall: Wall) -> None:
    made = dialog(wall)
    made.dark.click()
    made.still.click()
    assert wall.control.preview.dark
    assert wall.control.is_motion_reduced
    assert made.dark.isChecked()


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("kind", [SceneKind.TIMER, SceneKind.REPORT_BACK, SceneKind.MESSAGE])
def test_everything_has_a_name_and_nothing_is_cut(wall: Wall, percent: int, kind: SceneKind) -> None:
    theme.current().choose_text_percent(percent)
    panel, made = narrow(wall), dialog(wall)
    wall.control.choose_kind(kind)
    wall.settle()
    for one in (panel, made):
        assert unnamed_focusables(one) == []
        assert cut_labels(one) == []
