"""Twelve months later (domain description 8.9): what is late on a day that is asked for, and what is reached."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from a87desk.commands.record import AddRecords
from a87desk.domain.document_lists import Audience, DocumentKind
from a87desk.domain.document_text import DocumentText, document_text_id
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from a87desk.workspace import Workspace
from exports.every_output import make
from exports.formats import Format
from exports.papers.implementation_report import START, implementation_report
from exports.papers.progress_report import progress_report
from exports.report.options import ReportOptions
from tests.exports.making import small_workshop
from tests.exports.papers.reading import lines, under
from tests.exports.reading_pdf import text_of
from tests.journeys.tunisia import followed

OCTOBER = ReportOptions(as_of="2019-10-01", period="January – September 2019", focal_point="Ministry of Social Affairs")
JUNE = ReportOptions(as_of="2019-06-30")


@pytest.fixture(scope="module")
def tunisia() -> Iterator[Workspace]:
    workspace = followed(None)
    yield workspace
    workspace.close()


def model_of(workspace: Workspace) -> WorkshopModel:
    return workshop_model(workspace.read, workspace.workshop_id, "stamp")


def test_the_head_says_country_period_and_focal_point(tunisia: Workspace) -> None:
    glance = under(progress_report(model_of(tunisia), OCTOBER), "At a glance")
    assert glance[:4] == [
        "Country | Tunisia",
        "Period | January – September 2019",
        "Focal point | Ministry of Social Affairs",
        "As of | 1 October 2019",
    ]
    unsaid = under(progress_report(model_of(tunisia), ReportOptions()), "At a glance")
    assert unsaid[1:4] == ["Period | To be decided", "Focal point | To be decided", "As of | To be decided"]


def test_late_is_what_was_due_before_the_day_that_is_asked_for(tunisia: Workspace) -> None:
    model = model_of(tunisia)
    for options, late in ((OCTOBER, True), (JUNE, False), (ReportOptions(), False)):
        document = progress_report(model, options)
        rows = under(document, "Where the priorities stand")
        row = next(line for line in rows if line.startswith("Draft the amendment"))
        assert row.endswith("| Late") is late
        assert ("Late" in under(document, "Next steps")) is late
    assert any(line == "1 late" for line in under(progress_report(model, OCTOBER), "At a glance"))
    assert not any(line.endswith(" late") for line in under(progress_report(model, ReportOptions()), "At a glance"))


def test_progress_is_said_with_its_share(tunisia: Workspace) -> None:
    document = progress_report(model_of(tunisia), OCTOBER)
    assert under(document, "Indicators") == [
        "Train inspectors in 10 municipalities | Not known | 10 municipalities | 4 of 10 municipalities = 40 %"
    ]
    row = next(line for line in under(document, "Where the priorities stand") if line.startswith("Train inspectors"))
    assert row.endswith("Under way 4 of 10 municipalities = 40 %")


def test_achievements_obstacles_and_support_are_told_but_not_to_the_public(tunisia: Workspace) -> None:
    model = model_of(tunisia)
    document = progress_report(model, OCTOBER)
    assert "21 June 2019: Four municipalities are done. · Reached: 4" in under(document, "Achievements")
    assert under(document, "Obstacles") == ["Train inspectors in 10 municipalities", "No vehicles in the south"]
    assert under(document, "Support needed") == ["Train inspectors in 10 municipalities", "Two vehicles"]
    public = lines(progress_report(model, ReportOptions(as_of="2019-10-01", audience=Audience.PUBLIC)))
    assert not {"Obstacles", "Support needed", "No vehicles in the south", "Two vehicles"} & set(public)
    assert not any("Focal point" in line for line in public)
    text = text_of(make("progress_report", Format.PDF, model, ReportOptions(audience=Audience.PUBLIC)))
    assert "vehicles" not in text


def test_meetings_that_were_held_are_listed(tunisia: Workspace) -> None:
    held = under(progress_report(model_of(tunisia), OCTOBER), "Committee meetings held")
    assert held == [
        "Action Committee | 1 | 29 March 2019 | 17 | 4",
        "Action Committee | 2 | 21 June 2019 | 15 | 3",
    ]


def test_every_priority_is_there_with_or_without_an_action(tunisia: Workspace) -> None:
    model = model_of(tunisia)
    rows = under(progress_report(model, OCTOBER), "Where the priorities stand")
    for one in model.priorities:
        assert sum(" ".join(one.text.split()) in line for line in rows) == 1
    assert sum(line.endswith("No action yet") for line in rows) == 4


def test_a_day_that_is_none_makes_nothing_late(tunisia: Workspace) -> None:
    document = progress_report(model_of(tunisia), ReportOptions(as_of="next week"))
    assert "Late" not in " ".join(lines(document))


def test_the_three_questions_are_answered_from_the_plan(tunisia: Workspace) -> None:
    document = implementation_report(model_of(tunisia), OCTOBER)
    assert under(document, "Where did we start?")[0].startswith("It began with Tunisia")
    stand = under(document, "Where do we stand?")
    assert stand[0] == "1 of 6 actions are done."
    place = stand.index("Train inspectors in 10 municipalities")
    assert "Reached: 4 of 10 municipalities = 40 %" in stand[place + 1]
    assert "Reported: 21 June 2019: Four municipalities are done." in stand[place + 1]
    assert stand.count("Train inspectors in 10 municipalities") == 1
    following = under(document, "What is next?")
    assert following[0] == "Draft the amendment on trafficking | Nobody named | before July 2019"
    assert "Action Committee: September 2019" in following


def test_a_persons_own_words_stand_first_and_in_their_language_only() -> None:
    with small_workshop(languages=("en",)) as small:
        own = DocumentText(
            id=document_text_id(DocumentKind.IMPLEMENTATION_REPORT, START, "en"),
            document=DocumentKind.IMPLEMENTATION_REPORT,
            section=START,
            language="en",
            text="We began with nothing.\n\nThen came a survey.",
        )
        small.workspace.run(AddRecords((own,)))
        model = model_of(small.workspace)
    assert under(implementation_report(model, ReportOptions()), "Where did we start?")[:2] == [
        "We began with nothing.",
        "Then came a survey.",
    ]
    french = implementation_report(model, ReportOptions(language="fr"))
    assert "We began with nothing." not in lines(french)


def test_a_workshop_without_a_plan_says_so() -> None:
    with small_workshop() as small:
        model = model_of(small.workspace)
    assert under(progress_report(model, ReportOptions()), "Next steps") == ["Nothing is left to do."]
    assert under(implementation_report(model, ReportOptions()), "What is next?") == ["To be decided"]
