"""What the end pane shows: a person's form, names to decide on, figures, seats; each reads for itself when it is shown.

Knows the views of this page. Must not know the list.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from a87desk.commands.command import Command
from a87desk.domain.change_set import Change, ChangeKind, ChangeSet
from a87desk.domain.organisation import Organisation
from a87desk.i18n import _
from a87desk.reading.participation import ParticipationFigures, participation_figures
from a87desk.reading.person_card import PersonCard, person_card
from a87desk.reading.same_names import NamesHere, SameNameProposal, names_here, proposals_among
from a87desk.reading.seats import SeatTable, seat_table
from ui.context import Context
from ui.pages.participants.end_pane import EndPane
from ui.widgets.headers import Hint

if TYPE_CHECKING:
    from ui.pages.groups.balance_pane import BalancePane
    from ui.pages.participants.figures_pane import FiguresPane
    from ui.pages.participants.names_pane import NamesPane
    from ui.pages.participants.person_form import PersonForm
    from ui.pages.participants.seats_pane import SeatsPane


class Views(EndPane):
    """The end pane of the page Participants."""

    wanted = Signal(object, bool)
    """A command, and whether taking it back is offered."""
    left = Signal()
    names_counted = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        # A view is loaded when it is first shown.
        self._balance: BalancePane | None = None
        self._figures: FiguresPane | None = None
        self._form: PersonForm | None = None
        self._names: NamesPane | None = None
        self._seats: SeatsPane | None = None
        self._person_id = self._session_id = ""
        self._is_to_edit = False
        self._is_comparing = self._is_stale = False
        self._proposals: tuple[SameNameProposal, ...] = ()
        self.add_view("balance", _("Balance of groups"), "scale", self._make_balance)
        self.add_view("figures", _("Participation in figures"), "table-2", self._make_figures)
        self.add_view("person", _("Person"), "user", self._make_form)
        self.add_view("names", _("Two names, one person?"), "git-merge", self._make_names, _("Same person?"))
        self.add_view("seats", _("Seats"), "list-ordered", self._make_seats)
        self.shown.connect(lambda _key: self._load_shown())

    def titles(self) -> dict[str, str]:
        """Return the views by key."""
        return dict(self._titles)

    def panel(self) -> QWidget:
        """Return what F6 goes to."""
        shown = self._shown_list()
        return shown.list if shown is not None and shown.list.isVisible() else self

    def _shown_list(self) -> NamesPane | SeatsPane | None:
        match self.current():
            case "names":
                return self._names
            case "seats":
                return self._seats
        return None

    def hints(self) -> list[Hint]:
        """Return the keys of the view that is shown."""
        if self.current() == "names":
            return [
                Hint(("↵",), _("Same person")), Hint(("Del",), _("Two people")), Hint(("F6",), _("Next panel")),
            ]  # fmt: skip
        if self.current() == "seats":
            return [
                Hint(("Ins",), _("New seat")), Hint(("↵",), _("Add a name")), Hint(("F2",), _("Rename")),
                Hint(("Alt", "↑", "↓"), _("Move")), Hint(("Del",), _("Remove seat")),
                Hint(("F6",), _("Next panel")),
            ]  # fmt: skip
        return [
            Hint(("Tab",), _("Save and go on")),
            Hint(("Esc",), _("Back to the list")),
            Hint(("F6",), _("Next panel")),
        ]

    def load(self) -> None:
        """Read anew what is shown, and how many names wait."""
        self._compare_names()
        self._load_shown()

    def take_changes(self, changes: ChangeSet) -> None:
        """Read anew what an act changed."""
        if any(_may_change_names(change) for change in changes.changes):
            self._compare_names()
        self._load_shown()

    def show_person(self, person_id: str) -> None:
        """Show this person where the form is shown."""
        if person_id != self._person_id:
            self._person_id = person_id
            self._load_person()

    def show_groups_of(self, session_id: str) -> None:
        """Show the balance of the groups of this session where the balance is shown."""
        self._session_id = session_id
        if self._balance is not None:
            self._balance.show_session(session_id)

    def edit_person(self) -> None:
        """Give the keyboard to the name as soon as the form shows the person."""
        self._is_to_edit = True
        self._load_person()

    def commit(self) -> None:
        """Save what is half written."""
        if self._form is not None:
            self._form.commit()

    def focus_view(self) -> None:
        shown = self._shown_list()
        if shown is not None:
            shown.list.setFocus()
        elif self.current() == "person" and self._form is not None:
            self._form.focus_field("name")
        else:
            super().focus_view()

    # Reading

    def _load_shown(self) -> None:
        match self.current():
            case "figures":
                self._context.session.ask(lambda workspace: participation_figures(workspace.read), self._show_figures)
            case "person":
                self._load_person()
            case "seats":
                self._context.session.ask(lambda workspace: seat_table(workspace.read), self._show_seats)

    def _compare_names(self) -> None:
        """Compare all names beside the window and the file, one comparison at a time."""
        self._is_stale = True
        if not self._is_comparing:
            self._is_comparing, self._is_stale = True, False
            self._context.session.ask(lambda workspace: names_here(workspace.read), self._compare)

    def _compare(self, names: NamesHere) -> None:
        def done(proposals: tuple[SameNameProposal, ...]) -> None:
            if not isValid(self):  # the workshop was closed meanwhile
                return
            self._is_comparing = False
            if self._is_stale:
                self._compare_names()
            else:
                self._show_names(proposals)

        def stopped() -> None:
            self._is_comparing = False

        title = _("Comparing names")
        work = partial(proposals_among, names)
        self._context.runner.run(title, lambda _work: work(), done, lambda _problem: stopped(), stopped)

    def _load_person(self) -> None:
        person_id = self._person_id
        if self.current() == "person":
            self._context.session.ask(lambda workspace: person_card(workspace.read, person_id), self._show_card)

    def _show_card(self, card: PersonCard | None) -> None:
        form = self._form
        if form is not None:
            form.setEnabled(card is not None)
            if card is not None:
                form.show_card(card)
            if self._is_to_edit and card is not None and card.person.id == self._person_id:
                self._is_to_edit = False
                form.focus_field("name")

    def _show_figures(self, figures: ParticipationFigures) -> None:
        if self._figures is not None:
            self._figures.show_figures(figures)

    def _show_names(self, proposals: tuple[SameNameProposal, ...]) -> None:
        self._proposals = proposals
        self.names_counted.emit(len(proposals))
        if self._names is not None:
            self._names.show_proposals(proposals)

    def _show_seats(self, table: SeatTable) -> None:
        if self._seats is not None:
            self._seats.show_table(table)

    # Making

    def _make_balance(self) -> BalancePane:
        from ui.pages.groups.balance_pane import BalancePane

        self._balance = pane = BalancePane(self._context)
        pane.header.hide()  # the end pane has the title already
        pane.show_session(self._session_id)
        return pane

    def _make_figures(self) -> FiguresPane:
        from ui.pages.participants.figures_pane import FiguresPane

        self._figures = pane = FiguresPane()
        return pane

    def _make_form(self) -> PersonForm:
        from ui.pages.participants.person_form import PersonForm

        self._form = form = PersonForm()
        form.wanted.connect(self.wanted)
        form.left.connect(self.left)
        form.organisation_wanted.connect(self._edit_organisation)
        return form

    def _make_names(self) -> NamesPane:
        from ui.pages.participants.names_pane import NamesPane

        self._names = pane = NamesPane()
        pane.wanted.connect(lambda command: self.wanted.emit(command, True))
        pane.show_proposals(self._proposals)
        return pane

    def _make_seats(self) -> SeatsPane:
        from ui.pages.participants.seats_pane import SeatsPane

        self._seats = pane = SeatsPane()
        pane.wanted.connect(self.wanted)
        return pane

    def _edit_organisation(self, organisation_id: str) -> None:
        def ask(house: Organisation | None) -> None:
            from ui.pages.participants.organisation_dialog import ask_organisation

            command: Command | None = ask_organisation(house, self) if house is not None else None
            if command is not None:
                self.wanted.emit(command, False)

        self._context.session.ask(lambda workspace: workspace.read.one(Organisation, organisation_id), ask)


_NAMED = {
    "participant": {"name", "native_name", "aliases", "honorific", "email", "organisation_id", "number"},
    "session_role": {"name", "participant_id"},
    "breakout_group": {"rapporteur", "rapporteur_id"},
    "seat_holder": {"name", "participant_id", "seat_id"},
    "person_decision": {"verdict"},
}


def _may_change_names(change: Change) -> bool:
    """Whether a change can make other names look alike; a check-in cannot."""
    fields = _NAMED.get(change.noun)
    return fields is not None and (change.kind is not ChangeKind.CHANGED or bool(fields & change.fields))
