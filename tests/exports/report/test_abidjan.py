"""The report of a workshop of Abidjan's size: sessions in tracks, lettered messages, a plan of three times three.

Source: domain description 8.6.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from a87desk.domain.document_lists import OutputLabel
from a87desk.reading.messages import letter_of, messages_of, speaks_in_messages
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Block, Cover, Heading, Paragraph, Recommendation, SpanRow, Table
from exports.outputs import composed_report
from exports.report.acronyms import texts_of
from exports.report.checks import report_checks
from exports.report.options import ReportOptions
from exports.report.report import outcome_report
from exports.report.texts import plain
from tests.exports.reading_pdf import bookmarks, page_texts
from tests.samples.abidjan import abidjan_model


@pytest.fixture(scope="module")
def model() -> WorkshopModel:
    return abidjan_model()


@pytest.fixture(scope="module")
def blocks(model: WorkshopModel) -> tuple[Block, ...]:
    return outcome_report(model, ReportOptions()).blocks


def under(blocks: tuple[Block, ...], words: str) -> list[Block]:
    """Return what stands under the heading that has these words, up to the next one of its level."""
    start = next(n for n, one in enumerate(blocks) if isinstance(one, Heading) and words in plain(one.text))
    heading = blocks[start]
    assert isinstance(heading, Heading)
    found: list[Block] = []
    for one in blocks[start + 1 :]:
        if isinstance(one, Heading) and one.level <= heading.level:
            break
        found.append(one)
    return found


def small_titles(some: list[Block]) -> list[str]:
    return [plain(one.content) for one in some if isinstance(one, Paragraph) and one.leads]


def test_the_workshop_has_the_size_of_the_source(model: WorkshopModel) -> None:
    sessions = [one for day in model.days for one in day.sessions if one.session.title != "Opening ceremony"]
    assert len(sessions) == 12
    assert [len(one.recommendations) > 0 for one in sessions].count(True) == 11
    assert sum(len(one.recommendations) for one in sessions) == 36
    assert (len(model.participants), len({one.country for one in model.participants})) == (140, 19)
    assert {one.session.track for one in sessions} == {"", "I", "II"}


def test_the_pdf_has_contents_and_a_banner_that_the_final_drops(model: WorkshopModel) -> None:
    draft = composed_report(model, ReportOptions(draft_number=2))
    pages = page_texts(draft.content)
    assert "Draft 2 for comments" in pages[0]
    assert pages[0].startswith("Republic of Côte d’Ivoire Ministry of Labour (sample data)")
    assert "Executive summary" in pages[1]
    assert any("Cross-cutting messages" in title for _level, title, _page in bookmarks(draft.content))
    final = page_texts(composed_report(model, ReportOptions(draft_number=None)).content)
    assert "raft 2" not in " ".join(final)
    assert "for comments" not in final[0]


def test_plenary_2_has_no_empty_heading_of_proposals(blocks: tuple[Block, ...]) -> None:
    said = under(blocks, "Plenary 2")
    assert said
    assert not any(isinstance(one, Recommendation) for one in said)
    assert not {"Key proposals", "Key takeaways", "Recommendations"} & set(small_titles(said))


def test_each_session_calls_its_results_as_it_does(blocks: tuple[Block, ...]) -> None:
    assert "Key takeaways" in small_titles(under(blocks, "Thematic panel 1"))
    assert "Key proposals" in small_titles(under(blocks, "Thematic panel 2"))
    assert "Key takeaways" not in small_titles(under(blocks, "Thematic panel 2"))


def test_working_groups_stand_under_their_track(blocks: tuple[Block, ...]) -> None:
    headings = [one.text for one in under(blocks, "Track I") if isinstance(one, Heading)]
    assert [one for one in headings if "garment" in one or "fishing" in one or "mining" in one] == headings
    assert len([one for one in under(blocks, "Track II") if isinstance(one, Heading)]) == 3
    assert not any("orking group on" in one.text for one in under(blocks, "Sessions") if isinstance(one, Heading))


def test_messages_bear_letters_and_their_proposals(model: WorkshopModel, blocks: tuple[Block, ...]) -> None:
    assert speaks_in_messages(model)
    shown = messages_of(model)
    assert "".join(one.letter for one in shown.lettered) == "abcdefg"
    titles = [one.text for one in under(blocks, "Cross-cutting messages") if isinstance(one, Heading)]
    assert [title[:2] for title in titles] == ["a)", "b)", "c)", "d)", "e)", "f)", "g)"]
    for one in shown.lettered:
        said = " ".join(texts_of(under(blocks, f"{one.letter}) {one.theme.theme.name}")))
        for member in one.theme.members:
            assert re.search(rf"(?<![\w.]){re.escape(member.code)}(?!\d)", said), member.code


def test_what_is_in_no_message_is_named_by_its_code(model: WorkshopModel, blocks: tuple[Block, ...]) -> None:
    shown = messages_of(model)
    said = " ".join(texts_of(under(blocks, "Cross-cutting messages")))
    assert shown.in_none
    for one in shown.in_none:
        assert one.code in said


def test_outputs_are_numbered_and_name_their_sources(model: WorkshopModel, blocks: tuple[Block, ...]) -> None:
    spans = [
        plain(row.content)
        for table in under(blocks, "Roadmap")
        if isinstance(table, Table)
        for row in table.rows
        if isinstance(row, SpanRow)
    ]
    assert [one.split(" ")[0] for one in spans] == [f"{n}.{m}" for n in (1, 2, 3) for m in (1, 2, 3)]
    outputs = [output for objective in model.roadmap.objectives for output in objective.outputs]
    for words, output in zip(spans, outputs, strict=True):
        assert output.recommendations
        assert all(one.code in words for one in output.recommendations), words


def test_no_proposal_is_printed_more_than_twice(model: WorkshopModel, blocks: tuple[Block, ...]) -> None:
    printed = [plain(one.content) for one in blocks if isinstance(one, Recommendation)]
    for day in model.days:
        for session in day.sessions:
            for one in session.recommendations:
                assert printed.count(one.text) == 2, one.text


def test_no_heading_stands_over_nothing(blocks: tuple[Block, ...]) -> None:
    for one, following in zip(blocks, (*blocks[1:], None), strict=True):
        if isinstance(one, Heading):
            assert following is not None
            assert not isinstance(following, Heading) or following.level > one.level, one.text


def test_the_opening_and_the_foreword_have_their_own_place(blocks: tuple[Block, ...]) -> None:
    said = " ".join(texts_of(tuple(under(blocks, "Opening"))))
    assert "Head of agency (sample) (Sample institution 2)" in said
    assert "wishes to become a pathfinder" in said
    assert "what can we do together" in " ".join(texts_of(under(blocks, "Foreword")))
    assert not any("Opening ceremony" in one.text for one in blocks if isinstance(one, Heading))


def test_the_cover_says_what_must_be_said(blocks: tuple[Block, ...], model: WorkshopModel) -> None:
    cover = blocks[0]
    assert isinstance(cover, Cover)
    assert model.workshop.funding_text in cover.small_print
    assert model.workshop.views_clause in cover.small_print
    assert any(model.stamp in line for line in cover.small_print)


def test_a_missing_breakout_group_is_no_fault_here(model: WorkshopModel) -> None:
    words = [one.words for one in report_checks(model, ReportOptions())]
    assert not any("breakout group" in one for one in words)


def test_groups_that_recommend_keep_numbers(model: WorkshopModel) -> None:
    said = model.days[0].sessions[1].recommendations[0]
    board = replace(model.board, recommendations=(replace(said, group_number=1),))
    assert not speaks_in_messages(replace(model, board=board))


def test_letters_go_on_after_z() -> None:
    assert [letter_of(place) for place in (0, 25, 26, 27, 701, 702)] == ["a", "z", "aa", "ab", "zz", "aaa"]


def test_every_label_has_words() -> None:
    from exports.report.sessions import results_title

    assert len({results_title(label) for label in OutputLabel}) == len(OutputLabel)
    assert results_title(None) == "Recommendations"
