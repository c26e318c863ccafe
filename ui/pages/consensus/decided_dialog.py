"""What we decided: every verdict on what looks alike, with who, when and why; each can be taken back.

Knows the decisions of the open workshop. Must not know the engine: a verdict that is taken back may be suggested again.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from a87desk.commands.theme import SayWhy, TakeBackVerdicts
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.vocabulary import Verdict
from a87desk.i18n import _
from a87desk.reading.verdicts import Decided, verdicts
from ui import theme
from ui.context import Context
from ui.dialogs.name import ask_name
from ui.fonts import TextSize, Weight
from ui.pages.consensus.decided_rows import DecidedDelegate, DecidedList, DecidedRows, verdict_pill
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Rule
from ui.widgets.choices import SegmentedControl
from ui.widgets.headers import Hint, HintBar
from ui.widgets.labels import PlainLabel
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space

ALL = "all"


class DecidedDialog(QDialog):
    """The window. It follows the file: what another act changes shows at once."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = context.session
        self._found: tuple[Decided, ...] = ()
        self._is_loaded = False
        self.ask_why = ask_name
        self.rows = DecidedRows()
        self.list = DecidedList()
        self._delegate = DecidedDelegate()
        self.filter = SegmentedControl(_("Which decisions"), small=True)
        self.back = Button(_("Take back"), icon="undo-2")
        self.why = Button(_("Why…"))
        self.done_line = PlainLabel("", TextSize.SMALL, tone=Tone.INK2)
        self._build()
        self._connect()
        self._load()

    def chosen(self) -> tuple[Decided, ...]:
        """Return the chosen decisions in order."""
        rows = sorted(index.row() for index in self.list.selectedIndexes())
        return tuple(self.rows.rows()[row] for row in rows)

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("what we decided")
        self.setWindowTitle(_("What we decided"))
        px = theme.current().px
        holder = self.parentWidget()
        room = holder.window().size() if holder is not None else self.size()
        self.resize(min(px(760), room.width() - 40), min(px(600), room.height() - 30))
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self.rows)
        box = QVBoxLayout(self)
        space(box)
        head = QVBoxLayout()
        space(head, (20, 14, 20, 10), 8)
        head.addWidget(PlainLabel(_("What we decided"), TextSize.CARD, weight=Weight.DemiBold))
        words = _("Respected whenever suggestions are made, also after a bundle came in. Original words never change.")
        head.addWidget(PlainLabel(words, TextSize.SMALL, tone=Tone.INK2, wrap=True))
        self._show_filter()
        head.addWidget(self.filter)
        box.addLayout(head)
        box.addWidget(Rule())
        line = _("Accept a suggestion, or say that two do not mean the same.")
        self._empty = EmptyState("list-checks", _("Nothing decided yet"), line)
        self._stack = QStackedLayout()
        box.addLayout(self._stack, 1)
        self._none = EmptyState("list-filter", _("None of this kind"), _("There are decisions of other kinds."))
        for widget in (self._empty, self._none, self.list):
            self._stack.addWidget(widget)
        box.addWidget(Rule())
        foot = QVBoxLayout()
        space(foot, (20, 8, 20, 12), 8)
        hints = (Hint(("Del",), _("Take back")), Hint(("F4",), _("Why")), Hint(("Ctrl Z",), _("Undo")))
        foot.addWidget(HintBar(hints, bare=True))
        row = QHBoxLayout()
        space(row, gap=8)
        row.addWidget(self.done_line, 1)
        close = Button(_("Close"), ButtonKind.MAIN)
        close.clicked.connect(self.accept)
        for button in (self.why, self.back, close):
            row.addWidget(button)
        foot.addLayout(row)
        box.addLayout(foot)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self.filter.chosen.connect(lambda _key: self._show())
        self.list.removed.connect(lambda _index: self._take_back())
        self.list.opened.connect(lambda _index: self._write_why())
        self.list.why_asked.connect(self._write_why)
        self.back.clicked.connect(self._take_back)
        self.why.clicked.connect(self._write_why)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self._session.undo)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches("suggestion_decision", "recommendation"):
            self._load()

    def _load(self) -> None:
        self._session.ask(lambda workspace: verdicts(workspace.read), self._take)

    def _take(self, found: tuple[Decided, ...]) -> None:
        if not isValid(self):  # closed while the file answered
            return
        is_first, self._is_loaded = not self._is_loaded, True
        self._found = found
        self._show_filter()
        self._show()
        if is_first:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_filter(self) -> None:
        counts = {verdict: sum(one.verdict is verdict for one in self._found) for verdict in Verdict}
        words = {verdict.value: f"{verdict_pill(verdict).text}  {counts[verdict]}" for verdict in Verdict}
        everything = _("All {count}").format(count=len(self._found))
        if not self.filter.current():
            self.filter.set_segments([(ALL, everything, ""), *((key, text, "") for key, text in words.items())])
            return
        for key, text in ((ALL, everything), *words.items()):
            self.filter.set_words(key, text)

    def _show(self) -> None:
        wanted = self.filter.current()
        shown = [one for one in self._found if wanted in (ALL, one.verdict.value)]
        place = max(0, self.list.currentIndex().row())
        self.rows.show_rows(shown)
        self._stack.setCurrentWidget(self.list if shown else self._none if self._found else self._empty)
        if shown and not self.list.selectedIndexes():
            self.list.setCurrentIndex(self.rows.index(min(place, len(shown) - 1)))
        for button in (self.back, self.why):
            button.setEnabled(bool(shown))

    def _take_back(self) -> None:
        chosen = self.chosen()
        if not chosen:
            return
        stays = any(one.verdict is Verdict.SAME for one in chosen)
        self._session.run(TakeBackVerdicts(tuple(one.id for one in chosen)), lambda done: self._say(done, stays))

    def _write_why(self) -> None:
        chosen = self.chosen()
        if not chosen:
            return
        hint = _("A few words that the groups can follow.")
        reason = self.ask_why(_("Why was it decided so?"), _("Why"), chosen[0].reason, hint, _("Write"), self)
        if reason and any(one.reason != reason for one in chosen):
            self._session.run(SayWhy(tuple(one.id for one in chosen), reason), lambda done: self._say(done, False))

    def _say(self, done: ChangeSet, stays: bool) -> None:
        if not isValid(self):
            return
        words = _("{done}. What is in a theme stays there until somebody takes it out.") if stays else "{done}"
        self.done_line.setText(words.format(done=done.label))
