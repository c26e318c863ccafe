"""Who follows the roadmap up: each committee with what it is for, its meetings, and what stands on the lists.

Nothing is printed of what nobody set up. Minutes, obstacles and the help that is needed are not for everyone.
"""

from __future__ import annotations

from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.follow_up import Mechanism, Meeting
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Align, Block, Heading, Paragraph, Table, TableColumn, TableRow
from exports.encoders import isolated
from exports.report.dates import date_words
from exports.report.options import ReportOptions


def follow_up(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return the committees with their meetings, nothing where there is none."""
    shown = model.follow_up
    if not shown.mechanisms:
        return ()
    blocks: list[Block] = [Heading(1, _("Follow-up"), "follow-up", numbered=True)]
    bare: list[str] = []
    for number, one in enumerate(shown.mechanisms):
        name = one.mechanism.name or _("A committee without a name")
        facts = [*(Paragraph(words) for words in about(one)), *_meetings(one)]
        if not facts:
            bare.append(name)
            continue
        blocks += [Heading(2 if one.level == 0 else 3, name, f"follow-up-{number}"), *facts]
    if bare:
        names = "; ".join(isolated(name) for name in bare)
        words = _("Set up as well, with nothing written of them yet: {names}.").format(names=names)
        blocks.append(Paragraph(words, by_program=True))
    return tuple(blocks)


def about(one: Mechanism) -> list[str]:
    """Return what is known of a committee, a sentence a fact."""
    mechanism = one.mechanism
    parts = [word_for(mechanism.kind)] if mechanism.kind and one.level == 0 else []
    if mechanism.legal_basis:
        parts.append(_("set up by {basis}").format(basis=isolated(mechanism.legal_basis)))
    if mechanism.interval_months:
        words = ngettext("meets every month", "meets every {count} months", mechanism.interval_months)
        parts.append(words.format(count=mechanism.interval_months))
    facts = (
        (_("Led by: {words}"), mechanism.leadership),
        (_("Who sits in it: {words}"), "; ".join(mechanism.composition)),
        (_("Functions: {words}"), "; ".join(mechanism.functions)),
        (_("Remit: {words}"), mechanism.remit),
        (_("First task: {words}"), mechanism.first_task),
    )
    lines = [" · ".join(parts)] if parts else []
    return lines + [form.format(words=isolated(words)) for form, words in facts if words.strip()]


def _meetings(one: Mechanism) -> list[Block]:
    if not one.meetings:
        return []
    columns = (
        TableColumn(_("No."), 8, Align.END),
        TableColumn(_("Planned for"), 27),
        TableColumn(_("Held on"), 27),
        TableColumn(_("People"), 12, Align.END),
        TableColumn(_("Actions"), 13, Align.END),
        TableColumn(_("Still open"), 13, Align.END),
    )
    return [Table(columns, tuple(_row(meeting) for meeting in one.meetings), dense=True)]


def _row(one: Meeting) -> TableRow:
    meeting = one.meeting
    return TableRow(
        (
            str(meeting.number) if meeting.number is not None else "–",
            date_words(meeting.planned),
            date_words(meeting.held) if meeting.held else _("Not yet"),
            str(meeting.attended) if meeting.attended is not None else "–",
            str(len(one.lines)) if one.lines else "–",
            str(len(one.open_lines)) if one.lines else "–",
        )
    )
