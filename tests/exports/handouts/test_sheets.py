"""What stands on the sheets: agenda, list, sign-in, group sheets, rapporteur's forms, tallies, evaluation."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from a87desk.domain.attendance import Attendance, attendance_id
from a87desk.domain.day import Day
from a87desk.domain.evaluation import EvaluationQuestion
from a87desk.domain.ids import DayId, OrganisationId, ParticipantId
from a87desk.domain.organisation import Organisation
from a87desk.domain.record import Record, new_id
from a87desk.domain.vocabulary import (
    AttendanceState,
    Confirmation,
    EvaluationQuestionKind,
    RoleKind,
    SessionKind,
    StakeholderGroup,
)
from a87desk.reading.printed_kit import KitModel
from exports.document import PRINTED, Paper
from exports.handouts.composed import compose_kit
from exports.handouts.kit import sheets
from exports.handouts.options import KitOptions, ListOrder, SignsFor
from tests.exports.handouts.kit_room import (
    crowd,
    day,
    group,
    member,
    model_of,
    person,
    question,
    role,
    room,
    session,
)
from tests.exports.handouts.measuring import letters
from tests.exports.making import forum_in_memory
from tests.exports.reading_pdf import page_texts


def only(key: str, **chosen: object) -> KitOptions:
    left_out = frozenset(one.key for one in sheets() if one.key != key) | {"cover"}
    return KitOptions(left_out=left_out, **chosen)  # type: ignore[arg-type]


def pages(model: KitModel, key: str, **chosen: object) -> list[str]:
    return page_texts(compose_kit(model, only(key, **chosen)).content)


def printed(key: str, *records: Record, **chosen: object) -> list[str]:
    """Return the pages of a sheet for a workshop with these records."""
    with room(records) as workspace:
        return pages(model_of(workspace), key, **chosen)


@pytest.fixture(scope="module")
def forum() -> Iterator[KitModel]:
    with forum_in_memory() as workspace:
        yield model_of(workspace)


# --- agenda -----------------------------------------------------------------------------------------------------


def test_every_session_of_the_forum_is_on_the_agenda(forum: KitModel) -> None:
    text = " ".join(pages(forum, "agenda"))
    for one in (each for found in forum.workshop.days for each in found.sessions):
        if one.session.id:
            assert one.session.title.split()[0] in text
            assert one.session.starts in text
    assert "Moderator: To be decided" in text
    assert "not scheduled" in text
    assert "Day 2, Wednesday 13 September 2017" in text
    for page in forum.workshop.groups:
        assert f"{page.group.number} {page.group.theme.split()[0]}" in text


def test_parallel_tracks_stand_side_by_side() -> None:
    first = day()
    tracks = [
        session(first, f"Work on {name}", track=f"Track {name}", room=f"Room {name}", position=f"10000{place}")
        for place, name in enumerate("XYZ")
    ]
    after = session(first, "Plenary", starts="11:00", ends="12:00", room="Hall", position="200000")
    with room((first, *tracks, after)) as workspace:
        content = compose_kit(model_of(workspace), only("agenda")).content
    text = page_texts(content)[0]
    assert "Track X Track Y Track Z" in text
    assert "At the same" in text
    tops = {one.text: one.top for one in letters(content) if one.text in "XYZ"}
    assert max(tops.values()) - min(tops.values()) < 2  # the three stand on one line
    assert "Plenary" in text


def test_more_than_three_at_once_are_marked() -> None:
    first = day()
    many = [session(first, f"Work {number}", track=str(number)) for number in range(5)]
    text = printed("agenda", first, *many)[0]
    assert "5 sessions at the same time" in text
    assert all(f"Work {number}" in text for number in range(5))


def test_what_is_not_known_is_said() -> None:
    first = day()
    talk = session(first, "", starts="", ends="", kind=SessionKind.PANEL)
    text = printed(
        "agenda", first, talk, role(talk, "", RoleKind.MODERATOR, confirmation=Confirmation.TO_BE_CONFIRMED)
    )[0]
    assert "Session without a title" in text
    assert "Moderator: To be confirmed" in text
    assert "not scheduled" in text
    assert "Nothing is planned yet." in printed("agenda", Day(id=new_id(), number=1))[0]


def test_a_session_on_no_day_is_not_lost() -> None:
    loose = session(day(), "Lost and found")
    assert "Lost and found" in printed("agenda", loose)[0]


# --- people -----------------------------------------------------------------------------------------------------


def test_the_list_is_by_stakeholder_group_or_by_name() -> None:
    union = Organisation(id=new_id(), name="A union", stakeholder_group=StakeholderGroup.WORKERS)
    people = (
        person("Zoe", honorific="H.E.", job_title="Minister", stakeholder_group=StakeholderGroup.GOVERNMENT),
        person("Amina", organisation_id=OrganisationId(union.id), country="Kenya"),
        person("Émile"),
    )
    by_group = printed("participants", union, *people)[0]
    found = [by_group.index(word) for word in ("Government", "H.E. Zoe", "Workers", "Amina", "not given", "Émile")]
    assert found == sorted(found)
    by_name = printed("participants", union, *people, order=ListOrder.ALPHABET)[0]
    assert by_name.index("Amina") < by_name.index("Émile") < by_name.index("Zoe")
    assert "Government" not in by_name
    assert "Minister" in by_name


def test_everybody_signs_each_day_and_there_is_room_for_more(forum: KitModel) -> None:
    texts = pages(forum, "sign_in")
    names = [one.name for one in forum.workshop.participants]
    for number in (1, 2):
        own = " ".join(text for text in texts[(number - 1) * 4 : number * 4])
        assert f"Day {number}," in own
        assert all(" ".join(name.split()) in own for name in names)
        assert f" {len(names) + KitOptions().walk_ins} " in own


def test_every_row_to_sign_has_room_for_a_signature() -> None:
    with room(crowd(30)) as workspace:
        content = compose_kit(model_of(workspace), only("sign_in")).content
    names = sorted((one.bottom for one in letters(content) if one.text == "G"), reverse=True)
    steps = [above - below for above, below in pairwise(names)]
    assert min(steps) >= 11 * 72 / 25.4
    assert len(names) > 10


def test_apologies_stand_where_the_signature_would() -> None:
    first, second, absent = day(1), day(2), person("Somebody Absent")
    sent = Attendance(
        id=attendance_id(absent.id, first.id),
        participant_id=ParticipantId(absent.id),
        day_id=DayId(first.id),
        state=AttendanceState.APOLOGIES,
    )
    texts = printed("sign_in", first, second, absent, sent)
    assert "Somebody Absent Apologies sent" in texts[0]
    assert "Apologies" not in texts[1]


def test_a_workshop_without_days_has_a_sheet_to_sign() -> None:
    text = printed("sign_in", person("Ana"))[0]
    assert "Day" in text
    assert "1 Ana" in text


def test_routes_say_where_to_go_in_which_round() -> None:
    first = day()
    market = session(first, kind=SessionKind.MARKETPLACE)
    stations = [group(market, number, theme=f"Station {number}", room=f"Hall {number}") for number in (1, 2, 3)]
    who = person("A Visitor")
    stops = (member(who, stations[2], 1), member(who, stations[0], 2))
    text = printed("routes", first, market, *stations, who, *stops)[0]
    assert text.index("Round 1: 3 Station 3 · Hall 3") < text.index("Round 2: 1 Station 1 · Hall 1")


def test_names_on_tables_are_of_roles_or_of_everybody(forum: KitModel) -> None:
    roles = pages(forum, "name_signs")
    assert len(roles) == len(forum.at_the_table())
    assert "Nick Grono Freedom Fund" in " ".join(roles)
    assert len(pages(forum, "name_signs", signs_for=SignsFor.EVERYBODY)) == 59


# --- groups -----------------------------------------------------------------------------------------------------


def test_a_group_sheet_has_questions_by_letter_and_free_codes(forum: KitModel) -> None:
    texts = pages(forum, "group_sheets")
    assert len(texts) == 5
    for text, page in zip(texts, forum.workshop.groups, strict=True):
        assert f"Group {page.group.number}:" in text
        for letter, asked in zip("ABC", page.questions, strict=True):
            assert f"{letter} {asked.text}" in text
        codes = forum.codes(page)
        assert all(code in text for code in codes[:5])
        assert codes[0] not in {line.code for line in page.lines}
        assert "at least 5" in text


def test_who_is_in_the_group_stands_on_its_sheet() -> None:
    first = day()
    where = session(first)
    team, people = (
        group(where, 1, room="Blue room", facilitator="Fay"),
        [person("Ana", number=1), person("Béla", number=2)],
    )
    text = printed("group_sheets", first, where, team, *people, *(member(one, team) for one in people))[0]
    assert "In this group: Ana, Béla" in text
    assert "Blue room" in text
    assert "Fay" in text


@pytest.mark.parametrize("paper", PRINTED)
def test_a_rapporteur_s_form_is_one_sheet_of_paper(forum: KitModel, paper: Paper) -> None:
    texts = pages(forum, "rapporteur", paper=paper)
    assert len(texts) == 10
    for page, front, back in zip(forum.workshop.groups, texts[::2], texts[1::2], strict=True):
        both = front + back
        assert all(code in both for code in forum.codes(page))
        assert "□ A □ B □ C" in both
        assert "□ Challenge" in both
        assert "□ not for everyone" in both
        assert "Flip chart" in both
        assert "B-3" in both


@pytest.mark.parametrize("paper", PRINTED)
def test_a_question_as_long_as_a_page_still_leaves_a_form(paper: Paper) -> None:
    first = day()
    where = session(first, minimum_recommendations=40)
    long = " ".join(["How can inspectors reach the villages beyond the river?"] * 40)
    records = (first, where, group(where, None, theme="T" * 90), question(where, 1, long))
    texts = printed("rapporteur", *records, paper=paper)
    assert all(f"?.{number}" in " ".join(texts) for number in range(1, 43))


@pytest.mark.parametrize("paper", PRINTED)
def test_topics_of_an_open_space_have_their_sheet_and_one_is_blank(paper: Paper) -> None:
    first = day()
    space = session(first, kind=SessionKind.OPEN_SPACE)
    topic = group(space, 4, theme="Fishing boats", facilitator="Ana", room="Tent")
    texts = printed("topics", first, space, topic, paper=paper)
    assert len(texts) == 2
    assert "Fishing boats" in texts[0]
    assert "Ana" in texts[0]
    assert all("Recommendations" in text for text in texts)


# --- counting ---------------------------------------------------------------------------------------------------


def test_dots_are_counted_by_theme_and_the_sheet_balances(forum: KitModel) -> None:
    text = " ".join(pages(forum, "dot_tally"))
    for theme in forum.workshop.board.themes:
        assert f"{theme.theme.number} {theme.theme.name.split()[0]}" in text
    assert all(words in text for words in ("Cast", "Spoiled", "Left over", "Together = handed out"))
    assert " ".join("ABCDEFGHIJ") in " ".join(printed("dot_tally"))


def test_the_usual_evaluation_fits_on_a_page() -> None:
    texts = printed("evaluation")
    assert len(texts) == 1
    assert texts[0].count("○") == 25
    assert "No name." in texts[0]
    assert "What was most useful?" in texts[0]


def test_the_evaluation_is_the_one_of_the_file() -> None:
    def asked(number: int, text: str, **fields: object) -> EvaluationQuestion:
        kind = EvaluationQuestionKind.SCALE
        return EvaluationQuestion(id=new_id(), number=number, text=text, **{"kind": kind, **fields})  # type: ignore[arg-type]

    questions = (
        asked(1, "Was the room warm?", lowest=1, highest=4, lowest_words="cold"),
        asked(2, "Was the food good?", lowest=1, highest=4, lowest_words="cold"),
        asked(3, "Recommend us?", lowest=0, highest=10),
        asked(4, "Per cent of new things", lowest=0, highest=100),
        asked(5, "Anything else?", kind=EvaluationQuestionKind.TEXT),
    )
    text = " ".join(printed("evaluation", *questions))
    assert all(one.text in text for one in questions)
    assert "cold" in text
    assert text.count("○") == 4 + 4
    assert "0 to 10" in text
    assert "0 to 100" in text
    assert "most useful" not in text
    tally = " ".join(printed("evaluation_tally", *questions))
    assert "Anything else?" not in tally
    assert tally.count("No answer") == 3


def test_a_list_too_long_for_a_page_has_its_header_again() -> None:
    texts = printed("counts", *crowd(3))
    assert len(texts) > 1
    assert all("Group or session" in text for text in texts)
