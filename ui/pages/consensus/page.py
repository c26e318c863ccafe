"""The Consensus page: what looks alike, the themes people agreed on, and what is in none yet.

Knows how the three panes work together. Every act is a command; suggestions are only looked for, never taken by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from a87desk.commands.command import Command
from a87desk.commands.theme import (
    AcceptSuggestion,
    AddTheme,
    MergeThemes,
    PutInTheme,
    RemoveTheme,
    RenameTheme,
    SayNotTheSame,
    TakeOutOfTheme,
)
from a87desk.commands.workshop import SetRule
from a87desk.domain.change_set import ChangeSet
from a87desk.i18n import _, ngettext
from a87desk.reading.consensus_board import ConsensusBoard, ThemeOnBoard, consensus_board
from a87desk.workspace import Workspace
from ui.context import Context
from ui.dialogs.name import ask_name
from ui.dialogs.question import ask
from ui.pages.consensus.left_pane import LeftPane
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
        self._suggester = Suggester(context.runner, self)
        self._ask_name: Callable[..., str] = ask_name
        self._build()
        self._connect()
        self.set_hints(self._hints_of(self._suggestions.list))
        self._load()

    def panels(self) -> Sequence[QWidget]:
        return (self._suggestions.list, self._themes.list, self._left.list)

    def entered(self) -> None:
        self._wants_keyboard = not any(panel.hasFocus() for panel in self.panels())
        self._take_keyboard()

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Show a theme, or a recommendation where it lies."""
        self._wanted = ("theme" if noun == "theme" else "left", record_id)
        self._load()

    # Building

    def _build(self) -> None:
        self._rule = RuleButton()
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
        self._empty.add_button(_("Open bundle…"), lambda: self._context.open_bundle(None), icon="package-open")
        self._empty.hide()
        box = self.layout()
        assert box is not None
        box.addWidget(self._empty)

    def _connect(self) -> None:
        self._context.session.changed.connect(self._on_changed)
        self._suggester.found.connect(self._on_found)
        self._rule.chosen.connect(self._on_rule)
        self._suggestions.accepted.connect(self._on_accepted)
        self._suggestions.refused.connect(self._on_refused)
        self._suggestions.put_in.connect(self._put_in_number)
        self._suggestions.new_theme_asked.connect(self._new_theme)
        self._suggestions.how_asked.connect(self._explain)
        self._themes.opened.connect(self._on_theme_opened)
        self._themes.dropped.connect(self._on_dropped)
        self._themes.new_asked.connect(self._new_theme)
        self._themes.order_chosen.connect(self._on_order)
        self._themes.list.taken_out.connect(self._take_out)
        self._themes.list.removed.connect(lambda _index: self._remove())
        self._themes.list.digits.entered.connect(self._on_theme_digits)
        self._left.put_in.connect(self._put_in_number)
        self._left.taken_out.connect(self._take_out_of)
        for keys, act in (
            ("Ctrl+T", self._new_theme),
            ("F2", self._rename),
            ("Ctrl+M", self._merge),
            ("Ctrl+R", self._rule.open),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        for panel in self.panels():
            panel.installEventFilter(self)
            panel.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._themes.list.customContextMenuRequested.connect(self._theme_menu)
        self._left.list.customContextMenuRequested.connect(self._left_menu)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.set_hints(self._hints_of(watched))
        return False

    def _hints_of(self, panel: QObject) -> list[Hint]:
        put = Hint(("1", "…", "9"), _("Put in theme"))
        new, other = Hint(("Ctrl T",), _("New theme")), Hint(("F6",), _("Next panel"))
        if panel is self._suggestions.list:
            own = [Hint(("↵",), _("Accept")), Hint(("Space",), _("Split")), Hint(("Del",), _("Not the same"))]
            return [*own, put, new, other]
        if panel is self._themes.list:
            own = [Hint(("←", "→"), _("Close, open")), Hint(("F2",), _("Rename")), Hint(("Ctrl M",), _("Merge"))]
            return [*own, Hint(("⌫",), _("Take out")), new, other]
        return [put, new, other]

    # Reading

    def _load(self) -> None:
        self._context.session.ask(_loaded, self._show)

    def _show(self, loaded: _Loaded) -> None:
        board = loaded.board
        self._workshop_id, self._board = loaded.workshop_id, board
        self._rule.show_rule(board.rule, len(board.groups))
        self.header.set_text(_header_words(board))
        has_words = bool(board.recommendations)
        self.splitter.setVisible(has_words)
        self._empty.setVisible(not has_words)
        highest = max((one.theme.number or 0 for one in board.themes), default=0)
        for panel in (self._suggestions.list, self._themes.list, self._left.list):
            panel.digits.highest = highest
        self._show_themes()
        self._show_left()
        self._choose_wanted()
        self._suggester.look(board)

    def _on_found(self, board: ConsensusBoard, cards: Sequence[object]) -> None:
        if board is not self._board:
            return
        self._rows = suggestion_rows(board, cards)  # type: ignore[arg-type]
        self._suggestions.show_rows(self._rows)
        self._take_keyboard()
        self._context.set_badge("consensus", len(self._rows))
        self._show_left()

    def _take_keyboard(self) -> None:
        """Give the keyboard to the first list that shows something, once after the page was entered."""
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

    # Suggestions

    def _on_accepted(self, row: SuggestionRow, name: str, ids: tuple[str, ...], left_out: tuple[str, ...]) -> None:
        theme_id = row.theme.theme.id if row.theme is not None else ""
        self._run(AcceptSuggestion(ids, name, theme_id, left_out))

    def _on_refused(self, row: SuggestionRow) -> None:
        others = tuple(member.id for member in row.theme.members) if row.theme is not None else ()
        self._run(SayNotTheSame(row.card.recommendation_ids, others))

    # Themes

    def _new_theme(self) -> None:
        """Ask for a name; what is chosen among the recommendations without a theme goes in."""
        chosen = self._left.chosen() if self._left.list.hasFocus() else []
        self._start_theme(tuple(one.id for one in chosen), "")

    def _start_theme(self, ids: tuple[str, ...], out_of: str) -> None:
        title = ngettext("New theme", "New theme", len(ids)) if not ids else _("New theme of what was chosen")
        hint = _("Three to seven words that everybody in the room would agree with.")
        name = self._ask_name(title, _("Name of the theme"), "", hint, _("Make theme"), self)
        if name:
            self._run(AddTheme(name, ids, out_of=out_of))

    def _rename(self) -> None:
        one = self._themes.current_theme()
        if one is None:
            return
        title = _("Rename theme {number}").format(number=one.theme.number)
        hint = _("The earlier name stays in the history.")
        name = self._ask_name(title, _("Name of the theme"), one.theme.name, hint, _("Rename"), self)
        if name and name != one.theme.name:
            self._run(RenameTheme(one.theme.id, name))

    def _merge(self) -> None:
        """Merge the chosen themes into the one that has the keyboard."""
        chosen = self._themes.chosen_themes()
        if len(chosen) < 2:
            self._say(_("Choose two or more themes first: hold Ctrl or Shift."), "info")
            return
        into, *others = chosen
        self._run(MergeThemes(into.theme.id, tuple(one.theme.id for one in others)), offer=True)

    def _remove(self) -> None:
        """Remove the chosen theme, or take the chosen recommendation out of it."""
        if isinstance(self._themes.current(), MemberRow):
            self._take_out()
            return
        one = self._themes.current_theme()
        if one is not None:
            self._run(RemoveTheme(one.theme.id), offer=True)

    def _take_out(self) -> None:
        members = self._themes.chosen_members()
        if members:
            self._take_out_of(tuple(row.member.id for row in members), members[0].theme_id)

    def _take_out_of(self, ids: tuple[str, ...], theme_id: str) -> None:
        self._run(TakeOutOfTheme(theme_id, ids))

    def _on_dropped(self, ids: tuple[str, ...], out_of: str, theme_id: str) -> None:
        if not theme_id:
            self._start_theme(ids, out_of)
        elif theme_id != out_of:
            self._run(PutInTheme(theme_id, ids, out_of))

    def _put_in_number(self, ids: tuple[str, ...], number: int, out_of: str = "") -> None:
        one = self._theme_of(number)
        if one is None:
            self._say(_("There is no theme {number}.").format(number=number), "info")
        elif one.theme.id != out_of:
            self._run(PutInTheme(one.theme.id, ids, out_of))

    def _on_theme_digits(self, number: int) -> None:
        """Move the chosen recommendations of a theme to another; on a theme, go to the one with that number."""
        members = self._themes.chosen_members()
        one = self._theme_of(number)
        if members:
            self._put_in_number(tuple(row.member.id for row in members), number, members[0].theme_id)
        elif one is not None:
            self._themes.choose(("theme", one.theme.id))

    def _theme_of(self, number: int) -> ThemeOnBoard | None:
        themes = self._board.themes if self._board is not None else ()
        return next((one for one in themes if one.theme.number == number), None)

    def _on_theme_opened(self, theme_id: str, is_open: bool) -> None:
        (self._opened.add if is_open else self._opened.discard)(theme_id)
        self._show_themes()

    def _on_order(self, order: str) -> None:
        self._order = Order(order)
        self._show_themes()

    # The rule, and words about it

    def _on_rule(self, groups: int, share: int) -> None:
        self._run(SetRule(self._workshop_id, groups, share or None))

    def _explain(self) -> None:
        sentences = (
            _("The program compares the words of the groups, also across languages, and shows what may say the same."),
            _("It decides nothing. Accept puts recommendations into a theme; their words stay as they were written."),
            _("“Not the same” is remembered, also after the next bundle. Every act can be taken back with Ctrl+Z."),
            _("A theme counts each group once, however many of its recommendations are in it."),
        )
        ask(_("How suggestions work"), sentences, (_("Close"),), self)

    # Menus

    def _theme_menu(self, at: QPoint) -> None:
        one = self._themes.current_theme()
        if one is None:
            return
        menu = QMenu(self)
        if isinstance(self._themes.current(), MemberRow):
            menu.addAction(_("Take out of the theme"), self._take_out)
        else:
            menu.addAction(_("Rename…"), self._rename)
            menu.addAction(_("Merge chosen themes"), self._merge).setEnabled(len(self._themes.chosen_themes()) > 1)
            menu.addAction(_("Remove theme"), self._remove)
        menu.exec(self._themes.list.viewport().mapToGlobal(at))

    def _left_menu(self, at: QPoint) -> None:
        chosen = tuple(one.id for one in self._left.chosen())
        if not chosen:
            return
        menu = QMenu(self)
        for one in self._themes.themes():
            words = _("Put in theme {number}: {name}").format(number=one.theme.number, name=one.theme.name)
            put = partial(self._put_in_number, chosen, one.theme.number or 0)
            menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _checked, put=put: put())
        menu.addSeparator()
        menu.addAction(_("New theme…"), lambda: self._start_theme(chosen, ""))
        menu.exec(self._left.list.viewport().mapToGlobal(at))

    # Acting

    def _run(self, command: Command, *, offer: bool = False) -> None:
        """Do it and say what was done; what is easily done by mistake is also offered to be taken back."""

        def done(changes: ChangeSet) -> None:
            self._say(changes.label, "undo-2", "Ctrl Z")
            if offer:
                self._context.offer_undo(changes.label)

        self._context.session.run(command, done)

    def _say(self, words: str, icon: str, key: str = "") -> None:
        self.hint_bar.set_end(words, icon, key)


def _loaded(workspace: Workspace) -> _Loaded:
    workshop = workspace.workshop
    return _Loaded(workshop.id, consensus_board(workspace.read, workshop))


def _header_words(board: ConsensusBoard) -> str:
    said = len(board.recommendations)
    words = ngettext("{count} recommendation", "{count} recommendations", said).format(count=said)
    groups = ngettext("{count} group", "{count} groups", len(board.groups)).format(count=len(board.groups))
    return _("{recommendations} from {groups}").format(recommendations=words, groups=groups)
