"""The secretariat's library from the command line: four countries and the forum."""

from __future__ import annotations

from pathlib import Path

import pytest

from resources.samples import COUNTRIES, country_document
from tests.a87desk.cli.conftest import Type


@pytest.fixture
def bundles(a87desk: Type) -> list[str]:
    for country in COUNTRIES:
        assert a87desk("new", f"{country}.a87", "--from", country_document(country)).code == 0
        assert a87desk("export", f"{country}.a87", "--bundle", f"{country}.a87b", "--for", "secretariat").code == 0
    return [f"{country}.a87b" for country in COUNTRIES]


def test_four_countries_are_listed_by_region_with_their_priorities(a87desk: Type, bundles: list[str]) -> None:
    told = a87desk("library", "add", "countries.a87lib", *bundles, "--json").json
    assert [one["new"] for one in told["bundles"]] == [True] * 4
    listed = a87desk("library", "list", "countries.a87lib", "--json").json
    assert [(one["region"], one["country"], one["priorities"]) for one in listed["workshops"]] == [
        ("Africa", "Madagascar", 4),
        ("Africa", "Mauritania", 5),
        ("Africa", "Tunisia", 9),
        ("Americas", "Chile", 5),
    ]
    assert len(listed["priorities"]) == 23
    shown = a87desk("library", "list", "countries.a87lib", "--search", "inspectors").out
    assert "Madagascar Child labour 1 Strengthening the capacity" in shown
    assert "Chile 1" not in shown


def test_the_same_bundle_again_is_said_to_be_here(a87desk: Type, bundles: list[str]) -> None:
    a87desk("library", "add", "countries.a87lib", *bundles)
    again = a87desk("library", "add", "countries.a87lib", bundles[0])
    assert (again.code, again.out) == (
        0,
        "madagascar.a87b: “Madagascar – national strategic planning workshop” was here already\n",
    )


def test_one_bad_bundle_stops_none_of_the_others(a87desk: Type, bundles: list[str], tmp_path: Path) -> None:
    (tmp_path / "letter.a87b").write_text("Dear all")
    ran = a87desk("library", "add", "countries.a87lib", "letter.a87b", *bundles)
    assert ran.code == 65
    assert ran.err.strip().endswith("(E_NOT_BUNDLE)")
    assert len(ran.out.splitlines()) == 4
    as_json = a87desk("library", "add", "countries.a87lib", "letter.a87b", bundles[0], "--json")
    assert (as_json.code, as_json.err) == (65, "")
    assert as_json.json["bundles"][0]["error"]["code"] == "E_NOT_BUNDLE"


def test_a_bundle_of_an_unknown_laptop_needs_its_code(
    a87desk: Type, bundles: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    code = a87desk("export", "chile.a87", "--bundle", "chile.a87b", "--for", "secretariat", "--json").json["code"]
    monkeypatch.setenv("A87DESK_HOME", str(tmp_path / "secretariat"))
    assert a87desk("library", "add", "countries.a87lib", "chile.a87b").code == 77
    assert a87desk("library", "add", "countries.a87lib", "chile.a87b", "--accept", code).code == 0


def test_a_library_that_is_not_there_is_not_made_by_listing(a87desk: Type, tmp_path: Path) -> None:
    assert a87desk("library", "list", "none.a87lib").code == 66
    assert not (tmp_path / "none.a87lib").exists()
