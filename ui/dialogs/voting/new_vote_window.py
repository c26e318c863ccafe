"""Opening a vote: the rules at the start, the list at the end; with the main answer the list is frozen.

Knows how a vote is described and opened. Tells which items look alike before it is too late to put them together.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from a87desk.clock import Clock, wall_clock, written
from a87desk.commands.vote import Candidate, OpenVote
from a87desk.consensus.suggestion import Cancelled
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.errors import A87Error
from a87desk.i18n import _, ngettext
from a87desk.prioritising.multivoting import letter_of
from a87desk.reading.vote_list import VoteChoices, alike, lines_of
from ui import theme
from ui.context import Context
from ui.dialogs.voting.candidate_list import CandidateList
from ui.dialogs.voting.frame import VoteWindow
from ui.dialogs.voting.rules_form import RulesForm
from ui.fonts import TextSize, Weight
from ui.painting.text import Align
from ui.tasks import Task, Work
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Card
from ui.widgets.choices import CheckBox, SegmentedControl
from ui.widgets.fields import TextBox
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.spacing import space

THEMES, RECOMMENDATIONS, OWN = "themes", "recommendations", "own"
_LOOK_MS = 400


class NewVoteWindow(VoteWindow):
    """The window. `opened` is told the vote's id once it is in the file."""

    def __init__(
        self,
        context: Context,
        choices: VoteChoices,
        opened: Callable[[str], None],
        parent: QWidget,
        clock: Clock = wall_clock,
    ) -> None:
        super().__init__("new vote", _("New vote"), parent, 960, 640)
        self._context, self._choices, self._opened, self._clock = context, choices, opened, clock
        self._task: Task | None = None
        self._asked = 0
        self.rules = RulesForm()
        self.source = SegmentedControl(_("What is voted on"))
        self.only_rule = CheckBox(_("Only themes that meet the rule"))
        self.list = CandidateList()
        self.own = TextBox(name=_("Items, a line each"), placeholder=_("Write or paste, a line each"), least=6, most=12)
        self._card = Card(padding=1)
        self._alike_icon = IconLabel("triangle-alert", Tone.WARN)
        self.alike = PlainLabel("", TextSize.SMALL, tone=Tone.WARN, wrap=True)
        self._frozen = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self._cancel = Button(_("Cancel"))
        self.open_button = Button(_("Open the vote"), ButtonKind.MAIN, key="Ctrl ↵")
        self._wait = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._build()
        self._connect()
        self.source.choose(THEMES if choices.themes else RECOMMENDATIONS if choices.recommendations else OWN)
        self._on_source()
        next(iter(self.rules.methods.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def candidates(self) -> tuple[Candidate, ...]:
        """Return what is voted on, in order."""
        if self.source.current() == OWN:
            return tuple(Candidate(text) for text in lines_of(self.own.toPlainText()))
        return tuple(Candidate(one.text, one.theme_id, one.recommendation_id) for one in self.list.ticked())

    def _build(self) -> None:
        self.line.setText(_("The list is frozen when the vote opens"))
        px = theme.current().px
        space(self.body)
        both = QHBoxLayout()
        space(both)
        self.rules.setFixedWidth(min(px(360), self.width() * 2 // 5))
        both.addWidget(self.rules)
        both.addLayout(self._build_list(), 1)
        self.body.addLayout(both, 1)
        self.alike.set_align(Align.START)
        self._frozen.set_align(Align.START)
        self.add_foot(self._cancel, self.open_button, start=self._frozen)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.open_button.click)  # setText would take it from a button

    def _build_list(self) -> QVBoxLayout:
        box = QVBoxLayout()
        space(box, (8, 12, 20, 10), 8)
        box.addWidget(PlainLabel(_("What is voted on"), weight=Weight.DemiBold))
        self.source.set_segments(
            ((THEMES, _("Themes"), ""), (RECOMMENDATIONS, _("Recommendations"), ""), (OWN, _("Own words"), ""))
        )
        box.addWidget(self.source, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.only_rule)
        self._card.box.addWidget(self.list)
        box.addWidget(self._card, 1)
        box.addWidget(self.own)
        self._end = QWidget()
        box.addWidget(self._end, 1)
        told = QHBoxLayout()
        space(told, gap=8)
        told.addWidget(self._alike_icon, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.alike, 1)
        box.addLayout(told)
        return box

    def _connect(self) -> None:
        self.source.chosen.connect(lambda _key: self._on_source())
        self.only_rule.toggled.connect(lambda _on: self._on_source())
        self.list.changed.connect(self._on_list)
        self.own.textChanged.connect(self._on_list)
        self._cancel.clicked.connect(self.reject)
        self.open_button.clicked.connect(self._on_open)
        self._wait.timeout.connect(self._look)

    def _on_source(self) -> None:
        source = self.source.current()
        self._card.setVisible(source != OWN)
        self.own.setVisible(source == OWN)
        self._end.setVisible(source == OWN)
        below = any(not one.meets_rule for one in self._choices.themes)
        self.only_rule.setVisible(source == THEMES and below)
        if source == OWN:
            self._on_list()
            return
        offered = self._choices.themes if source == THEMES else self._choices.recommendations
        is_strict = source == THEMES and self.only_rule.isChecked()
        self.list.show_choices(offered, frozenset(one.id for one in offered if one.meets_rule or not is_strict))

    def _on_list(self) -> None:
        count = len(self.candidates())
        self.rules.show_count(count)
        self.open_button.setEnabled(count > 0)
        words = ngettext("{count} item, {first}", "{count} items, {first} to {last}", count)
        self._frozen.setText(
            words.format(count=count, first=letter_of(0), last=letter_of(count - 1))
            if count
            else _("Tick what is voted on, or write it.")
        )
        self._tell_alike("")
        self._wait.start()

    # What looks alike

    def _look(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._asked += 1
        asked, texts = self._asked, [one.text for one in self.candidates()]

        def look(work: Work) -> tuple[tuple[int, int], ...]:
            from a87desk.consensus.glossary import Glossary
            from resources import glossary

            def progress(_share: float) -> bool:
                return not work.cancelled

            try:
                return alike(texts, Glossary.read(glossary.paths()), progress)
            except Cancelled:
                return ()

        def show(pairs: tuple[tuple[int, int], ...]) -> None:
            if asked == self._asked and not self.is_gone:
                self._task = None
                self._show_alike(pairs)

        self._task = self._context.runner.run(_("Looking for items that say the same"), look, show)

    def _show_alike(self, pairs: tuple[tuple[int, int], ...]) -> None:
        named = ", ".join(
            _("{first} and {second}").format(first=letter_of(first), second=letter_of(second))
            for first, second in pairs
        )
        words = _("{pairs} look alike and would split the votes. Put them together first, or leave them apart.")
        self._tell_alike(words.format(pairs=named) if named else "")

    def _tell_alike(self, words: str) -> None:
        self.alike.setText(words)
        self._alike_icon.setVisible(bool(words))

    # The answer

    def _on_open(self) -> None:
        if not self.candidates():
            return
        vote = self.rules.vote(written(self._clock()))
        self.open_button.setEnabled(False)

        def opened(changes: ChangeSet) -> None:
            self._context.offer_undo(changes.label)
            self._opened(vote.id)
            if not self.is_gone:
                self.accept()

        def failed(problem: A87Error) -> None:
            if not self.is_gone:
                self.open_button.setEnabled(True)
                self._frozen.setText(problem.sentence)

        self._context.session.run(OpenVote(vote, self.candidates()), opened, failed)

    def done(self, result: int) -> None:
        """Close; what still looks for items that are alike stops."""
        self._wait.stop()
        self._asked += 1
        if self._task is not None:
            self._task.cancel()
        super().done(result)
