"""Pictures on a page: as wide as asked, never larger than the page nor coarser than paper bears, a line under them.

Knows how large a picture stands and what takes the place of a damaged one. Must not know files or formats.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from exports.clean_picture import CleanPicture, clean_picture
from exports.document import Callout, Tone
from exports.pdf.boxes import callout_strips
from exports.pdf.content import PageContent
from exports.pdf.flow import Strip, start_strips
from exports.pdf.setting import Setting
from exports.pdf.structure import Element
from exports.pdf.style import BLOCK_GAP, SMALL
from exports.picture_block import Picture

_MOST_HEIGHT = 0.8
"""Of the text's height on a page, so that a line under the picture stands on the same one."""
_COARSEST = 1.0
"""Points a pixel takes at most: a small picture stays small."""
_CAPTION = replace(SMALL, ink="ink2")
_CAPTION_GAP = 4.0


def picture_strips(block: Picture, setting: Setting) -> Iterator[Strip]:
    """Yield the picture, and its caption on the same page."""
    picture = clean_picture(block.data)
    if picture is None:
        yield from callout_strips(Callout(block.spoken, block.damaged, Tone.ATTENTION), setting)
        if block.caption:
            yield from caption_strips(block.caption, setting)
        return
    element = setting.root.child("Figure")
    element.alternative = block.spoken or block.caption
    caption = list(caption_strips(block.caption, setting)) if block.caption else []
    yield replace(_drawn(picture, block.width_share, setting, element), keep_with_next=bool(caption))
    yield from caption


def caption_strips(text: str, setting: Setting) -> Iterator[Strip]:
    """Yield the line under a drawing: at the side where the drawing begins, whatever its own direction."""
    element = setting.root.child("Caption")
    yield from start_strips(text, _CAPTION, setting.column, element, _CAPTION_GAP)


def _drawn(picture: CleanPicture, share: float, setting: Setting, element: Element) -> Strip:
    column, frame = setting.column, setting.frame
    wanted = column.width * min(1.0, max(0.05, share))
    scale = min(wanted / picture.width, frame.text_height * _MOST_HEIGHT / picture.height, _COARSEST)
    width, height = picture.width * scale, picture.height * scale
    place = column.head(width)

    def draw(page: PageContent, top: float) -> None:
        box = (place.x, top - height, width, height)
        element.stands_in((box[0], box[1], box[0] + width, top))
        page.tag(element)
        page.picture(picture, box)

    return Strip(height, draw, BLOCK_GAP)
