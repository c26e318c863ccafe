"""Paints a scene into any rectangle: the second screen and the small preview are the same picture.

Knows scenes. Works in a picture that is 1080 high and scales it; at most six rows are on a page.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from a87desk.i18n import _
from ui import theme
from ui.fonts import Weight
from ui.painting.text import is_rtl_text
from ui.projector.one_theme import wording_pages
from ui.projector.scene_text import HEIGHT, LEAST, ROW, SMALL, TITLE, Letters, Words, paint_centred, set_words, width_of
from ui.projector.scenes import Mark, Scene, SceneKind, SceneRow
from ui.projector.state import ProjectorState
from ui.safe_text import isolate_ltr
from ui.tokens import Tokens, load_tokens

MARGIN, TOP, RULE = 84.0, 54.0, 233.0
SUBTITLE_TOP = 139.0
PITCH, FOOT = 148.0, 973.0
MOST_ROWS = 6
CIRCLE, SQUARE, SQUARE_GAP = 72.0, 56.0, 9.0
CHECK, CHECK_BEFORE, CHECK_AFTER = 32.0, 30.0, 16.0
GROUP_MARK = 104.0
_TITLE = Letters(TITLE, Weight.Bold)
_SUBTITLE = Letters(SMALL)
_CORNER = Letters(94, Weight.Bold, tabular=True)
_ROW = Letters(ROW, Weight.DemiBold)
_END = Letters(36, Weight.DemiBold)
_LEGEND = Letters(LEAST)
_CLOCK, _LONG_CLOCK = Letters(430, Weight.Bold, tabular=True), Letters(310, Weight.Bold, tabular=True)
_REPORT_SIZES = (ROW, 41, 36)
_BELOW = Letters(SMALL)
_ROW_LINES, _CODE_LINES, _BELOW_LINES = 5, 8, 3
_MOST_BELOW = 2
_BELOW_GAP = 8.0
PLACE_WIDTH, BAR, BAR_GAP = 74.0, 18.0, 10.0
_PLACE = Letters(ROW, Weight.Bold, tabular=True)


def pages_of(scene: Scene, size: QSize) -> tuple[tuple[SceneRow, ...], ...]:
    """Return the rows of each page on a screen of this shape; one page at least."""
    return _laid_out(scene, _width(size), theme.current().revision)[1]


@lru_cache(maxsize=64)
def _laid_out(scene: Scene, width: float, _revision: int) -> tuple[Letters, tuple[tuple[SceneRow, ...], ...]]:
    """Return the letters of the rows and the pages: what a group presents is a little smaller where that saves one."""
    if scene.kind is SceneKind.THEME:
        return wording_pages(scene, width)
    sizes = _REPORT_SIZES if scene.kind is SceneKind.REPORT_BACK else (ROW,)
    tried = [Letters(px, Weight.DemiBold) for px in sizes]
    pages = [_pages(scene, _Room(width, load_tokens(False), letters, scene)) for letters in tried]
    best = min(range(len(tried)), key=lambda place: len(pages[place]))
    return tried[best], pages[best]


def _pages(scene: Scene, room: _Room) -> tuple[tuple[SceneRow, ...], ...]:
    pages: list[list[SceneRow]] = [[]]
    left = _area(scene)
    for row in scene.rows:
        height = room.height(row)
        if pages[-1] and (len(pages[-1]) == MOST_ROWS or height > left):
            pages.append([])
            left = _area(scene)
        pages[-1].append(row)
        left -= height
    return tuple(tuple(page) for page in pages)


def paint_picture(painter: QPainter, rect: QRect, state: ProjectorState) -> None:
    """Paint what the room sees so that it fills a rectangle."""
    tokens = load_tokens(state.dark)
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.fillRect(rect, tokens.win)
    painter.translate(rect.topLeft())
    scale = rect.height() / HEIGHT
    painter.scale(scale, scale)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    if not state.is_empty:
        _painting_of(state.scene)(painter, state, rect.size(), tokens).paint()
    painter.restore()


def _painting_of(scene: Scene) -> type[ScenePainting]:
    """Return what paints a kind of scene; one with a shape of its own stands in a file of its own."""
    if scene.kind is SceneKind.THEME:
        from ui.projector.theme_painting import ThemePainting

        return ThemePainting
    return ScenePainting


def _width(size: QSize) -> float:
    return HEIGHT * max(1, size.width()) / max(1, size.height())


def _area(scene: Scene) -> float:
    """Return the height there is for rows."""
    return (FOOT if scene.legend else 1000.0) - RULE


class _Room:
    """Boxes counted from the start edge, and how high rows are."""

    def __init__(self, width: float, tokens: Tokens, letters: Letters = _ROW, scene: Scene | None = None) -> None:
        self.width, self.tokens, self.letters = width, tokens, letters
        ranked = [width_of(row.end, _END) for row in scene.rows if row.place] if scene else []
        self._ends = max(ranked, default=0.0)
        self._rtl = theme.current().direction == Qt.LayoutDirection.RightToLeft

    def box(self, start: float, top: float, width: float, height: float) -> QRectF:
        """Return a box that begins so far from the start edge."""
        return QRectF(self.width - start - width if self._rtl else start, top, width, height)

    def words(self, row: SceneRow) -> Words:
        lines = _CODE_LINES if row.mark is Mark.CODE else _ROW_LINES
        width = self.words_width(row)
        words = set_words(row.words, self.letters, width, lines)
        if words.height > self.letters.line and is_rtl_text(row.words) != self._rtl:
            # A paragraph is read from the side where its own script begins.
            return set_words(row.words, self.letters, width, lines, end=True)
        return words

    def below(self, row: SceneRow) -> list[Words]:
        """Return the smaller lines under the words of a row, the last ones where there are many."""
        return [set_words(line, _BELOW, self.words_width(row), _BELOW_LINES) for line in row.below[-_MOST_BELOW:]]

    def words_start(self, row: SceneRow) -> float:
        """Return where the words of a row begin: after its place, where it has one, and its mark."""
        return MARGIN + CIRCLE + 49 + (PLACE_WIDTH if row.place else 0.0)

    def words_width(self, row: SceneRow) -> float:
        return self.width - MARGIN - self.words_start(row) - self.end_width(row)

    def bar_height(self, row: SceneRow) -> float:
        return BAR + BAR_GAP if row.bar is not None else 0.0

    def end_width(self, row: SceneRow) -> float:
        """Return what the strip and the words at the end take."""
        strip = max(0.0, len(row.strip) * (SQUARE + SQUARE_GAP) - SQUARE_GAP)
        wide = self._ends if row.place else width_of(row.end, _END)  # strips of a ranking stand under each other
        words = min(wide, self.width / 4) if row.end else 0.0
        check = CHECK_BEFORE + CHECK + CHECK_AFTER if row.strip and not row.place else 0.0
        if row.place and row.strip:
            words += 28.0
        return strip + words + check + (24.0 if strip or words else 0.0)

    def height(self, row: SceneRow) -> float:
        """Return the height of a row: the usual one, more for words of three lines, less where six fill the page."""
        below = sum(line.height + _BELOW_GAP for line in self.below(row))
        return max(PITCH - 25, self.words(row).height + below + self.bar_height(row) + 36)


class ScenePainting(_Room):
    def __init__(self, painter: QPainter, state: ProjectorState, size: QSize, tokens: Tokens) -> None:
        width = _width(size)
        super().__init__(width, tokens, _laid_out(state.scene, width, theme.current().revision)[0], state.scene)
        self._painter, self._state, self._size = painter, state, size

    def paint(self) -> None:
        scene = self._state.scene
        if scene.kind is SceneKind.TIMER:
            self._timer()
        elif scene.kind is SceneKind.MESSAGE:
            self._message(scene)
        else:
            self._list(scene)

    # Scenes

    def _timer(self) -> None:
        time = self._state.time
        tokens = self.tokens
        whole = self.width - 2 * MARGIN
        self._draw(set_words(time.title or self._state.scene.title, _TITLE, whole), MARGIN, TOP)
        if not time.clock:
            nothing = set_words(self._state.scene.nothing, _ROW, whole, 3, centre=True)
            nothing.draw(self._painter, MARGIN, 500, tokens.ink2)
            return
        clock = QRectF(0, 200, self.width, 520)
        letters = _LONG_CLOCK if len(time.clock) > 6 else _CLOCK
        paint_centred(
            self._painter, clock, isolate_ltr(time.clock), letters, tokens.err if time.is_short else tokens.ink
        )
        under = set_words(time.words, _SUBTITLE, whole, centre=True)
        under.draw(self._painter, MARGIN, 724, tokens.ink2)
        if time.share is not None:
            self._filled(MARGIN, 800, self.width - 2 * MARGIN, time.share)
        line = set_words(time.line, _ROW, whole, 3, centre=True)
        line.draw(self._painter, MARGIN, 872, tokens.ink)

    def _message(self, scene: Scene) -> None:
        whole = self.width - 2 * MARGIN
        self._draw(set_words(scene.title, _SUBTITLE, whole), MARGIN, TOP, self.tokens.ink2)
        for px in (110, 84, TITLE, ROW):
            words = set_words(scene.message or scene.nothing, Letters(px, Weight.Bold), whole, int(760 / (px * 1.26)))
            if not words.cut:
                break
        words.draw(self._painter, MARGIN, 150 + (780 - words.height) / 2, self.tokens.ink)

    def _list(self, scene: Scene) -> None:
        self._head(scene)
        pages = pages_of(scene, self._size)
        rows = pages[min(self._state.page, len(pages) - 1)]
        if not rows:
            words = set_words(scene.nothing, _ROW, self.width - 2 * MARGIN, 3)
            self._draw(words, MARGIN, RULE + 60, self.tokens.ink2)
        top = RULE
        heights = [self.height(row) for row in rows]
        spare = max(0.0, _area(scene) - sum(heights))
        for row, height in zip(rows, heights, strict=True):
            tall = height + min(25.0, spare / max(1, len(rows)))
            self._row(row, top, tall)
            top += tall
        if scene.legend:
            self._legend(scene.legend)
        if len(pages) > 1:
            self._page_number(len(pages))

    def _head(self, scene: Scene) -> None:
        corner = self._corner()
        width = self.width - 2 * MARGIN - corner
        start = MARGIN
        if scene.group:
            self._square(self.box(MARGIN, TOP + 12, GROUP_MARK, GROUP_MARK), scene.group, raised=True)
            start += GROUP_MARK + 32
        width -= start - MARGIN
        title = set_words(scene.title, _TITLE, width)
        if title.cut:
            title = set_words(scene.title, Letters(ROW, Weight.Bold), width)
        self._draw(title, start, TOP + (_TITLE.line - title.height) / 2)
        self._draw(set_words(scene.subtitle, _SUBTITLE, width, 2), start, SUBTITLE_TOP, self.tokens.ink2)
        self._rule(RULE)

    def _corner(self) -> float:
        """Paint the time that is left at the end corner and return the width it takes."""
        time = self._state.time
        if not time.clock:
            return 0.0
        width = max(width_of(time.clock, _CORNER), width_of(time.words, _SUBTITLE)) + 8
        start = self.width - MARGIN - width
        clock = set_words(isolate_ltr(time.clock), _CORNER, width, end=True)
        clock.draw(
            self._painter,
            self.box(start, 0, width, 0).left(),
            46,
            self.tokens.err if time.is_short else self.tokens.ink,
        )
        words = set_words(time.words, _SUBTITLE, width, end=True)
        words.draw(self._painter, self.box(start, 0, width, 0).left(), 160, self.tokens.ink2)
        return width + 40

    # Rows

    def _row(self, row: SceneRow, top: float, height: float) -> None:
        middle = top + height / 2
        words, below = self.words(row), self.below(row)
        whole = words.height + sum(line.height + _BELOW_GAP for line in below) + self.bar_height(row)
        line_top = middle - whole / 2
        # What belongs to a long paragraph stands beside its first line.
        middle = line_top + self.letters.line / 2 if row.mark is Mark.CODE and not row.place else middle
        self._mark(row, middle)
        if row.bar is not None:
            self._share(row, line_top + words.height + BAR_GAP)
            middle = line_top + words.height / 2  # what stands at the end belongs to the words above the bar
        self._draw(words, self.words_start(row), line_top, width=self.words_width(row))
        line_top += words.height + self.bar_height(row)
        tone = self.tokens.info if row.mark is Mark.CODE else self.tokens.ink2  # an amendment is a change
        for line in below:
            self._draw(line, self.words_start(row), line_top + _BELOW_GAP, tone, self.words_width(row))
            line_top += line.height + _BELOW_GAP
        self._end(row, middle)
        self._rule(top + height)

    def _end(self, row: SceneRow, middle: float) -> None:
        """Paint the strip of groups and the words at the end; in a ranking the words stand at the margin."""
        start = self.width - MARGIN - self.end_width(row) + 24
        for number, raised in row.strip:
            self._square(self.box(start, middle - SQUARE / 2, SQUARE, SQUARE), number, raised)
            start += SQUARE + SQUARE_GAP
        if row.strip and not row.place:
            self._check(self.box(start + CHECK_BEFORE - SQUARE_GAP, middle - CHECK / 2, CHECK, CHECK))
            start += CHECK_BEFORE + CHECK + CHECK_AFTER - SQUARE_GAP
        if row.end:
            width = self.width - MARGIN - start
            end = set_words(row.end, _END, width, end=bool(row.place) or not row.strip)
            end.draw(self._painter, self.box(start, 0, width, 0).left(), middle - end.height / 2, self.tokens.ink)

    def _share(self, row: SceneRow, top: float) -> None:
        """Paint a bar over the whole width, so that the bars of all rows can be compared."""
        start = self.words_start(row)
        self._filled(start, top, self.width - MARGIN - start, row.bar or 0.0)

    def _filled(self, start: float, top: float, whole: float, share: float) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self.tokens.line)
        self._painter.drawRoundedRect(self.box(start, top, whole, BAR), BAR / 2, BAR / 2)
        used = whole * min(1.0, max(0.0, share))
        if used >= 1:
            self._painter.setBrush(self.tokens.acc)
            self._painter.drawRoundedRect(self.box(start, top, used, BAR), min(BAR / 2, used / 2), BAR / 2)

    def _mark(self, row: SceneRow, middle: float) -> None:
        start = MARGIN
        if row.place:
            place = self.box(MARGIN, middle - CIRCLE / 2, PLACE_WIDTH - 14, CIRCLE)
            paint_centred(self._painter, place, isolate_ltr(row.place), _PLACE, self.tokens.ink)
            start += PLACE_WIDTH
        box = self.box(start, middle - CIRCLE / 2, CIRCLE, CIRCLE)
        if row.mark is Mark.GROUP:
            self._square(box, row.number, raised=True)
            return
        if row.mark is Mark.THEME:
            self._painter.setPen(QPen(self.tokens.ink, 3) if row.common else self._dashed(3))
            self._painter.setBrush(self.tokens.surf)
            self._painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5))
        words = isolate_ltr(row.code) if row.mark is Mark.CODE else str(row.number)
        letters = Letters(40, Weight.DemiBold, tabular=True)
        if width_of(words, letters) > (CIRCLE if row.mark is Mark.CODE else CIRCLE * 0.66):
            letters = Letters(34 if len(row.code) < 5 else LEAST, Weight.DemiBold, tabular=True)
        ink = self.tokens.ink if row.mark is Mark.THEME else self.tokens.ink2
        paint_centred(self._painter, box.adjusted(-20, 0, 20, 0), words, letters, ink)

    def _square(self, box: QRectF, number: int, raised: bool) -> None:
        radius = box.height() / 4
        digits = max(LEAST, round(box.height() * (0.5 if number > 9 else 0.58)))
        if not raised:
            self._painter.setPen(self._dashed(2))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
            paint_centred(self._painter, box, str(number), Letters(digits), self.tokens.ink3)
            return
        pair = self.tokens.group(max(1, number))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(pair.fill)
        self._painter.drawRoundedRect(box, radius, radius)
        if number > len(self.tokens.groups):
            self._painter.setPen(QPen(pair.digit, 4))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRoundedRect(box.adjusted(5, 5, -5, -5), radius - 4, radius - 4)
        paint_centred(self._painter, box, str(number), Letters(digits, Weight.Bold), pair.digit)

    def _dashed(self, width: float) -> QPen:
        pen = QPen(self.tokens.ctl, width)
        pen.setDashPattern([3.0, 2.0])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen

    def _check(self, box: QRectF) -> None:
        pen = QPen(self.tokens.ok, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        self._painter.setPen(pen)
        left, top, side = box.left(), box.top(), box.width()
        points = [QPointF(left + side * x, top + side * y) for x, y in ((0.08, 0.55), (0.36, 0.82), (0.94, 0.2))]
        self._painter.drawPolyline(points)

    # Foot

    def _legend(self, legend: tuple[tuple[int, str], ...]) -> None:
        """Name the groups side by side, all cut alike where they are too wide."""
        side, gap = 36.0, 12.0
        widths = [width_of(name, _LEGEND) for _number, name in legend]
        room = self.width - 2 * MARGIN - len(legend) * (side + gap)
        most = room / len(legend) - 24
        if sum(widths) + 24 * (len(legend) - 1) > room:
            spare = sum(max(0.0, most - width) for width in widths)
            wide = [width for width in widths if width > most]
            widths = [width if width <= most else most + min(width - most, spare / len(wide)) for width in widths]
        between = max(0.0, (room - sum(widths)) / max(1, len(legend) - 1))
        start = MARGIN
        for (number, name), width in zip(legend, widths, strict=True):
            self._square(self.box(start, 1000, side, side), number, raised=True)
            words = set_words(name, _LEGEND, width + 1)
            self._draw(words, start + side + gap, 1018 - words.height / 2, width=width + 1)
            start += side + gap + width + between

    def _page_number(self, count: int) -> None:
        page = min(self._state.page, count - 1) + 1
        words = set_words(_("{page} of {count}").format(page=page, count=count), _LEGEND, 300, end=True)
        box = self.box(self.width - MARGIN - 300, 0, 300, 0)
        words.draw(self._painter, box.left(), 1038, self.tokens.ink2)

    # Parts

    def _draw(self, words: Words, start: float, top: float, colour: QColor | None = None, width: float = 0.0) -> None:
        """Draw words that were set in the width they have from `start`, in full ink unless told otherwise."""
        wide = width or max((layout.lineAt(0).width() for layout, _top in words.layouts), default=0.0)
        words.draw(self._painter, self.box(start, 0, wide, 0).left(), top, colour or self.tokens.ink)

    def _rule(self, y: float) -> None:
        self._painter.fillRect(QRectF(MARGIN, y - 1, self.width - 2 * MARGIN, 2), self.tokens.line)
