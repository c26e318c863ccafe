"""Unknown is never no: the matrix of the platforms as its meeting filled it, and rules that hold for every matrix."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from a87desk.commands import selection_matrix as act
from a87desk.commands.command import Command
from a87desk.domain.matrix_table import MatrixTable, read_cell, read_matrix_table, table_rows
from a87desk.domain.selection_matrix import Criterion, MatrixCell, MatrixOption, cell_id
from a87desk.domain.vocabulary import CellAnswer
from a87desk.domain.workshop import Workshop
from a87desk.reading.selection_result import MatrixOnBoard, matrices, ranking
from a87desk.workspace import create_workspace
from tests.samples.platforms import PLATFORMS

MATRIX = "1" * 32


def board(*commands: Command) -> MatrixOnBoard:
    workspace = create_workspace(None, Workshop(id="0" * 32), "somebody")
    for command in commands:
        workspace.run(command)
    found = matrices(workspace.read).board(MATRIX)
    workspace.close()
    assert found is not None
    return found


def platforms() -> MatrixTable:
    table = read_matrix_table(PLATFORMS)
    assert table is not None
    return table


def test_the_platforms_have_the_totals_of_the_source() -> None:
    shown = board(act.AddMatrix("A platform", MATRIX, platforms()))
    assert [one.name for one in shown.options] == list(platforms().options)
    assert [one.text for one in shown.criteria] == list(platforms().criteria)
    totals = {one.option.name: (one.yes, one.no, one.unknown) for one in shown.ranking}
    assert totals == {
        "Flock": (4, 1, 5),
        "PanTerra CloudUC": (4, 2, 4),
        "phpBB": (2, 2, 6),
        "PunBB": (3, 1, 6),
        "Slack": (10, 0, 0),
        "Ringcentral Glip": (8, 2, 0),
        "Tapatalk": (4, 2, 4),
        "Workplace by Facebook": (0, 0, 10),
    }
    ranges = {one.option.name: (one.place, one.worst, one.best) for one in shown.ranking}
    assert ranges["Slack"] == (1, 10, 10)
    assert ranges["Flock"] == (3, 4, 9)
    assert ranges["Workplace by Facebook"] == (8, 0, 10)
    assert shown.ranking[0].option.name == "Slack"


def test_ties_share_a_place_and_are_named() -> None:
    shown = board(act.AddMatrix("A platform", MATRIX, platforms()))
    tied = next(one for one in shown.ranking if one.option.name == "Tapatalk")
    assert (tied.place, [one.option.name for one in shown.tied_with(tied)]) == (4, ["PanTerra CloudUC"])
    assert shown.may_overtake(shown.ranking[0]) == ()
    glip = shown.ranking[1]
    assert [one.option.name for one in shown.may_overtake(glip)] == ["Flock", "PunBB", "Workplace by Facebook"]


def test_a_weight_counts_in_the_range_and_not_in_the_totals() -> None:
    heavy = "2" * 32
    shown = board(act.AddMatrix("Choice", MATRIX), act.AddCriterion(MATRIX, "one", heavy), act.AddOption(MATRIX, "A"),
                  act.WeighCriterion(heavy, 3))  # fmt: skip
    result = shown.ranking[0]
    assert (result.yes, result.unknown, result.worst, result.best, result.most) == (0, 1, 0, 4, 4)


def test_a_table_fills_what_is_there_and_says_nothing_where_it_is_empty() -> None:
    again = read_matrix_table("\tCost\tSize\nSlack\t\tN\nNew one\tY (free)\t?")
    assert again is not None
    first = read_matrix_table("\tcost\nslack\tY")
    assert first is not None
    shown = board(act.AddMatrix("Choice", MATRIX, first), act.PasteTable(MATRIX, again))
    assert [one.name for one in shown.options] == ["slack", "New one"]
    assert [one.text for one in shown.criteria] == ["cost", "Size"]
    cost, size = shown.criteria
    slack, new = shown.options
    assert shown.answer(cost.id, slack.id) is CellAnswer.YES
    assert shown.answer(size.id, slack.id) is CellAnswer.NO
    assert shown.answer(size.id, new.id) is CellAnswer.UNKNOWN
    cell = shown.cell(cost.id, new.id)
    assert cell is not None
    assert (cell.answer, cell.remark) == (CellAnswer.YES, "free")


def test_what_a_cell_says() -> None:
    said = {text: (read_cell(text).answer.value, read_cell(text).remark) for text in (
        "Y", "no", "?", "", "Y (free)", "N: too dear", "نعم", "perhaps", "no doubt", "oui, gratuit", "  y  ",
    )}  # fmt: skip
    assert said == {
        "Y": ("yes", ""),
        "no": ("no", ""),
        "?": ("unknown", ""),
        "": ("unknown", ""),
        "Y (free)": ("yes", "free"),
        "N: too dear": ("no", "too dear"),
        "نعم": ("yes", ""),
        "perhaps": ("unknown", "perhaps"),
        "no doubt": ("unknown", "no doubt"),
        "oui, gratuit": ("yes", "gratuit"),
        "  y  ": ("yes", ""),
    }


def test_names_that_stand_twice_are_told_apart() -> None:
    table = read_matrix_table("\tCost\tcost\nSlack\tY\tN\nSlack\tN\tN")
    assert table is not None
    shown = board(act.AddMatrix("Choice", MATRIX, table))
    assert [one.name for one in shown.options] == ["Slack", "Slack (2)"]
    assert [(one.yes, one.no) for one in shown.ranking] == [(1, 1), (0, 2)]


def test_what_is_no_table_is_refused() -> None:
    for text in ("", "one line", "a\tb", "\t\n\t", "only\nwords"):
        assert read_matrix_table(text) is None


names = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=6, unique=True)
signs = st.sampled_from(["Y", "N", "?"])


@given(names, names, st.data())
def test_a_table_that_goes_out_comes_in_again(options: list[str], criteria: list[str], data: st.DataObject) -> None:
    rows = [[data.draw(signs) for _criterion in criteria] for _option in options]
    table = read_matrix_table(table_rows(options, criteria, rows))
    assert table is not None
    assert (table.options, table.criteria) == (tuple(options), tuple(criteria))
    said = {"Y": CellAnswer.YES, "N": CellAnswer.NO, "?": CellAnswer.UNKNOWN}
    for option, row in enumerate(rows):
        assert [table.cell(criterion, option).answer for criterion in range(len(criteria))] == [said[s] for s in row]
    assert table.turned().turned() == table


answers = st.sampled_from(list(CellAnswer))


@given(
    st.lists(st.lists(answers, min_size=4, max_size=4), min_size=1, max_size=6),
    st.lists(st.integers(0, 9), min_size=4, max_size=4),
)
def test_the_range_holds_whatever_the_unknown_turn_out_to_be(rows: list[list[CellAnswer]], weights: list[int]) -> None:
    criteria = [Criterion(id=f"c{n}", weight=weight) for n, weight in enumerate(weights)]
    options = [MatrixOption(id=f"o{n}") for n in range(len(rows))]
    cells = {
        (f"c{c}", f"o{o}"): MatrixCell(id=cell_id(f"c{c}", f"o{o}"), answer=answer)
        for o, row in enumerate(rows)
        for c, answer in enumerate(row)
    }
    placed = ranking(criteria, options, cells)
    assert {one.option.id for one in placed} == {one.id for one in options}
    for one in placed:
        assert one.yes + one.no + one.unknown == len(criteria)
        assert 0 <= one.worst <= one.best <= one.most == sum(weights)
        assert (one.worst == one.best) or one.is_open
    keys = [(-one.worst, -one.best) for one in placed]
    assert keys == sorted(keys)
    for one, other in pairwise(placed):
        assert (one.place == other.place) == ((one.worst, one.best) == (other.worst, other.best))
