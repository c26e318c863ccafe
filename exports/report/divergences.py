"""The register of divergences: where people did not agree, part by part, each with what it is about.

Knows rows of the register. Who holds a position is never printed.
"""

from __future__ import annotations

from a87desk.i18n import _, ngettext
from a87desk.reading.divergence_words import part_words, source_words
from a87desk.reading.divergences import DivergenceRow, DivergenceSource, register_rows
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Block, Heading, Inline, ListBlock, ListItem, Paragraph, ParagraphStyle, Recommendation, Run
from exports.encoders import isolated
from exports.report.options import ReportOptions
from exports.report.wording import group_names, isolated_list


def divergences(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return the register; nothing where nobody differs, or where all there is stands in "Not yet common" already."""
    rows = register_rows(model.board, model.register)
    if all(row.source is DivergenceSource.BELOW_RULE for row in rows):
        return ()
    blocks: list[Block] = [
        Heading(1, _("Where people did not agree"), "divergences", numbered=True),
        Paragraph(_count(rows), ParagraphStyle.LEAD, by_program=True),
    ]
    for part in dict.fromkeys(row.part for row in rows):
        blocks.append(Paragraph((Run(part_words(part), strong=True),), leads=True))
        for row in rows:
            if row.part is part:
                blocks += _row(model, row)
    return tuple(blocks)


def _count(rows: tuple[DivergenceRow, ...]) -> str:
    words = ngettext("{count} divergence is on record.", "{count} divergences are on record.", len(rows))
    settled = sum(row.is_settled for row in rows)
    said = ngettext("{count} of them was settled.", "{count} of them were settled.", settled)
    return " ".join((words.format(count=len(rows)), *([said.format(count=settled)] if settled else [])))


def _row(model: WorkshopModel, row: DivergenceRow) -> list[Block]:
    """Return a divergence: its words with what it is about under them; of a contradiction the words of both."""
    content: list[Inline] = [Run(row.text)] if row.text else []
    for line in _facts(model, row):
        content += [*(["\n"] if content else []), Run(line, quiet=True)]
    if not row.recommendations:
        return [ListBlock((ListItem(tuple(content)),))]
    said: list[Block] = [Recommendation(one.group_number, one.text, one.code) for one in row.recommendations]
    return [*said, Paragraph(tuple(content))]


def _facts(model: WorkshopModel, row: DivergenceRow) -> list[str]:
    themes = isolated_list(f"{one.theme.number} {one.theme.name}" for one in row.themes)
    groups = [group for group in model.board.groups if group.id in row.group_ids]
    source = source_words(row.source) if row.source is not DivergenceSource.REGISTER else ""
    parts = (
        source,
        row.session and isolated(row.session),
        _("theme {themes}").format(themes=themes) if themes else "",
        _("groups: {names}").format(names=group_names(groups)) if groups else "",
    )
    facts = [" · ".join(part for part in parts if part)]
    if row.settled:
        facts.append(_("Settled: {words}").format(words=isolated(row.settled)))
    return [fact for fact in facts if fact]
