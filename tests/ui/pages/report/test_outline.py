"""The outline: headings under the part that is shown, who leads whom, drags, and what is remembered."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from a87desk.domain.document_lists import Audience
from exports.report.options import ParticipantsShown
from tests.ui.opened import finish
from tests.ui.pages.report.report_room import SLOW_MS, Desk, desk_of
from ui.pages.report.outline import OutlineModel, Part, Under


def _titles(desk: Desk) -> list[str]:
    return [row.title for row in desk.page._outline.rows() if isinstance(row, Under)]


def test_the_chosen_part_shows_its_headings_with_their_pages(desk: Desk) -> None:
    desk.choose("groups")
    assert desk.part("groups").is_open
    assert len(_titles(desk)) == 5
    desk.qtbot.keyClick(desk.page._list, Qt.Key.Key_Down)
    row = desk.page._outline.at(desk.page._list.currentIndex())
    assert isinstance(row, Under)
    assert row.page >= desk.parts()["groups"]
    desk.choose("common_ground")
    assert not desk.part("groups").is_open


def test_scrolling_the_pages_chooses_the_part_that_is_read(desk: Desk) -> None:
    desk.wait_for_pages()
    desk.choose("summary")
    desk.page._view.setFocus()
    page = desk.parts()["groups"] + 1
    while desk.page._view.page() < page:
        desk.qtbot.keyClick(desk.page._view, Qt.Key.Key_PageDown)
    part = desk.page._list.current_part()
    assert part is not None
    assert part.page == max(begun for begun in desk.parts().values() if begun <= page)
    assert desk.page._view.page() == page  # the list did not pull the pages back


def test_walking_down_the_outline_reaches_its_end(desk: Desk) -> None:
    desk.wait_for_pages()
    desk.choose("summary")
    for _step in range(80):
        desk.qtbot.keyClick(desk.page._list, Qt.Key.Key_Down)
    assert desk.page._list.currentIndex().row() == desk.page._outline.rowCount() - 1


def test_a_part_is_dragged_before_another(desk: Desk) -> None:
    listed = desk.page._list
    rows = {part.key: desk.page._outline.index_of(("part", part.key)) for part in desk.page._outline.parts()}
    over = listed.visualRect(rows["introduction"])
    target = listed.target_at(over.topLeft() + QPoint(20, 2))
    assert listed.take_drop(desk.page._outline.mimeData([rows["groups"]]), target)
    keys = [part.key for part in desk.page._outline.parts()]
    assert keys.index("groups") == keys.index("introduction") - 1
    desk.settle()
    assert desk.parts()["groups"] <= desk.parts()["introduction"]
    assert listed.take_drop(desk.page._outline.mimeData([rows["summary"]]), ("end",))
    assert desk.page._outline.parts()[-1].key == "summary"


def test_a_drop_on_the_headings_of_the_open_part_goes_behind_it() -> None:
    model = OutlineModel([Part("a", "A", True, is_open=True), Part("b", "B", True), Part("c", "C", True)])
    model.show_made({"a": 1, "b": 2, "c": 3}, {"a": [Under("a", "a1", "A one", 1)]}, {})
    assert [row.title for row in model.rows()] == ["A", "A one", "B", "C"]
    model.put_before("c", "b")
    assert [row.title for row in model.rows()] == ["A", "A one", "C", "B"]


def test_what_was_chosen_is_chosen_again_the_next_time(desk: Desk, qtbot: QtBot) -> None:
    desk.choose("summary")
    desk.qtbot.keyClick(desk.page._list, Qt.Key.Key_Space)
    desk.qtbot.keyClick(desk.page._list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    order = [part.key for part in desk.page._outline.parts()]
    options = desk.page._options
    options._language.setCurrentIndex(options._language.findData("fr"))
    options._people.button(ParticipantsShown.NONE).click()
    options._audience.button(Audience.GOVERNMENT).click()
    finish(qtbot, desk.session)
    again = desk_of(qtbot, desk.session, desk.folder)
    assert not again.part("summary").is_in
    assert [part.key for part in again.page._outline.parts()] == order
    made = again.page._made
    assert made is not None
    assert (made.options.language, made.options.audience) == ("fr", Audience.GOVERNMENT)
    assert made.options.participants is ParticipantsShown.NONE


def test_names_cannot_be_listed_for_readers_outside_and_come_back_for_those_inside(desk: Desk) -> None:
    options = desk.page._options
    names = options._people.button(ParticipantsShown.NAMES)
    options._audience.button(Audience.PUBLIC).click()
    assert not names.isEnabled()
    assert names.accessibleDescription()
    assert options._names_kept.isVisible()
    assert options._people.current() == ParticipantsShown.ORGANISATIONS
    options._audience.button(Audience.INTERNAL).click()
    assert names.isEnabled()
    assert options._people.current() == ParticipantsShown.NAMES


def test_headings_change_with_the_language_and_notes_do_not(desk: Desk) -> None:
    assert desk.page._made is not None
    theme = desk.page._made.model.board.themes[0].theme.name
    options = desk.page._options
    options._language.setCurrentIndex(options._language.findData("fr"))
    desk.settle()
    desk.qtbot.waitUntil(lambda: "Breakout groups" not in desk.text(), timeout=SLOW_MS)
    assert theme[:12] in desk.text()


def test_a_check_leads_to_the_page_where_it_is_mended(desk: Desk) -> None:
    from ui.widgets.buttons import LinkButton

    every = desk.page._options.findChildren(LinkButton)
    # Acronyms are mended in a dialog of their own (test_corrections).
    links = [link for link in every if link.text() != "Spell out…"]
    assert links
    assert len(every) == len(links) + 1
    for link in links:
        assert link.accessibleName() != link.text()
        link.click()
    assert set(desk.asked.pages) <= {
        *("agenda", "participants", "groups", "notes", "read_back", "records", "consensus"),
        *("plenary", "priorities", "roadmap", "exchange"),
    }
    assert len(desk.asked.pages) == len(links)


def test_the_view_stays_at_the_same_words_when_pages_before_it_go(desk: Desk) -> None:
    desk.wait_for_pages()
    view = desk.page._view
    view.go_to(desk.parts()["groups"] + 1)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 150)
    before, part = view._top()
    assert desk.page._made is not None
    read = next(one for one in desk.page._made.report.headings if one.page == before)
    desk.page._outline.toggle("introduction")
    desk.page._outline.toggle("sessions")
    desk.settle()
    desk.wait_for_pages()
    after, part_after = view._top()
    now = next(one for one in desk.page._made.report.headings if one.key == read.key)
    assert now.page == after < before
    assert abs(part_after - part) < 0.01


def test_old_pages_stay_until_the_new_ones_are_there(desk: Desk) -> None:
    desk.wait_for_pages()
    view = desk.page._view
    desk.qtbot.waitUntil(lambda: 0 in view._pictures, timeout=SLOW_MS)
    version = view._pictures[0][0]
    desk.page._outline.toggle("annex_agenda")
    finish(desk.qtbot, desk.session)
    assert 0 in view._pictures
    desk.settle()
    desk.wait_for_pages()
    assert 0 in view._pictures  # the picture of before, or already the new one
    desk.qtbot.waitUntil(lambda: view._pictures[0][0] > version, timeout=SLOW_MS)
