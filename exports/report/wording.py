"""Words and marks that several sections share: groups as strips and names, the rule as a sentence, notes by kind.

Knows how a group or a rule is put into words. Must not know any section.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from a87desk.consensus.rule import Rule
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.note import Note
from a87desk.domain.vocabulary import NoteKind, word_for
from a87desk.i18n import _, ngettext
from a87desk.reading import rule_words
from a87desk.reading.consensus_board import ConsensusBoard, ThemeOnBoard
from a87desk.reading.counting import Counting
from a87desk.reading.group_page import GroupPage
from exports.document import Block, GroupMark, GroupStrip, Heading, ListBlock, ListItem, Paragraph, ParagraphStyle
from exports.encoders import isolated
from exports.report.dates import span_words


def strip(board: ConsensusBoard, group_ids: Sequence[str]) -> GroupStrip:
    """Return the strip of all groups, those that raised an idea filled."""
    return GroupStrip(
        tuple(GroupMark(group.number, group.id in group_ids) for group in board.groups), support_words(board, group_ids)
    )


def support_words(board: ConsensusBoard, group_ids: Sequence[str]) -> str:
    """Return a count with its base, such as "3 of 5 groups"."""
    return rule_words.support_words(board.counting, len(group_ids))


def common_words(board: ConsensusBoard, theme: ThemeOnBoard) -> str:
    """Return who shares a theme: "Common to 3 of 5 groups: capacity building, structure, national action plans."."""
    names = group_names(group for group in board.groups if group.id in theme.group_ids)
    places = {"support": rule_words.standing_words(theme, board.counting), "names": names}
    if theme.meets_rule:
        return _("Common to {support}: {names}.").format(**places)
    return _("{support}, not yet common: {names}.").format(**places)


def group_names(groups: Iterable[BreakoutGroup]) -> str:
    """Return the themes of groups in one line."""
    return isolated_list(group_name(group) for group in groups) or _("no group")


def isolated_list(names: Iterable[str]) -> str:
    """Return people's words as a list for a sentence of the program, whose direction they must not turn."""
    return ", ".join(isolated(name) for name in names if name)


def group_name(group: BreakoutGroup) -> str:
    """Return what a group talks about, else its number."""
    return group.theme or _("group {number}").format(number=group.number if group.number is not None else "?")


def gave_sentence(board: ConsensusBoard) -> str:
    """Return how much the groups gave; that there is no group yet is said too."""
    if not board.all_groups:
        return _("No breakout group is set up yet.")
    groups = ngettext("{count} breakout group", "{count} breakout groups", len(board.all_groups))
    return _("{groups} gave {recommendations}.").format(
        groups=groups.format(count=len(board.all_groups)),
        recommendations=recommendations_words(len(board.recommendations)),
    )


def rule_sentence(counting: Counting) -> str:
    """Return the rule of consensus as the report and the projector say it, with everything it asks for."""
    words = [_enough_sentence(counting.rule, len(counting.groups))]
    where = rule_words.scope_words(counting.scope)
    if where:
        words.append(_("Counted are the groups of {where}.").format(where=where))
    if counting.counts_plenary:
        words.append(_("A recommendation of the plenary counts as one more voice."))
    for one in counting.rule.conditions:
        which = rule_words.condition_words(one, counting.groups)
        words.append(_("Among them is at least {count} {which}.").format(count=one.at_least, which=which))
    return " ".join(words)


def _enough_sentence(rule: Rule, total: int) -> str:
    if not total:
        return _rule_without_groups(rule)
    if rule.share_percent is not None:
        return _("A theme counts as common ground when at least {share} % of the {total} groups raised it.").format(
            share=rule.share_percent, total=total
        )
    return _("A theme counts as common ground when at least {count} of the {total} groups raised it.").format(
        count=rule.minimum_groups, total=total
    )


def _rule_without_groups(rule: Rule) -> str:
    if rule.share_percent is not None:
        words = _("A theme counts as common ground when at least {share} % of the groups raised it.")
        return words.format(share=rule.share_percent)
    words = _("A theme counts as common ground when at least {count} groups raised it.")
    return words.format(count=rule.minimum_groups)


def recommendations_words(count: int) -> str:
    """Return a count of recommendations in words."""
    return ngettext("{count} recommendation", "{count} recommendations", count).format(count=count)


def notes_by_kind(notes: Iterable[Note], level: int, key: str) -> list[Block]:
    """Return lists of notes under a small heading for each kind: the discussion, the other kinds, examples."""
    kept = list(notes)
    blocks: list[Block] = []
    for kind in sorted(NoteKind, key=_told_as):
        of_kind = [note for note in kept if note.kind is kind]
        if of_kind:
            title = word_for(kind)
            blocks.append(Heading(level, title, f"{key}-{kind.value}") if level <= 3 else _small(title))
            blocks.append(ListBlock(tuple(ListItem(note_words(note)) for note in of_kind)))
    return blocks


def _told_as(kind: NoteKind) -> int:
    """Return where a kind comes in a report; the others keep the order of the vocabulary."""
    return {NoteKind.POINT_RAISED: -1, NoteKind.COUNTRY_CASE: 1, NoteKind.REFERENCE_DOCUMENT: 2}.get(kind, 0)


def note_words(note: Note) -> str:
    """Return a note with the country of an example before it, and behind it under whom it may stand, if anybody agreed.

    Who that is was settled before (`exports.report.visible`); without an agreement a speaker is never told.
    """
    words = labelled(note.country, note.text) if note.country else note.text
    if not note.speaker or note.attribution is None:
        return words
    return _("{words} ({speaker})").format(words=words, speaker=isolated(note.speaker))


def labelled(label: str, words: str) -> str:
    """Return words behind their label, with the colon as the language writes it."""
    return _("{name}: {count}").format(name=label, count=words)


def _small(title: str) -> Paragraph:
    return Paragraph(title, ParagraphStyle.QUIET, leads=True)


def or_unknown(words: str, unknown: str = "") -> str:
    """Return the words, or that they are not known: unknown is a value and never an empty place."""
    return words or unknown or _("To be decided")


def confirmed_words(page: GroupPage) -> str:
    """Return whether the group confirmed these words, when, and with how many there; "" where nothing is written."""
    if not page.lines:
        return ""
    if not page.confirmed.is_confirmed or page.confirmed.at is None:
        return _("Not yet confirmed by the group")
    at = page.confirmed.at
    date = _("{date}, {time}").format(date=span_words(at.date(), at.date()), time=at.strftime("%H:%M"))
    count = page.confirmed.present
    if count is None:
        return _("Confirmed by the group on {date}").format(date=date)
    words = ngettext(
        "Confirmed by the group on {date}, {count} person there",
        "Confirmed by the group on {date}, {count} people there",
        count,
    )
    return words.format(date=date, count=count)
