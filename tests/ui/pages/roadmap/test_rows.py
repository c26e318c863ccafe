"""Headings say how many actions stand under them and what is still to find, by currency."""

from __future__ import annotations

from datetime import date

from a87desk.domain.action import Action
from a87desk.domain.roadmap import Objective
from a87desk.domain.vocabulary import Pillar
from a87desk.domain.workshop import Workshop
from a87desk.reading.roadmap import Roadmap, arranged
from ui.pages.roadmap.rows import Grouping, GroupRow, Shown, grouped, header_words

ON = date(2018, 3, 12)
PLAN = arranged(
    Roadmap(Workshop(id="w")),
    [Objective(id="o", text="No child in a mine")],
    (),
    [
        Action(id="a", text="Map", cost="1000", funded="400", currency="USD", pillar=Pillar.SHARING_KNOWLEDGE),
        Action(id="b", text="Talk", cost="2000", currency="TND", pillar=Pillar.SHARING_KNOWLEDGE),
        Action(id="c", text="Write", cost="10", funded="10", currency="USD"),
    ],
)


def words(rows: tuple[GroupRow, ...]) -> list[str]:
    return [f"{row.name}: {row.count_words}" for row in rows]


def test_a_heading_tells_what_is_to_find_by_currency() -> None:
    assert words(grouped(PLAN, Shown(ON))) == [
        "Conducting research and sharing knowledge: 2 actions · 2\u00a0000 TND, 600 USD to find",
        "No pillar given: 1 action",
    ]


def test_an_objective_is_shown_without_actions_but_not_while_something_is_sought() -> None:
    shown = grouped(PLAN, Shown(ON, Grouping.OBJECTIVE))
    assert words(shown)[0] == "No child in a mine: 0 actions"
    assert [row.name for row in grouped(PLAN, Shown(ON, Grouping.OBJECTIVE, "map"))] == ["Under no objective"]


def test_the_header_counts_actions_and_themes() -> None:
    assert header_words(PLAN) == "3 actions"
    assert header_words(Roadmap(Workshop(id="w"))) == ""
