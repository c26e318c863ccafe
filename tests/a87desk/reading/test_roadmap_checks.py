"""What there is to look at in a roadmap; none of it is found where there is nothing to look at."""

from __future__ import annotations

from msgspec.structs import replace

from a87desk.domain.action import Action
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.priority import Priority
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import ActionStatus, PlenaryOutcome
from a87desk.domain.workshop import Workshop
from a87desk.reading.consensus_board import ThemeOnBoard
from a87desk.reading.roadmap import Roadmap, arranged
from a87desk.reading.roadmap_checks import RoadmapCheck, roadmap_findings

Found = list[tuple[RoadmapCheck, str]]


def whole(number: int = 1, **fields: object) -> Action:
    """Return an action of which nothing is to be looked at."""
    month = (number - 1) % 12 + 1
    known = Action(
        id=f"a{number}",
        text="Train inspectors",
        lead="ILO",
        due=parse_fuzzy_date(f"{2020 + number // 12}-{month:02}"),
        indicator="Inspectors",
    )
    return replace(known, **fields)


def found(*actions: Action, **known: object) -> Found:
    base = Roadmap(Workshop(id="w"), **known)  # type: ignore[arg-type]
    return [(one.check, one.record_id) for one in roadmap_findings(arranged(base, (), (), actions))]


def test_a_whole_action_needs_no_look() -> None:
    assert found(whole(), organisations=(Organisation(id="o", name="ILO"),)) == []


def test_what_an_action_lacks_is_found() -> None:
    assert found(whole(lead="TBC")) == [(RoadmapCheck.NO_OWNER, "a1")]
    assert found(whole(due=parse_fuzzy_date("TBC"))) == [(RoadmapCheck.NO_DATE, "a1")]
    assert found(whole(indicator="", target="12 maps")) == [(RoadmapCheck.NO_INDICATOR, "a1")]
    assert found(whole(text=" ")) == [(RoadmapCheck.NO_WORDS, "a1")]
    assert found(whole(starts=parse_fuzzy_date("2021"))) == [(RoadmapCheck.ENDS_FIRST, "a1")]


def test_a_next_step_needs_no_indicator_and_what_is_done_needs_nothing() -> None:
    assert found(whole(indicator="")) == []
    assert found(Action(id="a", text="Meet", status=ActionStatus.COMPLETED)) == []


def test_an_owner_who_is_not_known_is_found_by_any_of_their_names() -> None:
    known = {"organisations": (Organisation(id="o", name="Ministère du Travail", acronym="MdT", aliases=("Labour",)),)}
    assert found(whole(lead="ilo"), **known) == [(RoadmapCheck.UNKNOWN_OWNER, "a1")]
    for lead in ("ministere du travail", "MDT", "labour", "Ministry of Labour (MdT)", "ILO and Labour"):
        assert found(whole(lead=lead), **known) == []
    base = Roadmap(Workshop(id="w"), **known)  # type: ignore[arg-type]
    plan = arranged(base, (), (), (whole(lead="Amina"),))
    assert roadmap_findings(plan, (Participant(id="p", name="Amina"),)) == ()


def test_where_nobody_is_known_no_owner_is_doubted() -> None:
    assert found(whole(lead="Anybody")) == []


def test_one_owner_of_fourteen_actions_is_asked_about_once() -> None:
    many = [whole(n) for n in range(1, 15)]
    assert found(*many[:13]) == []
    assert found(*many) == [(RoadmapCheck.MANY_ACTIONS, "a1")]
    done = [whole(n, status=ActionStatus.COMPLETED) for n in range(1, 15)]
    assert found(*done) == []


def test_most_dates_in_one_month_are_asked_about() -> None:
    december = [whole(n, due=parse_fuzzy_date("December 2025")) for n in range(1, 4)]
    assert found(*december) == []
    years = [*december, whole(4, due=parse_fuzzy_date("2025")), whole(5)]
    assert found(*years) == [(RoadmapCheck.ONE_MONTH, "a1")]
    plan = arranged(Roadmap(Workshop(id="w")), (), (), years)
    assert roadmap_findings(plan)[0].words.startswith("4 of 5 dates are in December 2025.")
    assert found(*december, whole(4), whole(5), whole(6)) == []


def test_common_ground_and_priorities_without_an_action_are_found() -> None:
    themes = (
        ThemeOnBoard(Theme(id="t1", number=1), (), (), True),
        ThemeOnBoard(Theme(id="t2", number=2), (), (), False),
        ThemeOnBoard(Theme(id="t3", number=3, plenary_outcome=PlenaryOutcome.NOT_ACCEPTED), (), (), True),
    )
    priorities = (Priority(id="p1"), Priority(id="p2", theme_id="t1"))  # type: ignore[arg-type]
    known = {"themes": themes, "priorities": priorities}
    assert found(**known) == [
        (RoadmapCheck.NO_ACTION, "t1"),
        (RoadmapCheck.NO_ACTION, "p1"),
        (RoadmapCheck.NO_ACTION, "p2"),
    ]
    assert found(whole(theme_id="t1"), whole(2, priority_id="p1"), **known) == []
