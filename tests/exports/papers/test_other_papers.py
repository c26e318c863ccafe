"""Concept note, participants, comments, country slides, and any words through every paper."""

from __future__ import annotations

import pytest

from a87desk.commands.document import TakeRecords
from a87desk.commands.record import AddRecords
from a87desk.domain.action import Action
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import Audience, Disposition, DocumentKind
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.participant import Participant
from a87desk.domain.priority import Priority
from a87desk.domain.record import Record, new_id
from a87desk.importing.workshop_document import read_document
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from a87desk.workspace import create_workspace
from exports.document import Heading, Paper
from exports.every_output import make
from exports.formats import Format
from exports.papers.concept_note import concept_note
from exports.papers.country_slide import country_slides, slides_of
from exports.papers.dispositions import disposition_table
from exports.papers.every_paper import PAPERS, paper
from exports.papers.participants import participants_paper
from exports.report.options import ReportOptions
from exports.report.report import sections
from exports.slide_block import Slide
from tests.exports.hostile_texts import HOSTILE
from tests.exports.making import Made, small_workshop
from tests.exports.papers.reading import lines, under
from tests.exports.reading_pdf import page_texts
from tests.samples.convert import document_of, seed, written

OPTIONS = ReportOptions()


def with_records(*records: Record, **facts: object) -> WorkshopModel:
    with small_workshop(**facts) as small:
        small.workspace.run(AddRecords(records))
        return workshop_model(small.workspace.read, small.workspace.workshop_id, "stamp")


def country(name: str) -> WorkshopModel:
    document = read_document(written(document_of(seed(name))))
    workspace = create_workspace(None, document.workshop, "Facilitator")
    workspace.run(TakeRecords(document.records()))
    model = workshop_model(workspace.read, workspace.workshop_id, "stamp")
    workspace.close()
    return model


# The concept note


def test_what_nobody_wrote_is_to_be_decided() -> None:
    model = with_records()
    document = concept_note(model, OPTIONS)
    for title in ("Background", "Rationale", "Objectives", "Expected outcomes", "Participants"):
        assert under(document, title) == ["To be decided"], title
    assert "Organised by | To be decided" in under(document, "Dates and place")


def test_the_concept_note_says_what_was_written_and_carries_the_agenda() -> None:
    model = with_records(
        background="First paragraph.\n\nSecond paragraph.",
        rationale="Because.",
        objectives=("One", "Two"),
        target_participants="About sixty people",
        approach="Groups, then plenary",
        hosts=("Ministry of Labour",),
    )
    document = concept_note(model, OPTIONS)
    assert under(document, "Background") == ["First paragraph.", "Second paragraph."]
    assert under(document, "Objectives") == ["One", "Two"]
    assert under(document, "Overall approach and format") == ["Groups, then plenary"]
    assert any("Working groups" in line for line in under(document, "Annex: agenda"))
    assert "Organised by | Ministry of Labour" in under(document, "Dates and place")


# Participants


def test_figures_of_participation_stand_under_the_list(forum: Made) -> None:
    figures = under(participants_paper(forum.model, OPTIONS), "Participation in figures")
    assert f"{len(forum.model.participants)} participants" in figures
    assert any(line.startswith("Women | 24 | ") for line in figures)
    assert any(line.startswith("Men | 35 | ") for line in figures)


def test_who_does_not_want_to_be_listed_is_on_no_list() -> None:
    people = (
        Participant(id=new_id(), name="Ms Listed Example"),
        Participant(id=new_id(), name="Hidden Example", may_be_listed=False),
    )
    model = with_records(*people)
    for audience in Audience:
        text = " ".join(lines(participants_paper(model, ReportOptions(audience=audience))))
        assert "Hidden" not in text
        assert ("Listed" in text) is (audience is Audience.INTERNAL)


# Comments


def comment(number: int, text: str, **facts: object) -> DocumentComment:
    kind = DocumentKind.OUTCOME_REPORT
    return DocumentComment(id=new_id(), document=kind, draft_number=1, number=number, text=text, **facts)  # type: ignore[arg-type]


