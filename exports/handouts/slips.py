"""The slip of each group at closing: where each of its recommendations went, or why it stands alone.

Knows the blocks of a slip. What it says is the business of `slip_words`. Must not know another sheet.
"""

from __future__ import annotations

from collections.abc import Sequence

from a87desk.i18n import _, ngettext
from a87desk.reading.printed_kit import KitModel
from a87desk.reading.where_it_went import Slip, Slips
from exports.document import (
    Block,
    Content,
    GroupMark,
    GroupStrip,
    Heading,
    Inline,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
    TableColumn,
    TableRow,
    ThemeMark,
)
from exports.handouts.options import KitOptions
from exports.handouts.slip_words import EntryKind, SlipEntry, locked_words, slip_entries, slip_summary
from exports.handouts.wording import EN_SPACE, group_mark, group_title

_STRONG = (EntryKind.ACCEPTED, EntryKind.NOT_ACCEPTED)


def slips(model: KitModel, options: KitOptions) -> tuple[Block, ...]:
    """Return the slip of each group that recommends something, or of the one chosen, once there is something to tell.

    Each begins on a page of its own.
    """
    blocks: list[Block] = []
    for slip in model.slips.slips if model.slips.is_telling else ():
        if slip.lines and options.slip_of in ("", slip.group.id):
            blocks += [PageBreak()] if blocks else []
            blocks += _slip(slip, model.slips)
    return tuple(blocks)


def _slip(slip: Slip, found: Slips) -> list[Block]:
    group = slip.group
    blocks: list[Block] = [
        Heading(1, _("Where did our recommendations go?"), f"slip-{group.id}", mark=group_mark(group)),
        Paragraph(group_title(group), ParagraphStyle.LEAD),
        Paragraph(slip_summary(slip, found), ParagraphStyle.QUIET),
    ]
    blocks.append(_table(slip, found))
    locked = locked_words(slip)
    return [*blocks, Paragraph(locked, ParagraphStyle.SMALL)] if locked else blocks


def _table(slip: Slip, found: Slips) -> Table:
    columns = (TableColumn(_("Code"), 8), TableColumn(_("Our recommendation"), 43), TableColumn(_("Where it went"), 49))
    rows = tuple(
        TableRow((Run(line.code, strong=True), line.text, _where(entries, found)))
        for line, entries in zip(slip.lines, slip_entries(slip, found), strict=True)
    )
    return Table(columns, rows, dense=True)


def _where(entries: Sequence[SlipEntry], found: Slips) -> Content:
    """Return the entries of a recommendation as the lines of one cell."""
    parts: list[Inline] = []
    for entry in entries:
        parts += ["\n"] if parts else []
        parts += _entry(entry, found)
    return tuple(parts)


def _entry(entry: SlipEntry, found: Slips) -> list[Inline]:
    if entry.kind in _STRONG:
        return [Run(entry.words, strong=True)]
    if not entry.is_theme:
        return [entry.words]
    numbers = ", ".join(str(number) for number in entry.raised)
    spoken = ngettext("Group {numbers}", "Groups {numbers}", len(entry.raised)).format(numbers=numbers)
    strip = GroupStrip(tuple(GroupMark(number, number in entry.raised) for number in found.group_numbers), spoken)
    mark: list[Inline] = [ThemeMark(entry.theme_number), EN_SPACE] if entry.theme_number is not None else []
    return [*mark, Run(entry.theme_name, strong=True), "\n", strip, EN_SPACE, entry.words]
