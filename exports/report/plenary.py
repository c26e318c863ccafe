"""What the plenary said of a theme, and how its words changed on the way there.

Knows outcomes and versions of wordings. Must not know the sections around a theme.
"""

from __future__ import annotations

from collections.abc import Sequence

from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import PlenaryOutcome, WordingStage, word_for
from a87desk.i18n import _
from a87desk.reading.theme_wordings import WordingVersion
from exports.document import Badge, Block, Callout, Inline, ListBlock, ListItem, Paragraph, ParagraphStyle, Run, Tone
from exports.encoders import isolated
from exports.report.dates import date_words

_TONES = {
    PlenaryOutcome.ACCEPTED: Tone.GOOD,
    PlenaryOutcome.AMENDED: Tone.ADVICE,
    PlenaryOutcome.RETURNED: Tone.ATTENTION,
    PlenaryOutcome.NOT_ACCEPTED: Tone.REFUSED,
}


def wording_blocks(theme: Theme, versions: Sequence[WordingVersion]) -> list[Block]:
    """Return the agreed words; where two stand beside each other, both, and that nobody decided yet."""
    blocks: list[Block] = []
    if theme.wording:
        blocks.append(Callout(theme.wording, _("Agreed wording"), Tone.ACCENT))
    others = dict.fromkeys(one.text for one in versions if one.is_current and one.text != theme.wording)
    blocks += [Callout(text, _("Another wording, not decided yet"), Tone.ATTENTION) for text in others]
    return blocks


def outcome_blocks(theme: Theme) -> list[Block]:
    """Return what the plenary said and when; nothing where it was not asked."""
    if theme.plenary_outcome is None:
        return []
    when = _("In plenary, {date}").format(date=date_words(theme.plenary_on))
    content: list[Inline] = [Badge(word_for(theme.plenary_outcome), _TONES[theme.plenary_outcome]), f"  {when}"]
    if theme.plenary_remark:
        content += ["\n", Run(isolated(theme.plenary_remark))]
    return [Paragraph(tuple(content))]


def earlier_blocks(versions: Sequence[WordingVersion]) -> list[Block]:
    """Return the words before those of the plenary, the oldest first, with the reason why they were changed.

    Words that were only agreed by the panel are working words: they are told where the plenary changed them.
    """
    if not any(one.stage is WordingStage.PLENARY and one.before for one in versions):
        return []
    items = []
    for place, one in enumerate(versions[:-1]):
        if one.is_current:
            continue
        stage = word_for(one.stage) if one.stage else _("Earlier words")
        content: list[Inline] = [Run(_("{stage}: ").format(stage=stage), quiet=True), Run(one.text)]
        reason = versions[place + 1].reason
        if reason:
            content += ["\n", Run(_("Why it was changed: {reason}").format(reason=isolated(reason)), quiet=True)]
        items.append(ListItem(tuple(content)))
    if not items:
        return []
    return [Paragraph(_("Earlier wordings"), ParagraphStyle.QUIET, leads=True), ListBlock(tuple(items))]


def beside_blocks(theme: Theme) -> list[Block]:
    """Return reservations and conditions; they are attached to a theme, never averaged away."""
    blocks: list[Block] = []
    if theme.dissent:
        blocks.append(Callout(theme.dissent, _("Reservations"), Tone.ATTENTION))
    if theme.conditions:
        blocks.append(Callout(theme.conditions, _("Conditions under which it was agreed"), Tone.ATTENTION))
    return blocks
