"""What may leave a workshop: not the words that are not for everyone, and counts a reader can count again."""

from __future__ import annotations

from typing import Any

import pytest

from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.commands.report_back import AmendFromTheFloor
from a87desk.commands.theme import AcceptSuggestion, AddTheme
from a87desk.domain.confirmed import is_for_everyone
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import NoteKind, Visibility
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from exports.report.visible import every_recommendation, visible, withheld_count
from tests.exports.making import Made, Small, small_workshop

HIDDEN = [Visibility.CONFIDENTIAL, Visibility.FACILITATORS]


def model_of(small: Small) -> WorkshopModel:
    return workshop_model(small.workspace.read, small.workspace.workshop_id, "stamp")


def recommend(small: Small, group: int, number: int, visibility: Visibility = Visibility.EVERYONE) -> str:
    record = Recommendation(
        id=new_id(), group_id=small.group_ids[group], number=number, text=f"words {number}", visibility=visibility
    )
    small.workspace.run(AddRecords((record,)))
    return record.id


@pytest.mark.parametrize("visibility", list(Visibility))
@pytest.mark.parametrize("kind", list(NoteKind))
def test_who_may_see_a_note(kind: NoteKind, visibility: Visibility) -> None:
    note = Note(id=new_id(), kind=kind, visibility=visibility)
    assert is_for_everyone(note) == (visibility is Visibility.EVERYONE and kind is not NoteKind.OFF_THE_RECORD)


def test_nothing_is_taken_from_a_workshop_in_which_all_is_for_everyone(forum: Made) -> None:
    assert visible(forum.model) == forum.model
    assert withheld_count(forum.model) == 0


@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_theme_is_counted_from_what_is_shown(hidden: Visibility) -> None:
    with small_workshop() as small:
        shown, kept_back = recommend(small, 0, 1), recommend(small, 1, 1, hidden)
        small.workspace.run(AcceptSuggestion((shown, kept_back), "Mapping"))
        model = model_of(small)
        assert model.board.themes[0].meets_rule
        (theme,) = visible(model).board.themes
        assert [one.id for one in theme.members] == [shown]
        assert (theme.support, theme.meets_rule) == (1, False)
        assert withheld_count(model) == 1


def test_a_theme_of_which_nothing_may_be_shown_is_not_shown() -> None:
    with small_workshop() as small:
        hidden = recommend(small, 0, 1, Visibility.CONFIDENTIAL)
        small.workspace.run(AddTheme("The minister's threat", (hidden,)))
        small.workspace.run(AddTheme("Still empty"))
        assert [theme.theme.name for theme in visible(model_of(small)).board.themes] == ["Still empty"]


def test_a_group_is_not_called_short_for_what_is_kept_back() -> None:
    with small_workshop() as small:
        small.workspace.run(ChangeRecord(Session, small.session_id, {"minimum_recommendations": 2}))
        recommend(small, 0, 1)
        recommend(small, 0, 2, Visibility.CONFIDENTIAL)
        recommend(small, 1, 1)
        assert [page.is_below_target for page in model_of(small).groups] == [False, True]
        assert [page.is_below_target for page in visible(model_of(small)).groups] == [False, True]


def test_notes_are_kept_back_in_groups_and_in_plenary() -> None:
    with small_workshop() as small:
        places: tuple[dict[str, Any], ...] = ({"group_id": small.group_ids[0]}, {"session_id": small.session_id}, {})
        for place in places:
            notes = [
                Note(id=new_id(), text="for everyone", **place),
                Note(id=new_id(), text="hidden", visibility=Visibility.FACILITATORS, **place),
                Note(id=new_id(), text="hidden too", kind=NoteKind.OFF_THE_RECORD, **place),
            ]
            small.workspace.run(AddRecords(tuple(notes)))
        shown = visible(model_of(small))
        texts = [line.record.text for page in shown.groups for line in page.lines]
        texts += [note.record.text for day in shown.days for one in day.sessions for note in one.notes]
        assert texts == ["for everyone"] * 3
        assert withheld_count(model_of(small)) == 6


def test_every_recommendation_is_found_once_wherever_it_stands(forum: Made) -> None:
    found = every_recommendation(forum.model)
    stored = forum.workspace.read.all(Recommendation)
    assert sorted(one.id for one in found) == sorted(one.id for one in stored)
    assert [one.code for one in found][:7] == ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.1"]


@pytest.mark.parametrize("hidden", HIDDEN)
def test_what_is_about_words_that_are_kept_back_is_kept_back_too(hidden: Visibility) -> None:
    with small_workshop() as small:
        said, kept_back = recommend(small, 0, 1), recommend(small, 0, 2)
        for about, words in ((said, "Blaumeise sings"), (kept_back, "Kanarienvogel sings")):
            small.workspace.run(AmendFromTheFloor(about, words, small.session_id))
        small.workspace.run(ChangeRecord(Recommendation, kept_back, {"visibility": hidden}))
        model = model_of(small)
        shown = [note.record.text for day in visible(model).days for one in day.sessions for note in one.notes]
        assert shown == ["Blaumeise sings"]
