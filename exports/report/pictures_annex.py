"""The annex of pictures: photographs of flip charts and posters, two to a page or so, under whom they belong to.

Knows places and captions. A picture about people stays inside the house unless somebody says that everybody in it
agreed: nobody is named in a picture, so the program cannot know. Names of files are never told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from a87desk.domain.document_lists import Audience
from a87desk.i18n import _, ngettext
from a87desk.reading.kept_pictures import KeptPicture
from a87desk.reading.workshop_model import WorkshopModel
from exports.clean_picture import clean_picture
from exports.document import Block, Heading, PageBreak, Paragraph, ParagraphStyle
from exports.picture_block import Picture
from exports.report.introduction import small_title
from exports.report.options import ReportOptions
from exports.report.sessions import session_title
from exports.report.wording import group_name

KEY = "annex_pictures"
_LONGEST_SIDE = 1300
"""Pixels: 250 to the inch at the width that pictures have here."""
_WIDTH_SHARE = 0.72
"""Two photographs lying across, with their captions, fill a page."""


def may_show_pictures(options: ReportOptions) -> bool:
    """Whether pictures may stand in a document for its audience."""
    return options.audience is Audience.INTERNAL or options.pictures_agreed


def annex_pictures(model: WorkshopModel, options: ReportOptions) -> tuple[Block, ...]:
    """Return the pictures with their captions; nothing where there is none, or where they may not be shown."""
    if not model.pictures or not may_show_pictures(options):
        return ()
    blocks: list[Block] = [PageBreak(), Heading(1, _("Annex: pictures"), "annex-pictures")]
    missing = 0
    for place, pictures in _by_place(model):
        here = [one for one in pictures if one.data]
        missing += len(pictures) - len(here)
        blocks += [small_title(place)] if here else []
        blocks += [_block(one, place) for one in here]
    if missing:
        words = ngettext(
            "{count} more picture is not shown here.", "{count} more pictures are not shown here.", missing
        )
        blocks.append(Paragraph(words.format(count=missing), ParagraphStyle.QUIET))
    return tuple(blocks)


def fitted(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return blocks with their pictures no larger than they are printed, nothing in them but what is seen.

    Takes some hundredths of a second a picture, so only once, for a document that is written. What cannot be read
    stays, and its place says that it is damaged.
    """
    return tuple(_fitted(one) if isinstance(one, Picture) else one for one in blocks)


def _fitted(block: Picture) -> Picture:
    clean = clean_picture(block.data, _LONGEST_SIDE)
    return replace(block, data=clean.content) if clean is not None else block


def _block(one: KeptPicture, place: str) -> Picture:
    caption = one.attachment.caption.strip()
    return Picture(one.data, spoken=caption or place, caption=caption, width_share=_WIDTH_SHARE)


def _by_place(model: WorkshopModel) -> Iterator[tuple[str, list[KeptPicture]]]:
    """Yield the pictures of each group and session in the order of the report."""
    by_owner: dict[str, list[KeptPicture]] = {}
    for one in model.pictures:
        by_owner.setdefault(one.attachment.about_id, []).append(one)
    for place, owners in _owners(model):
        found = [one for owner in owners for one in by_owner.pop(owner, ())]
        if found:
            yield place, found


def _owners(model: WorkshopModel) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield what may have pictures, under the words by which people know it."""
    for page in model.groups:
        yield group_name(page.group), (page.group.id, *(line.id for line in page.lines))
    for day in model.days:
        for session in day.sessions:
            ids = (*(note.record.id for note in session.notes), *(one.id for one in session.recommendations))
            yield session_title(session), (session.session.id, *ids)
