"""Cards with cut marks, table signs to fold and door signs: pages of their own without running lines.

Knows where things stand on a card or a sign. Must not know whose names they are. All is centred, so that a sign reads
the same in both directions; sheets of cards begin at the side where reading begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from exports.document import Align, GroupMark
from exports.form_blocks import CardSheet, DoorSign, Sign, TableSign
from exports.pdf.content import PageContent
from exports.pdf.fitting import Fitted, fitted
from exports.pdf.flow import Strip, name_right_to_left
from exports.pdf.inline import prepare
from exports.pdf.paragraph import Line, lay
from exports.pdf.setting import Setting
from exports.pdf.structure import Element
from exports.pdf.style import HAIRLINE, MM, Frame, TextStyle

Box = tuple[float, float, float, float]
"""Left, bottom, width, height in points."""


def _bold(size: float) -> TextStyle:
    return TextStyle(size, size, strong=True)


def _quiet(size: float) -> TextStyle:
    return TextStyle(size, size * 1.25, "ink2")


@dataclass(frozen=True, slots=True)
class _Look:
    """Sizes of a sign: the largest style and the least size of each part, the white at its edge."""

    title: TextStyle
    least_title: float
    line: TextStyle
    least_line: float
    headline: TextStyle
    mark: float
    margin: float


_CARD = _Look(_bold(25), 12.5, _quiet(11.5), 8.5, _quiet(8), mark=13, margin=12)
_TENT = _Look(_bold(60), 24, _quiet(26), 14, _quiet(11), mark=54, margin=34)
_DOOR = _Look(_bold(76), 28, _quiet(32), 16, _quiet(13), mark=150, margin=54)
_GAP = 0.35
"""White between the parts of a sign, as part of the least size of its title."""
_TITLE_SHARE = 0.62
"""The part of the room that a title may take while lines stand under it."""
_LINE_ROOM = 1.45
"""The height of a line of the tallest script, as part of its size."""
_CUT_MARK, _CUT_GAP = 4.0 * MM, 1.5 * MM


def card_strips(sheet: CardSheet, setting: Setting) -> Iterator[Strip]:
    """Yield a page for each sheet of cards."""
    on_page = sheet.columns * sheet.rows
    for first in range(0, len(sheet.cards), on_page):
        parts = [
            (setting.root.child("Div"), box, card)
            for card, box in zip(sheet.cards[first : first + on_page], _card_boxes(sheet, setting), strict=False)
        ]
        drawn = [_prepared(card, box, _CARD, element, setting) for element, box, card in parts]
        yield _page(drawn, setting, cuts=_cuts(sheet, setting.frame))


def table_sign_strips(block: TableSign, setting: Setting) -> Iterator[Strip]:
    """Yield the page of a tent: the sign on the lower half, and turned round on the upper half."""
    frame = setting.frame
    lower = (0.0, 0.0, frame.width, frame.height / 2)
    sign = _prepared(block.sign, lower, _TENT, setting.root.child("Div"), setting)
    centre = (frame.width / 2, frame.height / 2)

    def draw(page: PageContent, _top: float) -> None:
        page.is_bare = True
        page.tag(None)
        page.stroke_with("ctl", HAIRLINE, "[4 4] 0")
        page.rule(0, centre[1], 14 * MM)
        page.rule(frame.width - 14 * MM, centre[1], 14 * MM)
        sign.draw(page)
        with page.upside_down(centre):
            replace(sign, is_artifact=True).draw(page)

    yield Strip(frame.text_height, draw, starts_page=True)


def door_sign_strips(block: DoorSign, setting: Setting) -> Iterator[Strip]:
    """Yield the page of a sign for a door."""
    frame = setting.frame
    box = (0.0, 0.0, frame.width, frame.height)
    yield _page([_prepared(block.sign, box, _DOOR, setting.root.child("Div"), setting)], setting)


# --- a sign -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Placed:
    """Lines of a sign with the node they belong to; the first baseline is `above` under the top."""

    lines: list[Line]
    element: Element


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A sign that is laid out: its parts from the top, and the headline at the upper edge."""

    box: Box
    look: _Look
    parts: tuple[_Placed, ...]
    headline: _Placed | None
    is_artifact: bool = False

    def draw(self, page: PageContent) -> None:
        left, bottom, width, height = self.box
        inner = (left + self.look.margin, width - 2 * self.look.margin)
        top = bottom + height - self.look.margin
        gap = self.look.least_title * _GAP
        if self.headline:
            top = self._lines(page, self.headline, inner, top) - gap
        used = sum(_height(part.lines) for part in self.parts) + gap * (len(self.parts) - 1)
        top -= max(0.0, (top - bottom - self.look.margin - used) / 2)
        for part in self.parts:
            top = self._lines(page, part, inner, top) - gap
        page.tag(None)

    def _lines(self, page: PageContent, part: _Placed, inner: tuple[float, float], top: float) -> float:
        page.tag(None if self.is_artifact else part.element)
        for line in part.lines:
            line.draw(page, line.start(inner[0], inner[1], Align.CENTRE), top - line.above)
            top -= line.above + line.below
        return top


