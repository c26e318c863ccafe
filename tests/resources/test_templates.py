"""Every template opens as a workshop whose agenda is in order: only people, dates and places are still missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from a87desk.commands.document import TakeRecords
from a87desk.domain.session_asks import asks_of
from a87desk.importing.workshop_document import read_document
from a87desk.reading.agenda import Agenda, agenda
from a87desk.reading.incomplete import Check
from a87desk.reading.to_complete import to_complete
from a87desk.workspace import create_workspace
from resources.templates import KEYS, template_file
from ui.beginning import from_template
from ui.dialogs.new_workshop import Beginning
from ui.start_entries import templates

MISSING = {Check.NO_DATE, Check.NO_FACT, Check.NO_ROLE, Check.NO_RAPPORTEUR, Check.NO_GROUPS}


def agenda_of(key: str) -> Agenda:
    document = read_document(template_file(key).read_bytes(), "a" * 32)
    workspace = create_workspace(None, document.workshop, "somebody")
    workspace.run(TakeRecords(document.records()[1:]))
    return agenda(workspace.read, workspace.workshop)


def test_every_template_is_offered_and_every_offer_is_there() -> None:
    assert {card.key for card in templates()} == set(KEYS)
    assert all(template_file(key).exists() for key in KEYS)
    with pytest.raises(KeyError):
        template_file("../secrets")


@pytest.mark.parametrize("key", KEYS)
def test_the_agenda_of_a_template_contradicts_nothing(key: str) -> None:
    entries = to_complete(agenda_of(key))
    assert [entry for entry in entries if entry.contradicts] == []
    assert {entry.check for entry in entries} <= MISSING


@pytest.mark.parametrize("key", KEYS)
def test_a_template_brings_settings_questions_and_groups_but_nobody(key: str) -> None:
    found = agenda_of(key)
    workshop = found.workshop
    assert workshop.kind is not None
    assert (len(workshop.objectives), len(workshop.expected_outcomes)) == (3, 3)
    assert workshop.roadmap_label
    assert found.people == ()
    for day in found.days:
        for one in day.sessions:
            assert not one.roles
            asks = asks_of(one.session.kind)
            assert bool(one.questions) >= asks.questions
            assert not any(group.rapporteur for group in one.groups)


@pytest.mark.parametrize(
    ("key", "days"), [("national-strategy-workshop", 2), ("national-strategy-workshop-one-day", 1)]
)
def test_the_national_workshop_comes_with_one_day_or_two(key: str, days: int) -> None:
    assert len(agenda_of(key).days) == days


@pytest.mark.parametrize("key", KEYS)
def test_no_two_groups_have_one_number(key: str) -> None:
    numbers = [group.number for day in agenda_of(key).days for one in day.sessions for group in one.groups]
    assert len(set(numbers)) == len(numbers)


def test_tracks_run_in_parallel_in_the_action_group_workshop() -> None:
    tracks = {one.session.track for day in agenda_of("action-group-workshop").days for one in day.sessions}
    assert tracks == {"", "I", "II"}


@pytest.mark.parametrize("key", KEYS)
def test_a_workshop_begins_from_every_template(tmp_path: Path, key: str) -> None:
    workspace = from_template(tmp_path, key, Beginning("Kathmandu", "Nepal", "12 September 2017", "somebody"))
    assert workspace.workshop.title == "Kathmandu"
    assert agenda(workspace.read, workspace.workshop).session_count > 8
    workspace.close()
