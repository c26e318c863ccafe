"""The sheets of what people said: recommendations, themes, groups, notes, decisions on suggestions."""

from __future__ import annotations

from a87desk.domain.note import Note
from a87desk.domain.vocabulary import Confirmation, Verdict, word_for
from a87desk.i18n import _
from a87desk.reading.codes import CodedRecommendation
from a87desk.reading.rule_words import missing_words
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.dates import date_words
from exports.report.visible import every_recommendation
from exports.report.wording import confirmed_words, group_name
from exports.xlsx.workbook import Column, ColumnKind, Sheet, Value

CODE, NUMBER = ColumnKind.CODE, ColumnKind.NUMBER


def recommendations(model: WorkshopModel) -> Sheet:
    """Return every recommendation, one a row, with the themes it is in and the groups that share them."""
    columns = (
        Column("code", _("Code"), 9, CODE),
        Column("group_number", _("Group"), 8, NUMBER),
        Column("group", _("Group talks about"), 26),
        Column("text", _("Recommendation"), 80),
        Column("themes", _("Themes"), 34),
        Column("groups", _("Groups in common"), 12, NUMBER),
        Column("addressee", _("Addressed to"), 20),
        Column("urgency", _("Urgency"), 16),
        Column("due", _("By when"), 14),
        Column("tags", _("Tags"), 20),
        Column("pillar", _("Pillar"), 24),
        Column("language", _("Language"), 10, CODE),
    )
    rows = tuple(_recommendation(model, one) for one in every_recommendation(model))
    return Sheet(_("Recommendations"), columns, rows, frozen_columns=1)


def _recommendation(model: WorkshopModel, one: CodedRecommendation) -> tuple[Value, ...]:
    themes = [theme for theme in model.board.themes if any(member.id == one.id for member in theme.members)]
    record = one.recommendation
    return (
        one.code,
        one.group_number,
        group_words(model, one),
        one.text,
        "; ".join(f"{theme.theme.number} {theme.theme.name}" for theme in themes),
        max((theme.support for theme in themes), default=None),
        record.addressee,
        word_for(record.urgency) if record.urgency else "",
        record.due.as_written if record.due else "",
        ", ".join(record.tags),
        word_for(record.pillar) if record.pillar else "",
        record.language,
    )


def group_words(model: WorkshopModel, one: CodedRecommendation) -> str:
    """Return the name of the group that gave a recommendation; the plenary where none did."""
    group = next((group for group in model.board.all_groups if group.id == one.group_id), None)
    if group:
        return group_name(group)
    return _("A group that is no longer there") if one.group_id else _("Plenary")


def themes(model: WorkshopModel) -> Sheet:
    """Return every theme with its groups counted by the rule, and the codes it is made of."""
    board = model.board
    columns = (
        Column("number", _("No."), 6, NUMBER),
        Column("name", _("Theme"), 42),
        Column("wording", _("Agreed wording"), 60),
        Column("groups", _("Groups"), 9, NUMBER),
        Column("of", _("Of"), 6, NUMBER),
        Column("plenary", _("And the plenary"), 10),
        Column("needed", _("Rule asks for"), 9, NUMBER),
        Column("meets", _("Meets the rule"), 11, CODE),
        Column("missing", _("What is missing"), 22),
        Column("group_numbers", _("Raised by groups"), 16, CODE),
        Column("codes", _("Recommendations"), 26, CODE),
        Column("dissent", _("Reservations"), 40),
        Column("conditions", _("Conditions"), 40),
        Column("outcome", _("Plenary"), 22),
        Column("outcome_on", _("Plenary, date"), 18),
        Column("remark", _("Plenary, remark"), 40),
    )
    numbers = {group.id: group.number for group in board.groups}
    rows = tuple(
        (
            one.theme.number,
            one.theme.name,
            one.theme.wording,
            len(one.group_ids),
            len(board.groups),
            _("yes") if one.has_plenary else "",
            board.needed,
            _("yes") if one.meets_rule else _("not yet"),
            ", ".join(missing_words(one.open_conditions, one.group_ids, board.counting)),
            ", ".join(str(numbers[group_id]) for group_id in one.group_ids),
            ", ".join(member.code for member in one.members),
            one.theme.dissent,
            one.theme.conditions,
            word_for(one.theme.plenary_outcome) if one.theme.plenary_outcome else _("Not asked yet"),
            date_words(one.theme.plenary_on) if one.theme.plenary_outcome else "",
            one.theme.plenary_remark,
        )
        for one in board.themes
    )
    return Sheet(_("Themes"), columns, rows, frozen_columns=2)


def groups(model: WorkshopModel) -> Sheet:
    """Return the groups with their counts against what they were asked for."""
    columns = (
        Column("number", _("No."), 6, NUMBER),
        Column("theme", _("Talks about"), 40),
        Column("rapporteur", _("Rapporteur"), 34),
        Column("recommendations", _("Recommendations"), 16, NUMBER),
        Column("asked", _("Asked for"), 10, NUMBER),
        Column("target", _("Target"), 16),
        Column("notes", _("Notes"), 8, NUMBER),
        Column("confirmed", _("Confirmed by the group"), 24),
    )
    rows = tuple(
        (
            page.group.number,
            page.group.theme,
            page.group.rapporteur or word_for(page.group.rapporteur_status or Confirmation.TO_BE_DECIDED),
            page.recommendations,
            page.asked,
            _("below target") if page.is_below_target else "",
            sum(isinstance(line.record, Note) for line in page.lines),
            confirmed_words(page),
        )
        for page in model.groups
    )
    return Sheet(_("Groups"), columns, rows)


def notes(model: WorkshopModel) -> Sheet:
    """Return the notes of groups and sessions. Who said them is not told."""
    columns = (
        Column("kind", _("Kind"), 20),
        Column("group_number", _("Group"), 8, NUMBER),
        Column("session", _("Session"), 44),
        Column("text", _("Note"), 90),
        Column("country", _("Country"), 16),
        Column("tags", _("Tags"), 20),
        Column("language", _("Language"), 10, CODE),
    )
    titles = {one.session.id: one.session.title for day in model.days for one in day.sessions}
    in_plenary = [(None, note.record) for day in model.days for one in day.sessions for note in one.notes]
    in_groups = [
        (page.group.number, line.record)
        for page in model.groups
        for line in page.lines
        if isinstance(line.record, Note)
    ]
    rows = tuple(
        (
            word_for(note.kind),
            number,
            titles.get(note.session_id or "", ""),
            note.text,
            note.country,
            ", ".join(note.tags),
            note.language,
        )
        for number, note in (*in_groups, *in_plenary)
    )
    return Sheet(_("Notes"), columns, rows)


def decisions(model: WorkshopModel) -> Sheet:
    """Return what people decided about recommendations that look alike."""
    columns = (
        Column("first", _("Recommendation"), 15, CODE),
        Column("second", _("And"), 15, CODE),
        Column("verdict", _("Decision"), 18),
    )
    board = model.board
    codes = {one.id: one.code for one in board.recommendations}
    decided = [
        (pair, verdict)
        for verdict, pairs in (
            (Verdict.SAME, board.same),
            (Verdict.NOT_THE_SAME, board.not_the_same),
            (Verdict.OVERLAPS, board.overlaps),
            (Verdict.CONTRADICTS, board.contradicts),
        )
        for pair in pairs
    ]
    rows = sorted(
        (*sorted(codes[one] for one in pair), word_for(verdict)) for pair, verdict in decided if pair <= codes.keys()
    )
    return Sheet(_("Look alike, decided"), columns, tuple(rows))
