"""A new workshop like a past one: its shape comes along, nobody's name and no word that was said."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from a87desk.commands.evaluation import AddReadySet, TypeInForm
from a87desk.commands.record import AddRecords
from a87desk.commands.selection_matrix import AddMatrix
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.errors import A87Error
from a87desk.domain.evaluation import EvaluationAnswer, EvaluationForm, EvaluationQuestion
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.matrix_table import read_matrix_table
from a87desk.domain.note import Note
from a87desk.domain.nouns import NOUNS
from a87desk.domain.participant import Participant
from a87desk.domain.record import Record, new_id
from a87desk.domain.selection_matrix import Criterion, MatrixCell, MatrixOption, SelectionMatrix
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.vocabulary import Confirmation
from a87desk.domain.workshop import Workshop
from a87desk.reading.past_workshop import (
    NEEDS,
    Beginnings,
    Part,
    PastWorkshop,
    coming,
    new_like,
    part_words,
    past_workshop,
)
from a87desk.workspace import Workspace, looked_into, open_workspace, workspace_like
from tests.journeys.workshops import whole_forum
from tests.samples.platforms import PLATFORMS

NEXT = parse_fuzzy_date("3 March 2026")


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of the NGO Forum with an evaluation, a matrix and everything its groups wrote."""
    path = tmp_path_factory.mktemp("past") / "forum.a87"
    workspace = whole_forum(path)
    workspace.run(AddReadySet())
    question = workspace.read.all(EvaluationQuestion, order="number")[0]
    workspace.run(TypeInForm({question.id: 5}))
    workspace.run(AddMatrix("A platform", table=read_matrix_table(PLATFORMS)))
    workspace.close()
    return path


@pytest.fixture(scope="module")
def past(forum: Path) -> PastWorkshop:
    with looked_into(forum) as workspace:
        return past_workshop(workspace.read, workspace.workshop)


def made(past: PastWorkshop, folder: Path, wanted: Beginnings) -> Workspace:
    return workspace_like(folder / "new.a87", past, wanted, "Facilitator")


def test_what_comes_along_is_the_shape_and_nothing_else(past: PastWorkshop, tmp_path: Path) -> None:
    workspace = made(past, tmp_path, Beginnings("The next forum", starts=NEXT))
    counts = {noun: len(workspace.read.all(record_type)) for noun, record_type in NOUNS.items()}
    there = {noun for noun, count in counts.items() if count}
    assert there == {
        Workshop.noun, Day.noun, Session.noun, SessionRole.noun, GuidingQuestion.noun, BreakoutGroup.noun,
        EvaluationQuestion.noun, SelectionMatrix.noun, Criterion.noun,
    }  # fmt: skip
    assert (counts["day"], counts["session"], counts["breakout_group"]) == (3, 22, 5)
    assert counts["session"] == len(past.sessions)
    assert counts["criterion"] == 10
    workspace.close()


def test_the_days_are_counted_from_the_new_first_day(past: PastWorkshop, tmp_path: Path) -> None:
    workspace = made(past, tmp_path, Beginnings("The next forum", starts=NEXT))
    days = workspace.read.all(Day, order="number")
    assert [(one.number, one.date.first if one.date else None) for one in days] == [
        (0, "2026-03-02"),
        (1, "2026-03-03"),
        (2, "2026-03-04"),
    ]
    own = workspace.workshop
    assert (own.title, own.starts, own.ends) == ("The next forum", NEXT, days[-1].date)
    assert own.id != past.workshop.id
    workspace.close()


def test_a_first_day_that_is_not_known_leaves_the_dates_open(past: PastWorkshop) -> None:
    workshop, records = new_like(past, Beginnings("Next", starts=parse_fuzzy_date("TBC")), new_id())
    days = [one for one in records if isinstance(one, Day)]
    assert [one.date for one in days] == [None, None, None]
    assert workshop.ends is None


def test_roles_and_groups_come_without_anybody_in_them(past: PastWorkshop) -> None:
    _workshop, records = new_like(past, Beginnings("Next"), new_id())
    roles = [one for one in records if isinstance(one, SessionRole)]
    groups = [one for one in records if isinstance(one, BreakoutGroup)]
    assert len(roles) == len(past.roles) > 10
    assert {(one.name, one.organisation, one.participant_id, one.organisation_id) for one in roles} == {
        ("", "", None, None)
    }
    assert {one.confirmation for one in roles} == {Confirmation.TO_BE_DECIDED}
    assert {(one.rapporteur, one.rapporteur_id, one.facilitator, one.attended, one.confirmed_at) for one in groups} == {
        ("", None, "", None, "")
    }
    assert {one.rapporteur_status for one in groups} == {Confirmation.TO_BE_DECIDED}
    assert any(one.theme for one in groups)


