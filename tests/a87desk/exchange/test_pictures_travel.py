"""Pictures travel with the notes that they belong to, once, whole, and only to whom they may."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from a87desk.commands.attachment import AttachPicture, CaptionPicture, DetachPicture, PictureTooBig
from a87desk.commands.note import TurnIntoRecommendation, WriteNote
from a87desk.domain.attachment import Attachment
from a87desk.domain.bundle_errors import WorkshopDamaged
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import Visibility
from a87desk.domain.workshop import Workshop
from a87desk.exchange.arrival import Arrival
from a87desk.exchange.bundle_file import read_bundle_file
from a87desk.exchange.consent import Consent
from a87desk.exchange.profile import Profile
from a87desk.workspace import Workspace, create_workspace, workspace_from_bundle

CHART, OTHER_CHART = b"\xff\xd8\xff the chart" * 99, b"\xff\xd8\xff another" * 99
TRUST = Consent(unsigned=True)


@dataclass
class TwoLaptops:
    folder: Path
    group: Workspace
    facilitator: Workspace
    note: Note

    def attach(self, data: bytes = CHART) -> str:
        attachment = Attachment(id=new_id(), about_id=self.note.id, file_name="IMG_1.jpg", media_type="image/jpeg")
        self.group.run(AttachPicture(attachment, data))
        return attachment.id

    def bundle(self, profile: Profile = Profile.FULL) -> Path:
        path = self.folder / f"{profile.value}.a87b"
        self.group.export_bundle(path, None, profile)
        return path

    def bring(self, profile: Profile = Profile.FULL) -> Arrival:
        return self.facilitator.import_bundle(self.bundle(profile), consent=TRUST)


@pytest.fixture
def laptops(tmp_path: Path) -> TwoLaptops:
    group = create_workspace(tmp_path / "group.a87", Workshop(id=new_id(), title="Kathmandu"), "rapporteur")
    note = Note(id=new_id(), text="What stands on the chart")
    group.run(WriteNote(note))
    group.export_bundle(tmp_path / "start.a87b", None)
    facilitator = workspace_from_bundle(tmp_path / "f.a87", tmp_path / "start.a87b", "facilitator", consent=TRUST)
    return TwoLaptops(tmp_path, group, facilitator, note)


def shown(workspace: Workspace) -> list[bytes | None]:
    return [workspace.store.blobs.get(one.sha) for one in workspace.read.all(Attachment, order="position")]


def test_a_picture_arrives_with_its_note_and_a_second_delivery_changes_nothing(laptops: TwoLaptops) -> None:
    laptops.attach()
    laptops.attach(OTHER_CHART)
    arrival = laptops.bring()
    assert (arrival.new_pictures, arrival.remarks) == (2, ())
    assert shown(laptops.facilitator) == [CHART, OTHER_CHART]
    again = laptops.bring()
    assert (again.is_news, again.new_pictures, [one.code for one in again.remarks]) == (False, 0, ["W_NOTHING_NEW"])
    assert laptops.facilitator.check().problems == ()


def test_one_picture_of_two_notes_is_kept_once(laptops: TwoLaptops) -> None:
    laptops.attach()
    laptops.attach()
    assert len(laptops.group.store.blobs.here()) == 1
    assert laptops.bring().new_pictures == 1


def test_a_light_bundle_says_what_it_left_out_and_a_full_one_brings_it_later(laptops: TwoLaptops) -> None:
    laptops.attach()
    light = laptops.bring(Profile.LIGHT)
    assert [one.code for one in light.remarks] == ["W_MISSING_BLOBS"]
    assert shown(laptops.facilitator) == [None]
    full = laptops.bring()
    assert (full.new_operations, full.new_pictures, full.is_news) == (0, 1, True)
    assert shown(laptops.facilitator) == [CHART]


def test_a_dry_run_keeps_nothing(laptops: TwoLaptops) -> None:
    laptops.attach()
    arrival = laptops.facilitator.import_bundle(laptops.bundle(), consent=TRUST, dry_run=True)
    assert arrival.new_pictures == 1
    assert laptops.facilitator.store.blobs.here() == set()


@pytest.mark.parametrize("profile", [Profile.STARTER, Profile.SECRETARIAT, Profile.LIGHT])
def test_no_picture_goes_to_anybody_else(laptops: TwoLaptops, profile: Profile) -> None:
    laptops.attach()
    assert read_bundle_file(laptops.bundle(profile)).blob_hashes == ()


@pytest.mark.parametrize("profile", [Profile.STARTER, Profile.SECRETARIAT])
def test_the_caption_of_a_picture_of_a_confidential_note_stays_here(laptops: TwoLaptops, profile: Profile) -> None:
    secret = Note(id=new_id(), text="not for others", visibility=Visibility.CONFIDENTIAL)
    laptops.group.run(WriteNote(secret))
    attachment = Attachment(id=new_id(), about_id=secret.id, caption="the minister's own words")
    laptops.group.run(AttachPicture(attachment, CHART))
    assert b"own words" in b"".join(line.payload or b"" for line in read_bundle_file(laptops.bundle()).op_lines())
    laptops.group.run(DetachPicture(attachment.id))
    lines = read_bundle_file(laptops.bundle(profile)).op_lines()
    assert b"own words" not in b"".join(line.payload or b"" for line in lines)


def test_bytes_that_no_attachment_names_are_left_in_the_bundle(laptops: TwoLaptops) -> None:
    laptops.attach()
    sha = laptops.group.read.all(Attachment)[0].sha
    assert laptops.facilitator.store.blobs.is_named(sha) is False
    laptops.bring()
    assert laptops.facilitator.store.blobs.is_named(sha) is True


def test_a_picture_is_taken_away_and_brought_back(laptops: TwoLaptops) -> None:
    picture = laptops.attach()
    laptops.group.run(DetachPicture(picture))
    assert shown(laptops.group) == []
    laptops.group.undo()
    assert shown(laptops.group) == [CHART]
    laptops.group.run(CaptionPicture(picture, "Group 2, first chart"))
    assert laptops.group.read.all(Attachment)[0].caption == "Group 2, first chart"


def test_a_picture_stays_with_a_note_that_becomes_a_recommendation(laptops: TwoLaptops) -> None:
    laptops.attach()
    laptops.group.run(TurnIntoRecommendation(laptops.note.id))
    made = laptops.group.read.all(Recommendation)[0]
    assert [one.about_id for one in laptops.group.read.all(Attachment)] == [made.id]


def test_a_changed_bit_in_a_picture_is_noticed_and_does_not_travel(laptops: TwoLaptops) -> None:
    laptops.attach()
    laptops.group.store.connection.execute("UPDATE blob SET data = ?", (CHART[:-1] + b"T",))
    assert any("attachment" in problem for problem in laptops.group.check().problems)
    with pytest.raises(WorkshopDamaged):
        laptops.bundle()


def test_a_picture_that_is_too_large_is_refused(laptops: TwoLaptops) -> None:
    with pytest.raises(PictureTooBig) as refused:
        laptops.attach(b"x" * (25 * 1024 * 1024 + 1))
    assert refused.value.places == {"limit": "25 MB"}
    assert laptops.group.store.blobs.here() == set()
