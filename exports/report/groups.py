"""The breakout groups one by one: who wrote, what was said, and the count against what was asked for."""

from __future__ import annotations

from a87desk.domain.note import Note
from a87desk.i18n import _
from a87desk.reading.group_page import GroupPage
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Badge, Block, GroupMark, Heading, Paragraph, ParagraphStyle, Recommendation, Run, Tone
from exports.encoders import isolated
from exports.report.options import ReportOptions
from exports.report.wording import confirmed_words, group_name, notes_by_kind, recommendations_words


def groups(model: WorkshopModel, options: ReportOptions) -> tuple[Block, ...]:
    """Return each group with its recommendations and notes."""
    if not model.groups:
        return ()
    blocks: list[Block] = [Heading(1, _("Breakout groups"), "groups", numbered=True)]
    for page in model.groups:
        blocks += _group(page, options)
    return tuple(blocks)


def _group(page: GroupPage, options: ReportOptions) -> list[Block]:
    group = page.group
    blocks: list[Block] = [Heading(2, group_name(group), f"group-{group.id}", mark=GroupMark(group.number))]
    if not options.hide_rapporteurs:
        blocks.append(Paragraph(rapporteur_words(page), ParagraphStyle.QUIET))
    blocks.append(Paragraph((*_count(page), *_confirmed(page))))
    written = [line for line in page.lines if not isinstance(line.record, Note)]
    blocks += [Recommendation(group.number, line.record.text, line.code) for line in written]
    said = (line.record for line in page.lines if isinstance(line.record, Note))
    blocks += notes_by_kind(said, 3, group.id)
    return blocks


def rapporteur_words(page: GroupPage) -> str:
    """Return who wrote for a group; that nobody was named is said too."""
    if not page.group.rapporteur:
        return _("No rapporteur named")
    return _("Rapporteur: {name}").format(name=isolated(page.group.rapporteur))


def _confirmed(page: GroupPage) -> tuple[Run | Badge | str, ...]:
    """Return whether the group confirmed its page: a mark where it did not."""
    words = confirmed_words(page)
    if not words or page.confirmed.is_confirmed:
        return (f". {words}.",) if words else ()
    return ("  ", Badge(words, Tone.ATTENTION))


def _count(page: GroupPage) -> tuple[Run | Badge | str, ...]:
    count = recommendations_words(page.recommendations)
    if page.asked is None:
        return (Run(count),)
    of = _("{count} of at least {asked} recommendations").format(count=page.recommendations, asked=page.asked)
    if not page.is_below_target:
        return (Run(of),)
    return (Run(of), "  ", Badge(_("fewer than asked for"), Tone.ATTENTION))
