"""A photo of a flip chart is kept with the very note on it, small, upright and without what a camera adds."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage, QImageReader
from pytestqt.qtbot import QtBot

from a87desk.commands.attachment import NotAPicture
from a87desk.domain.attachment import Attachment
from tests.ui.pages.notes.room import Room
from ui.pages.notes.picture_window import PictureWindow
from ui.pages.notes.pictures_strip import Thumbnail
from ui.pictures import decoded, picture_from_file


def photo(path: Path, width: int = 3000, height: int = 1500) -> Path:
    """Write a photo with a red left half and words that a camera writes into it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    for x in range(0, width // 2, 10):
        for y in range(0, height, 10):
            image.setPixelColor(x, y, QColor("red"))
    image.setText("Description", "camera of Ms A in Kathmandu")
    assert image.save(str(path))
    return path


def settled(room: Room) -> None:
    room.qtbot.waitUntil(lambda: not room.page._context.runner.tasks(), timeout=20_000)
    room.settle()


def thumbnails(room: Room) -> list[Thumbnail]:
    return room.page._details.pictures.thumbnails()


def test_a_large_photo_travels_small_and_says_nothing_of_its_camera(tmp_path: Path) -> None:
    picture = picture_from_file(photo(tmp_path / "IMG_1.png"))
    image = decoded(picture.data, 5000)
    assert (image.width(), image.height()) == (2000, 1000)
    assert b"Kathmandu" not in picture.data
    assert b"Kathmandu" in (tmp_path / "IMG_1.png").read_bytes()
    assert picture.file_name == "IMG_1.png"


def test_a_photo_taken_upright_stands_upright(tmp_path: Path) -> None:
    path = photo(tmp_path / "IMG_2.jpg", 400, 200)
    plain = path.read_bytes()
    tag = b"\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00"  # orientation 6: turn it by 90 degrees
    turn = b"\xff\xe1\x00\x22Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01" + tag + bytes(4)
    path.write_bytes(plain[:2] + turn + plain[2:])
    assert QImageReader(str(path)).transformation().value == 4  # the file asks to be turned
    image = decoded(picture_from_file(path).data, 5000)
    assert (image.width(), image.height()) == (200, 400)


@pytest.mark.qt_log_ignore("JPEG", extend=True)  # Qt itself says what is wrong with the bytes
@pytest.mark.parametrize("content", [b"", b"no picture", b"\xff\xd8\xff\xe0 half a photo"])
def test_what_is_no_picture_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.jpg"
    path.write_bytes(content)
    with pytest.raises(NotAPicture) as refused:
        picture_from_file(path)
    assert refused.value.places["name"] == "list.jpg"


def test_a_file_dropped_on_a_note_is_kept_with_it_and_shown_small(room: Room, tmp_path: Path) -> None:
    room.write("One")
    room.write("Two")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(photo(tmp_path / "chart.png", 800, 400)))])
    notes, model = room.page._notes, room.page._list_pane.model
    at = QPointF(notes.visualRect(model.index(0)).center())
    event = QDropEvent(at, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    notes.dropEvent(event)
    settled(room)
    assert [len(line.pictures) for line in model.rows()] == [1, 0]
    assert room.asked.undo == ["Attached “chart.png”"]
    room.page._list_pane.choose(0)
    settled(room)
    assert [small.accessibleName() for small in thumbnails(room)] == ["Picture: chart.png"]
    assert not thumbnails(room)[0]._picture.isNull()
    room.session.undo()
    settled(room)
    assert thumbnails(room) == []


def test_a_picture_pasted_goes_to_the_chosen_note(room: Room) -> None:
    room.write("One")
    mime = QMimeData()
    image = QImage(60, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    mime.setImageData(image)
    assert room.page._writing.entry.canInsertFromMimeData(mime)
    room.page._writing.entry.insertFromMimeData(mime)
    settled(room)
    attachment = room.stored(Attachment)[0]
    assert (attachment.about_id, attachment.media_type) == (room.page._current_id(), "image/jpeg")
    assert attachment.size > 0
    assert attachment.sha


def test_a_picture_without_a_note_is_not_silently_lost(room: Room) -> None:
    mime = QMimeData()
    mime.setImageData(QImage(60, 30, QImage.Format.Format_RGB32))
    room.page._writing.entry.insertFromMimeData(mime)
    assert room.page._writing.aside.text() == "Write or choose a note first: a picture belongs to one."


def test_a_picture_opens_large_gets_a_caption_and_is_removed_by_key(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    room.write("One")
    for name in ("a.png", "b.png"):
        room.page._pictures.add_file(room.page._current_id(), photo(tmp_path / name, 300, 200))
        settled(room)
    line = room.page._list_pane.current()
    assert line is not None
    window = room.page._pictures.window(line, line.pictures[1].id)
    assert isinstance(window, PictureWindow)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: not window.large._picture.isNull())
    assert window._count.text() == "2 of 2 · b.png"
    qtbot.keyClicks(window.caption, "Second chart")
    qtbot.keyClick(window, Qt.Key.Key_PageUp)
    assert window._count.text() == "1 of 2 · a.png"
    window.accept()
    settled(room)
    assert [one.caption for one in room.stored(Attachment)] == ["", "Second chart"]
    qtbot.keyClick(thumbnails(room)[0], Qt.Key.Key_Delete)
    settled(room)
    assert [one.caption for one in room.stored(Attachment)] == ["Second chart"]
    assert room.asked.undo[-1] == "Removed the picture “a.png”"


def test_a_picture_that_did_not_come_along_says_so(room: Room) -> None:
    room.write("One")
    from a87desk.commands.record import AddRecords
    from a87desk.domain.record import new_id

    missing = Attachment(id=new_id(), about_id=room.page._current_id(), sha="ab" * 32, file_name="chart.jpg")
    room.session.run(AddRecords((missing,)))
    settled(room)
    settled(room)
    assert thumbnails(room)[0]._missing
    assert "not on this laptop" in thumbnails(room)[0].accessibleDescription()
