"""Who has a role in a session: the role, a person by name or an organisation, and whether it is settled.

Knows `SessionRole`. Every change goes out as a command.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from a87desk.commands.record import ChangeRecord, RemoveRecords
from a87desk.commands.session import AddRole, NameRole, SendRole
from a87desk.domain.session import SessionRole
from a87desk.domain.session_asks import asks_of
from a87desk.domain.vocabulary import Confirmation, RoleKind, SessionKind, word_for
from a87desk.i18n import _
from ui.pages.agenda.fields import ChoiceBox
from ui.pages.agenda.names import KnownNames, NameField
from ui.pages.agenda.rows_editor import RecordRow, RowsEditor
from ui.widgets.buttons import Button, IconButton
from ui.widgets.fields import LineEdit, TextBox
from ui.widgets.spacing import space


class RoleRow(RecordRow[SessionRole]):
    """Two lines: role and state, then name and organisation."""

    def __init__(self, record: SessionRole, names: KnownNames, senders: KnownNames) -> None:
        super().__init__(record)
        self.role, self.state = ChoiceBox(_("Role")), ChoiceBox(_("Settled"))
        self.person = NameField(names, _("Person who has the role"))
        self.organisation = NameField(senders, _("Organisation"), _("Organisation"))
        self._remove = IconButton("x", _("Remove this role"))
        self._build()
        self._connect()
        self.follow_edits()

    def edits(self) -> dict[str, LineEdit | TextBox]:
        return {"name": self.person, "organisation": self.organisation}

    def refresh(self) -> None:
        record = self.record
        self.role.setCurrentIndex(self.role.findData(record.role.value if record.role else ""))
        self.state.setCurrentIndex(self.state.findData(record.confirmation.value if record.confirmation else ""))
        for edit, words in ((self.person, record.name), (self.organisation, record.organisation)):
            if not (edit.hasFocus() and edit.isModified()) and edit.text() != words:
                edit.setText(words)
                edit.setCursorPosition(0)
        role = word_for(record.role) if record.role else _("Role")
        self.person.setAccessibleName(_("{role}: name").format(role=role))
        self.organisation.setAccessibleName(_("{role}: organisation").format(role=role))

    def commit(self) -> None:
        for edit, act in ((self.person, NameRole), (self.organisation, SendRole)):
            if edit.isModified():
                edit.setModified(False)
                self.want(act(self.record.id, edit.text(), self.basis))

    def first_editor(self) -> QWidget:
        return self.person

    def is_writing(self) -> bool:
        return any(edit.hasFocus() and edit.isModified() for edit in (self.person, self.organisation))

    def _build(self) -> None:
        for kind in RoleKind:
            self.role.add_choice(word_for(kind), kind.value)
        self.state.add_choice(_("Not said"), "")
        for state in Confirmation:
            self.state.add_choice(word_for(state), state.value)
        box = QVBoxLayout(self)
        space(box, gap=4)
        for parts in (((self.role, 3), (self.state, 3), (self._remove, 0)), ((self.person, 1), (self.organisation, 1))):
            line = QHBoxLayout()
            space(line, gap=6)
            for part, share in parts:
                line.addWidget(part, share)
            box.addLayout(line)
        for offered in (self.person.offered, self.organisation.offered):
            box.addWidget(offered)

    def _connect(self) -> None:
        self.role.activated.connect(lambda _row: self._change("role", RoleKind(self.role.currentData())))
        self.state.activated.connect(lambda _row: self._change("confirmation", self.state.currentData() or None))
        self.person.named.connect(self.commit)
        self.organisation.named.connect(self.commit)
        self._remove.clicked.connect(lambda: self.want(RemoveRecords(SessionRole, (self.record.id,)), offer=True))

    def _change(self, field: str, value: object) -> None:
        if getattr(self.record, field) != value:
            self.want(ChangeRecord(SessionRole, self.record.id, {field: value}, self.basis))


class RolesEditor(RowsEditor[SessionRole]):
    """The roles of one session."""

    added = Signal(object)
    """An `AddRole` without an id: the page names it, so that the keyboard can go there."""

    def __init__(self, names: KnownNames, senders: KnownNames) -> None:
        super().__init__()
        self._names, self._senders = names, senders
        self._session_id, self._next = "", RoleKind.SPEAKER
        self.add = Button(_("Add role"), icon="plus", small=True)
        self.add.clicked.connect(lambda: self.added.emit(AddRole(self._session_id, self._next)))
        holder = QWidget()
        line = QHBoxLayout(holder)
        space(line)
        line.addWidget(self.add)
        line.addStretch(1)
        self.add_below(holder)

    def set_session(self, session_id: str, kind: SessionKind | None, roles: tuple[SessionRole, ...]) -> None:
        """Show the roles of a session; the next one is of the kind that is expected and missing, or as the last."""
        self._session_id = session_id
        self.show_records(roles)
        there = {role.role for role in roles}
        missing = [wanted for wanted in asks_of(kind).roles if not wanted & there]
        if missing:
            self._next = next(role for role in _USUAL if role in missing[0])
        elif roles and roles[-1].role:
            self._next = roles[-1].role
        else:
            self._next = RoleKind.SPEAKER

    def make_row(self, record: SessionRole) -> RecordRow[SessionRole]:
        return RoleRow(record, self._names, self._senders)


_USUAL = (RoleKind.MODERATOR, RoleKind.SPEAKER, RoleKind.RESPONDENT, RoleKind.PANELLIST, RoleKind.GUEST)