def test_no_name_of_a_person_and_no_word_of_a_group_is_in_the_new_file(
    past: PastWorkshop, forum: Path, tmp_path: Path
) -> None:
    with looked_into(forum) as old:
        people = [one.name for one in old.read.all(Participant)]
        said = [one.text for one in old.read.all(Note)]
    new = made(past, tmp_path, Beginnings("The next forum", starts=NEXT))
    new.close()
    data = (tmp_path / "new.a87").read_bytes().decode("utf-8", "replace")
    assert past.sessions[5].title in data  # so that what is looked for would be found
    assert people
    assert said
    assert [name for name in people if name in data] == []
    assert [words for words in said if words in data] == []


@pytest.mark.parametrize("part", list(Part))
def test_every_part_can_stay_behind(past: PastWorkshop, part: Part) -> None:
    parts = frozenset(Part) - {part}
    workshop, records = new_like(past, Beginnings("Next", parts=parts), new_id())
    nouns = {type(one) for one in records}
    left_behind: dict[Part, set[type[Record]]] = {
        Part.AGENDA: {Day, Session, SessionRole, GuidingQuestion, BreakoutGroup},
        Part.QUESTIONS: {GuidingQuestion},
        Part.ROLES: {SessionRole},
        Part.GROUPS: {BreakoutGroup},
        Part.EVALUATION: {EvaluationQuestion},
        Part.MATRICES: {SelectionMatrix, Criterion},
    }
    assert not nouns & left_behind.get(part, set())
    themes = [one.theme for one in records if isinstance(one, BreakoutGroup) and one.theme]
    assert bool(themes) == (part not in (Part.THEMES, Part.GROUPS, Part.AGENDA))
    assert bool(workshop.objectives) == (part is not Part.PURPOSE)
    assert bool(workshop.hosts or workshop.venue or workshop.funding_text) == (part is not Part.SETTINGS)


def test_what_belongs_to_sessions_comes_with_the_agenda_only() -> None:
    assert coming({Part.QUESTIONS, Part.ROLES, Part.GROUPS, Part.THEMES}) == frozenset()
    assert coming({Part.AGENDA, Part.THEMES}) == {Part.AGENDA}
    assert coming(set(Part)) == set(Part)
    assert all(needed in Part for needed in NEEDS.values())


def test_another_country_has_another_venue(past: PastWorkshop) -> None:
    here, _records = new_like(past, Beginnings("Next"), new_id())
    assert here.venue == past.workshop.venue != ""
    there, records = new_like(past, Beginnings("Next", country="Nepal"), new_id())
    assert (there.country, there.venue, there.city, there.rooms, there.hosts) == ("Nepal", "", "", (), here.hosts)
    assert not any(one.room for one in records if isinstance(one, Session))


def test_every_reference_in_the_new_records_leads_somewhere(past: PastWorkshop) -> None:
    _workshop, records = new_like(past, Beginnings("Next", starts=NEXT), new_id())
    ids = {one.id for one in records}
    for record in records:
        for name in msgspec.structs.asdict(record):
            if name.endswith("_id") and getattr(record, name):
                assert getattr(record, name) in ids, (record, name)


def test_each_part_is_told_in_words(past: PastWorkshop) -> None:
    words = {part: part_words(past, part) for part in Part}
    assert words[Part.AGENDA] == "Agenda: 3 days, 22 sessions"
    assert words[Part.GROUPS] == "5 breakout groups, nobody in them yet"
    assert words[Part.EVALUATION] == "Evaluation form: 8 questions"
    assert words[Part.MATRICES] == "1 selection matrix: its criteria"
    assert words[Part.PURPOSE] == "3 objectives, 3 expected outcomes"
    empty = PastWorkshop(Workshop(id=new_id()))
    assert [part for part in Part if part_words(empty, part)] == [Part.SETTINGS]


def test_the_past_file_is_only_read(forum: Path) -> None:
    before, moment = forum.read_bytes(), forum.stat().st_mtime_ns
    forum.chmod(0o444)
    try:
        with looked_into(forum) as workspace:
            workspace.run(AddRecords((Note(id=new_id(), text="in the copy", group_id=BreakoutGroupId(new_id())),)))
    finally:
        forum.chmod(0o644)
    assert (forum.read_bytes(), forum.stat().st_mtime_ns) == (before, moment)
    assert sorted(one.name for one in forum.parent.iterdir()) == ["forum.a87"]


def test_a_file_that_is_open_here_is_not_touched(forum: Path) -> None:
    workspace = open_workspace(forum, "somebody")
    with pytest.raises(A87Error, match="open"), looked_into(forum):
        pass
    workspace.run(AddRecords((Note(id=new_id(), text="still ours"),)))
    workspace.close()


def test_what_was_handed_in_stays_behind(past: PastWorkshop, tmp_path: Path) -> None:
    workspace = made(past, tmp_path, Beginnings("Next"))
    for noun in (EvaluationForm, EvaluationAnswer, MatrixOption, MatrixCell):
        assert workspace.read.all(noun) == []
    assert {one.chosen for one in workspace.read.all(SelectionMatrix)} == {""}
    assert workspace.check().problems == ()
    workspace.close()
