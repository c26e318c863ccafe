"""The disposition table: every comment on a draft, what it asks for, and what became of it.

Who sent a comment is for internal use only. The words of a comment stand as they came. Source: domain description 4.4
(S3-30).
"""

from __future__ import annotations

from collections import Counter

from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import Audience, Disposition, DocumentKind
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import (
    Badge,
    Block,
    Content,
    Document,
    Heading,
    Inline,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
    TableColumn,
    TableRow,
    Tone,
)
from exports.papers.frame import Frame, framed, workshop_title
from exports.report.options import ReportOptions
from exports.report.report import sections
from exports.report.visible import seen

_TONES = {
    Disposition.ACCEPTED: Tone.GOOD,
    Disposition.PARTLY: Tone.ATTENTION,
    Disposition.NOT_ACCEPTED: Tone.REFUSED,
    Disposition.ANSWERED: Tone.ADVICE,
}


def disposition_table(model: WorkshopModel, options: ReportOptions) -> Document:
    """Return every comment by document, draft and number, as an audience may see it."""
    shown = seen(model, options)
    blocks: list[Block] = []
    for kind in dict.fromkeys(one.document for one in shown.comments):
        own = [one for one in shown.comments if one.document is kind]
        title = word_for(kind) if kind else _("Of no document")
        blocks += [Heading(1, title, f"comments-{kind or ''}"), Paragraph(counts_words(own), ParagraphStyle.QUIET)]
        blocks.append(_table(own, kind, options))
    if not blocks:
        blocks.append(Paragraph(_("No comment on a draft has come in yet.")))
    frame = Frame(_("Comments and what became of them"), workshop_title(shown), has_cover=False)
    return framed(shown, options, frame, tuple(blocks))


def counts_words(comments: list[DocumentComment]) -> str:
    """Return how many comments there are and what became of them: "5 comments: 3 accepted, 2 open"."""
    counts = Counter(one.disposition for one in comments)
    parts = [f"{counts[kind]} {word_for(kind).lower()}" for kind in Disposition if counts[kind]]
    parts += [_("{count} open").format(count=counts[None])] if counts[None] else []
    words = ngettext("{count} comment: {parts}", "{count} comments: {parts}", len(comments))
    return words.format(count=len(comments), parts=", ".join(parts))


def _table(comments: list[DocumentComment], kind: DocumentKind | None, options: ReportOptions) -> Table:
    columns = (
        TableColumn(_("No."), 7),
        TableColumn(_("Where"), 20),
        TableColumn(_("Comment"), 42),
        TableColumn(_("What became of it"), 31),
    )
    titles = {one.key: one.title for one in sections()} if kind is DocumentKind.OUTCOME_REPORT else {}
    rows = tuple(
        TableRow(
            (
                "?" if one.number is None else str(one.number),
                _where(one, titles.get(one.section, one.section)),
                _words(one, with_sender=options.audience is Audience.INTERNAL),
                _answer(one),
            )
        )
        for one in comments
    )
    return Table(columns, rows)


def _where(one: DocumentComment, section: str) -> Content:
    draft = "" if one.draft_number is None else _("Draft {number}").format(number=one.draft_number)
    lines = [section.strip() or _("The whole"), one.where.strip()]
    parts: list[Inline] = [Run("\n".join(line for line in lines if line))]
    return (*parts, Run(f"\n{draft}", quiet=True)) if draft else tuple(parts)


def _words(one: DocumentComment, *, with_sender: bool) -> Content:
    parts: list[Inline] = [Run(one.text.strip() or _("Without words"))]
    if one.suggested.strip():
        parts += ["\n", Run(_("Suggested: "), strong=True), Run(one.suggested.strip())]
    if with_sender and one.sender.strip():
        parts += [Run("\n" + _("From: {sender}").format(sender=one.sender.strip()), quiet=True)]
    return tuple(parts)


def _answer(one: DocumentComment) -> Content:
    badge = (
        Badge(word_for(one.disposition), _TONES[one.disposition])
        if one.disposition
        else Badge(_("Open"), Tone.ATTENTION)
    )
    return (badge, f"\n{one.answer.strip()}") if one.answer.strip() else badge
