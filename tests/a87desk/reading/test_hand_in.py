"""The hand-in board: what each group has, when it was last heard of, and how far it is; with real bundles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from a87desk.commands.note import WriteNote, WriteRecommendation
from a87desk.commands.record import AddRecords, RemoveRecords
from a87desk.commands.run import ConfirmGroup
from a87desk.commands.session import NameRapporteur
from a87desk.commands.theme import AddTheme
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.ids import BreakoutGroupId, DayId, SessionId
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record, new_id
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import SessionKind
from a87desk.domain.workshop import Workshop
from a87desk.exchange.consent import Consent
from a87desk.exchange.profile import Profile
from a87desk.exchange.signature import load_or_make_laptop_key
from a87desk.reading.agenda import agenda
from a87desk.reading.day_line import day_line
from a87desk.reading.hand_in import (
    CHECK_IN_AFTER,
    QUIET_AFTER,
    HandIn,
    HandInState,
    hand_in_board,
    session_of_board,
    work_since,
)
from a87desk.workspace import Workspace, create_workspace, workspace_from_bundle
from tests.conftest import StandingClock

DAY, TALK, WORK = "a" * 32, "b" * 32, "c" * 32
ONE, TWO, THREE = (digit * 32 for digit in "123")
NOW = datetime(2026, 3, 3, 11, 0, tzinfo=UTC)
RECORDS: tuple[Record, ...] = (
    Day(id=DAY, number=1),
    Session(id=TALK, day_id=DayId(DAY), kind=SessionKind.PANEL, starts="09:00", ends="10:00", position="100000"),
    Session(
        id=WORK,
        day_id=DayId(DAY),
        kind=SessionKind.BREAKOUT_GROUPS,
        starts="10:00",
        ends="11:30",
        minimum_recommendations=2,
        position="100001",
    ),
    BreakoutGroup(id=TWO, session_id=SessionId(WORK), number=2, rapporteur="TBD"),
    BreakoutGroup(id=ONE, session_id=SessionId(WORK), number=1, rapporteur="Joanna", minimum_recommendations=3),
    BreakoutGroup(id=THREE, session_id=SessionId(TALK), number=3),
)


@dataclass
class Forum:
    """A facilitator's laptop, and those of the groups."""

    folder: Path
    clock: StandingClock
    workspace: Workspace

    def write(self, group: str, text: str = "Do it", workspace: Workspace | None = None) -> str:
        record = Recommendation(id=new_id(), group_id=BreakoutGroupId(group), text=text)
        (workspace or self.workspace).run(WriteRecommendation(record))
        return record.id

    def row(self, group: str) -> HandIn:
        return next(row for row in hand_in_board(self.workspace.store).rows if row.group.id == group)

    def laptop(self, group: str) -> Workspace:
        """Return a group's laptop, begun from a starter file."""
        own = load_or_make_laptop_key(self.folder / "facilitator")
        starter = self.folder / f"starter-{group[0]}.a87b"
        self.workspace.export_bundle(starter, own, Profile.STARTER, for_group=group)
        path = self.folder / f"laptop-{group[0]}.a87"
        return workspace_from_bundle(path, starter, "Joanna", consent=Consent(frozenset({own.code})), clock=self.clock)

    def hand_in(self, laptop: Workspace, name: str = "notes.a87b") -> None:
        """Bring a laptop's notes over as a bundle."""
        key = load_or_make_laptop_key(self.folder / "laptop")
        laptop.export_bundle(self.folder / name, key, Profile.FULL, for_group=laptop.group_id)
        self.workspace.import_bundle(self.folder / name, consent=Consent(frozenset({key.code})))


@pytest.fixture
def forum(clock: StandingClock, tmp_path: Path) -> Forum:
    clock.now = NOW - timedelta(hours=2)
    workspace = create_workspace(tmp_path / "w.a87", Workshop(id=new_id()), "Facilitator", clock=clock)
    workspace.run(AddRecords(RECORDS))
    clock.now = NOW
    return Forum(tmp_path, clock, workspace)


