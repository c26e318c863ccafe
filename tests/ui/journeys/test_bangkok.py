"""The Freedom from Slavery Forum of 2018 at work, by keyboard alone: stations, topics, talk show, statement, forms.

Source: the forum's summary as transcribed in tests/samples/seed (domain description, 8.10). Its people are made up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a87desk.domain.breakout_group import BreakoutGroup, GroupMember
from a87desk.domain.decision import Endorsement
from a87desk.domain.note import Note
from a87desk.domain.session import SessionRole
from a87desk.domain.vocabulary import SessionKind
from a87desk.reading.evaluation_results import evaluation
from tests.journeys.bangkok import forum_of_bangkok, session_of
from tests.ui.journeys.hands import CTRL, Hands

TOPICS = ("Recruitment fees, Sample person 03", "Schools on the way to work, Sample person 42")


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    forum_of_bangkok(tmp_path / "bangkok.a87").close()
    made = Hands(qtbot, tmp_path)
    made.open(tmp_path / "bangkok.a87")
    yield made
    made.desk.close()


def test_every_participant_visits_three_of_six_stations(hands: Hands) -> None:
    hands.go_to("Groups")
    choose_session(hands, "Innovations and Good Practices")
    hands.tab_to("Plan the visits…")
    hands.press(Qt.Key.Key_Space)
    hands.in_window(lambda: take_when_ready(hands))
    visits = hands.all(GroupMember)
    assert len(visits) == 240
    assert set(Counter(one.group_id for one in visits).values()) == {40}
    assert max(Counter((one.group_id, one.round) for one in visits).values()) <= 14
    assert max(Counter((one.group_id, one.participant_id) for one in visits).values()) == 1


def test_topics_are_added_as_they_are_called_out_and_each_has_a_page(hands: Hands) -> None:
    hands.go_to("Groups")
    choose_session(hands, "Open Space Technology")
    hands.tab_to("New topic, then a comma and who convenes it")
    for topic in TOPICS:
        hands.type_words(topic)
        hands.press(Qt.Key.Key_Return)
    space = hands.ask(lambda workspace: session_of(workspace, SessionKind.OPEN_SPACE))
    topics = [one for one in hands.all(BreakoutGroup) if one.session_id == space]
    assert [(one.theme, one.facilitator) for one in sorted(topics, key=lambda one: one.number or 0)] == [
        ("Recruitment fees", "Sample person 03"), ("Schools on the way to work", "Sample person 42"),
    ]  # fmt: skip


def test_a_talk_show_and_a_statement_are_recorded(hands: Hands) -> None:
    hands.go_to("Records")
    choose_record(hands, "NGO Collaboration at Its Best")
    hands.tab_to("Write in the record")
    hands.type_words("Kumari: We shared one budget among seven organisations")
    hands.press(Qt.Key.Key_Return)
    show = hands.ask(lambda workspace: session_of(workspace, SessionKind.TALK_SHOW))
    [said] = [one for one in hands.all(Note) if one.session_id == show]
    guests = {one.id: one.name for one in hands.all(SessionRole)}
    assert (said.text, guests[said.role_id or ""]) == (
        "We shared one budget among seven organisations", "Parinita Kumari",
    )  # fmt: skip
    for number in range(1, 73):
        hands.type_words(f"endorsement: Sample organisation {number}")
        hands.press(Qt.Key.Key_Return)
    endorsed = hands.all(Endorsement)
    assert len({one.name for one in endorsed}) == len(endorsed) == 72
    assert sum(one.organisation_id is not None for one in endorsed) == 40  # those that are listed


def test_eighty_forms_counted_by_hand_give_four_and_a_half(hands: Hands) -> None:
    hands.go_to("Evaluation")
    hands.tab_to("Use the ready questions")
    hands.press(Qt.Key.Key_Space)
    hands.panel("Questions of the evaluation")
    hands.press(Qt.Key.Key_Home)
    hands.panel("Count a tally sheet…")

    def count() -> None:
        for value, times in ((5, "46"), (4, "28"), (3, "6")):
            hands.tab_to(f"How many {value}")
            hands.write(times)
        hands.press(Qt.Key.Key_Return)

    hands.in_dialog(lambda: hands.press(Qt.Key.Key_Space), count)
    first = hands.ask(lambda workspace: evaluation(workspace.read)).results[0]
    assert first.figures is not None
    assert (first.figures.n, float(first.figures.mean or 0)) == (80, 4.5)
    hands.press(Qt.Key.Key_Z, CTRL)
    assert not any(one.figures and one.figures.n for one in hands.ask(lambda w: evaluation(w.read)).results)


def choose_session(hands: Hands, words: str) -> None:
    """Choose the session in the list at the top."""
    hands.tab_to("Session")
    hands.choose("Session", next(one for one in hands.choices if words in one))


def choose_record(hands: Hands, words: str) -> None:
    hands.panel("Sessions")
    for _press in range(30):
        if words in hands.spoken:
            return
        hands.press(Qt.Key.Key_Down)
    raise AssertionError(f"the list of sessions never comes to {words!r}")


def take_when_ready(hands: Hands) -> None:
    hands.qtbot.waitUntil(lambda: hands.can_press("Take it"))
    hands.tab_to("Take it")
    hands.press(Qt.Key.Key_Space)
