"""Paints the scene "One theme": number and name, the agreed words as large as they fit, groups and outcome at the foot.

Knows the scene and the parts of all scenes. Must not know how a scene was made.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen

from ui.fonts import Weight
from ui.painting.text import is_rtl_text
from ui.projector.one_theme import WORDS_FOOT, WORDS_TOP
from ui.projector.scene_painting import (
    CHECK,
    MARGIN,
    RULE,
    SQUARE,
    SQUARE_GAP,
    SUBTITLE_TOP,
    TOP,
    ScenePainting,
    pages_of,
)
from ui.projector.scene_text import ROW, SMALL, TITLE, Letters, paint_centred, set_words, width_of
from ui.projector.scenes import Scene, SceneRow

NUMBER = 104.0
FOOT_RULE, FOOT_MIDDLE = 862.0, 922.0
_TITLE, _LONG_TITLE = Letters(TITLE, Weight.Bold), Letters(ROW, Weight.Bold)
_SUBTITLE, _SUPPORT = Letters(SMALL), Letters(36, Weight.DemiBold)


class ThemePainting(ScenePainting):
    """One page of one theme."""

    def paint(self) -> None:
        scene = self._state.scene
        if not scene.rows:
            super().paint()
            return
        pages = pages_of(scene, self._size)
        (row,) = pages[min(self._state.page, len(pages) - 1)]
        self._theme_head(scene, row)
        self._wording(scene, row)
        self._foot(row)
        if scene.legend:
            self._legend(scene.legend)
        if len(pages) > 1:
            self._page_number(len(pages))

    def _theme_head(self, scene: Scene, row: SceneRow) -> None:
        corner = self._corner()
        self._circle(self.box(MARGIN, TOP + 12, NUMBER, NUMBER), row.number, row.is_common)
        start = MARGIN + NUMBER + 32
        width = self.width - MARGIN - start - corner
        title = set_words(scene.title, _TITLE, width)
        if title.cut:
            title = set_words(scene.title, _LONG_TITLE, width, 2)
        top = TOP + (_TITLE.line - title.height) / 2 if title.height <= _TITLE.line else TOP - 8
        self._draw(title, start, top)
        below = max(SUBTITLE_TOP, top + title.height + 6)
        self._draw(set_words(scene.subtitle, _SUBTITLE, width), start, below, self.tokens.ink2)
        self._rule(RULE)

    def _circle(self, box: QRectF, number: int, is_common: bool) -> None:
        pen = QPen(self.tokens.ink if is_common else self.tokens.ctl, 4)
        if not is_common:
            pen.setDashPattern([3.0, 2.0])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        self._painter.setBrush(self.tokens.surf)
        self._painter.drawEllipse(box.adjusted(2, 2, -2, -2))
        paint_centred(self._painter, box, str(number), Letters(52, Weight.DemiBold, tabular=True), self.tokens.ink)

    def _wording(self, scene: Scene, row: SceneRow) -> None:
        room = self.width - 2 * MARGIN
        area = WORDS_FOOT - WORDS_TOP
        most = int(area / self.letters.line)
        at_end = bool(row.words) and is_rtl_text(row.words) != self._rtl
        words = set_words(row.words or scene.nothing, self.letters, room, most, end=at_end)
        top = WORDS_TOP + (area - words.height) / 2
        words.draw(self._painter, MARGIN, top, self.tokens.ink if row.words else self.tokens.ink2)

    def _foot(self, row: SceneRow) -> None:
        self._rule(FOOT_RULE)
        start = MARGIN
        outcome = row.below[0] if row.below else ""
        outcome_width = width_of(outcome, _SUPPORT) + 72 if outcome else 0.0
        room = self.width - 2 * MARGIN - outcome_width - width_of(row.end, _SUPPORT) - CHECK - 60
        if len(row.strip) * (SQUARE + SQUARE_GAP) <= room:
            for number, raised in row.strip:
                self._square(self.box(start, FOOT_MIDDLE - SQUARE / 2, SQUARE, SQUARE), number, raised)
                start += SQUARE + SQUARE_GAP
            start += 20
        if row.is_common:
            self._check(self.box(start, FOOT_MIDDLE - CHECK / 2, CHECK, CHECK))
            start += CHECK + 14
        words = set_words(row.end, _SUPPORT, self.width - MARGIN - start - outcome_width)
        self._draw(words, start, FOOT_MIDDLE - words.height / 2)
        if outcome:
            self._pill(outcome, outcome_width)

    def _pill(self, words: str, width: float) -> None:
        """Paint the outcome at the end of the foot, in a frame of its own."""
        box = self.box(self.width - MARGIN - width, FOOT_MIDDLE - 36, width, 72)
        ink, ground = QColor(self.tokens.acc_x), QColor(self.tokens.acc_t)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(ground)
        self._painter.drawRoundedRect(box, 36, 36)
        paint_centred(self._painter, box, words, _SUPPORT, ink)
