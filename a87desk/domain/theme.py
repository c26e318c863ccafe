"""What groups share: a theme, the recommendations in it, and what people decided about suggestions."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.ids import RecommendationId, ThemeId
from a87desk.domain.record import Privacy, Record, about, derived_id, place
from a87desk.domain.vocabulary import PlenaryOutcome, Verdict, WordingStage


class Theme(Record, frozen=True):
    """A consensus theme: named by people, never by the program. Its number is shown as a circle."""

    noun: ClassVar[str] = "theme"

    number: Annotated[int | None, about("Number, never reused", Privacy.PUBLIC)] = None
    name: Annotated[str, about("Name, three to seven words", Privacy.PUBLIC, searched=True)] = ""
    wording: Annotated[str, about("Wording the panel agreed", Privacy.PUBLIC, searched=True)] = ""
    dissent: Annotated[str, about("Reservations", searched=True)] = ""
    conditions: Annotated[str, about("Conditions under which it was agreed", Privacy.PUBLIC, searched=True)] = ""
    plenary_outcome: Annotated[
        PlenaryOutcome | None, about("What the plenary said; none: not asked yet", Privacy.PUBLIC)
    ] = None
    plenary_on: Annotated[FuzzyDate | None, about("When the plenary said it", Privacy.PUBLIC)] = None
    plenary_remark: Annotated[str, about("What the plenary added", Privacy.PUBLIC, searched=True)] = ""
    priority_tenths: Annotated[
        int | None, about("Priority agreed in the room, tenths of a point of 1 to 5", Privacy.PUBLIC)
    ] = None
    feasibility_tenths: Annotated[
        int | None, about("Feasibility agreed in the room, tenths of a point of 1 to 5", Privacy.PUBLIC)
    ] = None
    rank_position: Annotated[str, place("Place in the ranking by hand; empty: not ranked by hand")] = ""
    position: Annotated[str, place("Place among the themes")] = ""


class ThemeMember(Record, frozen=True):
    """A recommendation in a theme. It may be in several; the words of the recommendation are never touched."""

    noun: ClassVar[str] = "theme_member"

    theme_id: Annotated[ThemeId | None, about("Theme", Privacy.PUBLIC)] = None
    recommendation_id: Annotated[RecommendationId | None, about("Recommendation", Privacy.PUBLIC)] = None
    primary: Annotated[bool, about("The theme it mainly belongs to", Privacy.PUBLIC)] = False


class ThemeWording(Record, frozen=True):
    """A version of a theme's agreed wording. The latest is the theme's `wording`; none is ever changed."""

    noun: ClassVar[str] = "theme_wording"

    theme_id: Annotated[ThemeId | None, about("Theme", Privacy.PUBLIC)] = None
    text: Annotated[str, about("The wording", Privacy.PUBLIC, searched=True)] = ""
    stage: Annotated[WordingStage | None, about("Who agreed it", Privacy.PUBLIC)] = None
    reason: Annotated[str, about("Why it was changed", Privacy.PUBLIC, searched=True)] = ""
    language: Annotated[str, about("Language of the wording, a tag such as “fr”; empty: not said", Privacy.PUBLIC)] = ""
    position: Annotated[str, place("Place among the versions, the oldest first")] = ""


class SuggestionDecision(Record, frozen=True):
    """What a person decided about two recommendations that look alike. Respected at every new suggestion."""

    noun: ClassVar[str] = "suggestion_decision"

    first_id: Annotated[RecommendationId | None, about("One of the two; the smaller id")] = None
    second_id: Annotated[RecommendationId | None, about("The other")] = None
    verdict: Annotated[Verdict | None, about("Same, not the same, overlaps or contradicts")] = None
    reason: Annotated[str, about("Why, in a person's words", searched=True)] = ""


def member_id(theme_id: str, recommendation_id: str) -> str:
    """Return the identity of a membership, so that two laptops that make it make one."""
    return derived_id(ThemeMember.noun, theme_id, recommendation_id)


def decision_id(recommendation_id: str, other_id: str) -> str:
    """Return the identity of the decision on a pair, whichever way round it is named."""
    return derived_id(SuggestionDecision.noun, *sorted((recommendation_id, other_id)))
