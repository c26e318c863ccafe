"""What is new in the report-back, what counts as +1, and what never counts at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.commands.note import WriteNote, WriteRecommendation
from a87desk.commands.record import AddRecords, ChangeRecord, RemoveRecords
from a87desk.commands.report_back import AmendFromTheFloor
from a87desk.commands.theme import AddTheme, RemoveTheme
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.session import Session
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import SessionKind, Visibility
from a87desk.domain.workshop import Workshop
from a87desk.reading.report_back import ReportBack, ReportedRecommendation, report_back
from a87desk.workspace import Workspace, create_workspace


@dataclass
class Plenary:
    """A workshop in which groups say things by their codes."""

    workspace: Workspace
    ids: dict[str, str] = field(default_factory=dict)
    groups: dict[int, str] = field(default_factory=dict)

    def add_groups(self, count: int) -> None:
        for number in range(1, count + 1):
            group = BreakoutGroup(id=new_id(), number=number, theme=f"Theme of {number}")
            self.groups[number] = group.id
            self.workspace.run(AddRecords((group,)))

    def say(self, *codes: str, visibility: Visibility = Visibility.EVERYONE) -> None:
        for code in codes:
            group = BreakoutGroupId(self.groups[int(code.partition(".")[0])])
            self.ids[code] = new_id()
            said = Recommendation(id=self.ids[code], group_id=group, text=f"words of {code}", visibility=visibility)
            self.workspace.run(WriteRecommendation(said))

    def theme(self, *codes: str) -> None:
        self.workspace.run(AddTheme(f"Theme {len(self.themes)}", tuple(self.ids[code] for code in codes)))

    @property
    def themes(self) -> list[Theme]:
        return self.workspace.read.all(Theme)

    @property
    def shown(self) -> ReportBack:
        return report_back(self.workspace.read)

    def of(self, code: str) -> ReportedRecommendation:
        holder = self.shown.holder_of(self.ids[code])
        assert holder is not None
        return next(one for one in holder.said if one.id == self.ids[code])


@pytest.fixture
def plenary(tmp_path: Path) -> Iterator[Plenary]:
    workspace = create_workspace(tmp_path / "w.a87", Workshop(id=new_id(), title="Forum"), "Facilitator")
    made = Plenary(workspace)
    made.add_groups(4)
    yield made
    workspace.close()


def test_the_first_group_brings_only_what_is_new(plenary: Plenary) -> None:
    plenary.say("1.1", "1.2", "2.1")
    plenary.theme("1.1", "2.1")
    first, second, *_others = plenary.shown.groups
    assert [one.one.code for one in first.new] == ["1.1", "1.2"]
    assert first.repeated == ()
    assert (second.new, [one.one.code for one in second.repeated]) == ((), ["2.1"])


def test_what_an_earlier_group_said_is_plus_one_to_it_with_its_codes(plenary: Plenary) -> None:
    plenary.say("1.1", "1.2", "2.1", "3.1")
    plenary.theme("1.2", "2.1", "3.1")
    plenary.theme("1.1", "3.1")
    assert plenary.of("2.1").earlier_codes == ("1.2",)
    assert plenary.of("3.1").earlier_codes == ("1.1", "1.2", "2.1")
    assert plenary.of("1.2").later_groups == (2, 3)
    assert plenary.of("1.2").is_new


def test_two_of_one_group_in_a_theme_do_not_make_each_other_old(plenary: Plenary) -> None:
    plenary.say("2.1", "2.2")
    plenary.theme("2.1", "2.2")
    assert plenary.of("2.1").is_new
    assert plenary.of("2.2").is_new
    assert plenary.of("2.1").later_groups == ()


def test_a_theme_that_is_taken_back_makes_words_new_again(plenary: Plenary) -> None:
    plenary.say("1.1", "2.1")
    plenary.theme("1.1", "2.1")
    assert not plenary.of("2.1").is_new
    plenary.workspace.run(RemoveTheme(plenary.themes[0].id))
    assert plenary.of("2.1").is_new
    plenary.workspace.undo()
    assert not plenary.of("2.1").is_new


@pytest.mark.parametrize("kept_back", [Visibility.CONFIDENTIAL, Visibility.FACILITATORS])
def test_words_that_not_everyone_may_see_are_neither_shown_nor_told_by_a_plus_one(
    plenary: Plenary, kept_back: Visibility
) -> None:
    plenary.say("1.1", visibility=kept_back)
    plenary.say("2.1")
    plenary.theme("1.1", "2.1")
    assert plenary.shown.groups[0].said == ()
    assert plenary.of("2.1").is_new
    assert plenary.of("2.1").earlier == ()


def test_groups_speak_in_the_order_of_their_numbers_and_those_without_words_too(plenary: Plenary) -> None:
    plenary.say("3.1")
    assert [one.group.number for one in plenary.shown.groups] == [1, 2, 3, 4]
    assert [len(one.said) for one in plenary.shown.groups] == [0, 0, 1, 0]


def test_amendments_stand_beside_the_words_in_the_order_they_were_said(plenary: Plenary) -> None:
    plenary.say("1.1")
    for words in ("Say by when", "And who pays"):
        plenary.workspace.run(AmendFromTheFloor(plenary.ids["1.1"], words))
    plenary.workspace.run(WriteNote(Note(id=new_id(), text="a point, no amendment")))
    said = plenary.of("1.1")
    assert [one.text for one in said.amendments] == ["Say by when", "And who pays"]
    assert said.one.text == "words of 1.1"
    assert plenary.shown.groups[0].amendments == 2
    holder = plenary.shown.holder_of(said.amendments[0].id)
    assert holder is not None
    assert holder.group.number == 1


def test_an_amendment_whose_words_were_removed_is_nowhere_and_comes_back_with_them(plenary: Plenary) -> None:
    plenary.say("1.1", "1.2")
    plenary.workspace.run(AmendFromTheFloor(plenary.ids["1.1"], "Say by when"))
    plenary.workspace.run(RemoveRecords(Recommendation, (plenary.ids["1.1"],)))
    assert [one.amendments for one in plenary.shown.groups[0].said] == [()]
    plenary.workspace.undo()
    assert len(plenary.of("1.1").amendments) == 1


def test_the_session_is_the_report_back_that_goes_on_else_the_next_one(plenary: Plenary) -> None:
    assert plenary.shown.session_id == ""
    first, second = new_id(), new_id()
    kind = SessionKind.REPORT_BACK
    plenary.workspace.run(
        AddRecords((Session(id=first, kind=kind, position="1"), Session(id=second, kind=kind, position="2")))
    )
    assert plenary.shown.session_id == first
    plenary.workspace.run(ChangeRecord(Session, second, {"began": "10:00"}))
    assert plenary.shown.session_id == second
    plenary.workspace.run(ChangeRecord(Session, second, {"ended": "11:00"}))
    assert plenary.shown.session_id == first


@settings(max_examples=40, deadline=None)
@given(
    said=st.lists(st.tuples(st.integers(1, 4), st.sets(st.integers(0, 3), max_size=3)), max_size=14),
    hidden=st.sets(st.integers(0, 13)),
)
def test_a_recommendation_is_new_unless_an_earlier_group_openly_has_one_in_a_theme_of_it(
    said: list[tuple[int, set[int]]], hidden: set[int]
) -> None:
    plenary = Plenary(create_workspace(None, Workshop(id=new_id()), "Facilitator"))
    plenary.add_groups(4)
    counts = dict.fromkeys(range(1, 5), 0)
    themes: dict[int, list[str]] = {}
    spoken: list[tuple[str, int, set[int]]] = []
    for place, (number, of) in enumerate(said):
        counts[number] += 1
        code = f"{number}.{counts[number]}"
        is_hidden = place in hidden
        plenary.say(code, visibility=Visibility.CONFIDENTIAL if is_hidden else Visibility.EVERYONE)
        for one in of:
            themes.setdefault(one, []).append(code)
        if not is_hidden:
            spoken.append((code, number, of))
    for codes in themes.values():
        plenary.theme(*codes)
    new = {one.one.code for group in plenary.shown.groups for one in group.new}
    old = {one.one.code for group in plenary.shown.groups for one in group.repeated}
    repeated = {
        code for code, number, of in spoken if any(other < number and of & theirs for _code, other, theirs in spoken)
    }
    assert (new, old) == ({code for code, _number, _of in spoken} - repeated, repeated)
    plenary.workspace.close()
