"""Pictures of the Consensus page: what was decided, the rule, the panel, an open theme; on the NGO Forum.

Knows the page and the sample. Who sat in the panel, the condition and the verdicts are made up for the picture.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from a87desk.commands.panel import SeatInPanel
from a87desk.commands.rule import ChangeRule
from a87desk.commands.theme import PutInTheme, SayNotTheSame, SetPrimaryTheme
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.panel import PanelMember, panel_seat_id
from a87desk.domain.record import new_id
from a87desk.domain.rule_condition import RuleCondition
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import PanelPart, Verdict
from a87desk.reading.codes import coded_recommendations
from a87desk.reading.group_page import groups_in_order
from a87desk.workspace import Workspace
from tests.journeys.workshop_scenes import opened, rest, settle_window
from tests.journeys.workshops import add_panel
from ui.pages.consensus.page import ConsensusPage


def _hour(forum: Workspace, _folder: Path) -> None:
    """Themes, a few verdicts, a recommendation in two themes, a panel without the voice of group 3."""
    add_panel(forum, 5)
    ids = {one.code: one.id for one in coded_recommendations(forum.read)}
    forum.run(SayNotTheSame((ids["1.2"], ids["4.4"]), reason="Two different laws"))
    forum.run(SayNotTheSame((ids["2.3"], ids["5.1"]), verdict=Verdict.OVERLAPS))
    forum.run(
        SayNotTheSame((ids["3.2"], ids["4.1"]), reason="One wants a new body, one none", verdict=Verdict.CONTRADICTS)
    )
    first, second = (forum.read.all(Theme, "number = ?", (number,))[0] for number in (1, 2))
    shared = next(one for one in coded_recommendations(forum.read) if one.code == "5.1")
    forum.run(PutInTheme(first.id, (shared.id,)))
    forum.run(PutInTheme(second.id, (shared.id,)))
    forum.run(SetPrimaryTheme(shared.id, first.id))
    for group in groups_in_order(forum.read):
        for part, name in ((PanelPart.RAPPORTEUR, group.rapporteur), (PanelPart.GROUP_MEMBER, "")):
            member = PanelMember(
                id=panel_seat_id(group.id, part), group_id=BreakoutGroupId(group.id), part=part, name=name,
                sat=group.number != 3 and (part is PanelPart.RAPPORTEUR or group.number != 5),
            )  # fmt: skip
            forum.run(SeatInPanel((member,)))


def _regions(forum: Workspace, folder: Path) -> None:
    _hour(forum, folder)
    meant = tuple(one.id for one in groups_in_order(forum.read) if one.number in (3, 4))
    condition = RuleCondition(id=new_id(), text="from the regions", group_ids=meant)
    forum.run(ChangeRule(forum.workshop_id, 2, counts_plenary=True, conditions=(condition,)))
    said = next(one for one in coded_recommendations(forum.read) if one.code == "D1.3")
    second = forum.read.all(Theme, "number = ?", (2,))[0]
    forum.run(PutInTheme(second.id, (said.id,)))


def _page(window: QWidget) -> ConsensusPage:
    page = window.findChild(ConsensusPage)
    assert page is not None
    return page


def suggestions() -> QWidget:
    """The first suggestion, a theme open with whole words, one group without a voice."""
    window = opened("consensus", prepare=_hour)
    page = _page(window)
    page._themes.opened.emit(page._themes.themes()[0].theme.id, True)
    window.focused = page._suggestions.list  # type: ignore[attr-defined]
    return window


def conditions() -> QWidget:
    """The page under a rule with a condition: some themes say what is missing."""
    window = opened("consensus", prepare=_regions)
    page = _page(window)
    page._themes.opened.emit(page._themes.themes()[0].theme.id, True)
    page._left.list.scrollToBottom()
    window.focused = page._themes.list  # type: ignore[attr-defined]
    return window


def decided() -> QWidget:
    """The window of what was decided."""
    return _dialog(_hour, "_open_decisions", "what we decided")


def rule() -> QWidget:
    """The window of the whole rule, with a condition."""
    return _dialog(_regions, "_open_rule", "the rule")


def panel() -> QWidget:
    """The window of the panel."""
    return _dialog(_hour, "_open_panel", "who sat in the panel")


def _dialog(prepare: object, opens: str, name: str) -> QWidget:
    window = opened("consensus", prepare=prepare)  # type: ignore[arg-type]
    window.resize(1366, 768)
    page = _page(window)
    getattr(page, opens)()
    rest(0.3)
    settle_window()
    dialog = page.findChild(QDialog, name)
    assert dialog is not None
    dialog.setFixedSize(dialog.size())
    _HELD.append(window)
    return dialog


_HELD: list[QWidget] = []  # the window behind the window that is photographed

SCENES = {
    "consensus-suggestions": suggestions,
    "consensus-conditions": conditions,
    "consensus-decided": decided,
    "consensus-rule": rule,
    "consensus-panel": panel,
}
