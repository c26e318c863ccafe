"""The Plenary page: themes at the start, the words of one in the middle, what the plenary said at the end.

Its other view is the register of divergences. Knows how the parts work together; every act is a command, and nothing is
on the wall before somebody shows it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from a87desk.commands.plenary import SayOutcome
from a87desk.commands.record import ChangeRecord
from a87desk.commands.theme_wording import AgreeWording
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.divergence import Divergence
from a87desk.domain.fuzzy_date import day
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import PlenaryOutcome
from a87desk.i18n import _
from a87desk.reading.plenary import Plenary, PlenaryTheme, plenary
from a87desk.store.writer import Basis
from a87desk.workspace import Workspace
from ui.context import Context
from ui.pages.agenda.unfinished import OneForm, Unfinished
from ui.pages.plenary.acting import Acting
from ui.pages.plenary.forms import DivergenceForm, ThemeForm, about_words
from ui.pages.plenary.hints import form_hints, register_hints, said_hints, theme_hints, writing_hints
from ui.pages.plenary.register_acts import RegisterActs, Ways
from ui.pages.plenary.register_pane import RegisterPane
from ui.pages.plenary.rows import register_rows, theme_rows
from ui.pages.plenary.showing import Showing
from ui.pages.plenary.theme_pane import ThemePane
from ui.pages.plenary.wording_editor import TypedWording
from ui.pages.plenary.wording_pane import WordingPane
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.choices import SegmentedControl
from ui.widgets.notices import EmptyState
from ui.widgets.splitter_page import SplitterPage

WROTE = (
    "theme", "theme_member", "theme_wording", "recommendation", "breakout_group", "workshop", "suggestion_decision",
    "divergence", "reservation", "session",
)  # fmt: skip
_DRAFT = "theme wording "


class View(StrEnum):
    """The two views of the page."""

    THEMES = "themes"
    DIVERGENCES = "divergences"


@dataclass(frozen=True, slots=True)
class _Loaded:
    shown: Plenary
    drafts: dict[str, str]


class PlenaryPage(SplitterPage):
    """Themes are put to the room; what it says is written down while it says it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Plenary"), parent=parent)
        self._context = context
        self._shown: Plenary | None = None
        self._drafts: dict[str, str] = {}
        self._theme_id = ""
        self._view = View.THEMES
        self._wanted_theme = ""
        self._is_showing = False
        self._showing = Showing(context.projector)
        self._acting = Acting(context, self.hint_bar)
        self._build()
        self._connect()
        self.set_hints(theme_hints())
        self._load()

    def panels(self) -> Sequence[QWidget]:
        if self._empty.isVisibleTo(self):
            return (self._to_consensus,)
        if self._view is View.DIVERGENCES:
            return (self._register.list, self._end)
        return (self._themes.list, self._words.editor.edit, self._words.list, self._end)

    def entered(self) -> None:
        if not any(panel.hasFocus() or panel.isAncestorOf(self.focusWidget() or self) for panel in self.panels()):
            self.panels()[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._showing.preview(self._theme_id)

    def left(self) -> None:
        self._words.editor.keep_draft()
        self._words.editor.begin_anew()
        self._theme_form.commit()
        self._divergence_form.commit()

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Show a divergence in the register, else a theme."""
        if noun == Divergence.noun:
            self._choose_view(View.DIVERGENCES)
            self._acts.wanted = (record_id, "")
        else:
            self._choose_view(View.THEMES)
            self._wanted_theme = record_id
        self._load()

    # Building

    def _build(self) -> None:
        self.views = SegmentedControl(_("What is shown"), small=True)
        self.views.set_segments(
            [(View.THEMES.value, _("Themes"), ""), (View.DIVERGENCES.value, _("Divergences"), "")]
        )  # fmt: skip
        self.header.add_start(self.views, before_text=True)
        self._themes, self._words, self._register = ThemePane(), WordingPane(), RegisterPane()
        self._theme_form, self._divergence_form = ThemeForm(), DivergenceForm()
        self._about = EmptyState("scale", _("No divergence chosen"), about_words(None))
        self._end = QStackedWidget()
        for part in (self._theme_form, self._divergence_form, self._about):
            self._end.addWidget(part)
        self.add_pane(self._themes, 300, least=232)
        self.add_pane(self._words, 560, least=360, stretch=1)
        self.add_pane(self._register, 860, least=380, stretch=1)
        self.add_pane(self._end, 300, least=256)
        self.set_end_pane(self._end)
        self._register.hide()
        self._acts = RegisterActs(self._register, self._divergence_form, self._ways())
        self._words.editor.set_projector(self._context.projector is not None)
        if self._context.projector is not None:
            self._show_button = Button(_("Show on projector"), ButtonKind.MAIN, icon="projector")
            self._show_button.clicked.connect(lambda: self._showing.ask(self._theme_id))
            self.header.add_action(self._show_button)
        line = _("Themes are made on the Consensus page. They are put to the room here.")
        self._empty = EmptyState("megaphone", _("No themes yet"), line)
        go_to = self._context.go_to
        self._to_consensus = self._empty.add_button(_("Go to consensus"), lambda: go_to("consensus"), icon="combine")
        self.set_empty_state(self._empty)
        box = self.layout()
        assert isinstance(box, QVBoxLayout)
        session = self._context.session
        self._left_over = (
            Unfinished(session, OneForm(self._theme_form, Theme), (Theme,)),
            Unfinished(session, OneForm(self._divergence_form, Divergence), (Divergence,)),
        )
        for place, banner in enumerate(self._left_over, start=1):
            box.insertWidget(place, banner)

    def _connect(self) -> None:
        self._context.session.changed.connect(self._on_changed)
        self.views.chosen.connect(lambda view: self._choose_view(View(view)))
        themes, words, register = self._themes, self._words, self._register
        themes.chosen.connect(self._on_theme)
        themes.list.opened.connect(lambda _index: self._write())
        themes.list.outcome_said.connect(self._say_outcome)
        themes.list.show_wanted.connect(lambda: self._showing.show(self._theme_id))
        themes.list.divergence_wanted.connect(self._add_about_theme)
        themes.list.turned.connect(self._showing.turn)
        words.taken.connect(words.editor.put)
        words.editor.agreed.connect(self._agree)
        words.editor.paused.connect(self._keep_draft)
        words.editor.left.connect(lambda: themes.list.setFocus(Qt.FocusReason.OtherFocusReason))
        register.chosen.connect(self._show_chosen)
        register.add.clicked.connect(lambda: self._add_row())
        register.list.added.connect(lambda: self._add_row())
        register.list.settled.connect(self._acts.settle)
        register.list.opened.connect(lambda _index: self._acts.open_row())
        register.list.removed.connect(lambda _index: self._acts.remove())
        self._connect_forms()
        for panel in (themes.list, words.list, words.editor.edit, words.editor.reason, register.list):
            panel.installEventFilter(self)
        QShortcut(QKeySequence("Ctrl+D"), self).activated.connect(self._turn_view)
        if self._context.projector is not None:
            self._context.projector.changed.connect(self._show_themes)

    def _connect_forms(self) -> None:
        self._theme_form.changed.connect(self._save_theme)
        self._theme_form.left.connect(lambda: self._themes.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self._theme_form.divergence_wanted.connect(self._add_about_theme)
        self._theme_form.divergences_wanted.connect(lambda: self._choose_view(View.DIVERGENCES))
        self._divergence_form.changed.connect(lambda name, value: self._acts.save(self._shown, name, value))
        self._divergence_form.left.connect(lambda: self._register.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self._divergence_form.removed.connect(self._acts.remove)
        for banner in self._left_over:
            banner.wanted.connect(self._put_back)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.set_hints(
                {
                    self._themes.list: theme_hints,
                    self._words.list: said_hints,
                    self._register.list: register_hints,
                }.get(watched, writing_hints)()  # type: ignore[call-overload]
            )
        elif event.type() == QEvent.Type.FocusOut:
            self.set_hints(form_hints())
        return False

    # Reading

    def _load(self) -> None:
        self._context.session.ask(_loaded, self._show)

    def _show(self, loaded: _Loaded) -> None:
        if self._shown is None:  # later answers may be older than what was typed since
            self._drafts = dict(loaded.drafts)
        self._shown = loaded.shown
        before = self._theme_id
        wanted, self._wanted_theme = loaded.shown.theme_of(self._wanted_theme), ""
        first = loaded.shown.themes[0] if loaded.shown.themes else None
        one = wanted or loaded.shown.theme(self._theme_id) or first
        self._theme_id = one.id if one is not None else ""
        self._show_panes()
        self._show_themes()
        self._is_showing = True
        self._themes.choose(self._theme_id)
        self._register.show_rows(register_rows(loaded.shown))
        field = self._acts.take_wanted()
        self._is_showing = False
        self._show_chosen()
        if field:
            self._go_to_field(field)
        if self._theme_id != before and self.isVisible():
            self._showing.preview(self._theme_id)

    def _show_panes(self) -> None:
        """Show the panes of the view; without themes there is one thing to do."""
        shown = self._shown
        is_register = self._view is View.DIVERGENCES
        has_something = is_register or shown is None or bool(shown.themes)
        self.show_empty_state(not has_something)
        is_other = self._register.isHidden() == is_register
        for pane, is_here in ((self._themes, not is_register), (self._words, not is_register)):
            pane.setVisible(is_here)
        self._register.setVisible(is_register)
        if is_other:
            self._lay_out_panes()
        if shown is not None:
            stand = sum(not row.is_settled for row in shown.register)
            self.views.set_words(View.DIVERGENCES.value, _("Divergences {count}").format(count=stand))

    def _show_themes(self) -> None:
        if self._shown is not None:
            self._is_showing = True
            unfinished = [theme_id for theme_id, text in self._drafts.items() if text]
            self._themes.show_rows(theme_rows(self._shown, self._showing.live_theme, unfinished))
            self._is_showing = False

    def _show_chosen(self) -> None:
        """Show the chosen theme, or in the other view the chosen divergence, with its form."""
        if self._is_showing or self._shown is None:
            return
        one = self._theme()
        if one is not None:
            self._words.show_theme(one, self._shown.groups, self._drafts.get(one.id, ""))
            self._ask_basis(one)
            self._theme_form.show_theme(one)
        if self._view is View.THEMES:
            self._end.setCurrentWidget(self._theme_form)
            return
        row = self._register.current()
        record = self._shown.record(row.divergence_id) if row is not None else None
        if record is not None:
            self._divergence_form.show_divergence(record, self._shown)
        elif row is not None:
            self._about.set_words(_("Not changed here"), about_words(row))
        else:
            self._about.set_words(_("No divergence chosen"), about_words(None))
        self._end.setCurrentWidget(self._divergence_form if record is not None else self._about)

    def _ask_basis(self, one: PlenaryTheme) -> None:
        """Learn what the log knows of the words on screen, so that what arrives meanwhile stands beside."""

        def take(answer: tuple[Theme | None, Basis]) -> None:
            record, basis = answer
            if record is not None:
                self._words.editor.take_basis(record.id, record.wording, basis)

        self._context.session.ask(lambda file: (file.read.one(Theme, one.id), file.read.basis(Theme, one.id)), take)

    def _theme(self) -> PlenaryTheme | None:
        return self._shown.theme(self._theme_id) if self._shown else None

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*WROTE):
            self._load()

    # Choosing

    def _on_theme(self, theme_id: str) -> None:
        if self._is_showing or theme_id == self._theme_id:
            return
        self._theme_id = theme_id
        self._show_chosen()
        self._showing.preview(theme_id)

    def _choose_view(self, view: View) -> None:
        if view is self._view:
            return
        self._view = view
        self.views.choose(view.value)
        self._show_panes()
        self._show_chosen()
        if self.has_keyboard():
            self.panels()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_view(self) -> None:
        self._choose_view(View.THEMES if self._view is View.DIVERGENCES else View.DIVERGENCES)

    def _write(self) -> None:
        self._words.editor.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_field(self, field: str) -> None:
        """Give the keyboard to a field of the form at the end, which may be folded away."""
        if self._end.isHidden():
            self.fold_details()
        form = self._theme_form if self._view is View.THEMES else self._divergence_form
        form.focus_field(field)

    def _put_back(self, noun: str, record_id: str, field: str, words: str) -> None:
        """Put words that were typed into a form and never saved back into their field."""
        is_theme = noun == Theme.noun
        self._choose_view(View.THEMES if is_theme else View.DIVERGENCES)
        is_here = self._themes.choose(record_id) if is_theme else self._register.choose(record_id)
        if is_here:
            if self._end.isHidden():
                self.fold_details()
            (self._theme_form if is_theme else self._divergence_form).put_back(field, words)

    # Words and outcomes

    def _agree(self, typed: TypedWording) -> None:
        outcome = PlenaryOutcome.AMENDED if typed.says_amended else None

        def saved(_changes: ChangeSet) -> None:
            if typed.theme_id == self._words.editor.theme_id:
                self._words.editor.settle(typed.text)
            self._keep_draft(typed.theme_id, "")
            if typed.is_shown:
                self._showing.show(typed.theme_id)

        def act(file: Workspace) -> ChangeSet:
            on = day(file.store.clock().date()) if outcome is not None else None
            wanted = (typed.theme_id, typed.text, typed.stage, typed.reason, outcome, on, typed.basis)
            return file.run(AgreeWording(*wanted))

        self._acting.act(act, saved, lambda: self._keep_draft(typed.theme_id, typed.text))

    def _keep_draft(self, theme_id: str, text: str) -> None:
        self._drafts[theme_id] = text
        self._context.session.act(lambda workspace: workspace.keep_draft(f"{_DRAFT}{theme_id}", text))
        self._show_themes()

    def _say_outcome(self, outcome: PlenaryOutcome | None) -> None:
        theme_id = self._theme_id
        if theme_id:
            self._acting.act(lambda file: file.run(SayOutcome(theme_id, outcome, day(file.store.clock().date()))))

    def _save_theme(self, field: str, value: object) -> None:
        one = self._shown.theme(self._theme_form.record_id) if self._shown else None
        if one is None or getattr(one.theme, field) == value:
            return
        if field == "plenary_outcome":
            self._say_outcome(value)  # type: ignore[arg-type]
        else:
            self._acting.run(ChangeRecord(Theme, one.id, {field: value}, self._theme_form.basis_of(field)))

    # Divergences

    def _add_row(self, theme_id: str = "") -> None:
        self._choose_view(View.DIVERGENCES)
        self._acts.add(theme_id)

    def _add_about_theme(self) -> None:
        if self._theme_id:
            self._add_row(self._theme_id)

    def _go_to_theme(self, theme_id: str, field: str) -> None:
        self._choose_view(View.THEMES)
        self._themes.choose(theme_id)
        if field:
            self._go_to_field(field)

    def _ways(self) -> Ways:
        go_to_record = self._context.go_to_record
        return Ways(self._acting.run, self._go_to_field, self._go_to_theme, go_to_record, self._acting.tell)


def _loaded(workspace: Workspace) -> _Loaded:
    drafts = {one.place.removeprefix(_DRAFT): one.text for one in workspace.drafts() if one.place.startswith(_DRAFT)}
    return _Loaded(plenary(workspace.read, workspace.workshop), drafts)
