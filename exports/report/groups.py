"""The working groups one by one, those of a track together: who wrote, what was said, what became of what they gave.

What a group recommends stands word for word with its theme and in the annex; here stand the codes and where each went,
so that nothing is said three times. Without the annex the words stand here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from a87desk.domain.note import Note
from a87desk.i18n import _, ngettext
from a87desk.reading.group_page import GroupPage, NoteLine
from a87desk.reading.workshop_model import SessionModel, WorkshopModel
from exports.document import (
    Badge,
    Block,
    GroupMark,
    Heading,
    Inline,
    Paragraph,
    ParagraphStyle,
    Recommendation,
    Run,
    ThemeMark,
    Tone,
)
from exports.encoders import isolated, left_to_right
from exports.report.options import ReportOptions
from exports.report.record import refused_names
from exports.report.sessions import is_working_group, results_title, session_blocks
from exports.report.wording import confirmed_words, group_name, notes_by_kind, recommendations_words

ANNEX = "annex_recommendations"


def groups(model: WorkshopModel, options: ReportOptions) -> tuple[Block, ...]:
    """Return the working groups with their recommendations and notes, per track where there are tracks."""
    own = [one for day in model.days for one in day.sessions if is_working_group(one, model)]
    tracks = _tracks(model, own)
    if not tracks:
        return ()
    title = _("Working groups") if own else _("Breakout groups")
    blocks: list[Block] = [Heading(1, title, "groups", numbered=True)]
    refused = refused_names(model)
    has_tracks = any(tracks)
    for number, (track, (pages, sessions)) in enumerate(tracks.items()):
        if has_tracks:
            name = _("Track {name}").format(name=isolated(track)) if track else _("In no track")
            blocks.append(Heading(2, name, f"track-{number}"))
        for page in pages:
            blocks += _group(model, page, options, 3 if has_tracks else 2)
        for session in sessions:
            blocks += session_blocks(session, refused, 3 if has_tracks else 2)
    return tuple(blocks)


def _tracks(
    model: WorkshopModel, own: Sequence[SessionModel]
) -> Mapping[str, tuple[list[GroupPage], list[SessionModel]]]:
    """Return groups and sessions by track, in the order of their first one; what is in no track comes last."""
    found: dict[str, tuple[list[GroupPage], list[SessionModel]]] = {}
    for page in model.groups:
        found.setdefault(page.session.track if page.session else "", ([], []))[0].append(page)
    for session in own:
        found.setdefault(session.session.track, ([], []))[1].append(session)
    return dict(sorted(found.items(), key=lambda one: not one[0]))


def _group(model: WorkshopModel, page: GroupPage, options: ReportOptions, level: int) -> list[Block]:
    group = page.group
    blocks: list[Block] = [Heading(level, group_name(group), f"group-{group.id}", mark=GroupMark(group.number))]
    facts = [] if options.hide_rapporteurs else [rapporteur_words(page)]
    facts += _members(model, page)
    if facts:
        blocks.append(Paragraph(" · ".join(facts), ParagraphStyle.QUIET))
    blocks.append(Paragraph((*_count(page), *_confirmed(page))))
    said = (line.record for line in page.lines if isinstance(line.record, Note))
    blocks += notes_by_kind(said, level + 1, group.id)
    return blocks + _given(model, page, options)


def _given(model: WorkshopModel, page: GroupPage, options: ReportOptions) -> list[Block]:
    written = [line for line in page.lines if not isinstance(line.record, Note)]
    if not written:
        return []
    if ANNEX in options.left_out:
        title = Paragraph(
            (Run(results_title(page.session.output_label if page.session else None), strong=True),), leads=True
        )
        return [title, *(Recommendation(page.group.number, line.record.text, line.code) for line in written)]
    themes = _themes_of(model)
    elsewhere = {*themes, *(one.id for one in model.board.unthemed)}
    # Of a group without a number no theme tells: its words stand here.
    blocks: list[Block] = [
        Recommendation(page.group.number, line.record.text, line.code) for line in written if line.id not in elsewhere
    ]
    content: list[Inline] = []
    for line in written:
        if line.id in elsewhere:
            content += ["   "] if content else [Run(_("Where they went: "), quiet=True)]
            content += _went(line, themes.get(line.id, []))
    return [*blocks, Paragraph(tuple(content))] if content else blocks


def _themes_of(model: WorkshopModel) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for theme in model.board.themes:
        for member in theme.members:
            found.setdefault(member.id, []).append(theme.theme.number or 0)
    return found


def _went(line: NoteLine, themes: Sequence[int]) -> list[Inline]:
    content: list[Inline] = [Run(left_to_right(line.code), strong=True), "\u00a0"]
    if not themes:
        return [*content, Run(_("other ideas"), quiet=True)]
    for place, number in enumerate(themes):
        content += ["\u00a0"] if place else []
        content.append(ThemeMark(number))
    return content


def rapporteur_words(page: GroupPage) -> str:
    """Return who wrote for a group; that nobody was named is said too."""
    if not page.group.rapporteur:
        return _("No rapporteur named")
    return _("Rapporteur: {name}").format(name=isolated(page.group.rapporteur))


def _members(model: WorkshopModel, page: GroupPage) -> list[str]:
    count = len({one.participant_id for one in model.group_members if one.group_id == page.group.id})
    if not count:
        return []
    return [ngettext("{count} member", "{count} members", count).format(count=count)]


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