def test_every_comment_has_a_row_with_what_became_of_it_and_senders_are_for_those_inside() -> None:
    model = with_records(
        comment(1, "Say more", sender="ITUC", section="summary", where="page 3", suggested="More words"),
        comment(2, "Wrong date", disposition=Disposition.ACCEPTED, answer="Corrected"),
    )
    title = next(one.title for one in sections() if one.key == "summary")
    table = under(disposition_table(model, OPTIONS), "Outcome report")
    assert table == [
        "2 comments: 1 accepted, 1 open",
        f"1 | {title} page 3 Draft 1 | Say more Suggested: More words From: ITUC | Open",
        "2 | The whole Draft 1 | Wrong date | Accepted Corrected",
    ]
    for audience in (Audience.GOVERNMENT, Audience.PUBLIC):
        assert "ITUC" not in " ".join(lines(disposition_table(model, ReportOptions(audience=audience))))


# Country slides (domain description 8.8)


@pytest.mark.parametrize(
    ("name", "title", "shape", "steps"),
    [
        ("tun-2019", "Tunisia", [("Child Labour", 4), ("Trafficking", 5)], 0),
        ("mdg-2018", "Madagascar", [("Child labour", 2), ("Trafficking", 2)], 0),
        ("chl-2019", "Chile", [("", 5)], 0),
        ("mrt-2019", "Mauritania", [("", 5)], 2),
    ],
)
def test_a_countrys_slide_has_its_columns_and_fits_one_page(
    name: str, title: str, shape: list[tuple[str, int]], steps: int
) -> None:
    model = country(name)
    document = country_slides(model, OPTIONS)
    (slide,) = document.blocks
    assert isinstance(slide, Slide)
    assert (slide.title, document.paper) == (title, Paper.SLIDE)
    assert [(one.heading, len(one.items)) for one in slide.columns] == shape
    assert len(slide.strip) == steps
    pages = page_texts(make("country_slide", Format.PDF, model, OPTIONS))
    assert len(pages) == 1
    for text in (*(item for one in slide.columns for item in one.items), *slide.strip):
        assert "".join(text.split()) in "".join(pages[0].split())


def test_more_than_four_headings_make_a_second_slide_and_lose_none() -> None:
    model = with_records(
        *(Priority(id=new_id(), column=f"Column {number}", text=f"Priority {number}") for number in range(6)),
        Action(id=new_id(), text="Adopt it", due=parse_fuzzy_date("May 2027")),
        country="Exampleland",
    )
    first, second = slides_of(model)
    assert [len(first.columns), len(second.columns)] == [4, 2]
    assert (first.strip, second.strip) == ((), ("Adopt it (May 2027)",))


# Every paper


def test_every_paper_is_made_of_a_workshop_of_which_nothing_is_known() -> None:
    model = with_records(title="", city="", starts=None, ends=None)
    for key in PAPERS:
        for language in ("en", "ar"):
            document = paper(key, model, ReportOptions(language=language))
            keys = [block.key for block in document.blocks if isinstance(block, Heading)]
            assert len(keys) == len(set(keys)), key


@pytest.fixture(scope="module")
def any_words() -> WorkshopModel:
    """A workshop that holds every hostile text wherever papers print people's words."""
    texts = tuple(HOSTILE.values())
    return with_records(
        *(Priority(id=new_id(), column=text, text=text, target=text) for text in texts[:4]),
        *(Priority(id=new_id(), text=text) for text in texts),
        *(Action(id=new_id(), text=text, lead=text, indicator=text, reached=text, evidence=text) for text in texts),
        *(
            comment(number, text, sender=text, answer=text, where=text, suggested=text)
            for number, text in enumerate(texts)
        ),
        *(Participant(id=new_id(), name=text, job_title=text, country=text) for text in texts),
        background="\n\n".join(texts),
        objectives=texts,
        hosts=texts,
        masthead=texts[:4],
        views_clause=HOSTILE["right_to_left_override"],
    )


@pytest.mark.parametrize("key", [one for one in PAPERS if one != "outcome_report"])  # that one has its own tests
def test_any_words_go_through_every_paper(any_words: WorkshopModel, key: str) -> None:
    assert make(key, Format.PDF, any_words, OPTIONS).startswith(b"%PDF-")


@pytest.mark.parametrize("name", ["nul_alone", "right_to_left_override", "unclosed_isolates", "lone_high_surrogate"])
def test_any_title_makes_a_paper(name: str) -> None:
    text = HOSTILE[name]
    model = with_records(Priority(id=new_id(), text="Act"), title=text, country=text, subtitle=text)
    for key in ("progress_report", "country_slide"):
        content = make(key, Format.PDF, model, ReportOptions(period=text, focal_point=text))
        assert content.startswith(b"%PDF-"), key
