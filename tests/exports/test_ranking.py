"""The ranking in report and workbook: the order people agreed, the same figures, a drawing that never says more."""

from __future__ import annotations

from a87desk.commands.ranking import PlaceTheme, RankByHand
from a87desk.commands.record import ChangeRecord
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.theme import ThemeMember
from a87desk.domain.vocabulary import Visibility
from exports.matrix_block import Matrix
from exports.report.options import ReportOptions
from exports.report.report import outcome_report
from tests.exports.making import forum_in_memory, made, rows_of, sheet_titles
from tests.exports.reading_pdf import text_of
from tests.journeys.voted import themes_of, vote_dots, vote_on_axes


def test_nothing_is_said_of_an_order_that_nobody_made() -> None:
    with forum_in_memory() as forum:
        vote_dots(forum, is_revealed=False)
        documents = made(forum)
    assert "Ranking" not in sheet_titles(documents.workbook)
    assert not [one for one in outcome_report(documents.model, ReportOptions()).blocks if isinstance(one, Matrix)]


def test_report_and_workbook_have_the_order_and_the_figures_of_the_page() -> None:
    with forum_in_memory() as forum:
        vote_on_axes(forum)
        vote_dots(forum)
        forum.run(PlaceTheme(themes_of(forum)[5].id, 45, 45))
        documents = made(forum)
    rows = rows_of(documents.workbook, "Ranking")
    assert [(row["number"], row["place_by_vote"], row["amount"]) for row in rows] == [
        (6, 1, 46), (1, 2, 38), (3, 3, 35), (2, 4, 27), (4, 5, 17), (5, 6, 8)
    ]  # fmt: skip
    assert (rows[0]["priority"], rows[0]["source"]) == (4.5, "Agreed in the room")
    assert (rows[1]["feasibility"], rows[1]["where"]) == (3.8, "Do first")
    text = text_of(documents.report.content)
    assert all(words in text for words in ("46 dots", "4.5 (agreed)", "Plan and find support"))


def test_an_order_by_hand_comes_before_the_vote() -> None:
    with forum_in_memory() as forum:
        vote_dots(forum)
        themes = themes_of(forum)
        forum.run(RankByHand(themes[4].id, themes[0].id, tuple(one.id for one in themes)))
        documents = made(forum)
    rows = rows_of(documents.workbook, "Ranking")
    assert [row["number"] for row in rows] == [5, 1, 2, 3, 4, 6]
    assert [row["place_by_hand"] for row in rows] == [1, 2, 3, 4, 5, 6]


def test_the_drawing_has_every_placed_theme_and_says_the_same_in_words() -> None:
    with forum_in_memory() as forum:
        vote_on_axes(forum, {1: (34, 38), 6: (50, 10)})
        documents = made(forum)
    (matrix,) = (one for one in outcome_report(documents.model, ReportOptions()).blocks if isinstance(one, Matrix))
    assert {(one.number, one.across, one.up) for one in matrix.points} == {(1, 0.7, 0.6), (6, 0.0, 1.0)}
    assert "theme 6: priority 5.0, feasibility 1.0" in matrix.spoken


def test_a_theme_of_which_nothing_may_be_shown_is_not_ranked_in_documents() -> None:
    with forum_in_memory() as forum:
        vote_dots(forum)
        hidden = themes_of(forum)[5]
        for one in forum.read.all(ThemeMember, "theme_id = ?", (hidden.id,)):
            forum.run(ChangeRecord(Recommendation, str(one.recommendation_id), {"visibility": Visibility.CONFIDENTIAL}))
        documents = made(forum)
    assert [row["number"] for row in rows_of(documents.workbook, "Ranking")] == [1, 3, 2, 4, 5]
    assert hidden.name not in text_of(documents.report.content)
