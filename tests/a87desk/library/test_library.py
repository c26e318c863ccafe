"""The secretariat's library: bundles of several countries go in, in any order and twice, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from a87desk.commands.record import AddRecords
from a87desk.domain.bundle_errors import UnknownSigner
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.priority import Priority
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.domain.workshop_errors import NotALibrary
from a87desk.exchange.arrival import Consent
from a87desk.exchange.departure import Profile
from a87desk.exchange.signature import LaptopKey, load_or_make_laptop_key
from a87desk.library.library import Library, open_library
from a87desk.workspace import Workspace, create_workspace


@pytest.fixture
def key(tmp_path: Path) -> LaptopKey:
    return load_or_make_laptop_key(tmp_path / "key")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "countries.a87lib")


def country(name: str, date: str, *priorities: str) -> Workspace:
    workshop = Workshop(id=new_id(), title=f"{name} workshop", country=name, starts=parse_fuzzy_date(date))
    workspace = create_workspace(None, workshop, "Focal point")
    records = [Priority(id=new_id(), number=number, text=text) for number, text in enumerate(priorities, 1)]
    workspace.run(AddRecords(tuple(records)))
    return workspace


def sent(workspace: Workspace, folder: Path, key: LaptopKey, name: str) -> Path:
    path = folder / f"{name}.a87b"
    workspace.export_bundle(path, key, Profile.SECRETARIAT)
    return path


def test_countries_are_listed_with_their_priorities(tmp_path: Path, key: LaptopKey, library: Library) -> None:
    consent = Consent(frozenset({key.code}))
    library.add(sent(country("Tunisia", "28 March 2019", "Train inspectors"), tmp_path, key, "t"), consent)
    library.add(sent(country("Chile", "March 2019", "Réviser la loi", "Sensibiliser"), tmp_path, key, "c"))
    assert [(one.country, one.date_as_written, one.priorities) for one in library.workshops()] == [
        ("Chile", "March 2019", 2),
        ("Tunisia", "28 March 2019", 1),
    ]
    assert [one.text for one in library.priorities()] == ["Réviser la loi", "Sensibiliser", "Train inspectors"]


def test_a_search_finds_words_without_their_accents_and_by_country(
    tmp_path: Path, key: LaptopKey, library: Library
) -> None:
    consent = Consent(frozenset({key.code}))
    library.add(sent(country("Chile", "2019", "Réviser la loi", "Sensibiliser"), tmp_path, key, "c"), consent)
    assert [one.text for one in library.priorities("reviser")] == ["Réviser la loi"]
    assert len(library.priorities("chile")) == 2
    assert library.priorities("mines") == []


def test_a_later_bundle_of_the_same_workshop_replaces_what_is_shown_and_an_old_one_changes_nothing(
    tmp_path: Path, key: LaptopKey, library: Library
) -> None:
    workspace = country("Nepal", "7 Feb 2019", "First")
    old = sent(workspace, tmp_path, key, "old")
    workspace.run(AddRecords((Priority(id=new_id(), number=2, text="Second"),)))
    new = sent(workspace, tmp_path, key, "new")
    consent = Consent(frozenset({key.code}))
    assert library.add(new, consent).is_new
    assert library.add(old).is_new
    assert not library.add(new).is_new
    assert [one.text for one in library.priorities()] == ["First", "Second"]
    assert [(one.country, one.bundles) for one in library.workshops()] == [("Nepal", 2)]


def test_an_unknown_laptop_is_asked_about_and_nothing_is_kept_before(
    tmp_path: Path, key: LaptopKey, library: Library
) -> None:
    bundle = sent(country("Chile", "2019", "One"), tmp_path, key, "c")
    with pytest.raises(UnknownSigner, match=key.code):
        library.add(bundle)
    assert library.workshops() == []


def test_everything_is_there_after_opening_again(tmp_path: Path, key: LaptopKey, library: Library) -> None:
    library.add(sent(country("Chile", "2019", "One"), tmp_path, key, "c"), Consent(frozenset({key.code})))
    library.close()
    again = open_library(tmp_path / "countries.a87lib", create=False)
    assert [one.text for one in again.priorities()] == ["One"]
    assert again.model(again.workshops()[0].id).priorities[0].text == "One"


def test_a_workshop_file_is_not_a_library(tmp_path: Path) -> None:
    create_workspace(tmp_path / "w.a87", Workshop(id=new_id(), title="W"), "F").close()
    with pytest.raises(NotALibrary, match=r"w\.a87"):
        open_library(tmp_path / "w.a87")
