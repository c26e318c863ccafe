"""The rows of the three lists: themes, what was said of one, and the register of divergences.

Knows the plenary as it stands and words for it. Must not know how a row is painted or what a key does.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import word_for
from a87desk.domain.word_diff import word_diff
from a87desk.i18n import _, ngettext
from a87desk.reading.codes import CodedRecommendation
from a87desk.reading.divergence_words import part_words, source_words
from a87desk.reading.divergences import DivergenceRow, DivergenceSource
from a87desk.reading.plenary import Plenary, PlenaryTheme
from a87desk.reading.theme_wordings import WordingVersion
from ui.pages.plenary.words import differing_words, merged_text, moment_words, outcome_words
from ui.painting.pills import Pill, PillKind
from ui.painting.spans import Span


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A line above some rows; it is not chosen."""

    title: str
    count: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        return ("heading", self.title)

    @property
    def spoken(self) -> str:
        return f"{self.title}, {self.count}" if self.count else self.title


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme as it waits for the plenary. `is_live`: the room sees it; `is_unfinished`: words typed, not agreed."""

    one: PlenaryTheme
    groups: tuple[BreakoutGroup, ...]
    is_live: bool = False
    is_unfinished: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        return ("theme", self.one.id)

    @property
    def support(self) -> str:
        """From how many distinct groups it comes."""
        return _("{count} of {total} groups").format(count=len(self.one.on_board.group_ids), total=len(self.groups))

    @property
    def marks(self) -> tuple[tuple[str, str], ...]:
        """What else there is to know: (icon, words)."""
        count = sum(not row.is_settled and row.source is not DivergenceSource.BELOW_RULE
                    for row in self.one.divergences)  # fmt: skip
        differs = ngettext("{count} divergence", "{count} divergences", count).format(count=count)
        found = (
            ("projector", _("The room sees it now"), self.is_live),
            ("git-compare", _("Two wordings side by side"), bool(self.one.side_by_side)),
            ("git-compare", differing_words(self.one.differs), bool(self.one.differs)),
            ("pencil", _("Words typed and not agreed yet"), self.is_unfinished),
            ("hand", differs, bool(count)),
        )
        return tuple((icon, words) for icon, words, is_so in found if is_so)

    @property
    def spoken(self) -> str:
        theme = self.one.theme
        number = _("Theme {number}").format(number=theme.number)
        raised = ", ".join(str(group.number) for group in self.groups if group.id in self.one.on_board.group_ids)
        groups = _("{support}: {numbers}").format(support=self.support, numbers=raised) if raised else self.support
        parts = (number, theme.name, groups, outcome_words(theme.plenary_outcome), *(words for _i, words in self.marks))
        return ". ".join(part for part in parts if part)


AnyThemeRow = HeadingRow | ThemeRow


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version of the wording; `text` is it and the one before as one text, `spans` what differs."""

    version: WordingVersion
    text: str
    spans: tuple[Span, ...]
    is_one_of_two: bool

    @property
    def key(self) -> tuple[str, ...]:
        return ("version", self.version.id or self.version.text)

    @property
    def title(self) -> str:
        """Who agreed it: the panel, the plenary, or that it is not said."""
        return word_for(self.version.stage) if self.version.stage else _("Earlier words")

    @property
    def trace(self) -> str:
        """When and by whom it was written down."""
        return " · ".join(part for part in (moment_words(self.version.at), self.version.by) if part)

    @property
    def pill(self) -> Pill | None:
        """Whether these words stand now."""
        if self.is_one_of_two:
            return Pill(PillKind.WARN, _("One of two versions"), "git-compare")
        return Pill(PillKind.OK, _("As it stands"), "check") if self.version.is_current else None

    @property
    def spoken(self) -> str:
        pill = self.pill
        parts = (self.title, self.version.text, pill.text if pill else "", self.trace, self.version.reason)
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class WordsRow:
    """A recommendation in the theme: the very words of its group."""

    one: CodedRecommendation
    group: str

    @property
    def key(self) -> tuple[str, ...]:
        return ("words", self.one.id)

    @property
    def spoken(self) -> str:
        return ". ".join(part for part in (self.one.code, self.group, self.one.text) if part)


