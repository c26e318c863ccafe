"""The sheets of the plenary: every version of a wording, and the register of divergences."""

from __future__ import annotations

from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _
from a87desk.reading.divergence_words import part_words, source_words
from a87desk.reading.divergences import DivergenceRow, register_rows
from a87desk.reading.workshop_model import WorkshopModel
from exports.xlsx.workbook import Column, ColumnKind, Sheet, Value

CODE, NUMBER = ColumnKind.CODE, ColumnKind.NUMBER


def wordings(model: WorkshopModel) -> Sheet:
    """Return the versions of every theme's words, the oldest first."""
    columns = (
        Column("number", _("Theme"), 8, NUMBER),
        Column("name", _("Theme"), 42),
        Column("version", _("Version"), 9, NUMBER),
        Column("text", _("Wording"), 80),
        Column("stage", _("Agreed by"), 22),
        Column("reason", _("Why it was changed"), 44),
        Column("stands", _("As it stands"), 12, CODE),
    )
    rows = tuple(
        (
            one.theme.number,
            one.theme.name,
            place,
            version.text,
            word_for(version.stage) if version.stage else _("Not said"),
            version.reason,
            _("yes") if version.is_current else "",
        )
        for one in model.board.themes
        for place, version in enumerate(model.wordings.get(one.theme.id, ()), start=1)
    )
    return Sheet(_("Wordings"), columns, rows, frozen_columns=2)


def divergences(model: WorkshopModel) -> Sheet:
    """Return the register of divergences. Who holds a position is not told."""
    columns = (
        Column("part", _("Kind"), 22),
        Column("source", _("Where it comes from"), 26),
        Column("text", _("Position"), 80),
        Column("codes", _("Recommendations"), 16, CODE),
        Column("themes", _("Themes"), 34),
        Column("groups", _("Groups"), 12, CODE),
        Column("session", _("Session"), 34),
        Column("settled", _("How it was settled"), 44),
    )
    rows = tuple(_row(model, row) for row in register_rows(model.board, model.register))
    return Sheet(_("Divergences"), columns, rows)


def _row(model: WorkshopModel, row: DivergenceRow) -> tuple[Value, ...]:
    numbers = [str(group.number) for group in model.board.groups if group.id in row.group_ids]
    return (
        part_words(row.part),
        source_words(row.source),
        row.text or " / ".join(one.text for one in row.recommendations),
        ", ".join(one.code for one in row.recommendations),
        "; ".join(f"{one.theme.number} {one.theme.name}" for one in row.themes),
        ", ".join(numbers),
        row.session,
        row.settled,
    )
