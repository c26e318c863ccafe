"""What stands in a line, as a writer of reports says it, becomes text with looks and marks.

Knows the inline things of the block model. Must not know lines or blocks.
"""

from __future__ import annotations

from functools import partial
from typing import assert_never

from exports.document import Badge, Content, GroupMark, GroupStrip, Inline, Run, ThemeMark
from exports.encoders import one_line, visible
from exports.pdf.itemise import OBJECT, InlineText, Look, look_of
from exports.pdf.marks import CircleMark, Mark, PillMark, SquareMark, strip_marks
from exports.pdf.paragraph import single_line
from exports.pdf.style import TONES, TextStyle

_QUIETER = {"ink": "ink2", "ink2": "ink3"}
_PILL_TEXT = 0.86


def prepare(content: Content, style: TextStyle, mark_size: float | None = None) -> InlineText:
    """Return content as visible text in a style; marks are made for `mark_size` points, else for the style's."""
    builder = _Builder(style, mark_size or style.size)
    for part in content if isinstance(content, tuple) else (content,):
        builder.add(part)
    return builder.finished()


class _Builder:
    def __init__(self, style: TextStyle, mark_size: float) -> None:
        self._style, self._mark_size = style, mark_size
        self._texts: list[str] = []
        self._looks: list[tuple[int, Look]] = []
        self._marks: dict[int, Mark] = {}
        self._length = 0

    def add(self, part: Inline) -> None:
        match part:
            case str():
                self._words(part, self._look())
            case Run():
                ink = _QUIETER.get(self._style.ink, self._style.ink) if part.quiet else self._style.ink
                self._words(part.text, self._look(ink, part.strong, part.highlight))
            case GroupMark():
                self._stand(SquareMark(part, self._mark_size))
            case ThemeMark():
                self._stand(CircleMark(part, self._mark_size))
            case GroupStrip():
                for mark in strip_marks(part, self._mark_size):
                    self._stand(mark)
            case Badge():
                ink, size = TONES[part.tone][1], _PILL_TEXT * self._style.size
                set_line = partial(single_line, size=size, ink=ink, strong=True)
                self._stand(PillMark(one_line(part.text), part.tone, self._style.size, set_line))
            case _:
                assert_never(part)

    def finished(self) -> InlineText:
        return InlineText("".join(self._texts), tuple(self._looks), self._marks)

    def _look(self, ink: str | None = None, strong: bool = False, highlight: bool = False) -> Look:
        style = self._style
        return look_of(style.size, "hl-x" if highlight else ink or style.ink, style.strong or strong, highlight)

    def _words(self, text: str, own: Look) -> None:
        shown = visible(text)
        if shown:
            self._texts.append(shown)
            self._length += len(shown)
            self._looks.append((self._length, own))

    def _stand(self, mark: Mark) -> None:
        self._marks[self._length] = mark
        self._words(OBJECT, self._look())
