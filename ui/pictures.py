"""Pictures from cameras and the clipboard, made fit to travel: upright, at most 2000 px, nothing but the picture.

A photo says where and when it was taken and by whose camera; encoded anew it says nothing of that. Knows Qt's pictures.
Must not know notes.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QImageWriter, QPainter

from a87desk.commands.attachment import MOST_BYTES, NotAPicture, PictureTooBig
from a87desk.i18n import _

LONGEST_SIDE = 2000
MOST_PIXELS = 120_000_000
QUALITY = 85
MEDIA_TYPE = "image/jpeg"
ENDINGS = (".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".tif", ".tiff")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is kept: the bytes of a JPEG, and the name of the file it came from, if any."""

    data: bytes
    file_name: str


def holds_picture(mime: QMimeData) -> bool:
    """Whether something dragged or copied is a picture, or files that may be."""
    return mime.hasImage() or bool(picture_files(mime))


def picture_files(mime: QMimeData) -> list[Path]:
    """Return the files with an ending of pictures."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in ENDINGS]


def picture_from_file(path: Path) -> Picture:
    """Return the picture in a file, fit to travel. Takes a while: not on the thread of the window.

    Raises:
        NotAPicture: it cannot be read as one.
        PictureTooBig: it is larger than any camera makes.
    """
    try:
        too_big = path.stat().st_size > 4 * MOST_BYTES
    except OSError as problem:
        raise NotAPicture(name=path.name) from problem
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if too_big or size.width() * size.height() > MOST_PIXELS:
        raise PictureTooBig(limit=_("{count} million pixels").format(count=MOST_PIXELS // 1_000_000))
    if size.isValid() and max(size.width(), size.height()) > LONGEST_SIDE:
        reader.setScaledSize(_fitting(size))
    image = reader.read()
    if image.isNull():
        raise NotAPicture(name=path.name)
    return Picture(encoded(image), path.name)


def picture_from_image(image: QImage) -> Picture:
    """Return a picture of the clipboard, fit to travel.

    Raises:
        NotAPicture: it is empty.
    """
    if image.isNull():
        raise NotAPicture(name=_("the clipboard"))
    return Picture(encoded(image), "")


def encoded(image: QImage) -> bytes:
    """Return the bytes of a JPEG of at most 2000 px, without anything that a camera wrote into the file."""
    if max(image.width(), image.height()) > LONGEST_SIDE:
        image = image.scaled(_fitting(image.size()), mode=Qt.TransformationMode.SmoothTransformation)
    plain = QImage(image.size(), QImage.Format.Format_RGB32)  # no words of the file come along into a new picture
    plain.fill(QColor("white"))
    with QPainter(plain) as painter:
        painter.drawImage(0, 0, image)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpg"))
    writer.setQuality(QUALITY)
    if not writer.write(plain):
        raise NotAPicture(name=writer.errorString())
    return bytes(data.data())


def decoded(data: bytes, longest: int) -> QImage:
    """Return the picture of these bytes, no side longer than so many pixels; an empty one where they are none."""
    array = QByteArray(data)
    buffer = QBuffer(array)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        return QImage()
    if size.isValid() and max(size.width(), size.height()) > longest:
        reader.setScaledSize(size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def _fitting(size: QSize) -> QSize:
    return size.scaled(LONGEST_SIDE, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
