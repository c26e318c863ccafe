"""Tunisia's two-step selection and its committee every three months, by keyboard alone.

Source: tests/samples/seed/tun-2019.json (domain description, 8.4). A French wording, an Arabic heading and the actions
are made up. A preparatory workshop selects priorities; working groups then add actions with the horizon 2021.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a87desk.cli.program import main
from a87desk.domain.action import Action
from a87desk.domain.mechanism import CommitteeMeeting, CoordinationMechanism, meeting_id
from a87desk.domain.priority import Priority
from a87desk.domain.workshop import Workshop
from a87desk.reading.country_priorities import country_priorities
from a87desk.reading.follow_up import follow_up
from a87desk.workspace import create_workspace
from tests.exports.calendar.grammar import read_calendar
from tests.samples.convert import seed
from tests.ui.journeys.hands import ALT, CTRL, Hands

CHILD, TRAFFICKING, ARABIC = "Child Labour", "Trafficking", "الاتجار بالبشر"
TEXTS = {
    heading: [one["text"] for one in seed("tun-2019")["priorities"] if one["theme"] == heading]
    for heading in (CHILD, TRAFFICKING)
}
FRENCH = "Réaliser une étude sur l’exploitation des enfants"
COMMITTEE = seed("tun-2019")["coordination_mechanism"]
BY_GROUPS = (
    (CHILD, 0, "Agree on one form for all institutions", "Working group on child labour"),
    (CHILD, 2, "Train labour inspectors in the regions", "Working group on child labour"),
    (TRAFFICKING, 0, "Draft the amendment", "Working group on trafficking"),
)


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    workshop = Workshop(id="8" * 32, title="Tunisia – national strategic planning workshop", languages=("fr", "ar"))
    create_workspace(tmp_path / "tunisia.a87", workshop, "Facilitator").close()
    made = Hands(qtbot, tmp_path)
    made.open(tmp_path / "tunisia.a87")
    yield made
    made.desk.close()


def test_from_the_preparatory_workshop_to_the_calendar(hands: Hands, tmp_path: Path) -> None:
    select_priorities(hands)
    add_actions(hands)
    without = hands.ask(lambda workspace: country_priorities(workspace.read)).without_action
    assert len(without) == 6
    set_up_the_committee(hands)
    meet_twice(hands)
    hands.desk.close()
    out = tmp_path / "tunisia.ics"
    assert main(["export", str(tmp_path / "tunisia.a87"), "--ics", str(out)]) == 0
    check_calendar(out)


def select_priorities(hands: Hands) -> None:
    """The preparatory workshop: four and five priorities under two headings, one in French, one heading in Arabic."""
    hands.go_to("Country priorities")
    hands.panel("Add heading…")
    add_heading(hands, CHILD)
    write_lines(hands, TEXTS[CHILD])
    hands.tab_to("Add heading…", back=True)
    add_heading(hands, TRAFFICKING)
    write_lines(hands, TEXTS[TRAFFICKING])
    hands.panel(TRAFFICKING)
    hands.press(Qt.Key.Key_Home)
    go_down(hands, "Conducting a study")
    hands.press(Qt.Key.Key_F2)
    hands.write(FRENCH)
    hands.press(Qt.Key.Key_Escape)
    assert hands.here == TRAFFICKING
    # One of the fifth came under the wrong heading, and comes back.
    hands.press(Qt.Key.Key_Left, ALT)
    assert hands.here == CHILD
    hands.press(Qt.Key.Key_Right, ALT)
    hands.press(Qt.Key.Key_Up, ALT)
    hands.tab_to(f"Heading {TRAFFICKING}", back=True)
    hands.write(ARABIC)
    hands.press(Qt.Key.Key_Return)
    columns = hands.ask(lambda workspace: country_priorities(workspace.read)).columns
    assert [one.heading for one in columns] == [CHILD, ARABIC]
    assert [one.priority.text for one in columns[0].priorities] == TEXTS[CHILD]
    said = [FRENCH if "study" in text else text for text in TEXTS[TRAFFICKING]]
    assert [(one.number, one.priority.text) for one in columns[1].priorities] == list(enumerate(said, start=1))


def add_actions(hands: Hands) -> None:
    """The working groups of the strategic workshop: actions under the priorities, to be achieved by 2021."""
    for heading, place, words, group in BY_GROUPS:
        hands.panel(CHILD if heading == CHILD else ARABIC)
        hands.press(Qt.Key.Key_Home)
        hands.press(Qt.Key.Key_Down, times=place)
        hands.press(Qt.Key.Key_A)
        assert hands.here == "Add an action"
        hands.tab_to("Horizon of new actions")
        hands.write("2021")
        hands.tab_to("Add an action", back=True)
        hands.type_words(words)
        hands.press(Qt.Key.Key_Return)
        hands.tab_to("Responsible", back=True)
        hands.write(group)
        hands.press(Qt.Key.Key_Escape)
    actions = hands.all(Action)
    assert {(one.text, one.lead, one.horizon) for one in actions} == {
        (words, group, "2021") for _heading, _place, words, group in BY_GROUPS
    }
    texts = {one.id: one.text for one in hands.all(Priority)}
    assert {texts[one.priority_id or ""] for one in actions} == {
        TEXTS[CHILD][0], TEXTS[CHILD][2], TEXTS[TRAFFICKING][0],
    }  # fmt: skip


def set_up_the_committee(hands: Hands) -> None:
    """The Action Committee by Ministerial Order, every three months, first task: the resource strategy."""
    hands.go_to("Follow-up")
    assert hands.here == "Add committee…"
    hands.in_dialog(lambda: hands.press(Qt.Key.Key_Space), lambda: answer(hands, COMMITTEE["name"]))
    assert hands.here == "Set up by"
    hands.write(COMMITTEE["constituted_by"])
    hands.fill("First meeting", "March 2019")
    hands.fill("Months between two", str(COMMITTEE["meeting_interval_months"]))
    hands.fill("First task: what the first meeting settles", COMMITTEE["first_task"])
    hands.fill("Functions", ", ".join(COMMITTEE["functions"]))
    hands.fill("Who sits in it", COMMITTEE["composition"])
    hands.tab_to("Plan meetings…", back=True)
    hands.in_dialog(lambda: hands.press(Qt.Key.Key_Space), lambda: answer(hands, "2021"))
    [one] = hands.all(CoordinationMechanism)
    assert (one.legal_basis, one.interval_months, one.functions) == (
        "Ministerial Order", 3, ("coordination", "monitoring", "reporting", "resource mobilization"),
    )  # fmt: skip
    meetings = hands.ask(lambda workspace: workspace.read.all(CommitteeMeeting, order="number"))
    assert [meeting.planned.as_written for meeting in meetings if meeting.planned] == [
        f"{month} {year}" for year in (2019, 2020, 2021) for month in ("March", "June", "September", "December")
    ]


def meet_twice(hands: Hands) -> None:
    """The first meeting takes up the actions and settles one; at the second the open ones are carried over."""
    [committee] = hands.all(CoordinationMechanism)
    hands.panel("Meetings")
    hands.press(Qt.Key.Key_Home)
    assert "First task: A strategy for resource mobilization" in hands.spoken
    hands.panel("Add an action, then Enter")
    hands.type_words("Define a strategy for resource mobilization")
    hands.press(Qt.Key.Key_Return)
    hands.type_words("Invite the social partners")
    hands.press(Qt.Key.Key_Return)
    hands.panel("List of the meeting")
    hands.press(Qt.Key.Key_End)
    assert "Invite the social partners" in hands.spoken
    hands.press(Qt.Key.Key_4)
    hands.press(Qt.Key.Key_Up)
    hands.press(Qt.Key.Key_Return)
    assert hands.here == "Reached"
    hands.fill("What was said", "A draft is there.")
    hands.fill("Help needed", "An adviser for two weeks")
    hands.press(Qt.Key.Key_Escape)
    hands.panel("Meetings")
    hands.press(Qt.Key.Key_Home)
    hands.press(Qt.Key.Key_Return)
    assert hands.here == "Held on"
    hands.write("29 March 2019")
    hands.fill("How many came", "17")
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Down)
    hands.tab_to("Carry 1 over")
    hands.press(Qt.Key.Key_Space)
    second = hands.ask(lambda workspace: follow_up(workspace.read)).meeting(meeting_id(committee.id, 2))
    assert second is not None
    assert [(one.followed.action.text, one.carried) for one in second.lines] == [
        ("Define a strategy for resource mobilization", 1)
    ]
    hands.press(Qt.Key.Key_Z, CTRL)
    assert hands.ask(lambda w: follow_up(w.read)).meeting(second.id).lines == ()  # type: ignore[union-attr]
    hands.press(Qt.Key.Key_Y, CTRL)


def check_calendar(out: Path) -> None:
    """The calendar speaks the language of the workshop; the committee and its tasks stay as people wrote them."""
    calendar = read_calendar(out.read_bytes())
    meetings = [one for one in calendar.events if "Action Committee" in one["SUMMARY"]]
    assert len(meetings) == 12
    first = meetings[0]
    assert (first["SUMMARY"], first["DTSTART"]) == ("Action Committee\N{NO-BREAK SPACE}: réunion 1", "20190329")
    assert "Première tâche\N{NO-BREAK SPACE}: A strategy for resource mobilization" in first["DESCRIPTION"]
    assert "Define a strategy" in first["DESCRIPTION"]
    last = meetings[-1]
    assert (last["SUMMARY"], last["DTSTART"]) == (
        "Action Committee\N{NO-BREAK SPACE}: réunion 12 (décembre 2021)",
        "20211231",
    )
    undated = "Absent du calendrier, aucune date n’étant connue\N{NO-BREAK SPACE}: 4 actions."
    assert calendar.values["X-WR-CALDESC"] == undated


def add_heading(hands: Hands, words: str) -> None:
    hands.in_dialog(lambda: hands.press(Qt.Key.Key_Space), lambda: answer(hands, words))
    assert hands.here == f"Add a priority under {words}"


def answer(hands: Hands, words: str) -> None:
    hands.write(words)
    hands.press(Qt.Key.Key_Return)


def write_lines(hands: Hands, lines: list[str]) -> None:
    for line in lines:
        hands.type_words(line)
        hands.press(Qt.Key.Key_Return)


def go_down(hands: Hands, words: str) -> None:
    for _press in range(20):
        if words in hands.spoken:
            return
        hands.press(Qt.Key.Key_Down)
    raise AssertionError(f"the list never comes to {words!r}")
