"""The hand-in board by keys and clicks: counts, advice, rapporteurs, and the folder where bundles come."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a87desk.commands.note import WriteRecommendation
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.exchange.consent import Consent
from a87desk.exchange.signature import load_or_make_laptop_key
from a87desk.settings import load_settings
from a87desk.workspace import workspace_from_bundle
from tests.a87desk.test_room_clock import Seconds
from tests.ui.pages.run.run_room import GROUPS, ONE, TWO, Played, bare, begin, play
from ui.pages.run.rapporteur_dialog import RapporteurDialog


def write(played: Played, group: str, count: int) -> None:
    for number in range(count):
        record = Recommendation(id=new_id(), group_id=BreakoutGroupId(group), text=f"Words {number}")
        played.session.run(WriteRecommendation(record))
    played.settle()


def test_the_board_counts_and_says_when_a_group_was_heard_of(played: Played) -> None:
    begin(played, GROUPS, "11:00")
    write(played, ONE, 2)
    played.pass_by(31)
    first, second = played.page.board.model.rows()
    assert (first.count, bare(first.heard), first.pill.text) == ("2 of 2", "11:00 · 31 min ago", "Enough")
    assert (second.count, second.heard, second.pill.text) == ("0 of 2", "Nothing yet", "Check in")
    assert second.rapporteur == "No rapporteur named"
    assert played.page.board._words == "2 recommendations · 1 group has at least 2"
    assert played.page.board.advice.text() == (
        "Group 2 has sent nothing. Group 2 has no rapporteur. You could visit the room, or name a rapporteur now."
    )
    assert bare(first.spoken) == "Group 1, Data. Joanna. 2 of 2 recommendations. 11:00 · 31 min ago. Enough"


def test_a_rapporteur_is_named_from_the_advice(played: Played) -> None:
    begin(played, GROUPS, "11:00")
    played.click(played.page.board.name_button)
    dialog = played.dialog(RapporteurDialog)
    assert dialog.group.currentData() == TWO
    played.qtbot.keyClicks(dialog.name, "Linda")
    assert dialog.name.offered.names.stringList() == ["Linda Al-Kalash"]
    played.qtbot.keyClick(dialog.name, Qt.Key.Key_Down)
    played.qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    played.click(dialog.save)
    group = played.stored(BreakoutGroup, TWO)
    assert (group.rapporteur, group.rapporteur_id) == ("Linda Al-Kalash", "6" * 32)
    assert not played.page.board.name_button.isVisibleTo(played.page)


def test_enter_on_a_group_changes_its_rapporteur(played: Played) -> None:
    played.page.board.list.setCurrentIndex(played.page.board.model.index(0))
    played.page.board.list.setFocus()
    played.press(played.page.board.list, Qt.Key.Key_Return)
    dialog = played.dialog(RapporteurDialog)
    assert (dialog.group.currentData(), dialog.name.text()) == (ONE, "Joanna")
    dialog.name.setText("")
    played.click(dialog.save)
    assert played.stored(BreakoutGroup, ONE).rapporteur == ""


# The folder


def bundle_of_another_laptop(played: Played, folder: Path) -> str:
    """Put a bundle with one recommendation of group 1 into a folder; return the code of its laptop."""
    own = load_or_make_laptop_key(played.folder / "key")
    starter, theirs = played.folder / "starter.a87b", load_or_make_laptop_key(played.folder / "other")
    played.session.on_thread(lambda workspace: workspace.export_bundle(starter, own, for_group=ONE)).result()
    path = played.folder / "laptop.a87"
    laptop = workspace_from_bundle(path, starter, "Joanna", consent=Consent(frozenset({own.code})))
    record = Recommendation(id=new_id(), group_id=BreakoutGroupId(ONE), text="From the laptop")
    laptop.run(WriteRecommendation(record))
    laptop.export_bundle(folder / "group-1.a87b", theirs, for_group=ONE)
    laptop.close()
    return theirs.code


def test_a_bundle_in_the_watched_folder_waits_until_people_look_at_it(played: Played) -> None:
    folder = played.folder / "stick"
    folder.mkdir()
    board = played.page.board
    assert board.check.words() == "Watch a folder…"
    board.watch.choose(folder)
    played.qtbot.waitUntil(lambda: board.check.words() == "Check folder now")
    workshop_id = played.session.on_thread(lambda workspace: workspace.workshop_id).result()
    assert load_settings(played.folder / "key").watched == {workshop_id: str(folder)}
    code = bundle_of_another_laptop(played, folder)
    played.click(board.check)
    played.qtbot.waitUntil(lambda: board.take.isVisibleTo(played.page))
    assert bare(board.take.words()) == "Look at group-1.a87b…"
    assert bare(board._folder_words.text()) == f"1 new bundle in {folder}"
    assert played.page.board.model.rows()[0].done == 0  # nothing is merged by itself
    played.click(board.take)
    assert played.asked.bundles == [folder / "group-1.a87b"]
    consent = Consent(frozenset({code}))
    played.session.act(lambda workspace: workspace.import_bundle(folder / "group-1.a87b", consent=consent))
    played.settle()
    played.qtbot.waitUntil(lambda: not board.take.isVisibleTo(played.page))
    row = board.model.rows()[0]
    assert (row.done, row.pill.text) == (1, "Handed in")


def test_a_folder_that_is_gone_is_said_and_looked_for_again(played: Played) -> None:
    folder = played.folder / "stick"
    folder.mkdir()
    watch = played.page.board.watch
    watch.choose(folder)
    played.qtbot.waitUntil(lambda: not watch._is_looking)
    folder.rmdir()
    watch.check()
    words = played.page.board._folder_words
    played.qtbot.waitUntil(lambda: "is not there now" in words.text())
    folder.mkdir()
    watch.check()
    played.qtbot.waitUntil(lambda: words.text().startswith("Watching"))
    assert str(folder) in watch._watcher.directories()


def test_a_bundle_that_comes_while_nobody_looks_is_noticed(played: Played) -> None:
    folder = played.folder / "stick"
    folder.mkdir()
    board = played.page.board
    board.watch.choose(folder)
    played.qtbot.waitUntil(lambda: not board.watch._is_looking)
    bundle_of_another_laptop(played, folder)
    played.qtbot.waitUntil(lambda: board.take.isVisibleTo(played.page), timeout=20_000)
    assert board.model.rows()[0].done == 0


def test_a_folder_is_watched_again_after_a_restart(qtbot: QtBot, played: Played) -> None:
    folder = played.folder / "stick"
    folder.mkdir()
    played.page.board.watch.choose(folder)
    played.session.close()
    again = play(qtbot, played.folder, played.clock, Seconds())
    qtbot.waitUntil(lambda: again.page.board.watch.folder == folder)
    assert again.page.board.check.words() == "Check folder now"
    again.session.close()
