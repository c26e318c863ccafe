"""Themes become groups: which themes, of which session, what the groups are asked; nothing is made before "Make them".

Knows how the choices are shown. Which themes may be chosen is the reading's to say, what is made the command's.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from a87desk.commands.next_groups import MakeGroupsFromThemes
from a87desk.i18n import _, ngettext
from a87desk.reading.consensus_board import ThemeOnBoard
from a87desk.reading.next_groups import NextGroups, next_groups
from ui import theme
from ui.context import Context
from ui.fonts import TextSize, Weight
from ui.pages.groups.number_field import NumberField
from ui.pages.groups.session_chooser import session_words
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Rule, SectionList
from ui.widgets.choices import CheckBox
from ui.widgets.fields import ComboBox, Field, LineEdit
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class FromThemesDialog(QDialog):
    """Asks which themes become groups of which session; the themes that meet the rule are ticked at first."""

    def __init__(self, context: Context, found: NextGroups, session_id: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._context, self._found = context, found
        self.sessions = ComboBox(_("Session"))
        for one in found.sessions:
            self.sessions.add_choice(session_words(one), one.session.id)
        wanted = self.sessions.findData(session_id or found.session_id)
        self.sessions.setCurrentIndex(max(0, wanted))
        self.ticks = {one.theme.id: CheckBox(_theme_words(one)) for one in found.themes}
        self._marked = {one.theme.id: one.meets_rule for one in found.themes}
        self.question = LineEdit(_("Which concrete actions follow, who leads them, and by when?"))
        self.target = NumberField(_("How many recommendations each group is asked for"))
        self.make = Button("", ButtonKind.MAIN, icon="arrow-right")
        self.leave = Button(_("Not now"))
        self._build()
        self._connect()
        self._show_session()

    def chosen(self) -> tuple[str, ...]:
        """Return the ticked themes that have no group in the session yet, in the order shown."""
        return tuple(theme_id for theme_id, tick in self.ticks.items() if tick.isEnabled() and tick.isChecked())

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("groups from themes")
        self.setWindowTitle(_("Make groups from themes"))
        px = theme.current().px
        holder = self.parentWidget()
        room = holder.window().size() if holder is not None else self.size()
        self.resize(min(px(560), room.width() - 40), min(px(580), room.height() - 30))
        box = QVBoxLayout(self)
        space(box)
        title = QVBoxLayout()
        space(title, (16, 14, 16, 10), 4)
        title.addWidget(PlainLabel(_("Make groups from themes"), TextSize.CARD, weight=Weight.DemiBold))
        said = _("Each theme becomes a group that goes on with it. Groups that are there stay as they are.")
        line = PlainLabel(said, TextSize.SMALL, wrap=True, tone=Tone.INK2)
        line.set_align(Align.START)
        title.addWidget(line)
        box.addLayout(title)
        box.addWidget(Rule())
        parts = SectionList(_("Themes and what the groups are asked"))
        where = parts.add_section()
        where.addWidget(Field(_("Session"), self.sessions))
        if not self._found.sessions:
            none = PlainLabel(_("No session has groups yet: add one on the Agenda page."), wrap=True, tone=Tone.INK2)
            where.addWidget(none)
        themes = parts.add_section(_("Themes"))
        for tick in self.ticks.values():
            themes.addWidget(tick)
        if not self.ticks:
            themes.addWidget(PlainLabel(_("No theme is named yet."), tone=Tone.INK2))
        asked = parts.add_section(_("What they are asked"))
        asked.addWidget(Field(_("Guiding question, if there is to be one"), self.question))
        asked.addLayout(
            _beside(
                PlainLabel(_("Recommendations of each group, at least; empty: as the session says"), tone=Tone.INK2),
                self.target,
            )
        )
        box.addWidget(parts, 1)
        box.addWidget(Rule())
        row = QHBoxLayout()
        space(row, (16, 10, 16, 12), 8)
        row.addWidget(PlainLabel(_("One step: Ctrl+Z takes it all back."), TextSize.SMALL, tone=Tone.INK2))
        row.addStretch(1)
        self.make.setDefault(True)
        for button in (self.leave, self.make):
            row.addWidget(button)
        box.addLayout(row)
        self.sessions.setFocus()

    def _connect(self) -> None:
        self.sessions.currentIndexChanged.connect(lambda _place: self._show_session())
        for tick in self.ticks.values():
            tick.clicked.connect(self._on_ticked)
        self.leave.clicked.connect(self.reject)
        self.make.clicked.connect(self._on_make)

    def _session_id(self) -> str:
        return str(self.sessions.currentData() or "")

    def _show_session(self) -> None:
        """A theme whose group the session has already cannot be chosen again."""
        for one in self._found.themes:
            tick, theme_id = self.ticks[one.theme.id], one.theme.id
            has_group = self._found.has_group(self._session_id(), theme_id)
            tick.setEnabled(not has_group)
            tick.setChecked(not has_group and self._marked[theme_id])
            support = _("{count} of {total} groups").format(count=one.support, total=self._found.total)
            tick.set_end(_("has its group") if has_group else support)
        self._say_count()

    def _on_ticked(self) -> None:
        """Remember what a person ticked, whichever session is looked at meanwhile."""
        self._marked |= {theme_id: tick.isChecked() for theme_id, tick in self.ticks.items() if tick.isEnabled()}
        self._say_count()

    def _say_count(self) -> None:
        count = len(self.chosen())
        self.make.setText(ngettext("Make {count} group", "Make {count} groups", count).format(count=count))
        self.make.setEnabled(bool(count and self._session_id()))

    def _on_make(self) -> None:
        command = MakeGroupsFromThemes(
            self._session_id(), self.chosen(), self.question.text().strip(), self.target.number()
        )
        self._context.session.run(command, lambda changes: self._context.offer_undo(changes.label))
        self.accept()


def ask_themes(context: Context, parent: QWidget, session_id: str = "") -> None:
    """Open the window from any page; `session_id` is the session it begins with, "" for the next without groups."""

    def show(found: NextGroups) -> None:
        FromThemesDialog(context, found, session_id, parent).open()

    context.session.ask(lambda workspace: next_groups(workspace.read, workspace.workshop), show)


def _theme_words(one: ThemeOnBoard) -> str:
    number = one.theme.number if one.theme.number is not None else "?"
    return _("{number}. {name}").format(number=number, name=one.theme.name)


def _beside(label: QWidget, field: QWidget) -> QLayout:
    row = QHBoxLayout()
    space(row, gap=12)
    row.addWidget(label, 1)
    row.addWidget(field)
    return row
