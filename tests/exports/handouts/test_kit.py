"""The kit as a whole: its sheets in order, the list of what to print, one file or many, the same bytes each time."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
import pytest

from a87desk.reading.printed_kit import KitModel
from exports.document import PRINTED, Paper
from exports.formats import Cancelled
from exports.handouts.composed import compose_kit, kit_files
from exports.handouts.kit import COVER, sheets
from exports.handouts.options import BadgeSize, KitOptions, SignsFor
from tests.exports.handouts.kit_room import crowd, every_script, model_of, room
from tests.exports.making import forum_in_memory
from tests.exports.reading_pdf import bookmarks, page_texts, text_of

ALL = frozenset(one.key for one in sheets()) | {COVER}


@pytest.fixture(scope="module")
def forum() -> Iterator[KitModel]:
    with forum_in_memory() as workspace:
        yield model_of(workspace)


def test_every_sheet_is_where_the_kit_says(forum: KitModel) -> None:
    kit = compose_kit(forum, KitOptions())
    titles = {one.key: one.title for one in sheets()} | {COVER: "What to print"}
    assert [(level, title, page) for level, title, page in bookmarks(kit.content) if level == 0] == [
        (0, titles[one.key], one.first) for one in kit.sheets
    ]
    assert kit.sheets[-1].first + kit.sheets[-1].pages - 1 == kit.page_count == len(pypdfium2.PdfDocument(kit.content))
    assert [one.key for one in kit.sheets] == [
        COVER,
        *(one.key for one in sheets() if one.key not in {"routes", "ballots"}),
    ]


def test_the_cover_counts_what_is_printed(forum: KitModel) -> None:
    kit = compose_kit(forum, KitOptions())
    cover = page_texts(kit.content)[0]
    titles = {one.key: one.title for one in sheets()}
    for one in kit.sheets[1:]:
        rest = cover.split(titles[one.key], 1)[1]
        assert f"{one.pages} {one.copies} {one.pages * one.copies} " in rest
    paper = sum(one.pages * one.copies for one in kit.sheets[1:])
    assert f"{paper} pages of paper" in cover
    assert "59 people, and spare ones" in cover
    assert kit.sheets[0].pages == 1
    assert compose_kit(forum, KitOptions(paper=Paper.LETTER)).sheets[0].pages == 1


def test_pages_are_numbered_by_sheet(forum: KitModel) -> None:
    kit = compose_kit(forum, KitOptions())
    texts = page_texts(kit.content)
    agenda = next(one for one in kit.sheets if one.key == "agenda")
    for number in range(agenda.pages):
        assert f"{number + 1} of {agenda.pages}" in texts[agenda.first - 1 + number]


def test_the_same_workshop_gives_the_same_bytes(forum: KitModel) -> None:
    first = compose_kit(forum, KitOptions()).content
    with room(every_script()) as workspace:
        compose_kit(model_of(workspace), KitOptions())
    assert compose_kit(forum, KitOptions()).content == first


def test_one_file_for_each_sheet_holds_the_same_pages(forum: KitModel) -> None:
    files = list(kit_files(forum, KitOptions()))
    kit = compose_kit(forum, KitOptions())
    pages = [len(pypdfium2.PdfDocument(one.content)) for one in files]
    assert pages == [one.pages for one in (*kit.sheets[1:], kit.sheets[0])]
    assert sorted(one.name for one in files)[:3] == [
        "00-What-to-print.pdf",
        "01-Agenda.pdf",
        "02-Participants-list.pdf",
    ]
    assert text_of(files[0].content) in text_of(kit.content)
    assert text_of(files[-1].content) == page_texts(kit.content)[0]


@pytest.mark.parametrize("paper", PRINTED)
def test_every_page_has_the_size_of_its_paper(forum: KitModel, paper: Paper) -> None:
    document = pypdfium2.PdfDocument(compose_kit(forum, KitOptions(paper=paper)).content)
    sizes = {tuple(round(side) for side in document.get_page_size(page)) for page in range(len(document))}
    assert sizes == {{Paper.A4: (595, 842), Paper.LETTER: (612, 792)}[paper]}


def test_what_is_left_out_is_not_there(forum: KitModel) -> None:
    kit = compose_kit(forum, KitOptions(left_out=ALL - {"agenda"}))
    assert [one.key for one in kit.sheets] == ["agenda"]
    assert "Sign-in" not in text_of(kit.content)


def test_nothing_chosen_says_so(forum: KitModel) -> None:
    assert "No sheet is chosen." in text_of(compose_kit(forum, KitOptions(left_out=ALL)).content)
    assert len(list(kit_files(forum, KitOptions(left_out=ALL)))) == 1


def test_an_empty_workshop_still_has_its_forms() -> None:
    with room(title="") as workspace:
        kit = compose_kit(model_of(workspace), KitOptions())
    keys = {one.key for one in kit.sheets}
    assert {"badges", "sign_in", "evaluation", "dot_tally", "registration", "session_record", "topics"} <= keys
    assert not keys & {"agenda", "participants", "group_sheets", "routes", "name_signs"}
    assert "Workshop without a title" in text_of(kit.content)


def test_one_day_alone(forum: KitModel) -> None:
    second = next(one.day for one in forum.workshop.days if one.day.number == 2)
    text = text_of(compose_kit(forum, KitOptions(day_id=second.id, left_out=ALL - {"agenda", "sign_in"})).content)
    assert "Day 2, Wednesday 13 September 2017" in text
    assert "Day 1" not in text
    evening = next(one.day for one in forum.workshop.days if one.day.number == 0)
    signing = KitOptions(day_id=evening.id, left_out=ALL - {"sign_in"})
    assert "The evening before" in text_of(compose_kit(forum, signing).content)


def test_the_evening_before_has_no_sign_in_sheet_unless_asked(forum: KitModel) -> None:
    text = text_of(compose_kit(forum, KitOptions(left_out=ALL - {"sign_in"})).content)
    assert "Day 1" in text
    assert "evening" not in text


@pytest.mark.parametrize("share", [0.0, 0.4])
def test_cancel_is_heard(forum: KitModel, share: float) -> None:
    with pytest.raises(Cancelled):
        compose_kit(forum, KitOptions(), lambda done: done < share)
    with pytest.raises(Cancelled):
        list(kit_files(forum, KitOptions(), lambda done: done < share))


def test_progress_goes_on_and_ends_at_all(forum: KitModel) -> None:
    told: list[float] = []
    compose_kit(forum, KitOptions(), lambda share: not told.append(share))  # type: ignore[func-returns-value]
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 20


def test_four_hundred_people() -> None:
    with room(crowd(400)) as workspace:
        model = model_of(workspace)
        kit = compose_kit(model, KitOptions(badges=BadgeSize.TEN, signs_for=SignsFor.EVERYBODY))
    pages = {one.key: one for one in kit.sheets}
    assert pages["badges"].pages == 41  # 400 people and a page of blank ones
    assert pages["name_signs"].pages == 400
    assert pages["group_sheets"].copies == 50
    assert pages["agenda"].copies == 400
    text = text_of(kit.content)
    assert all(f"Given{place} Family{place}" in text for place in range(400))


def test_a_right_to_left_kit_begins_at_the_right() -> None:
    with room(every_script(), languages=("ar",), title="ورشة") as workspace:
        content = compose_kit(model_of(workspace), KitOptions(left_out=ALL - {"sign_in"})).content
    page = pypdfium2.PdfDocument(content)[0]
    text = page.get_textpage()
    index = text.get_text_range().index("التوقيع")
    left, _bottom, _right, _top = text.get_charbox(index)
    assert left < page.get_width() / 2
