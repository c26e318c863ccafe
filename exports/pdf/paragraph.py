"""Pieces become lines of a width, and lines are drawn.

Knows filling lines, cutting what is wider than a line, the visual order of a line and how its text goes to the page.
Must not know blocks. Right-to-left lines stand at the right edge, left-to-right lines at the left, unless told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from exports.document import Align
from exports.encoders import one_line
from exports.pdf import bidi
from exports.pdf.content import PageContent, glyph_operators
from exports.pdf.itemise import Fragment, Glyphs, InlineText, Look, Piece, Stand, cluster_ends, look_of, pieces
from exports.pdf.outline import glyph_path
from exports.pdf.shape import shape
from exports.pdf.style import TextStyle, Token

# The part of a line's height that is above the baseline.
_ABOVE = 0.735
# Lines with tall scripts get this much more (design, 2.4: Arabic has two pixels more).
_TALL_LEADING = 1.14
_TOLERANCE = 0.01
_LONGEST_RUNNING = 300
"""Characters; more never fit on one line of a page."""


@dataclass(slots=True)
class Line:
    """A laid-out line: fragments in reading order. `above` and `below` are points from the baseline.

    `words_above` and `words_below` are the same without the marks, some of which are higher than the words.
    """

    fragments: list[Fragment]
    width: float
    base: int
    above: float
    below: float
    words_above: float
    words_below: float

    def draw(self, page: PageContent, x: float, baseline: float) -> None:
        """Draw from x to the right."""
        _LineDrawing(page, x, baseline).draw(self._in_visual_order())

    def _in_visual_order(self) -> list[Fragment]:
        levels = [fragment.level for fragment in self.fragments]
        if not any(levels):
            return self.fragments
        return [self.fragments[place] for place in bidi.visual_order(levels)]

    def start(self, x: float, width: float, align: Align = Align.START) -> float:
        """Return where the line begins in a box of a width, so that it stands as its direction and column ask."""
        room = width - self.width
        if align is Align.CENTRE:
            return x + room / 2
        at_right = (align is Align.END) != (self.base == 1)
        return x + room if at_right else x


def lay(inline: InlineText, style: TextStyle, width: float, default_base: int) -> Iterator[Line]:
    """Yield the lines of a text in a width. `default_base` (0 or 1) holds where the text has no strong letter."""
    own = bidi.paragraph_level(inline.text)
    base_of_all = default_base if own is None else own
    start = 0
    for hard_line in inline.text.split("\n"):
        end = start + len(hard_line)
        own = bidi.paragraph_level(hard_line) if base_of_all or bidi.may_turn(hard_line) else 0
        base = base_of_all if own is None else own
        yield from _fill(pieces(inline, start, end, base), style, width, base)
        start = end + 1


def single_line(text: str, size: float, ink: Token, strong: bool = False) -> Line:
    """Lay out a short text of the program on one line, however wide."""
    shown = one_line(text)
    style = TextStyle(size, size * 1.4, ink, strong)
    inline = InlineText(shown, ((len(shown), look_of(size, ink, strong)),))
    return next(lay(inline, style, float("inf"), 0))


def elided_line(text: str, style: TextStyle, width: float, base: int) -> Line:
    """Lay out a running line; where it is too long it ends in an ellipsis. The full words stand on the cover."""
    shown = one_line(text)
    if len(shown) > _LONGEST_RUNNING:
        shown = shown[:_LONGEST_RUNNING] + "…"
    while True:
        inline = InlineText(shown, ((len(shown), look_of(style.size, style.ink, style.strong)),))
        lines = list(lay(inline, style, float("inf"), base))
        if lines[0].width <= width or len(shown) < 2:
            return lines[0]
        keep = min(len(shown) - 2, int(len(shown) * width / lines[0].width))
        shown = shown[:keep].rstrip(" …") + "…"


def _fill(words: Iterator[Piece], style: TextStyle, width: float, base: int) -> Iterator[Line]:
    taken: list[Piece] = []
    used = 0.0
    for word in words:
        if not word.fragments and used + word.blank_width > width:
            continue  # blanks never begin a line
        if taken and used + word.width > width + _TOLERANCE:
            yield _line(taken, style, base)
            taken, used = [], 0.0
        if word.width > width + _TOLERANCE:
            *full, word = _cut(word, width)
            for part in full:
                yield _line([part], style, base)
        taken.append(word)
        used += word.width + word.blank_width
    yield _line(taken, style, base)


def _line(words: list[Piece], style: TextStyle, base: int) -> Line:
    while words and not words[-1].fragments:
        words.pop()
    fragments: list[Fragment] = []
    width = 0.0
    for word in words[:-1]:
        fragments += word.fragments
        fragments += word.blanks
        width += word.width + word.blank_width
    for word in words[-1:]:
        fragments += word.fragments
        width += word.width
    leading = style.leading
    if any(isinstance(fragment, Glyphs) and fragment.face.tall for fragment in fragments):
        leading *= _TALL_LEADING
    above, below = words_above, words_below = leading * _ABOVE, leading * (1 - _ABOVE)
    for fragment in fragments:
        if isinstance(fragment, Stand):
            above, below = max(above, fragment.mark.above), max(below, fragment.mark.below)
    return Line(fragments, width, base, above, below, words_above, words_below)


def _cut(word: Piece, width: float) -> Iterator[Piece]:
    """Cut a piece wider than the line into parts that fit; each part holds at least one letter or mark."""
    taken: list[Fragment] = []
    used = 0.0
    for fragment in word.fragments:
        rest: Fragment | None = fragment
        while rest is not None and used + rest.width > width + _TOLERANCE:
            head, rest = _split(rest, width - used, bool(taken))
            if head is not None:
                taken.append(head)
            yield Piece(tuple(taken), (), sum(part.width for part in taken), 0.0)
            taken, used = [], 0.0
        if rest is not None:
            taken.append(rest)
            used += rest.width
    yield Piece(tuple(taken), word.blanks, used, word.blank_width)


def _split(fragment: Fragment, room: float, may_be_empty: bool) -> tuple[Fragment | None, Fragment | None]:
    """Return what of a fragment fits in the room and what does not; the first is None only if it may be."""
    if isinstance(fragment, Stand):
        return _split_stand(fragment, room, may_be_empty)
    text = fragment.shaped.text
    cut = _cut_position(fragment, room)
    if cut == 0:
        if may_be_empty:
            return None, fragment
        cut = next(cluster_ends(text))
    if cut >= len(text):
        return fragment, None
    head, tail = (_part(fragment, part) for part in (text[:cut], text[cut:]))
    return head, tail


def _split_stand(stand: Stand, room: float, may_be_empty: bool) -> tuple[Fragment | None, Fragment | None]:
    parts = None if may_be_empty else stand.mark.split(room)
    if parts is None:
        return (None, stand) if may_be_empty else (stand, None)
    head, tail = (Stand(mark, stand.look, stand.level, mark.width) for mark in parts)
    return head, tail


def _cut_position(fragment: Glyphs, room: float) -> int:
    reached, cut = 0.0, 0
    ends = set(cluster_ends(fragment.shaped.text))
    scale = fragment.size / 1000
    starts = [start for start, _advance in fragment.shaped.advances[1:]] + [len(fragment.shaped.text)]
    for (_start, advance), end in zip(fragment.shaped.advances, starts, strict=True):
        reached += advance * scale
        if reached > room:
            break
        if end in ends:
            cut = end
    return cut


def _part(fragment: Glyphs, text: str) -> Glyphs:
    shaped = shape(fragment.face, text, fragment.level % 2 == 1)
    return Glyphs(
        shaped, fragment.face, fragment.look, fragment.level, shaped.width * fragment.size / 1000, fragment.size
    )


class _LineDrawing:
    """Sends the fragments of one line to a page, words of one face and look in one text array.

    Words that a reader could not read off their glyphs go into a span that says what they are.
    """

    def __init__(self, page: PageContent, x: float, baseline: float) -> None:
        self._page, self._x, self._baseline = page, x, baseline
        self._arrays: list[str] = []
        self._span_texts: list[str] = []
        self._span_operators: list[str] = []
        self._signs: list[str] = []
        self._look: Look | None = None
        self._name = ""
        self._in_text = False

    def draw(self, fragments: list[Fragment]) -> None:
        self._grounds(fragments)
        for is_mark, group in groupby(fragments, lambda fragment: isinstance(fragment, Stand)):
            if is_mark:
                self._leave_text()
                self._marks([fragment for fragment in group if isinstance(fragment, Stand)])
                continue
            for fragment in group:
                if isinstance(fragment, Glyphs):
                    self._word(fragment)
                self._x += fragment.width
        self._leave_text()

    def _grounds(self, fragments: list[Fragment]) -> None:
        x = self._x
        for fragment in fragments:
            if fragment.look.highlight:
                size = fragment.look.size
                self._page.fill_with("hl")
                self._page.rectangle(x, self._baseline - 0.28 * size, fragment.width, 1.24 * size)
                self._page.fill_with("hl-x")
                self._page.rectangle(x, self._baseline - 0.2 * size, fragment.width, 0.6)
            x += fragment.width

    def _marks(self, stands: list[Stand]) -> None:
        """Draw marks that stand side by side; they are copied as one text, in the order of reading."""
        said = [stand.mark.actual for stand in (reversed(stands) if stands[0].level % 2 else stands)]
        # Readers look at the digits when they are given no text at all.
        self._page.begin_actual_text("".join(said) or " ")
        for stand in stands:
            x = self._x + (stand.mark.gap if stand.level % 2 else 0.0)
            stand.mark.draw(self._page, x, self._baseline)
            self._x += stand.width
        self._page.end_actual_text()

    def _word(self, word: Glyphs) -> None:
        shaped = word.shaped
        name = self._page.book.use(word.face, shaped)
        if word.look is not self._look or name != self._name or not self._in_text:
            self._enter_text(word, name)
        if shaped.plain and not (self._span_texts and shaped.text.isspace()):
            self._flush_span()
            self._arrays.append(shaped.plain)
        elif shaped.exact and not self._span_texts:
            self._flush_arrays()
            self._page.operators += glyph_operators(shaped.pieces, word.size)
        else:
            # A blank goes with the word before it, whose last sign may hang over it.
            self._flush_arrays()
            self._span_texts.append(shaped.text)
            self._span_operators += glyph_operators(shaped.pieces, word.size)
        if shaped.signs:
            self._note_signs(word)

    def _note_signs(self, word: Glyphs) -> None:
        scale = word.size / 1000
        for glyph, x, y in word.shaped.signs:
            place = f"{self._x + x * scale:.2f} {self._baseline + y * scale:.2f}"
            self._signs.append(f"q {scale:.5f} 0 0 {scale:.5f} {place} cm {glyph_path(word.face, glyph)} Q")

    def _enter_text(self, word: Glyphs, name: str) -> None:
        self._leave_text()
        self._page.fill_with(word.look.ink)
        self._page.operators.append(f"BT {name} {word.size:.2f} Tf {self._x:.2f} {self._baseline:.2f} Td")
        self._look, self._name, self._in_text = word.look, name, True

    def _flush_arrays(self) -> None:
        if self._arrays:
            self._page.operators.append("[" + "".join(self._arrays).replace("><", "") + "] TJ")
            self._arrays = []

    def _flush_span(self) -> None:
        if self._span_texts:
            self._page.begin_actual_text("".join(self._span_texts))
            self._page.operators += self._span_operators
            self._page.end_actual_text()
            self._span_texts, self._span_operators = [], []

    def _leave_text(self) -> None:
        if self._in_text:
            self._flush_arrays()
            self._flush_span()
            self._page.operators.append("ET")
            self._page.operators += self._signs
            self._signs = []
        self._in_text = False
