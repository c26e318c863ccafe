"""What is done in the register: rows are added, changed where they stand, settled and removed.

Knows the chosen row and commands. Must not know panes beside the register; the page goes where it is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from a87desk.commands.command import Command
from a87desk.commands.divergence import AddDivergence, SettleContradiction
from a87desk.commands.record import ChangeRecord, RemoveRecords
from a87desk.domain.divergence import Divergence
from a87desk.domain.ids import ThemeId
from a87desk.domain.record import derived_id, new_id
from a87desk.domain.vocabulary import DivergenceKind
from a87desk.reading.divergences import DivergenceSource
from a87desk.reading.found import FoundRecord
from a87desk.reading.plenary import Plenary
from ui.pages.plenary.forms import DivergenceForm, about_words
from ui.pages.plenary.register_pane import RegisterPane

_FIELD_OF_THEME = {
    DivergenceSource.NOT_ACCEPTED: "plenary_remark",
    DivergenceSource.DISSENT: "dissent",
    DivergenceSource.CONDITIONS: "conditions",
    DivergenceSource.BELOW_RULE: "",
}


@dataclass(frozen=True, slots=True)
class Ways:
    """How the page does what is asked here.

    `run` runs a command and says whether taking it back is offered; `go_to_field` gives the keyboard to a field of the
    divergence's form, `go_to_theme` to a theme and a field of it; `tell` says a sentence at the foot.
    """

    run: Callable[[Command, bool], None]
    go_to_field: Callable[[str], None]
    go_to_theme: Callable[[str, str], None]
    go_to_record: Callable[[FoundRecord], None]
    tell: Callable[[str], None]


class RegisterActs:
    """`wanted` is the row, and the field in it, that gets the keyboard once it is there."""

    def __init__(self, pane: RegisterPane, form: DivergenceForm, ways: Ways) -> None:
        self._pane, self._form, self._ways = pane, form, ways
        self.wanted = ("", "")

    def add(self, theme_id: str = "") -> None:
        """Add a row, about a theme if one is given; its words are typed next, for somebody speaks already."""
        divergence = Divergence(id=new_id())
        if theme_id:
            kind = DivergenceKind.MINORITY_POSITION
            divergence = Divergence(id=divergence.id, kind=kind, theme_id=ThemeId(theme_id))
        self.wanted = (divergence.id, "text")
        self._ways.run(AddDivergence(divergence), False)

    def open_row(self) -> None:
        """Change the chosen row, or go where it is changed."""
        row = self._pane.current()
        if row is None:
            return
        if row.divergence_id:
            self._ways.go_to_field("text")
        elif row.source in _FIELD_OF_THEME:
            self._ways.go_to_theme(row.record_id, _FIELD_OF_THEME[row.source])
        elif row.source is DivergenceSource.RESERVATION:
            self._ways.go_to_record(FoundRecord("reservation", row.record_id, "", row.text, ""))
        else:
            self.settle()

    def settle(self) -> None:
        """Write down how the chosen divergence was settled."""
        row = self._pane.current()
        if row is not None and row.divergence_id:
            self._ways.go_to_field("settled")
        elif row is not None and row.source is DivergenceSource.SAID_TO_CONTRADICT:
            first, second = (one.id for one in row.recommendations)
            self.wanted = (derived_id(Divergence.noun, *sorted((first, second))), "settled")
            self._ways.run(SettleContradiction(first, second), False)
        elif row is not None:
            self._ways.tell(about_words(row))

    def remove(self) -> None:
        """Remove the chosen row, if it was written here."""
        row = self._pane.current()
        if row is not None and row.divergence_id:
            self._ways.run(RemoveRecords(Divergence, (row.divergence_id,)), True)
        elif row is not None:
            self._ways.tell(about_words(row))

    def save(self, shown: Plenary | None, field: str, value: object) -> None:
        """Save a field of the form."""
        record = shown.record(self._form.record_id) if shown is not None else None
        if record is not None and getattr(record, field) != value:
            basis = self._form.basis_of(field)
            self._ways.run(ChangeRecord(Divergence, record.id, {field: value}, basis), False)

    def take_wanted(self) -> str:
        """Choose the row that was asked for, if it is there; return the field that gets the keyboard, or ""."""
        record_id, field = self.wanted
        if not record_id or not self._pane.choose(record_id):
            return ""
        self.wanted = ("", "")
        return field
