"""A roadmap of 300 actions under 10 objectives with 30 outputs; all words are made up."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from a87desk.domain.action import Action
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import ObjectiveId, OutputId, ThemeId
from a87desk.domain.record import Record, new_id
from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.vocabulary import ActionStatus, Pillar
from tests.benchmarks.crowd import WORDS

ACTIONS, OBJECTIVES, OUTPUTS = 300, 10, 30


def long_plan(random: Random, theme_ids: Sequence[str]) -> tuple[Record, ...]:
    """Return the records of the roadmap, linked to these themes."""
    objectives = [
        Objective(id=new_id(), text=_words(random, 6), pillar=random.choice(list(Pillar)), position=f"{100000 + n}")
        for n in range(OBJECTIVES)
    ]
    outputs = [
        Output(
            id=new_id(), objective_id=ObjectiveId(objectives[n % OBJECTIVES].id), text=_words(random, 7),
            position=f"{100000 + n}",
        )
        for n in range(OUTPUTS)
    ]  # fmt: skip
    actions = [
        Action(
            id=new_id(), output_id=OutputId(outputs[n % OUTPUTS].id), text=_words(random, 12).capitalize(),
            lead=_words(random, 3), partners=(_words(random, 2), _words(random, 2)), indicator=_words(random, 3),
            reached=str(n % 9), target="12", cost=str(1000 * (n % 7)), funded=str(500 * (n % 5)), currency="USD",
            starts=parse_fuzzy_date(f"{2026 + n % 3}-0{1 + n % 8}"),
            due=parse_fuzzy_date(f"{2029 + n % 2}-{10 + n % 3}"),
            status=random.choice(list(ActionStatus)), theme_id=ThemeId(random.choice(theme_ids)),
            pillar=random.choice(list(Pillar)), position=f"{100000 + n}",
        )
        for n in range(ACTIONS)
    ]  # fmt: skip
    return (*objectives, *outputs, *actions)


def _words(random: Random, count: int) -> str:
    return " ".join(random.choice(WORDS) for _number in range(count))
