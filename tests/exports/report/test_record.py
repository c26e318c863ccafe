"""What a session's record prints, and whose names it never prints."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from a87desk.commands.command import Command
from a87desk.commands.record import AddRecords, ChangeRecord, RemoveRecords
from a87desk.commands.run import ConfirmGroup
from a87desk.commands.session_record import WriteInRecord
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.figure import Figure
from a87desk.domain.ids import BreakoutGroupId, ParticipantId
from a87desk.domain.note import Note
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.record_entry import Entry, read_entry
from a87desk.domain.session import Session, SessionRole
from a87desk.domain.vocabulary import RoleKind, SessionKind, Visibility
from a87desk.reading.session_record import session_records
from a87desk.reading.workshop_model import workshop_model
from exports.document import Badge, Block, Callout, Document, ListBlock, Paragraph, Run, Table, TableRow
from exports.outputs import workbook_xlsx
from exports.report.checks import report_checks
from exports.report.options import ReportOptions
from exports.report.report import outcome_report
from tests.exports.making import Small, rows_of, sheet_titles, small_workshop

RYAN, GUEST, REFUSER = (new_id() for _ in range(3))
REFUSED = new_id()


@pytest.fixture
def small() -> Iterator[Small]:
    with small_workshop() as made:
        made.workspace.run(ChangeRecord(Session, made.session_id, {"kind": SessionKind.PANEL, "title": "Panel"}))
        made.workspace.run(
            AddRecords(
                (
                    Participant(id=REFUSED, name="Who refuses", may_be_listed=False),
                    SessionRole(
                        id=RYAN, session_id=made.session_id, role=RoleKind.PANELLIST, name="Tim Ryan",
                        organisation="Solidarity Center", position="1",
                    ),
                    SessionRole(id=GUEST, session_id=made.session_id, role=RoleKind.GUEST, name="A survivor",
                                position="2"),
                    SessionRole(
                        id=REFUSER, session_id=made.session_id, role=RoleKind.SPEAKER, name="Who refuses",
                        participant_id=ParticipantId(REFUSED), position="3",
                    ),
                )
            )
        )  # fmt: skip
        yield made


def type_in(small: Small, typed: str, **fields: Any) -> str:
    """Write into the record as a person types; return the id."""
    known = [one.known for one in session_records(small.workspace.read)[small.session_id].speakers]
    record_id = new_id()
    command: Command = WriteInRecord(
        small.session_id, read_entry(typed, Entry("point_raised", ""), known), record_id, **fields
    )
    small.workspace.run(command)
    return record_id


def report(small: Small) -> Document:
    model = workshop_model(small.workspace.read, small.workspace.workshop_id, "stamp")
    return outcome_report(model, ReportOptions())


def words(content: object) -> str:
    if isinstance(content, str):
        return content
    if isinstance(content, tuple):
        return "".join(words(one) for one in content)
    return content.text if isinstance(content, Run | Badge) else ""


def lines(block: Block) -> list[str]:
    if isinstance(block, Paragraph):
        return [words(block.content)]
    if isinstance(block, ListBlock):
        return [words(item.content) for item in block.items]
    if isinstance(block, Callout):
        return [f"[{block.title}] {words(block.content)}"]
    if isinstance(block, Table):
        return [" | ".join(map(words, row.cells)) for row in block.rows if isinstance(row, TableRow)]
    return []


def printed(small: Small) -> list[str]:
    """Return the lines of the report without the marks of direction."""
    shown = [line for block in report(small).blocks for line in lines(block)]
    return [line.replace("\u2068", "").replace("\u2069", "") for line in shown]


def test_points_stand_under_who_spoke_in_public(small: Small) -> None:
    type_in(small, "Ryan: Organise workers first")
    type_in(small, "Ryan: practice: Global March has unions on its board")
    type_in(small, "Many sectors have no union")
    found = printed(small)
    at = found.index("Tim Ryan (Solidarity Center)")
    assert found[at + 1 : at + 6] == [
        "Organise workers first",
        "Good practice: Global March has unions on its board",
        "From the floor",
        "Discussion point",
        "Many sectors have no union",
    ]


@pytest.mark.parametrize("speaker", ["A survivor", "Who refuses"])
@pytest.mark.parametrize("kind", ["", "question: ", "announcement: "])
def test_words_of_others_are_printed_without_their_name(small: Small, speaker: str, kind: str) -> None:
    type_in(small, f"{speaker}: {kind}They threatened us")
    found = printed(small)
    at = found.index("They threatened us")
    assert found[at - 1] in ("Discussion point", "Question", "Announcement")
    assert speaker not in " ".join(found[at - 1 : at + 1])


def test_who_refuses_to_be_listed_is_not_named_among_the_roles(small: Small) -> None:
    type_in(small, "Ryan: Organise workers")
    roles = next(line for line in printed(small) if line.startswith("Speaker"))
    assert roles == "Speaker: Not named · Panellist: Tim Ryan (Solidarity Center) · Guest: A survivor"


def test_a_quote_and_the_free_field_never_have_a_name(small: Small) -> None:
    type_in(small, "Ryan: quote: We know what works", visibility=Visibility.EVERYONE)
    type_in(small, "Ryan: quote: Kept back by itself")
    point = type_in(small, "Somebody said this")
    small.workspace.run(ChangeRecord(Note, point, {"speaker": "A name in confidence"}))
    found = printed(small)
    assert found[found.index("We know what works") - 1] == "Quote"
    assert not any("in confidence" in line or "Kept back" in line for line in found)


def test_questions_stand_with_their_answers(small: Small) -> None:
    asked = type_in(small, "q: Who pays?")
    type_in(small, "Ryan: a: Nobody yet", about_id=asked)
    type_in(small, "A survivor: a: We do", about_id=asked)
    type_in(small, "q: And when?")
    found = printed(small)
    at = found.index("Questions and answers")
    assert found[at + 1 : at + 4] == ["Question: Who pays?", "Tim Ryan: Nobody yet", "Answer: We do"]
    assert found[found.index("And when?") - 1] == "Question"


def test_what_is_confidential_is_not_printed(small: Small) -> None:
    type_in(small, "Ryan: Never print this", visibility=Visibility.CONFIDENTIAL)
    asked = type_in(small, "q: Nor this?", visibility=Visibility.FACILITATORS)
    type_in(small, "Ryan: a: But this", about_id=asked)
    found = " ".join(printed(small))
    assert "Never print" not in found
    assert "Nor this" not in found
    assert "But this" not in found  # an answer tells what was asked


def test_decisions_stand_in_boxes_with_their_reservations(small: Small) -> None:
    decided = type_in(small, "requested: Prepare an options paper @Secretariat")
    type_in(small, "reservation: Not before the Board meets @IOE ^March 2018", about_id=decided)
    type_in(small, "broadly endorsed: The plan")
    found = printed(small)
    assert "[Decision 1: requested] Prepare an options paper\nWho: Secretariat · By when: Date not given\n" in found[
        next(place for place, line in enumerate(found) if line.startswith("[Decision 1"))
    ]  # fmt: skip
    assert any("Reservation: IOE: Not before the Board meets (until March 2018)" in line for line in found)
    assert "[Decision 2: broadly endorsed] The plan" in found


def test_reservations_pledges_figures_and_endorsements_are_printed(small: Small) -> None:
    type_in(small, "reservation: Pending @IOE")
    type_in(small, "pledge: A room @Host ^July 2018")
    type_in(small, "figure: Countries = 48 @Global Estimates ^2017")
    type_in(small, "figure: Respondents")
    type_in(small, "endorsement: Global March; La Strada")
    found = printed(small)
    for line in (
        "IOE: Pending (pending)", "Host: A room (July 2018)", "Countries | 48 | Global Estimates, 2017",
        "Respondents | To find | To find", "Endorsed by 2 organisations", "Global March; La Strada",
    ):  # fmt: skip
        assert line in found


def test_the_workbook_has_a_sheet_for_each(small: Small) -> None:
    decided = type_in(small, "agreed: On @Secretariat ^2018-07")
    type_in(small, "reservation: Pending @IOE", about_id=decided)
    type_in(small, "pledge: =SUM(A1) @Host")
    type_in(small, "figure: Countries = 48")
    type_in(small, "endorsement: Global March")
    model = workshop_model(small.workspace.read, small.workspace.workshop_id, "stamp")
    workbook = workbook_xlsx(model)
    (decision,) = rows_of(workbook, "Decisions")
    assert (decision["number"], decision["type"], decision["responsible"], decision["due"]) == (
        1, "Agreed", "Secretariat", "July 2018",
    )  # fmt: skip
    both = rows_of(workbook, "Pledges and reservations")
    assert [(row["kind"], row["who"], row["text"], row["decision"]) for row in both] == [
        ("Pledge", "Host", "=SUM(A1)", None), ("Reservation", "IOE", "Pending", 1),
    ]  # fmt: skip
    assert rows_of(workbook, "Figures")[0]["source"] == "To find"
    assert rows_of(workbook, "Endorsements")[0]["name"] == "Global March"


def test_a_workshop_without_decisions_has_no_such_sheets() -> None:
    with small_workshop() as small:
        model = workshop_model(small.workspace.read, small.workspace.workshop_id, "stamp")
        titles = sheet_titles(workbook_xlsx(model))
        assert not {"Decisions", "Pledges and reservations", "Figures", "Endorsements"} & set(titles)


def recommend(small: Small, group: BreakoutGroupId, text: str) -> None:
    small.workspace.run(AddRecords((Recommendation(id=new_id(), group_id=group, number=1, text=text),)))


def test_what_no_group_confirmed_is_marked(small: Small) -> None:
    one, other = small.group_ids
    recommend(small, one, "First")
    recommend(small, other, "Second")
    small.workspace.run(ConfirmGroup(one, "2017-09-13T10:20:00+01:00", 9))
    found = printed(small)
    assert "1 recommendation. Confirmed by the group on 13 September 2017, 10:20, 9 people there." in found
    assert "1 recommendation  Not yet confirmed by the group" in found
    model = workshop_model(small.workspace.read, small.workspace.workshop_id, "stamp")
    assert [row["confirmed"] for row in rows_of(workbook_xlsx(model), "Groups")] == [
        "Confirmed by the group on 13 September 2017, 10:20, 9 people there", "Not yet confirmed by the group",
    ]  # fmt: skip
    checks = [check.words for check in report_checks(model, ReportOptions()) if not check.is_in_order]
    assert "Group 2 has not confirmed its page" in checks


def test_what_is_open_is_to_be_looked_at(small: Small) -> None:
    type_in(small, "requested: A paper @Secretariat")
    small.workspace.run(AddRecords((Figure(id=new_id(), session_id=small.session_id, label="Countries"),)))
    model = workshop_model(small.workspace.read, small.workspace.workshop_id, "stamp")
    words_of_checks = [check.words for check in report_checks(model, ReportOptions())]
    assert "2 decisions, reservations and figures are open" in words_of_checks


def test_a_meeting_without_groups_is_summed_up_by_its_decisions() -> None:
    with small_workshop() as small:
        small.workspace.run(RemoveRecords(BreakoutGroup, small.group_ids))
        type_in(small, "requested: A paper @Secretariat")
        type_in(small, "broadly endorsed: The plan ^July 2018")
        type_in(small, "reservation: Not yet @IOE")
        found = printed(small)
        assert "The meeting took 2 decisions: 1 broadly endorsed, 1 requested." in found
        assert "1 | A paper | Requested | Secretariat | Date not given" in found
        assert "2 | The plan | Broadly endorsed |  | July 2018" in found
        assert [line for line in found if line.startswith(("Decision 1 has", "Pending"))] == [
            "Decision 1 has no date: Secretariat",
            "Pending: IOE, Not yet",
        ]
        assert not any("common ground" in line or "breakout group" in line for line in found)


def test_a_workshop_with_groups_keeps_its_summary_and_adds_what_was_decided(small: Small) -> None:
    type_in(small, "agreed: On")
    found = printed(small)
    assert any(line.startswith("2 breakout groups gave 0 recommendations.") for line in found)
    assert "1 | On | Agreed |  | " in found
