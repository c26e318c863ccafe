"""Words that mean the same: look an idea up, see what it is called, add words of one's own, take a file in or out.

Knows the open workshop as a session. What a glossary is stands in `a87desk.reading.glossary`; every act is a command.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from a87desk.commands.command import Command
from a87desk.commands.glossary_term import AddGlossaryTerm, RemoveGlossaryWord, TakeInGlossary, as_words
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.errors import A87Error
from a87desk.i18n import _, ngettext
from a87desk.reading.glossary import Idea, found_ideas, stands_for
from ui import theme
from ui.context import Context
from ui.dialogs.glossary.adding import AddWords
from ui.dialogs.glossary.files import ideas_of, read_glossary, write_own_words
from ui.dialogs.glossary.painting import IdeaDelegate, WordDelegate
from ui.dialogs.glossary.rows import MOST_SHOWN, IdeaModel, OwnRow, WordModel, word_rows
from ui.dialogs.saving import ask_path
from ui.fonts import TextSize, Weight
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.card_list import CardListView
from ui.widgets.fields import FindField
from ui.widgets.labels import PlainLabel
from ui.widgets.notices import Banner, BannerKind
from ui.widgets.spacing import space

WIDTH, HEIGHT = 940, 560


def _hint() -> str:
    return _(
        "Suggestions compare ideas, not letters: NGO, OSC and منظمات المجتمع المدني are one. Add what people say here, "
        "in any language; new suggestions appear at once."
    )


class GlossaryDialog(QDialog):
    """The glossary of the field with the workshop's own words."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ideas: tuple[Idea, ...] = ()
        self._shown: Idea | None = None
        self._wanted = ""
        self._acts = 0
        self.ask_open: Callable[[], str] = self._ask_open
        self.ask_save: Callable[[], Path | None] = self._ask_save
        self.search = FindField(_("Find a word in any language"))
        self.ideas = CardListView(_("Ideas of the glossary"))
        self.words = CardListView(_("What this idea is called"))
        self.adding = AddWords()
        self.new_idea = Button(_("New idea"), icon="plus", small=True)
        self.take_away = Button(_("Take the word away"), icon="x", small=True)
        advice = _("“New idea” makes one of it. To add it to an idea that is there, look for that idea first.")
        self._advice = PlainLabel(advice, tone=Tone.INK2, wrap=True)
        self._name = PlainLabel("", TextSize.CARD, weight=Weight.DemiBold, wrap=True)
        self._count = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self.banner: Banner | None = None
        self._idea_model, self._word_model = IdeaModel(), WordModel()
        self._build()
        self._connect()
        self._load()

    # Building

    def _build(self) -> None:
        self.setWindowTitle(_("Words that mean the same"))
        room, px = self.screen().availableGeometry(), theme.current().px
        self.resize(min(px(WIDTH), room.width() - 40), min(px(HEIGHT), room.height() - 60))
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        hint = PlainLabel(_hint(), TextSize.SMALL, tone=Tone.INK2, wrap=True)
        hint.set_align(Align.START)
        box.addWidget(PlainLabel(_("Words that mean the same"), TextSize.CARD, weight=Weight.DemiBold))
        box.addWidget(hint)
        self._above = QVBoxLayout()
        box.addLayout(self._above)
        columns = QHBoxLayout()
        space(columns, gap=20)
        columns.addLayout(self._build_ideas(), 2)
        columns.addLayout(self._build_words(), 3)
        box.addLayout(columns, 1)
        box.addLayout(self._build_buttons())

    def _build_ideas(self) -> QVBoxLayout:
        column = QVBoxLayout()
        space(column, gap=8)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.ideas.setModel(self._idea_model)
        self.ideas.setItemDelegate(IdeaDelegate(self.ideas))
        self._count.set_align(Align.START)
        column.addWidget(self.search)
        column.addWidget(self.ideas, 1)
        column.addWidget(self._count)
        column.addWidget(self.new_idea)
        return column

    def _build_words(self) -> QVBoxLayout:
        column = QVBoxLayout()
        space(column, gap=8)
        self._name.set_align(Align.START)
        self._advice.set_align(Align.START)
        self.words.setModel(self._word_model)
        self.words.setItemDelegate(WordDelegate(self.words))
        column.addWidget(self._name)
        column.addWidget(self._advice)
        column.addWidget(self.words, 1)
        row = QHBoxLayout()
        space(row, gap=8)
        row.addStretch(1)
        row.addWidget(self.take_away)
        column.addLayout(row)
        column.addWidget(self.adding)
        return column

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        space(row, gap=8)
        for words, icon, act in (
            (_("Import…"), "folder-open", self._import),
            (_("Export own words…"), "file-output", self._export),
        ):
            button = Button(words, icon=icon)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        close = Button(_("Close"))
        close.clicked.connect(self.accept)
        row.addWidget(close)
        for button in self.findChildren(Button):
            button.setAutoDefault(False)
        return row

    def _connect(self) -> None:
        self._context.session.changed.connect(self._on_changed)
        self.search.changed.connect(self._show_found)
        self.search.submitted.connect(lambda _words: self.ideas.setFocus())
        self.ideas.selectionModel().currentChanged.connect(self._on_current)
        self.ideas.opened.connect(lambda _index: self.adding.words.setFocus())
        self.words.removed.connect(self._remove)
        self.words.selectionModel().currentChanged.connect(self._on_word)
        self.take_away.clicked.connect(lambda: self._remove(self.words.currentIndex()))
        self.adding.asked.connect(self._add)
        self.new_idea.clicked.connect(self._begin_idea)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self._undo)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.search.setFocus)
        QShortcut(QKeySequence("F6"), self).activated.connect(self._next_list)

    # Reading

    def _load(self) -> None:
        self._context.session.ask(ideas_of, self._show)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches("glossary_term"):
            self._load()

    def _show(self, ideas: tuple[Idea, ...]) -> None:
        self._ideas = ideas
        self._show_found(self.search.text())

    def _show_found(self, words: str) -> None:
        found = found_ideas(self._ideas, words)
        wanted = self._wanted or (self._shown.name if self._shown else "")
        kept = next((one for one in found if one.name == wanted), None)
        self._idea_model.show_rows(found[:MOST_SHOWN])
        self._tell_count(len(found), words.strip())
        index = self._idea_model.index_of(wanted) if kept else self._idea_model.index(0, 0)
        self.ideas.setCurrentIndex(index)
        self._show_idea(self._idea_model.at(index))
        if kept and self._wanted:
            self._wanted = ""
            self.adding.words.setFocus()

    def _tell_count(self, count: int, words: str) -> None:
        said = ngettext("{count} idea", "{count} ideas", count).format(count=count)
        if count > MOST_SHOWN:
            said = _("{ideas}; write a word to find one").format(ideas=said)
        self._count.setText(said)
        self.new_idea.setVisible(bool(words))
        self.new_idea.setText(_("New idea: {name}").format(name=words))

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        self._show_idea(self._idea_model.at(current))

    def _show_idea(self, idea: Idea | None) -> None:
        self._shown = idea
        self._name.setText(idea.name if idea else _("No such word yet"))
        self._word_model.show_rows(word_rows(idea))
        self._advice.setVisible(idea is None)
        self._on_word(self.words.currentIndex())
        self.adding.setEnabled(idea is not None)
        self.adding.say("")

    def _on_word(self, current: QModelIndex) -> None:
        self.take_away.setEnabled(isinstance(self._word_model.at(current), OwnRow))

    # Acting

    def _add(self, written: str, language: str) -> None:
        if self._shown is None:
            return
        words = as_words([written])
        meant = {word: stands_for(self._ideas, word) for word in words}
        others = [(word, one.name) for word, one in meant.items() if one is not None and one.name != self._shown.name]
        self._run(AddGlossaryTerm(self._shown.name, words, language), self.adding.clear)
        if others:
            word, name = others[0]
            said = _("“{word}” means “{idea}” in the glossary; here it means this now. Ctrl+Z takes it back.")
            self._say(BannerKind.INFO, said.format(word=word, idea=name))

    def _begin_idea(self) -> None:
        """Make an idea of the words that were looked for."""
        words = as_words([self.search.text()])
        if words:
            self._wanted = words[0]
            self._run(AddGlossaryTerm(words[0], words, str(self.adding.language.currentData())))

    def _remove(self, index: QModelIndex) -> None:
        row = self._word_model.at(index)
        if isinstance(row, OwnRow):
            self._run(RemoveGlossaryWord(row.own.term_id, row.own.word))
        else:
            self._say(BannerKind.INFO, _("These words come with the program and stay. Add your own below."))

    def _undo(self) -> None:
        if self._acts:
            self._acts -= 1
            self._context.session.undo()

    def _run(self, command: Command, then: Callable[[], object] | None = None) -> None:
        def done(changes: ChangeSet) -> None:
            self._acts += bool(changes.act)
            self._context.offer_undo(changes.label)
            if then is not None:
                then()

        self._say_nothing()
        self._context.session.run(command, done, self._tell)

    def _tell(self, problem: A87Error) -> None:
        self._say(BannerKind.ERR, problem.what_happened, f"{problem.what_it_means} {problem.what_to_do}")

    def _say(self, kind: BannerKind, lead: str, text: str = "") -> None:
        self._say_nothing()
        self.banner = Banner(kind, lead, text, closable=True)
        self.banner.closed.connect(self._say_nothing)
        self._above.addWidget(self.banner)

    def _say_nothing(self) -> None:
        if self.banner is not None:
            banner, self.banner = self.banner, None
            banner.hide()
            banner.deleteLater()

    def _next_list(self) -> None:
        order = [self.ideas, self.words, self.adding.words]
        place = next((n for n, one in enumerate(order) if one.hasFocus()), -1)
        order[(place + 1) % len(order)].setFocus(Qt.FocusReason.TabFocusReason)

    # Files

    def _import(self) -> None:
        chosen = self.ask_open()
        if chosen:
            self._context.session.ask(partial(read_glossary, Path(chosen)), self._take_in, self._tell)

    def _take_in(self, command: TakeInGlossary) -> None:
        if not command.own:
            self._say(BannerKind.INFO, _("Everything in this file is in the glossary already."))
            return
        count = sum(len(one.words) for one in command.own)
        said = ngettext("{count} word was taken in.", "{count} words were taken in.", count).format(count=count)
        self._run(command, lambda: self._say(BannerKind.OK, said, _("Ctrl+Z takes it back.")))

    def _export(self) -> None:
        path = self.ask_save()
        if path is not None:
            done = _("Your own words are in {file}.").format(file=path.name)
            tell = partial(self._say, BannerKind.OK, done)
            self._context.session.ask(partial(write_own_words, path), lambda _none: tell(), self._tell)

    def _ask_open(self) -> str:
        kinds = _("Glossary files (*.txt)")
        folder = str(self._context.export_folder)
        return QFileDialog.getOpenFileName(self, _("Take in a glossary file"), folder, kinds)[0]

    def _ask_save(self) -> Path | None:
        suggested = self._context.export_folder / _("own words.txt")
        return ask_path(self, _("Export own words"), suggested, _("Glossary files (*.txt)"))


def open_glossary_dialog(context: Context, parent: QWidget | None = None) -> None:
    """Show the glossary until it is closed. Suggestions follow every change at once."""
    GlossaryDialog(context, parent).exec()