def test_the_groups_stand_by_number_with_what_they_are_asked_for(forum: Forum) -> None:
    rows = hand_in_board(forum.workspace.store).rows
    assert [(row.group.number, row.asked, row.has_rapporteur) for row in rows] == [
        (1, 3, True),
        (2, 2, False),
        (3, None, False),
    ]
    assert {row.state for row in rows} == {HandInState.NOT_STARTED}
    assert {row.last_sign for row in rows} == {None}


def test_words_written_here_are_counted_and_are_a_sign_of_life(forum: Forum) -> None:
    first = forum.write(ONE)
    forum.clock.jump(seconds=60)
    forum.workspace.run(WriteNote(Note(id=new_id(), group_id=BreakoutGroupId(ONE), text="a note")))
    row = forum.row(ONE)
    assert (row.recommendations, row.notes, row.state) == (1, 1, HandInState.WRITING)
    assert row.last_sign == NOW + timedelta(seconds=60)
    assert not row.has_enough
    forum.workspace.run(RemoveRecords(Recommendation, (first,)))
    assert forum.row(ONE).recommendations == 0


def test_a_bundle_that_came_is_handed_in_and_its_arrival_is_the_sign_of_life(forum: Forum) -> None:
    laptop = forum.laptop(ONE)
    forum.clock.jump(days=-400)  # the laptop's clock is far behind
    for number in range(3):
        forum.write(ONE, f"Words {number}", laptop)
    forum.clock.now = NOW + timedelta(minutes=5)
    forum.hand_in(laptop)
    row = forum.row(ONE)
    assert (row.state, row.recommendations, row.has_enough) == (HandInState.HANDED_IN, 3, True)
    assert row.last_sign == NOW + timedelta(minutes=5)
    assert forum.row(TWO).state is HandInState.NOT_STARTED


def test_taking_the_bundle_back_takes_its_words_off_the_board(forum: Forum) -> None:
    laptop = forum.laptop(ONE)
    forum.write(ONE, "Words", laptop)
    forum.hand_in(laptop)
    forum.workspace.undo()
    assert (forum.row(ONE).recommendations, forum.row(ONE).state) == (0, HandInState.NOT_STARTED)


def test_what_is_handed_in_and_lies_in_themes_is_merged_until_something_new_comes(forum: Forum) -> None:
    laptop = forum.laptop(ONE)
    ids = [forum.write(ONE, f"Words {number}", laptop) for number in range(2)]
    forum.hand_in(laptop)
    forum.workspace.run(AddTheme("Data", (ids[0],)))
    assert forum.row(ONE).state is HandInState.HANDED_IN
    forum.workspace.run(AddTheme("Law", (ids[1],)))
    assert forum.row(ONE).state is HandInState.MERGED
    forum.write(ONE, "One more", laptop)
    forum.hand_in(laptop, "more.a87b")
    assert forum.row(ONE).state is HandInState.HANDED_IN


def test_what_a_group_confirmed_is_confirmed_until_somebody_writes_again(forum: Forum) -> None:
    forum.write(ONE)
    forum.clock.jump(seconds=60)
    forum.workspace.run(ConfirmGroup(ONE, forum.clock.now.isoformat(timespec="seconds"), 9))
    assert forum.row(ONE).state is HandInState.CONFIRMED
    forum.clock.jump(seconds=60)
    written = forum.write(ONE, "And another")
    assert forum.row(ONE).state is HandInState.WRITING
    forum.workspace.run(RemoveRecords(Recommendation, (written,)))
    assert forum.row(ONE).state is HandInState.CONFIRMED
    forum.workspace.run(ConfirmGroup(ONE, ""))
    assert forum.row(ONE).state is HandInState.WRITING


