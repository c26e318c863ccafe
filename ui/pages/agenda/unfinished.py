"""What is typed in the forms and not saved: what the log knew when it was begun, drafts, and a banner that brings back.

Knows the forms and the open workshop. Must not know the lists beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from a87desk.domain.record import Record
from a87desk.i18n import _
from a87desk.store.drafts import Draft
from a87desk.store.writer import Basis
from a87desk.workspace import Workspace
from ui.opened import opened_words
from ui.pages.agenda.form_pane import DRAFT_MARK, draft_place
from ui.pages.agenda.record_form import RecordForm
from ui.safe_text import isolate
from ui.session import Session
from ui.widgets.notices import Banner, BannerKind
from ui.widgets.spacing import space

MOST_SHOWN = 160


class Forms(Protocol):
    """The forms of a page: which records they show, and what is typed in them and not saved."""

    @property
    def basis_wanted(self) -> SignalInstance: ...

    @property
    def paused(self) -> SignalInstance: ...

    def take_basis(self, record: Record, basis: Basis) -> None:
        """Give the form that shows a record what the log knew of it."""


class OneForm(QObject):
    """A form on its own, as the form pane of the agenda is for several."""

    basis_wanted = Signal(list)
    paused = Signal(str, str)

    def __init__(self, form: RecordForm, noun: type[Record]) -> None:
        super().__init__(form)
        self._form = form
        form.shown.connect(lambda: self.basis_wanted.emit([(noun, form.record_id)]))
        form.paused.connect(self._on_paused)

    def take_basis(self, record: Record, basis: Basis) -> None:
        """Give the form what the log knew of a record."""
        self._form.take_basis(record, basis)

    def _on_paused(self, noun: type[Record], record_id: str, name: str, words: str) -> None:
        self.paused.emit(draft_place(noun, record_id, name), words)


class Unfinished(QWidget):
    """The banner, hidden while nothing is left over. `wanted` asks for a field: noun, record, field, words.

    `nouns` are those whose drafts belong to this page.
    """

    wanted = Signal(str, str, str, str)

    def __init__(self, session: Session, forms: Forms, nouns: Sequence[type[Record]]) -> None:
        super().__init__()
        self._session, self._forms = session, forms
        self._marks = tuple(f"{DRAFT_MARK}{noun.noun} " for noun in nouns)
        self._left: list[Draft] = []
        self.banner = Banner(BannerKind.INFO, "")
        self.back = self.banner.add_button(_("Put it back"), self._put_back, icon="undo-2")
        self.forget = self.banner.add_button(_("Forget it"), self._forget)
        box = QVBoxLayout(self)
        space(box, (16, 8, 16, 8))
        box.addWidget(self.banner)
        self.hide()
        forms.basis_wanted.connect(self._give_basis)
        forms.paused.connect(self._keep)
        session.ask(lambda workspace: workspace.drafts(), self._show)

    def _show(self, drafts: Sequence[Draft]) -> None:
        self._left = [one for one in drafts if one.place.startswith(self._marks)]
        self._show_next()

    def _show_next(self) -> None:
        self.setVisible(bool(self._left))
        if not self._left:
            return
        draft = self._left[-1]
        words = " ".join(draft.text.split())
        shown = words if len(words) <= MOST_SHOWN else words[: MOST_SHOWN - 1] + "…"
        lead = _("Text that was not saved ({when}):").format(when=opened_words(draft.at))
        self.banner.set_words(lead, isolate(shown))

    def _put_back(self) -> None:
        """Go to the field with the words in it; they are saved when it is left, and forgotten then."""
        draft = self._left.pop()
        noun, record_id, field = draft.place.removeprefix(DRAFT_MARK).split(" ")
        self.wanted.emit(noun, record_id, field, draft.text)
        self._show_next()

    def _forget(self) -> None:
        draft = self._left.pop()
        self._keep(draft.place, "")
        self._show_next()

    def _keep(self, place: str, words: str) -> None:
        self._session.act(lambda workspace: workspace.keep_draft(place, words))

    def _give_basis(self, shown: Sequence[tuple[type[Record], str]]) -> None:
        """Tell a form what the log knew of the records it shows, so that what arrives meanwhile stands beside."""

        def take(answers: list[tuple[Record | None, Basis]]) -> None:
            for record, basis in answers:
                if record is not None:
                    self._forms.take_basis(record, basis)

        def look(file: Workspace) -> list[tuple[Record | None, Basis]]:
            return [(file.read.one(noun, record_id), file.read.basis(noun, record_id)) for noun, record_id in shown]

        if shown:
            self._session.ask(look, take)
