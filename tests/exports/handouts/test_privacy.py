"""Who and what is on no paper: refused names, e-mail addresses and phone numbers, what is confidential."""

from __future__ import annotations

import pypdfium2
import pytest

from a87desk.commands.note import WriteRecommendation
from a87desk.commands.theme import AddTheme
from a87desk.domain.ids import BreakoutGroupId, ParticipantId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record, new_id
from a87desk.domain.vocabulary import RoleKind, Visibility
from exports.handouts.composed import compose_kit, kit_files
from exports.handouts.kit import sheets
from exports.handouts.options import KitOptions, ListOrder
from tests.exports.handouts.kit_room import day, group, member, model_of, person, role, room, session
from tests.exports.reading_pdf import text_of

INTERNAL = ("sign_in", "badges", "name_signs", "routes")
"""Sheets that name everybody: they stay with the organisers, or with the person they name."""


def _records() -> tuple[Record, ...]:
    first = day()
    talk = session(first, "Talk", starts="08:00", ends="09:00")
    where = session(first)
    hidden = person(
        "Hidden Witness",
        native_name="الشاهد المستور",
        job_title="Head of the hidden union",
        may_be_listed=False,
        email="witness@example.org",
        phone="+222 555 0199",
    )
    shown = person("Shown Person", email="shown@example.org", phone="+222 555 0100", may_be_listed=True)
    team = group(where, 1, rapporteur="Hidden Witness, A union", facilitator="Dr. HIDDEN  Witness (tbc)")
    other = group(where, 2, rapporteur_id=ParticipantId(hidden.id), rapporteur="H. W.")
    roles = (
        role(talk, "Hidden Witness", RoleKind.SPEAKER, organisation="A union"),
        role(talk, "H. W.", RoleKind.MODERATOR, participant_id=ParticipantId(hidden.id)),
        role(talk, "Prof. Hidden Witness", RoleKind.CHAIR),
        role(talk, "الشاهد المستور", RoleKind.DISCUSSANT),
        role(talk, "Shown Person", RoleKind.PANELLIST),
    )
    return (first, talk, where, hidden, shown, team, other, *roles, member(hidden, team), member(shown, team))


def _only(key: str) -> KitOptions:
    return KitOptions(left_out=frozenset(one.key for one in sheets() if one.key != key) | {"cover"})


@pytest.mark.parametrize("key", [one.key for one in sheets() if one.key not in INTERNAL])
def test_who_refused_is_on_nothing_that_is_handed_out(key: str) -> None:
    with room(_records()) as workspace:
        text = text_of(compose_kit(model_of(workspace), _only(key)).content)
    for part in ("hidden", "witness", "h. w."):
        assert part not in text.lower()
    assert "المستور" not in text


@pytest.mark.parametrize("order", list(ListOrder))
def test_the_list_still_has_everybody_else(order: ListOrder) -> None:
    with room(_records()) as workspace:
        options = KitOptions(order=order, left_out=_only("participants").left_out)
        text = text_of(compose_kit(model_of(workspace), options).content)
    assert "Shown Person" in text
    assert "1 participant" in text


def test_who_refused_signs_and_has_a_badge() -> None:
    with room(_records()) as workspace:
        model = model_of(workspace)
        signing = text_of(compose_kit(model, _only("sign_in")).content)
        badges = text_of(compose_kit(model, _only("badges")).content)
    assert "Hidden Witness" in signing
    assert "For the organisers only" in signing
    assert "Hidden Witness" in badges


def test_a_member_who_refused_is_counted_in_the_group() -> None:
    with room(_records()) as workspace:
        text = text_of(compose_kit(model_of(workspace), _only("group_sheets")).content)
    assert "Shown Person and 1 more person" in text


def test_the_agenda_says_where_a_speaker_comes_from_instead() -> None:
    with room(_records()) as workspace:
        text = text_of(compose_kit(model_of(workspace), _only("agenda")).content)
    assert "Speaker: A union" in text
    assert "Moderator: a participant" in text
    assert "Panellist: Shown Person" in text


def test_e_mail_and_phone_are_on_no_sheet_nor_in_the_file() -> None:
    with room(_records()) as workspace:
        model = model_of(workspace)
        texts = [text_of(compose_kit(model, KitOptions()).content)]
        texts += [text_of(one.content) for one in kit_files(model, KitOptions())]
    for text in texts:
        assert "example.org" not in text
        assert "555" not in text


def test_a_theme_of_confidential_words_is_not_voted_on_by_name() -> None:
    first = day()
    where = session(first)
    team = group(where, 1)
    with room((first, where, team)) as workspace:
        ids = []
        for text, seen in (("Secret route", Visibility.CONFIDENTIAL), ("Open words", Visibility.EVERYONE)):
            one = Recommendation(id=new_id(), group_id=BreakoutGroupId(team.id), text=text, visibility=seen)
            workspace.run(WriteRecommendation(one))
            ids.append(one.id)
        workspace.run(AddTheme("The secret route", (ids[0],)))
        workspace.run(AddTheme("What all may hear", (ids[1],)))
        text = text_of(compose_kit(model_of(workspace), KitOptions()).content)
    assert "What all may hear" in text
    assert "secret" not in text.lower()


def test_the_file_says_no_person_s_name_about_itself() -> None:
    with room(_records()) as workspace:
        about = pypdfium2.PdfDocument(compose_kit(model_of(workspace), KitOptions()).content).get_metadata_dict()
    assert about["Author"] == "Facilitator"
    assert about["Title"] == "Small workshop, to print"
