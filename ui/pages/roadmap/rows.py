"""The rows of the roadmap: groups and, under them, actions with the words of every cell. Frozen, made from the roadmap.

Knows groupings, the filter and the day that lateness is asked for. Must not know painting nor the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import IntEnum, StrEnum
from fractions import Fraction

from a87desk.domain.action import Action
from a87desk.domain.folding import fold
from a87desk.domain.lateness import first_day, last_day
from a87desk.domain.record import Record
from a87desk.domain.vocabulary import Pillar, word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.holders import folded_name, is_nobody
from a87desk.reading.roadmap import Roadmap, RoadmapAction, RoadmapObjective, Standing, standing
from a87desk.reading.roadmap_resources import Resources, funding_gaps, resources_of
from exports.report.dates import date_words
from exports.report.roadmap_words import amount_words, indicator_words, resource_words, short_date_words, standing_word

Belongs = tuple[tuple[str, object], ...]


class Column(IntEnum):
    """The columns in reading order."""

    ACTION = 0
    LEAD = 1
    PARTNERS = 2
    BY_WHEN = 3
    INDICATOR = 4
    RESOURCES = 5
    STATUS = 6
    TIME = 7


EDITED: dict[Column, str] = {
    Column.ACTION: "text",
    Column.LEAD: "lead",
    Column.PARTNERS: "partners",
    Column.BY_WHEN: "due",
    Column.INDICATOR: "indicator",
    Column.RESOURCES: "resources",
    Column.STATUS: "status",
    Column.TIME: "starts",
}
"""The field of the action that is edited in a cell."""


class Grouping(StrEnum):
    """By what the actions are put together."""

    PILLAR = "pillar"
    THEME = "theme"
    LEAD = "lead"
    OBJECTIVE = "objective"


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown: the grouping, the words sought, the standings chosen (none = all), and the day asked about."""

    on: date
    grouping: Grouping = Grouping.PILLAR
    words: str = ""
    standings: frozenset[Standing] = frozenset()

    @property
    def is_filtered(self) -> bool:
        return bool(self.words.strip() or self.standings)


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action with the words of its cells. `bar` is (first day, last day, share reached)."""

    one: RoadmapAction
    standing: Standing
    resources: Resources
    cells: tuple[str, ...]
    first: date | None
    last: date | None
    share: Fraction | None
    theme_number: int
    is_common: bool
    shows_number: bool = False

    @property
    def key(self) -> tuple[str, str]:
        return ("action", self.one.id)

    @property
    def action(self) -> Action:
        return self.one.action

    @property
    def spoken(self) -> str:
        """What a screen reader says of the row: the Gantt bar in words too."""
        parts = [f"{self.one.number} {self.action.text}".strip() or _("An action without words")]
        if self.theme_number:
            parts.append(_("from theme {number}").format(number=self.theme_number))
        parts.append(_("Lead: {lead}").format(lead=self.cells[Column.LEAD]))
        if self.first and self.action.starts:
            parts.append(_("from {when}").format(when=date_words(self.action.starts)))
        parts.append(_("by when: {when}").format(when=date_words(self.action.due)))
        parts += [self.cells[Column.INDICATOR], self.cells[Column.RESOURCES], self.cells[Column.STATUS]]
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A heading with what stands under it. `lead` is small before the name; `record` what can be changed in it.

    `belongs` are the fields that an action gets which is added or moved here.
    """

    key: tuple[str, str]
    name: str
    count: int = 0
    lead: str = ""
    theme_number: int = 0
    depth: int = 0
    record: Record | None = None
    belongs: Belongs = ()
    gap: str = ""
    children: tuple[GroupRow | ActionRow, ...] = field(default=(), compare=False)

    @property
    def count_words(self) -> str:
        """How many actions there are, and what is still to find for them, by currency."""
        words = ngettext("{count} action", "{count} actions", self.count).format(count=self.count)
        return _("{actions} · {amounts} to find").format(actions=words, amounts=self.gap) if self.gap else words

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (f"{self.lead} {self.name}".strip(), self.count_words) if part)


AnyRow = GroupRow | ActionRow


def action_row(one: RoadmapAction, on: date, *, shows_number: bool = False) -> ActionRow:
    """Return an action as a row."""
    action = one.action
    where, funded = standing(action, on), resources_of(action)
    due = short_date_words(action.due)
    cells = (
        action.text,
        action.lead or _("Nobody named"),
        ", ".join(action.partners),
        due,
        indicator_words(action),
        resource_words(action),
        standing_word(where),
        short_date_words(action.starts) if action.starts else "",
    )
    return ActionRow(
        one,
        where,
        funded,
        cells,
        first_day(action.starts),
        last_day(action.due),
        one.share,
        (one.theme.theme.number or 0) if one.theme else 0,
        one.theme.meets_rule if one.theme else True,
        shows_number,
    )


def grouped(roadmap: Roadmap, shown: Shown) -> tuple[GroupRow, ...]:
    """Return the groups that have actions to be shown, in their order; objectives and outputs even without."""
    if shown.grouping is Grouping.OBJECTIVE:
        return _by_objective(roadmap, shown)
    rows = [row for one in roadmap.actions if _is_wanted(row := action_row(one, shown.on), shown)]
    if shown.grouping is Grouping.THEME:
        return _by_theme(roadmap, rows)
    return _by_pillar(rows) if shown.grouping is Grouping.PILLAR else _by_lead(rows)


