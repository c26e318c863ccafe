"""The Consensus page: what looks alike, the themes people agreed on, and what is in none yet.

Knows how the three panes, the rule and the panel work together. Every act is a command; suggestions are only looked
for, never taken by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from a87desk.commands.workshop import SetRule
from a87desk.domain.change_set import ChangeSet
from a87desk.i18n import _, ngettext
from a87desk.reading.consensus_board import ConsensusBoard, consensus_board
from a87desk.settings import change_settings, load_settings
from a87desk.workspace import Workspace
from ui.context import Context
from ui.pages.consensus.acts import Acts, Panes
from ui.pages.consensus.fitting_button import fit
from ui.pages.consensus.hints import left_hints, member_hints, suggestion_hints, theme_hints
from ui.pages.consensus.left_pane import LeftPane
from ui.pages.consensus.menus import left_menu, theme_menu
from ui.pages.consensus.panel_button import PanelButton
from ui.pages.consensus.rows import (
    MemberRow,
    Order,
    SuggestionRow,
    left_rows,
    suggested_places,
    suggestion_rows,
    theme_rows,
)
from ui.pages.consensus.rule_button import RuleButton
from ui.pages.consensus.strictness import OFF, USUAL_STEP, known_step, strictness_of
from ui.pages.consensus.suggesting import Suggester
from ui.pages.consensus.suggestion_pane import SuggestionPane
from ui.pages.consensus.theme_pane import ThemePane
from ui.projector.scenes import SceneKind
from ui.projector.show_button import show_button
from ui.widgets.headers import Hint
from ui.widgets.notices import EmptyState
from ui.widgets.splitter_page import SplitterPage

WROTE = (
    "recommendation", "theme", "theme_member", "suggestion_decision", "breakout_group", "workshop", "rule_condition",
    "panel_member", "session", "day", "glossary_term",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Loaded:
    workshop_id: str
    board: ConsensusBoard
    step: int


class ConsensusPage(SplitterPage):
    """The panel's hour."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Consensus"), parent=parent)
        self._context = context
        self._workshop_id = ""
        self._board: ConsensusBoard | None = None
        self._rows: list[SuggestionRow] = []
        self._order = Order.MOST_GROUPS
        self._opened: set[str] = set()
        self._wanted: tuple[str, ...] = ()
        self._wants_keyboard = False
        self._step = USUAL_STEP
        self._suggester = Suggester(context.runner, self)
        self._build()
        panes = Panes(self._suggestions, self._themes, self._left)
        self.acts = Acts(context, panes, self._say, self)
        self._connect(panes)
        self.set_hints(self._hints_of(self._suggestions.list))
        self._load()

    def panels(self) -> Sequence[QWidget]:
        if self._empty.isVisibleTo(self):
            return (self._ask_bundle,)
        return (self._suggestions.list, self._themes.list, self._left.list)

    def entered(self) -> None:
        self._wants_keyboard = not any(panel.hasFocus() for panel in self.panels())
        self._take_keyboard()

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Show a theme, or a recommendation where it lies."""
        self._wanted = ("theme" if noun == "theme" else "left", record_id)
        self._load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_header()

    # Building

    def _build(self) -> None:
        self._panel, self._rule = PanelButton(), RuleButton()
        self.header.hold_title()
        self.header.add_action(self._panel)
        self.header.add_action(self._rule)
        if self._context.projector is not None:
            self.header.add_action(show_button(self._context.projector, SceneKind.THEMES))
        self._suggestions = SuggestionPane()
        self.add_pane(self._suggestions, 338, least=280)
        self._themes = ThemePane()
        self.add_pane(self._themes, 564, least=380, stretch=1)
        self._left = LeftPane()
        self.add_pane(self._left, 292, least=220)
        self.set_end_pane(self._left)
        line = _("They appear here when the groups send their notes.")
        self._empty = EmptyState("combine", _("No recommendations yet"), line)
        open_bundle = self._context.open_bundle
        self._ask_bundle = self._empty.add_button(_("Open bundle…"), lambda: open_bundle(None), icon="package-open")
        self.set_empty_state(self._empty)

    def _connect(self, panes: Panes) -> None:
        acts = self.acts
        self._context.session.changed.connect(self._on_changed)
        self._suggester.found.connect(self._on_found)
        self._rule.chosen.connect(self._on_rule)
        self._rule.all_asked.connect(self._open_rule)
        self._panel.clicked.connect(self._open_panel)
        self._suggestions.accepted.connect(acts.accept)
        self._suggestions.decided.connect(acts.decide)
        self._suggestions.put_in.connect(acts.put_in_number)
        self._suggestions.new_theme_asked.connect(acts.new_theme)
        self._suggestions.told.connect(lambda words: self._say(words, "info"))
        self._suggestions.how_asked.connect(self._explain)
        self._suggestions.decisions_asked.connect(self._open_decisions)
        self._suggestions.step_chosen.connect(self._on_step)
        self._themes.opened.connect(self._on_theme_opened)
        self._themes.dropped.connect(acts.drop)
        self._themes.new_asked.connect(acts.new_theme)
        self._themes.order_chosen.connect(self._on_order)
        self._themes.list.taken_out.connect(acts.take_out)
        self._themes.list.main_asked.connect(acts.set_main)
        self._themes.list.removed.connect(lambda _index: acts.remove())
        self._themes.list.digits.entered.connect(acts.theme_digits)
        self._themes.list.selectionModel().currentChanged.connect(lambda *_indexes: self._show_hints())
        self._left.put_in.connect(acts.put_in_number)
        self._left.taken_out.connect(acts.take_out_of)
        for keys, act in (
            ("Ctrl+T", acts.new_theme),
            ("F2", acts.rename),
            ("Ctrl+M", acts.merge),
            ("Ctrl+R", self._rule.open),
            ("Ctrl+D", self._open_decisions),
            ("Ctrl+J", self._open_panel),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        for panel in self.panels():
            panel.installEventFilter(self)
            panel.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._themes.list.customContextMenuRequested.connect(partial(theme_menu, panes, acts))
        self._left.list.customContextMenuRequested.connect(partial(left_menu, panes, acts))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.set_hints(self._hints_of(watched))
        return False

    def _show_hints(self) -> None:
        if self._themes.list.hasFocus():
            self.set_hints(self._hints_of(self._themes.list))

    def _hints_of(self, panel: QObject) -> list[Hint]:
        if panel is self._suggestions.list:
            return suggestion_hints()
        if panel is self._themes.list:
            return member_hints() if isinstance(self._themes.current(), MemberRow) else theme_hints()
        return left_hints()

    # Reading

    def _load(self) -> None:
        folder = self._context.key_folder

        def load(workspace: Workspace) -> _Loaded:
            workshop = workspace.workshop
            step = load_settings(folder).strictness.get(workshop.id, USUAL_STEP)
            return _Loaded(workshop.id, consensus_board(workspace.read, workshop), known_step(step))

        self._context.session.ask(load, self._show)

    def _show(self, loaded: _Loaded) -> None:
        board = loaded.board
        if not self._workshop_id:
            self._show_step(loaded.step)
        self._workshop_id, self._board, self.acts.board = loaded.workshop_id, board, board
        self._rule.show_rule(board.counting)
        self._panel.show_panel(board.panel)
        self._suggestions.show_decided(board.decided)
        self.header.set_text(_header_words(board))
        self._fit_header()
        has_words = bool(board.recommendations)
        self.show_empty_state(not has_words)
        highest = max((one.theme.number or 0 for one in board.themes), default=0)
        for panel in (self._suggestions.list, self._themes.list, self._left.list):
            panel.digits.highest = highest
        self._show_themes()
        self._show_left()
        self._choose_wanted()
        self._look()

    def _fit_header(self) -> None:
        """Let rule and panel say as much as fits beside the title and the main button."""
        fit((self._panel, self._rule), self.header.room_for((self._panel, self._rule)))

    def _look(self) -> None:
        """Look for suggestions, or for none where they are switched off."""
        if self._board is None:
            return
        if self._step == OFF:
            self._suggester.stop()
            self._on_found(self._board, ())
        else:
            self._suggester.strictness = strictness_of(self._step)
            self._suggester.look(self._board)

    def _on_found(self, board: ConsensusBoard, cards: Sequence[object]) -> None:
        if board is not self._board:
            return
        self._rows = suggestion_rows(board, cards)  # type: ignore[arg-type]
        self._suggestions.show_rows(self._rows)
        self._take_keyboard()
        self._context.set_badge("consensus", len(self._rows))
        self._show_left()

    def _take_keyboard(self) -> None:
        """Give the keyboard to the first list that shows something, once after the page was entered.

        Who walks through the list of pages stays there.
        """
        if self.isVisible() and not self.has_keyboard():
            return
        panel = next((one for one in self.panels() if one.isVisibleTo(self)), None)
        if self._wants_keyboard and self._board is not None and panel is not None:
            self._wants_keyboard = panel is not self._suggestions.list and self._suggester.is_looking
            panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_themes(self) -> None:
        if self._board is not None:
            self._themes.show_rows(theme_rows(self._board, self._order, self._opened))

    def _show_left(self) -> None:
        if self._board is not None:
            places = suggested_places(self._rows)
            self._left.show_rows(left_rows(self._board, places), len(self._board.recommendations))

    def _choose_wanted(self) -> None:
        if not self._wanted or self._board is None:
            return
        (kind, record_id), self._wanted = self._wanted, ()
        if kind == "theme" or not self._left.choose(record_id):
            holder = next((one for one in self._board.themes if any(m.id == record_id for m in one.members)), None)
            if holder is not None:
                self._opened.add(holder.theme.id)
                self._show_themes()
                self._themes.choose(("member", holder.theme.id, record_id))
            else:
                self._themes.choose(("theme", record_id))

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*WROTE):
            self._say("", "")
            self._load()

    def _on_theme_opened(self, theme_id: str, is_open: bool) -> None:
        (self._opened.add if is_open else self._opened.discard)(theme_id)
        self._show_themes()

    def _on_order(self, order: str) -> None:
        self._order = Order(order)
        self._show_themes()

    # How strictly, the rule, the panel, what was decided

    def _show_step(self, step: int) -> None:
        self._step = step
        self._suggestions.show_step(step)

    def _on_step(self, step: int) -> None:
        """Look again at once, and remember it for this workshop on this laptop."""
        folder, workshop_id = self._context.key_folder, self._workshop_id

        def keep(_workspace: Workspace) -> None:
            change_settings(folder, strictness={**load_settings(folder).strictness, workshop_id: step})

        self._show_step(step)
        self._context.session.ask(keep, lambda _done: None)
        self._look()

    def _on_rule(self, groups: int, share: int) -> None:
        self.acts.run(SetRule(self._workshop_id, groups, share or None))

    def _open_rule(self) -> None:
        from ui.pages.consensus.rule_dialog import RuleDialog

        RuleDialog(self._context, self).open()

    def _open_panel(self) -> None:
        from ui.pages.consensus.panel_dialog import PanelDialog

        PanelDialog(self._context, self).open()

    def _open_decisions(self) -> None:
        from ui.pages.consensus.decided_dialog import DecidedDialog

        DecidedDialog(self._context, self).open()

    def _explain(self) -> None:
        from ui.pages.consensus.explaining import explain

        step = explain(self._step, self)
        if step is not None:
            self._on_step(step)

    def _say(self, words: str, icon: str, key: str = "") -> None:
        self.hint_bar.set_end(words, icon, key)


def _header_words(board: ConsensusBoard) -> str:
    said = len(board.recommendations)
    words = ngettext("{count} recommendation", "{count} recommendations", said).format(count=said)
    groups = ngettext("{count} group", "{count} groups", len(board.all_groups)).format(count=len(board.all_groups))
    return _("{recommendations} from {groups}").format(recommendations=words, groups=groups)
