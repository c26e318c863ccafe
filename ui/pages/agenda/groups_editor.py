"""The groups of a session: what each talks about, who writes for it, where it meets.

Knows `BreakoutGroup`. Every change goes out as a command. Who is in a group is the Participants page's.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from a87desk.commands.record import ChangeRecord, RemoveRecords
from a87desk.commands.session import AddGroup, NameRapporteur
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.i18n import _
from ui.pages.agenda.names import KnownNames, NameField
from ui.pages.agenda.rows_editor import RecordRow, RowsEditor
from ui.painting.marks import marker_size, paint_marker
from ui.widgets.buttons import Button, IconButton
from ui.widgets.fields import LineEdit, TextBox
from ui.widgets.labels import Painted
from ui.widgets.spacing import space


class GroupRow(RecordRow[BreakoutGroup]):
    """The square with its number; theme above, rapporteur and room below."""

    def __init__(self, record: BreakoutGroup, names: KnownNames) -> None:
        super().__init__(record)
        self.theme = LineEdit(placeholder=_("What the group talks about"), name=_("Theme"))
        self.rapporteur = NameField(names, _("Rapporteur"), _("Rapporteur: TBD"))
        self.room = LineEdit(placeholder=_("Room"), name=_("Room"))
        self._marker = Painted(marker_size, lambda p, w: paint_marker(p, w.rect(), self.record.number or 0), "", None)
        self._remove = IconButton("x", _("Remove this group"))
        self._build()
        self._connect()
        self.follow_edits()

    def refresh(self) -> None:
        record = self.record
        for name, edit in self._lines().items():
            words = getattr(record, name)
            if not (edit.hasFocus() and edit.isModified()) and edit.text() != words:
                edit.setText(words)
                edit.setCursorPosition(0)
        group = _("Group {number}").format(number=record.number if record.number is not None else "?")
        self._marker.setAccessibleName(group)
        self._marker.refresh()
        for edit, what in ((self.theme, _("theme")), (self.rapporteur, _("rapporteur")), (self.room, _("room"))):
            edit.setAccessibleName(f"{group}: {what}")

    def commit(self) -> None:
        if self.rapporteur.isModified():
            self.rapporteur.setModified(False)
            self.want(NameRapporteur(self.record.id, self.rapporteur.text(), self.basis))
        for name, edit in (("theme", self.theme), ("room", self.room)):
            if edit.isModified():
                edit.setModified(False)
                self.want(ChangeRecord(BreakoutGroup, self.record.id, {name: edit.text().strip()}, self.basis))

    def first_editor(self) -> QWidget:
        return self.rapporteur

    def is_writing(self) -> bool:
        return any(edit.hasFocus() and edit.isModified() for edit in self._lines().values())

    def edits(self) -> dict[str, LineEdit | TextBox]:
        return {**self._lines()}

    def _lines(self) -> dict[str, LineEdit]:
        return {"theme": self.theme, "rapporteur": self.rapporteur, "room": self.room}

    def _build(self) -> None:
        whole = QHBoxLayout(self)
        space(whole, gap=6)
        whole.addWidget(self._marker, 0, Qt.AlignmentFlag.AlignTop)
        fields = QVBoxLayout()
        space(fields, gap=4)
        fields.addWidget(self.theme)
        line = QHBoxLayout()
        space(line, gap=6)
        line.addWidget(self.rapporteur, 3)
        line.addWidget(self.room, 1)
        fields.addLayout(line)
        fields.addWidget(self.rapporteur.offered)
        whole.addLayout(fields, 1)
        whole.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self.rapporteur.named.connect(self.commit)
        for edit in (self.theme, self.room):
            edit.editingFinished.connect(self.commit)
        self._remove.clicked.connect(lambda: self.want(RemoveRecords(BreakoutGroup, (self.record.id,)), offer=True))


class GroupsEditor(RowsEditor[BreakoutGroup]):
    """The groups of one session; without a session none can be added."""

    added = Signal(object)
    """An `AddGroup` without an id: the page names it, so that the keyboard can go there."""

    def __init__(self, names: KnownNames) -> None:
        super().__init__()
        self._names, self._session_id = names, ""
        self.add = Button(_("Add group"), icon="plus", small=True)
        self.add.clicked.connect(lambda: self.added.emit(AddGroup(self._session_id)))
        self._holder = QWidget()
        line = QHBoxLayout(self._holder)
        space(line)
        line.addWidget(self.add)
        line.addStretch(1)
        self.add_below(self._holder)

    def set_groups(self, session_id: str, groups: tuple[BreakoutGroup, ...]) -> None:
        """Show the groups of a session, "" for those of none."""
        self._session_id = session_id
        self._holder.setVisible(bool(session_id))
        self.show_records(groups)

    def make_row(self, record: BreakoutGroup) -> RecordRow[BreakoutGroup]:
        return GroupRow(record, self._names)