def _prepared(sign: Sign, box: Box, look: _Look, element: Element, setting: Setting) -> _Drawn:
    """Lay out a sign in a box; what has no room is told to the setting."""
    width = box[2] - 2 * look.margin
    room = box[3] - 2 * look.margin
    base = setting.column.base
    headline = None
    gap = look.least_title * _GAP
    if sign.headline:
        found = fitted(sign.headline, look.headline, look.headline.size, (width, look.headline.leading * 2), base)
        headline = _Placed(found.lines, _named(element, sign.headline))
        _note(setting, sign.headline, found)
        room -= found.height + gap
    parts: list[_Placed] = []
    if sign.marks:
        marks = _marks(sign.marks, look, width, base)
        parts.append(_Placed(marks, element.child("P")))
        room -= _height(marks) + gap
    texts = [text for text in sign.lines if text.strip()]
    if sign.title:
        under = len(texts) * (look.least_line * _LINE_ROOM + gap)
        share = min(room * _TITLE_SHARE, room - under) if texts else room
        title = fitted(sign.title, look.title, look.least_title, (width, share), base)
        parts.append(_Placed(title.lines, _named(element, sign.title)))
        room -= title.height + gap
        _note(setting, sign.title, title)
    for place, text in enumerate(texts):
        left = len(texts) - place
        height = (room - gap * (left - 1)) / left
        if height < look.least_line * _LINE_ROOM:
            setting.shortened.append(text)
            continue
        found = fitted(text, look.line, look.least_line, (width, height), base)
        parts.append(_Placed(found.lines, _named(element, text)))
        room -= found.height + gap
        _note(setting, text, found)
    return _Drawn(box, look, tuple(parts), headline)


def _note(setting: Setting, text: str, found: Fitted) -> None:
    if not found.is_whole:
        setting.shortened.append(text)


def _named(parent: Element, text: str) -> Element:
    element = parent.child("P")
    name_right_to_left(element, text)
    return element


def _marks(marks: tuple[GroupMark, ...], look: _Look, width: float, base: int) -> list[Line]:
    style = TextStyle(look.mark / 1.36, look.mark * 1.1)
    content = tuple(part for mark in marks for part in (mark, "\u2002"))[:-1]
    return list(lay(prepare(content, style), style, width, base))


def _height(lines: list[Line]) -> float:
    return sum(line.above + line.below for line in lines)


# --- sheets of cards --------------------------------------------------------------------------------------------


def _page(drawn: list[_Drawn], setting: Setting, cuts: tuple[list[float], list[float]] | None = None) -> Strip:
    def draw(page: PageContent, _top: float) -> None:
        page.is_bare = True
        if cuts:
            _draw_cuts(page, *cuts)
        for sign in drawn:
            sign.draw(page)

    return Strip(setting.frame.text_height, draw, starts_page=True)


def _cuts(sheet: CardSheet, frame: Frame) -> tuple[list[float], list[float]]:
    """Return where the sheet is cut: places across, places up."""
    width, height = sheet.width_mm * MM, sheet.height_mm * MM
    left, bottom = (frame.width - sheet.columns * width) / 2, (frame.height - sheet.rows * height) / 2
    return (
        [left + place * width for place in range(sheet.columns + 1)],
        [bottom + place * height for place in range(sheet.rows + 1)],
    )


def _card_boxes(sheet: CardSheet, setting: Setting) -> Iterator[Box]:
    across, up = _cuts(sheet, setting.frame)
    places = range(sheet.columns) if setting.column.base == 0 else reversed(range(sheet.columns))
    columns = list(places)
    for row in reversed(range(sheet.rows)):
        for column in columns:
            yield across[column], up[row], sheet.width_mm * MM, sheet.height_mm * MM


def _draw_cuts(page: PageContent, across: list[float], up: list[float]) -> None:
    """Draw marks at the edges of the sheet, and faint lines between the cards for who cuts with scissors."""
    page.tag(None)
    page.stroke_with("line2", 0.4, "[1 3] 0")
    for x in across:
        page.line((x, up[0]), (x, up[-1]))
    for y in up:
        page.line((across[0], y), (across[-1], y))
    page.stroke_with("ink", 0.5)
    for x in across:
        page.line((x, up[-1] + _CUT_GAP), (x, up[-1] + _CUT_GAP + _CUT_MARK))
        page.line((x, up[0] - _CUT_GAP), (x, up[0] - _CUT_GAP - _CUT_MARK))
    for y in up:
        page.line((across[0] - _CUT_GAP, y), (across[0] - _CUT_GAP - _CUT_MARK, y))
        page.line((across[-1] + _CUT_GAP, y), (across[-1] + _CUT_GAP + _CUT_MARK, y))
