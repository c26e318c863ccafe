"""Who sat in the panel: for each group its rapporteur and one person, and others, each sat, absent or not said.

Knows the panel's record. Must not know what the panel decided. Source: domain description 2.7, rule 4.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from a87desk.commands.panel import RemoveFromPanel, SeatInPanel
from a87desk.domain.breakout_group import GroupMember
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.folding import fold
from a87desk.domain.ids import ParticipantId
from a87desk.domain.panel import PanelMember
from a87desk.domain.participant import Participant
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import PanelPart
from a87desk.i18n import _, ngettext
from a87desk.reading.consensus_board import consensus_board
from a87desk.reading.panel import Panel
from a87desk.workspace import Workspace
from ui import theme
from ui.context import Context
from ui.fonts import TextSize, Weight
from ui.pages.consensus.panel_rows import PanelDelegate, PanelList, PanelRows, SeatRow, panel_rows
from ui.pages.consensus.seat_name_dialog import ask_seat_name
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Rule
from ui.widgets.headers import Hint, HintBar
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

_NEXT = {None: True, True: False, False: None}
"""What Space says next: sat, absent, not said."""


@dataclass(frozen=True, slots=True)
class PanelRoom:
    """The panel with the names that can be offered: everybody on the list by id, and who is in which group."""

    panel: Panel
    listed: dict[str, str]
    in_group: dict[str, tuple[str, ...]]


def panel_room(workspace: Workspace) -> PanelRoom:
    """Return the panel and the names."""
    read = workspace.read
    listed = {one.id: one.name for one in read.all(Participant, order="name, id")}
    in_group: dict[str, tuple[str, ...]] = {}
    for one in read.all(GroupMember):
        name = listed.get(one.participant_id or "")
        if one.group_id and name:
            in_group[one.group_id] = (*in_group.get(one.group_id, ()), name)
    return PanelRoom(consensus_board(read, workspace.workshop).panel, listed, in_group)


class PanelDialog(QDialog):
    """The window. Every key is saved at once, and is one step of undo."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = context.session
        self._room = PanelRoom(Panel(), {}, {})
        self._wanted = ""
        self.ask_name = ask_seat_name
        self.rows = PanelRows()
        self.list = PanelList()
        self._delegate = PanelDelegate()
        self.count = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self.all_sat = Button(_("All who are named sat"), icon="check")
        self.add = Button(_("Add a person…"), icon="plus")
        self._build()
        self._connect()
        self._load()

    def choose(self, member_id: str) -> None:
        """Bring a seat into view and choose it."""
        index = self.rows.index_of(member_id)
        if index.isValid():
            self.list.setCurrentIndex(index)

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("who sat in the panel")
        self.setWindowTitle(_("Who sat in the panel"))
        px = theme.current().px
        holder = self.parentWidget()
        room = holder.window().size() if holder is not None else self.size()
        self.resize(min(px(640), room.width() - 40), min(px(620), room.height() - 30))
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self.rows)
        box = QVBoxLayout(self)
        space(box)
        head = QVBoxLayout()
        space(head, (20, 14, 20, 10), 4)
        head.addWidget(PlainLabel(_("Who sat in the panel"), TextSize.CARD, weight=Weight.DemiBold))
        words = _("The rapporteurs and one person of each group. Names are printed only where the report names people.")
        head.addWidget(PlainLabel(words, TextSize.SMALL, tone=Tone.INK2, wrap=True))
        head.addWidget(self.count)
        box.addLayout(head)
        box.addWidget(Rule())
        box.addWidget(self.list, 1)
        box.addWidget(Rule())
        foot = QVBoxLayout()
        space(foot, (20, 8, 20, 12), 8)
        hints = (
            Hint(("Space",), _("Sat, absent, not said")), Hint(("↵",), _("Name")), Hint(("Ins",), _("Add")),
            Hint(("Del",), _("Remove")), Hint(("Ctrl Z",), _("Undo")),
        )  # fmt: skip
        foot.addWidget(HintBar(hints, bare=True))
        row = QHBoxLayout()
        space(row, gap=8)
        close = Button(_("Close"), ButtonKind.MAIN)
        close.clicked.connect(self.accept)
        row.addWidget(self.all_sat)
        row.addWidget(self.add)
        row.addStretch(1)
        row.addWidget(close)
        foot.addLayout(row)
        box.addLayout(foot)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self.list.turned.connect(self._turn)
        self.list.opened.connect(lambda _index: self._name())
        self.list.removed.connect(lambda _index: self._remove())
        self.list.added.connect(self._add)
        self.all_sat.clicked.connect(self._seat_all)
        self.add.clicked.connect(self._add)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self._session.undo)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches("panel_member", "breakout_group", "participant", "group_member"):
            self._load()

    def _load(self) -> None:
        self._session.ask(panel_room, self._show)

    def _show(self, room: PanelRoom) -> None:
        if not isValid(self):  # closed while the file answered
            return
        self._room = room
        rows = panel_rows(room.panel)
        self.rows.show_rows(rows)
        wanted, self._wanted = self._wanted, ""
        self.choose(wanted)
        if self._current() is None:
            self.choose(next((row.key for row in rows if isinstance(row, SeatRow)), ""))
        self.count.setText(_count_words(room.panel))
        waiting = [one for one in room.panel.seats if one.is_named and one.sat is None]
        self.all_sat.setEnabled(bool(waiting))

    def _current(self) -> SeatRow | None:
        row = self.rows.at(self.list.currentIndex())
        return row if isinstance(row, SeatRow) else None

    def _turn(self) -> None:
        row = self._current()
        if row is not None:
            self._seat((msgspec.structs.replace(row.seat.member, sat=_NEXT[row.seat.sat]),))

    def _seat_all(self) -> None:
        waiting = (one.member for one in self._room.panel.seats if one.is_named and one.sat is None)
        self._seat(tuple(msgspec.structs.replace(one, sat=True) for one in waiting))

    def _name(self) -> None:
        row = self._current()
        if row is not None:
            self._ask(row.seat.member, row.part)

    def _add(self) -> None:
        self._ask(PanelMember(id=new_id(), part=PanelPart.OTHER, sat=True), _("Another person in the panel"))

    def _ask(self, member: PanelMember, title: str) -> None:
        listed = tuple(self._room.listed.values())
        of_group = self._room.in_group.get(member.group_id or "", ())
        name = self.ask_name(title, member.name, of_group, listed, self)
        if name is None or name == member.name or (not name and member.part is PanelPart.OTHER):
            return
        known = [key for key, listed_name in self._room.listed.items() if fold(listed_name) == fold(name)]
        person = ParticipantId(known[0]) if len(known) == 1 else None
        self._seat((msgspec.structs.replace(member, name=name, participant_id=person),))

    def _remove(self) -> None:
        row = self._current()
        if row is not None and row.seat.is_kept:
            self._session.run(RemoveFromPanel(row.seat.member.id))

    def _seat(self, members: tuple[PanelMember, ...]) -> None:
        if members:
            self._wanted = members[0].id if len(members) == 1 else ""
            self._session.run(SeatInPanel(members))


def _count_words(panel: Panel) -> str:
    if not panel.is_recorded:
        return _("Nobody said yet who sat.")
    words = [_("{sat} of {total} sat.").format(sat=panel.sat, total=panel.total)]
    count = len(panel.without_voice)
    if count:
        silent = ngettext("{count} group has no voice.", "{count} groups have no voice.", count)
        words.append(silent.format(count=count))
    return " ".join(words)
