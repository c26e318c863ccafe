"""What a person does on the Consensus page, as commands: each is one step of undo, and is said in the line of keys.

Knows the three panes, what is chosen in them and the board they show. Must not know how it is painted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from a87desk.commands.command import Command
from a87desk.commands.theme import (
    AcceptSuggestion,
    AddTheme,
    MergeThemes,
    PutInTheme,
    RemoveTheme,
    RenameTheme,
    SayNotTheSame,
    SetPrimaryTheme,
    TakeOutOfTheme,
)
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.vocabulary import Verdict
from a87desk.i18n import _
from a87desk.reading.consensus_board import ConsensusBoard, ThemeOnBoard
from ui.context import Context
from ui.dialogs.name import ask_name
from ui.pages.consensus.left_pane import LeftPane
from ui.pages.consensus.rows import MemberRow
from ui.pages.consensus.suggestion_pane import Chosen, SuggestionPane
from ui.pages.consensus.theme_pane import ThemePane

Say = Callable[[str, str, str], None]
"""Words, an icon and a key for the end of the line of keys."""


@dataclass(frozen=True, slots=True)
class Panes:
    """The three lists of the page."""

    suggestions: SuggestionPane
    themes: ThemePane
    left: LeftPane


class Acts:
    """The acts. `board` is what the panes show now; the page gives it after every reading."""

    def __init__(self, context: Context, panes: Panes, say: Say, parent: QWidget) -> None:
        self._context, self._say, self._parent = context, say, parent
        self._suggestions, self._themes, self._left = panes.suggestions, panes.themes, panes.left
        self.board: ConsensusBoard | None = None
        self.ask_name: Callable[..., str] = ask_name

    def run(self, command: Command, *, offer: bool = False) -> None:
        """Do it and say what was done; what is easily done by mistake is also offered to be taken back."""

        def done(changes: ChangeSet) -> None:
            self._say(changes.label, "undo-2", "Ctrl Z")
            if offer:
                self._context.offer_undo(changes.label)

        self._context.session.run(command, done)

    # Suggestions

    def accept(self, chosen: Chosen) -> None:
        """Put what is ticked into the theme it fits, or into a new one."""
        theme_id = chosen.row.theme.theme.id if chosen.row.theme is not None else ""
        self.run(AcceptSuggestion(chosen.ids, chosen.name, theme_id, chosen.left_out, chosen.reason))

    def decide(self, chosen: Chosen, verdict: str) -> None:
        """Say that what is ticked is not the same, overlaps or contradicts: each other, or what is in the theme."""
        others = tuple(member.id for member in chosen.row.theme.members) if chosen.row.theme is not None else ()
        self.run(SayNotTheSame(chosen.ids, others, chosen.reason, Verdict(verdict)))

    # Themes

    def new_theme(self) -> None:
        """Ask for a name; what is chosen goes in: out of its theme where one is open, else what is in none."""
        members = self._themes.chosen_members() if self._themes.list.hasFocus() else []
        chosen = self._left.chosen() if self._left.list.hasFocus() else []
        if members:
            self.start_theme(tuple(row.member.id for row in members), members[0].theme_id)
        else:
            self.start_theme(tuple(one.id for one in chosen), "")

    def start_theme(self, ids: tuple[str, ...], out_of: str) -> None:
        """Ask for the name of a theme of these recommendations; `out_of` loses them."""
        title = _("New theme of what was chosen") if ids else _("New theme")
        hint = _("Three to seven words that everybody in the room would agree with.")
        name = self.ask_name(title, _("Name of the theme"), "", hint, _("Make theme"), self._parent)
        if name:
            self.run(AddTheme(name, ids, out_of=out_of))

    def rename(self) -> None:
        """Ask for another name of the chosen theme."""
        one = self._themes.current_theme()
        if one is None:
            return
        title = _("Rename theme {number}").format(number=one.theme.number)
        hint = _("The earlier name stays in the history.")
        name = self.ask_name(title, _("Name of the theme"), one.theme.name, hint, _("Rename"), self._parent)
        if name and name != one.theme.name:
            self.run(RenameTheme(one.theme.id, name))

    def merge(self) -> None:
        """Merge the chosen themes into the one that has the keyboard."""
        chosen = self._themes.chosen_themes()
        if len(chosen) < 2:
            self._say(_("Choose two or more themes first: hold Ctrl or Shift."), "info", "")
            return
        into, *others = chosen
        self.run(MergeThemes(into.theme.id, tuple(one.theme.id for one in others)), offer=True)

    def remove(self) -> None:
        """Remove the chosen theme, or take the chosen recommendation out of it."""
        if isinstance(self._themes.current(), MemberRow):
            self.take_out()
            return
        one = self._themes.current_theme()
        if one is not None:
            self.run(RemoveTheme(one.theme.id), offer=True)

    def take_out(self) -> None:
        """Take the chosen recommendations out of their theme."""
        members = self._themes.chosen_members()
        if members:
            self.take_out_of(tuple(row.member.id for row in members), members[0].theme_id)

    def take_out_of(self, ids: tuple[str, ...], theme_id: str) -> None:
        """Take these out of a theme."""
        self.run(TakeOutOfTheme(theme_id, ids))

    def set_main(self) -> None:
        """Say that the chosen recommendation belongs mainly to this theme, or, where it does, to all alike."""
        row = self._themes.current()
        if not isinstance(row, MemberRow):
            return
        if not row.others:
            self._say(_("It is in no other theme."), "info", "")
            return
        is_main = bool(row.main) and row.main not in row.others
        self.run(SetPrimaryTheme(row.member.id, "" if is_main else row.theme_id))

    def drop(self, ids: tuple[str, ...], out_of: str, theme_id: str) -> None:
        """Do what dropping these on a theme means; on none it starts one."""
        if not theme_id:
            self.start_theme(ids, out_of)
        elif theme_id != out_of:
            self.run(PutInTheme(theme_id, ids, out_of))

    def put_in_number(self, ids: tuple[str, ...], number: int, out_of: str = "") -> None:
        """Put these into the theme with a number."""
        one = self.theme_of(number)
        if one is None:
            self._say(_("There is no theme {number}.").format(number=number), "info", "")
        elif one.theme.id != out_of:
            self.run(PutInTheme(one.theme.id, ids, out_of))

    def theme_digits(self, number: int) -> None:
        """Move the chosen recommendations of a theme to another; on a theme, go to the one with that number."""
        members = self._themes.chosen_members()
        one = self.theme_of(number)
        if members:
            self.put_in_number(tuple(row.member.id for row in members), number, members[0].theme_id)
        elif one is not None:
            self._themes.choose(("theme", one.theme.id))

    def theme_of(self, number: int) -> ThemeOnBoard | None:
        """Return the theme with a number."""
        themes = self.board.themes if self.board is not None else ()
        return next((one for one in themes if one.theme.number == number), None)
