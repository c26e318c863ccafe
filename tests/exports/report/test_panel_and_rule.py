"""The report tells the whole rule, what a theme lacks, and the panel; names only where names may stand."""

from __future__ import annotations

import pytest

from a87desk.commands.panel import SeatInPanel
from a87desk.commands.record import AddRecords
from a87desk.commands.rule import ChangeRule
from a87desk.commands.theme import AddTheme, SayNotTheSame
from a87desk.domain.ids import DayId, ParticipantId
from a87desk.domain.panel import PanelMember, panel_seat_id
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.rule_condition import RuleCondition
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import PanelPart, RuleScope, Verdict
from exports.report.options import ParticipantsShown, ReportOptions
from tests.exports.making import Small, in_one_line, made, rows_of, small_workshop
from tests.exports.reading_pdf import text_of


def seat(small: Small, group: int, name: str, sat: bool, participant_id: str | None = None) -> None:
    group_id = small.group_ids[group]
    small.workspace.run(
        SeatInPanel(
            (
                PanelMember(
                    id=panel_seat_id(group_id, PanelPart.RAPPORTEUR),
                    group_id=group_id,
                    part=PanelPart.RAPPORTEUR,
                    name=name,
                    participant_id=ParticipantId(participant_id) if participant_id else None,
                    sat=sat,
                ),
            )
        )
    )


def report(small: Small, options: ReportOptions | None = None) -> str:
    return in_one_line(text_of(made(small.workspace, options or ReportOptions()).report.content))


def ask(small: Small, *groups: int) -> tuple[str, ...]:
    """Write a recommendation of each group and put them in a theme."""
    said = tuple(Recommendation(id=new_id(), group_id=small.group_ids[one], text=f"ask {one}") for one in groups)
    small.workspace.run(AddRecords(said))
    ids = tuple(one.id for one in said)
    small.workspace.run(AddTheme("Schools", ids))
    return ids


def test_the_panel_is_told_with_names_where_the_report_names_people() -> None:
    with small_workshop() as small:
        seat(small, 0, "Ana Lima", True)
        seat(small, 1, "Bela Roy", False)
        text = report(small)
        assert "1 of 4 seats were taken" in text
        assert "Ana Lima" in text
        assert "absent" in text
        assert "Without a voice in the panel" in text


@pytest.mark.parametrize(
    "options", [ReportOptions(hide_rapporteurs=True), ReportOptions(participants=ParticipantsShown.ORGANISATIONS)]
)
def test_without_names_the_panel_is_told_by_roles(options: ReportOptions) -> None:
    with small_workshop() as small:
        seat(small, 0, "Ana Lima", True)
        text = report(small, options)
        assert "Ana Lima" not in text
        assert "Rapporteur: sat in it" in text


@pytest.mark.parametrize("by_id", [True, False])
def test_who_does_not_want_to_be_listed_is_not_named_in_the_panel(by_id: bool) -> None:
    with small_workshop() as small:
        person = new_id()
        small.workspace.run(AddRecords((Participant(id=person, name="Ana Lima", may_be_listed=False),)))
        seat(small, 0, "Ana Lima" if not by_id else "A. Lima", True, person if by_id else None)
        text = report(small)
        assert "Lima" not in text
        assert "1 of 4 seats were taken" in text


def test_a_panel_that_was_not_recorded_is_not_told() -> None:
    with small_workshop() as small:
        assert "The panel" not in report(small)


def test_the_whole_rule_is_printed_and_a_theme_says_what_it_lacks() -> None:
    with small_workshop() as small:
        ask(small, 0)
        condition = RuleCondition(id=new_id(), text="from the regions", group_ids=(small.group_ids[1],))
        small.workspace.run(ChangeRule(small.workspace.workshop_id, counts_plenary=True, conditions=(condition,)))
        text = report(small)
        assert "A recommendation of the plenary counts as one more voice." in text
        assert "Among them is at least 1 from the regions." in text.replace("\u2068", "").replace("\u2069", "")
        assert "1 of 2 groups, none from the regions, not yet common" in text.replace("\u2068", "").replace(
            "\u2069", ""
        )


def test_a_rule_over_another_day_loses_no_recommendation() -> None:
    with small_workshop() as small:
        day = new_id()
        from a87desk.domain.day import Day

        small.workspace.run(AddRecords((Day(id=day, number=2), Session(id=new_id(), day_id=DayId(day)))))
        ask(small, 0, 1)
        small.workspace.run(
            AddRecords((Recommendation(id=new_id(), group_id=small.group_ids[0], text="stands alone"),))
        )
        small.workspace.run(ChangeRule(small.workspace.workshop_id, scope=RuleScope.DAY, scope_id=day))
        text = report(small)
        assert "Counted are the groups of day 2." in text
        assert "ask 0" in text
        assert "stands alone" in text


def test_the_workbook_has_every_verdict() -> None:
    with small_workshop() as small:
        ids = ask(small, 0, 1)
        small.workspace.run(SayNotTheSame(ids, verdict=Verdict.CONTRADICTS))
        rows = rows_of(made(small.workspace).workbook, "Look alike, decided")
        assert [row["verdict"] for row in rows] == ["Contradicts"]
