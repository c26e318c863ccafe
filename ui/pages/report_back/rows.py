"""The rows of the Report-back page: groups with their counts, what a group presents, amendments under it.

Knows the report-back and words for it. Must not know how a row is painted or what a key does.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.i18n import _, ngettext
from a87desk.reading.report_back import Amendment, ReportBack, ReportedGroup, ReportedRecommendation
from ui.painting.pills import Pill, PillKind
from ui.safe_text import isolate_ltr


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group in its turn. `is_live` where the room sees it now."""

    group: BreakoutGroup
    new: int
    repeated: int
    amendments: int
    is_live: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        return ("group", self.group.id)

    @property
    def title(self) -> str:
        return self.group.short_theme or self.group.theme or _("Group without a theme")

    @property
    def line(self) -> str:
        """What it brings: "3 new · 2 said before · 1 amendment"."""
        new = ngettext("{count} new", "{count} new", self.new).format(count=self.new)
        before = _("{count} said before").format(count=self.repeated) if self.repeated else ""
        amended = ngettext("{count} amendment", "{count} amendments", self.amendments).format(count=self.amendments)
        return " · ".join(part for part in (new, before, amended if self.amendments else "") if part)

    @property
    def spoken(self) -> str:
        number = _("Group {number}").format(number=self.group.number)
        live = _("The room sees it now") if self.is_live else ""
        return ". ".join(part for part in (number, self.title, self.line, live) if part)


@dataclass(frozen=True, slots=True)
class SaidRow:
    """A recommendation in large letters; `is_folded` to one line where only what is new is of interest."""

    said: ReportedRecommendation
    is_folded: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        return ("said", self.said.id)

    @property
    def pill(self) -> Pill:
        """New, or to what it adds its weight."""
        if self.said.is_new:
            return Pill(PillKind.OK, _("New"), "plus")
        codes = ", ".join(isolate_ltr(code) for code in self.said.earlier_codes[:3])
        return Pill(PillKind.NEUTRAL, _("+1 to {codes}").format(codes=codes), "equal")

    @property
    def later(self) -> str:
        """Who else says it after this group."""
        groups = ", ".join(str(number) for number in self.said.later_groups)
        words = ngettext("Group {numbers} says it too", "Groups {numbers} say it too", len(self.said.later_groups))
        return words.format(numbers=groups) if groups else ""

    @property
    def spoken(self) -> str:
        one = self.said.one
        themes = "; ".join(theme.name for theme in self.said.themes)
        parts = (one.code, one.text, self.pill.text, themes, self.later)
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class AmendmentRow:
    """What the floor wanted to be said differently, under the words it is about."""

    amendment: Amendment
    code: str
    recommendation_id: str

    @property
    def key(self) -> tuple[str, ...]:
        return ("amendment", self.amendment.id)

    @property
    def spoken(self) -> str:
        to = _("Amendment to {code}").format(code=self.code)
        kept = "" if self.amendment.is_for_everyone else _("Not for everyone, never on the projector")
        return ". ".join(part for part in (to, self.amendment.text, kept) if part)


AnySaidRow = SaidRow | AmendmentRow


def group_rows(shown: ReportBack, live_group: str) -> list[GroupRow]:
    """Return a row for each group; `live_group` is the one that the room sees, "" for none."""
    return [
        GroupRow(one.group, len(one.new), len(one.repeated), one.amendments, one.group.id == live_group)
        for one in shown.groups
    ]


def said_rows(group: ReportedGroup | None, *, only_new: bool) -> list[AnySaidRow]:
    """Return what a group presents, each recommendation followed by its amendments."""
    rows: list[AnySaidRow] = []
    for said in group.said if group else ():
        rows.append(SaidRow(said, is_folded=only_new and not said.is_new))
        rows.extend(AmendmentRow(amendment, said.one.code, said.id) for amendment in said.amendments)
    return rows
