"""Who said it, where the plenary may be among them: the square of a group, or the sign of the plenary.

Knows numbers; 0 is no group. Must not know what was said.
"""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from a87desk.i18n import _
from ui.painting.icons import paint_icon
from ui.painting.marks import MARKER, paint_marker
from ui.tokens import Tone
from ui.widgets.labels import IconLabel, square_label

PLENARY_ICON = "presentation"


def paint_voice(painter: QPainter, rect: QRect, number: int | None) -> None:
    """Paint the square of a group, or the sign of the plenary where there is no number."""
    if number:
        paint_marker(painter, rect, number)
    else:
        paint_icon(painter, rect, PLENARY_ICON, Tone.INK2)


def voice_label(number: int | None) -> QWidget:
    """Return the same as a part of an editor."""
    if number:
        return square_label(number, _("Group {number}").format(number=number), MARKER)
    return IconLabel(PLENARY_ICON, side=MARKER, name=_("Plenary"))
