"""A new workshop file: empty, from a document, like a document."""

from __future__ import annotations

from json import loads
from pathlib import Path

from resources.samples import ngo_forum_document
from tests.a87desk.cli.conftest import Type


def test_a_title_is_enough(a87desk: Type, tmp_path: Path) -> None:
    ran = a87desk("new", "plan.a87", "--title", "Plan", "--country", "Nepal", "--json")
    assert (ran.code, ran.json["title"], ran.json["records"]) == (0, "Plan", 1)
    assert (tmp_path / "plan.a87").exists()
    assert a87desk("check", "plan.a87").code == 0


def test_without_title_or_document_the_words_make_no_sense(a87desk: Type, tmp_path: Path) -> None:
    ran = a87desk("new", "plan.a87")
    assert ran.code == 2
    assert "--title" in ran.err
    assert not (tmp_path / "plan.a87").exists()


def test_an_existing_file_is_never_overwritten(a87desk: Type, forum: Path) -> None:
    before = forum.read_bytes()
    ran = a87desk("new", "forum.a87", "--title", "Another")
    assert ran.code == 73
    assert ran.err.strip().endswith("(E_EXISTS)")
    assert forum.read_bytes() == before


def test_a_document_keeps_its_identity_and_a_template_gets_a_new_one(a87desk: Type, forum: Path) -> None:
    again = a87desk("new", "again.a87", "--from", "workshop.json", "--json").json
    like = a87desk("new", "like.a87", "--from", "workshop.json", "--as-template", "--title", "Ours", "--json").json
    assert again["workshop"] != like["workshop"]
    assert (like["title"], like["records"]) == ("Ours", again["records"])
    assert a87desk("import", "forum.a87", "workshop.json").code == 0
    assert a87desk("import", "like.a87", "workshop.json").code == 65


def test_a_document_that_is_refused_leaves_no_file(a87desk: Type, tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text(
        '{"format": "a87desk-workshop", "version": 1, "workshop": {"id": "x"}, "notes": [{"id": "n", "text": "'
        + "a" * 200_001
        + '"}]}'
    )
    ran = a87desk("new", "plan.a87", "--from", "bad.json")
    assert (ran.code, ran.out) == (65, "")
    assert "(E_TEXT_TOO_LONG)" in ran.err
    assert not (tmp_path / "plan.a87").exists()


def test_records_of_a_document_without_places_keep_its_order(a87desk: Type, tmp_path: Path) -> None:
    (tmp_path / "hand.json").write_text(
        '{"format": "a87desk-workshop", "version": 1, "workshop": {"id": "hand", "title": "By hand"},'
        ' "notes": [{"id": "1", "text": "first"}, {"id": "2", "text": "second"}, {"id": "3", "text": "third"}]}'
    )
    assert a87desk("new", "hand.a87", "--from", "hand.json").code == 0
    assert a87desk("export", "hand.a87", "--document", "out.json").code == 0
    notes = loads((tmp_path / "out.json").read_text(encoding="utf-8"))["notes"]
    assert [one["text"] for one in sorted(notes, key=lambda one: one["position"])] == ["first", "second", "third"]


def test_a_workshop_like_a_past_one_has_its_agenda_and_nobody_in_it(a87desk: Type, tmp_path: Path) -> None:
    assert a87desk("new", "forum.a87", "--from", str(ngo_forum_document())).code == 0
    before = (tmp_path / "forum.a87").read_bytes()
    told = a87desk(
        "new", "next.a87", "--like", "forum.a87", "--title", "The next forum", "--starts", "3 March 2026",
        "--without", "themes", "--json",
    ).json  # fmt: skip
    assert told["title"] == "The next forum"
    assert (tmp_path / "forum.a87").read_bytes() == before
    assert a87desk("export", "next.a87", "--document", "next.json").code == 0
    document = loads((tmp_path / "next.json").read_text(encoding="utf-8"))
    assert [day["date"]["first"] for day in sorted(document["days"], key=lambda one: one["number"])][1] == "2026-03-03"
    assert len(document["sessions"]) == 22
    assert not {"participants", "notes", "recommendations", "organisations", "attendances"} & set(document)
    assert all("theme" not in group for group in document["breakout_groups"])


def test_a_past_workshop_that_is_not_there_leaves_no_new_one(a87desk: Type, tmp_path: Path) -> None:
    ran = a87desk("new", "next.a87", "--like", "gone.a87", "--title", "Next")
    assert (ran.code, (tmp_path / "next.a87").exists()) == (66, False)
    assert "(E_NO_FILE)" in ran.err
