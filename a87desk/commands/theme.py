"""The panel's hour: themes, the recommendations in them, and decisions on what looks alike.

No command here changes the words of a recommendation. Source of the rules: domain description 2.7.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from a87desk.commands.command import Act, Command, quoted
from a87desk.commands.merged_theme import bring_what_was_said
from a87desk.domain.errors import A87Error
from a87desk.domain.ids import RecommendationId, ThemeId
from a87desk.domain.position import following
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.theme import SuggestionDecision, Theme, ThemeMember, decision_id, member_id
from a87desk.domain.vocabulary import Verdict
from a87desk.i18n import _, mark, ngettext


class NoName(A87Error):
    code = "E_NO_NAME"
    title = mark("The theme has no name")
    message = mark("A theme needs a name: naming it is how people agree on it.")
    advice = mark("Write three to seven words.")


@dataclass(frozen=True)
class AddTheme(Command):
    """Start a theme, empty or with recommendations; its number is the next that was never used.

    `out_of` is a theme that loses them.
    """

    name: str
    recommendation_ids: tuple[str, ...] = ()
    theme_id: str = ""
    out_of: str = ""

    def apply(self, act: Act) -> str:
        theme = _new_theme(act, self.name, self.theme_id)
        if self.out_of:
            TakeOutOfTheme(self.out_of, self.recommendation_ids).apply(act)
        _put(act, theme.id, self.recommendation_ids)
        return _("New theme {name}").format(name=quoted(self.name))


@dataclass(frozen=True)
class AcceptSuggestion(Command):
    """Agree that recommendations say the same: they go into a new theme, or into one that is there.

    What people took out of the suggestion before, `left_out`, is said to be not the same as the rest.
    """

    recommendation_ids: tuple[str, ...]
    name: str = ""
    theme_id: str = ""
    left_out: tuple[str, ...] = ()
    reason: str = ""

    def apply(self, act: Act) -> str:
        existing = act.read.one(Theme, self.theme_id) if self.theme_id else None
        theme = existing or _new_theme(act, self.name, self.theme_id)
        together = dict.fromkeys((*_members_of(act, theme.id), *self.recommendation_ids))
        _put(act, theme.id, self.recommendation_ids)
        for one, other in combinations(together, 2):
            if one in self.recommendation_ids or other in self.recommendation_ids:
                _decide(act, one, other, Verdict.SAME, self.reason.strip())
        for one in self.left_out:
            for other in self.recommendation_ids:
                _decide(act, one, other, Verdict.NOT_THE_SAME, self.reason.strip())
        count = len(self.recommendation_ids)
        return ngettext(
            "Put {count} recommendation in theme {number}, {name}",
            "Put {count} recommendations in theme {number}, {name}",
            count,
        ).format(count=count, number=theme.number, name=quoted(theme.name))


@dataclass(frozen=True)
class SayNotTheSame(Command):
    """Say that recommendations do not say the same, only overlap, or contradict each other.

    Each against every other, or against each of `others` where some are named. Remembered after every import.
    """

    recommendation_ids: tuple[str, ...]
    others: tuple[str, ...] = ()
    reason: str = ""
    verdict: Verdict = Verdict.NOT_THE_SAME

    def apply(self, act: Act) -> str:
        pairs = (
            [(one, other) for one in self.recommendation_ids for other in self.others]
            if self.others
            else list(combinations(self.recommendation_ids, 2))
        )
        for one, other in pairs:
            _decide(act, one, other, self.verdict, self.reason.strip())
        first = act.one(Recommendation, self.recommendation_ids[0])
        said = {
            Verdict.OVERLAPS: _("Said “overlaps” of {text}"),
            Verdict.CONTRADICTS: _("Said “contradicts” of {text}"),
        }
        return said.get(self.verdict, _("Said “not the same” of {text}")).format(text=quoted(first.text))


@dataclass(frozen=True)
class TakeBackVerdicts(Command):
    """Forget what was decided about pairs. They may be suggested again; what is in a theme stays there."""

    decision_ids: tuple[str, ...]

    def apply(self, act: Act) -> str:
        for one in self.decision_ids:
            act.write.remove(SuggestionDecision, act.one(SuggestionDecision, one).id)
        count = len(self.decision_ids)
        return ngettext("Took back {count} decision", "Took back {count} decisions", count).format(count=count)


@dataclass(frozen=True)
class SayWhy(Command):
    """Write why something was decided about pairs, also afterwards."""

    decision_ids: tuple[str, ...]
    reason: str

    def apply(self, act: Act) -> str:
        for one in self.decision_ids:
            act.one(SuggestionDecision, one)
            act.write.change(SuggestionDecision, one, {"reason": self.reason.strip()})
        return _("Wrote why: {reason}").format(reason=quoted(self.reason))


@dataclass(frozen=True)
class PutInTheme(Command):
    """Put recommendations in a theme by hand. They stay in any other theme they are in, but for `out_of`."""

    theme_id: str
    recommendation_ids: tuple[str, ...]
    out_of: str = ""

    def apply(self, act: Act) -> str:
        theme = act.one(Theme, self.theme_id)
        if self.out_of and self.out_of != theme.id:
            TakeOutOfTheme(self.out_of, self.recommendation_ids).apply(act)
        _put(act, theme.id, self.recommendation_ids)
        text = act.one(Recommendation, self.recommendation_ids[0]).text
        return _("Added {text} to theme {number}").format(text=quoted(text), number=theme.number)


@dataclass(frozen=True)
class TakeOutOfTheme(Command):
    """Take recommendations out of a theme. What was agreed to be the same as the rest is no longer."""

    theme_id: str
    recommendation_ids: tuple[str, ...]

    def apply(self, act: Act) -> str:
        theme = act.one(Theme, self.theme_id)
        staying = [one for one in _members_of(act, theme.id) if one not in self.recommendation_ids]
        for recommendation_id in self.recommendation_ids:
            act.write.remove(ThemeMember, member_id(theme.id, recommendation_id))
            _forget_same(act, recommendation_id, staying)
        text = act.one(Recommendation, self.recommendation_ids[0]).text
        return _("Took {text} out of theme {number}").format(text=quoted(text), number=theme.number)


@dataclass(frozen=True)
class SplitTheme(Command):
    """Move some recommendations of a theme into a new one."""

    theme_id: str
    recommendation_ids: tuple[str, ...]
    name: str

    def apply(self, act: Act) -> str:
        theme = act.one(Theme, self.theme_id)
        TakeOutOfTheme(self.theme_id, self.recommendation_ids).apply(act)
        _put(act, _new_theme(act, self.name, "").id, self.recommendation_ids)
        return _("Split theme {number}").format(number=theme.number)


@dataclass(frozen=True)
class MergeThemes(Command):
    """Put everything of other themes into one; the others are removed, their numbers are not used again."""

    into_id: str
    from_ids: tuple[str, ...]

    def apply(self, act: Act) -> str:
        into = act.one(Theme, self.into_id)
        others = [act.one(Theme, theme_id) for theme_id in dict.fromkeys(self.from_ids) if theme_id != into.id]
        bring_what_was_said(act, into.id, others)
        for theme in others:
            _put(act, into.id, tuple(_members_of(act, theme.id)))
            act.write.remove(Theme, theme.id)
        return _("Merged themes into {name}").format(name=quoted(into.name))


@dataclass(frozen=True)
class SetPrimaryTheme(Command):
    """Say to which of its themes a recommendation mainly belongs; it stays in the others. `theme_id` "": to none."""

    recommendation_id: str
    theme_id: str = ""

    def apply(self, act: Act) -> str:
        said = act.one(Recommendation, self.recommendation_id)
        if self.theme_id:
            act.one(ThemeMember, member_id(self.theme_id, said.id))
        for one in act.read.all(ThemeMember, "recommendation_id = ?", (said.id,)):
            act.write.change(ThemeMember, one.id, {"primary": one.theme_id == self.theme_id})
        if not self.theme_id:
            return _("{text} belongs to all its themes alike").format(text=quoted(said.text))
        number = act.one(Theme, self.theme_id).number
        return _("{text} belongs mainly to theme {number}").format(text=quoted(said.text), number=number)


@dataclass(frozen=True)
class RenameTheme(Command):
    """Give a theme another name; the earlier one stays in its history."""

    theme_id: str
    name: str

    def apply(self, act: Act) -> str:
        theme = act.one(Theme, self.theme_id)
        _refuse_unnamed(self.name)
        act.write.change(Theme, theme.id, {"name": self.name})
        return _("Renamed theme {number}").format(number=theme.number)


@dataclass(frozen=True)
class RemoveTheme(Command):
    """Remove a theme. Its recommendations stay and show as in no theme."""

    theme_id: str

    def apply(self, act: Act) -> str:
        theme = act.one(Theme, self.theme_id)
        act.write.remove(Theme, theme.id)
        return _("Removed theme {number}, {name}").format(number=theme.number, name=quoted(theme.name))


def _new_theme(act: Act, name: str, theme_id: str) -> Theme:
    _refuse_unnamed(name)
    last = max((theme.position for theme in act.read.all(Theme)), default="")
    number = act.read.highest_number(Theme) + 1
    theme = Theme(id=theme_id or new_id(), number=number, name=name.strip(), position=following(last))
    act.write.add(theme)
    return theme


def _refuse_unnamed(name: str) -> None:
    if not name.strip():
        raise NoName()


def _members_of(act: Act, theme_id: str) -> list[str]:
    members = act.read.all(ThemeMember, "theme_id = ?", (theme_id,))
    return [member.recommendation_id for member in members if member.recommendation_id]


def _put(act: Act, theme_id: str, recommendation_ids: tuple[str, ...]) -> None:
    for one in recommendation_ids:
        act.one(Recommendation, one)
        member = ThemeMember(
            id=member_id(theme_id, one), theme_id=ThemeId(theme_id), recommendation_id=RecommendationId(one)
        )
        if act.read.one(ThemeMember, member.id) is None:
            act.write.add(member)


def _decide(act: Act, one: str, other: str, verdict: Verdict, reason: str = "") -> None:
    first, second = sorted((one, other))
    act.write.add(
        SuggestionDecision(
            id=decision_id(one, other),
            first_id=RecommendationId(first),
            second_id=RecommendationId(second),
            verdict=verdict,
            reason=reason,
        )
    )


def _forget_same(act: Act, recommendation_id: str, others: list[str]) -> None:
    for other in others:
        decision = act.read.one(SuggestionDecision, decision_id(recommendation_id, other))
        if decision and decision.verdict is Verdict.SAME:
            act.write.remove(SuggestionDecision, decision.id)