def _is_wanted(row: ActionRow, shown: Shown) -> bool:
    if shown.standings and row.standing not in shown.standings:
        return False
    words = fold(shown.words).split()
    if not words:
        return True
    one = row.one
    theme = one.theme.theme.name if one.theme else ""
    more = (one.number, theme, one.action.location, one.action.funder, *(each.code for each in one.recommendations))
    text = fold(" ".join((*row.cells, *more)))
    return all(word in text for word in words)


def _by_pillar(rows: Sequence[ActionRow]) -> tuple[GroupRow, ...]:
    groups = []
    for number, pillar in enumerate(Pillar, start=1):
        lead = _("Pillar {number}").format(number=number) if pillar is not Pillar.INCREASING_COORDINATION else ""
        group = GroupRow(("pillar", pillar.value), word_for(pillar), lead=lead, belongs=(("pillar", pillar),))
        groups.append(_filled(group, (row for row in rows if row.one.pillar is pillar)))
    rest = GroupRow(("pillar", ""), _("No pillar given"), belongs=(("pillar", None),))
    groups.append(_filled(rest, (row for row in rows if row.one.pillar is None)))
    return tuple(group for group in groups if group.count)


def _by_theme(roadmap: Roadmap, rows: Sequence[ActionRow]) -> tuple[GroupRow, ...]:
    groups = []
    for theme in sorted((one.theme for one in roadmap.themes), key=lambda one: one.number or 0):
        belongs = (("theme_id", theme.id),)
        group = GroupRow(("theme", theme.id), theme.name, theme_number=theme.number or 0, belongs=belongs)
        own = (row for row in rows if row.one.theme and row.one.theme.theme.id == theme.id)
        groups.append(_filled(group, own))
    rest = GroupRow(("theme", ""), _("From no theme"), belongs=(("theme_id", None),))
    groups.append(_filled(rest, (row for row in rows if row.one.theme is None)))
    return tuple(group for group in groups if group.count)


def _by_lead(rows: Sequence[ActionRow]) -> tuple[GroupRow, ...]:
    own: dict[str, list[ActionRow]] = {}
    for row in rows:
        lead = row.action.lead
        own.setdefault("" if is_nobody(lead) else folded_name(lead), []).append(row)
    groups = []
    for key, some in sorted(own.items(), key=lambda pair: (not pair[0], pair[0])):
        lead = some[0].action.lead if key else ""
        group = GroupRow(("lead", key), lead or _("Nobody named"), belongs=(("lead", lead),))
        groups.append(_filled(group, some))
    return tuple(groups)


def _by_objective(roadmap: Roadmap, shown: Shown) -> tuple[GroupRow, ...]:
    groups = [_objective(one, shown) for one in roadmap.everything]
    return tuple(group for group in groups if group.count or not shown.is_filtered)


def _objective(one: RoadmapObjective, shown: Shown) -> GroupRow:
    outputs = []
    for each in one.outputs:
        belongs: Belongs = (("output_id", each.output.id), ("objective_id", None))
        name, lead = each.output.text or _("An output without words"), _("Output {number}").format(number=each.number)
        group = GroupRow(("output", each.output.id), name, 0, lead.strip(), 0, 1, each.output, belongs)
        outputs.append(_filled(group, _rows(each.actions, shown)))
    outputs = [each for each in outputs if each.count or not shown.is_filtered]
    own = _rows(one.actions, shown)
    record = one.objective if one.objective.id else None
    name = (one.objective.text or _("An objective without words")) if record else _("Under no objective")
    belongs = (("output_id", None), ("objective_id", one.objective.id or None))
    count = len(own) + sum(each.count for each in outputs)
    lead = _("Objective {number}").format(number=one.number) if one.number else ""
    key = ("objective", one.objective.id)
    children: tuple[AnyRow, ...] = (*outputs, *own)
    number = (one.theme.theme.number or 0) if one.theme else 0
    return GroupRow(key, name, count, lead, number, 0, record, belongs, _gap_of(children), children)


def _rows(actions: Iterable[RoadmapAction], shown: Shown) -> tuple[ActionRow, ...]:
    rows = (action_row(one, shown.on, shows_number=True) for one in actions)
    return tuple(row for row in rows if _is_wanted(row, shown))


def _filled(group: GroupRow, rows: Iterable[ActionRow]) -> GroupRow:
    children = tuple(rows)
    return replace(group, count=len(children), gap=_gap_of(children), children=children)


def _gap_of(rows: Iterable[AnyRow]) -> str:
    """Return what is still to find: "600 USD, 2 000 TND"; "" for nothing."""
    gaps = funding_gaps(row.action for row in actions_in(rows))
    return ", ".join(f"{amount_words(one.gap)} {one.currency}".strip() for one in gaps if one.gap)


def actions_in(rows: Iterable[AnyRow]) -> list[ActionRow]:
    """Return the action rows in the order they are shown."""
    found: list[ActionRow] = []
    for row in rows:
        if isinstance(row, ActionRow):
            found.append(row)
        else:
            found += actions_in(row.children)
    return found


def record_of(row: AnyRow | None) -> Record | None:
    """Return the record that can be changed in a row: the action, objective or output; None for any other heading."""
    if row is None:
        return None
    return row.action if isinstance(row, ActionRow) else row.record


def header_words(roadmap: Roadmap) -> str:
    """Return the small text beside the title: "9 actions from 6 themes"."""
    count, themes = len(roadmap.actions), roadmap.theme_count
    if not count:
        return ""
    actions = ngettext("{count} action", "{count} actions", count).format(count=count)
    if not themes:
        return actions
    return ngettext("{actions} from {count} theme", "{actions} from {count} themes", themes).format(
        actions=actions, count=themes
    )
