"""Where people did not agree: a position of its own, kept beside what was agreed.

Source: domain description 2.7, rule 6. Dissent is attached, never averaged away.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.ids import BreakoutGroupId, ThemeId
from a87desk.domain.record import Privacy, Record, about, place
from a87desk.domain.vocabulary import DivergenceKind


class Divergence(Record, frozen=True):
    """A contradiction, a minority position or a condition, as somebody put it."""

    noun: ClassVar[str] = "divergence"

    kind: Annotated[DivergenceKind | None, about("Kind", Privacy.PUBLIC)] = None
    theme_id: Annotated[ThemeId | None, about("Theme it is about", Privacy.PUBLIC)] = None
    group_id: Annotated[BreakoutGroupId | None, about("Group that holds it", Privacy.PUBLIC)] = None
    who: Annotated[str, about("Who holds it, as written", searched=True)] = ""
    text: Annotated[str, about("The position in its own words", Privacy.PUBLIC, searched=True)] = ""
    recommendation_ids: Annotated[tuple[str, ...], about("Recommendations it is about", Privacy.PUBLIC)] = ()
    settled: Annotated[str, about("How it was settled; empty: it stands", Privacy.PUBLIC)] = ""
    position: Annotated[str, place("Place among the divergences")] = ""
