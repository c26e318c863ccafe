"""The slip on paper: a group a page, plain words, what is long told once, nothing that is not for everyone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.commands.theme import AddTheme, PutInTheme
from a87desk.commands.workshop import ChangeWorkshop
from a87desk.domain.action import Action
from a87desk.domain.ids import BreakoutGroupId, ThemeId
from a87desk.domain.recommendation import Recommendation
from a87desk.reading.printed_kit import KitModel, kit_model
from a87desk.workspace import Workspace
from exports.document import PRINTED, Direction, Paper
from exports.handouts.composed import compose_kit
from exports.handouts.kit import COVER, printed_sheets, sheets
from exports.handouts.options import KitOptions
from exports.handouts.slip_words import EntryKind, slip_entries
from tests.exports.hostile_texts import HOSTILE
from tests.ui.pages.slips.forum_end import GROUPS, IDS, MAP, WORKSHOP, at_the_end

ONLY = KitOptions(left_out=frozenset(one.key for one in sheets() if one.key != "slips") | {COVER})


@pytest.fixture
def forum() -> Iterator[Workspace]:
    workspace = at_the_end(None)
    yield workspace
    workspace.close()


def model(forum: Workspace) -> KitModel:
    return kit_model(forum.read, forum.workshop_id, forum.store.digest())


def pages(forum: Workspace, options: KitOptions = ONLY) -> list[str]:
    document = PdfDocument(compose_kit(model(forum), options).content)
    found = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return [" ".join(one.split()) for one in found]


def test_each_group_has_its_page_with_its_words_and_where_they_went(forum: Workspace) -> None:
    first, second, third = pages(forum)
    for said in (
        "Where did our recommendations go?", "Group 1: Subject 1", "1.1", "Map the services that exist.", "Map first",
        "Common to 2 of 3 groups", "Agreed wording: Map, then plan.", "Plenary, 3 March 2026: Accepted. With thanks.",
        "Place 1 of 1 in the ranking", "Priority: Know what exists", "Action: Send the form", "lead: Ministry",
        "by: June 2026", "1 of 3 groups, not yet common: the rule asks for 2.",
        "Said to be not the same as 3.2, because:",
        "Theme 3, Reporting, in which it was, is no longer there", "In no theme.",
    ):  # fmt: skip
        assert said in first, said
    assert "1 recommendation is not for everyone and is not on this slip." in second
    assert "Action: Visit the north · lead: nobody named yet · date not given" in third
    assert not any("minister" in page or "about a person" in page for page in (first, second, third))


def test_one_group_alone(forum: Workspace) -> None:
    (page,) = pages(forum, replace(ONLY, slip_of=GROUPS[1]))
    assert "Group 2: Subject 2" in page


def test_what_came_of_a_theme_is_told_once_on_a_slip(forum: Workspace) -> None:
    forum.run(PutInTheme(MAP, (IDS["1.3"],)))
    slips = model(forum).slips
    told = slip_entries(slips.slips[0], slips)
    assert [one.kind for one in told[2]][:2] == [EntryKind.COMMON, EntryKind.AS_BEFORE]
    page = pages(forum)[0]
    assert page.count("Agreed wording") == 1
    assert "What came of it: see 1.1" in page


def test_before_the_panel_no_slip_is_printed(forum: Workspace) -> None:
    bare = replace(model(forum), slips=replace(model(forum).slips, slips=()))
    assert list(printed_sheets(bare, ONLY)) == []


def test_slips_are_one_copy_and_usual(forum: Workspace) -> None:
    (printed,) = printed_sheets(model(forum), ONLY)
    assert (printed.copies, printed.sheet.is_usual, printed.sheet.for_whom(model(forum))) == (1, True, "3 groups")


@pytest.mark.parametrize(("language", "direction"), [("ar", Direction.RIGHT_TO_LEFT), ("fr", Direction.LEFT_TO_RIGHT)])
def test_the_language_of_the_workshop_lays_out_the_slip(forum: Workspace, language: str, direction: Direction) -> None:
    forum.run(ChangeWorkshop(WORKSHOP, {"languages": [language]}))
    (printed,) = printed_sheets(model(forum), ONLY)
    assert (printed.document.language, printed.document.direction) == (language, direction)
    assert len(pages(forum)) == 3


@pytest.mark.parametrize("paper", PRINTED)
def test_many_long_recommendations_go_on_over_pages(forum: Workspace, paper: Paper) -> None:
    forum.run(ChangeRecord(Recommendation, IDS["1.1"], {"text": "Map every service in each district. " * 200}))
    found = pages(forum, replace(ONLY, paper=paper, slip_of=GROUPS[0]))
    assert len(found) >= 2
    assert "Report every two years." in found[-1]


def test_any_words_can_stand_on_a_slip(forum: Workspace) -> None:
    """Whatever is pasted, as recommendation, theme and lead: one slip holds them all."""
    for place, words in enumerate(one for one in HOSTILE.values() if len(one) < 1000):
        said = Recommendation(id=f"{place:032x}", group_id=BreakoutGroupId(GROUPS[0]), text=words)
        forum.run(AddRecords((said, Action(id=f"{place:031x}a", text=words, lead=words, theme_id=ThemeId(MAP)))))
        forum.run(AddTheme(words.strip() or "x", (said.id,)))
    assert len(pages(forum, replace(ONLY, slip_of=GROUPS[0]))) > 3


def test_the_kit_of_the_command_line_holds_the_slips(tmp_path: Path) -> None:
    """`a87desk export FILE --kit FOLDER` writes them as a file of their own."""
    from a87desk.__main__ import main

    at_the_end(tmp_path / "forum.a87").close()
    assert main(["export", str(tmp_path / "forum.a87"), "--kit", str(tmp_path / "paper")]) == 0
    (slips,) = (tmp_path / "paper").glob("*Where-it-went.pdf")
    document = PdfDocument(slips.read_bytes())
    assert len(document) == 3
    document.close()
