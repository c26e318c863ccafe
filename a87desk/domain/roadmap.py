"""The levels of the roadmap above an action: objectives and outputs.

Their numbers (1, 1.1, 1.1.1) follow from their places and are never typed or kept, so that they cannot go wrong.
Source: domain description 3.4.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.ids import ObjectiveId, ThemeId
from a87desk.domain.record import Privacy, Record, about, place
from a87desk.domain.vocabulary import Pillar


class Objective(Record, frozen=True):
    """What the country wants to reach."""

    noun: ClassVar[str] = "objective"

    text: Annotated[str, about("The objective", Privacy.PUBLIC, searched=True)] = ""
    pillar: Annotated[Pillar | None, about("Pillar of Alliance 8.7", Privacy.PUBLIC)] = None
    theme_id: Annotated[ThemeId | None, about("Theme it comes from", Privacy.PUBLIC)] = None
    position: Annotated[str, place("Place among the objectives")] = ""


class Output(Record, frozen=True):
    """What there will be when the objective is reached, countable where possible."""

    noun: ClassVar[str] = "output"

    objective_id: Annotated[ObjectiveId | None, about("Objective", Privacy.PUBLIC)] = None
    text: Annotated[str, about("The output", Privacy.PUBLIC, searched=True)] = ""
    quantity: Annotated[str, about("How many, as written: “at least two supply chains”", Privacy.PUBLIC)] = ""
    theme_id: Annotated[ThemeId | None, about("Theme it comes from", Privacy.PUBLIC)] = None
    recommendation_ids: Annotated[tuple[str, ...], about("Recommendations it comes from", Privacy.PUBLIC)] = ()
    position: Annotated[str, place("Place among the outputs of its objective")] = ""
