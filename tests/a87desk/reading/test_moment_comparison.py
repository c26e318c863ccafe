"""What changed between two moments: every kind of change is told, nothing where nothing changed, in the right order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.commands.command import Command
from a87desk.commands.moment import KeepMoment, MomentWithoutName
from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import AddRecords, ChangeRecord, RemoveRecords
from a87desk.commands.theme import AddTheme, MergeThemes, PutInTheme, RemoveTheme, RenameTheme, TakeOutOfTheme
from a87desk.commands.workshop import SetRule
from a87desk.domain.action import Action
from a87desk.domain.errors import A87Error
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.moment import Moment
from a87desk.domain.priority import Priority
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import ActionStatus, PlenaryOutcome, Visibility
from a87desk.domain.workshop import Workshop
from a87desk.reading.moment_comparison import (
    Comparison,
    compare,
    compare_moments,
    joined,
    kept_moments,
    left,
    standing_at,
)
from a87desk.reading.moment_name import proposed_name
from a87desk.workspace import Workspace, create_workspace
from tests.conftest import StandingClock
from tests.ui.pages.slips.forum_end import ALONE, GROUPS, IDS, MAP, WORKSHOP, at_the_end


@pytest.fixture
def forum() -> Iterator[Workspace]:
    workspace = at_the_end(None)
    yield workspace
    workspace.close()


def since(forum: Workspace, *commands: Command) -> Comparison:
    """Name a moment, do something, and return what changed since."""
    forum.run(KeepMoment("Before"))
    for command in commands:
        forum.run(command)
    return compare_moments(forum.store, kept_moments(forum.store)[-1], None)


def test_nothing_changed(forum: Workspace) -> None:
    assert since(forum).is_empty


def test_a_renamed_theme_and_members_in_and_out(forum: Workspace) -> None:
    found = since(
        forum,
        RenameTheme(MAP, "Know first"),
        PutInTheme(MAP, (IDS["3.1"],)),
        TakeOutOfTheme(MAP, (IDS["1.1"], IDS["2.1"])),
    )
    (one,) = found.themes
    assert one.before is not None
    assert one.after is not None
    assert (one.before.name, one.after.name) == ("Map first", "Know first")
    assert (joined(one), left(one)) == (("3.1",), ("1.1", "2.1"))
    assert (one.before.support, one.after.support) == (2, 2)
    assert found.recommendations == ()
    assert found.plan == ()


def test_a_theme_comes_to_meet_the_rule(forum: Workspace) -> None:
    found = since(forum, PutInTheme(ALONE, (IDS["3.2"],)))
    (one,) = found.themes
    assert one.before is not None
    assert (one.before.meets_rule, one.shown.meets_rule) == (False, True)


def test_another_rule_changes_who_meets_it(forum: Workspace) -> None:
    found = since(forum, SetRule(WORKSHOP, groups=3))
    assert found.rule_changed
    assert (found.before.needed, found.after.needed) == (2, 3)
    assert [(one.shown.id, one.shown.meets_rule) for one in found.themes] == [(MAP, False)]


def test_new_themes_and_themes_that_are_gone(forum: Workspace) -> None:
    found = since(forum, AddTheme("New one", (IDS["3.1"],)), RemoveTheme(ALONE))
    assert [(one.shown.name, one.is_new, one.is_gone) for one in found.themes] == [
        ("New one", True, False),
        ("Shelters", False, True),
    ]


def test_what_the_plenary_and_the_room_decided(forum: Workspace) -> None:
    decided = {"plenary_outcome": PlenaryOutcome.RETURNED, "wording": "Words.", "rank_position": "000001"}
    found = since(forum, ChangeRecord(Theme, ALONE, decided))
    by_id = {one.shown.id: one for one in found.themes}
    assert by_id[ALONE].shown.outcome is PlenaryOutcome.RETURNED
    assert (by_id[ALONE].shown.place, by_id[MAP].shown.place) == (1, 2)
    assert by_id[ALONE].shown.wording == "Words."


def test_recommendations_new_edited_and_gone(forum: Workspace) -> None:
    new = Recommendation(id="9" * 32, group_id=BreakoutGroupId(GROUPS[0]), text="A late one")
    found = since(
        forum,
        WriteRecommendation(new),
        ChangeRecord(Recommendation, IDS["3.1"], {"text": "Better words"}),
        RemoveRecords(Recommendation, (IDS["3.2"],)),
    )
    told = [(one.shown.code, one.shown.text, one.is_new, one.is_gone) for one in found.recommendations]
    assert told == [
        ("1.4", "A late one", True, False),
        ("3.1", "Better words", False, False),
        ("3.2", "Fund schools, not shelters.", False, True),
    ]


def test_words_that_are_not_for_everyone_are_told_as_changed_without_them(forum: Workspace) -> None:
    found = since(
        forum,
        ChangeRecord(Recommendation, IDS["2.2"], {"text": "Name him."}),
        ChangeRecord(Recommendation, IDS["3.1"], {"visibility": Visibility.CONFIDENTIAL}),
    )
    assert [(one.shown.code, one.shown.text, one.shown.is_locked) for one in found.recommendations] == [
        ("2.2", "", True),
        ("3.1", "", True),
    ]
    assert "Name him" not in repr(found)
    assert "minister" not in repr(found)


def test_the_plan(forum: Workspace) -> None:
    found = since(
        forum,
        AddRecords((Priority(id="8" * 32, text="Schools"),)),
        ChangeRecord(Action, "e" * 31 + "2", {"lead": "Union", "status": ActionStatus.COMPLETED}),
        RemoveRecords(Action, ("e" * 31 + "1",)),
    )
    told = [(one.shown.text, one.is_new, one.is_gone) for one in found.plan]
    assert told == [("Schools", True, False), ("Visit the north", False, False), ("Send the form", False, True)]
    assert found.plan[1].shown.lead == "Union"


def test_two_moments_and_what_lies_after_them(forum: Workspace) -> None:
    forum.run(KeepMoment("First"))
    forum.run(RenameTheme(MAP, "Second name"))
    forum.run(KeepMoment("Second"))
    forum.run(RenameTheme(MAP, "Third name"))
    first, second = kept_moments(forum.store)
    assert [one.name for one in (first, second)] == ["First", "Second"]
    (one,) = compare_moments(forum.store, first, second).themes
    assert one.before is not None
    assert (one.before.name, one.shown.name) == ("Map first", "Second name")
    (one,) = compare_moments(forum.store, second, None).themes
    assert one.shown.name == "Third name"


def test_a_moment_of_which_nothing_is_known_is_not_offered(forum: Workspace) -> None:
    forum.run(AddRecords((Moment(id="6" * 32),)))
    assert kept_moments(forum.store) == ()


def test_a_moment_needs_a_name(forum: Workspace) -> None:
    with pytest.raises(MomentWithoutName):
        forum.run(KeepMoment("  "))
    assert forum.read.all(Moment) == []


COMMANDS = st.lists(
    st.one_of(
        st.builds(lambda code: PutInTheme(ALONE, (IDS[code],)), st.sampled_from(sorted(IDS))),
        st.builds(lambda code: TakeOutOfTheme(MAP, (IDS[code],)), st.sampled_from(sorted(IDS))),
        st.builds(lambda name: RenameTheme(MAP, name), st.sampled_from(("One", "Two"))),
        st.builds(lambda name: AddTheme(name), st.sampled_from(("New", "Newer"))),
        st.just(MergeThemes(MAP, (ALONE,))),
        st.builds(
            lambda code, text: ChangeRecord(Recommendation, IDS[code], {"text": text}),
            st.sampled_from(sorted(IDS)),
            st.sampled_from(("a", "b")),
        ),
    ),
    max_size=6,
)


@given(first=COMMANDS, second=COMMANDS)
@settings(max_examples=25, deadline=None)
def test_a_comparison_names_exactly_what_differs(first: list[Command], second: list[Command]) -> None:
    """What stood at a moment is what stood then, and forth and back tell of the same things."""
    forum = at_the_end(None)
    do(forum, first)
    then = standing_at(forum.store, None)
    forum.run(KeepMoment("Then"))
    do(forum, second)
    now = standing_at(forum.store, None)
    moment = kept_moments(forum.store)[0]
    assert standing_at(forum.store, moment) == then
    forth, back = compare_moments(forum.store, moment, None), compare(now, then)
    assert forth.is_empty == (now == then)
    assert {one.shown.id for one in forth.themes} == {one.shown.id for one in back.themes}
    was, here = {one.id: one for one in then.themes}, {one.id: one for one in now.themes}
    assert {one.shown.id for one in forth.themes} == {key for key in was | here if was.get(key) != here.get(key)}
    assert {one.shown.id for one in forth.themes if one.is_new} == here.keys() - was.keys()
    assert {one.shown.id for one in forth.themes if one.is_gone} == was.keys() - here.keys()
    forum.close()


def do(forum: Workspace, commands: list[Command]) -> None:
    for command in commands:
        with suppress(A87Error):
            forum.run(command)


# The name that is proposed


@pytest.mark.parametrize(
    ("now", "name"),
    [
        (datetime(2026, 3, 3, 18, 0, tzinfo=UTC), "Day 1, 18:00"),
        (datetime(2026, 3, 2, 9, 5, tzinfo=UTC), "Before day 1, 09:05"),
        (datetime(2026, 3, 9, 7, 30, tzinfo=UTC), "After day 1, 07:30"),
    ],
)
def test_the_name_comes_from_the_agenda_and_the_clock(forum: Workspace, now: datetime, name: str) -> None:
    assert proposed_name(forum.store, now) == name
    forum.run(KeepMoment(name))
    assert proposed_name(forum.store, now) == f"{name} (2)"


def test_without_dates_the_name_is_the_time(clock: StandingClock) -> None:
    bare = create_workspace(None, Workshop(id="1" * 32, title="Bare"), "Somebody", clock=clock)
    assert proposed_name(bare.store, clock()) == "09:30"
    bare.close()