def test_a_page_without_recommendations_is_never_merged(forum: Forum) -> None:
    forum.workspace.run(WriteNote(Note(id=new_id(), group_id=BreakoutGroupId(ONE), text="only a note")))
    forum.workspace.run(ConfirmGroup(ONE, forum.clock.now.isoformat(timespec="seconds")))
    assert forum.row(ONE).state is HandInState.CONFIRMED


# At a moment


def test_who_wrote_nothing_for_long_is_quiet_and_who_never_wrote_is_looked_in_on(forum: Forum) -> None:
    forum.write(ONE)
    writes, silent = forum.row(ONE), forum.row(TWO)
    since = NOW - timedelta(minutes=5)
    assert writes.at(NOW + QUIET_AFTER - timedelta(seconds=1), since) is HandInState.WRITING
    assert writes.at(NOW + QUIET_AFTER, since) is HandInState.QUIET
    assert silent.at(since + CHECK_IN_AFTER - timedelta(seconds=1), since) is HandInState.NOT_STARTED
    assert silent.at(since + CHECK_IN_AFTER, since) is HandInState.CHECK_IN


def test_before_and_after_the_work_nobody_is_quiet_or_late(forum: Forum) -> None:
    forum.write(ONE)
    later = NOW + timedelta(hours=3)
    assert forum.row(ONE).at(later, None) is HandInState.WRITING
    assert forum.row(TWO).at(later, None) is HandInState.NOT_STARTED


def test_words_of_the_day_before_make_nobody_quiet_when_the_work_begins(forum: Forum) -> None:
    forum.write(ONE)
    later = NOW + timedelta(days=1)
    assert forum.row(ONE).at(later + timedelta(minutes=2), later) is HandInState.WRITING


def test_who_has_enough_is_left_alone_and_what_is_done_stays_done(forum: Forum) -> None:
    for _number in range(2):
        forum.write(TWO)
    later = NOW + timedelta(hours=1)
    assert forum.row(TWO).at(later, NOW) is HandInState.ENOUGH
    forum.workspace.run(ConfirmGroup(TWO, later.isoformat(timespec="seconds")))
    assert forum.row(TWO).at(later, NOW) is HandInState.CONFIRMED


def test_the_advice_names_who_is_silent_quiet_or_without_a_rapporteur(forum: Forum) -> None:
    forum.write(ONE)
    board = hand_in_board(forum.workspace.store).of_session(WORK)
    assert [row.group.number for row in board.rows] == [1, 2]
    advice = board.advice(NOW + timedelta(minutes=30), NOW)
    assert [[group.number for group in some] for some in (advice.silent, advice.quiet, advice.without_rapporteur)] == [
        [2],
        [1],
        [2],
    ]
    forum.workspace.run(NameRapporteur(TWO, "Somebody"))
    forum.write(TWO)
    calm = hand_in_board(forum.workspace.store).of_session(WORK).advice(NOW + timedelta(minutes=1), NOW)
    assert not calm


def test_the_counts_of_the_board(forum: Forum) -> None:
    for _number in range(2):
        forum.write(TWO)
    forum.write(ONE)
    board = hand_in_board(forum.workspace.store)
    assert (board.recommendations, board.enough) == (3, 1)
    assert board.of_session("f" * 32) == board


# Whose groups are shown


def test_the_groups_at_work_are_shown_then_those_that_worked_last(forum: Forum) -> None:
    day = agenda(forum.workspace.read, forum.workspace.workshop).days[0]
    shown = [session_of_board(day_line(day, minutes)) for minutes in (None, 9 * 60, 10 * 60 + 15, 13 * 60)]
    assert [one.id if one else None for one in shown] == [TALK, TALK, WORK, WORK]
    assert work_since(shown[2]) == 10 * 60 + 10
    assert [work_since(one) for one in (shown[0], shown[3], None)] == [None, None, None]
    empty = create_workspace(None, Workshop(id=new_id()), "F")
    empty.run(AddRecords((Day(id=DAY, number=1),)))
    assert session_of_board(day_line(agenda(empty.read, empty.workshop).days[0], None)) is None
