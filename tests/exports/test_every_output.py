"""The one list of everything that can leave: each is made in each of its formats, or says why it would be empty."""

from __future__ import annotations

import pytest

from a87desk.commands.record import AddRecords
from a87desk.domain.document_lists import Audience
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import Visibility
from a87desk.i18n import _
from a87desk.reading.printed_kit import KitModel, kit_model
from a87desk.reading.workshop_model import WorkshopModel
from a87desk.workspace import Workspace
from exports.every_output import NothingInIt, Output, UnknownOutput, every_output, make, title_of
from exports.formats import Cancelled, Format
from exports.report.options import ReportOptions
from tests.exports.making import Made, small_workshop
from tests.exports.reading_pdf import text_of

BEGINS = {
    Format.PDF: b"%PDF-",
    Format.WORD: b"PK",
    Format.WORKBOOK: b"PK",
    Format.CALENDAR: b"BEGIN:VCALENDAR",
    Format.PACKAGE: b"PK",
    Format.JSON: b"{",
}
OPTIONS = ReportOptions()


def moment(workspace: Workspace) -> KitModel:
    return kit_model(workspace.read, workspace.workshop_id, workspace.store.digest())


def listed(source: KitModel | WorkshopModel, options: ReportOptions = OPTIONS) -> dict[str, Output]:
    return {one.key: one for one in every_output(source, options)}


@pytest.mark.parametrize("audience", Audience)
def test_every_output_with_something_in_it_is_made_in_each_of_its_formats(forum: Made, audience: Audience) -> None:
    source, options = moment(forum.workspace), ReportOptions(audience=audience, mask_names=True)
    made = []
    for one in every_output(source, options):
        for kind in one.formats if not one.why_empty else ():
            content = make(one.key, kind, source, options)
            assert content.startswith(BEGINS[kind]), one
            made.append((one.key, kind))
    assert len(made) > 20


def test_the_same_moment_gives_the_same_bytes(forum: Made) -> None:
    source = moment(forum.workspace)
    for key in ("agenda", "participants", "concept_note", "roadmap"):
        assert make(key, Format.PDF, source, OPTIONS) == make(key, Format.PDF, forum.model, OPTIONS)


def test_an_empty_workshop_is_told_what_is_missing_and_makes_no_such_file() -> None:
    with small_workshop() as small:
        source = moment(small.workspace)
    empty = {key: one.why_empty for key, one in listed(source).items() if one.why_empty}
    assert empty["participants"] == "No participant is on the list yet."
    assert empty["recommendations"] == "No recommendation is written yet."
    assert {"matrix", "evaluation", "slips"} <= set(empty)
    assert not {"outcome_report", "workbook", "concept_note", "agenda"} & set(empty)
    with pytest.raises(NothingInIt) as told:
        make("participants", Format.PDF, source, OPTIONS)
    assert "No participant is on the list yet." in str(told.value)


def test_what_is_not_for_everyone_does_not_fill_an_output() -> None:
    with small_workshop() as small:
        secret = Recommendation(
            id=new_id(), group_id=small.group_ids[0], number=1, text="x", visibility=Visibility.CONFIDENTIAL
        )
        hidden = Participant(id=new_id(), name="Nobody Example", may_be_listed=False)
        small.workspace.run(AddRecords((secret, hidden)))
        source = moment(small.workspace)
    assert listed(source)["recommendations"].why_empty == "No recommendation is written yet."
    assert listed(source)["participants"].why_empty == "Nobody on the list may be listed."


def test_badges_are_for_internal_use_and_need_what_only_paper_needs(forum: Made) -> None:
    source = moment(forum.workspace)
    assert listed(source)["kit"].why_empty == ""
    assert "internal" in listed(source, ReportOptions(audience=Audience.PUBLIC))["kit"].why_empty
    assert listed(forum.model)["kit"].why_empty
    with pytest.raises(NothingInIt):
        make("kit", Format.PDF, forum.model, OPTIONS)


def test_the_public_list_of_participants_names_nobody(forum: Made) -> None:
    for audience, named in ((Audience.INTERNAL, True), (Audience.GOVERNMENT, False), (Audience.PUBLIC, False)):
        text = text_of(make("participants", Format.PDF, forum.model, ReportOptions(audience=audience)))
        names = [one.name for one in forum.model.participants if len(one.name) > 5]
        found = [name for name in names if " ".join(name.split()) in " ".join(text.split())]
        assert bool(found) is named, (audience, found[:3])
        assert str(len(forum.model.participants)) in text


def test_what_does_not_exist_is_refused_with_what_does(forum: Made) -> None:
    for key, kind in (("nothing", Format.PDF), ("agenda", Format.CSV)):
        with pytest.raises(UnknownOutput) as told:
            make(key, kind, forum.model, OPTIONS)
        assert "outcome_report" in str(told.value)


def test_a_cancelled_output_is_not_made(forum: Made) -> None:
    for key in ("agenda", "participants", "concept_note"):
        with pytest.raises(Cancelled):
            make(key, Format.PDF, forum.model, OPTIONS, lambda share: share < 0.5)


def test_the_screen_keeps_its_own_words(forum: Made) -> None:
    before = _("Agenda")
    make("agenda", Format.PDF, forum.model, ReportOptions(language="fr"))
    assert _("Agenda") == before == title_of("agenda")
