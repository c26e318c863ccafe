"""The form of one group, station or topic: each field saves as it is left.

Knows which act saves which field. Must not know how an act is carried out.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from a87desk.commands.record import ChangeRecord, RemoveRecords
from a87desk.commands.session import NameRapporteur
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.vocabulary import SessionKind
from a87desk.i18n import _
from a87desk.reading.groups_board import GroupsBoard, number_words
from ui.fonts import Weight
from ui.pages.agenda.fields import BoundText
from ui.pages.agenda.names import KnownNames, NameField
from ui.pages.agenda.record_form import RecordForm, side_by_side
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.labels import PlainLabel


class GroupForm(RecordForm):
    """`wanted` carries a command, and whether taking it back is offered."""

    wanted = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__(_("The chosen group"))
        self._names = KnownNames(self)
        self._rooms = KnownNames(self)
        self._build()
        self.changed.connect(self._save)

    def show_group(self, group: BreakoutGroup, board: GroupsBoard) -> None:
        """Show a group; what a person is writing stays."""
        self._names.show_names([one.name for one in board.people])
        self._rooms.show_names(board.rooms)
        self._title.setText(_title(group, board.kind))
        words = {SessionKind.MARKETPLACE: _("Remove station"), SessionKind.OPEN_SPACE: _("Remove topic")}
        self._remove.setText((words.get(board.kind) if board.kind else None) or _("Remove group"))
        self._attended.setVisible(board.kind is SessionKind.OPEN_SPACE or group.attended is not None)
        self.show_record(group)

    def _build(self) -> None:
        box = self.add_section()
        self._title = PlainLabel("", weight=Weight.DemiBold)
        box.addWidget(self._title)
        box.addWidget(self.add_text("theme", _("What it talks about"), least=1, most=4))
        box.addWidget(self.add_line("short_theme", _("The same in one or two words")))
        room = self._named("room", _("Room"), self._rooms, box)
        slot = self.add_line("slot", _("When it meets"), placeholder=_("As the session"))
        side_by_side(box, (room, 1), (slot, 1))
        self._offer_below(box, room)
        for name, label in (("facilitator", _("Facilitator, host or convener")), ("rapporteur", _("Rapporteur"))):
            field = self._named(name, label, self._names, box)
            box.addWidget(field)
            self._offer_below(box, field)
        capacity = self.add_number("capacity", _("Takes at most"), _("No limit"))
        least = self.add_number("minimum_recommendations", _("Recommendations"), _("As the session"))
        side_by_side(box, (capacity, 1), (least, 1))
        self._attended = self.add_number("attended", _("How many were there"), _("Not counted"))
        box.addWidget(self._attended)
        removing = self.add_section()
        kept = _("Its notes and recommendations stay. Its number is not given again.")
        words = PlainLabel(kept, wrap=True, tone=Tone.INK2)
        words.set_align(Align.START)
        removing.addWidget(words)
        self._remove = remove = Button(_("Remove group"), icon="trash-2", small=True)
        remove.clicked.connect(lambda: self.wanted.emit(RemoveRecords(BreakoutGroup, (self.record_id,)), True))
        removing.addWidget(remove)

    def _named(self, name: str, label: str, names: KnownNames, box: QVBoxLayout) -> Field:
        """Return a field that offers known names."""
        editor = NameField(names, label)
        field = Field(label, editor)
        bound = BoundText(name, field)
        editor.named.connect(bound.commit)
        self._keep(bound)
        return field

    def _offer_below(self, box: QVBoxLayout, field: Field) -> None:
        editor = field.editor
        assert isinstance(editor, NameField)
        box.addWidget(editor.offered)

    def _save(self, field: str, value: object) -> None:
        if field == "rapporteur":
            self.wanted.emit(NameRapporteur(self.record_id, str(value)), False)
        else:
            self.wanted.emit(ChangeRecord(BreakoutGroup, self.record_id, {field: value}), False)


def _title(group: BreakoutGroup, kind: SessionKind | None) -> str:
    words = {SessionKind.MARKETPLACE: _("Station {number}"), SessionKind.OPEN_SPACE: _("Topic {number}")}
    known = words.get(kind) if kind else None
    return (known or _("Group {number}")).format(number=number_words(group))
