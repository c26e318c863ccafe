"""Fields: names, errors, growing, finding, choosing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.reading_screen import inked_box
from ui.theme import Theme
from ui.widgets.fields import ComboBox, Field, FindField, LineEdit, TextBox


def test_a_field_names_its_editor_and_tells_what_is_wrong(qtbot: QtBot, look: Theme) -> None:
    field = Field("Date", LineEdit("31/02/2019"), hint="Day, month, year")
    qtbot.addWidget(field)
    field.show()
    assert field.editor.accessibleName() == "Date"
    assert field.editor.accessibleDescription() == "Day, month, year"
    field.set_error("February has 28 days.")
    assert field.error() == "February has 28 days."
    assert field.editor.accessibleDescription() == "February has 28 days."
    red = inked_box(field.editor.grab().toImage(), look.tokens.err)
    assert red == field.editor.rect()
    field.set_error("")
    assert field.error() == ""
    assert field.editor.accessibleDescription() == "Day, month, year"
    assert not inked_box(field.editor.grab().toImage(), look.tokens.err).isValid()


def test_the_error_icon_stands_once_at_the_end(qtbot: QtBot) -> None:
    edit = LineEdit(name="Date")
    qtbot.addWidget(edit)
    edit.set_wrong(True)
    edit.set_wrong(True)
    assert len(edit.actions()) == 1
    edit.set_wrong(False)
    assert edit.actions() == []


def test_a_text_box_grows_to_six_lines_and_tab_leaves_it(qtbot: QtBot) -> None:
    box = TextBox(name="Note")
    qtbot.addWidget(box)
    box.resize(300, 60)
    box.show()
    heights = []
    for lines in (1, 2, 4, 6, 20):
        box.setPlainText("\n".join("x" * lines))
        heights.append(box.sizeHint().height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]
    assert box.tabChangesFocus()


def test_pasted_markup_stays_text(qtbot: QtBot) -> None:
    box = TextBox(name="Note")
    qtbot.addWidget(box)
    QApplication.clipboard().setText("<b>x</b>")
    box.paste()
    assert box.toPlainText() == "<b>x</b>"


def test_find_tells_every_letter_and_escape_empties_it(qtbot: QtBot) -> None:
    field = FindField("Find anything", key="Ctrl K")
    qtbot.addWidget(field)
    told: list[str] = []
    sent: list[str] = []
    field.changed.connect(told.append)
    field.submitted.connect(sent.append)
    QTest.keyClicks(field.edit, "ab")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert (told, sent) == (["a", "ab"], ["ab"])
    QTest.keyClick(field.edit, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.edit.accessibleName() == "Find anything"


def test_the_glass_stands_at_the_start_in_both_directions(qtbot: QtBot, qapp: QApplication) -> None:
    field = FindField("Find")
    qtbot.addWidget(field)
    field.show()
    assert field.edit.geometry().left() > field.width() - field.edit.geometry().right()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: field.edit.geometry().left() < field.width() - field.edit.geometry().right())


def test_a_combo_box_shows_its_choice_and_has_a_name(qtbot: QtBot) -> None:
    combo = ComboBox("Kind")
    qtbot.addWidget(combo)
    combo.add_choice("Recommendation", 1, "flag")
    combo.add_choice("Challenge", 2, "mountain")
    combo.setCurrentIndex(1)
    assert combo.currentData() == 2
    assert combo.accessibleName() == "Kind"
    combo.resize(combo.sizeHint())
    assert inked_box(combo.grab().toImage(), ground=combo.palette().base().color().name()).isValid()


def test_fields_keep_their_height_when_they_get_the_keyboard(qtbot: QtBot) -> None:
    edit = QLineEdit()
    qtbot.addWidget(edit)
    edit.show()
    before = edit.sizeHint()
    edit.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    assert edit.sizeHint() == before


def test_words_begin_at_the_side_of_their_own_script(qtbot: QtBot) -> None:
    box = TextBox(name="Note")
    qtbot.addWidget(box)
    box.resize(400, 60)
    box.show()
    for words, at_right in (("Train inspectors", False), ("توصية: تدريب", True), ("", False)):
        box.setPlainText(words)
        line = box.document().firstBlock().layout().lineAt(0)
        assert (line.naturalTextRect().left() > 200) is at_right
    assert box.document().isUndoAvailable() is False
