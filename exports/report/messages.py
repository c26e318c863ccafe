"""Cross-cutting messages, lettered: what sessions share where no breakout group was asked.

Each carries its agreed words and the codes of the proposals behind it; these stand word for word under their session.
"""

from __future__ import annotations

from collections.abc import Iterable

from a87desk.i18n import _, ngettext
from a87desk.reading.messages import Message, Messages, messages_of
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Block, Heading, Paragraph, ParagraphStyle, Run, Table, TableColumn, TableRow
from exports.encoders import left_to_right
from exports.report.options import ReportOptions
from exports.report.plenary import beside_blocks, earlier_blocks, outcome_blocks, wording_blocks
from exports.report.sessions import session_title


def message_blocks(model: WorkshopModel, options: ReportOptions) -> list[Block]:
    """Return the lettered messages."""
    shown = messages_of(model)
    blocks: list[Block] = [
        Heading(1, _("Cross-cutting messages"), "common-ground", numbered=True),
        Paragraph(_lead(shown, options), ParagraphStyle.LEAD, by_program=True),
    ]
    for one in shown.lettered:
        blocks += _message(model, one, shown)
    if shown.in_none:
        codes = _codes(each.code for each in shown.in_none)
        words = _("In no message, and word for word under their session: {codes}.").format(codes=codes)
        blocks.append(Paragraph(words, ParagraphStyle.SMALL))
    return blocks


def other_message_blocks(model: WorkshopModel) -> list[Block]:
    """Return the messages of too few sessions."""
    shown = messages_of(model)
    return [block for one in shown.others for block in _message(model, one, shown)]


def message_sentence(shown: Messages) -> str:
    """Return how many sessions gave how much, and from how many on a message is cross-cutting."""
    count = sum(len(one.recommendations) for one in shown.sessions)
    sessions = ngettext("{count} session", "{count} sessions", len(shown.sessions)).format(count=len(shown.sessions))
    results = ngettext("{count} result", "{count} results", count).format(count=count)
    gave = _("{sessions} gave {results}.").format(sessions=sessions, results=results)
    if not shown.lettered and not shown.others:
        return " ".join((gave, _("No message is named yet.")))
    rule = ngettext(
        "A message is cross-cutting when at least {count} session shares it.",
        "A message is cross-cutting when at least {count} sessions share it.",
        shown.needed,
    )
    return " ".join((gave, rule.format(count=shown.needed)))


def _lead(shown: Messages, options: ReportOptions) -> str:
    """Return how many messages there are; the rule itself where neither summary nor method tells it."""
    if {"summary", "method"} <= options.left_out or not shown.lettered:
        return message_sentence(shown)
    words = ngettext(
        "{count} message is shared by sessions.", "{count} messages are shared by sessions.", len(shown.lettered)
    )
    where = _("The proposals behind each stand word for word under their session.")
    return f"{words.format(count=len(shown.lettered))} {where}"


def message_table(shown: Messages) -> Table:
    """Return the messages in short: letter, name with its agreed words, from how many sessions."""
    columns = (TableColumn("", 6), TableColumn(_("Cross-cutting message"), 74), TableColumn(_("Sessions"), 20))
    rows = []
    for one in shown.lettered:
        theme = one.theme.theme
        words = (Run(theme.name, strong=True), Run(f"\n{theme.wording}")) if theme.wording else Run(theme.name)
        rows.append(TableRow((Run(one.letter, strong=True), words, support(one, shown))))
    return Table(columns, tuple(rows))


def support(one: Message, shown: Messages) -> str:
    """Return from how many of the sessions a message comes."""
    return _("{count} of {total}").format(count=len(one.sessions), total=len(shown.sessions))


def _message(model: WorkshopModel, one: Message, shown: Messages) -> list[Block]:
    theme = one.theme.theme
    versions = model.wordings.get(theme.id, ())
    title = _("{letter}) {name}").format(letter=one.letter, name=theme.name) if one.letter else theme.name
    words = _("From {support} sessions").format(support=support(one, shown))
    return [
        Heading(2, title, f"theme-{theme.id}"),
        Paragraph(words, ParagraphStyle.QUIET),
        *wording_blocks(theme, versions),
        *outcome_blocks(theme),
        *_sources(one),
        *beside_blocks(theme),
        *earlier_blocks(versions),
    ]


def _sources(one: Message) -> list[Block]:
    members = {each.id for each in one.theme.members}
    rows = tuple(
        TableRow((_codes(said.code for said in session.recommendations if said.id in members), session_title(session)))
        for session in one.sessions
    )
    if not rows:
        return [Paragraph(_("No proposal is linked to it yet."), ParagraphStyle.QUIET)]
    return [Table((TableColumn(_("Proposals"), 22), TableColumn(_("Session"), 78)), rows, dense=True)]


def _codes(codes: Iterable[str]) -> str:
    return ", ".join(left_to_right(code) for code in codes)
