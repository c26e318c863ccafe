"""The NGO Forum of 2017 set up from nothing, by keyboard alone, with the traps of its own agenda in it.

Source: the forum's concept note, agenda and list, as transcribed in tests/samples/seed (domain description, 8.1).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.vocabulary import RoleKind, SessionKind, WorkshopKind, word_for
from a87desk.domain.workshop import Workshop
from a87desk.reading.agenda import agenda
from a87desk.reading.incomplete import Check
from a87desk.reading.to_complete import to_complete
from tests.ui.journeys.hands import CTRL, Hands
from ui.dialogs.new_workshop import NewWorkshopDialog

SEED: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "samples" / "seed" / "ngo-forum-2017.json").read_text(encoding="utf-8")
)
DAYS, SESSIONS = "Workshop and days", "Sessions of the day"
GROUP_WORK = "ngo-d2-s2"


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    made = Hands(qtbot, tmp_path)
    yield made
    made.desk.close()


def test_the_forum_is_set_up_from_nothing_by_keyboard(hands: Hands) -> None:
    begin(hands)
    describe(hands)
    for number in (1, 2, 0):
        write_day(hands, number)
    sessions = {one.title: one for one in hands.all(Session)}
    assert len(sessions) + 3 == len(SEED["sessions"]) == 22  # four of them are called “Break”
    assert [one.date.as_written for one in sorted(hands.all(Day), key=lambda day: day.number or 0) if one.date] == [
        "11 September 2017", "12 September 2017", "13 September 2017",
    ]  # fmt: skip
    for row in SEED["sessions"]:
        kept = [one for one in hands.all(Session) if one.title == row["title"]]
        assert (row["start"] or "", row["end"] or "") in {(one.starts, one.ends) for one in kept}, row["title"]
        assert {one.kind for one in kept} == {SessionKind(row["kind"])}
    assert len(hands.all(SessionRole)) == sum(len(row["roles"]) for row in SEED["sessions"]) + 1
    assert len(hands.all(GuidingQuestion)) == sum(len(row.get("guiding_questions", [])) for row in SEED["sessions"])
    groups = sorted(hands.all(BreakoutGroup), key=lambda one: one.number or 0)
    assert [one.theme for one in groups] == [one["theme"] for one in SEED["groups"]]
    traps_are_flagged(hands)


def begin(hands: Hands) -> None:
    """Start a blank workshop with its title, country and first day."""

    def answer() -> None:
        assert isinstance(QApplication.activeModalWidget(), NewWorkshopDialog)
        hands.type_words(SEED["title"])
        hands.tab_to("Country")
        hands.type_words("United Kingdom")
        hands.press(Qt.Key.Key_Tab)
        hands.type_words("12 September 2017")
        hands.press(Qt.Key.Key_Return)

    hands.in_dialog(lambda: hands.press(Qt.Key.Key_N, CTRL), answer)
    hands.qtbot.waitUntil(lambda: hands.window.pages.current_key() == "agenda")
    hands.settle()


def describe(hands: Hands) -> None:
    """Say what the cover and the introduction need."""
    hands.panel(DAYS)
    hands.press(Qt.Key.Key_Home)
    hands.press(Qt.Key.Key_Return)
    hands.fill("Second line of the title", SEED["subtitle"])
    hands.choose("Kind of event", word_for(WorkshopKind(SEED["kind"])))
    hands.fill("City", SEED["venue"]["city"])
    hands.fill("Venue and its address", f"{SEED['venue']['name']}, {SEED['venue']['address']}")
    hands.fill("Rooms", "\n".join(one["name"] for one in SEED["rooms"]))
    hands.fill("Text that a funder obliges to print", SEED["funding"]["disclaimer"])
    hands.fill("Objectives", "\n".join(SEED["objectives"]))
    hands.fill("Expected outcomes", "\n".join(SEED["expected_outcomes"]))
    hands.press(Qt.Key.Key_Escape)
    [workshop] = hands.all(Workshop)
    assert workshop.objectives == tuple(SEED["objectives"])
    assert workshop.expected_outcomes == tuple(SEED["expected_outcomes"])
    assert workshop.funding_text == SEED["funding"]["disclaimer"]


def write_day(hands: Hands, number: int) -> None:
    """Add a day and its sessions, as the agenda prints them."""
    hands.panel(DAYS)
    hands.press(Qt.Key.Key_Insert)
    assert hands.here == "Date"
    hands.write(f"{11 + number} September 2017")
    hands.fill("Number", str(number))
    if number == 2:
        hands.fill("Date as printed, where that differs", "WEDNESDAY, 12 SEPTEMBER")
    hands.press(Qt.Key.Key_Escape)
    hands.panel("Add session")
    rows = [row for row in SEED["sessions"] if row["day"] == number]
    for row in rows:
        hands.press(Qt.Key.Key_End)
        hands.press(Qt.Key.Key_Space if row is rows[0] else Qt.Key.Key_Insert)
        write_session(hands, row)


def write_session(hands: Hands, row: dict[str, Any]) -> None:
    """Add a session after the last one: its fields in the order of the form."""
    assert hands.here == "Title"
    hands.write(row["title"])
    hands.choose("Kind", word_for(SessionKind(row["kind"])))
    hands.fill("Number", str(row.get("number", "")))
    hands.fill("Starts", row["start"] or "")
    hands.fill("Ends", row["end"] or "")
    hands.fill("Room", row.get("room") or "")
    hands.fill("Time as printed, where that differs", row.get("as_printed") or "")
    roles = [*row["roles"], {"role": "moderator"}] if row["id"] == "ngo-d1-s1" else row["roles"]
    for role in roles:
        write_role(hands, role)
    for question in row.get("guiding_questions", []):
        hands.tab_to("Add a guiding question")
        hands.type_words(question)
        hands.press(Qt.Key.Key_Return)
    if row["id"] == GROUP_WORK:
        hands.fill("Recommendations asked of each group", "5")
        for group in SEED["groups"]:
            write_group(hands, group)
    hands.press(Qt.Key.Key_Escape)
    assert hands.here == SESSIONS


def write_role(hands: Hands, role: dict[str, Any]) -> None:
    hands.tab_to("Add role")
    hands.press(Qt.Key.Key_Space)
    assert hands.here.endswith(": name")
    hands.write(role.get("name") or "")
    hands.press(Qt.Key.Key_Tab)
    hands.write(role.get("organisation") or "")
    hands.tab_to("Role", back=True)
    hands.choose("Role", word_for(RoleKind(role["role"])))


def write_group(hands: Hands, group: dict[str, Any]) -> None:
    hands.tab_to("Add group")
    hands.press(Qt.Key.Key_Space)
    assert hands.here == f"Group {group['number']}: rapporteur"
    hands.write((group["rapporteur"] or {}).get("name", ""))
    hands.tab_to(f"Group {group['number']}: theme", back=True)
    hands.write(group["theme"])


def traps_are_flagged(hands: Hands) -> None:
    """The four traps of the forum's own agenda stand in the list, and nothing kept anybody from saving."""
    found = {
        (one.check, one.words, one.where)
        for one in hands.ask(lambda workspace: to_complete(agenda(workspace.read, workspace.workshop)))
    }
    checks = {check for check, _words, _where in found}
    assert {Check.WEEKDAY, Check.PRINTED_TIME, Check.OPEN_ROLE, Check.NO_RAPPORTEUR} <= checks
    words = {check: [(said, where) for one, said, where in found if one is check] for check in checks}
    assert any("WEDNESDAY, 12 SEPTEMBER" in said for said, _where in words[Check.WEEKDAY])
    assert any("11.00 pm – 12.30 pm" in said for said, _where in words[Check.PRINTED_TIME])
    assert any("Understanding Alliance 8.7" in where for _said, where in words[Check.OPEN_ROLE])
    assert any("3" in said + where for said, where in words[Check.NO_RAPPORTEUR])
    hands.panel("To complete")
