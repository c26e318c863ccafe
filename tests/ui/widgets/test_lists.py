"""Lists of painted items, cards, flow and places to drop."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QStringListModel, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.reading_screen import painted
from ui.fonts import TextSize
from ui.painting.frames import paint_row
from ui.painting.text import TextLook, layout_text, paint_text
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card_list import AnyIndex, CardDelegate, CardListView
from ui.widgets.cards import Card, DropFrame, RowCard, SectionList
from ui.widgets.flow import Flow

WORDS = [f"Note {n}: " + "many words " * (n % 7) for n in range(60)]


class NoteDelegate(CardDelegate):
    """Counts how often it has to measure."""

    def __init__(self) -> None:
        super().__init__()
        self.measured = 0

    def height(self, index: AnyIndex, width: int) -> int:
        self.measured += 1
        return layout_text(str(index.data()), TextLook(TextSize.NOTE), width).height + 8

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        paint_row(painter, option.rect, option)
        paint_text(painter, option.rect, str(index.data()), TextLook(TextSize.NOTE))

    def words(self, index: AnyIndex, width: int) -> str:
        return str(index.data())


def list_of(qtbot: QtBot, words: list[str], hug: int = 0) -> tuple[CardListView, NoteDelegate]:
    view = CardListView("Notes", hug=hug)
    delegate = NoteDelegate()
    delegate.setParent(view)
    qtbot.addWidget(view)
    view.setItemDelegate(delegate)
    view.setModel(QStringListModel(words, view))
    view.resize(300, 400)
    view.show()
    view.activateWindow()
    return view, delegate


def test_heights_are_measured_once_for_each_width_and_text_size(qtbot: QtBot, look: Theme) -> None:
    view, delegate = list_of(qtbot, WORDS)
    view.doItemsLayout()
    first = delegate.measured
    view.doItemsLayout()
    assert delegate.measured == first >= len(WORDS)
    before = view.natural_height()
    look.choose_text_percent(150)
    assert view.natural_height() > before


def test_enter_opens_and_delete_removes(qtbot: QtBot) -> None:
    view, _delegate = list_of(qtbot, WORDS)
    QTest.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args[0].row() == 1
    with qtbot.waitSignal(view.removed) as removed:
        QTest.keyClick(view, Qt.Key.Key_Delete)
    assert removed.args[0].row() == 1


def test_the_first_item_is_current_as_soon_as_there_is_one(qtbot: QtBot) -> None:
    view, _delegate = list_of(qtbot, [])
    assert not view.currentIndex().isValid()
    model = view.model()
    assert isinstance(model, QStringListModel)
    model.setStringList(["One"])
    assert view.currentIndex().row() == 0


def test_a_hugging_list_is_as_high_as_its_items(qtbot: QtBot) -> None:
    view, _delegate = list_of(qtbot, ["One", "Two"], hug=3)
    assert view.sizeHint().height() == view.natural_height() == 2 * 28
    assert view.minimumSizeHint().height() == 56
    assert view.accessibleName() == "Notes"


def test_the_focused_item_is_ringed(qtbot: QtBot, look: Theme) -> None:
    view, _delegate = list_of(qtbot, ["One", "Two"])
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    image = view.viewport().grab().toImage()
    assert image.pixelColor(1, 14) == look.tokens.focus
    assert image.pixelColor(1, 40) != look.tokens.focus


@pytest.mark.parametrize("rtl", [False, True])
def test_flow_goes_on_below_from_the_start_edge(qtbot: QtBot, qapp: QApplication, rtl: bool) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    flow = Flow()
    qtbot.addWidget(flow)
    buttons = [Button(f"Kind {n}") for n in range(6)]
    for button in buttons:
        flow.add(button)
    flow.resize(250, flow.heightForWidth(250))
    flow.show()
    tops = [button.y() for button in buttons]
    assert len(set(tops)) > 1
    assert buttons[0].geometry().right() == 249 if rtl else buttons[0].x() == 0
    assert buttons[-1].geometry().bottom() < flow.height()
    assert flow.heightForWidth(2000) < flow.heightForWidth(250)


def test_what_is_taken_out_of_a_flow_leaves_no_gap(qtbot: QtBot) -> None:
    flow = Flow()
    qtbot.addWidget(flow)
    first, second, third = (Button(f"Kind {n}") for n in range(3))
    for button in (first, second, third):
        flow.add(button)
    flow.resize(600, 40)
    flow.show()
    place = second.x()
    flow.take(second)
    assert (third.x(), second.isHidden()) == (place, True)
    third.hide()
    qtbot.waitUntil(lambda: flow.sizeHint().width() == first.sizeHint().width())
    for gone in flow.clear():
        gone.deleteLater()
    assert flow.widgets() == []


def test_what_stays_in_a_flow_keeps_the_keyboard_and_stands_once(qtbot: QtBot) -> None:
    flow = Flow()
    qtbot.addWidget(flow)
    first, second, third = (Button(f"Kind {n}") for n in range(3))
    flow.arrange([first, second])
    flow.resize(600, 40)
    flow.show()
    flow.activateWindow()
    qtbot.waitUntil(flow.isActiveWindow)
    second.setFocus()
    flow.arrange([third, second])
    flow.add(second)
    assert flow.widgets() == [third, second]
    assert (first.isHidden(), third.x(), second.hasFocus()) == (True, 0, True)


def test_rows_of_a_card_are_parted_by_a_line(qtbot: QtBot, look: Theme) -> None:
    card = RowCard()
    qtbot.addWidget(card)
    rows = [QWidget(), QWidget()]
    for row in rows:
        row.setFixedHeight(40)
        card.add_row(row)
    card.resize(200, 83)
    card.show()
    image = card.grab().toImage()
    assert image.pixelColor(100, rows[0].geometry().bottom() + 1) == look.tokens.line0
    card.clear()
    assert card.box.count() == 0


def test_sections_stand_under_each_other(qtbot: QtBot) -> None:
    sections = SectionList("Options")
    qtbot.addWidget(sections)
    buttons = [Button("Draft"), Button("English")]
    for title, button in zip(("Version", "Report language"), buttons, strict=True):
        sections.add_section(title).addWidget(button)
    sections.resize(288, 400)
    sections.show()
    tops = [button.mapTo(sections, QPoint(0, 0)).y() for button in buttons]
    assert tops[0] + 50 < tops[1]


def test_a_card_is_white_with_an_edge(qtbot: QtBot, look: Theme) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.resize(100, 60)
    image = card.grab().toImage()
    assert image.pixelColor(50, 30) == look.tokens.surf
    assert image.pixelColor(50, 0) == look.tokens.line


def mime_of(*names: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(Path.cwd() / name)) for name in names])
    return mime


def drag(frame: DropFrame, mime: QMimeData) -> bool:
    """Drag files over a frame and let them go; tell whether the frame wanted them."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys)
    enter.ignore()
    frame.dragEnterEvent(enter)
    frame.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))
    return enter.isAccepted()


def test_only_files_with_the_right_ending_are_taken(qtbot: QtBot) -> None:
    frame = DropFrame([".a87", ".a87b"])
    qtbot.addWidget(frame)
    taken: list[list[Path]] = []
    frame.dropped.connect(taken.append)
    assert drag(frame, mime_of("one.A87B", "two.txt"))
    assert not drag(frame, mime_of("two.txt"))
    assert [[path.name for path in files] for files in taken] == [["one.A87B"]]


def test_a_place_for_files_lights_up_while_they_hover(qtbot: QtBot) -> None:
    frame = DropFrame([".a87"])
    qtbot.addWidget(frame)
    frame.resize(200, 60)
    before = frame.grab().toImage()
    mime = mime_of("one.a87")
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    frame.dragEnterEvent(event)
    assert frame.grab().toImage() != before
    assert painted(frame.size(), lambda painter: None) != before
