"""The seed files become documents without losing a word, and the samples of the program are those documents."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from a87desk.domain.vocabulary import Confirmation, NoteKind, RoleKind
from a87desk.importing.workshop_document import WorkshopDocument, read_document
from tests.samples.convert import SAMPLES, SEEDS, document_of, seed, written

ALL = sorted(path.stem for path in SEEDS.glob("*.json"))
STRUCTURE = {
    "sessions.day": "it is the id and the number of a day",
    "sessions.roles.to_be_confirmed": "it is the confirmation TBC of the role",
    "priority_count": "it follows from the priorities",
    "agenda_adopted": "a yes is written as a word",
    "title_constructed": "a yes is written as a word",
    "attendance.holders.starred": "a yes is written as a word",
    "sessions.kind": "the words that are not ours are mapped in agenda.py",
}
KINDS = {"platform_demo", "breakout_choice", "tedx_style_talk", "draft_study_feedback", "small_groups"}


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield (path, text) of every text and number of a seed file."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from leaves(part, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for part in value:
            yield from leaves(part, path)
    elif value is not None:
        yield path, str(value)


def texts(document: WorkshopDocument) -> str:
    return "\n".join(text for _path, text in leaves(msgspec.to_builtins(document)))


@pytest.mark.parametrize("name", ALL)
def test_no_text_of_a_seed_file_is_lost(name: str) -> None:
    document = document_of(seed(name))
    kept = texts(document)
    lost = [(path, text) for path, text in leaves(seed(name)) if text not in kept and path not in STRUCTURE]
    assert lost == []


@pytest.mark.parametrize("name", ALL)
def test_what_is_left_out_as_structure_is_only_that(name: str) -> None:
    for path, text in leaves(seed(name)):
        if path == "sessions.kind":
            assert text in KINDS or text in texts(document_of(seed(name)))
        elif path in STRUCTURE:
            assert text in {"True", "False"} or text.isdigit()


@pytest.mark.parametrize("name", ALL)
def test_a_document_can_be_read_and_leads_nowhere_wrong(name: str) -> None:
    document = read_document(written(document_of(seed(name))))
    known = {record.id for record in document.records()}
    pointing = {
        getattr(record, field)
        for record in document.records()
        for field in record.__struct_fields__
        if field.endswith("_id")
    }
    assert pointing - {None} <= known


@pytest.mark.parametrize("name", SAMPLES)
def test_the_sample_of_the_program_is_up_to_date(name: str) -> None:
    assert SAMPLES[name].read_bytes() == written(document_of(seed(name))), "run: python -m tests.samples.convert"


@pytest.mark.parametrize(("name", "count"), [("mdg-2018", 4), ("mrt-2019", 5), ("chl-2019", 5), ("tun-2019", 9)])
def test_countries_bring_their_priorities(name: str, count: int) -> None:
    document = document_of(seed(name))
    assert len(document.priorities) == count == seed(name)["priority_count"]
    assert all(one.text and one.position for one in document.priorities)


@pytest.fixture(scope="module")
def forum() -> WorkshopDocument:
    return document_of(seed("ngo-forum-2017"))


def test_the_forum_is_whole(forum: WorkshopDocument) -> None:
    assert [day.number for day in forum.days] == [0, 1, 2]
    assert len(forum.sessions) == 22
    assert [one.title for one in forum.sessions if not one.starts] == [
        "Explanation of the Alliance 8.7 structure (reported, not on the agenda)"
    ]
    assert [one.number for one in forum.participants] == list(range(1, 60))
    assert [one.minimum_recommendations for one in forum.sessions if one.minimum_recommendations] == [5]
    asked = Counter(str(one.session_id) for one in forum.guiding_questions)
    assert (asked["ngo-d1-s2"], asked["ngo-d2-s2"]) == (6, 3)


def test_the_groups_bring_25_recommendations_and_the_first_day_three(forum: WorkshopDocument) -> None:
    counted = Counter(str(one.group_id) for one in forum.recommendations)
    assert [counted[group.id] for group in forum.breakout_groups] == [6, 4, 5, 6, 4]
    plenary = [one for one in forum.recommendations if one.group_id is None]
    assert [(one.session_id, one.number) for one in plenary] == [("ngo-d1-s2", number) for number in (1, 2, 3)]


def test_the_rapporteur_whom_nobody_named_stays_to_be_decided(forum: WorkshopDocument) -> None:
    named = {group.number: (group.rapporteur, group.rapporteur_id) for group in forum.breakout_groups}
    assert named[3] == ("", None)
    assert forum.breakout_groups[2].rapporteur_status is Confirmation.TO_BE_DECIDED
    assert named[2] == ("George Chimaga, Tanzania Child Domestic Work Coalition", "participant 16")


def test_the_lists_of_the_first_day_are_notes(forum: WorkshopDocument) -> None:
    first_day = [note for note in forum.notes if note.session_id == "ngo-d1-s2"]
    assert Counter(note.kind for note in first_day) == {NoteKind.VALUE_ADDED: 6, NoteKind.CHALLENGE: 8}
    assert [note.text for note in first_day if note.tags] == [
        "In the Global Coordinating Group there are only two seats for CSOs."
    ]
    in_groups = [(note.kind, note.group_id) for note in forum.notes if note.group_id]
    assert in_groups == [(NoteKind.OPEN_QUESTION, "ngo-g2"), (NoteKind.AGREEMENT, "ngo-g3")]


def test_roles_keep_what_is_not_settled(forum: WorkshopDocument) -> None:
    rapporteurs = [
        (one.name, one.confirmation)
        for one in forum.session_roles
        if one.session_id == "ngo-d1-s2" and one.role is RoleKind.RAPPORTEUR
    ]
    assert rapporteurs == [
        ("Beate Andrees", Confirmation.CONFIRMED),
        ("Tom Wissing", Confirmation.CONFIRMED),
        ("Fergus Hansen", Confirmation.REPLACED),
        ("Yuka Iwatsuki", Confirmation.CONFIRMED),
        ("TBD", Confirmation.REPLACED),
        ("Ashif Sheikh", Confirmation.CONFIRMED),
        ("Yared Degefu", Confirmation.CONFIRMED),
    ]
    unnamed = [one for one in forum.session_roles if not one.name]
    assert [(one.session_id, one.role) for one in unnamed] == [("ngo-d1-s1", RoleKind.MODERATOR)]
    unsettled = [one.name for one in forum.session_roles if one.confirmation is Confirmation.TO_BE_CONFIRMED]
    assert unsettled == ["Melysa Sperber"]


def test_spellings_that_were_listed_as_one_are_one_person_or_organisation(forum: WorkshopDocument) -> None:
    aliases = {one.name: one.aliases for one in forum.participants if one.aliases}
    assert len(aliases) == 7
    assert aliases["Thomas Wissing"] == ("Tom Wissing",)
    ilo = next(one for one in forum.organisations if one.acronym == "ILO")
    assert (ilo.name, ilo.aliases) == (
        "International Labour Organization",
        ("ILO", "International Labour Organisation"),
    )
    assert sum(one.organisation_id == ilo.id for one in forum.participants) == 4
    separate = {"Freedom United", "Audacity Factory/Freedom United"}
    assert separate <= {one.name for one in forum.organisations}


def test_people_with_a_role_who_are_not_listed_are_not_guessed(forum: WorkshopDocument) -> None:
    unlisted = {one.name for one in forum.session_roles if one.name not in ("", "TBD") and not one.participant_id}
    assert unlisted == set(seed("ngo-forum-2017")["people_with_roles_but_not_on_participant_list"])


def test_the_samples_hold_our_words_only_as_json() -> None:
    for path in SAMPLES.values():
        assert json.loads(path.read_text(encoding="utf-8"))["format"] == "a87desk-workshop"


def test_the_minutes_of_the_governance_meeting_are_whole() -> None:
    meeting = document_of(seed("gcg-1-2017"))
    assert (len(meeting.seats), len(meeting.seat_holders), len(meeting.participants)) == (21, 23, 22)
    assert [one.number for one in meeting.sessions] == ["1", "2", "3", "4"]
    kinds = Counter(one.kind.value for one in meeting.decisions if one.kind)
    assert kinds == {"adopted": 1, "agreed": 3, "requested": 1, "broadly_endorsed": 1, "endorsed": 1}
    assert [one.who for one in meeting.reservations] == ["Employers", "one member organization"]
    assert sum(one.session_id == "item 2" for one in meeting.session_roles) == 11
    assert [note.kind for note in meeting.notes if note.session_id == "item 3"] == [NoteKind.SUGGESTION] * 2
