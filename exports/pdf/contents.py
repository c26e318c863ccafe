"""The table of contents: its lines are laid out at once, its page numbers are drawn when all pages are known.

Knows headings, their levels and links. Must not know how pages are filled. Since the room for a number is fixed, one
pass over the document is enough.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from exports.document import Align, Contents, Inline, OutlineEntry
from exports.encoders import one_line
from exports.pdf.content import Link, PageContent
from exports.pdf.flow import Column, Lead, Strip, line_strips, name_right_to_left, text_strips
from exports.pdf.laid import laid
from exports.pdf.paragraph import single_line
from exports.pdf.setting import Setting
from exports.pdf.structure import Element
from exports.pdf.style import CONTENTS_LEVELS, HEADINGS, SPACE_AFTER_HEADING, TextStyle

_MARK = 0.75
_NUMBER_ROOM = 34.0
_LABEL_ROOM = 24.0
_INDENTS = {1: 0.0, 2: _LABEL_ROOM, 3: _LABEL_ROOM + 26.0}
_GAPS = {1: 8.0, 2: 2.5, 3: 1.5}


def contents_strips(contents: Contents, setting: Setting) -> Iterator[Strip]:
    """Yield the title and a line for each heading down to the depth asked for."""
    if contents.title:
        style = HEADINGS[1]
        title = setting.root.child("P")
        for strip in text_strips(one_line(contents.title), style, setting.column, title):
            yield replace(strip, keep_with_next=True)
    element = setting.root.child("TOC")
    gap = SPACE_AFTER_HEADING[1]
    for entry in setting.outline.values():
        if entry.heading.level <= contents.depth:
            yield from _entry_strips(entry, setting.column, element.child("TOCI"), gap + _GAPS[entry.heading.level])
            gap = 0.0


def _entry_strips(entry: OutlineEntry, column: Column, element: Element, gap: float) -> Iterator[Strip]:
    heading = entry.heading
    style = CONTENTS_LEVELS[heading.level]
    own = column.inset(_INDENTS[heading.level])
    lead = _label(entry, own, style, element)
    link = element.child("Reference").child("Link")
    text_column = own.inset(_LABEL_ROOM if lead else 0.0, _NUMBER_ROOM)
    words = laid(one_line(heading.text), style, text_column.width, text_column.base)
    name_right_to_left(link, words.text)
    lines = list(words.lines)
    # An entry stands beside its number, whatever its own direction.
    beside = text_column.head(max(line.width for line in lines))
    strips = list(line_strips(lines, beside, link, gap, lead))
    number = element.child("P")
    for place, strip in enumerate(strips, 1):
        is_last = place == len(strips)
        yield replace(
            strip,
            keep_with_next=not is_last,
            draw=_linked(strip, column, (entry, style, link), (lines[-1].below, number) if is_last else None),
        )


def _label(entry: OutlineEntry, column: Column, style: TextStyle, element: Element) -> Lead | None:
    """Return the number, or the mark of a heading without one, that stands before its words."""
    label: Inline | None = entry.number or entry.heading.mark
    if not label:
        return None
    line = next(iter(laid(label, style, float("inf"), column.base, _MARK * style.size).lines))
    return Lead(line, column.head(_LABEL_ROOM), element.child("Lbl"))


def _linked(
    strip: Strip, column: Column, target: tuple[OutlineEntry, TextStyle, Element], last: tuple[float, Element] | None
) -> Callable[[PageContent, float], None]:
    """Return a strip's drawing with the link over it.

    `last` is set on the last line: how far it reaches below its baseline, and the node of the page number.
    """
    entry, style, element = target
    key, spoken = entry.heading.key, one_line(entry.heading.text)

    def draw(page: PageContent, top: float) -> None:
        strip.draw(page, top)
        bottom = top - strip.height
        page.links.append(Link((column.x, bottom, column.x + column.width, top), key, element, spoken))
        if last:
            baseline = bottom + last[0]
            page.tag(last[1])

            def draw_number(page: PageContent, page_of: Mapping[str, int]) -> None:
                _draw_number(page, (column, baseline), style, str(page_of[key]))

            page.reserve(draw_number)

    return draw


def _draw_number(page: PageContent, where: tuple[Column, float], style: TextStyle, number: str) -> None:
    column, baseline = where
    line = single_line(number, style.size, style.ink, style.strong)
    line.base = column.base
    line.draw(page, line.start(column.x, column.width, Align.END), baseline)