AnySaidRow = HeadingRow | VersionRow | WordsRow


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A divergence with the groups that hold it."""

    row: DivergenceRow
    groups: tuple[BreakoutGroup, ...]

    @property
    def key(self) -> tuple[str, ...]:
        return self.row.key

    @property
    def title(self) -> str:
        """Where it comes from; of a session its title too."""
        return " · ".join(part for part in (source_words(self.row.source), self.row.session) if part)

    @property
    def words(self) -> str:
        """The position, or that nothing is written of it."""
        if self.row.source is DivergenceSource.NOT_ACCEPTED and not self.row.text:
            return _("No reason was written down.")
        is_empty = self.row.source is DivergenceSource.REGISTER and not (self.row.text or self.row.recommendations)
        return _("Nothing written yet") if is_empty else self.row.text

    @property
    def trace(self) -> str:
        """Who holds it, and who wrote it down when."""
        row = self.row
        held = _("Held by {who}").format(who=row.who) if row.who else ""
        made = " · ".join(part for part in (moment_words(row.at), row.by) if part)
        return " · ".join(part for part in (held, made) if part)

    @property
    def spoken(self) -> str:
        row = self.row
        pair = "; ".join(f"{one.code}: {one.text}" for one in row.recommendations)
        themes = "; ".join(_theme_words(one.theme) for one in row.themes)
        settled = _("Settled: {words}").format(words=row.settled) if row.settled else ""
        parts = (self.title, self.words, pair, themes, settled, row.reason, self.trace)
        return ". ".join(part for part in parts if part)


AnyRegisterRow = HeadingRow | RegisterRow


def _theme_words(one: Theme) -> str:
    return _("Theme {number}: {name}").format(number=one.number, name=one.name)


def theme_rows(shown: Plenary, live_id: str, unfinished: Collection[str]) -> list[AnyThemeRow]:
    """Return the themes in the order of the plenary; those below the rule under a heading of their own."""
    groups = shown.groups
    rows = [ThemeRow(one, groups, one.id == live_id, one.id in unfinished) for one in shown.themes]
    above = [row for row in rows if row.one.on_board.meets_rule]
    below = [row for row in rows if not row.one.on_board.meets_rule]
    found: list[AnyThemeRow] = [*above]
    if below:
        found += [HeadingRow(_("Below the rule"), str(len(below))), *below]
    return found


def said_rows(one: PlenaryTheme | None, groups: tuple[BreakoutGroup, ...]) -> list[AnySaidRow]:
    """Return the versions of a theme's words, the newest first, then the words of its groups."""
    if one is None:
        return []
    rows: list[AnySaidRow] = []
    if one.versions:
        rows.append(HeadingRow(_("Versions"), str(len(one.versions))))
        rows += [_version_row(version, bool(one.side_by_side)) for version in reversed(one.versions)]
    names = {group.id: group.short_theme or group.theme for group in groups}
    rows.append(HeadingRow(_("In the words of the groups"), str(len(one.on_board.members))))
    rows += [WordsRow(member, names.get(member.group_id, "")) for member in one.on_board.members]
    return rows


def _version_row(version: WordingVersion, side_by_side: bool) -> VersionRow:
    spans: tuple[Span, ...] = ()
    text = version.text
    if version.before:
        text, spans = merged_text(word_diff(version.before, version.text))
    return VersionRow(version, text, spans, side_by_side and version.is_current)


def register_rows(shown: Plenary) -> list[AnyRegisterRow]:
    """Return the register, part by part under its heading; parts without a row are left out."""
    found: list[AnyRegisterRow] = []
    numbers = {group.id: group for group in shown.all_groups}
    for part in dict.fromkeys(row.part for row in shown.register):
        rows = [row for row in shown.register if row.part is part]
        found.append(HeadingRow(part_words(part), str(len(rows))))
        found += [
            RegisterRow(row, tuple(numbers[group_id] for group_id in row.group_ids if group_id in numbers))
            for row in rows
        ]
    return found
