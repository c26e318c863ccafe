"""Words that a person took over: they stand in the report, the program's are kept beside, people's own never change."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from a87desk.commands.document_text import GiveBackText, KeepText, WriteText
from a87desk.commands.record import AddRecords
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.document_lists import Audience, DocumentKind
from a87desk.domain.document_text import DocumentText, document_text_id
from a87desk.domain.record import new_id
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from a87desk.workspace import Workspace
from exports.document import Badge, Block, Heading, ListBlock, ListItem, Paragraph, Recommendation
from exports.report.options import ReportOptions
from exports.report.report import outcome_report, section_states
from exports.report.texts import SectionState, TextState, changed_since, paragraphs, plain, program_text, with_texts
from tests.exports.making import Made, small_workshop

REPORT = DocumentKind.OUTCOME_REPORT
PROSE = (
    Heading(1, "Summary", "summary", numbered=True),
    Paragraph("Five groups met.", by_program=True),
    ListBlock((ListItem("A group's own words"),)),
    Heading(2, "Participation", "participation"),
    Paragraph("The list has 59 names.", by_program=True),
    Recommendation(1, "Share data", "1.1"),
)


def model_of(workspace: Workspace) -> WorkshopModel:
    return workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())


def taken(text: str, section: str = "summary", language: str = "en", before: str = "") -> DocumentText:
    key = document_text_id(REPORT, section, language)
    return DocumentText(id=key, document=REPORT, section=section, language=language, text=text, program_text=before)


def words(blocks: tuple[Block, ...]) -> list[str]:
    return [plain(one.content) for one in blocks if isinstance(one, Paragraph)]


def state(model: WorkshopModel, key: str, options: ReportOptions | None = None) -> SectionState:
    return next(one for one in section_states(model, options or ReportOptions()) if one.key == key)


def test_own_paragraphs_stand_in_place_of_the_prose_and_all_else_stays() -> None:
    shown = with_texts("summary", PROSE, [taken("We met.\n\nWe agreed.")], "en")
    assert words(shown) == ["We met.", "We agreed."]
    assert [one for one in shown if not isinstance(one, Paragraph)] == [PROSE[0], PROSE[2], PROSE[3], PROSE[5]]


def test_a_heading_that_held_only_prose_goes_with_it() -> None:
    shown = with_texts("summary", PROSE[:-1], [taken("We met.")], "en")
    assert [one.key for one in shown if isinstance(one, Heading)] == ["summary"]


def test_words_of_another_language_section_or_document_are_not_taken() -> None:
    meeting = DocumentText(id="1", document=DocumentKind.MEETING_REPORT, section="summary", language="en", text="No")
    others = [taken("Non", language="fr"), taken("No", section="method"), meeting]
    assert with_texts("summary", PROSE, others, "en") == PROSE


@given(st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs", "Z"]), min_size=1), max_size=6))
def test_what_the_program_wrote_comes_back_as_the_same_paragraphs(texts: list[str]) -> None:
    said = [one.strip() for one in texts if plain(one)]
    blocks = tuple(Paragraph(one, by_program=True) for one in said)
    text = taken("Own", before=program_text(blocks))
    assert changed_since(text, blocks) is None
    assert len(paragraphs(program_text(blocks))) == len(said)


def test_a_section_is_taken_over_the_facts_change_and_it_is_given_back() -> None:
    with small_workshop() as small:
        run = small.workspace.run
        first = state(model_of(small.workspace), "summary")
        assert (first.state, first.words) == (TextState.PROGRAM, first.program_words)
        run(WriteText(REPORT, "summary", "en", "We met by the river.", first.program_words))
        assert state(model_of(small.workspace), "summary").state is TextState.OWN
        run(AddRecords((BreakoutGroup(id=new_id(), session_id=small.session_id, number=3),)))
        model = model_of(small.workspace)
        changed = state(model, "summary")
        assert changed.state is TextState.OWN_BUT_FACTS_CHANGED
        assert (changed.words, changed.before) == ("We met by the river.", first.program_words)
        assert changed.now == changed.program_words != changed.before
        assert "We met by the river." in words(outcome_report(model, ReportOptions()).blocks)
        run(KeepText(document_text_id(REPORT, "summary", "en"), changed.now))
        assert state(model_of(small.workspace), "summary").state is TextState.OWN
        run(GiveBackText(document_text_id(REPORT, "summary", "en")))
        back = model_of(small.workspace)
        assert state(back, "summary").state is TextState.PROGRAM
        assert "We met by the river." not in repr(outcome_report(back, ReportOptions()).blocks)


def test_another_audience_is_no_change_of_facts(forum: Made) -> None:
    texts = tuple(
        taken("Own words", one.key, before=one.program_words) for one in section_states(forum.model, ReportOptions())
    )
    model = _with(forum.model, texts)
    for audience in Audience:
        states = section_states(model, ReportOptions(audience=audience))
        assert {one.state for one in states if one.is_editable} == {TextState.OWN}


def test_own_words_stay_in_the_report_though_the_section_has_no_facts() -> None:
    with small_workshop() as small:
        small.workspace.run(WriteText(REPORT, "foreword", "en", "We meet again.", ""))
        model = model_of(small.workspace)
    blocks = outcome_report(model, ReportOptions()).blocks
    place = next(n for n, one in enumerate(blocks) if isinstance(one, Heading) and one.key == "foreword")
    assert blocks[place + 1] == Paragraph("We meet again.")
    assert state(model, "foreword").is_there


def test_only_a_draft_shows_which_words_the_program_wrote(forum: Made) -> None:
    def marked(options: ReportOptions) -> int:
        blocks = outcome_report(forum.model, options).blocks
        contents = [one.content for one in blocks if isinstance(one, Paragraph) and one.by_program]
        return sum(isinstance(one, tuple) and Badge("written by the program") in one for one in contents)

    assert marked(ReportOptions(show_origin=True)) >= 5
    assert marked(ReportOptions()) == marked(ReportOptions(show_origin=True, draft_number=None)) == 0


def _with(model: WorkshopModel, texts: tuple[DocumentText, ...]) -> WorkshopModel:

    return replace(model, texts=texts)
