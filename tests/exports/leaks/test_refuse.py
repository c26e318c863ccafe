"""What a workshop must not tell is found in its finished files, and nothing leaves while it stands there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.domain.action import Action
from a87desk.domain.attachment import Attachment
from a87desk.domain.decision import Decision
from a87desk.domain.document_lists import Attribution, Audience, DocumentKind
from a87desk.domain.document_text import DocumentText, document_text_id
from a87desk.domain.note import Note
from a87desk.domain.participant import Participant
from a87desk.domain.priority import Priority
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record, new_id
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import NoteKind, Visibility
from a87desk.domain.workshop import Workshop
from a87desk.reading.printed_kit import kit_model
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from exports.every_output import make
from exports.formats import Format
from exports.leaks.find import find_leaks, passages
from exports.leaks.forbidden import What, forbidden_words
from exports.leaks.refuse import MOST_PLACES, WouldTell, refuse_leaks
from exports.outputs import calendar_ics, outcome_report_pdf, roadmap_xlsx, workbook_xlsx
from exports.report.options import ReportOptions
from tests.exports.making import Small, small_workshop

HERON, OWL, CRANE = "Ardea Heron", "Tyto Owl", "Grus Crane"
SECRET = "The inspector took money from the owner of the brick kiln in Talsi"
GOVERNMENT, PUBLIC = ReportOptions(audience=Audience.GOVERNMENT), ReportOptions(audience=Audience.PUBLIC)


@pytest.fixture
def small() -> Iterator[Small]:
    with small_workshop() as one:
        heron = Participant(id=new_id(), name=HERON, email="heron@wetlands.example", phone="+31 6 1234 5678")
        owl = Participant(id=new_id(), name=OWL, is_public_figure=True, phone="0700 99 88 77")
        add(one, heron, owl, Participant(id=new_id(), name=CRANE, may_be_listed=False))
        yield one


def add(small: Small, *records: Record) -> None:
    small.workspace.run(AddRecords(records))


def say(small: Small, text: str, **facts: Any) -> Note:
    note = Note(id=new_id(), session_id=small.session_id, text=text, **facts)
    add(small, note)
    return note


def model_of(small: Small) -> WorkshopModel:
    return workshop_model(small.workspace.read, small.workspace.workshop_id, "stamp")


def told(caught: pytest.ExceptionInfo[WouldTell]) -> set[tuple[str, str]]:
    return {(one.words, one.place) for one in caught.value.leaks}


@pytest.mark.parametrize("options", [GOVERNMENT, PUBLIC])
def test_a_name_in_somebodys_words_stops_the_report_and_its_place_is_told(small: Small, options: ReportOptions) -> None:
    say(small, f"As {HERON} told us, the ponds are dry")
    with pytest.raises(WouldTell) as caught:
        outcome_report_pdf(model_of(small), options)
    assert (HERON, "page 3") in told(caught)
    assert f"“\u2068{HERON}\u2069” (page 3)" in str(caught.value)
    assert caught.value.code == "E_WOULD_TELL"


def test_an_internal_report_names_people_but_nobody_who_refuses(small: Small) -> None:
    say(small, f"As {HERON} told us, the ponds are dry")
    outcome_report_pdf(model_of(small))
    say(small, f"And {CRANE} agreed")
    with pytest.raises(WouldTell) as caught:
        outcome_report_pdf(model_of(small))
    assert {words for words, _place in told(caught)} == {CRANE}


def test_a_public_figure_may_be_named(small: Small) -> None:
    say(small, f"As {OWL} told us, the ponds are dry")
    outcome_report_pdf(model_of(small), PUBLIC)


def test_a_person_can_mend_it_in_each_of_the_ways_that_the_message_names(small: Small) -> None:
    note = say(small, f"As {HERON} told us, the ponds are dry")
    workspace = small.workspace
    outcome_report_pdf(model_of(small), ReportOptions(audience=Audience.PUBLIC, mask_names=True))
    workspace.run(ChangeRecord(Note, note.id, {"visibility": Visibility.CONFIDENTIAL}))
    outcome_report_pdf(model_of(small), PUBLIC)
    workspace.undo()
    (heron,) = (one for one in model_of(small).participants if one.name == HERON)
    workspace.run(ChangeRecord(Participant, heron.id, {"is_public_figure": True}))
    outcome_report_pdf(model_of(small), PUBLIC)
    workspace.undo()
    with pytest.raises(WouldTell):
        outcome_report_pdf(model_of(small), PUBLIC)
    assert any(one.text == note.text for one in workspace.read.all(Note))


def test_addresses_of_a_public_figure_are_nobodys_business(small: Small) -> None:
    say(small, "Call 0700 99 88 77")
    with pytest.raises(WouldTell) as caught:
        outcome_report_pdf(model_of(small), PUBLIC)
    assert {words for words, _place in told(caught)} == {"0700 99 88 77"}


def test_an_address_is_found(small: Small) -> None:
    say(small, "Write to heron@wetlands.example or +31 6 1234 5678")
    leaks = find_leaks(
        b"heron@wetlands.example, 0031612345678", None, forbidden_words(model_of(small), Audience.PUBLIC)
    )
    assert [one.what for one in leaks] == [What.ADDRESS]


def test_words_that_are_not_for_everyone_are_found_whole_and_in_part(small: Small) -> None:
    say(small, SECRET, visibility=Visibility.CONFIDENTIAL)
    forbidden = forbidden_words(model_of(small), Audience.INTERNAL)
    assert find_leaks(SECRET.upper().encode(), None, forbidden)
    assert find_leaks(b"they say the inspector took money from the owner of something", None, forbidden)
    assert not find_leaks(b"the inspector took notes, money came from the owner of the pond", None, forbidden)


def test_words_that_somebody_copied_into_their_own_text_stop_the_document(small: Small) -> None:
    say(small, SECRET, visibility=Visibility.CONFIDENTIAL)
    workspace = small.workspace
    workspace.run(ChangeRecord(Workshop, workspace.workshop_id, {"objectives": (f"To see why {SECRET.lower()}",)}))
    with pytest.raises(WouldTell) as caught:
        outcome_report_pdf(model_of(small))
    assert {one.what for one in caught.value.leaks} == {What.WORDS}


def test_what_was_said_openly_too_is_no_secret(small: Small) -> None:
    say(small, SECRET, kind=NoteKind.OFF_THE_RECORD)
    say(small, f"Somebody else said: {SECRET}")
    outcome_report_pdf(model_of(small))


def test_names_of_files_stay_inside(small: Small) -> None:
    note = Note(id=new_id(), group_id=small.group_ids[0], text="See the picture")
    add(small, note, Attachment(id=new_id(), about_id=note.id, sha="0" * 64, file_name="heron_at_home.jpg"))
    leaks = find_leaks(b"see heron_at_home.jpg", None, forbidden_words(model_of(small), Audience.PUBLIC))
    assert [one.what for one in leaks] == [What.FILE]
    assert not find_leaks(b"see heron_at_home.jpg", None, forbidden_words(model_of(small), Audience.INTERNAL))


def test_a_message_holds_no_more_places_than_a_person_reads(small: Small) -> None:
    people = [Participant(id=new_id(), name=f"Anser Goose{chr(97 + number)}berg") for number in range(9)]
    add(small, *people)
    text = " and ".join(one.name for one in people)
    with pytest.raises(WouldTell) as caught:
        refuse_leaks(text.encode(), None, model_of(small), Audience.PUBLIC)
    assert str(caught.value).count("line 1") == MOST_PLACES
    assert "4 more places" in str(caught.value)


def test_everything_leaves_by_a_door_that_looks(small: Small) -> None:
    say(small, f"As {CRANE} told us, the ponds are dry")
    workspace = small.workspace
    workspace.run(ChangeRecord(Workshop, workspace.workshop_id, {"objectives": (f"To hear {CRANE}",)}))
    add(small, Action(id=new_id(), text=f"Ask {CRANE}", indicator="ponds"))
    model = model_of(small)
    for write in (outcome_report_pdf, workbook_xlsx, roadmap_xlsx):
        with pytest.raises(WouldTell):
            write(model)
    for output, kind in (("outcome_report", Format.PDF), ("concept_note", Format.PDF), ("workbook", Format.WORKBOOK)):
        with pytest.raises(WouldTell):
            make(output, kind, model, PUBLIC)
    session = workspace.read.all(type(model.days[0].sessions[0].session))[0]
    workspace.run(ChangeRecord(type(session), session.id, {"title": f"{CRANE} speaks"}))
    with pytest.raises(WouldTell):
        calendar_ics(model_of(small))


def test_paper_for_the_room_names_people_by_its_nature(small: Small) -> None:
    source = kit_model(small.workspace.read, small.workspace.workshop_id, "stamp")
    content = make("kit", Format.PDF, source, ReportOptions())
    assert HERON in "".join(one.text for one in passages(content))


# --- a name anywhere --------------------------------------------------------------------------------------------

NAMES = ["Ardea Heron-Purpurea", "Nguyễn Thị Minh Khai", "محمد عبد الله", "राम बहादुर थापा", "Ọlá Adébáyọ̀", "Bo Li"]


def planted(kind: str, small: Small, text: str) -> Record:
    """Return a record with a text somewhere in it."""
    here: dict[str, Any] = {"session_id": small.session_id, "group_id": small.group_ids[0]}
    summary = document_text_id(DocumentKind.OUTCOME_REPORT, "summary", "en")
    records: dict[str, Record] = {
        "note": Note(id=new_id(), text=text, **here),
        "example": Note(id=new_id(), text="x", country=text, tags=(text,), **here),
        "speaker": Note(id=new_id(), text="x", speaker=text, attribution=Attribution.NAMED, **here),
        "recommendation": Recommendation(id=new_id(), number=1, text=text, **here),
        "addressee": Recommendation(id=new_id(), number=1, text="x", addressee=text, **here),
        "theme": Theme(id=new_id(), number=1, name=text, wording=text, dissent=text, conditions=text),
        "priority": Priority(id=new_id(), number=1, text=text),
        "action": Action(id=new_id(), number=1, text=text, lead=text, partners=(text,), indicator=text, evidence=text),
        "decision": Decision(id=new_id(), number=1, text=text, responsible=text, session_id=small.session_id),
        "own words": DocumentText(
            id=summary, document=DocumentKind.OUTCOME_REPORT, section="summary", language="en", text=text
        ),
    }
    return records[kind]


KINDS = (
    "note",
    "example",
    "speaker",
    "recommendation",
    "addressee",
    "theme",
    "priority",
    "action",
    "decision",
    "own words",
)


def made_or_refused(model: WorkshopModel, output: tuple[str, Format], options: ReportOptions) -> bytes:
    """Return a file; nothing where it is refused."""
    try:
        return make(*output, model, options)
    except WouldTell:
        return b""


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    name=st.sampled_from(NAMES),
    kind=st.sampled_from(KINDS),
    around=st.sampled_from(["{}", "as {} said", "({})", "a\n{}\nb", "Ms. {}, the head", "x/{}/y"]),
    output=st.sampled_from([("outcome_report", Format.PDF), ("workbook", Format.WORKBOOK)]),
    audience=st.sampled_from([Audience.GOVERNMENT, Audience.PUBLIC]),
    masked=st.booleans(),
)
def test_a_name_anywhere_is_not_in_the_file_or_the_file_is_refused(
    name: str, kind: str, around: str, output: tuple[str, Format], audience: Audience, masked: bool
) -> None:
    with small_workshop() as small:
        add(small, Participant(id=new_id(), name=name), planted(kind, small, around.format(name)))
        model = model_of(small)
        content = made_or_refused(model, output, ReportOptions(audience=audience, mask_names=masked))
        assert content or not masked
        texts = "\n".join(one.text for one in passages(content))
        assert name not in texts
        assert "".join(name.split()) not in "".join(texts.split())
