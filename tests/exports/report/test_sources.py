"""By what the report can be audited: codes in every theme, every word of every group in the annex."""

from __future__ import annotations

from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.theme import Theme, ThemeMember
from a87desk.reading.codes import coded_recommendations
from exports.document import Heading
from exports.report.options import ReportOptions
from exports.report.report import outcome_report
from tests.exports.making import Made, in_one_line
from tests.exports.reading_pdf import body_texts

HEADER = "NGO Forum – Alliance 8.7 · Outcome report DRAFT 1"


def part(forum: Made, first: str) -> str:
    """Return the text from a heading to the next of its level or above, as a reader selects it."""
    headings = [block for block in outcome_report(forum.model, ReportOptions()).blocks if isinstance(block, Heading)]
    place = next(number for number, heading in enumerate(headings) if heading.key == first)
    level = headings[place].level
    following = next(heading for heading in headings[place + 1 :] if heading.level <= level)
    pages = forum.report.heading_pages
    first_page, *further = body_texts(forum.report.content, HEADER)[pages[first] - 1 : pages[following.key]]
    # A table above may name the same theme: the heading is the last place on its page.
    text = " ".join((first_page[first_page.rindex(headings[place].text) :], *further))
    return text[: text.rindex(following.text)]


def test_every_theme_names_the_codes_it_is_made_of(forum: Made) -> None:
    read = forum.workspace.read
    codes = {one.id: one.code for one in coded_recommendations(read)}
    themes = read.all(Theme)
    assert len(themes) == 6
    for theme in themes:
        members = [one.recommendation_id for one in read.all(ThemeMember, "theme_id = ?", (theme.id,))]
        assert members
        text = part(forum, f"theme-{theme.id}")
        for member in members:
            assert member
            words = read.one(Recommendation, member)
            assert words
            assert f"{in_one_line(words.text)} {codes[member]}" in text


def test_the_theme_on_mapping_is_made_of_three_groups_words(forum: Made) -> None:
    theme = next(one for one in forum.workspace.read.all(Theme) if "Map" in one.name)
    text = part(forum, f"theme-{theme.id}")
    assert "Common to 3 of 5 groups" in text
    assert all(text.count(f" {code}") == 1 for code in ("2.1", "3.1", "4.2"))


def test_the_annex_lists_every_recommendation_word_for_word(forum: Made) -> None:
    recommendations = forum.workspace.read.all(Recommendation)
    in_groups = [one for one in recommendations if one.group_id]
    assert len(in_groups) == 25
    assert len(recommendations) > len(in_groups), "the forum has recommendations of the plenary too"
    codes = {one.id: one.code for one in coded_recommendations(forum.workspace.read)}
    annex = part(forum, "annex-recommendations")
    for one in recommendations:
        assert f"{in_one_line(one.text)} {codes[one.id]} In " in annex, codes[one.id]
    assert annex.count(" In theme ") + annex.count(" In no theme") == len(recommendations)


def test_every_note_for_everyone_stands_in_the_report(forum: Made) -> None:
    text = " ".join(body_texts(forum.report.content, HEADER))
    notes = forum.workspace.read.all(Note)
    assert len(notes) > 20
    for note in notes:
        assert in_one_line(note.text) in text, note.text
