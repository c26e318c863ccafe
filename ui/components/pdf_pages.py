"""The pages of a PDF as pictures. Lives on a thread of its own, because its library may not be used from two at once.

Knows pdfium. Must not know who shows the pictures.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QImage

from exports.pdfium_turn import PDFIUM_TURN

POINTS_PER_INCH = 72.0


class PdfPages:
    """A PDF that is shown. `load` puts another one in its place."""

    def __init__(self) -> None:
        import pypdfium2

        self._library = pypdfium2
        self._document: Any = None

    def load(self, data: bytes) -> list[tuple[float, float]]:
        """Take the bytes of a PDF; return the width and height of its pages in points."""
        self.close()
        with PDFIUM_TURN:
            document = self._library.PdfDocument(data)
            self._document = document
            return [document.get_page_size(number) for number in range(len(document))]

    def picture(self, page: int, pixels_per_point: float) -> QImage:
        """Return a page (the first is 0) as a picture that owns its bytes."""
        assert self._document is not None
        with PDFIUM_TURN:
            bitmap = self._document[page].render(scale=pixels_per_point, rev_byteorder=False)
        kind = QImage.Format.Format_BGR888 if bitmap.n_channels == 3 else QImage.Format.Format_RGB32
        return QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, kind).copy()

    def close(self) -> None:
        """Let the PDF go."""
        if self._document is not None:
            with PDFIUM_TURN:
                self._document.close()
            self._document = None
