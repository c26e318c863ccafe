"""The Exchange page: what came, what stands in two versions, starter files, the bundle for the secretariat."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.commands.run import ConfirmGroup
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.exchange.bundle_file import read_bundle_file
from a87desk.exchange.consent import Consent
from a87desk.exchange.profile import Profile
from a87desk.exchange.signature import LaptopKey, load_or_make_laptop_key
from a87desk.workspace import Workspace, create_workspace, workspace_from_bundle
from tests.ui.opened import Asked, context_of, finish, open_session
from tests.ui.reading_screen import unnamed_focusables
from ui.pages.exchange.arrival_list import ArrivalModel
from ui.pages.exchange.page import ExchangePage
from ui.session import Session

GROUP, FIRST = new_id(), new_id()


@pytest.fixture
def facilitator(tmp_path: Path) -> Workspace:
    workspace = create_workspace(tmp_path / "f.a87", Workshop(id=new_id(), title="Forum"), "Facilitator")
    workspace.run(
        AddRecords(
            (
                BreakoutGroup(id=GROUP, number=4, theme="National action plans"),
                Participant(id=new_id(), name="Listed Name"),
            )
        )
    )
    text = "Mapping exercise needed"
    workspace.run(WriteRecommendation(Recommendation(id=FIRST, group_id=BreakoutGroupId(GROUP), number=2, text=text)))
    return workspace


@pytest.fixture
def laptop_key(tmp_path: Path) -> LaptopKey:
    return load_or_make_laptop_key(tmp_path / "laptop-key")


def came_back(facilitator: Workspace, tmp_path: Path, laptop_key: LaptopKey) -> Path:
    """The group's laptop changes the words; its bundle comes back."""
    own = load_or_make_laptop_key(tmp_path / "key")
    facilitator.export_bundle(tmp_path / "start.a87b", own, Profile.STARTER, for_group=GROUP)
    consent = Consent(frozenset({own.code}))
    laptop = workspace_from_bundle(
        tmp_path / "g.a87", tmp_path / "start.a87b", "Linda", key=laptop_key, consent=consent
    )
    laptop.run(ChangeRecord(Recommendation, FIRST, {"text": "National mapping exercise"}))
    laptop.export_bundle(tmp_path / "notes.a87b", laptop_key, for_group=GROUP)
    laptop.close()
    return tmp_path / "notes.a87b"


@pytest.fixture
def shown(
    qtbot: QtBot, tmp_path: Path, facilitator: Workspace, laptop_key: LaptopKey
) -> Iterator[tuple[ExchangePage, Session, Asked]]:
    """The page after the words of 4.2 were changed on both laptops and the bundle was merged."""
    bundle = came_back(facilitator, tmp_path, laptop_key)
    facilitator.run(ChangeRecord(Recommendation, FIRST, {"text": "Mapping exercise needed first"}))
    facilitator.import_bundle(bundle, consent=Consent(frozenset({laptop_key.code})))
    session = open_session(qtbot, facilitator, tmp_path / "f.a87")
    context, asked = context_of(session, tmp_path)
    page = ExchangePage(context)
    qtbot.addWidget(page)
    finish(qtbot, session)
    yield page, session, asked
    session.close()


def words_on(page: ExchangePage) -> list[str]:
    from ui.widgets.labels import PlainLabel

    return [label.text() for label in page.findChildren(PlainLabel)]


def test_an_arrival_is_listed_with_its_group_and_signature(shown: tuple[ExchangePage, Session, Asked]) -> None:
    page, _session, _asked = shown
    model = page.findChildren(ArrivalModel)
    model = model or [page._model]
    assert model[0].rowCount() == 1
    spoken = model[0].index(0).data()
    assert spoken == "Linda. 1 change. Signed."


def test_both_versions_stand_side_by_side_with_who_wrote_them(shown: tuple[ExchangePage, Session, Asked]) -> None:
    words = words_on(shown[0])
    assert "Two versions of \u20684.2\u2069" in words
    assert {"Mapping exercise needed first", "National mapping exercise"} <= set(words)
    assert {"\u2068Facilitator\u2069", "\u2068Linda\u2069"} <= set(words)


def test_what_came_unconfirmed_is_said_until_the_group_confirms(
    shown: tuple[ExchangePage, Session, Asked], qtbot: QtBot
) -> None:
    page, session, _asked = shown
    assert "Group \u20664\u2069 has not confirmed its page yet." in words_on(page)
    session.run(ChangeRecord(Recommendation, FIRST, {"text": "Agreed by both"}))
    session.run(ConfirmGroup(GROUP, "2026-03-03T10:20:00+01:00", 9))
    for _round in range(3):
        finish(qtbot, session)
    assert page._unconfirmed.isHidden()


def test_starter_files_are_written_for_every_group(
    shown: tuple[ExchangePage, Session, Asked], qtbot: QtBot, tmp_path: Path
) -> None:
    page, session, asked = shown
    folder = tmp_path / "stick"
    folder.mkdir()
    page.write_starters(folder)
    finish(qtbot, session)
    assert [path.name for path in folder.iterdir()] == ["Group-4-National-action-plans.a87b"]
    manifest = read_bundle_file(next(folder.iterdir())).manifest
    assert (manifest.for_group, manifest.profile) == (GROUP, "starter")
    assert asked.done == ["1 starter file is in stick."]


def test_the_bundle_for_the_secretariat_has_no_name_unless_asked(
    shown: tuple[ExchangePage, Session, Asked], qtbot: QtBot, tmp_path: Path
) -> None:
    page, session, _asked = shown
    page.export_to(tmp_path / "out.a87b")
    finish(qtbot, session)
    contents = read_bundle_file(tmp_path / "out.a87b")
    values = [line.payload for line in contents.op_lines()]
    assert contents.manifest.profile == "secretariat"
    assert not any(value and b"Listed Name" in value for value in values)
    page._names.setChecked(True)
    page.export_to(tmp_path / "with.a87b")
    finish(qtbot, session)
    assert any(line.payload == b'"Listed Name"' for line in read_bundle_file(tmp_path / "with.a87b").op_lines())


def test_a_full_list_is_a_sound_model(shown: tuple[ExchangePage, Session, Asked], qtmodeltester: Any) -> None:
    qtmodeltester.check(shown[0]._model)


def test_everything_that_takes_the_keyboard_has_a_name(shown: tuple[ExchangePage, Session, Asked]) -> None:
    assert unnamed_focusables(shown[0]) == []


def test_open_bundle_asks_the_desk(shown: tuple[ExchangePage, Session, Asked], qtbot: QtBot) -> None:
    page, _session, asked = shown
    page._open.click()
    assert asked.bundles == [None]
